"""Printed dates: every form of a day or of several days, before it is asked which of them is the conference's.

"13/6/2024", "31-10", "18.5", "ngày 4 tháng 9 năm 2024"; several days as "08-09/4/2024", "9,10/5/2018", "17 và 18.11",
"từ ngày 14 đến ngày 18/10/2019", "30-10 và 6-11".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from events.reader.markup import Markup
from events.reader.vocabulary import particles

DASHES = frozenset("-–—")
SEPARATORS = frozenset("/.-–")
BEFORE = particles("printed_dates.before")
JOINTS = particles("printed_dates.joints")
UNTIL = frozenset(["đến", "tới"])
TIMES = particles("printed_dates.times")  # "trưa", "thứ Sáu", "giờ"
LONGEST_UNTIL = 9  # tokens of "đến 17 giờ chiều thứ Sáu, ngày"
MOST_DAYS = 12  # in one list


@dataclass(frozen=True, slots=True)
class Day:
    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One day, or the first and the last of several, at the tokens [first, last)."""

    first: int
    last: int
    start: Day
    end: Day | None


def printed_dates(markup: Markup, first: int, last: int) -> Iterator[PrintedDate]:
    """The dates printed among the tokens [first, last)."""
    done = first
    for index in markup.numbers_in(first, last):
        printed = _date_at(markup, index, last) if index >= done else None
        if printed is not None:
            yield printed
            done = printed.last


def _date_at(markup: Markup, first: int, last: int) -> PrintedDate | None:
    days: list[Day] = []
    index = end = first
    while index < last and len(days) < MOST_DAYS:
        read = _day(markup, index, last)
        if read is None:
            break
        day, end = read
        days.append(day)
        following = _over_joints(markup, end, last, listed=day.month is None)
        if following == end:
            break
        index = following
    while days and days[-1].month is None:
        return None
    if not days or not _is_cued(markup, first, days):
        return None
    start, final = _filled(days)
    return PrintedDate(first, end, start, final if final != start else None)


def _day(markup: Markup, index: int, last: int) -> tuple[Day, int] | None:
    """The day at `index` with the month and the year it carries, and the token behind it."""
    day = number(markup, index, 31)
    if day is None:
        return None
    if (wide := _wide(markup, index, last)) is not None:
        return wide, index + 5
    month = _month(markup, index + 1, last)
    if month is None:
        return Day(day), index + 1
    value, index, separator = month
    if index + 1 < last and markup.keys[index] in SEPARATORS and not markup.spaced(index + 1):
        year = _year(markup, index + 1)
        if year is not None and markup.keys[index] == separator:
            return Day(day, value, year), index + 2
        if separator in DASHES and markup.keys[index + 1].isdecimal():
            return Day(day), index - 2  # "08-09/4/2024": the ninth is a day as well
    if separator == "tháng" and index + 1 < last and markup.keys[index] in ("năm", "/", "-"):
        year = _year(markup, index + 1)
        if year is not None:
            return Day(day, value, year), index + 2
    return Day(day, value), index


def _wide(markup: Markup, index: int, last: int) -> Day | None:
    """The day of "5 - 3 - 2024" and "5 / 3 / 2024", spaced around its signs."""
    if index + 4 >= last or markup.keys[index + 1] not in SEPARATORS or not markup.spaced(index + 1):
        return None
    day, month, year = number(markup, index, 31), number(markup, index + 2, 12), _year(markup, index + 4)
    same = markup.keys[index + 1] == markup.keys[index + 3]
    return Day(day, month, year) if day and month and year and same else None


def _month(markup: Markup, index: int, last: int) -> tuple[int, int, str] | None:
    """The month behind a day, the token behind it and what parts the two."""
    if index + 1 >= last:
        return None
    separator = markup.keys[index]
    if separator == "tháng" or (separator in SEPARATORS and not markup.spaced(index + 1)):
        month = number(markup, index + 1, 12)
        if month is not None and (separator == "tháng" or markup.spaced(index) is False):
            return month, index + 2, separator
    return None


def number(markup: Markup, index: int, most: int) -> int | None:
    key = markup.keys[index]
    if len(key) > 2 or not key.isdecimal():
        return None
    return value if 1 <= (value := int(key)) <= most else None


def _year(markup: Markup, index: int) -> int | None:
    key = markup.keys[index]
    if len(key) != 4 or not key.isdecimal():
        return None
    return value if 1900 <= (value := int(key)) <= 2100 else None


def _over_joints(markup: Markup, index: int, last: int, listed: bool) -> int:
    """The next day's token behind "đến ngày", "và", "-"; a comma leads on to a day only: "07, 10, 11/5"."""
    at = index
    if not listed and (until := _over_until(markup, index, last)) is not None:
        return until
    while at < last and at < index + 3 and markup.keys[at] in JOINTS:
        if markup.keys[at] == "," and not listed and at + 1 < last and not _has_month(markup, at + 1, last):
            return index
        at += 1
    if at in (last, index) or not markup.keys[at].isdecimal():
        return index
    if not listed:
        read = _day(markup, at, last)
        if read is None or read[0].month is None or markup.keys[index] == "ngày":
            return index
    return at


def _has_month(markup: Markup, index: int, last: int) -> bool:
    """Whether a day with its month follows at once: "các ngày 4/3, | 11/3 | và 18/3"."""
    read = _day(markup, index, last)
    return read is not None and read[0].month is not None


def _over_until(markup: Markup, index: int, last: int) -> int | None:
    """The last day's token behind its weekday or its time: "(15/5) đến trưa thứ Sáu (16/5)", "đến 17 giờ ngày 7/3"."""
    at = index + (markup.keys[index : index + 1] == [")"])
    if at >= last or markup.keys[at] not in UNTIL:
        return None
    for day in range(at + 1, min(last, at + LONGEST_UNTIL)):
        key = markup.keys[day]
        if key.isdecimal():
            if (read := _day(markup, day, last)) is not None and read[0].month is not None:
                return day
        elif key not in TIMES:
            return None
    return None


def _is_cued(markup: Markup, first: int, days: list[Day]) -> bool:
    """Whether it is a date: "13/48 người" has no such month, "5/12 huyện" no word before that tells a day."""
    if len(days) == 1 and days[0].year is not None:
        return True
    if first > 1 and markup.keys[first - 1] == ",":  # "sáng nay, 12/8", "Thứ Sáu, 12/8"
        told = markup.keys[max(0, first - 6 if len(days) > 1 else first - 4) : first]
        return told[-2] in ("nay", "qua", "ngày", "nhật", "tiếp") or "thứ" in told
    if markup.keys[max(0, first - 2) : first] == ["gian", ":"]:  # "Thời gian: 5-7/3"
        return True
    return first > 0 and (markup.keys[first - 1] in BEFORE or "thứ" in markup.keys[max(0, first - 3) : first])


def _filled(days: list[Day]) -> tuple[Day, Day]:
    """The first and the last day, the first with the month and the year of what follows it."""
    month, year = days[-1].month, days[-1].year
    filled = [days[-1]]
    for day in reversed(days[:-1]):
        month = day.month or month
        if day.month and month and days[-1].month and month > days[-1].month and year:
            year = year - 1  # "từ 28/12 đến 3/1/2024"
        year = day.year or year
        filled.append(Day(day.day, month, year))
    return filled[-1], filled[0]
