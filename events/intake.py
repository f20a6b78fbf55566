"""Paths -> report files, bytes -> text; what cannot be a report is refused by name with its reason."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from events.reader.decoding import Unreadable, decode

MAX_BYTES = 1_000_000
SUFFIX = ".txt"


class Refused(Exception):
    """A file or folder that holds no report; the message says why, in the user's language."""


def find_files(paths: Iterable[Path]) -> Iterator[Path | tuple[Path, Refused]]:
    """The report files named, and those in the folders named (at any depth, sorted); a refusal for each dead end."""
    for path in paths:
        if path.is_dir():
            found = sorted(file for file in path.rglob(f"*{SUFFIX}") if file.is_file())
            yield from found or [(path, Refused(_("this folder holds no reports (*%s)") % SUFFIX))]
        elif path.exists():
            yield path
        else:
            yield path, Refused(_("no such file or folder"))


def read_file(path: Path) -> tuple[bytes, str]:
    """The file's bytes and their text; raises Refused."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
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
    if not text.strip():
        raise Refused(_("empty"))
    return text
