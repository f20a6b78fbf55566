"""PROPOSALS: what a later reading says against an editor's record, to be accepted or refused value by value."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events import review, search
from events.merge import LISTS, SCALARS, item_path, words_of
from events.models import Event, Proposal, Report
from events.models.history import change
from events.writing import write


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal as an editor reads it."""

    proposal: Proposal
    label: str
    old: str
    new: str
    words: str


def offers_of(event: Event) -> list[Offer]:
    """The proposals that wait on an event."""
    waiting = Proposal.objects.waiting().filter(report__event=event).defer("report__text", "report__original")
    return [
        Offer(each, label_of(each), said(each.path, each.record_value), said(each.path, each.read_now), each.words)
        for each in waiting.order_by("pk")
    ]


@transaction.atomic
def accept(proposal: Proposal, user: AbstractBaseUser) -> None:
    """Write what was read into the record, as this editor's decision."""
    report = Report.objects.defer("original").get(pk=proposal.report_id)
    event = Event.objects.for_page().select_for_update(of=("self",)).get(pk=report.event_id)
    record = {**event.as_record(), **report.as_record()}
    with change(_("accepted what reader %s reads") % report.reader_version):
        accepted = _with(record, proposal.path, proposal.read_now)
        for name in ("title", "byline", "outlet"):
            setattr(report, name, accepted[name] or "")
        write(event, accepted, record)
        report.held = sorted({*report.held, proposal.path})
        report.save(update_fields=["title", "byline", "outlet", "held"])
    _decide(proposal, Proposal.Decision.ACCEPTED, user)


@transaction.atomic
def refuse(proposal: Proposal, user: AbstractBaseUser) -> None:
    """Leave the record as it is; the same words are not offered for it again."""
    _decide(proposal, Proposal.Decision.REFUSED, user)


def _decide(proposal: Proposal, decision: str, user: AbstractBaseUser) -> None:
    proposal.decision, proposal.decided_by, proposal.decided_at = decision, user, timezone.now()
    proposal.save()
    review.weigh(search.index(Event.objects.get(reports=proposal.report_id)))


def _with(record: dict, path: str, value: Any) -> dict:
    """The record with the value at the path: a single one, a list's item, or a leaf of an item."""
    record = deepcopy(record)
    if path in SCALARS:
        record[path] = value
        return record
    name, item, leaf = _find(record, path)
    if leaf:
        if item is not None:
            item[leaf] = value
    elif value is None:
        record[name] = [each for each in record[name] if each is not item]
    elif item is None:
        record[name].append(value)
    return record


def _find(record: dict, path: str) -> tuple[str, Any, str]:
    """The list, the item of it (None if the record has none) and the leaf ("" for the whole item) of a path."""
    name = path.split(".")[0]
    for item in record[name]:
        at = item_path(name, words_of(name, item))
        if path == at:
            return name, item, ""
        if path.startswith(f"{at}."):
            return name, item, path[len(at) + 1 :]
    return name, None, ""


def label_of(proposal: Proposal) -> str:
    """The value's name as an editor knows it: "venue", "person Lò Văn Hạnh: rank"."""
    labels = {
        "title": _("headline"), "name": _("name"), "start_date": _("first day"), "end_date": _("last day"),
        "session": _("session"), "scope": _("scope"), "venue": _("venue"), "attendance": _("attendance"),
        "byline": _("byline"), "outlet": _("outlet"), "provinces": _("province"), "organizers": _("organizer"),
        "people": _("person"), "topics": _("topic"), "rank": _("rank"), "positions": _("positions"), "part": _("part"),
        "presenter": _("presenter"),
    }  # fmt: skip
    name, _dot, rest = proposal.path.partition(".")
    if not rest:
        return labels[name]
    leaves = LISTS[name][2]
    leaf = next((leaf for leaf in leaves if rest.endswith(f".{leaf}")), "")
    known = rest.removesuffix(f".{leaf}") if leaf else rest
    return f"{labels[name]} {known}" + (f": {labels[leaf]}" if leaf else "")


def said(path: str, value: Any) -> str:
    """A value as an editor reads it; "" for none."""
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, dict):
        if "count" in value:
            return f"{Event.Qualifier(value['qualifier']).label} {value['count']}"
        return ", ".join(filter(None, [said(path, each) for key, each in value.items() if key != "part"]))
    if path in ("session", "scope"):
        return str({"session": Event.Session, "scope": Event.Scope}[path](value).label)
    return str(value)
