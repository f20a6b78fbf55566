"""A NEWER READER -> what it changes in the whole archive; done as one batch, which can be undone."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from events import loading, review, search, timeline
from events.models import Batch, Event, Proposal, Report, Rereading
from events.models.history import change
from events.reader import READER_VERSION

KEPT_OF_A_PROPOSAL = ("path", "record_value", "read_before", "read_now", "words")


@dataclass(frozen=True, slots=True)
class Told:
    """What a newer reader would do to one value of a record; `kind` is of KINDS."""

    report: Report
    path: str
    kind: str
    old: Any
    new: Any


BLANK_TO_VALUE, VALUE_TO_VALUE, VALUE_TO_BLANK, AGAINST_EDITOR = KINDS = (
    "blank to value", "value to value", "value to blank", "against an editor",
)  # fmt: skip


def preview(pks: Iterable[int]) -> Iterator[list[Told]]:
    """For each report, by its id, what the present reader would change in its event; nothing is stored."""
    for pk in pks:
        with transaction.atomic():
            here = transaction.savepoint()
            told = list(_told(_fetch(pk)))
            transaction.savepoint_rollback(here)
        yield told


def reread(pks: Iterable[int], batch: Batch) -> Iterator[list[Told]]:
    """Read the reports anew as one batch; for each, by its id, what was changed."""
    for pk in pks:
        with transaction.atomic():
            told = _reread(_fetch(pk), batch)
        yield told


def _fetch(pk: int) -> Report:
    return Report.objects.defer("original").select_for_update().get(pk=pk)


def _reread(report: Report, batch: Batch) -> list[Told]:
    before = Rereading(
        batch=batch, report=report, reading=report.reading, reader_version=report.reader_version, held=report.held,
        proposals=list(report.proposals.waiting().values(*KEPT_OF_A_PROPOSAL)),
    )  # fmt: skip
    with change(f"reader {READER_VERSION}, batch {batch.pk}") as made:
        told = list(_told(report))
    if report.reading != before.reading:
        before.change = made.pk
        before.save()
    return told


def _told(report: Report) -> Iterator[Told]:
    record = _record(report)
    offered = {proposal.pk for proposal in report.proposals.waiting()}
    loading.reread(report)
    for path, old, new in _differences(record, _record(report)):
        kind = BLANK_TO_VALUE if not old else VALUE_TO_VALUE if new else VALUE_TO_BLANK
        yield Told(report, path, kind, old, new)
    for proposal in report.proposals.waiting().exclude(pk__in=offered):
        yield Told(report, proposal.path, AGAINST_EDITOR, proposal.record_value, proposal.read_now)


def _record(report: Report) -> dict:
    event = Event.objects.for_page().get(pk=report.event_id)
    return {**event.as_record(), **report.as_record()}


def _differences(old: dict, new: dict) -> Iterator[tuple[str, Any, Any]]:
    """The paths whose values differ: single values, and the items of lists by what they say."""
    for name, value in old.items():
        if not isinstance(value, list):
            if value != new[name]:
                yield name, value, new[name]
            continue
        gone = [item for item in value if item not in new[name]]
        come = [item for item in new[name] if item not in value]
        for place in range(max(len(gone), len(come))):
            yield name, *(items[place] if place < len(items) else None for items in (gone, come))


def undo(batch: Batch, user=None) -> tuple[int, int]:
    """Put back what a batch changed: how many events stand exactly as before, and how many an editor has changed since.

    In the latter only what still stands as the batch left it goes back.
    """
    exactly = merged = 0
    by_event: dict[int, list[Rereading]] = {}
    for rereading in batch.rereadings.select_related("report").defer("report__original"):
        by_event.setdefault(rereading.report.event_id, []).append(rereading)
    for pk, rereadings in by_event.items():
        with transaction.atomic(), change(f"undone: batch {batch.pk}"):
            if _undo_event(Event.objects.select_for_update().get(pk=pk), rereadings):
                exactly += 1
            else:
                merged += 1
    batch.undone_at, batch.undone_by = timezone.now(), user
    batch.save()
    return exactly, merged


def _undo_event(event: Event, rereadings: list[Rereading]) -> bool:
    """Whether the event could be put back exactly as it stood."""
    changes = {rereading.change for rereading in rereadings}
    untouched = timeline.is_untouched_since(event, changes)
    moment = timeline.moment_before(event, changes)
    if untouched and moment:
        timeline.put_back_to(event, moment)
    for rereading in rereadings:
        _undo_report(rereading, changes, untouched)
    review.weigh(search.index(event))
    return untouched


def _undo_report(rereading: Rereading, changes: set, untouched: bool) -> None:
    report = rereading.report
    read_by_batch = report.reading
    moment = timeline.moment_before(report, changes)
    if moment and timeline.is_untouched_since(report, changes):
        timeline.put_back_to(report, moment)
        report.refresh_from_db(fields=["title", "byline", "outlet"])
    report.reading, report.reader_version = rereading.reading, rereading.reader_version
    report.held = rereading.held if untouched else report.held
    report.save(update_fields=["reading", "reader_version", "held"])
    if not untouched:
        loading.apply(report, read_by_batch)
    report.proposals.waiting().delete()
    Proposal.objects.bulk_create(Proposal(report=report, **kept) for kept in rereading.proposals)


def counts_of(told: Iterable[Told]) -> Counter:
    """How many values of each kind, by the name of the value: {("venue", "blank to value"): 3}."""
    return Counter((each.path.split(".")[0], each.kind) for each in told)
