"""RECORD -> ROWS: an event's record, in the shape of a reading, into the event and its links."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from events import recognition
from events.merge import item_path, words_of
from events.models import Event, Hosting, Kind, Organizer, Participation, Presentation, Province, Speaker, Topic
from events.models.history import create_all
from events.models.organizer import organizer_key
from events.models.speaker import name_key
from events.models.topic import topic_key
from events.reader.spelling import sort_key


def write(event: Event, record: dict, record_before: dict) -> None:
    """Bring the event, new or fetched with for_page(), from one record to the other; it then holds what was written."""
    is_new = event._state.adding
    _write_values(event, record)
    if is_new:
        event.hold(**dict.fromkeys(("provinces", "hostings", "participations", "presentations"), ()))
    if set(record["provinces"]) != set(record_before.get("provinces", ())):
        _write_provinces(event, record["provinces"], is_new=is_new)
    _write_organizers(event, record["organizers"])
    speakers = _write_people(event, record["people"], record["provinces"])
    _write_topics(event, record["topics"], record_before.get("topics", ()), speakers)


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


def _write_values(event: Event, record: dict) -> None:
    for name in ("name", "session", "scope", "venue"):
        setattr(event, name, record[name] or "")
    for name in ("start_date", "end_date"):
        setattr(event, name, record[name] and date.fromisoformat(record[name]))
    attendance = record["attendance"] or {}
    event.attendance_count = attendance.get("count")
    event.attendance_qualifier = attendance.get("qualifier", "")
    event.save()


def _write_provinces(event: Event, names: list[str], *, is_new: bool) -> None:
    provinces = list(Province.objects.filter(name__in=names).select_related("merged_into"))
    if is_new:
        through = Event.provinces.through
        through.objects.bulk_create([through(event=event, province=province) for province in provinces])
    else:
        event.provinces.set(provinces)
    event.hold(provinces=provinces)


def _write_organizers(event: Event, names: list[str]) -> None:
    kept = _keep(event, "organizers", names)
    bodies = _organizers([name for name in names if item_path("organizers", name) not in kept])
    taken = {link.organizer_id for link in kept.values()}
    new = []
    for place, name in enumerate(names):
        body = bodies.get(organizer_key(name))
        if link := kept.get(item_path("organizers", name)):
            put(link, printed_name=link.printed_name and name, place=place)
        elif body.pk not in taken:
            taken.add(body.pk)
            new.append(Hosting(event=event, organizer=body, printed_name=name, place=place))
    create_all(new)
    event.hold(hostings=_in_order([*kept.values(), *new]))


def _organizers(names: list[str]) -> dict[str, Organizer]:
    """The bodies of these names by their keys, those not yet known made."""
    wanted = {organizer_key(name): name for name in reversed(names)}
    known = {body.key: body.survivor for body in Organizer.objects.by_keys(wanted)}
    new = [
        Organizer(name=name, key=key, sort_key=sort_key(name[:200])) for key, name in wanted.items() if key not in known
    ]
    if new:
        recognition.suggest_like(Kind.ORGANIZER, Organizer.objects.bulk_create(new))
    return known | {body.key: body for body in new}


def _write_people(event: Event, people: list[dict], provinces: list[str]) -> dict[str, Speaker]:
    """Write the participations; the speakers by the keys of the names that the report prints."""
    met_before = {link.speaker_id for link in event.participations.all()}
    kept = _keep(event, "people", people)
    met = [recognition.met(person, provinces, event.start_date) for person in people]
    unknown = [person for person in met if item_path("people", person.name) not in kept]
    known_again = iter(recognition.recognize(unknown, but=met_before)) if unknown else iter(())
    new, learnt, changed = [], [], met_before - {link.speaker_id for link in kept.values()}
    speakers = {}
    for place, (person, as_met) in enumerate(zip(people, met, strict=True)):
        values = {
            "rank": person["rank"] or "", "positions": person["positions"], "part": person["part"], "place": place
        }  # fmt: skip
        if link := kept.get(item_path("people", person["name"])):
            if put(link, printed_name=link.printed_name and person["name"], **values):
                changed.add(link.speaker_id)
        else:
            link = Participation(
                event=event, speaker=next(known_again), printed_name=person["name"], **values
            )  # fmt: skip
            new.append(link)
            learnt.append((link.speaker_id, as_met))
        speakers[as_met.key] = link.speaker
    create_all(new)
    event.hold(participations=_in_order([*kept.values(), *new]))
    recognition.learn(learnt)
    if changed:
        recognition.relearn(changed)
    return speakers


def _write_topics(event: Event, topics: list[dict], topics_before: list[dict], speakers: dict[str, Speaker]) -> None:
    kept = _keep(event, "topics", topics)
    presenter_before = {topic_key(topic["title"]): topic["presenter"] for topic in topics_before}
    known = _topics([item["title"] for item in topics if item_path("topics", item["title"]) not in kept])
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
        elif known[key].pk not in taken:
            taken.add(known[key].pk)
            values = {"printed_title": title, "presenter": presenter, "place": place}
            new.append(Presentation(event=event, topic=known[key], **values))
    create_all(new)
    event.hold(presentations=_in_order([*kept.values(), *new]))


def _topics(titles: list[str]) -> dict[str, Topic]:
    """The topics of these titles by their keys, those not yet known made."""
    wanted = {topic_key(title): title for title in reversed(titles)}
    known = {topic.key: topic.survivor for topic in Topic.objects.by_keys(wanted)}
    new = [
        Topic(title=title, key=key, sort_key=sort_key(title[:200])) for key, title in wanted.items() if key not in known
    ]
    if new:
        recognition.suggest_like(Kind.TOPIC, Topic.objects.bulk_create(new))
    return known | {topic.key: topic for topic in new}


def _in_order(links: list) -> list:
    return sorted(links, key=lambda link: (link.place, link.pk))


def _keep(event: Event, name: str, items: list) -> dict:
    """The event's links of that kind by their paths, those to be kept; the others are deleted."""
    wanted = {item_path(name, words_of(name, item)) for item in items}
    kept = {}
    for link, printed, own in links_of(event, name):
        path = item_path(name, printed or own)
        if path in wanted:
            kept[path] = link
        else:
            link.delete()
    return kept
