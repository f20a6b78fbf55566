"""WORDS THAT AN EDITOR CHOSE -> a value of the record, and those words as its evidence.

A report's `cited` has the shape of a reading, with only what an editor found in that report.
"""

from copy import deepcopy
from dataclasses import dataclass

from events.models import Event, Organizer, Province, Report, Speaker, Topic
from events.models.organizer import organizer_key
from events.models.topic import topic_key
from events.reader.spelling import words

SCALARS = {"name", "start_date", "end_date", "session", "scope", "venue", "attendance"}
LINKS = {"people": "participations", "topics": "presentations", "organizers": "hostings"}
LEAF = {"people": ".name", "topics": ".title", "organizers": "", "provinces": ""}


@dataclass(frozen=True, slots=True)
class Citation:
    """The stretch [start, end) of a report's text, and what it says.

    `target` is a single value ("venue"), a list to which the words are added ("topics"), or a value of a link by the
    link's id ("people.12.rank").
    """

    report: int
    target: str
    start: int
    end: int


def cite(event: Event, citations: list[Citation]) -> None:
    """Add to the event what the citations add, and keep their words; what does not fit the event is left out."""
    reports = {report.pk: report for report in Report.objects.filter(event=event).defer("original")}
    fitting = [each for each in citations if each.report in reports and _fits(each, reports[each.report].text)]
    paths = {each: _path_in_record(event, each, reports[each.report].text) for each in fitting}
    record = Event.objects.for_page().get(pk=event.pk).as_record()
    for citation, path in paths.items():
        if path is not None:
            _keep(reports[citation.report], record, path, citation)
    for report in reports.values():
        report.save(update_fields=["cited"])


def decide(event: Event, paths: set[str]) -> None:
    """Keep that an editor decided these values, against whatever other reports or later readings say."""
    for report in Report.objects.filter(event=event).only("held", "event_id") if paths else ():
        report.held = sorted({*report.held, *paths})
        Report.objects.filter(pk=report.pk).update(held=report.held)


def _fits(citation: Citation, text: str) -> bool:
    return 0 <= citation.start < citation.end <= len(text)


def _path_in_record(event: Event, citation: Citation, text: str) -> tuple | None:
    """Where the cited value stands in the event's record: ("venue",), ("topics", 2) or ("people", 0, "rank")."""
    said = " ".join(text[citation.start : citation.end].split())
    name, *rest = citation.target.split(".")
    if name in SCALARS:
        return (name,)
    if name == "provinces":
        return _add_province(event, said)
    if name not in LINKS:
        return None
    pk = _add(event, name, said) if not rest else rest[0]
    pks = [str(link.pk) for link in getattr(event, LINKS[name]).all()]
    return (name, pks.index(str(pk)), *rest[1:]) if str(pk) in pks else None


def _add_province(event: Event, said: str) -> tuple | None:
    alike = [
        province
        for province in Province.objects.filter(folded__contains=words(said))
        if words(said) in {words(name) for name in (province.name, *province.aliases)}
    ]
    if not alike:
        return None
    event.provinces.add(alike[0])
    return ("provinces", list(event.provinces.all()).index(alike[0]))


def _add(event: Event, name: str, said: str) -> int:
    """The id of the event's link to what the words name; a person is a new one, as no name alone tells who it is."""
    links = getattr(event, LINKS[name])
    place = links.count()
    if name == "people":
        known = next((link for link in links.all() if (link.printed_name or link.speaker.name) == said), None)
        return (known or links.create(speaker=Speaker.objects.create(name=said), printed_name=said, place=place)).pk
    if name == "topics":
        topic, _ = Topic.objects.get_or_create(key=topic_key(said), defaults={"title": said})
        return links.get_or_create(topic=topic, defaults={"printed_title": said, "place": place})[0].pk
    organizer, _ = Organizer.objects.get_or_create(key=organizer_key(said), defaults={"name": said})
    return links.get_or_create(organizer=organizer, defaults={"printed_name": said, "place": place})[0].pk


def _keep(report: Report, record: dict, path: tuple, citation: Citation) -> None:
    cited = deepcopy(report.cited)
    name, *rest = path
    if not rest:
        cited[name] = record[name]
        at = name
    else:
        item, items = record[name][rest[0]], cited.setdefault(name, [])
        if item not in items:
            items.append(item)
        at = f"{name}.{items.index(item)}{_leaf(name, item, rest[1:], report.text[citation.start : citation.end])}"
    evidence = [each for each in cited.get("evidence", []) if each["path"] != at]
    cited["evidence"] = [*evidence, {"path": at, "start": citation.start, "end": citation.end}]
    report.cited = cited


def _leaf(name: str, item, leaf: list[str], said: str) -> str:
    if not leaf:
        return LEAF[name]
    if leaf[0] == "positions":
        said = " ".join(said.split())
        return f".positions.{item['positions'].index(said) if said in item['positions'] else 0}"
    return f".{leaf[0]}"
