"""HISTORY -> what an editor reads of it, change by change; and a record put back to how it stood."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import models

from events.models import Event
from events.models.history import change

JUST_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Difference:
    """A value before and after, as an editor reads it; `of` is the link that it belongs to, if one."""

    of: str
    label: str
    old: str
    new: str


@dataclass(slots=True)
class Entry:
    """One change to a record: who made it, when and why, and what it changed."""

    change: UUID
    when: datetime
    who: Any
    why: str
    is_first: bool = False
    differences: list[Difference] = field(default_factory=list)


def timeline(record: models.Model) -> list[Entry]:
    """The changes to the record and its links, the newest first; saves that changed nothing are left out."""
    rows = sorted(_rows(record), key=lambda row: (row.history_date, row.history_id))
    shown = _Shown(rows)
    newest: dict[tuple, models.Model] = {}
    entries: dict[UUID, Entry] = {}
    for row in rows:
        known = entries.get(row.change)
        if known is None:
            known = Entry(row.change, row.history_date, row.history_user, row.history_change_reason or "", not entries)
            entries[row.change] = known
        key = (row.instance_type, row.id)
        known.differences += shown.differences(newest.get(key), row)
        newest[key] = row
    return [entry for entry in reversed(entries.values()) if entry.differences or entry.is_first]


def put_back(record: models.Model, to: UUID) -> None:
    """Put the record and its links back to how they stood after that change; the caller indexes it anew."""
    dates = [row.history_date for row in _rows(record) if row.change == to]
    if not dates:
        raise LookupError(to)
    put_back_to(record, max(dates))


def put_back_to(record: models.Model, moment: datetime) -> None:
    """Put the record and its links back to how they stood at that moment."""
    with change():
        row = _as_of(type(record).history.filter(id=record.pk), moment).get(record.pk)
        if row is None:
            raise LookupError(moment)
        _write(record, row)
        for links in _links_of(record):
            wanted = _as_of(links.model.history.filter(**links.core_filters), moment)
            _put_links_back(links, wanted)


def is_untouched_since(record: models.Model, changes: set[UUID]) -> bool:
    """Whether nothing was changed after the first of these changes but by them."""
    rows = sorted(_rows(record), key=lambda row: row.history_date)
    first = next((place for place, row in enumerate(rows) if row.change in changes), len(rows))
    return all(row.change in changes for row in rows[first:])


def moment_before(record: models.Model, changes: set[UUID]) -> datetime | None:
    """The last moment before the first of these changes; None if they changed nothing of the record."""
    dates = [row.history_date for row in _rows(record) if row.change in changes]
    return min(dates) - JUST_BEFORE if dates else None


def restore(model: type[models.Model], pk: int) -> models.Model | None:
    """The record as it was before it was deleted, stored again under its id; None if the history has none."""
    row = model.history.filter(id=pk).exclude(history_type="-").first()
    if row is None:
        return None
    record = model(pk=pk)
    with change():
        _write(record, row)
    return record


def deleted(model: type[models.Model]) -> models.QuerySet:
    """The history's rows of those deletions after which the record did not come back, the newest first."""
    return model.history.filter(history_type="-").exclude(id__in=model._base_manager.values("pk"))


def _rows(record: models.Model) -> Iterator[models.Model]:
    yield from type(record).history.filter(id=record.pk).select_related("history_user")
    for links in _links_of(record):
        yield from links.model.history.filter(**links.core_filters).select_related("history_user")


def _links_of(record: models.Model) -> list[models.Manager]:
    return [getattr(record, name) for name in type(record).history_records.links]


def _as_of(history: models.QuerySet, moment: datetime) -> dict[int, models.Model]:
    """By id, the rows in force at that moment, without the records that were deleted by then."""
    newest = {}
    for row in history.filter(history_date__lte=moment).order_by("history_date", "history_id"):
        newest[row.id] = row
    return {pk: row for pk, row in newest.items() if row.history_type != "-"}


def _write(record: models.Model, row: models.Model) -> None:
    for tracked in row.tracked_fields:
        if not tracked.primary_key and _is_there(tracked, getattr(row, tracked.attname)):
            setattr(record, tracked.attname, getattr(row, tracked.attname))
    record.save()
    for many in row._history_m2m_fields:
        getattr(record, many.name).set([getattr(said, many.m2m_reverse_field_name()) for said in _many(many, [row])])


def _put_links_back(links: models.Manager, wanted: dict[int, models.Model]) -> None:
    """Those that differ are removed and made again under their ids, so that no two stand in each other's way."""
    for link in links.all():
        row = wanted.get(link.pk)
        if row and all(getattr(link, each.attname) == getattr(row, each.attname) for each in row.tracked_fields):
            del wanted[link.pk]
        else:
            link.delete()
    for pk, row in wanted.items():
        needed = [each for each in row.tracked_fields if each.is_relation and not each.null]
        if all(_is_there(each, getattr(row, each.attname)) for each in needed):
            _write(links.model(pk=pk), row)


def _is_there(tracked: models.Field, value: Any) -> bool:
    """Whether a foreign key's record is there, if need be brought back from its own history."""
    if not tracked.is_relation or value is None:
        return True
    model = tracked.remote_field.model
    if model._base_manager.filter(pk=value).exists():
        return True
    return hasattr(model, "history_records") and restore(model, value) is not None


def _many(many: models.ManyToManyField, rows: list[models.Model]) -> list[models.Model]:
    model = Event.history_records.m2m_models[many]
    return list(model.objects.filter(history__in=rows).select_related(many.m2m_reverse_field_name()))


class _Shown:
    """The values of history rows as an editor reads them; the records that they name are fetched once."""

    def __init__(self, rows: list[models.Model]):
        self.names: dict[tuple, str] = {}
        self.many: dict[tuple, str] = {}
        for model, several in groupby(sorted(rows, key=lambda row: row._meta.label), key=type):
            self._fetch(model, list(several))

    def _fetch(self, model: type[models.Model], rows: list[models.Model]) -> None:
        for each in model.tracked_fields:
            if each.is_relation and each.name != rows[0].instance_type.history_records.root:
                pks = {getattr(row, each.attname) for row in rows} - {None}
                there = each.remote_field.model._base_manager.in_bulk(pks)
                self.names |= {(each.remote_field.model, pk): str(there.get(pk, f"#{pk}")) for pk in pks}
        for many in model._history_m2m_fields:
            name = many.m2m_reverse_field_name()
            for said in _many(many, rows):
                key = (said.history_id, many.name)
                self.many[key] = ", ".join(filter(None, [self.many.get(key), str(getattr(said, name))]))

    def differences(self, old: models.Model | None, new: models.Model) -> Iterator[Difference]:
        """What distinguishes two rows of one record's history; of one that came or went, its own name."""
        records = new.instance_type.history_records
        came, went = old is None or old.history_type == "-", new.history_type == "-"
        if records.root and (came or went):
            yield Difference(str(new.instance_type._meta.verbose_name), "", *self._name(new, came, went))
            return
        if came or went:
            return
        of = self._title(new) if records.root else ""
        for each in new.tracked_fields:
            before, after = self._value(each, old), self._value(each, new)
            if before != after:
                yield Difference(of, str(each.verbose_name), before, after)
        for many in new._history_m2m_fields:
            before, after = (self.many.get((row.history_id, many.name), "") for row in (old, new))
            if before != after:
                yield Difference(of, str(many.verbose_name), before, after)

    def _name(self, row: models.Model, came: bool, went: bool) -> tuple[str, str]:
        title = self._title(row)
        return ("" if came else title, "" if went else title)

    def _title(self, row: models.Model) -> str:
        """What a link is known by: the first record that it leads to besides its event."""
        main = next(each for each in row.tracked_fields if each.is_relation and each.name != "event")
        return self._value(main, row)

    def _value(self, each: models.Field, row: models.Model) -> str:
        value = getattr(row, each.attname)
        if value in (None, "", []):
            return ""
        if each.is_relation:
            return self.names.get((each.remote_field.model, value), f"#{value}")
        if each.choices:
            return str(dict(each.flatchoices).get(value, value))
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
