"""An event with all that its page says, as plain values: what every form of export is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from events.browse import EventSet
from events.evidence import EventFacts, Fact, State, Words, facts_of
from events.models import Event, Report, TextShown

BATCH = 100  # events in memory at a time
AROUND = 32  # characters before and after a quote, by which it is found again in another copy of the text
# What the name of a listed fact is called in the record: "people.0" is the person's name as printed.
LEAVES = {"provinces": "name", "organizers": "printed", "people": "printed", "topics": "printed"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the archive is reached: what its records' addresses begin with ("https://archive.example")."""

    address: str

    @property
    def host(self) -> str:
        return self.address.partition("://")[2]

    def url(self, record: Any) -> str:
        return self.address + record.get_absolute_url()


def in_order(
    events: EventSet, start: int = 0, stop: int | None = None, *, rows: QuerySet[Event] | None = None
) -> Iterator[Event]:
    """The events from place `start` on, in the order of the list, some of the `rows` fetched at a time."""
    rows = Event.objects.for_page() if rows is None else rows
    numbers = events.numbers(start, len(events) if stop is None else min(stop, len(events)))
    for first in range(0, len(numbers), BATCH):
        some = numbers[first : first + BATCH]
        by_number = {event.sequence: event for event in rows.public().filter(sequence__in=some)}
        yield from (by_number[number] for number in some if number in by_number)


def record_of(event: Event, origin: Origin) -> dict[str, Any]:
    """The event as JSON has it; every fact's place in it and the words it was read from are under "evidence"."""
    facts = facts_of(event)
    return {
        "id": event.pk,
        "url": origin.url(event),
        "name": event.name or None,
        "start_date": _day(event.start_date),
        "end_date": _day(event.end_date),
        "session": event.session or None,
        "scope": event.scope or None,
        "provinces": [_province(item.link, origin) for item in facts.provinces],
        "venue": event.venue or None,
        "organizers": [_organizer(item, origin) for item in facts.organizers],
        "attendance": facts.single["attendance"].value,
        "people": [_person(item, origin) for item in facts.people],
        "topics": [_topic(item, origin) for item in facts.topics],
        "reports": [_report(report, origin) for report in event.reports.all() if report.is_public],
        "evidence": list(_evidence(facts, origin)),
        "checked_at": _moment(event.checked_at),
        "added_at": _moment(event.added_at),
        "changed_at": _moment(event.changed_at),
    }


def _day(day) -> str | None:
    return day and day.isoformat()


def _moment(moment) -> str | None:
    return moment and moment.isoformat(timespec="seconds")


def _province(province, origin: Origin) -> dict[str, Any]:
    return {"name": province.name, "code": province.iso_code, "url": origin.url(province)}


def _organizer(item, origin: Origin) -> dict[str, Any]:
    organizer = item.link.organizer
    return {"name": organizer.name, "printed": item.fact.value, "id": organizer.pk, "url": origin.url(organizer)}


def _person(item, origin: Origin) -> dict[str, Any]:
    link = item.link
    return {
        "name": link.speaker.name,
        "printed": item.fact.value,
        "rank": link.rank or None,
        "positions": link.positions,
        "part": link.part,
        "id": link.speaker_id,
        "url": origin.url(link.speaker),
    }


def _topic(item, origin: Origin) -> dict[str, Any]:
    topic, presenter = item.link.topic, item.link.presenter
    return {
        "title": topic.title,
        "printed": item.fact.value,
        "presenter": item.presenter and item.presenter.value,
        "presenter_url": presenter and origin.url(presenter),
        "id": topic.pk,
        "url": origin.url(topic),
    }


def _report(report: Report, origin: Origin) -> dict[str, Any]:
    return {
        "id": report.pk,
        "url": origin.url(report),
        "title": report.title or None,
        "outlet": report.outlet or None,
        "byline": report.byline or None,
        "address": report.url or None,
        "published_on": _day(report.published_on),
        "sha256": report.sha256,
        "archived_at": _moment(report.added_at),
    }


def _evidence(facts: EventFacts, origin: Origin) -> Iterator[dict[str, Any]]:
    """The facts with their words, as far as readers may see them."""
    sources = {report.pk: (report, origin.url(report)) for report in facts.event.reports.all() if report.is_public}
    shown = {pk for pk, (report, _url) in sources.items() if report.text_shown != TextShown.HIDDEN}
    for fact in facts.all():
        if fact.state == State.NOT_STATED:
            continue
        yield {
            "fact": pointer(fact),
            "state": str(fact.state),
            "unsure": fact.unsure,
            "target": [_target(*sources[words.report_id], words) for words in fact.words if words.report_id in shown],
            "otherwise": [
                {"report": sources[said.report.pk][1], "value": said.value}
                for said in fact.otherwise
                if said.report.pk in sources
            ],
        }


def pointer(fact: Fact) -> str:
    """The fact's place in the record, as a JSON Pointer (RFC 6901): "/people/0/rank"."""
    steps = fact.path.split(".")
    if len(steps) == 2:
        steps.append(LEAVES[steps[0]])
    return "/" + "/".join(steps)


def _target(report: Report, source: str, words: Words) -> dict[str, Any]:
    """The words in the shape of the W3C's Web Annotation model; positions count characters of the report's text."""
    text, around = report.text, AROUND if report.text_shown == TextShown.WHOLE else 0
    return {
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": words.start, "end": words.end},
            {
                "type": "TextQuoteSelector",
                "exact": text[words.start : words.end],
                "prefix": text[max(0, words.start - around) : words.start],
                "suffix": text[words.end : words.end + around],
            },
        ],
    }


def quotes_of(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(the fact's pointer, the target) for all words that the record rests on."""
    for item in record["evidence"]:
        for target in item["target"]:
            yield item["fact"], target


def quote(target: dict[str, Any]) -> str:
    return target["selector"][1]["exact"]
