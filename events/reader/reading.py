"""What a report says: plain values, each with the place in the text where it stands.

A reading serves as JSON in the shape of the agreed records (fixtures/reports/*.json): the record itself,
`evidence` (where each value was read) and `unsure` (the paths a person is asked to check).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Session(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    FULL_DAY = "full-day"


class Qualifier(StrEnum):
    EXACT = "exact"
    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"


class Part(StrEnum):
    """What a person did at the conference; the earlier of two parts wins when a report names both."""

    PRESENTER = "presenter"
    SPEAKER = "speaker"
    CHAIR = "chair"
    ATTENDEE = "attendee"


class Scope(StrEnum):
    NATIONAL = "national"
    PROVINCIAL = "provincial"
    GRASSROOTS = "grassroots"


class Span(NamedTuple):
    """A half-open stretch [start, end) of the report's text, in characters (code points) of the text as it came."""

    start: int
    end: int


class Fact(NamedTuple, Generic[T]):
    """A value, the words it was read from (None where it follows from another fact), and whether it is doubtful."""

    value: T
    span: Span | None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    count: int
    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class Person:
    name: Fact[str]
    rank: Fact[str] | None
    positions: tuple[Fact[str], ...]
    part: Fact[Part]


@dataclass(frozen=True, slots=True)
class Topic:
    title: Fact[str]
    presenter: Fact[str] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    title: Fact[str] | None = None
    name: Fact[str] | None = None
    start_date: Fact[date] | None = None
    end_date: Fact[date] | None = None
    session: Fact[Session] | None = None
    scope: Fact[Scope] | None = None
    provinces: tuple[Fact[str], ...] = ()
    venue: Fact[str] | None = None
    organizers: tuple[Fact[str], ...] = ()
    attendance: Fact[Attendance] | None = None
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    byline: Fact[str] | None = None
    outlet: Fact[str] | None = None

    def facts(self) -> Iterator[tuple[str, Fact[Any]]]:
        """Every fact with its path in the record ("venue", "people.0.positions.1"), in the record's order."""
        for field in ("title", "name", "start_date", "end_date", "session", "scope"):
            yield from _one(field, getattr(self, field))
        yield from _many("provinces", self.provinces)
        yield from _one("venue", self.venue)
        yield from _many("organizers", self.organizers)
        yield from _one("attendance", self.attendance)
        for index, person in enumerate(self.people):
            yield f"people.{index}.name", person.name
            yield from _one(f"people.{index}.rank", person.rank)
            yield from _many(f"people.{index}.positions", person.positions)
            yield f"people.{index}.part", person.part
        for index, topic in enumerate(self.topics):
            yield f"topics.{index}.title", topic.title
            yield from _one(f"topics.{index}.presenter", topic.presenter)
        yield from _one("byline", self.byline)
        yield from _one("outlet", self.outlet)

    def as_record(self) -> dict[str, Any]:
        """The values alone, as JSON has them: dates as YYYY-MM-DD, absent ones None."""
        return {
            "title": _plain(self.title),
            "name": _plain(self.name),
            "start_date": _plain(self.start_date),
            "end_date": _plain(self.end_date),
            "session": _plain(self.session),
            "scope": _plain(self.scope),
            "provinces": [fact.value for fact in self.provinces],
            "venue": _plain(self.venue),
            "organizers": [fact.value for fact in self.organizers],
            "attendance": _plain(self.attendance),
            "people": [_person(person) for person in self.people],
            "topics": [{"title": topic.title.value, "presenter": _plain(topic.presenter)} for topic in self.topics],
            "byline": _plain(self.byline),
            "outlet": _plain(self.outlet),
        }

    def to_json(self) -> dict[str, Any]:
        """The record with `evidence` (path, start and end of each value's words) and `unsure` (paths to check)."""
        evidence = [
            {"path": path, "start": fact.span.start, "end": fact.span.end} for path, fact in self.facts() if fact.span
        ]
        unsure = [path for path, fact in self.facts() if fact.unsure]
        unsure += [f"topics.{index}" for index, topic in enumerate(self.topics) if topic.title.unsure]
        return {**self.as_record(), "evidence": evidence, "unsure": unsure}


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name.value,
        "rank": _plain(person.rank),
        "positions": [fact.value for fact in person.positions],
        "part": _plain(person.part),
    }


def _one(path: str, fact: Fact[Any] | None) -> Iterator[tuple[str, Fact[Any]]]:
    if fact is not None:
        yield path, fact


def _many(path: str, facts: tuple[Fact[Any], ...]) -> Iterator[tuple[str, Fact[Any]]]:
    for index, fact in enumerate(facts):
        yield f"{path}.{index}", fact


def _plain(fact: Fact[Any] | None) -> Any:
    if fact is None:
        return None
    if isinstance(fact.value, Attendance):
        return {"count": fact.value.count, "qualifier": str(fact.value.qualifier)}
    return str(fact.value)
