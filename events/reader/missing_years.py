"""The year of a day printed without one: that of the event's name, or of the nearest day of posting."""

from dataclasses import dataclass
from datetime import date

from events.reader.printed_dates import Day
from events.reader.stamps import Posting

FAR = 45  # days between a posting stamp and the event after which its year is doubtful
FRESH = 10  # days between an event and its report
ANNOUNCED = 7  # days that a report may come before the event


@dataclass(frozen=True, slots=True)
class Years:
    """What a missing year is read from: the years in the event's name, and the printed or given days of posting."""

    named: int | None
    posted: tuple[Posting, ...]
    given: date | None


def following_years(start: date, day: Day) -> Years:
    """The year of the last day: the first day's, or the next where its month begins the year anew."""
    return Years(start.year + ((day.month or start.month) < start.month), (), None)


def dated(day: Day, years: Years) -> tuple[date | None, bool]:
    """The date with its year, and whether the year is doubtful: its own, the name's, that of the nearest posting."""
    if day.month is None:
        return None, False
    if day.year:
        return _date(day.year, day.month, day.day), False
    if years.named:
        return _fresh(day, years) or _date(years.named, day.month, day.day), False
    if years.posted:
        return _before_posting(day, years.posted[0])
    if years.given is not None:
        return _before_posting(day, (years.given.year, years.given.month, years.given.day))
    return None, False


def _fresh(day: Day, years: Years) -> date | None:
    """The day right before a posting, whose year the event's name need not be: lessons for the census of next year."""
    for posting in years.posted:
        year, month, posted_day = posting
        posted = _date(year, month or 0, posted_day or 0)
        value, _ = _before_posting(day, posting)
        if posted is not None and value is not None:
            return value if 0 <= (posted - value).days <= FRESH else None
    return None


def _before_posting(day: Day, posting: Posting) -> tuple[date | None, bool]:
    """The last such day before the posting, or a few days behind it (a report may announce)."""
    year, month, posted_day = posting
    value = _date(year, day.month or 0, day.day)
    if value is None or month is None:
        return value, month is None
    posted = _date(year, month, posted_day or 28)
    if posted is None:
        return value, True
    if (value - posted).days > ANNOUNCED + 30 * (posted_day is None):
        value = _date(year - 1, day.month or 0, day.day)
    return value, value is None or abs((posted - value).days) > FAR


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
