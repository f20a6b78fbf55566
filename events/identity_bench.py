"""How well people, bodies, events and copies are known again, counted against an invented world; and what it costs."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from statistics import median

from django.db import transaction

from events import joining, recognition
from events.known_truth import Told, World
from events.loading import add
from events.models import Event, Hosting, Kind, Participation, Suggestion
from events.models.organizer import organizer_key
from events.models.speaker import name_key
from events.registers import Registers
from events.synthetic import fill

SUGGESTED = 3  # that an editor is shown of one record
SAMPLE = 200  # reports that are matched to take the time


@dataclass(slots=True)
class Tally:
    """What was told again of something told before: linked, rightly or wrongly, or left, suggested or not."""

    kind: str
    right: int = 0
    wrong: int = 0
    left: int = 0
    suggested: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.left) if self.right + self.left else 1.0

    @property
    def held(self) -> float:
        return self.suggested / self.left if self.left else 1.0


def measure(events: int, *, seed: int = 1) -> list[Tally]:
    """Put a world's reports into the archive and tell how well each kind was known again."""
    told = list(World(events, seed).reports())
    for some in _in_batches(told, 200):
        with transaction.atomic():
            for one in some:
                add(one.report)
    return [_of_people(told), _of_events(told), _of_copies(told), _of_bodies(told)]


def _in_batches(told: Iterable[Told], size: int) -> Iterator[list[Told]]:
    walked = iter(told)
    while some := list(islice(walked, size)):
        yield some


def _tally(kind: str, mentions: Iterable[tuple[int, object]], suggestions: dict[int, list[int]]) -> Tally:
    """`mentions` are pairs of the record that was linked and what is truly meant, in the order they came."""
    tally, means, records = Tally(kind), {}, defaultdict(list)
    for record, truth in mentions:
        if record in means:
            tally.right += means[record] == truth
            tally.wrong += means[record] != truth
            continue
        if truth in records:
            tally.left += 1
            tally.suggested += any(other in records[truth] for other in suggestions.get(record, ())[:SUGGESTED])
        means[record] = truth
        records[truth].append(record)
    return tally


def _suggestions(kind: str) -> dict[int, list[int]]:
    """By a record's id, the ids of those that it may be, the likeliest first."""
    found = defaultdict(list)
    for row in Suggestion.objects.filter(kind=kind).order_by("-score", "pk"):
        found[row.other_id].append(row.one_id)
    return found


def _of_people(told: list[Told]) -> Tally:
    linked = {
        (event, name_key(printed)): speaker
        for event, printed, speaker in Participation.objects.values_list("event", "printed_name", "speaker")
    }
    mentions, seen = [], set()
    for one in told:
        for name, person in one.people.items():
            place = (one.report.event_id, name_key(name))
            if place in linked and (place, person) not in seen:
                seen.add((place, person))
                mentions.append((linked[place], person))
    return _tally("people", mentions, _suggestions(Kind.SPEAKER))


def _of_events(told: list[Told]) -> Tally:
    return _tally("events", ((one.report.event_id, one.event) for one in told), _suggestions(Kind.EVENT))


def _of_copies(told: list[Told]) -> Tally:
    """A copy that is known as one is right, a report that is none but taken for one wrong."""
    tally = Tally("copies")
    for one in told:
        if one.report.copy_of_id:
            tally.right += one.copy_of is not None
            tally.wrong += one.copy_of is None
        elif one.copy_of is not None:
            tally.left += 1
    return tally


def _of_bodies(told: list[Told]) -> Tally:
    rows = Hosting.objects.values_list("event", "organizer__key", "organizer")
    linked = {(event, key): body for event, key, body in rows}
    mentions = [
        (linked[one.report.event_id, organizer_key(printed)], body)
        for one in told
        for printed, body in one.bodies.items()
        if (one.report.event_id, organizer_key(printed)) in linked
    ]
    return _tally("bodies", mentions, _suggestions(Kind.ORGANIZER))


@dataclass(frozen=True, slots=True)
class Cost:
    """What matching one report costs beside so many events: milliseconds, the middle one and of 20 the slowest."""

    events: int
    median: float
    p95: float


def cost_at(events: int, *, seed: int = 2) -> Cost:
    """Fill the archive up to so many events, and take the time of finding event and people of a report."""
    missing = events - Event.objects.count()
    if missing > 0:
        for _added in fill(missing, seed=seed + events):
            pass
        recognition.learn_unknown()
        joining.remember_unknown()
    times = sorted(_time_of(one) for one in islice(World(SAMPLE, seed).reports(), SAMPLE))
    return Cost(events, 1000 * median(times), 1000 * times[len(times) * 95 // 100])


def _time_of(one: Told) -> float:
    report = one.report
    with transaction.atomic():
        started = time.perf_counter()
        registers = Registers()
        joining.Neighbours(registers.additions, registers.bodies).place_of(joining.Told.by(report))
        people = [recognition.met(person, report.reading["provinces"], None) for person in report.reading["people"]]
        registers.people.recognize(people)
        taken = time.perf_counter() - started
        transaction.set_rollback(True)
    return taken
