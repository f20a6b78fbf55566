"""RECORD -> ROWS: an event's record, in the shape of a reading, into the event and its links."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from events import recognition
from events.merge import item_path, words_of
from events.models import Event, Hosting, Participation, Presentation, Speaker
from events.models.organizer import organizer_key
from events.models.speaker import name_key
from events.models.topic import topic_key
from events.registers import Registers


def write(event: Event, record: dict, record_before: dict, registers: Registers | None = None) -> None:
    """Bring the event, new or fetched with for_page(), from one record to the other; it then holds what was written.

    A new event and its links are added to the registers' rows and stored with these; all else is stored at once.
    """
    registers = registers or Registers()
    _Writing(event, registers).write(record, record_before)


def links_of(event: Event, name: str) -> Iterator[tuple[Any, str, str]]:
    """The event's links of that kind: (link, the printed words or "", its record's own words)."""
    if name == "organizers":
        yield from ((link, link.printed_name, link.organizer.name) for link in event.hostings.all())
    elif name == "people":
        yield from ((link, link.printed_name, link.speaker.name) for link in event.participations.all())
    elif name == "topics":
        yield from ((link, link.printed_title, link.topic.title) for link in event.presentations.all())


def put(link: Any, **values: Any) -> bool:
    """Save the link with these values, if it has others; whether it had."""
    changed = any(getattr(link, name) != value for name, value in values.items())
    if changed:
        for name, value in values.items():
            setattr(link, name, value)
        link.save()
    return changed


class _Writing:
    def __init__(self, event: Event, registers: Registers):
        self.event, self.registers, self.is_new = event, registers, event._state.adding

    def write(self, record: dict, record_before: dict) -> None:
        self._values(record)
        if self.is_new or set(record["provinces"]) != set(record_before.get("provinces", ())):
            self._provinces(record["provinces"])
        self._organizers(record["organizers"])
        speakers = self._people(record["people"], record["provinces"])
        self._topics(record["topics"], record_before.get("topics", ()), speakers)
        if not self.is_new:
            self.registers.additions.store()

    def _values(self, record: dict) -> None:
        event, sequences, day_before = self.event, self.registers.sequences, self.event.start_date
        for name in ("name", "session", "scope", "venue"):
            setattr(event, name, record[name] or "")
        for name in ("start_date", "end_date"):
            setattr(event, name, record[name] and date.fromisoformat(record[name]))
        attendance = record["attendance"] or {}
        event.attendance_count = attendance.get("count")
        event.attendance_qualifier = attendance.get("qualifier", "")
        if self.is_new:
            event.sequence = sequences.next(event.start_date)
            self.registers.additions.add(event)
        else:
            event.save()
            sequences.forget(day_before)
            sequences.forget(event.start_date)

    def _provinces(self, names: list[str]) -> None:
        provinces = self.registers.provinces.of(names)
        if self.is_new:
            through = Event.provinces.through
            for province in provinces:
                self.registers.additions.add(through(event_id=self.event.pk, province_id=province.pk))
        else:
            self.event.provinces.set(provinces)
        self.event.hold(provinces=provinces)

    def _organizers(self, names: list[str]) -> None:
        kept = self._keep("organizers", names)
        bodies = self.registers.bodies.of([name for name in names if item_path("organizers", name) not in kept])
        taken = {link.organizer_id for link in kept.values()}
        new = []
        for place, name in enumerate(names):
            body = bodies.get(organizer_key(name))
            if link := kept.get(item_path("organizers", name)):
                put(link, printed_name=link.printed_name and name, place=place)
            elif body.pk not in taken:
                taken.add(body.pk)
                new.append(self._link(Hosting, body.pk, name, place, organizer=body))
        self._add(new)
        self.event.hold(hostings=_in_order([*kept.values(), *new]))

    def _people(self, people: list[dict], provinces: list[str]) -> dict[str, Speaker]:
        """Write the participations; the speakers by the keys of the names that the report prints."""
        event, known = self.event, self.registers.people
        met_before = set() if self.is_new else {link.speaker_id for link in event.participations.all()}
        kept = self._keep("people", people)
        met = [recognition.met(person, provinces, event.start_date) for person in people]
        unknown = [person for person in met if item_path("people", person.name) not in kept]
        known_again = iter(known.recognize(unknown, but=met_before)) if unknown else iter(())
        new, learnt, changed = [], [], met_before - {link.speaker_id for link in kept.values()}
        speakers = {}
        for place, (person, as_met) in enumerate(zip(people, met, strict=True)):
            name, rank, positions, part = person["name"], person["rank"] or "", person["positions"], person["part"]
            if link := kept.get(item_path("people", name)):
                printed = link.printed_name and name
                if put(link, printed_name=printed, rank=rank, positions=positions, part=part, place=place):
                    changed.add(link.speaker_id)
            else:
                who = next(known_again)
                link = self._link(Participation, who.pk, name, rank, positions, part, place, speaker=who)
                new.append(link)
                learnt.append((link.speaker_id, as_met))
            speakers[as_met.key] = link.speaker
        self._add(new)
        event.hold(participations=_in_order([*kept.values(), *new]))
        for pk, as_met in learnt:
            known.learn(pk, as_met)
        if changed:
            self.registers.additions.store()
            known.relearn(changed)
        return speakers

    def _topics(self, topics: list[dict], topics_before: list[dict], speakers: dict[str, Speaker]) -> None:
        kept = self._keep("topics", topics)
        presenter_before = {topic_key(topic["title"]): topic["presenter"] for topic in topics_before}
        unknown = [item["title"] for item in topics if item_path("topics", item["title"]) not in kept]
        known = self.registers.topics.of(unknown)
        taken = {link.topic_id for link in kept.values()}
        new = []
        for place, item in enumerate(topics):
            title, key = item["title"], topic_key(item["title"])
            presenter = speakers.get(name_key(item["presenter"] or ""))
            link = kept.get(item_path("topics", title))
            if link and item["presenter"] == presenter_before[key]:  # whom an editor chose among namesakes stays
                put(link, printed_title=link.printed_title and title, place=place)
            elif link:
                put(link, printed_title=link.printed_title and title, place=place, presenter=presenter)
            elif (pk := known[key].pk) not in taken:
                taken.add(pk)
                records = {"topic": known[key], "presenter": presenter}
                new.append(self._link(Presentation, pk, presenter and presenter.pk, title, place, **records))
        self._add(new)
        self.event.hold(presentations=_in_order([*kept.values(), *new]))

    def _keep(self, name: str, items: list) -> dict:
        """The event's links of that kind by their paths, those to be kept; the others are deleted."""
        if self.is_new:
            return {}
        wanted = {item_path(name, words_of(name, item)) for item in items}
        kept = {}
        for link, printed, own in links_of(self.event, name):
            path = item_path(name, printed or own)
            if path in wanted:
                kept[path] = link
            else:
                link.delete()
        return kept

    def _link(self, model: type, *values: Any, **records: Any) -> Any:
        """An unsaved link of the event: its values in the order of the columns, and the records that they lead to.

        One of a new event does not hold the event, which holds it: so both are gone with their last user.
        """
        link = model(None, self.event.pk, *values)
        link._state.fields_cache |= records if self.is_new else {"event": self.event, **records}
        return link

    def _add(self, links: list) -> None:
        """Store new links of one model: those of a new event with it, others one by one with their history."""
        if self.is_new:
            for link in links:
                self.registers.additions.add(link)
        elif links:
            self.registers.additions.store()  # what they lead to
            for link in links:
                link.save()


def _in_order(links: list) -> list:
    return sorted(links, key=lambda link: link.place)
