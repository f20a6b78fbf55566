"""Zip archives -> the reports in them, each read on its own: nothing is written to disk, no size is believed."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from django.utils.translation import gettext as _

from events.intake.files import CAPTURES, PAGES, SAVED_BESIDE, TEXTS, ZIPS, Found, Refusal, read_one
from events.intake.pages import MAX_PAGE
from events.intake.refusal import Refused

MOST_ENTRIES = 20_000
MOST_BYTES = 1_000_000_000  # of all that is read of one archive
UTF8_NAME = 0x800
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def read_zip(name: str, file: IO[bytes]) -> Iterator[Found | Refusal]:
    """The reports of a zip archive; an entry that holds none is refused, and the others come all the same."""
    try:
        archive = zipfile.ZipFile(file)
        entries = archive.infolist()
    except UNREADABLE as error:
        raise Refused(_("not a whole ZIP archive")) from error
    if len(entries) > MOST_ENTRIES:
        raise Refused(_("more than %d entries") % MOST_ENTRIES)
    left, number = MOST_BYTES, 0
    for entry in entries:
        inner = _name_of(entry)
        if not _may_be_report(entry, inner):
            continue
        number += 1
        try:
            original = _read(archive, entry, inner, left)
            left -= len(original)
            yield read_one(f"{name}/{inner}", original)
        except Refused as refusal:
            yield Refusal(f"{name}/{inner}", str(refusal))
    if not number:
        raise Refused(_("holds no report (%s)") % ", ".join((*TEXTS, *PAGES)))


def _name_of(entry: zipfile.ZipInfo) -> str:
    """The entry's name; the tools of many years write UTF-8 and do not say so."""
    if entry.flag_bits & UTF8_NAME:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _may_be_report(entry: zipfile.ZipInfo, name: str) -> bool:
    parts = PurePosixPath(name).parts
    if entry.is_dir() or "__MACOSX" in parts or any(part.endswith(SAVED_BESIDE) for part in parts[:-1]):
        return False
    return name.lower().endswith((*TEXTS, *PAGES, *ZIPS, *CAPTURES))


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, left: int) -> bytes:
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or name[1:2] == ":":
        raise Refused(_("its path leads out of the archive"))
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Refused(_("a link, not a file"))
    if name.lower().endswith((*ZIPS, *CAPTURES)):
        raise Refused(_("an archive within an archive; load it by itself"))
    if entry.flag_bits & 1:
        raise Refused(_("locked by a password"))
    limit = min(MAX_PAGE, left)
    try:
        with archive.open(entry) as opened:
            original = opened.read(limit + 1)
    except UNREADABLE as error:
        raise Refused(_("damaged within the archive")) from error
    if len(original) > limit:
        raise Refused(_("unpacks to more than %d MB, like a bomb") % (limit // 1_000_000))
    return original
