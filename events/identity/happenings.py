"""Two reports' readings -> reasons for and against one event."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from events.identity.bodies import DATA, body_key, province_at_end
from events.identity.likeness import Likeness, likeness
from events.identity.texts import COPY, LIKE
from events.reader.spelling import words

SURE = 7.0  # a report joins from here on, if day, place or organizer, and name speak for it
MARGIN = 1.5
POSSIBLE = 4.0  # an editor is asked from here on
NEAR = 3  # days
AGAINST = frozenset({"other_province", "other_number", "other_session"})
DOUBTS = AGAINST | {"other_organizer", "one_numbered"}
SAME_NAME, NEAR_NAME, OTHER_NAME = 0.75, 0.4, 0.1


@dataclass(frozen=True, slots=True)
class Happening:
    """What is compared of an event: its record's values, or those of one report's reading."""

    name: str
    first: date | None
    last: date | None
    session: str
    venue: str
    provinces: frozenset[str]
    organizers: frozenset[str]
    people: frozenset[str]
    topics: frozenset[str]


def happening_of(record: dict[str, Any]) -> Happening:
    """What is compared, of a record in the shape of a reading."""
    first = record["start_date"] and date.fromisoformat(record["start_date"])
    return Happening(
        name=record["name"] or record.get("title") or "",
        first=first or None,
        last=date.fromisoformat(record["end_date"]) if record["end_date"] else first or None,
        session=record["session"] or "",
        venue=record["venue"] or "",
        provinces=frozenset(words(province) for province in record["provinces"]),
        organizers=frozenset(body_key(name) for name in record["organizers"]),
        people=frozenset(words(person["name"]) for person in record["people"]),
        topics=frozenset(words(topic["title"]) for topic in record["topics"]),
    )


def compare(new: Happening, known: Happening, likeness_of_texts: float = 0.0) -> Likeness:
    """How likely the new report tells of the known event."""
    reasons = [*_days(new, known), *_places(new, known), *_names(new.name, known.name), *_contents(new, known)]
    against = {reason for reason, _ in reasons} & AGAINST
    if likeness_of_texts >= COPY and not against and (new.first == known.first or not (new.first and known.first)):
        reasons.append(("copy", f"{likeness_of_texts:.0%}"))
    elif likeness_of_texts >= LIKE:
        reasons.append(("like_text", f"{likeness_of_texts:.0%}"))
    return likeness("event", reasons)


def is_sure(found: Likeness) -> bool:
    """Whether a report joins without being asked about: the same day, a shared province or organizer, a near name."""
    where = found.says("same_province") or found.says("shared_organizer")
    what = found.says("same_name") or found.says("near_name") or found.says("like_text")
    against = any(found.says(reason) for reason in DOUBTS)
    return found.score >= SURE and found.says("same_day") and where and what and not against


def _days(new: Happening, known: Happening) -> Iterator[tuple[str, str]]:
    if new.first and new.last and known.first and known.last:
        if new.first <= known.last and known.first <= new.last:
            yield "same_day", new.first.isoformat()
        elif abs((new.first - known.first).days) <= NEAR:
            yield "near_day", known.first.isoformat()
        else:
            yield "other_day", known.first.isoformat()
    if {new.session, known.session} == {"morning", "afternoon"}:
        yield "other_session", known.session


def _places(new: Happening, known: Happening) -> Iterator[tuple[str, str]]:
    for mine, theirs, same, other in (
        (new.provinces, known.provinces, "same_province", "other_province"),
        (new.organizers, known.organizers, "shared_organizer", "other_organizer"),
    ):
        if mine & theirs:
            yield same, ", ".join(sorted(mine & theirs))
        elif mine and theirs:
            yield other, ", ".join(sorted(theirs))
    if new.venue and known.venue and set(words(new.venue).split()).isdisjoint(words(known.venue).split()):
        yield "other_venue", known.venue


def _contents(new: Happening, known: Happening) -> Iterator[tuple[str, str]]:
    for mine, theirs, reason in (
        (new.people, known.people, "shared_person"),
        (new.topics, known.topics, "shared_topic"),
    ):
        if mine & theirs:
            yield reason, ", ".join(sorted(mine & theirs))


def _names(new: str, known: str) -> Iterator[tuple[str, str]]:
    if not (new and known):
        return
    if _number(new) and _number(known) and _number(new).isdisjoint(_number(known)):
        yield "other_number", ", ".join(sorted(_number(known)))
    elif _number(new) != _number(known):
        yield "one_numbered", ", ".join(sorted(_number(new) | _number(known)))
    mine, theirs = telling_words(new), telling_words(known)
    if not (mine and theirs):
        return
    shared = len(mine & theirs) / len(mine | theirs)
    if shared >= SAME_NAME:
        yield "same_name", known
    elif shared >= NEAR_NAME or mine <= theirs or theirs <= mine:
        yield "near_name", known
    elif shared < OTHER_NAME:
        yield "other_name", known


def days_apart(new: Happening, known: Happening) -> bool:
    """Whether both are dated and the days are too far apart for one event."""
    return any(reason == "other_day" for reason, _ in _days(new, known))


def names_differ(new: str, known: str) -> bool:
    """Whether the names speak of different things altogether; not if one of them says nothing."""
    return any(reason == "other_name" for reason, _ in _names(new, known))


@lru_cache(maxsize=50_000)
def telling_words(name: str) -> frozenset[str]:
    """The words of an event's name but for those that every name has, the year, and the province it ends in."""
    subject, _province = province_at_end(body_key(name))
    said = _general().sub(" ", subject).split()
    return frozenset(word for word in said if not (len(word) == 4 and word.isdigit()))


def _number(name: str) -> frozenset[str]:
    """ "2" of "lớp số 2", "khóa II" or "đợt 2"."""
    return frozenset(match["number"].lstrip("0") for match in _numbered().finditer(words(name)))


@cache
def _general() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_terms('general'))})\b")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_terms('number'))}) (?P<number>\d{{1,3}}|[ivx]+)\b")


@cache
def _terms(kind: str) -> tuple[str, ...]:
    with (DATA / "event_words.csv").open(encoding="utf-8", newline="") as file:
        terms = [row["words"] for row in csv.DictReader(file) if row["kind"] == kind]
    return tuple(sorted(terms, key=len, reverse=True))
