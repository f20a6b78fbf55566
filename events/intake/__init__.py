"""FILES -> REPORTS AS THEY CAME: texts, saved web pages, ZIP archives of them, WARC and WACZ captures.

find_files() walks folders; read_path() and read_upload() yield what a file holds, each Found or Refusal.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from events.intake.captures import read_wacz, read_warc
from events.intake.files import CAPTURES, PAGES, SUFFIXES, Found, Refusal, find_files, is_report, read_one
from events.intake.pages import MAX_PAGE
from events.intake.refusal import Refused
from events.intake.text import MAX_BYTES, text_of
from events.intake.zips import read_zip

__all__ = [
    "MAX_BYTES", "SUFFIXES", "Found", "Refusal", "Refused", "find_files", "is_report", "read_path", "read_text",
    "read_upload", "text_of",
]  # fmt: skip

Reading = Callable[[str, IO[bytes]], Iterator[Found | Refusal]]


def read_path(path: Path, name: str) -> Iterator[Found | Refusal]:
    """What the file at the path holds, under this name."""
    try:
        if not path.exists():
            raise Refused(_("no such file or folder"))
        if path.is_dir():
            raise Refused(_("this folder holds no reports (%s)") % ", ".join(f"*{suffix}" for suffix in SUFFIXES))
        if not path.is_file():
            raise Refused(_("not a file"))
        with path.open("rb") as file:
            yield from read_upload(name, file, path.stat().st_size)
    except OSError as error:
        yield Refusal(name, _("cannot be read: %s") % error.strerror)
    except Refused as refusal:
        yield Refusal(name, str(refusal))


def read_upload(name: str, file: IO[bytes], size: int) -> Iterator[Found | Refusal]:
    """What an open file of this name and size holds."""
    try:
        yield from _reading_of(name, file)(name, file) if _is_container(name) else [_single(name, file, size)]
    except Refused as refusal:
        yield Refusal(name, str(refusal))


def read_text(name: str, original: bytes) -> Found:
    """The report of a text's bytes; raises Refused."""
    return _single(name, io.BytesIO(original), len(original))


def _is_container(name: str) -> bool:
    return name.lower().endswith((".zip", ".wacz", *CAPTURES))


def _reading_of(name: str, file: IO[bytes]) -> Reading:
    """How the container is read; a WACZ that was renamed .zip is told by what stands in it."""
    if name.lower().endswith(CAPTURES):
        return read_warc
    return read_wacz if name.lower().endswith(".wacz") else read_zip


def _single(name: str, file: IO[bytes], size: int) -> Found:
    limit = MAX_PAGE if name.lower().endswith(PAGES) else MAX_BYTES
    if size > limit:
        raise Refused(_("larger than %(limit)d MB (%(size)d bytes)") % {"limit": limit // 1_000_000, "size": size})
    return read_one(name, file.read())
