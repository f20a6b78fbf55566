"""REPORT -> EVENT: which event a new report tells of, whether it is another's copy, and what an editor be asked."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction

from events.additions import Additions
from events.identity.happenings import (
    MARGIN,
    POSSIBLE,
    Happening,
    compare,
    days_apart,
    happening_of,
    is_sure,
    names_differ,
)
from events.identity.likeness import Likeness
from events.identity.texts import Phrases, phrases_in, phrases_of, resemblance, sketch_of
from events.models import Event, Report, Sketch, Visibility
from events.models.asking import ask, ask_each, not_in
from events.models.event import slots_of
from events.naming import Named

ALIKE = 5  # texts that share most of the sketch and are compared word by word
LATEST = 20  # of those that share one number of it
CANDIDATES = 20  # events of those days and places that are compared
AT_ONCE = 500
AROUND = timedelta(days=1)
Beside = tuple[str, int, int, Any]  # "province" or "host", first and end of sequence numbers, its name or id
# The days' events come first, few of them; an engine that begins with the province walks all that it ever had.
BESIDE = {
    "province": """SELECT first, last, value, event.id FROM asked CROSS JOIN events_province province
        CROSS JOIN events_event event CROSS JOIN events_event_provinces held
        WHERE province.name = value AND event.sequence >= first AND event.sequence < last
        AND held.event_id = event.id AND held.province_id = province.id""",
    "host": """SELECT first, last, value, event.id FROM asked CROSS JOIN events_event event
        CROSS JOIN events_hosting hosting
        WHERE event.sequence >= first AND event.sequence < last
        AND hosting.event_id = event.id AND hosting.organizer_id = value""",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A new report that was read, and what of it is compared."""

    report: Report
    phrases: Phrases
    sketch: tuple[int, ...]
    happening: Happening

    @classmethod
    def by(cls, report: Report) -> "Told":
        phrases = phrases_in(report.spelt.folded)
        return cls(report, phrases, tuple(sketch_of(phrases)), happening_of(report.reading))

    @property
    def slots(self) -> tuple[int, int]:
        """The range of sequence numbers of the events of its days and those beside them; empty if it has no day."""
        if self.happening.first is None:
            return 0, 0
        last = self.happening.last or self.happening.first
        return slots_of(self.happening.first - AROUND)[0], slots_of(last + AROUND)[1]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new report belongs: to an event known already, or to none; of what report it is a copy."""

    event: Event | None = None
    copy_of: Report | None = None
    possible: tuple[tuple[int, Likeness], ...] = ()


class Neighbours:
    """The events and texts that new reports may tell of again, as the archive has them and as they came since."""

    def __init__(self, additions: Additions, bodies: Named):
        self.additions, self.bodies = additions, bodies
        self.events: dict[int, Event | None] = {}  # as for_page() fetches them
        self.since: dict[int, Event] = {}  # of these, those made or changed since
        self.names: dict[int, str] = {}
        self.beside: dict[Beside, set[int]] = {}
        self.reports: dict[int, Report | None] = {}  # that may be alike; None for those that others have replaced
        self.sketched: dict[int, list[int]] = {}  # by a number of their sketches, the latest first
        self._phrases: dict[int, Phrases] = {}  # by report
        self._readings: dict[int, Happening] = {}  # by report
        self._happenings: dict[int, Happening] = {}  # by event

    def look_up(self, told: Sequence[Told]) -> None:
        """Ask the database about all of these reports that it was not asked about before."""
        self._find_sketches(told)
        self._fetch_reports(pk for one in told for pk in self._sharing(one))
        self._find_beside(told)
        self._fetch({pk for one in told for pk in self._candidates(one, self._near(one))})

    def place_of(self, told: Told) -> Place:
        """Where a report that was read but not saved belongs."""
        self._find_sketches([told])
        self._find_beside([told])
        near = self._near(told)
        candidates = self._candidates(told, near)
        self._fetch(candidates)
        found = sorted(self._compared(told, candidates, near), key=lambda compared: -compared[1].score)
        if found and found[0][1].says("copy"):
            original = found[0][2]
            return Place(found[0][0], original.copy_of or original)
        possible = tuple((event.pk, likeness) for event, likeness, _report in found if likeness.score >= POSSIBLE)
        if found and is_sure(found[0][1]) and (len(found) < 2 or found[0][1].score - found[1][1].score >= MARGIN):
            return Place(found[0][0], possible=possible[1:])
        return Place(possible=possible)

    def remember(self, told: Told) -> None:
        """Note the sketch of a report that has its id now, so that its copies are found."""
        self._find_sketches([told])
        pk = told.report.pk
        self.reports[pk], self._phrases[pk], self._readings[pk] = told.report, told.phrases, told.happening
        self.additions.add_sketch(pk, told.sketch)
        for value in told.sketch:
            self.sketched[value].insert(0, pk)

    def forget(self, report: Report) -> None:
        """Take the report for none that others may be alike, since another has replaced it."""
        self.reports[report.pk] = None

    def changed(self, event: Event) -> None:
        """Note an event that was made or changed; it holds what for_page() would fetch."""
        self.events[event.pk] = self.since[event.pk] = event
        self._happenings.pop(event.pk, None)

    def _find_sketches(self, told: Sequence[Told]) -> None:
        unasked = {(value,) for one in told for value in one.sketch if value not in self.sketched}
        latest = "SELECT report_id FROM events_sketch WHERE value = asked.value ORDER BY report_id DESC"
        found = ask_each("value", unasked, "report_id", f"{latest} LIMIT {LATEST}")
        self.sketched |= {value: [pk for (pk,) in few] for (value,), few in found.items()}

    def _fetch_reports(self, pks: Iterable[int]) -> None:
        if unknown := not_in(self.reports, pks):
            self.reports |= dict.fromkeys(unknown)
            current = Report.objects.current().filter(pk__among=unknown).defer("original")
            self.reports |= {report.pk: report for report in current}

    def _sharing(self, told: Told) -> list[int]:
        """The reports that share most of the sketch, of as many the latest."""
        shared = Counter(pk for value in told.sketch for pk in self.sketched[value][:LATEST])
        return [pk for _number, pk in sorted(((number, pk) for pk, number in shared.items()), reverse=True)[:ALIKE]]

    def _near(self, told: Told) -> list[Report]:
        """Reports of which the text may be the same and the day is, the latest last."""
        sharing = sorted(self._sharing(told))
        self._fetch_reports(sharing)
        some = filter(None, (self.reports[pk] for pk in sharing))
        return [other for other in some if not days_apart(told.happening, self._read(other))]

    def _find_beside(self, told: Sequence[Told]) -> None:
        """Of the days and provinces, and of the days and organizers, of these reports, the ids of the events."""
        self.bodies.look_up(name for one in told for name in one.report.reading["organizers"])
        unasked = not_in(self.beside, (place for one in told for place in self._beside(one)))
        if not unasked:
            return
        self.beside |= {place: set() for place in unasked}
        for kind, select in BESIDE.items():
            places = [place[1:] for place in unasked if place[0] == kind]
            for first, last, value, pk in ask("first, last, value", places, select):
                self.beside[kind, first, last, value].add(pk)
        if found := not_in(self.names, (pk for place in unasked for pk in self.beside[place])):
            kept = Event.objects.kept().filter(merged_into=None, pk__among=found).order_by()
            self.names |= dict(kept.values_list("pk", "name"))

    def _beside(self, told: Told) -> list[Beside]:
        """The days with each of the provinces and of the known organizers of a report."""
        first, last = told.slots
        if first == last:
            return []
        provinces, organizers = told.report.reading["provinces"], told.report.reading["organizers"]
        bodies = {body.pk for body in self.bodies.known_by(organizers).values()}
        return [
            *(("province", first, last, name) for name in provinces), *(("host", first, last, pk) for pk in bodies)
        ]  # fmt: skip

    def _candidates(self, told: Told, near: list[Report]) -> list[int]:
        """The ids of the events to compare a report with: of its text, or of its days that share a place or a host.

        Of the latter, those of another name altogether are none.
        """
        beside = self._beside(told)
        names = {pk: self.names[pk] for place in beside for pk in self.beside[place] if pk in self.names}
        names = {pk: name for pk, name in names.items() if pk not in self.since}
        names |= {event.pk: event.name for event in self._since_beside(beside)}
        of_those_days = {pk for pk, name in names.items() if not names_differ(told.happening.name, name)}
        return sorted({*of_those_days, *(report.event_id for report in near)})[-CANDIDATES:]

    def _fetch(self, pks: Collection[int]) -> None:
        if unknown := not_in(self.events, pks):
            self.events |= dict.fromkeys(unknown)
            self.events |= {event.pk: event for event in Event.objects.for_page().filter(pk__among=unknown)}

    def _since_beside(self, beside: list[Beside]) -> Iterator[Event]:
        if not beside or not self.since:
            return
        (_kind, first, last, _value), values = beside[0], {(place[0], place[3]) for place in beside}
        for event in self.since.values():
            if first <= event.sequence < last and event.merged_into_id is None:
                provinces = {("province", province.name) for province in event.linked("provinces")}
                hosts = {("host", link.organizer_id) for link in event.linked("hostings")}
                if values & (provinces | hosts) and event.visibility != Visibility.DELETED:
                    yield event

    def _compared(
        self, told: Told, candidates: list[int], near: list[Report]
    ) -> Iterator[tuple[Event, Likeness, Report | None]]:
        """The events with the reasons for and against each, and the one of its reports whose text is nearest."""
        alike = {other.event_id: (other, resemblance(told.phrases, self._phrases_of(other))) for other in near}
        events = filter(None, (self.events[pk] for pk in candidates))
        for event in sorted(events, key=lambda event: -event.sequence):
            nearest, likeness_of_texts = alike.get(event.pk) or self._nearest(event, told.phrases)
            yield event, compare(told.happening, self._happening_of(event), likeness_of_texts), nearest

    def _nearest(self, event: Event, phrases: Phrases) -> tuple[Report | None, float]:
        compared = ((report, resemblance(phrases, self._phrases_of(report))) for report in event.linked("reports"))
        return max(compared, key=lambda pair: pair[1], default=(None, 0.0))

    def _phrases_of(self, report: Report) -> Phrases:
        if report.pk not in self._phrases:
            self._phrases[report.pk] = phrases_in(report.spelt.folded)
        return self._phrases[report.pk]

    def _read(self, report: Report) -> Happening:
        if report.pk not in self._readings:
            self._readings[report.pk] = happening_of(report.reading)
        return self._readings[report.pk]

    def _happening_of(self, event: Event) -> Happening:
        if event.pk not in self._happenings:
            self._happenings[event.pk] = happening_of(event.as_record())
        return self._happenings[event.pk]


def remember_unknown() -> None:
    """Note the sketches of all reports that have none, a few hundred a transaction."""
    unknown = list(Report.objects.filter(sketch=None).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(unknown), AT_ONCE):
        with transaction.atomic():
            texts = Report.objects.filter(pk__in=unknown[start : start + AT_ONCE]).values_list("pk", "text")
            Sketch.objects.bulk_create(
                Sketch(report_id=pk, value=value) for pk, text in texts for value in sketch_of(phrases_of(text))
            )
