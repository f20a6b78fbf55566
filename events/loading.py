"""READING -> RECORDS: the only place where reader and database meet."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from events import review, search
from events.intake import Refused, read_file
from events.merge import LISTS, Difference, item_path, merge, words_of
from events.models import (
    Event,
    Organizer,
    Participation,
    Proposal,
    Province,
    Report,
    Speaker,
    Topic,
)
from events.models.history import change, unrecorded
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


def load_files(paths: Iterable[Path], *, published: date | None = None) -> Iterator[Loaded]:
    """Load the files, one transaction a report, and tell of each what became of it."""
    for path in paths:
        try:
            original, text = read_file(path)
            source = os.fsencode(path.name).decode(errors="replace")
            report, outcome = load_report(original, text, source=source, published=published)
        except Refused as refusal:
            yield Loaded(path, Outcome.REFUSED, reason=str(refusal))
        except ValidationError as error:  # a day that holds no more events
            yield Loaded(path, Outcome.REFUSED, reason=" ".join(error.messages))
        else:
            yield Loaded(path, outcome, report)


@transaction.atomic
def load_report(original: bytes, text: str, *, source: str, published: date | None = None) -> tuple[Report, Outcome]:
    """The report of this text with its event made, brought up to date, or found unchanged."""
    text = text.removeprefix("\ufeff")  # a byte order mark
    Event.objects.take_turns()
    known = Report.objects.select_for_update().filter(text_sha256=text_digest(text)).first()
    if known is None:
        with unrecorded():
            return _add(Report.of_bytes(original, text, source=source, published_on=published)), Outcome.ADDED
    return known, _reread(known, published)


def _add(report: Report) -> Report:
    report.reading, report.reader_version = _read(report), READER_VERSION
    earlier = _corrected_by(report)
    if earlier:
        _take_over(report, earlier)
    else:
        report.event_id = Event.objects.create().pk
    report.save()
    if earlier:
        earlier.replaced_by = report
        earlier.save(update_fields=["replaced_by"])
        earlier.proposals.update(report=report)
    _apply(report, earlier.reading if earlier else {})
    return report


def _reread(report: Report, published: date | None) -> Outcome:
    before, dated = report.reading, report.published_on
    report.published_on = dated or published
    reading = _read(report)
    if (reading, report.published_on) == (before, dated):
        return Outcome.UNCHANGED
    report.reading, report.reader_version = reading, READER_VERSION
    report.save()
    if not report.replaced_by_id:  # of an event's reports, a corrected copy has the say
        with change(f"reader {READER_VERSION}"):
            _apply(report, before)
    return Outcome.UPDATED


def _read(report: Report) -> dict:
    return read_report(report.text, published=report.published_on).to_json()


def _corrected_by(report: Report) -> Report | None:
    """The earlier copy that this report corrects.

    Its file has the same name, at least half of their phrases are the same, and their day or a province: reports of
    one author about like conferences share much, and files of one name stand in many folders.
    """
    new = _phrases(report.text)
    of_the_name = Report.objects.filter(source=report.source, replaced_by=None).order_by("-pk")
    for earlier in of_the_name[:5]:
        old = _phrases(earlier.text)
        if 2 * len(old & new) >= len(old | new) and _may_be_one_event(earlier.reading, report.reading):
            return earlier
    return None


def _phrases(text: str) -> set[tuple[str, ...]]:
    """All runs of three words; the words alone are too few in Vietnamese to tell two texts apart."""
    all_words = words(text).split()
    return set(zip(all_words, all_words[1:], all_words[2:], strict=False))


def _may_be_one_event(reading: dict, other: dict) -> bool:
    return reading["start_date"] == other["start_date"] or bool(set(reading["provinces"]) & set(other["provinces"]))


def _take_over(report: Report, earlier: Report) -> None:
    """Give a corrected copy what the earlier one had, the editor's word on it included."""
    for name in ("event_id", "title", "byline", "outlet", "url", "held"):
        setattr(report, name, getattr(earlier, name))
    if report.published_on is None and earlier.published_on:
        report.published_on = earlier.published_on
        report.reading = _read(report)


def _apply(report: Report, read_before: dict) -> None:
    """Bring the report and its event to the new reading where no editor decided otherwise."""
    event = Event.objects.for_page().select_for_update(of=("self",)).get(pk=report.event_id)
    held = {*report.held, *_exchanged(event, report.reading)}
    record = {**event.as_record(), **report.as_record()}
    merged = merge(record, read_before, report.reading, held=held, locked=event.checked_at is not None)
    if merged.record != record:
        for name in ("title", "byline", "outlet"):
            setattr(report, name, merged.record[name] or "")
        _write_values(event, merged.record)
        event.provinces.set(Province.objects.filter(name__in=merged.record["provinces"]))
        _write_organizers(event, merged.record["organizers"])
        speakers = _write_people(event, merged.record["people"])
        _write_topics(event, merged.record["topics"], record["topics"], speakers)
    report.held = list(merged.held)
    report.save(update_fields=["title", "byline", "outlet", "held"])
    _propose(report, merged.differences)
    review.weigh(search.index(event))


def _exchanged(event: Event, reading: dict) -> set[str]:
    """The paths of the links that an editor led to another record, or whose record an editor renamed.

    A link whose printing is no longer read follows its record's own name, if that is read now: the reader has come to
    see what the editor saw.
    """
    read = {item_path(name, words_of(name, item)) for name in LISTS for item in reading[name]}
    exchanged = set()
    for name, column in (("organizers", "printed_name"), ("people", "printed_name"), ("topics", "printed_title")):
        paths = {item_path(name, printed) for _, printed, _ in _links(event, name) if printed}
        for link, printed, own in _links(event, name):
            path, own_path = item_path(name, printed), item_path(name, own)
            if printed and path not in read and own_path in read - paths:
                _change(link, **{column: own})
            elif printed and path != own_path:
                exchanged.add(path)
    return exchanged


def _write_values(event: Event, record: dict) -> None:
    for name in ("name", "session", "scope", "venue"):
        setattr(event, name, record[name] or "")
    for name in ("start_date", "end_date"):
        setattr(event, name, record[name] and date.fromisoformat(record[name]))
    attendance = record["attendance"] or {}
    event.attendance_count = attendance.get("count")
    event.attendance_qualifier = attendance.get("qualifier", "")
    event.save()


def _write_organizers(event: Event, names: list[str]) -> None:
    kept = _keep(event, "organizers", names)
    for place, name in enumerate(names):
        link = kept.get(item_path("organizers", name))
        if link:
            _change(link, printed_name=link.printed_name and name, place=place)
        else:
            organizer, _ = Organizer.objects.get_or_create(key=organizer_key(name), defaults={"name": name})
            event.hostings.get_or_create(organizer=organizer, defaults={"printed_name": name, "place": place})


def _write_people(event: Event, people: list[dict]) -> dict[str, Speaker]:
    """Write the participations; the speakers by the keys of the names that the report prints."""
    kept = _keep(event, "people", people)
    speakers = {}
    for place, person in enumerate(people):
        name = person["name"]
        link = kept.get(item_path("people", name))
        if not link:
            link = Participation(event=event, speaker=_speaker(person, event), printed_name=name)
        _change(
            link,
            printed_name=link.printed_name and name,
            rank=person["rank"] or "",
            positions=person["positions"],
            part=person["part"],
            place=place,
        )
        speakers[name_key(name)] = link.speaker
    return speakers


def _write_topics(event: Event, topics: list[dict], topics_before: list[dict], speakers: dict[str, Speaker]) -> None:
    kept = _keep(event, "topics", topics)
    presenter_before = {topic_key(topic["title"]): topic["presenter"] for topic in topics_before}
    for place, item in enumerate(topics):
        title, key = item["title"], topic_key(item["title"])
        presenter = speakers.get(name_key(item["presenter"] or ""))
        link = kept.get(item_path("topics", title))
        if not link:
            topic, _ = Topic.objects.get_or_create(key=key, defaults={"title": title})
            values = {"printed_title": title, "presenter": presenter, "place": place}
            event.presentations.get_or_create(topic=topic, defaults=values)
        elif item["presenter"] == presenter_before[key]:  # whom an editor chose among namesakes stays
            _change(link, printed_title=link.printed_title and title, place=place)
        else:
            _change(link, printed_title=link.printed_title and title, place=place, presenter=presenter)


def _keep(event: Event, name: str, items: list) -> dict:
    """The event's links of that kind by their paths, those to be kept; the others are deleted."""
    wanted = {item_path(name, words_of(name, item)) for item in items}
    kept = {}
    for link, printed, own in _links(event, name):
        path = item_path(name, printed or own)
        if path in wanted:
            kept[path] = link
        else:
            link.delete()
    return kept


def _links(event: Event, name: str) -> Iterator[tuple[Any, str, str]]:
    """The event's links of that kind: (link, the printed words or "", its record's own words)."""
    if name == "organizers":
        yield from ((link, link.printed_name, link.organizer.name) for link in event.hostings.all())
    elif name == "people":
        yield from ((link, link.printed_name, link.speaker.name) for link in event.participations.all())
    elif name == "topics":
        yield from ((link, link.printed_title, link.topic.title) for link in event.presentations.all())


def _change(link: Any, **values: Any) -> None:
    """Save the link with these values, if it is new or has others."""
    if link.pk is None or any(getattr(link, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(link, name, value)
        link.save()


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


def _propose(report: Report, differences: Iterable[Difference]) -> None:
    """Offer the editor what the reading newly says against the record, and take back what it no longer does."""
    paths = [difference.path for difference in differences]
    report.proposals.filter(decision=Proposal.Decision.OPEN).exclude(path__in=paths).delete()
    for difference in differences:
        if difference.is_new:
            values = {
                "record_value": difference.record,
                "read_before": difference.read_before,
                "read_now": difference.read_now,
                "decision": Proposal.Decision.OPEN,
                "decided_by": None,
            }
            report.proposals.update_or_create(path=difference.path, defaults=values)
