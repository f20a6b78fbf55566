"""RECORD + READINGS -> FACTS: what a page says of an event, each value with the words it was read from.

A fact is quoted (a current report's reading says the same, or an editor chose words of it), edited (an editor said
otherwise than every reading) or not stated. Its words are found by comparing the record with the readings, so nothing
has to be stored twice. A link that an editor led to another record, or whose record was renamed, goes by its record's
name and keeps its words.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from events.models import Event, Report
from events.models.organizer import organizer_key
from events.models.speaker import name_key
from events.models.topic import topic_key

SCALARS = ("name", "start_date", "end_date", "session", "scope", "venue", "attendance")
# What kind of fact a path of a reading is about; a page gives each kind its colour.
KINDS = {
    "name": "name", "title": "name", "start_date": "when", "end_date": "when", "session": "when", "scope": "name",
    "provinces": "where", "venue": "where", "organizers": "body", "attendance": "count", "people": "who",
    "topics": "what", "byline": "source", "outlet": "source",
}  # fmt: skip

# List -> what its items are known again by, and the leaf that this is made of, if not of the item itself.
LISTS: dict[str, tuple[Callable[[str], str], str]] = {
    "provinces": (str, ""),
    "organizers": (organizer_key, ""),
    "people": (name_key, "name"),
    "topics": (topic_key, "title"),
}

LINKS = {"provinces": "provinces", "organizers": "hostings", "people": "participations", "topics": "presentations"}


class State(StrEnum):
    QUOTED = "quoted"
    EDITED = "edited"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class Words:
    """The stretch [start, end) of a report's text, in characters, that a value was read from.

    `cited` if it was an editor who found the value there.
    """

    report_id: int
    path: str
    start: int
    end: int
    unsure: bool
    cited: bool = False

    @property
    def anchor(self) -> str:
        return f"r{self.report_id}-{'cited-' * self.cited}{self.path.replace('.', '-')}"


@dataclass(frozen=True, slots=True)
class Said:
    """What another report says of the same fact."""

    report: Report
    value: Any


@dataclass(frozen=True, slots=True)
class Fact:
    path: str
    value: Any
    state: State
    words: tuple[Words, ...] = ()
    otherwise: tuple[Said, ...] = ()

    @property
    def anchor(self) -> str:
        return f"fact-{self.path.replace('.', '-')}"

    @property
    def unsure(self) -> bool:
        return self.state == State.QUOTED and any(words.unsure for words in self.words)


@dataclass(frozen=True, slots=True)
class Item:
    """A linked record (province, hosting, participation, presentation) as an event's fact, with its own facts."""

    link: Any
    fact: Fact
    rank: Fact | None = None
    positions: tuple[Fact, ...] = ()
    part: Fact | None = None
    presenter: Fact | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a report's text to be marked, with the anchor it bears and the fact it belongs to, if one."""

    start: int
    end: int
    anchor: str
    kind: str
    unsure: bool
    fact_anchor: str | None


@dataclass(slots=True)
class EventFacts:
    """All facts of an event that was fetched with for_page(); by name for the single values, else lists of items."""

    event: Event
    to_editor: bool = False
    single: dict[str, Fact] = field(default_factory=dict)
    provinces: list[Item] = field(default_factory=list)
    organizers: list[Item] = field(default_factory=list)
    people: list[Item] = field(default_factory=list)
    topics: list[Item] = field(default_factory=list)

    def all(self) -> Iterator[Fact]:
        yield from self.single.values()
        for item in (*self.provinces, *self.organizers, *self.people, *self.topics):
            yield item.fact
            yield from filter(None, [item.rank, *item.positions, item.part, item.presenter])

    def marks(self, report: Report) -> list[Mark]:
        """The stretches of one report's text that its reading rests on, each leading back to its fact."""
        fact_of = {
            words.anchor: fact.anchor for fact in self.all() for words in fact.words if words.report_id == report.pk
        }
        return [
            Mark(
                words.start, words.end, words.anchor, KINDS[words.path.split(".")[0]], words.unsure,
                fact_of.get(words.anchor),
            )
            for reading in _readings_of(report, self.to_editor)
            for path in reading.shown
            for words in reading.words(path)
        ]  # fmt: skip


def facts_of(event: Event, *, to_editor: bool = False, unsure_only: bool = False) -> EventFacts:
    """The facts of an event that was fetched with for_page(); `unsure_only`: of lists what a reading is unsure of.

    A reader does not learn the words of a report that is hidden, nor what it says otherwise; an editor does.
    """
    record = event.as_record()
    readings = [reading for report in event.linked("reports") for reading in _readings_of(report, to_editor)]

    def listed(name: str) -> Iterator[tuple[int, Any, Any]]:
        """The links with their places and what the record says of them."""
        for place, (link, item) in enumerate(zip(event.linked(LINKS[name]), record[name], strict=True)):
            if not unsure_only or any(reading.is_unsure_of(name, item) for reading in readings):
                yield place, link, item

    facts = EventFacts(event, to_editor)
    facts.single = {name: _single(name, record[name], readings) for name in SCALARS}
    facts.provinces = [
        Item(province, _listed("provinces", place, name, readings)) for place, province, name in listed("provinces")
    ]
    facts.organizers = [
        Item(link, _named(_listed("organizers", place, name, readings), link.organizer.name, organizer_key))
        for place, link, name in listed("organizers")
    ]
    facts.people = [_person(*person, readings) for person in listed("people")]
    facts.topics = [_topic(*topic, readings) for topic in listed("topics")]
    return facts


class _Reading:
    """A report's last reading, or what an editor found in it, with the evidence that is shown by path."""

    def __init__(self, report: Report, record: dict, *, cited: bool, to_editor: bool):
        self.report, self.record, self.cited = report, record, cited
        self.differs_openly = not cited and (report.is_public or to_editor)
        self.unsure = {*record.get("unsure", ())}
        evidence = record.get("evidence", ()) if report.shows_words or to_editor else ()
        self.shown = {item["path"]: item for item in evidence}
        self._unsure_items = {tuple(path.split(".")[:2]) for path in self.unsure}
        self._said: dict[str, dict[str, list[tuple[str, Any]]]] = {}

    def words(self, path: str) -> tuple[Words, ...]:
        if path not in self.shown:
            return ()
        item = self.shown[path]
        return (Words(self.report.pk, path, item["start"], item["end"], path in self.unsure, self.cited),)

    def said(self, name: str, words: str) -> list[tuple[str, Any]]:
        """The list's items that are known by the same words: (path, item)."""
        key, leaf = LISTS[name]
        if name not in self._said:
            found = self._said[name] = {}
            for place, item in enumerate(self.record.get(name, ())):
                found.setdefault(key(item[leaf] if leaf else item), []).append((f"{name}.{place}", item))
        return self._said[name].get(key(words), [])

    def is_unsure_of(self, name: str, item: str | dict[str, Any]) -> bool:
        """Whether the reading is unsure of anything of a list's item."""
        _key, leaf = LISTS[name]
        said = self.said(name, item[leaf] if leaf else item) if self._unsure_items else ()
        return any(tuple(path.split(".")) in self._unsure_items for path, _item in said)


def _readings_of(report: Report, to_editor: bool) -> list[_Reading]:
    readings = [_Reading(report, report.reading, cited=False, to_editor=to_editor)]
    if report.cited:
        readings.append(_Reading(report, report.cited, cited=True, to_editor=to_editor))
    return readings


def _fact(path: str, value: Any, found: list[tuple[Words, ...]], otherwise: tuple[Said, ...] = ()) -> Fact:
    """`found` holds, for each reading that says the value, its words (none where it follows from another fact)."""
    if found:
        state = State.QUOTED
    elif value in (None, "", [], ()) and not otherwise:
        state = State.NOT_STATED
    else:
        state = State.EDITED
    return Fact(path, value, state, tuple(words for given in found for words in given), otherwise)


def _named(fact: Fact, own: str, key) -> Fact:
    """The fact of a link as it is, or by its record's own name where that is another than the printed one."""
    return fact if key(own) == key(fact.value) else replace(fact, value=own, state=State.EDITED)


def _single(name: str, value: Any, readings: list[_Reading]) -> Fact:
    found = [reading.words(name) for reading in readings if value is not None and reading.record.get(name) == value]
    otherwise = tuple(
        Said(reading.report, reading.record[name])
        for reading in readings
        if reading.differs_openly and reading.record.get(name) not in (None, value)
    )
    return _fact(name, value, found, otherwise)


def _listed(name: str, place: int, value: str, readings: list[_Reading]) -> Fact:
    found = [reading.words(path) for reading in readings for path, _item in reading.said(name, value)]
    return _fact(f"{name}.{place}", value, found)


def _items(readings: list[_Reading], name: str, words: str) -> list[tuple[_Reading, str, dict]]:
    """The items of the readings that are known by the same words: (reading, path, item)."""
    return [(reading, path, item) for reading in readings for path, item in reading.said(name, words)]


def _person(place: int, link, person: dict, readings: list[_Reading]) -> Item:
    said = _items(readings, "people", person["name"])
    path = f"people.{place}"
    name = _fact(path, person["name"], [reading.words(f"{at}.name") for reading, at, _ in said])
    name = _named(name, link.speaker.name, name_key)
    rank, part = (
        _fact(
            f"{path}.{leaf}",
            person[leaf],
            [reading.words(f"{at}.{leaf}") for reading, at, other in said if other[leaf] == person[leaf]],
        )
        for leaf in ("rank", "part")
    )
    positions = tuple(
        _fact(
            f"{path}.positions.{index}",
            position,
            [
                reading.words(f"{at}.positions.{other['positions'].index(position)}")
                for reading, at, other in said
                if position in other["positions"]
            ],
        )
        for index, position in enumerate(person["positions"])
    )
    return Item(link, name, rank if person["rank"] else None, positions, part)


def _topic(place: int, link, topic: dict, readings: list[_Reading]) -> Item:
    said = _items(readings, "topics", topic["title"])
    path = f"topics.{place}"
    title = _fact(path, topic["title"], [reading.words(f"{at}.title") for reading, at, _ in said])
    title = _named(title, link.topic.title, topic_key)
    if topic["presenter"] is None:
        return Item(link, title)
    presenters = [
        reading.words(f"{at}.presenter")
        for reading, at, other in said
        if other["presenter"] and name_key(other["presenter"]) == name_key(topic["presenter"])
    ]
    presenter = _fact(f"{path}.presenter", topic["presenter"], presenters)
    return Item(link, title, presenter=_named(presenter, link.presenter.name, name_key))
