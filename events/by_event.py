"""Columns turned round: which values each event has, for counting those of a few events one by one."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from pyroaring import BitMap

from events.columns import Column, packed, unpacked


@dataclass(frozen=True, slots=True)
class Turned:
    """A column by event: the n-th has values[places[firsts[n]]] and those that follow up to firsts[n + 1]."""

    values: array
    firsts: array
    places: array

    @classmethod
    def of(cls, column: Column, events: array) -> "Turned":
        """The column turned round; `events` holds all its events and maybe others, ascending."""
        place_of = array("I")
        for place, (start, end) in enumerate(pairwise(column.starts)):
            place_of.extend([place] * (end - start))
        order = sorted(range(len(place_of)), key=column.sequences.__getitem__)
        sequences = array("I", map(column.sequences.__getitem__, order))
        firsts, at = array("I"), 0
        for event in events:
            at = bisect_left(sequences, event, at)
            firsts.append(at)
        firsts.append(len(sequences))
        return cls(column.values, firsts, array("I", map(place_of.__getitem__, order)))

    def counted(self, events: Iterable[int]) -> Counter[int]:
        """How many of the events, told by their places, have each value that any of them has, told by its place."""
        firsts, places = self.firsts, self.places
        return Counter(chain.from_iterable([places[firsts[at] : firsts[at + 1]] for at in events]))

    def pack(self) -> bytes:
        return packed(self.firsts, self.places)

    @classmethod
    def unpack(cls, stored: bytes, column: Column) -> "Turned":
        return cls(column.values, *unpacked(stored, "II"))


@dataclass(frozen=True, slots=True)
class ByEvent:
    """Columns of the same events turned round."""

    events: array  # sequence numbers, ascending
    columns: Mapping[str, Turned]

    @classmethod
    def of(cls, columns: Mapping[str, Column]) -> "ByEvent":
        every = BitMap.union(*(BitMap(column.sequences) for column in columns.values()))
        events = array("I", every)
        return cls(events, {name: Turned.of(column, events) for name, column in columns.items()})

    def places(self, among: Iterable[int]) -> list[int]:
        """Where the events, which come in ascending order, stand here; those that have no value are left out."""
        events, found, at = self.events, [], 0
        for sequence in among:
            at = bisect_left(events, sequence, at)
            if at == len(events):
                break
            if events[at] == sequence:
                found.append(at)
        return found
