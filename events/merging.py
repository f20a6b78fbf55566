"""Records that are one and the same: merged into one with the old address leading there, and parted again.

People, topics and bodies give their links to the survivor. An event gives its reports, whose readings the survivor
then holds together; its own links stay with it, unseen, for the day it is parted again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events import loading, recognition, review, search
from events.merge import combine
from events.models import (
    Event,
    Hosting,
    Kind,
    Merge,
    Organizer,
    Participation,
    Presentation,
    Report,
    Speaker,
    Suggestion,
    Topic,
    Visibility,
)
from events.models.history import change

RECORDS = {Kind.EVENT: Event, Kind.SPEAKER: Speaker, Kind.TOPIC: Topic, Kind.ORGANIZER: Organizer}
# kind -> the links that lead to such a record: model, column, whether an event may have the record only once
LINKS: dict[str, tuple[tuple[type[models.Model], str, bool], ...]] = {
    Kind.SPEAKER: ((Participation, "speaker", True), (Presentation, "presenter", False)),
    Kind.TOPIC: ((Presentation, "topic", True),),
    Kind.ORGANIZER: ((Hosting, "organizer", True),),
    Kind.EVENT: ((Report, "event", False),),
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What merging would do: the links (or reports) that move, those that are dropped as the survivor has them."""

    kind: str
    member: Any
    survivor: Any
    moves: tuple[Any, ...]
    drops: tuple[Any, ...]


def kind_of(record: models.Model) -> str:
    return record._meta.model_name


def links_of(record: models.Model) -> models.QuerySet:
    """The links that lead to the record, of an event its reports; the newest events first."""
    link_model, column, _once = LINKS[kind_of(record)][0]
    return link_model.objects.filter(**{column: record}).select_related("event").order_by("-event__sequence", "pk")


def number_of_links(record: models.Model) -> int:
    return links_of(record).order_by().count()


def preview(member: models.Model, survivor: models.Model) -> Preview:
    """What merge() would do; raises ValidationError where it would."""
    _refuse_what_cannot_be(member, survivor)
    kind, moves, drops = kind_of(member), [], []
    for link_model, column, once in LINKS[kind]:
        of_survivor = link_model.objects.filter(**{column: survivor}).values("event") if once else ()
        links = link_model.objects.filter(**{column: member}).select_related("event").order_by("pk")
        if once:
            drops += links.filter(event__in=of_survivor)
            links = links.exclude(event__in=of_survivor)
        moves += links
    return Preview(kind, member, survivor, tuple(moves), tuple(drops))


def _refuse_what_cannot_be(member: models.Model, survivor: models.Model) -> None:
    if type(member) is not type(survivor):
        raise ValidationError(_("Only records of one kind can be one."))
    if member.pk == survivor.pk:
        raise ValidationError(_("A record cannot be merged into itself."))
    if member.merged_into_id or survivor.merged_into_id:
        raise ValidationError(_("One of the two was merged into another already."))


@transaction.atomic
def merge(member: models.Model, survivor: models.Model, *, reason: str, user: Any) -> Merge:
    """The member made part of the survivor."""
    if not reason.strip():
        raise ValidationError(_("Say why the two are one."))
    planned = preview(member, survivor)
    made = Merge(
        kind=planned.kind, member_id=member.pk, survivor_id=survivor.pk, reason=reason.strip(), made_by=user,
        moved=_by_model(planned.moves), dropped=_values(planned.drops), survivor_was=_own_values(member, survivor),
    )  # fmt: skip
    with change(made.reason):
        if planned.kind == Kind.EVENT:
            _join(member, survivor, planned.moves)
        else:
            _move(planned)
        member.merged_into = survivor
        member.save()
    made.save()
    _decide(planned.kind, member.pk, survivor.pk, Suggestion.Decision.MERGED, user)
    _bring_up_to_date(member, survivor, [link.event_id for link in (*planned.moves, *planned.drops)])
    return made


@transaction.atomic
def undo(made: Merge, user: Any) -> None:
    """Part this one member again; what has since been led elsewhere stays there. That they are two is remembered."""
    record = RECORDS[made.kind]
    member = record.objects.get(pk=made.member_id)
    if made.undone_at or not member.merged_into_id:
        raise ValidationError(_("This merge was undone already."))
    survivor = member.survivor
    with change(_("merge %d undone") % made.pk):
        member.merged_into = None
        if made.kind == Kind.EVENT:
            member.visibility, member.visibility_reason = made.survivor_was["visibility"]
            member.save()
            _part(survivor, Report.objects.filter(pk__in=made.moved.get("report", ()), event=survivor), member)
        else:
            member.save()
            _move_back(made, member, survivor)
    made.undone_at, made.undone_by = timezone.now(), user
    made.save()
    _decide(made.kind, made.member_id, survivor.pk, Suggestion.Decision.REFUSED, user)
    _bring_up_to_date(member, survivor, _events_of(member))


@transaction.atomic
def split(report: Report, *, reason: str, user: Any) -> Event:
    """The new event of a report (with its copies) that was found not to tell of the event it is with."""
    if not reason.strip():
        raise ValidationError(_("Say why the report tells of another event."))
    event = report.event
    moving = Report.objects.filter(models.Q(pk=report.pk) | models.Q(copy_of=report) | models.Q(replaced_by=report))
    if not event.reports.current().exclude(pk__in=moving.values("pk")).exists():
        raise ValidationError(_("It is the only report of its event."))
    with change(reason.strip()):
        new, before = Event.objects.create(), combine(_readings(event))
        report.copy_of = None
        report.save(update_fields=["copy_of"])
        _move_reports(moving, new)
        loading.apply(Report.objects.get(pk=report.pk), {})  # while its people are still known by where they were met
        _settle(event, before)
    _decide(Kind.EVENT, event.pk, new.pk, Suggestion.Decision.REFUSED, user)
    _bring_up_to_date(new, event, [])
    return new


def refuse(kind: str, pk: int, other: int, user: Any) -> None:
    """Remember that the two are not the same."""
    _decide(kind, pk, other, Suggestion.Decision.REFUSED, user)


def _join(member: Event, survivor: Event, reports: Iterable[Report]) -> None:
    """The reports to the survivor, which then holds what all of them say."""
    before = combine(_readings(survivor))
    _move_reports(reports, survivor)
    _settle(survivor, before)
    member.visibility, member.visibility_reason = Visibility.HIDDEN, _("merged into another event")


def _part(event: Event, reports: models.QuerySet[Report], other: Event) -> None:
    """The reports to the other event; this one holds on to what those left to it say."""
    before = combine(_readings(event))
    _move_reports(reports, other)
    _settle(event, before)


def _move_reports(reports: Iterable[Report], event: Event) -> None:
    for report in list(reports):
        report.event = event
        report.save(update_fields=["event"])


def _readings(event: Event) -> list[dict]:
    return list(Report.objects.filter(event=event).witnesses().values_list("reading", flat=True))


def _settle(event: Event, before: dict) -> None:
    event = Event.objects.for_page().get(pk=event.pk)
    report = event.reports.first()
    if report is None:
        return
    own = loading.of_the_report(report.reading)
    loading.settle(event, {**before, **own}, {**combine(_readings(event)), **own}, report)


def _move(planned: Preview) -> None:
    columns = {link_model: column for link_model, column, _once in LINKS[planned.kind]}
    for link in planned.moves:
        setattr(link, columns[type(link)], planned.survivor)
        link.save()
    for link in planned.drops:
        link.delete()
    if planned.kind == Kind.SPEAKER:
        survivor, member = planned.survivor, planned.member
        names = dict.fromkeys([*survivor.aliases, member.name, *member.aliases])
        survivor.aliases = [name for name in names if name != survivor.name]
        survivor.save()


def _move_back(made: Merge, member: models.Model, survivor: models.Model) -> None:
    for link_model, column, _once in LINKS[made.kind]:
        name = link_model._meta.model_name
        for link in link_model.objects.filter(pk__in=made.moved.get(name, ()), **{column: survivor}):
            setattr(link, column, member)
            link.save()
        for values in made.dropped.get(name, ()):
            if Event.objects.filter(pk=values["event_id"]).exists():
                link_model(**values).save(force_insert=True)
    if made.kind == Kind.SPEAKER:
        given = {member.name, *member.aliases} - {*made.survivor_was["aliases"]}
        survivor.aliases = [name for name in survivor.aliases if name not in given]
        survivor.save()


def _by_model(links: Iterable[models.Model]) -> dict[str, list[int]]:
    moved: dict[str, list[int]] = {}
    for link in links:
        moved.setdefault(link._meta.model_name, []).append(link.pk)
    return moved


def _values(links: Iterable[models.Model]) -> dict[str, list[dict]]:
    dropped: dict[str, list[dict]] = {}
    for link in links:
        values = {field.attname: getattr(link, field.attname) for field in link._meta.concrete_fields}
        dropped.setdefault(link._meta.model_name, []).append(values)
    return dropped


def _own_values(member: models.Model, survivor: models.Model) -> dict[str, Any]:
    if isinstance(survivor, Speaker):
        return {"aliases": survivor.aliases}
    if isinstance(member, Event):
        return {"visibility": [member.visibility, member.visibility_reason]}
    return {}


def _decide(kind: str, pk: int, other: int, decision: str, user: Any) -> None:
    pair = {"kind": kind, "one_id": min(pk, other), "other_id": max(pk, other)}
    values = {"decision": decision, "decided_by": user, "decided_at": timezone.now()}
    Suggestion.objects.update_or_create(**pair, defaults=values)


def _events_of(record: models.Model) -> list[int]:
    if isinstance(record, Event):
        return []
    return list(links_of(record).values_list("event", flat=True))


def _bring_up_to_date(member: models.Model, survivor: models.Model, events: Iterable[int]) -> None:
    if isinstance(member, Event):
        events = [member.pk, survivor.pk]
    elif isinstance(member, Speaker):
        recognition.relearn([member.pk, survivor.pk])
    for event in Event.objects.filter(pk__in={*events}):
        review.weigh(search.index(event))
    search.touch()
