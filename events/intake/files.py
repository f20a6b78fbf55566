"""Paths -> the reports that the files hold, one by one; what holds none is refused by name with its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from events.intake.pages import read_page
from events.intake.refusal import Refused
from events.intake.text import MAX_BYTES, text_of

TEXTS, PAGES = (".txt",), (".html", ".htm", ".xhtml")
ZIPS, CAPTURES = (".zip", ".wacz"), (".warc", ".warc.gz")
SUFFIXES = (*TEXTS, *PAGES, *ZIPS, *CAPTURES)
SAVED_BESIDE = "_files"  # the folder in which browsers put a saved page's pictures and frames


@dataclass(frozen=True, slots=True)
class Found:
    """A report as it came: its name, its bytes, their text, and what a page says of itself."""

    name: str
    original: bytes = field(repr=False)
    text: str = field(repr=False)
    page: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was refused, and why."""

    name: str
    reason: str


def is_report(name: str) -> bool:
    """Whether a file of this name may hold reports."""
    return name.lower().endswith(SUFFIXES)


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those of the folders named that may hold reports (at any depth, sorted).

    A path that leads to no report comes as it is, for read_path() to refuse.
    """
    for path in paths:
        yield from _reports_in(path) or [path]


def _reports_in(path: Path) -> list[Path]:
    try:
        files = path.rglob("*") if path.is_dir() else ()
        return sorted(file for file in files if is_report(file.name) and not file.is_dir() and not _is_beside(file))
    except OSError:  # a name that is too long, a folder that may not be entered
        return []


def _is_beside(file: Path) -> bool:
    return any(folder.name.endswith(SAVED_BESIDE) for folder in file.parents)


def read_one(name: str, original: bytes, url: str = "") -> Found:
    """The report of a text's or a page's bytes; raises Refused."""
    if not original.strip():
        raise Refused(_("the file is empty"))
    if name.lower().endswith(PAGES) or url:
        text, page = read_page(original, url)
        return Found(name, original, text, page.to_json())
    if len(original) > MAX_BYTES:
        raise Refused(_("larger than 1 MB (%d bytes)") % len(original))
    return Found(name, original, text_of(original))
