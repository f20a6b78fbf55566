"""When the page was posted: the days of its stamps, "Thứ Tư, 16/10/2024, 17:05 (GMT+7)" or "date 2023-05"."""

import calendar
import re
from collections.abc import Iterator

from events.reader.layout import Line

_FORMS = (
    re.compile(r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?"),
    re.compile(r"(?P<name>[A-Z][a-z]+) (?P<day>\d{1,2}), (?P<year>\d{4})"),
)
_MONTHS = [*calendar.month_name][1:]

Posting = tuple[int, int | None, int | None]  # year, month, day


def read_postings(stamps: list[Line]) -> tuple[Posting, ...]:
    """Year, month and day of every stamp that tells them, in the order of the text."""
    return tuple(posting for stamp in stamps for posting in _postings(stamp.text))


def _postings(text: str) -> Iterator[Posting]:
    for form in _FORMS:
        match = form.search(text)
        if match is None:
            continue
        told = match.groupdict()
        name = told.get("name")
        if name is not None and name not in _MONTHS:
            continue
        month = _MONTHS.index(name) + 1 if name else int(told["month"])
        yield int(told["year"]), month, int(told["day"]) if told["day"] else None
        return
