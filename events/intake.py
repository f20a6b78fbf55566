"""Paths -> report files, bytes -> text; what cannot be a report is refused by name with its reason."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from events.reader.decoding import Unreadable, decode

MAX_BYTES = 1_000_000
SUFFIX = ".txt"


class Refused(Exception):
    """A file or folder that holds no report; the message says why."""


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and the reports in the folders named (at any depth, sorted).

    A path that leads to no report comes as it is, for read_file() to refuse.
    """
    for path in paths:
        yield from _reports_in(path) or [path]


def _reports_in(path: Path) -> list[Path]:
    try:
        files = path.rglob("*") if path.is_dir() else ()
        return sorted(file for file in files if file.suffix.lower() == SUFFIX and not file.is_dir())
    except OSError:  # a name that is too long, a folder that may not be entered
        return []


def read_file(path: Path) -> tuple[bytes, str]:
    """The file's bytes and their text; raises Refused."""
    try:
        if not path.exists():
            raise Refused(_("no such file or folder"))
        if path.is_dir():
            raise Refused(_("this folder holds no reports (*%s)") % SUFFIX)
        if not path.is_file():
            raise Refused(_("not a file"))
        if (size := path.stat().st_size) > MAX_BYTES:
            raise Refused(_("larger than 1 MB (%d bytes)") % size)
        original = path.read_bytes()
    except OSError as error:
        raise Refused(_("cannot be read: %s") % error.strerror) from error
    return original, text_of(original)


def text_of(original: bytes) -> str:
    """The text of a report's bytes; raises Refused."""
    try:
        text = decode(original)
    except Unreadable as error:
        raise Refused(str(error)) from error
    if not any(map(str.isalnum, text)):
        raise Refused(_("the file is empty"))
    return text
