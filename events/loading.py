"""READING -> RECORDS: the only place where reader and database meet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from django.db import transaction

from events import search
from events.intake import Refused, find_files, read_file
from events.merge import merge
from events.models import (
    Event,
    Hosting,
    Organizer,
    Participation,
    Presentation,
    Proposal,
    Province,
    Report,
    Speaker,
    Topic,
)
from events.models.organizer import organizer_key
from events.models.report import text_digest
from events.models.speaker import name_key
from events.models.topic import topic_key
from events.reader import READER_VERSION, read_report
from events.reader.spelling import words


class Outcome(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file; `reason` is given for a refusal, `report` otherwise."""

    path: Path
    outcome: Outcome
    report: Report | None = None
    reason: str = ""


def load_paths(paths: Iterable[Path], *, published: date | None = None) -> Iterator[Loaded]:
    """Load report files and folders, one transaction a report, and tell of each what became of it."""
    for found in find_files(paths):
        if isinstance(found, tuple):
            path, refusal = found
            yield Loaded(path, Outcome.REFUSED, reason=str(refusal))
            continue
        try:
            original, text = read_file(found)
        except Refused as refusal:
            yield Loaded(found, Outcome.REFUSED, reason=str(refusal))
            continue
        report, outcome = load_report(original, text, source=found.name, published=published)
        yield Loaded(found, outcome, report)


@transaction.atomic
def load_report(original: bytes, text: str, *, source: str, published: date | None = None) -> tuple[Report, Outcome]:
    """The report of this text with its event made, brought up to date, or found unchanged."""
    report = Report.objects.filter(text_sha256=text_digest(text)).select_related("event").first()
    if report is None:
        return _add(original, text, source, published), Outcome.ADDED
    return report, _reread(report, published)


def _add(original: bytes, text: str, source: str, published: date | None) -> Report:
    report = Report.of_bytes(original, text, source=source, published_on=published)
    replaced = _replaced_by(report)
    report.event = replaced.event if replaced else Event.objects.create()
    if replaced:
        # The record is merged against what the replaced copy said, so that an editor's word on it stands.
        report.title, report.byline, report.outlet = replaced.title, replaced.byline, replaced.outlet
    reading = _read(report)
    report.reading, report.reader_version = reading, READER_VERSION
    report.save()
    if replaced:
        replaced.replaced_by = report
        replaced.save(update_fields=["replaced_by"])
    _apply(report, replaced.reading if replaced else {})
    return report


def _reread(report: Report, published: date | None) -> Outcome:
    before = report.reading
    report.published_on = report.published_on or published
    reading = _read(report)
    if reading == before:
        return Outcome.UNCHANGED
    report.reading, report.reader_version = reading, READER_VERSION
    report.save()
    _apply(report, before)
    return Outcome.UPDATED


def _read(report: Report) -> dict:
    return read_report(report.text, published=report.published_on).to_json()


def _replaced_by(report: Report) -> Report | None:
    """The earlier copy that this report corrects: of the same file name, with at least half of its words."""
    new = set(words(report.text).split())
    of_the_name = Report.objects.filter(source=report.source, replaced_by=None).select_related("event")
    for earlier in of_the_name.order_by("-pk")[:5]:
        old = set(words(earlier.text).split())
        if 2 * len(old & new) >= len(old | new):
            return earlier
    return None


def _apply(report: Report, read_before: dict) -> None:
    """Bring the report and its event to the new reading where no editor decided otherwise."""
    event = Event.objects.for_page().get(pk=report.event_id)
    record = {**event.as_record(), **report.as_record()}
    merged = merge(record, read_before, report.reading, locked=event.checked_at is not None)
    for name in ("title", "byline", "outlet"):
        setattr(report, name, merged.record[name] or "")
    report.save(update_fields=["title", "byline", "outlet"])
    _write_values(event, merged.record)
    _write_provinces(event, merged.record["provinces"])
    _write_organizers(event, merged.record["organizers"])
    speakers = _write_people(event, merged.record["people"])
    _write_topics(event, merged.record["topics"], speakers)
    for difference in merged.differences:
        Proposal.objects.update_or_create(
            report=report,
            path=difference.path[:600],
            defaults={
                "record_value": difference.record,
                "read_before": difference.read_before,
                "read_now": difference.read_now,
                "decision": Proposal.Decision.OPEN,
            },
        )
    search.index(event)


def _write_values(event: Event, record: dict) -> None:
    for name in ("name", "session", "scope", "venue"):
        setattr(event, name, record[name] or "")
    for name in ("start_date", "end_date"):
        setattr(event, name, record[name] and date.fromisoformat(record[name]))
    attendance = record["attendance"] or {}
    event.attendance_count = attendance.get("count")
    event.attendance_qualifier = attendance.get("qualifier", "")
    event.save()


def _write_provinces(event: Event, names: list[str]) -> None:
    event.provinces.set(Province.objects.filter(name__in=names))


def _write_organizers(event: Event, names: list[str]) -> None:
    kept = {organizer_key(link.printed_name or link.organizer.name): link for link in event.hostings.all()}
    for place, name in enumerate(names):
        key = organizer_key(name)
        link = kept.pop(key, None)
        if link is None:
            organizer, _ = Organizer.objects.get_or_create(key=key, defaults={"name": name})
            Hosting.objects.get_or_create(
                event=event, organizer=organizer, defaults={"printed_name": name, "place": place}
            )
        elif link.place != place:
            link.place = place
            link.save(update_fields=["place"])
    event.hostings.filter(pk__in=[link.pk for link in kept.values()]).delete()


def _write_people(event: Event, people: list[dict]) -> dict[str, Speaker]:
    """Write the participations; the speakers by the names the report prints."""
    kept = {name_key(link.printed_name or link.speaker.name): link for link in event.participations.all()}
    speakers = {}
    for place, person in enumerate(people):
        key = name_key(person["name"])
        link = kept.pop(key, None) or Participation(
            event=event, speaker=_speaker(person, event), printed_name=person["name"]
        )
        wanted = {
            "rank": person["rank"] or "",
            "positions": person["positions"],
            "part": person["part"],
            "place": place,
        }
        if link.pk is None or any(getattr(link, name) != value for name, value in wanted.items()):
            for name, value in wanted.items():
                setattr(link, name, value)
            link.save()
        speakers[key] = link.speaker
    event.participations.filter(pk__in=[link.pk for link in kept.values()]).delete()
    return speakers


def _write_topics(event: Event, topics: list[dict], speakers: dict[str, Speaker]) -> None:
    kept = {topic_key(link.printed_title or link.topic.title): link for link in event.presentations.all()}
    editors_own = {name_key(link.presenter.name): link.presenter for link in kept.values() if link.presenter}
    speakers = {**editors_own, **speakers}
    for place, item in enumerate(topics):
        key = topic_key(item["title"])
        link = kept.pop(key, None)
        if link is None:
            topic, _ = Topic.objects.get_or_create(key=key, defaults={"title": item["title"]})
            link = event.presentations.filter(topic=topic).first() or Presentation(
                event=event, topic=topic, printed_title=item["title"]
            )
        presenter = speakers.get(name_key(item["presenter"])) if item["presenter"] else None
        if link.pk is None or link.presenter != presenter or link.place != place:
            link.presenter, link.place = presenter, place
            link.save()
    event.presentations.filter(pk__in=[link.pk for link in kept.values()]).delete()


def _speaker(person: dict, event: Event) -> Speaker:
    """The speaker whom this person surely is, else a new one.

    Never on the name alone: the same name and a shared rank or office are the same person. Others of the name are
    shown to the editor beside the new one.
    """
    namesakes = Speaker.objects.namesakes(person["name"]).exclude(participations__event=event)
    for speaker in namesakes.prefetch_related("participations"):
        if any(_shares_office(person, met) for met in speaker.participations.all()):
            return speaker
    return Speaker.objects.create(name=person["name"])


def _shares_office(person: dict, met: Participation) -> bool:
    if person["rank"] and words(person["rank"]) == words(met.rank):
        return True
    offices = {words(position) for position in met.positions}
    return any(words(position) in offices for position in person["positions"])
