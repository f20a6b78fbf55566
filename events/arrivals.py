"""What is handed in at the desk: read and shown before anything is stored, then added by the rules of load_reports."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from events import search
from events.evidence import KINDS, Mark
from events.intake import Found, Refusal, Refused, read_text, read_upload
from events.loading import Foreseen, Outcome, foresee, load_found, unsaved
from events.models import Arrival, Event, Report, Visibility


@dataclass(frozen=True, slots=True)
class Shown:
    """An arrival with the report that it would be, and what would become of it."""

    arrival: Arrival
    report: Report
    foreseen: Foreseen

    @property
    def unsure(self) -> int:
        return len(self.report.reading["unsure"])


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an arrival; `reason` is given for a refusal, `report` otherwise."""

    name: str
    outcome: Outcome
    report: Report | None = None
    reason: str = ""


def found_in_text(text: str) -> Found:
    """A pasted text as a report; raises Refused."""
    text = text.replace("\r\n", "\n")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return read_text(f"pasted-{digest[:12]}.txt", text.encode())


def found_in_files(files: Iterable[UploadedFile]) -> Iterator[Found | Refusal]:
    """What the uploaded files hold."""
    for file in files:
        yield from read_upload(file.name, file.file, file.size)


def hand_in(found: Found, published: date | None, user: Any) -> Arrival:
    """The report put aside until it is looked at."""
    return Arrival.objects.create(
        handed_in_by=user, name=found.name, original=found.original, text=found.text, page=found.page,
        published_on=published,
    )  # fmt: skip


def show(arrival: Arrival) -> Shown:
    """The arrival with its reading; nothing is stored."""
    report = unsaved(
        bytes(arrival.original), arrival.text, source=arrival.name[-255:], published=arrival.published_on,
        page=arrival.page,
    )  # fmt: skip
    return Shown(arrival, report, foresee(report))


def marks_of(report: Report) -> list[Mark]:
    """The stretches of an unsaved report's text that its reading rests on."""
    unsure = set(report.reading["unsure"])
    return [
        Mark(
            item["start"], item["end"], f"read-{item['path'].replace('.', '-')}", KINDS[item["path"].split(".")[0]],
            item["path"] in unsure, None,
        )
        for item in report.reading["evidence"]
    ]  # fmt: skip


@transaction.atomic
def add(arrival: Arrival, user: Any) -> Added:
    """The arrival put into the archive; from an editor who may not publish, its event stays hidden."""
    publishes = user.has_perm("events.publish_event")
    if not publishes and show(arrival).foreseen.event is not None:
        return Added(arrival.name, Outcome.REFUSED, reason=_("changes a record; an archivist has to add it"))
    found = Found(arrival.name, bytes(arrival.original), arrival.text, arrival.page)
    try:
        with transaction.atomic():
            report, outcome = load_found(found, published=arrival.published_on)
    except (Refused, ValidationError) as error:
        return Added(arrival.name, Outcome.REFUSED, reason=" ".join(getattr(error, "messages", [str(error)])))
    if not publishes:
        event = Event.objects.get(pk=report.event_id)
        event.visibility = Visibility.HIDDEN
        event.save()
        search.index(event)
    arrival.delete()
    return Added(arrival.name, outcome, report)
