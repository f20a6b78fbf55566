"""All that an archive holds, but for what no two archives share: the numbers of records, and when rows were written."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

NUMBERED = {"event", "report", "speaker", "topic", "organizer"}  # told apart by the order in which they were made
OWN_NUMBERS = {"id", "history_id", "history_relation_id"}
LEFT_OUT = {"Change", "PackedColumn", "Arrival"}
Places = dict[str, dict[int, int]]


def contents() -> dict[str, list]:
    """The rows of each model; other records are named in them by their places in the order of their making."""
    every = list(apps.get_app_config("events").get_models(include_auto_created=True))
    places = {
        kind: {pk: place for place, pk in enumerate(model.objects.order_by("pk").values_list("pk", flat=True))}
        for model in every
        if (kind := model.__name__.lower()) in NUMBERED
    }
    return {model.__name__: _rows(model, places) for model in every if model.__name__ not in LEFT_OUT}


def differing(one: dict[str, list], other: dict[str, list]) -> dict[str, tuple[list, list]]:
    """By model, the rows that only the one has and those that only the other has; by their places where there are."""
    return {
        name: ([row for row in rows if row not in other[name]], [row for row in other[name] if row not in rows])
        for name, rows in one.items()
        if rows != other[name]
    }


def _rows(model: type[models.Model], places: Places) -> list:
    rows = [_row(model, values, places) for values in model.objects.order_by("pk").values()]
    return rows if model.__name__.lower() in NUMBERED else sorted(rows, key=str)


def _row(model: type[models.Model], values: dict[str, Any], places: Places) -> dict[str, Any]:
    kinds = {field.attname: _kind(field) for field in model._meta.concrete_fields}
    if model.__name__.startswith("Historical"):
        kinds["id"] = model.__name__.removeprefix("Historical").lower()
    row = {}
    for name, value in values.items():
        kind = values["kind"] if name in ("one_id", "other_id") else kinds[name]
        if kind in NUMBERED and value is not None:
            row[name] = places[kind].get(value)
        elif name == "card":
            row[name] = _card(value, places)
        elif name not in {model._meta.pk.attname, *OWN_NUMBERS} and not isinstance(value, (datetime, UUID)):
            row[name] = bytes(value) if isinstance(value, memoryview) else value
    return row


def _kind(field: models.Field) -> str:
    return field.related_model.__name__.lower() if field.is_relation else ""


def _card(card: dict[str, Any], places: Places) -> dict[str, Any]:
    """A row of a list, its addresses by the places of their records."""

    def placed(path: str, kind: str) -> str:
        pk, rest = path.split("/", 1)
        return f"{places[kind][int(pk)]}/{rest}"

    people = [[name, placed(path, "speaker")] for name, path in card["people"]]
    return {**card, "path": placed(card["path"], "event"), "people": people}
