"""Readings against agreed records: of each field how many values were right, read and agreed, sure ones apart.

Values are the same when they agree but for case, spacing and the place of tone marks; titles, names of events and
bodies, offices and venues also when their words agree to 85 per cent. What a record calls debatable counts nowhere.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from events.reader.spelling import normalize

NEAR = 0.85
SINGLE = ("title", "name", "start_date", "end_date", "session", "venue", "attendance", "byline", "outlet")
FIELDS = (
    "title", "name", "start_date", "end_date", "session", "provinces", "venue", "organizers", "attendance",
    "people.name", "people.rank", "people.positions", "people.part", "topics.title", "topics.presenter", "byline",
    "outlet",
)  # fmt: skip
NEARLY = frozenset(["title", "name", "venue", "organizers", "people.positions", "topics.title"])
Compare = Callable[[Any, Any], bool]


@dataclass(slots=True)
class Tally:
    """What was read of one field: how many in all, how many right, how many are agreed; of them those marked unsure."""

    read: int = 0
    right: int = 0
    agreed: int = 0
    unsure: int = 0
    unsure_right: int = 0

    def add(self, right: bool, unsure: bool) -> None:
        self.read, self.right = self.read + 1, self.right + right
        self.unsure, self.unsure_right = self.unsure + unsure, self.unsure_right + (unsure and right)

    def __iadd__(self, other: "Tally") -> "Tally":
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.agreed if self.agreed else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def wrong_when_sure(self) -> float:
        sure = self.read - self.unsure
        return 1 - (self.right - self.unsure_right) / sure if sure else 0.0

    @property
    def wrong_when_unsure(self) -> float:
        return 1 - self.unsure_right / self.unsure if self.unsure else 0.0


def score(pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, Tally]:
    """The tally of each field over all (agreed record, reading as JSON)."""
    tallies = {field: Tally() for field in FIELDS}
    for agreed, read in pairs:
        marks = Marks(frozenset(read["unsure"]), frozenset(agreed.get("debatable", ())))
        for field in SINGLE:
            _one(tallies[field], agreed[field], read[field], _compare(field), marks, field, field)
        for field in ("provinces", "organizers"):
            list(_many(tallies[field], agreed[field], read[field], _compare(field), marks, field, field))
        _people(tallies, agreed["people"], read["people"], marks)
        _topics(tallies, agreed["topics"], read["topics"], marks)
    return tallies


@dataclass(frozen=True, slots=True)
class Marks:
    unsure: frozenset[str]
    debatable: frozenset[str]

    def doubted(self, path: str) -> bool:
        parts = path.split(".")
        return any(".".join(parts[:size]) in self.unsure for size in range(1, len(parts) + 1))


def plain(value: object) -> str:
    return re.sub(r"\s+", " ", normalize(str(value)).casefold()).strip(" .,;:…\"'“”‘’-–")


def same(one: object, other: object) -> bool:
    return plain(one) == plain(other)


def near(one: object, other: object) -> bool:
    left, right = plain(one).split(), plain(other).split()
    return left == right or SequenceMatcher(None, left, right, autojunk=False).ratio() >= NEAR


def _compare(field: str) -> Compare:
    return near if field in NEARLY else same


def _one(tally: Tally, agreed: Any, read: Any, compare: Compare, marks: Marks, path: str, debated: str) -> None:
    if debated in marks.debatable:
        return
    tally.agreed += agreed is not None
    if read is not None:
        tally.add(agreed is not None and compare(agreed, read), marks.doubted(path))


def _many(
    tally: Tally, agreed: list[Any], read: list[Any], compare: Compare, marks: Marks, path: str, debated: str
) -> Iterator[tuple[int, int]]:
    """The pairs of places of equal values; `tally` counts all."""
    left = list(range(len(agreed)))
    for place, value in enumerate(read):
        match = next((at for at in left if compare(agreed[at], value)), None)
        if match is not None:
            left.remove(match)
            yield match, place
        if debated not in marks.debatable:
            tally.add(match is not None, marks.doubted(f"{path}.{place}"))
    if debated not in marks.debatable:
        tally.agreed += len(agreed)


def _people(tallies: dict[str, Tally], agreed: list[Any], read: list[Any], marks: Marks) -> None:
    names = [one["name"] for one in agreed], [one["name"] for one in read]
    pairs = dict(_many(tallies["people.name"], *names, same, marks, "people", "people"))
    for at, person in enumerate(agreed):
        place = pairs.get(at)
        told = read[place] if place is not None else {"rank": None, "part": None, "positions": []}
        for key in ("rank", "part"):
            path, debated = f"people.{place}.{key}", f"people.{at}.{key}"
            _one(tallies[f"people.{key}"], person[key], told[key], same, marks, path, debated)
        path, debated = f"people.{place}.positions", f"people.{at}.positions"
        list(_many(tallies["people.positions"], person["positions"], told["positions"], near, marks, path, debated))


def _topics(tallies: dict[str, Tally], agreed: list[Any], read: list[Any], marks: Marks) -> None:
    titles = [one["title"] for one in agreed], [one["title"] for one in read]
    for at, place in _many(tallies["topics.title"], *titles, near, marks, "topics", "topics"):
        path, debated = f"topics.{place}.presenter", f"topics.{at}.presenter"
        told, presenter = read[place]["presenter"], agreed[at]["presenter"]
        _one(tallies["topics.presenter"], presenter, told, same, marks, path, debated)
