"""The archive in a bag: whole, checked, and equal when it is taken out again, also on the other engine."""

import json
import os
import subprocess
import sys

import bagit
import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection

from events import search
from events.bag.dump import dump
from events.bag.restore import restore
from events.bag.tables import from_json, migration, name_of, tables, to_json
from events.health import health
from events.models import Event, Province, Report, SearchText, Speaker
from events.models.history import change
from tests.sample_archive import make_archive


def quiet(part, done, whole):
    pass


def rows_in(bag):
    """By table, its rows; JSON columns as values, since PostgreSQL orders their keys its own way."""
    return {
        file.stem: [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        for file in sorted((bag / "data").glob("*.jsonl"))
    }


def empty():
    """Nothing but what the migrations make."""
    Province.objects.update(merged_into=None)
    for model in [SearchText, *tables()]:
        model._base_manager.all()._raw_delete("default")
    get_user_model().objects.all().delete()


@pytest.fixture
def bag(provinces, tmp_path):
    """Of an archive with links, several reports an event, an editor's decisions and their history."""
    make_archive(9)
    speaker = Speaker.objects.first()
    with change("đúng tên"):
        speaker.aliases = ["Ánh"]
        speaker.save()
    Province.objects.filter(slug="hue").update(aliases=["Thừa Thiên Huế", "TT Huế"])
    return dump(tmp_path, quiet)


def test_the_bag_is_valid_and_says_what_it_holds(bag):
    assert bagit.Bag(str(bag)).validate(processes=1)
    package = json.loads((bag / "data" / "datapackage.json").read_text("utf-8"))
    rows = rows_in(bag)
    assert {resource["name"]: resource["rows"] for resource in package["resources"]} == {
        name: len(some) for name, some in rows.items()
    }
    for resource in package["resources"]:
        columns = [field["name"] for field in resource["schema"]["fields"]]
        assert all(list(row) == columns for row in rows[resource["name"]]), resource["name"]
    assert package["migration"] == migration()


def test_every_report_is_there_byte_for_byte(bag):
    for report in Report.objects.all():
        assert (bag / "data" / "reports" / report.sha256[:2] / report.sha256).read_bytes() == bytes(report.original)


def test_no_password_and_no_address_leaves_the_archive(provinces, tmp_path):
    get_user_model().objects.create_user("an", "an@example.invalid", "mat-khau-rat-dai", first_name="An")
    (row,) = rows_in(dump(tmp_path, quiet))["editor"]
    assert list(row) == ["id", "username", "first_name", "last_name"]


def test_an_equal_archive_comes_out_of_it(bag, client, tmp_path):
    events = Event.objects.count()
    originals = {report.pk: bytes(report.original) for report in Report.objects.all()}
    listed = [row.path for row in client.get("/events/?q=hội+nghị").context["page_obj"]]
    empty()
    assert restore(bag, quiet) == events > 5
    again = rows_in(dump(tmp_path / "again", quiet))
    before = rows_in(bag)
    editors = dict(zip((row["id"] for row in before["editor"]), (row["id"] for row in again["editor"]), strict=True))
    assert without_accounts(again) == without_accounts(before)
    assert {row["checked_by_id"] for row in again["event"]} == {
        editors.get(row["checked_by_id"]) for row in before["event"]
    }
    assert {report.pk: bytes(report.original) for report in Report.objects.all()} == originals
    assert health() == {"database": "ok", "index": "ok"}
    assert [row.path for row in client.get("/events/?q=hội+nghị").context["page_obj"]] == listed
    assert not get_user_model().objects.filter(is_active=True).exists()


def without_accounts(rows):
    """The rows but for the ids of accounts, which may be others in the other archive."""
    return {
        name: [{column: value for column, value in row.items() if not column.endswith(("_by_id", "_user_id"))}
               for row in some]
        for name, some in rows.items() if name != "editor"
    }  # fmt: skip


def test_what_comes_later_is_numbered_after_it(bag):
    last = Event.objects.order_by("pk").last().pk
    empty()
    restore(bag, quiet)
    event = Event.objects.create(name="Mới")
    search.index(event)
    assert event.pk > last


def test_a_row_of_every_table_survives_json(bag):
    for model in tables():
        for record in model._base_manager.all()[:3]:
            said = json.loads(json.dumps(to_json(record)))
            assert to_json(from_json(model, said, {pk: pk for pk in range(10_000)})) == to_json(record), name_of(model)


def test_a_damaged_bag_is_refused_and_changes_nothing(bag):
    empty()
    (file,) = (bag / "data").glob("speaker.jsonl")
    file.write_text(file.read_text("utf-8").replace("Ánh", "Ành"), encoding="utf-8")
    with pytest.raises(CommandError, match=r"(?s)no whole bag: .*speaker\.jsonl"):
        call_command("restore_archive", bag)
    assert not Speaker.objects.exists()


def test_a_database_that_holds_something_is_left_alone(bag):
    before = Event.objects.count()
    with pytest.raises(CommandError, match="not empty"):
        call_command("restore_archive", bag)
    assert Event.objects.count() == before


def test_a_bag_of_another_version_is_refused(bag):
    empty()
    description = bag / "data" / "datapackage.json"
    description.write_text(description.read_text("utf-8").replace(migration(), "0001_initial"), "utf-8")
    changed = bagit.Bag(str(bag))
    changed.save(manifests=True)
    with pytest.raises(CommandError, match="0001_initial"):
        call_command("restore_archive", bag)


def test_an_empty_archive_too(provinces, tmp_path):
    bag = dump(tmp_path, quiet)
    empty()
    assert restore(bag, quiet) == 0
    assert Province.objects.count() == 63


def test_from_sqlite_to_this_engine_by_the_commands(provinces, tmp_path):
    """The bag is made by another process on SQLite; run on PostgreSQL, this is the way from one to the other."""
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'other.sqlite3'}"}

    def manage(*arguments):
        command = [sys.executable, "manage.py", *map(str, arguments)]
        return subprocess.run(
            command, cwd=settings.BASE_DIR, env=environment, check=True, capture_output=True, text=True
        )

    manage("migrate", "--verbosity", "0")
    manage("load_reports", "fixtures/reports")
    bag = tmp_path / manage("dump_archive", tmp_path).stdout.strip()
    empty()
    call_command("restore_archive", bag)
    again = rows_in(dump(tmp_path / "again", quiet))
    assert without_accounts(again) == without_accounts(rows_in(bag))
    assert len(again["event"]) == 3
    assert connection.vendor in ("sqlite", "postgresql")
