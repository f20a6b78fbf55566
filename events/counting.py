"""Which values of a facet some of the events have, and how often.

Those of a few events are counted event by event; of many, value by value, by intersecting bitmaps.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from heapq import nsmallest
from math import isqrt

from pyroaring import BitMap

from events.bitmaps import PUBLIC, Bitmaps

# So many times the root of all events are few: measured, up to 3,000 of 100,000 and up to 10,000 of a million are
# counted sooner event by event than value by value.
FEW = 10
Rows = list[tuple[int, int]]  # (value, number of its events)


class Counting:
    """Counts the values of some of the events, `among` them."""

    def __init__(self, known: Bitmaps, among: BitMap):
        self.known = known
        self.among = among

    def top(self, facet: str, number: int) -> Rows:
        """The facet's values met most often, at most `number` of them, equally frequent ones by value."""
        fresh = {key[1]: self.known.count(key, self.among) for key in self.known.fresh if key[0] == facet}
        if self._places is None:
            return self._top_by_value(facet, number, fresh)
        turned = self.known.by_event.columns[facet]
        met = ranked(turned.counted(self._places), number + len(fresh))
        others = ((turned.values[place], count) for place, count in met)
        return ranked({value: count for value, count in others if value not in fresh} | fresh, number)

    @cached_property
    def _places(self) -> list[int] | None:
        """Where those of a few events that did not change stand among all; None of many."""
        if len(self.among) > FEW * isqrt(len(self.known[PUBLIC])):
            return None
        return self.known.by_event.places(self.among - self.known.touched)

    def _top_by_value(self, facet: str, number: int, found: dict[int, int]) -> Rows:
        """The values are tried from the largest on, until even a whole one could not come in among those found."""
        column, touched, enough = self.known.base[facet], self.among & self.known.touched, 0
        for tried, (place, value, size) in enumerate(column.by_size()):
            if size < enough:
                break
            if value not in found:
                found[value] = self.known.count_of(column.at(place), (facet, value), self.among, touched)
            if tried % 64 == 63 or tried < number:
                enough = _least_of_the_top(found.values(), number)
        return ranked(found, number)


def ranked(counts: Mapping[int, int], number: int) -> Rows:
    """The largest counts, at most `number`, the largest first, equal ones by value; without those of nothing."""
    least = max(1, _least_of_the_top(counts.values(), number))
    above = sorted(
        ((value, count) for value, count in counts.items() if count > least), key=lambda row: (-row[1], row[0])
    )
    equal = nsmallest(number - len(above), (value for value, count in counts.items() if count == least))
    return above + [(value, least) for value in equal]


def _least_of_the_top(counts: Iterable[int], number: int) -> int:
    largest = sorted(counts, reverse=True)[:number]
    return largest[-1] if len(largest) == number else 0
