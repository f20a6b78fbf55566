"""BAG -> EMPTY DATABASE."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import bagit
from django.contrib.auth import get_user_model
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.utils.translation import gettext as _

from events import search
from events.bag.dump import Step, original_in
from events.bag.tables import from_json, migration, name_of, tables
from events.models import Event, Province, Report

CHUNK = 200


class NotRestored(Exception):
    """Why nothing was restored."""


def restore(bag: Path, step: Step) -> int:
    """Fill the empty database from the bag and index it; the number of events."""
    package = _checked(bag)
    rows = {resource["name"]: resource["rows"] for resource in package["resources"]}
    with transaction.atomic():
        _empty()
        editors = _editors(bag / "data" / "editor.jsonl")
        for model in tables():
            _table(model, bag / "data", editors, rows[name_of(model)], step)
        _count_on()
        for done, event in enumerate(Event.objects.iterator(chunk_size=CHUNK), 1):
            search.index(event)
            step("index", done, rows["event"])
        search.touch()
    return rows["event"]


def _checked(bag: Path) -> dict:
    """The bag's own description, once every checksum was found right."""
    try:
        bagit.Bag(str(bag)).validate(processes=1)
        package = json.loads((bag / "data" / "datapackage.json").read_text(encoding="utf-8"))
    except (bagit.BagError, OSError, ValueError) as error:
        raise NotRestored(_("This is no whole bag: %s") % error) from error
    if package["migration"] != migration():
        raise NotRestored(
            _("The bag is of %(there)s, this program of %(here)s; restore with the program that made it, then upgrade.")
            % {"there": package["migration"], "here": migration()}
        )
    return package


def _empty() -> None:
    """Make room for the bag's provinces; anything else that is there is not to be lost."""
    for model in tables():
        if model is not Province and "historical" not in name_of(model) and model._base_manager.exists():
            raise NotRestored(_("The database is not empty: it holds %s.") % model._meta.verbose_name_plural)
    Province.objects.update(merged_into=None)
    Province.objects.all()._raw_delete("default")
    Province.history.all()._raw_delete("default")


def _editors(file: Path) -> dict[int, int]:
    """The accounts' ids here by those in the bag: whoever is not here yet comes without a way to log in."""
    ids, accounts = {}, get_user_model().objects
    for row in _rows(file):
        names = {"first_name": row["first_name"], "last_name": row["last_name"], "is_active": False, "password": "!"}
        ids[row["id"]] = accounts.get_or_create(username=row["username"], defaults=names)[0].pk
    return ids


def _table(model: type[models.Model], data: Path, editors: dict[int, int], number: int, step: Step) -> None:
    fields, rows, done = model._meta.concrete_fields, _rows(data / f"{name_of(model)}.jsonl"), 0
    while chunk := list(islice(rows, CHUNK)):
        records = [from_json(model, row, editors) for row in chunk]
        if model is Report:
            for record in records:
                record.original = original_in(data, record.sha256).read_bytes()
        model._base_manager.all()._insert(records, fields, raw=True, using="default")  # moments stay as they were
        done += len(chunk)
        step(name_of(model), done, number)


def _rows(file: Path) -> Iterator[dict]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _count_on() -> None:
    """Let new rows be numbered after the restored ones."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables()):
            cursor.execute(statement)
