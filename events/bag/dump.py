"""DATABASE -> BAG."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import bagit
from django.contrib.auth import get_user_model
from django.db import connection, models, transaction
from django.utils import timezone

from events.bag.tables import columns, migration, name_of, tables, to_json, type_of
from events.models import Report

CHUNK = 500
Step = Callable[[str, int, int], None]  # told of a table, how many rows are done, how many there are


def dump(folder: Path, step: Step) -> Path:
    """The bag made in the folder: named by the day, and never over another."""
    target = folder / f"ky-yeu-tap-huan-{timezone.localtime():%Y-%m-%d-%H%M%S}"
    target.mkdir(parents=True)
    with snapshot():
        counts = {name_of(model): _table(model, target, step) for model in tables()}
        _reports(target, step)
        counts["editor"] = _editors(target)
    (target / "datapackage.json").write_text(json.dumps(_package(counts), ensure_ascii=False, indent=1), "utf-8")
    information = {
        "Source-Organization": "Kỷ yếu Tập huấn",
        "External-Description": "Training-conference reports: records as JSON Lines, reports as they came",
        "Bag-Software-Agent": "conference-archive",
    }
    bagit.make_bag(str(target), information, checksums=["sha256"])
    return target


@contextmanager
def snapshot() -> Iterator[None]:
    """All that is read within is of one moment; nobody who writes meanwhile has to wait."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")  # Django's own would take the writer's turn
            try:
                yield
            finally:
                cursor.execute("COMMIT")


def _table(model: type[models.Model], target: Path, step: Step) -> int:
    rows, number, done = model._base_manager.order_by("pk"), model._base_manager.count(), 0
    if model is Report:
        rows = rows.defer("original")
    with (target / f"{name_of(model)}.jsonl").open("w", encoding="utf-8") as file:
        for record in rows.iterator(chunk_size=CHUNK):
            file.write(json.dumps(to_json(record), ensure_ascii=False) + "\n")
            done += 1
            if done % CHUNK == 0 or done == number:
                step(name_of(model), done, number)
    return done


def _reports(target: Path, step: Step) -> None:
    """The reports' bytes as they came, each under its SHA-256."""
    number = Report.objects.count()
    originals = Report.objects.order_by("pk").values_list("sha256", "original")
    for done, (sha256, original) in enumerate(originals.iterator(chunk_size=50), 1):
        path = original_in(target, sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(original)
        if done % CHUNK == 0 or done == number:
            step("original", done, number)


def original_in(folder: Path, sha256: str) -> Path:
    return folder / "reports" / sha256[:2] / sha256


def _editors(target: Path) -> int:
    """Who decided and checked: accounts by name, without passwords and addresses."""
    rows = list(get_user_model().objects.order_by("pk").values("id", "username", "first_name", "last_name"))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (target / "editor.jsonl").write_text(lines, encoding="utf-8")
    return len(rows)


def _package(counts: dict[str, int]) -> dict:
    fields = {name_of(model): [(field.attname, type_of(field)) for field in columns(model)] for model in tables()}
    fields["editor"] = [("id", "integer"), ("username", "string"), ("first_name", "string"), ("last_name", "string")]
    return {
        "name": "ky-yeu-tap-huan",
        "title": "Kỷ yếu Tập huấn",
        "created": timezone.now().isoformat(),
        "migration": migration(),
        "resources": [
            {
                "name": name,
                "path": f"{name}.jsonl",
                "format": "jsonl",
                "encoding": "utf-8",
                "rows": counts[name],
                "schema": {"fields": [{"name": column, "type": kind} for column, kind in columns_of_table]},
            }
            for name, columns_of_table in fields.items()
        ],
    }
