"""REPORT -> EVENT: which event a new report tells of, whether it is another's copy, and what an editor be asked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction

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
from events.identity.texts import SKETCH, Phrases, phrases_of, resemblance, sketch_of
from events.models import Event, Hosting, Organizer, Report, Sketch
from events.models.event import slots_of
from events.models.organizer import organizer_key

ALIKE = 5  # texts that share a part of the sketch and are compared word by word
CANDIDATES = 20  # events of those days and places that are compared
AT_ONCE = 500
AROUND = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new report belongs: to an event known already, or to none; of what report it is a copy."""

    event: Event | None = None
    copy_of: Report | None = None
    possible: tuple[tuple[int, Likeness], ...] = ()
    sketch: tuple[int, ...] = field(default=(), repr=False)


def place_of(report: Report) -> Place:
    """Where a report that was read but not saved belongs."""
    phrases = phrases_of(report.text)
    sketch = tuple(sketch_of(phrases))
    new = happening_of(report.reading)
    near = [other for other in _alike(sketch) if not days_apart(new, happening_of(other.reading))]
    alike = {other.event_id: (other, resemblance(phrases, phrases_of(other.text))) for other in near}
    pks = {*alike, *_of_those_days(report.reading, new)}
    found = sorted(_compared(new, pks, alike, phrases), key=lambda compared: -compared[1].score)
    if found and found[0][1].says("copy"):
        original = found[0][2]
        return Place(found[0][0], original.copy_of or original, sketch=sketch)
    possible = tuple((event.pk, likeness) for event, likeness, _report in found if likeness.score >= POSSIBLE)
    if found and is_sure(found[0][1]) and (len(found) < 2 or found[0][1].score - found[1][1].score >= MARGIN):
        return Place(found[0][0], possible=possible[1:], sketch=sketch)
    return Place(possible=possible, sketch=sketch)


def remember(report: Report, sketch: Collection[int] = ()) -> None:
    """Note the saved report's sketch, so that its copies are found."""
    sketch = sketch or sketch_of(phrases_of(report.text))
    Sketch.objects.bulk_create(Sketch(report=report, value=value) for value in sketch)


def remember_unknown() -> None:
    """Note the sketches of all reports that have none, a few hundred a transaction."""
    unknown = list(Report.objects.filter(sketch=None).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(unknown), AT_ONCE):
        with transaction.atomic():
            for report in Report.objects.filter(pk__in=unknown[start : start + AT_ONCE]).only("text"):
                remember(report)


def _alike(sketch: Collection[int]) -> list[Report]:
    """Reports of which the text may be the same, the latest first."""
    found = Sketch.objects.filter(value__in=sketch).values_list("report", flat=True)[: 10 * ALIKE * SKETCH]
    some = sorted(set(found), reverse=True)[:ALIKE]  # in no order of the database, which would walk all reports for it
    current = Report.objects.current().filter(pk__in=some).select_related("copy_of")
    return list(current.defer("original", "copy_of__original")) if some else []


def _of_those_days(reading: dict, new: Happening) -> set[int]:
    """The ids of events of the report's days and those beside them that share a province or an organizer with it.

    Those of another name altogether are none of them.
    """
    if new.first is None:
        return set()
    first, _ = slots_of(new.first - AROUND)
    _, end = slots_of((new.last or new.first) + AROUND)
    of_days = Event.objects.kept().filter(sequence__gte=first, sequence__lt=end, merged_into=None)
    names = dict(of_days.values_list("pk", "name"))
    if not names:
        return set()
    provinces = Event.provinces.through.objects.filter(event__in=names, province__name__in=reading["provinces"])
    bodies = Organizer.objects.by_keys([organizer_key(name) for name in reading["organizers"]])
    hosts = Hosting.objects.filter(organizer__in=[body.survivor for body in bodies], event__in=names)
    shared = {*provinces.values_list("event", flat=True), *hosts.values_list("event", flat=True)}
    return {pk for pk in shared if not names_differ(new.name, names[pk])}


def _compared(
    new: Happening, pks: Collection[int], alike: Mapping[int, tuple[Report, float]], phrases: Phrases
) -> Iterator[tuple[Event, Likeness, Report | None]]:
    """The events with the reasons for and against each, and the one of its reports whose text is nearest."""
    events = Event.objects.for_page().filter(pk__in=sorted(pks)[-CANDIDATES:]) if pks else ()
    for event in events:
        nearest, likeness_of_texts = alike.get(event.pk) or _nearest(event, phrases)
        yield event, compare(new, happening_of(event.as_record()), likeness_of_texts), nearest


def _nearest(event: Event, phrases: Phrases) -> tuple[Report | None, float]:
    compared = ((report, resemblance(phrases, phrases_of(report.text))) for report in event.reports.all())
    return max(compared, key=lambda pair: pair[1], default=(None, 0.0))
