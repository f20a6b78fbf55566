"""READING -> RECORDS: the only place where reader and database meet.

Files come many a transaction (batches), each report in turn (adding): new, known (archived), or of an event that there
is already, which is then brought up to date (settling).
"""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from events.intake import Found
from events.joining import Told
from events.loading.adding import Load
from events.loading.batches import load_files
from events.loading.outcomes import Foreseen, Loaded, Outcome
from events.loading.reports import of_found, of_the_report, unread, unsaved
from events.loading.settling import apply, settle
from events.models import Event, Report

__all__ = [
    "Foreseen", "Loaded", "Outcome", "add", "apply", "foresee", "load_files", "load_found", "load_report",
    "of_the_report", "reread", "settle", "unsaved",
]  # fmt: skip


def load_found(found: Found, *, published: date | None = None) -> tuple[Report, Outcome]:
    """The report that was found in a file, put into the archive; the page's own day goes before `published`."""
    return _put(of_found(found, published))


def load_report(
    original: bytes, text: str, *, source: str, published: date | None = None, page: Mapping | None = None
) -> tuple[Report, Outcome]:
    """The report of this text with its event made, joined, brought up to date, or found unchanged.

    `page` is what a saved web page says of itself.
    """
    return _put(unread(original, text, source=source, published=published, page=page))


@transaction.atomic
def _put(report: Report) -> tuple[Report, Outcome]:
    Event.objects.take_turns()
    load = Load()
    put = load.put(report)
    load.finish()
    return put


@transaction.atomic
def add(report: Report) -> Report:
    """The report, unsaved and with its reading, put into the archive: with a new event, one known, or its copy's."""
    load = Load()
    load.add(Told.by(report))
    load.finish()
    return report


@transaction.atomic
def reread(report: Report) -> Outcome:
    """Read a report anew and bring its event up to date where no editor decided otherwise."""
    load = Load()
    outcome = load.reread(report)
    load.finish()
    return outcome


@transaction.atomic
def foresee(report: Report) -> Foreseen:
    """What adding the unsaved report would do."""
    return Load().foresee(Told.by(report))
