"""WARC and WACZ captures, as browsers' archiving tools and wget make them -> the pages in them that hold an article."""

import json
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from django.utils.translation import gettext as _
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from events.intake.files import Found, Refusal, read_one
from events.intake.pages import MAX_PAGE
from events.intake.refusal import Refused
from events.intake.zips import UNREADABLE

BROKEN = (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, IndexError, AttributeError, TypeError)


def read_warc(name: str, file: IO[bytes], pages: frozenset[str] = frozenset()) -> Iterator[Found | Refusal]:
    """The articles of a capture, named by their addresses; of the given pages only, if any are given.

    What a page fetched besides (pictures, scripts, styles) is no report and not spoken of. A record that is broken ends
    the capture: what came before it is kept, and the breach is told.
    """
    number, seen = 0, set()
    try:
        for number, record in enumerate(ArchiveIterator(file), start=1):  # noqa: B007 - told when it breaks
            url = record.rec_headers.get_header("WARC-Target-URI") or "" if record.rec_headers else ""
            if _is_page(record) and url not in seen and (not pages or url in pages):
                seen.add(url)
                yield _page_of(f"{name}/{url}", record, url)
    except BROKEN as error:
        yield Refusal(name, _("broken after record %(number)d: %(error)s") % {"number": number, "error": error})
    if not seen:
        raise Refused(_("holds no captured page"))


def _page_of(name: str, record: ArcWarcRecord, url: str) -> Found | Refusal:
    try:
        original = record.content_stream().read(MAX_PAGE + 1)
        if len(original) <= MAX_PAGE and _is_cut_off(record):
            return Refusal(name, _("a broken record: it ends before its end"))
    except BROKEN as error:
        return Refusal(name, _("a broken record: %s") % error)
    try:
        return read_one(name, original, url)
    except Refused as refusal:
        return Refusal(name, str(refusal))


def _is_cut_off(record: ArcWarcRecord) -> bool:
    """Whether the file ended before the record had all the bytes that it announces."""
    while record.raw_stream.read(65_536):
        pass
    return getattr(record.raw_stream, "limit", 0) > 0


def _is_page(record: ArcWarcRecord) -> bool:
    headers = record.http_headers
    if record.rec_type not in ("response", "resource") or (headers and headers.get_statuscode() != "200"):
        return False
    told = headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")
    return "html" in (told or "").lower()


def read_wacz(name: str, file: IO[bytes]) -> Iterator[Found | Refusal]:
    """The articles of a web archive collection: of the pages that it lists, if it lists any."""
    try:
        archive = zipfile.ZipFile(file)
        warcs = [entry for entry in archive.infolist() if entry.filename.startswith("archive/") and not entry.is_dir()]
        pages = _pages(archive)
    except UNREADABLE as error:
        raise Refused(_("not a whole WACZ collection")) from error
    if not warcs:
        raise Refused(_("a WACZ collection without a capture"))
    for entry in warcs:
        try:
            with archive.open(entry) as opened:
                yield from read_warc(name, opened, pages)
        except Refused as refusal:
            yield Refusal(f"{name}/{entry.filename}", str(refusal))
        except UNREADABLE:
            yield Refusal(f"{name}/{entry.filename}", _("damaged within the archive"))


def _pages(archive: zipfile.ZipFile) -> frozenset[str]:
    """The addresses of pages/pages.jsonl, of which the first line describes the list."""
    if "pages/pages.jsonl" not in archive.namelist():
        return frozenset()
    with archive.open("pages/pages.jsonl") as opened:
        lines = opened.read(MAX_PAGE).decode("utf-8", errors="replace").splitlines()
    told = (json.loads(line) for line in lines if line.strip())
    return frozenset(page["url"] for page in told if isinstance(page, dict) and page.get("url"))
