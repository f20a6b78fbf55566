"""When the page was posted: the days of its stamps, "Thứ Tư, 16/10/2024, 17:05 (GMT+7)" or "date 2023-05"."""

import calendar
import re
from collections.abc import Iterator
from functools import cache

from events.reader.furniture import terms
from events.reader.outlets import is_outlet
from events.reader.spelling import normalize
from events.reader.vocabulary import provinces

_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d{2}(?:-\d{2})?|\d{1,2}:\d{2}"
    r"|(?:[Nn]gày )?\d{1,2} tháng \d{1,2} năm \d{4}|\d{1,2} [Tt]háng \d{1,2}(?: năm)?,? \d{4}|\d{1,2}, \d{4}"
)
_CODE = re.compile(r"(?!GMT|CH|SA|AM|PM|CN)[A-ZĐ]{2,6}(?:\.[A-Z]{2,4})*")
_DIGIT = re.compile(r"\d")
LONGEST_SECTION = 6  # words of a site's part in a stamp
_OUTLET = re.compile(r"(?:Báo|BÁO|Tạp chí|TẠP CHÍ|Đài|ĐÀI|Cổng|Trang) [^\d,;:]{3,60}")
_FORMS = (
    re.compile(r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2}) [Tt]háng (?P<month>\d{1,2})(?: năm)?,? (?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?"),
    re.compile(r"(?P<name>[A-Z][a-z]+) (?P<day>\d{1,2}), (?P<year>\d{4})"),
)
_MONTHS = [*calendar.month_name][1:]

Posting = tuple[int, int | None, int | None]  # year, month, day


def read_postings(stamps: list[str]) -> tuple[Posting, ...]:
    """Year, month and day of every stamp that tells them, in the order of the text."""
    return tuple(posting for stamp in stamps for posting in _postings(stamp))


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


def is_stamp(text: str) -> bool:
    """Whether the line tells when the page was posted, and perhaps by which outlet, and nothing else."""
    if len(text) > 100 or not _DIGIT.search(text):
        return False
    if "|" in text and is_stamp(text.split("|")[0]) and len(text.split("|", 1)[1].split()) <= LONGEST_SECTION:
        return True  # "17/11/2023 10:02 | Phòng Hành chính Tổng hợp"
    dateless = _DATE.sub(" ", text)
    return dateless != text and not stamp_rest(text)


def stamp_rest(text: str) -> str:
    """What a stamp says besides day and hour and an outlet; "" if nothing."""
    rest = _DATE.sub(" ", text)
    outlet = stamp_words(text)
    if outlet:
        rest = rest.replace(outlet, " ", 1)
    rest = _stamp_terms().sub(" ", normalize(rest).lower())
    rest = " ".join(re.findall(r"[^\W\d_]+", rest))
    return "" if rest in provinces() else rest  # "Cà Mau, ngày 06 tháng 3 năm 2023"


@cache
def _stamp_terms() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{terms('stamp').pattern})\b")


def stamp_words(text: str) -> str:
    """The outlet that a stamp names, as printed; "" if none."""
    parts = (_DATE.sub("", part).strip() for part in re.split(r"[,|]| [-–] ", text))
    return next((part for part in parts if names_outlet(part)), "")


def names_outlet(text: str) -> bool:
    """Whether the whole text is the name of an outlet, of the list or by its first word: "Tạp chí Thời Đại"."""
    return is_outlet(text) or _OUTLET.fullmatch(text) is not None or _CODE.fullmatch(text) is not None
