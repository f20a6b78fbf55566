"""Who changed which public field of a record, when and why, kept by django-simple-history.

The rows written for one change, in whatever tables, bear the same `change`. What loading adds is not written down a
second time: a record's first state is recorded when it first changes, so that bulk loading costs nothing more.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import models
from django.db.models.signals import pre_delete, pre_save
from django.utils import timezone
from simple_history.models import HistoricalRecords


@dataclass(frozen=True, slots=True)
class Change:
    """One change to an archive's records and why it was made."""

    why: str = ""
    pk: uuid.UUID = field(default_factory=uuid.uuid4)


_present: ContextVar[Change | None] = ContextVar("change", default=None)


@contextmanager
def change(why: str = "") -> Iterator[Change]:
    """All that is changed within is one change; within another one, it is part of that."""
    if _present.get():
        yield _present.get()
        return
    token = _present.set(Change(why))
    try:
        yield _present.get()
    finally:
        _present.reset(token)


class Row(models.Model):
    """A row of any record's history."""

    change = models.UUIDField(default=uuid.uuid4, db_index=True, editable=False)

    class Meta:
        abstract = True

    def save(self, **kwargs):
        if present := _present.get():
            self.change = present.pk
        super().save(**kwargs)


class Records(HistoricalRecords):
    """The history of a model's records.

    `root` names the foreign key to the record that a link belongs to, `links` the reverse names of such links.
    """

    def __init__(self, *, excluded: tuple[str, ...] = (), root: str = "", links: tuple[str, ...] = (), **options):
        self.root, self.links = root, links
        super().__init__(bases=(Row,), excluded_fields=list(excluded), **options)

    def finalize(self, sender, **kwargs):
        super().finalize(sender, **kwargs)
        if self.cls is sender:
            pre_save.connect(self.record_first_state, sender=sender, weak=False)
            pre_delete.connect(self.record_first_state, sender=sender, weak=False)
            sender.history_records = self

    def post_save(self, instance, created, using=None, **kwargs):
        if created or not self.is_recorded(instance):
            super().post_save(instance, created, using=using, **kwargs)

    def is_recorded(self, instance) -> bool:
        """Whether the newest row of the history says all of the record that a row can say."""
        newest = type(instance).history.filter(id=instance.pk).first()
        fields = self.fields_included(instance)
        return newest is not None and all(
            getattr(newest, field.attname) == getattr(instance, field.attname) for field in fields
        )

    def get_change_reason_for_object(self, instance, history_type, using):
        present = _present.get()
        return super().get_change_reason_for_object(instance, history_type, using) or (present and present.why) or None

    def record_first_state(self, instance, raw=False, **kwargs):
        """Before a record or one of its links first changes, write down how it stood, as of the day it was added."""
        if raw or (instance._state.adding and not self.root):
            return
        root = getattr(instance, self.root) if self.root else instance
        if not type(root).history.filter(id=root.pk).exists():
            _record_as_it_stands(root)


def _record_as_it_stands(root: models.Model) -> None:
    root = type(root)._base_manager.filter(pk=root.pk).first()
    if root is None:
        return
    first, day = Change(), getattr(root, "added_at", None) or timezone.now()
    records = root.history_records
    for several in ([root], *(list(getattr(root, name).all()) for name in records.links)):
        for record in several:
            record._history_user = None
        rows = several and type(several[0]).history.bulk_history_create(
            several, default_date=day, custom_historical_attrs={"change": first.pk}
        )
        if root in several:
            records.create_historical_record_m2ms(rows[0], root)
