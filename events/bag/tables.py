"""Which tables a bag holds, and a row as JSON and back."""

import base64
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models
from django.db.migrations.loader import MigrationLoader

from events.models import Change, PackedColumn, Report, SearchText

DERIVED = {SearchText, Change, PackedColumn}  # made from the others
TYPES = {
    models.IntegerField: "integer", models.FloatField: "number", models.BooleanField: "boolean",
    models.DateTimeField: "datetime", models.DateField: "date", models.JSONField: "any",
}  # fmt: skip


def tables() -> list[type[models.Model]]:
    """The models of all that cannot be made from something else, links and history among them."""
    known = apps.get_app_config("events").get_models(include_auto_created=True)
    return [model for model in known if model not in DERIVED]


def name_of(model: type[models.Model]) -> str:
    return model._meta.model_name


def migration() -> str:
    """The name of the newest migration: the shape that rows have."""
    return MigrationLoader(None).graph.leaf_nodes("events")[0][1]


def to_json(record: models.Model) -> dict[str, Any]:
    """The record's columns; a report's bytes are a file of their own."""
    return {field.attname: _plain(getattr(record, field.attname)) for field in columns(type(record))}


def from_json(model: type[models.Model], row: dict[str, Any], editors: dict[int, int]) -> models.Model:
    """The unsaved record of a row; `editors`: the accounts' ids here by those in the bag."""
    record = model()
    for field in columns(model):
        value = row[field.attname]
        if field.remote_field and field.remote_field.model is get_user_model():
            value = editors.get(value)
        setattr(record, field.attname, value if isinstance(field, models.JSONField) else field.to_python(value))
    return record


def columns(model: type[models.Model]) -> Iterator[models.Field]:
    return (field for field in model._meta.concrete_fields if (model, field.name) != (Report, "original"))


def type_of(field: models.Field) -> str:
    """The column's type in the words of a Frictionless Table Schema."""
    if field.remote_field or isinstance(field, models.AutoField):
        return "integer"
    return next((name for kind, name in TYPES.items() if isinstance(field, kind)), "string")


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    if isinstance(value, date):  # a moment too, to the microsecond
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
