"""Which events have which facet value, as roaring bitmaps of sequence numbers in the memory of each process.

The bitmaps only count and combine; the database stays the only truth, and all of this can be lost at any time. They
are made once, a column a facet (from its packed form in the database where there is one), and never changed; what the
log of changes names since then is looked up again and kept beside them as `fresh`.
"""

import threading
from array import array
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, TypeVar

from django.db import connection, transaction
from django.db.models import Value
from pyroaring import BitMap

from events.by_event import ByEvent, Turned
from events.columns import NOTHING, Column, packed, unpacked
from events.models import Change, Event, Hosting, PackedColumn, Participation, Presentation, Report, Visibility

# Facet -> (its links to events, the column of the value); the last two are no facets of a list, but met and counted.
LINKED = {
    "province": (Event.provinces.through.objects.all(), "province_id"),
    "topic": (Presentation.objects.all(), "topic_id"),
    "organizer": (Hosting.objects.all(), "organizer_id"),
    "speaker": (Participation.objects.all(), "speaker_id"),
    "presenter": (Presentation.objects.exclude(presenter=None), "presenter_id"),
    "report": (Report.objects.current().filter(visibility=Visibility.PUBLIC), "pk"),
}
PUBLIC, HIDDEN, CHECKED = ("state", 1), ("state", 2), ("state", 3)
FACETS = ("state", *LINKED)
COUNTED = ("province", "topic", "organizer", "speaker")  # those whose values are counted under a search
EVENTS = "events"  # the name by which the events of those are stored
REBUILD_AT = 50_000  # changed events since the columns were made; past it they are made anew
PACK_AT = 5_000  # changed events since the columns were packed
LOG_KEPT = 500_000  # changes that pack() leaves in the log for processes that have not looked for long
CHUNK = 500
FOUND_KEPT = 500  # findings about the data; with their parts of pages 20 to 60 kB each, 200 kB with a map

Key = tuple[str, int]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something found about the archive's data, and the parts of pages that were made of it, by their templates."""

    parts: dict[str, str] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Bitmaps:
    """The facet values of all events as of a version: by `fresh` for those in `touched`, by `base` for all others."""

    version: int
    base: dict[str, Column]
    by_event: ByEvent  # the base of the facets that are counted
    touched: BitMap = field(default_factory=BitMap)
    fresh: dict[Key, BitMap] = field(default_factory=dict)
    labels: dict[Key, tuple[str, str]] = field(default_factory=dict)  # what facets.py has looked up of the values
    _found_once: dict[Hashable, Any] = field(default_factory=dict)

    def __getitem__(self, key: Key) -> BitMap:
        """The events that have the value; never to be changed in place."""
        facet, value = key
        if not self.touched:
            return self.base[facet][value]
        return (self.base[facet][value] - self.touched) | self.fresh.get(key, NOTHING)

    def of_any(self, facet: str, values: tuple[int, ...]) -> BitMap:
        """The events that have any of a group's values; worked out once a version."""
        return self.once(("any", facet, values), lambda: BitMap.union(*(self[facet, value] for value in values)))

    def once(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """What `find` finds, which must depend on the key and the archive's data alone: once a version.

        Other threads may find the same, or drop what was found first, at the same time.
        """
        found = self._found_once.get(key)
        if found is None:
            if len(self._found_once) >= FOUND_KEPT:
                for oldest in list(self._found_once)[: FOUND_KEPT // 2]:
                    self._found_once.pop(oldest, None)
            found = self._found_once[key] = find()
        return found

    def count(self, key: Key, among: BitMap) -> int:
        """How many of the events have the value."""
        facet, value = key
        return self.count_of(self.base[facet][value], key, among, among & self.touched)

    def count_of(self, base: BitMap, key: Key, among: BitMap, touched: BitMap) -> int:
        """The same, by the base of the value and by those of the events that are touched."""
        counted = base.intersection_cardinality(among)
        if not touched:
            return counted
        return (
            counted
            - base.intersection_cardinality(touched)
            + self.fresh.get(key, NOTHING).intersection_cardinality(among)
        )

    def number_met(self, facet: str) -> int:
        """How many of the facet's values are met at public events; worked out once a version."""
        return self.once(("number met", facet), lambda: self._count_met(facet))

    def _count_met(self, facet: str) -> int:
        column, public = self.base[facet], self[PUBLIC]
        if not self.touched and not self[HIDDEN]:
            return len(column.values)
        met = set(column.met_among(public - self.touched))
        met.update(key[1] for key, bits in self.fresh.items() if key[0] == facet and bits & public)
        return len(met)


class _Process:
    """The bitmaps of this process, brought up to date by whichever of its threads asks first."""

    def __init__(self):
        self.lock = threading.Lock()
        self.bitmaps: Bitmaps | None = None

    def current(self) -> Bitmaps:
        version = version_now()
        known = self.bitmaps
        if known is not None and known.version == version:
            return known
        if connection.in_atomic_block:  # what is not committed is this transaction's own affair
            return _up_to_date(known, version)
        with self.lock:
            version = version_now()  # another thread may have brought them up to a later one meanwhile
            if self.bitmaps is None or self.bitmaps.version != version:
                self.bitmaps = _up_to_date(self.bitmaps, version)
            return self.bitmaps


_process = _Process()


def current() -> Bitmaps:
    """The bitmaps of the archive as the database has it now."""
    return _process.current()


def forget() -> None:
    """Drop all that this process holds; the next request makes it anew."""
    _process.bitmaps = None


def version_now() -> int:
    """The version of the archive's data: it moves with every change."""
    with connection.cursor() as cursor:  # asked at each request: a queryset takes three times as long
        cursor.execute("SELECT max(id) FROM events_change")
        return cursor.fetchone()[0] or 0


def changed_since(version: int) -> BitMap | None:
    """The sequence numbers of what changed since the version; None if the log does not reach back so far."""
    if version and not Change.objects.filter(pk__lte=version).exists():
        return None
    changes = Change.objects.filter(pk__gt=version).exclude(sequence=None)
    return BitMap(changes.values_list("sequence", flat=True).iterator(chunk_size=10_000))


def pack() -> int:
    """Store the columns of the present, for processes that start later, and prune the log; the version packed."""
    made = _build()
    with transaction.atomic():
        Event.objects.take_turns()
        PackedColumn.objects.all().delete()
        PackedColumn.objects.create(facet=EVENTS, version=made.version, column=packed(made.by_event.events))
        for facet, column in made.base.items():
            turned = made.by_event.columns[facet].pack() if facet in COUNTED else b""
            PackedColumn.objects.create(facet=facet, version=made.version, column=column.pack(), by_event=turned)
        Change.objects.filter(pk__lt=made.version - LOG_KEPT).delete()
    _analyze()
    return made.version


@transaction.atomic
def _analyze() -> None:
    """Tell the database's planner of an archive that has grown."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA analysis_limit = 1000")
        else:
            cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("ANALYZE")


def pack_after_many() -> None:
    """Pack anew if so many events changed since the last time that a process would be slow to start."""
    last = PackedColumn.objects.values_list("version", flat=True).first()
    changed = changed_since(last or 0)
    if changed is None or len(changed) >= PACK_AT:
        pack()


def _up_to_date(known: Bitmaps | None, version: int) -> Bitmaps:
    known = known or _packed()
    changed = changed_since(known.version) if known and known.version <= version else None
    if changed is None or len(known.touched | changed) > REBUILD_AT:
        return _build()
    fresh = {key: bitmap - changed for key, bitmap in known.fresh.items()}
    for facet in FACETS:
        for value, sequence in chain.from_iterable(_rows(facet, chunk) for chunk in _chunks(changed)):
            fresh.setdefault((facet, value), BitMap()).add(sequence)
    fresh = {key: bitmap for key, bitmap in fresh.items() if bitmap}
    return replace(known, version=version, touched=known.touched | changed, fresh=fresh, labels={}, _found_once={})


def _packed() -> Bitmaps | None:
    """The columns as they were stored, read one at a time: all their bytes at once would double the memory."""
    base: dict[str, Column] = {}
    turned: dict[str, Turned] = {}
    version, events = 0, array("I")
    for row in PackedColumn.objects.iterator(chunk_size=1):
        version = row.version
        if row.facet == EVENTS:
            (events,) = unpacked(row.column, "I")
            continue
        base[row.facet] = Column.unpack(row.column)
        if row.by_event:
            turned[row.facet] = Turned.unpack(row.by_event, base[row.facet])
    if set(base) != set(FACETS) or set(turned) != set(COUNTED):
        return None
    return Bitmaps(version, base, ByEvent(events, turned))


def _build() -> Bitmaps:
    """The columns made from the records. What changes while they are read is looked at again at the next request."""
    version = version_now()
    base = {facet: Column.of(_rows(facet)) for facet in FACETS}
    return Bitmaps(version, base, ByEvent.of({facet: base[facet] for facet in COUNTED}))


def _rows(facet: str, among: list[int] | None = None) -> Iterator[tuple[int, int]]:
    """The facet's values with the events that have them (of these sequence numbers, or all), in ascending order."""
    if facet == "state":
        events = Event.objects.filter(sequence__in=among) if among is not None else Event.objects.all()
        public, hidden = events.public(), events.exclude(visibility=Visibility.PUBLIC)
        states = ((PUBLIC, public), (HIDDEN, hidden), (CHECKED, events.exclude(checked_at=None)))
        for (_facet, state), some in states:
            yield from some.order_by("sequence").values_list(Value(state), "sequence").iterator(chunk_size=10_000)
        return
    links, column = LINKED[facet]
    links = links.filter(event__sequence__in=among) if among is not None else links
    yield from (
        links.order_by(column, "event__sequence").values_list(column, "event__sequence").iterator(chunk_size=10_000)
    )


def _chunks(sequences: BitMap) -> Iterator[list[int]]:
    every = list(sequences)
    for start in range(0, len(every), CHUNK):
        yield every[start : start + CHUNK]
