"""The whole of a list of events in a form for other programs, streamed in the list's order: one form a module."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from events.browse import EventSet
from events.exports import atom, csv_file, ics, json_file, tables_zip


@dataclass(frozen=True, slots=True)
class Format:
    """A form of a list: `write(events, origin, title)` gives its text or bytes piece by piece."""

    content_type: str
    write: Callable[..., Iterator[str | bytes]]
    label: str
    is_file: bool = False  # to be saved rather than shown


FORMATS = {
    "csv": Format("text/csv; charset=utf-8", csv_file.write, _("table (.csv)"), is_file=True),
    "zip": Format("application/zip", tables_zip.write, _("tables (.zip)"), is_file=True),
    "json": Format("application/json", json_file.write, "JSON"),
    "atom": Format("application/atom+xml; charset=utf-8", atom.write, _("feed")),
    "ics": Format("text/calendar; charset=utf-8", ics.write, _("calendar")),
}

__all__ = ["FORMATS", "EventSet", "Format"]
