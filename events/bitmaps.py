"""Which events have which facet value, as roaring bitmaps of sequence numbers in the memory of each process.

The bitmaps only count and combine; the database stays the only truth, and all of this can be lost at any time. They
are made once (from their packed form in the database where there is one) and never changed; what the log of changes
names since then is looked up again and kept beside them as `fresh`.
"""

import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from heapq import nlargest, nsmallest
from itertools import groupby
from operator import itemgetter

from django.db import connection, transaction
from django.db.models import Max
from pyroaring import BitMap, FrozenBitMap

from events.models import Change, Event, Hosting, PackedBitmap, Participation, Presentation

LINKED = {
    "province": (Event.provinces.through, "province_id"),
    "topic": (Presentation, "topic_id"),
    "organizer": (Hosting, "organizer_id"),
    "speaker": (Participation, "speaker_id"),
}
PUBLIC, CHECKED = ("public", 1), ("checked", 1)
VERSION = "version"  # the packed form's row that holds the version it is of
REBUILD_AT = 50_000  # changed events since the bitmaps were made; past it they are made anew
LOG_KEPT = 500_000  # changes that pack() leaves in the log for processes that have not looked for long
FEW = 500  # events whose values are counted from their rows
CHUNK = 500

Key = tuple[str, int]
EMPTY = FrozenBitMap()


@dataclass(frozen=True, slots=True)
class Bitmaps:
    """The facet values of all events as of a version: by `fresh` for those in `touched`, by `base` for all others."""

    version: int
    base: dict[Key, BitMap]
    largest: dict[str, list[Key]]  # a facet's values by their size in `base`, the largest first
    touched: BitMap = field(default_factory=BitMap)
    fresh: dict[Key, BitMap] = field(default_factory=dict)
    labels: dict[Key, tuple[str, str]] = field(default_factory=dict)  # what facets.py has looked up of the values
    _number_met: dict[str, int] = field(default_factory=dict)

    def __getitem__(self, key: Key) -> BitMap:
        """The events that have the value; never to be changed in place."""
        if not self.touched:
            return self.base.get(key, EMPTY)
        return (self.base.get(key, EMPTY) - self.touched) | self.fresh.get(key, EMPTY)

    def count(self, key: Key, among: BitMap) -> int:
        """How many of the events have the value."""
        counted = self.base.get(key, EMPTY).intersection_cardinality(among)
        if not self.touched:
            return counted
        return (
            counted
            - (among & self.touched).intersection_cardinality(self.base.get(key, EMPTY))
            + self.fresh.get(key, EMPTY).intersection_cardinality(among)
        )

    def number_met(self, facet: str) -> int:
        """How many of the facet's values are met at public events; worked out once a version."""
        if facet not in self._number_met:
            public = self[PUBLIC]
            untouched = public - self.touched
            met = {key for key in self.largest.get(facet, ()) if not self.base[key].isdisjoint(untouched)}
            met |= {key for key, bits in self.fresh.items() if key[0] == facet and not bits.isdisjoint(public)}
            self._number_met[facet] = len(met)
        return self._number_met[facet]

    def top(self, facet: str, among: BitMap, number: int) -> list[tuple[int, int]]:
        """The facet's values met most often among the events, with their counts, at most `number`.

        Of few events the database tells the values; else they are tried from the largest on, until even a whole one
        could not come in among those found.
        """
        if len(among) <= FEW:
            return _ranked(_counted_by_rows(facet, among), number)
        found = {key[1]: self.count(key, among) for key in self.fresh if key[0] == facet}
        enough = 0
        for tried, key in enumerate(self.largest.get(facet, ())):
            if len(self.base[key]) <= enough:
                break
            if key[1] not in found:
                found[key[1]] = self.count(key, among)
            if tried % 64 == 63 or tried < number:
                enough = _least_of_the_top(found.values(), number)
        return _ranked(found, number)


def _ranked(counts: Mapping[int, int], number: int) -> list[tuple[int, int]]:
    some = ((value, count) for value, count in counts.items() if count)
    return nsmallest(number, some, key=lambda row: (-row[1], row[0]))


def _counted_by_rows(facet: str, among: BitMap) -> Counter[int]:
    link, column = LINKED[facet]
    return Counter(link.objects.filter(event__sequence__in=list(among)).values_list(column, flat=True))


def _least_of_the_top(counts: Iterable[int], number: int) -> int:
    largest = nlargest(number, counts)
    return largest[-1] if len(largest) == number else 0


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
    return Change.objects.aggregate(last=Max("pk"))["last"] or 0


def changed_since(version: int) -> BitMap | None:
    """The sequence numbers of what changed since the version; None if the log does not reach back so far."""
    if version and not Change.objects.filter(pk__lte=version).exists():
        return None
    changes = Change.objects.filter(pk__gt=version).exclude(sequence=None)
    return BitMap(changes.values_list("sequence", flat=True).iterator(chunk_size=10_000))


def pack() -> int:
    """Store the bitmaps of the present, for processes that start later, and prune the log; the version packed."""
    made = _build()
    rows = [
        PackedBitmap(facet=facet, value=value, bitmap=bits.serialize()) for (facet, value), bits in made.base.items()
    ]
    with transaction.atomic():
        PackedBitmap.objects.all().delete()
        PackedBitmap.objects.bulk_create(rows, batch_size=CHUNK)
        PackedBitmap.objects.create(facet=VERSION, value=made.version, bitmap=b"")
        Change.objects.filter(pk__lt=made.version - LOG_KEPT).delete()
    return made.version


def _up_to_date(known: Bitmaps | None, version: int) -> Bitmaps:
    known = known or _packed()
    changed = changed_since(known.version) if known and known.version <= version else None
    if changed is None or len(known.touched | changed) > REBUILD_AT:
        return _build()
    fresh = {key: bitmap - changed for key, bitmap in known.fresh.items()}
    for key, sequences in _values_of(changed):
        fresh[key] = fresh.get(key, BitMap()) | BitMap(sequences)
    fresh = {key: bitmap for key, bitmap in fresh.items() if bitmap}
    return replace(known, version=version, touched=known.touched | changed, fresh=fresh, labels={}, _number_met={})


def _packed() -> Bitmaps | None:
    rows = list(PackedBitmap.objects.values_list("facet", "value", "bitmap"))
    version = next((value for facet, value, _bitmap in rows if facet == VERSION), None)
    if version is None:
        return None
    return _of(version, {(f, value): BitMap.deserialize(bytes(bits)) for f, value, bits in rows if f != VERSION})


def _build() -> Bitmaps:
    """The bitmaps made from the records. What changes while they are read is looked at again at the next request."""
    version = version_now()
    return _of(version, {key: BitMap(sequences) for key, sequences in _values_of(None)})


def _of(version: int, base: dict[Key, BitMap]) -> Bitmaps:
    largest: dict[str, list[Key]] = {}
    for key in sorted(base, key=lambda key: -len(base[key])):
        largest.setdefault(key[0], []).append(key)
    return Bitmaps(version, base, largest)


def _values_of(sequences: BitMap | None) -> Iterator[tuple[Key, list[int]]]:
    """The facet values of the events with these sequence numbers (of all if None), each with those that have it.

    A value may come more than once, with other events each time.
    """
    for chunk in _chunks(sequences):
        events = Event.objects.filter(**({"sequence__in": chunk} if chunk is not None else {})).order_by()
        yield PUBLIC, list(events.public().values_list("sequence", flat=True))
        yield CHECKED, list(events.exclude(checked_at=None).values_list("sequence", flat=True))
        for facet, (link, column) in LINKED.items():
            among = {"event__sequence__in": chunk} if chunk is not None else {}
            rows = link.objects.filter(**among).order_by(column).values_list(column, "event__sequence")
            for value, group in groupby(rows.iterator(chunk_size=10_000), key=itemgetter(0)):
                yield (facet, value), [sequence for _value, sequence in group]


def _chunks(sequences: BitMap | None) -> Iterator[list[int] | None]:
    if sequences is None:
        yield None
        return
    every = list(sequences)
    for start in range(0, len(every), CHUNK):
        yield every[start : start + CHUNK]
