"""A text as it came -> the report that it would be, with its reading."""

from collections.abc import Mapping
from datetime import date

from events.intake import Found
from events.models import Report
from events.reader import READER_VERSION, read_report

OF_THE_REPORT = ("title", "byline", "outlet")


def unsaved(
    original: bytes, text: str, *, source: str, published: date | None = None, page: Mapping | None = None
) -> Report:
    """The report with its reading, not yet in the archive."""
    return with_reading(unread(original, text, source=source, published=published, page=page))


def unread(
    original: bytes, text: str, *, source: str, published: date | None = None, page: Mapping | None = None
) -> Report:
    """The report of a text, not yet read; `page` is what a saved web page says of itself."""
    page = page or {}
    day = page.get("published")
    return Report.of_bytes(
        original, text.removeprefix("\ufeff"), source=source, captured=dict(page), url=page.get("url", "")[:2000],
        published_on=date.fromisoformat(day) if day else published,
    )  # fmt: skip


def of_found(found: Found, published: date | None = None) -> Report:
    """The report that was found in a file, not yet read; the page's own day goes before `published`."""
    return unread(found.original, found.text, source=found.name[-255:], published=published, page=found.page)


def with_reading(report: Report) -> Report:
    report.reading, report.reader_version = read(report), READER_VERSION
    return report


def read(report: Report) -> dict:
    """What the text says; where it does not say headline, author or outlet, what the saved page says of itself."""
    reading = read_report(report.text, published=report.published_on).to_json()
    return reading | {name: reading[name] or report.captured.get(name) or None for name in OF_THE_REPORT}


def of_the_report(reading: dict) -> dict:
    return {name: reading.get(name) for name in OF_THE_REPORT}
