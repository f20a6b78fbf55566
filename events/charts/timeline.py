"""The events by year, or by month when they lie within a few years; each bar narrows the list to its days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.http import QueryDict
from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pyroaring import BitMap

from events.browse import day_of
from events.charts import narrowed_from, told
from events.models.event import slots_of

MOST_MONTHS = 36
TICKS = 8  # labels under the bars, about
HEIGHT = 100


@dataclass(frozen=True, slots=True)
class Bar:
    label: str  # "2023", "July 2023"
    tick: str  # what stands under it, "" under most
    count: int
    number: str  # "1,200"
    said: str  # "1,200 conferences"
    x: int
    height: int  # of HEIGHT
    address: str  # the list of its events, "" if there are none

    @property
    def y(self) -> int:
        return HEIGHT - self.height


@dataclass(frozen=True, slots=True)
class Timeline:
    bars: tuple[Bar, ...]
    by_month: bool
    most: int
    undated: int

    @property
    def view_box(self) -> str:
        return f"0 0 {10 * len(self.bars)} {HEIGHT}"

    @property
    def tells_something(self) -> bool:
        return sum(bar.count > 0 for bar in self.bars) > 1


def timeline_of(events: BitMap, query: QueryDict) -> Timeline:
    """`query`: the list of these events."""
    undated_first, undated_end = slots_of(None)
    undated = events.range_cardinality(undated_first, undated_end)
    if len(events) == undated:
        return Timeline((), False, 0, undated)
    first, last = day_of(events.next_set_bit(undated_end)), day_of(events.max())
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    spans = _months(first, months) if months <= MOST_MONTHS else _years(first.year, last.year)
    narrowed = narrowed_from(query, "year", "from", "to")
    counts = [events.range_cardinality(slots_of(start)[0], slots_of(end)[1]) for start, end in spans]
    by_month, most, language = months <= MOST_MONTHS, max(counts), get_language()
    bars = tuple(
        Bar(
            _label(span[0], by_month, language), _tick(place, span[0], len(spans), by_month), count, *told(count),
            10 * place, max(2, round(HEIGHT * count / most)) if count else 0,
            f"{narrowed}from={span[0]}&to={span[1]}" if count else "",
        )
        for place, (span, count) in enumerate(zip(spans, counts, strict=True))
    )  # fmt: skip
    return Timeline(bars, by_month, most, undated)


def _months(first: date, number: int) -> list[tuple[date, date]]:
    starts = [divmod(first.year * 12 + first.month - 1 + place, 12) for place in range(number)]
    return [(date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])) for year, month in starts]


def _years(first: int, last: int) -> list[tuple[date, date]]:
    return [(date(year, 1, 1), date(year, 12, 31)) for year in range(first, last + 1)]


@lru_cache(maxsize=5_000)
def _label(start: date, by_month: bool, _language: str) -> str:
    return formats.date_format(start, _("F Y")) if by_month else str(start.year)


def _tick(place: int, start: date, number: int, by_month: bool) -> str:
    """Under months the first one and each January, unless that follows at once; under years every so many."""
    if by_month:
        is_january, january_is_near = start.month == 1, start.month > 9 and number > 12
        return f"{start.month}/{start.year}" if is_january or (place == 0 and not january_is_near) else ""
    return "" if place % -(-number // TICKS) else str(start.year)
