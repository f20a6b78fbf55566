"""A list of events: what its address asks for -> how many there are, which stand on a page, what narrows them.

EventFilter says what the parameters mean, in SQL; here the same is answered by bitmaps, at a cost that hardly grows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, reduce
from itertools import chain, islice
from operator import and_
from typing import Any

from django.db.models import QuerySet
from pyroaring import BitMap

from events import bitmaps, hits, search
from events.cards import Card, cards_of
from events.counting import Counting
from events.filters import YearField
from events.models import Event, Organizer, Province, Speaker, Topic
from events.models.event import FIRST_DAY, LAST_DAY, slots_of
from events.snippets import snippets_of

FEW = 500  # events that are sorted by themselves rather than met on a walk over all
RECORDS = {"province": Province, "topic": Topic, "organizer": Organizer, "speaker": Speaker}


class EventSet:
    """Public events by their sequence numbers; a sequence, the newest first, that a paginator can slice."""

    def __init__(self, known: bitmaps.Bitmaps, events: BitMap):
        self.bitmaps = known
        self.events = events

    def __len__(self) -> int:
        return len(self.events)

    count = __len__

    def __getitem__(self, wanted: slice) -> list[Card]:
        """The rows of a page."""
        return cards_of(self.numbers(wanted.start, min(wanted.stop, len(self))))

    def numbers(self, start: int, stop: int) -> Sequence[int]:
        """The sequence numbers of a page, in the order it shows them."""
        return _newest(self.events, start, stop)

    def number_checked(self) -> int:
        """How many of the events an editor has checked."""
        return len(self.events & self.bitmaps[bitmaps.CHECKED])

    def years(self) -> "Years":
        return years_of(self.events)

    @cached_property
    def counting(self) -> Counting:
        """Counts the values of these events."""
        return Counting(self.bitmaps, self.events)

    def most_met(self, facet: str, number: int, but: int | None = None) -> list:
        """The records of a facet met at most of the events, each with its `event_count`, the most first.

        `but` is the id of the one that is left out, whose company is asked for.
        """
        counts = [row for row in self.counting.top(facet, number + 1) if row[0] != but][:number]
        records = RECORDS[facet].objects.in_bulk([pk for pk, _count in counts])
        for pk, count in counts:
            if pk in records:
                records[pk].event_count = count
        return [records[pk] for pk, _count in counts if pk in records]


def public_events() -> EventSet:
    """All events that readers see."""
    known = bitmaps.current()
    return EventSet(known, known[bitmaps.PUBLIC])


def events_of(facet: str, pk: int, known: bitmaps.Bitmaps | None = None) -> EventSet:
    """The public events of one province, topic, organizer or speaker, or of those where a speaker is a presenter."""
    known = known or bitmaps.current()
    return EventSet(known, known[facet, pk] & known[bitmaps.PUBLIC])


class Selection(EventSet):
    """The public events that the filters leave, in the order asked for; `asked` is what a valid EventFilter cleaned."""

    def __init__(self, asked: Mapping[str, Any], known: bitmaps.Bitmaps | None = None):
        self.asked = asked
        self.bitmaps = known or bitmaps.current()
        self.query = search.parse(self.asked["q"])
        self.hits = hits.of(self.query, self.bitmaps.version) if self.query else None

    @cached_property
    def events(self) -> BitMap:
        return self._left()

    def but_for(self, facet: str) -> BitMap:
        """The events that all filters but this facet's leave, so that its other values show what they would add.

        The search goes by "q", the first and last day together by "dates".
        """
        return self._left(facet) if facet in self._wanted else self.events

    def narrows(self, facet: str) -> bool:
        """Whether values of the facet are chosen."""
        return facet in self._wanted

    def _left(self, but_for: str = "") -> BitMap:
        wanted = (wanted for name, wanted in self._wanted.items() if name != but_for)
        return reduce(and_, wanted, self.bitmaps[bitmaps.PUBLIC])

    @cached_property
    def _wanted(self) -> dict[str, BitMap]:
        """By filter, the events that it leaves; only of filters that are set."""
        wanted = {"q": self.hits.all} if self.hits else {}
        if self.asked["from"] or self.asked["to"]:
            wanted["dates"] = _events_between(self.asked["from"] or FIRST_DAY, self.asked["to"] or LAST_DAY)
        return wanted | self._chosen

    @cached_property
    def _chosen(self) -> dict[str, BitMap]:
        """By facet, the events of its chosen values, any of them."""
        asked = self.asked
        chosen = {name: [record.pk for record in asked[name] or ()] for name in ("topic", "organizer", "speaker")}
        chosen["province"] = _with_predecessors(asked["province"] or (), asked["predecessors"])
        of_any = {name: BitMap.union(*(self.bitmaps[name, pk] for pk in pks)) for name, pks in chosen.items() if pks}
        if asked["year"]:
            of_any["year"] = BitMap.union(*map(events_of_year, asked["year"]))
        if len(asked["checked"] or ()) == 1:
            checked = self.bitmaps[bitmaps.CHECKED]
            of_any["checked"] = checked if "yes" in asked["checked"] else self.bitmaps[bitmaps.PUBLIC] - checked
        return of_any

    def __getitem__(self, wanted: slice) -> list[Card]:
        """The rows of a page, with the stretch of a report that says what was searched for."""
        cards = super().__getitem__(wanted)
        if not self.query:
            return cards
        snippets = snippets_of([card.sequence for card in cards], self.query)
        return [replace(card, snippet=snippets.get(card.sequence, "")) for card in cards]

    def numbers(self, start: int, stop: int) -> Sequence[int]:
        sort = self.asked["sort"] or "newest"
        if sort in ("largest", "smallest"):
            return self._by_attendance(sort, start, stop)
        tiers = [self.events]
        if self.hits and self.hits.exact:
            tiers = [self.events & self.hits.exact, self.events & self.hits.folded]
        page: list[int] = []
        for tier in tiers:
            ordered = _oldest(tier, start, stop) if sort == "oldest" else _newest(tier, start, stop)
            page += ordered
            start, stop = max(0, start - len(tier)), stop - len(tier)
            if stop <= 0:
                break
        return page

    def _by_attendance(self, sort: str, start: int, stop: int) -> Sequence[int]:
        """Events that tell no number come last, the newest (for the smallest first: the oldest) of them first."""
        newest_first = sort == "largest"
        public = Event.objects.public()
        if len(self) <= FEW:
            public = public.filter(sequence__in=list(self.events))
        told = _sequences(public.by_attendance(largest_first=newest_first))
        untold = _sequences(public.filter(attendance_count=None).order_by("-sequence" if newest_first else "sequence"))
        found = (number for number in chain(told, untold) if number in self.events)
        return list(islice(found, start, stop))


@dataclass(frozen=True, slots=True)
class Years:
    """How many of the events fall in each year, the newest first, and how many have no date."""

    counts: tuple[tuple[int, int], ...]
    undated: int


def years_of(events: BitMap) -> Years:
    undated_first, undated_end = slots_of(None)
    undated = events.range_cardinality(undated_first, undated_end)
    counts: list[tuple[int, int]] = []
    if len(events) > undated:
        year = day_of(events.max()).year
        first = day_of(events.next_set_bit(undated_end)).year
        counts = [(year, events.range_cardinality(*_slots_of_year(year))) for year in range(year, first - 1, -1)]
    return Years(tuple((year, count) for year, count in counts if count), undated)


def day_of(sequence: int) -> date:
    """The day of a dated event, by its sequence number."""
    first, end = slots_of(FIRST_DAY)
    return FIRST_DAY + timedelta(days=(sequence - first) // (end - first))


def events_of_year(year: int | str) -> BitMap:
    """All sequence numbers that events of the year can have (of those without a date, for YearField.NONE)."""
    if year == YearField.NONE:
        return BitMap(range(*slots_of(None)))
    if not FIRST_DAY.year <= year < LAST_DAY.year:
        return BitMap()
    return BitMap(range(*_slots_of_year(year)))


def _slots_of_year(year: int) -> tuple[int, int]:
    return slots_of(date(year, 1, 1))[0], slots_of(date(year, 12, 31))[1]


def _events_between(first: date, last: date) -> BitMap:
    return BitMap(range(slots_of(first)[0], slots_of(last)[1])) if first <= last else BitMap()


def _with_predecessors(provinces: Sequence[Province], predecessors: bool | None) -> list[int]:
    pks = [province.pk for province in provinces]
    if predecessors and pks:
        pks += Province.objects.filter(merged_into__in=pks).values_list("pk", flat=True)
    return pks


def _sequences(events: QuerySet[Event]) -> Iterator[int]:
    return events.values_list("sequence", flat=True).iterator(chunk_size=2_000)


def _newest(events: BitMap, start: int, stop: int) -> list[int]:
    size = len(events)
    return list(events[max(0, size - stop) : max(0, size - start)])[::-1]


def _oldest(events: BitMap, start: int, stop: int) -> list[int]:
    """From the first day on; events without a date come last."""
    undated = events.range_cardinality(*slots_of(None))
    dated = len(events) - undated
    page = list(events[undated + start : undated + min(stop, dated)]) if start < dated else []
    if stop > dated:
        page += list(events[max(0, start - dated) : min(stop - dated, undated)])
    return page
