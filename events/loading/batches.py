"""Files -> reports in the archive, many a transaction: as if each had been loaded by itself, in their order."""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from events.intake import Found, Refusal, read_path
from events.joining import Told
from events.loading.adding import Load
from events.loading.outcomes import Loaded, Outcome
from events.loading.reports import of_found, with_reading
from events.models import Event, Report

BATCH = 500  # reports a transaction; about a second, in which editors wait
CACHE = 32_768  # KB of an SQLite database's pages that are kept, so that a transaction reads and writes each once


@dataclass(frozen=True, slots=True)
class Came:
    """What stands in a file, and the path it is told by."""

    path: Path | str
    item: Found | Refusal


def load_files(paths: Iterable[Path], *, published: date | None = None, batch: int = BATCH) -> Iterator[Loaded]:
    """Load what the files hold, and tell of each in turn what became of it, once that is stored."""
    came = _came(paths)
    while some := list(islice(came, batch)):
        with _without_garbage_collection():
            yield from _loaded(some, published)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """A batch makes many objects and drops them all at its end: to look for some that are dropped before is wasted."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def _with_cache() -> Iterator[None]:
    """SQLite may keep more of the database's pages than is right for each of a server's connections."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (before,) = cursor.execute("PRAGMA cache_size").fetchone()
        cursor.execute(f"PRAGMA cache_size = {-CACHE}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA cache_size = {before}")


def _came(paths: Iterable[Path]) -> Iterator[Came]:
    for path in paths:
        name = os.fsencode(path.name).decode(errors="replace")
        for item in read_path(path, name):
            yield Came(path if item.name == name else f"{path.parent}/{item.name}", item)


def _loaded(some: Sequence[Came], published: date | None) -> Iterator[Loaded]:
    try:
        loaded = _load(some, published)
    except DatabaseError:
        if len(some) == 1:
            raise
        for one in some:  # up to the one that is the cause
            yield from _load([one], published)
    else:
        yield from loaded


def _load(some: Sequence[Came], published: date | None) -> list[Loaded]:
    """All of them in one transaction."""
    reports = [of_found(one.item, published) if isinstance(one.item, Found) else None for one in some]
    told = _read_new(list(filter(None, reports)))
    with _with_cache(), transaction.atomic():
        Event.objects.take_turns()
        load = Load()
        load.look_up(list(filter(None, reports)), list(told.values()))
        loaded = [_put(load, one, report, told) for one, report in zip(some, reports, strict=True)]
        load.finish()
    return loaded


def _read_new(reports: Sequence[Report]) -> dict[int, Told]:
    """The reports of new texts read, by their places in memory: before others have to wait."""
    digests = [report.text_sha256 for report in reports]
    known = {*Report.objects.filter(text_sha256__among=digests).values_list("text_sha256", flat=True)}
    told = {}
    for report in reports:
        if report.text_sha256 not in known:
            known.add(report.text_sha256)
            told[id(report)] = Told.by(with_reading(report))
    return told


def _put(load: Load, one: Came, report: Report | None, told: Mapping[int, Told]) -> Loaded:
    if report is None:
        return Loaded(one.path, Outcome.REFUSED, reason=one.item.reason)
    try:
        report, outcome = load.put(report, told.get(id(report)))
    except ValidationError as error:  # a day that holds no more events
        return Loaded(one.path, Outcome.REFUSED, reason=" ".join(error.messages))
    return Loaded(one.path, outcome, report)
