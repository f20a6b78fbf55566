"""A facet's values and the events that have each, in flat arrays.

They take little memory and are quick to store and to fetch.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pyroaring import BitMap

KEPT_FROM = 64  # events of a value; the bitmaps of smaller ones are made each time they are asked for
NOTHING = BitMap()


@dataclass(frozen=True, slots=True)
class Column:
    """Values in ascending order; the n-th is had by the events sequences[starts[n]:starts[n + 1]], ascending too.

    `largest` holds the places of the values by the number of their events, the largest first.
    """

    values: array
    starts: array
    sequences: array
    largest: array
    _made: dict[int, BitMap] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int]]) -> "Column":
        """The column of rows (value, sequence number) that come in ascending order."""
        values, starts, sequences = array("Q"), array("I"), array("I")
        for value, sequence in rows:
            if not values or values[-1] != value:
                values.append(value)
                starts.append(len(sequences))
            sequences.append(sequence)
        starts.append(len(sequences))
        sizes = [end - start for start, end in pairwise(starts)]
        largest = array("I", sorted(range(len(values)), key=lambda place: -sizes[place]))
        return cls(values, starts, sequences, largest)

    def __getitem__(self, value: int) -> BitMap:
        """The events that have the value; never to be changed in place."""
        place = bisect_left(self.values, value)
        if place == len(self.values) or self.values[place] != value:
            return NOTHING
        return self.at(place)

    def at(self, place: int) -> BitMap:
        """The events that have the value at this place."""
        if place in self._made:
            return self._made[place]
        bitmap = BitMap(self.sequences[self.starts[place] : self.starts[place + 1]])
        if len(bitmap) >= KEPT_FROM:
            self._made[place] = bitmap
        return bitmap

    def by_size(self) -> Iterator[tuple[int, int, int]]:
        """(place, value, number of its events), the largest first."""
        for place in self.largest:
            yield place, self.values[place], self.starts[place + 1] - self.starts[place]

    def met_among(self, events: BitMap) -> Iterator[int]:
        """The values that any of the events has."""
        for place, value in enumerate(self.values):
            stretch = self.sequences[self.starts[place] : self.starts[place + 1]]
            if any(sequence in events for sequence in stretch):
                yield value

    def pack(self) -> bytes:
        return packed(self.values, self.starts, self.sequences, self.largest)

    @classmethod
    def unpack(cls, stored: bytes) -> "Column":
        return cls(*unpacked(stored, "QIII"))


def packed(*arrays: array) -> bytes:
    """The arrays as bytes: their lengths, then they themselves, in the little end first."""
    return b"".join(map(_bytes, (array("Q", map(len, arrays)), *arrays)))


def unpacked(stored: bytes, codes: str) -> Iterator[array]:
    """The arrays of these type codes that were packed as these bytes."""
    lengths, at, stored = array("Q"), 8 * len(codes), memoryview(stored)
    lengths.frombytes(stored[:at])
    if sys.byteorder == "big":
        lengths.byteswap()
    for code, length in zip(codes, lengths, strict=True):
        numbers = array(code)
        numbers.frombytes(stored[at : at + length * numbers.itemsize])
        if sys.byteorder == "big":
            numbers.byteswap()
        yield numbers
        at += length * numbers.itemsize


def _bytes(numbers: array) -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()
