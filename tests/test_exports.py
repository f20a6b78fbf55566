"""The whole of a list in each of its forms, read by the programs that people read them with."""

import csv
import io
import json
import zipfile
from datetime import date

import feedparser
import icalendar
import pandas
import pytest
import schemathesis
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from jsonschema import Draft202012Validator, FormatChecker
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from archive.wsgi import application
from events import search
from events.exports import FORMATS
from events.exports.csv_file import COLUMNS
from events.exports.records import BATCH
from events.models import Event, Participation, Province, Report, Speaker, TextShown, Visibility
from tests.sample_archive import make_archive

OPENAPI = json.loads((settings.BASE_DIR / "docs" / "openapi.json").read_text())
SCHEMA = {**OPENAPI["components"]["schemas"]["EventList"], "components": OPENAPI["components"]}


def body(client, address):
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return b"".join(response.streaming_content)


def results(client, parameters=""):
    return json.loads(body(client, f"/events.json{parameters}"))["results"]


def add(name, **values):
    event = Event.objects.create(name=name, **values)
    search.index(event)
    return event


def in_table(client, parameters=""):
    return pandas.read_csv(io.BytesIO(body(client, f"/events.csv{parameters}")), encoding="utf-8-sig")


def test_pandas_reads_the_table(client, seeds):
    table = in_table(client)
    assert list(table.columns) == list(COLUMNS)
    assert sorted(table["id"]) == sorted(Event.objects.values_list("pk", flat=True))
    row = table[table["provinces"] == "Đắk Nông"].iloc[0]
    event = Event.objects.get(provinces__name="Đắk Nông")
    assert row["url"] == f"http://testserver{event.get_absolute_url()}"
    assert row["start_date"] == "2023-07-18"
    assert (row["province_codes"], row["attendance_count"], row["attendance_qualifier"]) == ("VN-72", 300, "exact")
    assert row["start_date_quote"] == "18/7"
    assert row["reports"] == f"http://testserver/reports/{event.reports.get().pk}/"
    assert "Lê Quốc Hùng" in row["people"].split(" | ")


def test_the_table_opens_right_and_holds_no_formula(client, db):
    add('=HYPERLINK("http://example.invalid","x")', venue="\n@SUM(1)", attendance_count=7, attendance_qualifier="over")
    add("-Hội nghị", venue="Nhà văn hóa, xã Tân Lập\nthôn 2")
    raw = body(client, "/events.csv")
    assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") == 3
    rows = {row["name"]: row for row in csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""))}
    assert list(rows) == ["'-Hội nghị", '\'=HYPERLINK("http://example.invalid","x")']
    assert [row["venue"] for row in rows.values()] == ["Nhà văn hóa, xã Tân Lập\nthôn 2", "'\n@SUM(1)"]
    assert [row["attendance_count"] for row in rows.values()] == ["", "7"]


def test_no_row_is_dropped_for_its_blanks_in_any_form(client, db):
    empty, named = add(""), add("Lớp bồi dưỡng", start_date=date(2024, 2, 29))
    assert list(in_table(client)["id"]) == [named.pk, empty.pk]
    assert [record["id"] for record in results(client)] == [named.pk, empty.pk]
    assert len(feedparser.parse(body(client, "/events.atom")).entries) == 2
    assert len(icalendar.Calendar.from_ical(body(client, "/events.ics")).subcomponents) == 2


def test_what_is_not_public_is_in_no_form(client, db):
    add("Ẩn", visibility=Visibility.HIDDEN)
    shown = add("Hiện")
    assert list(in_table(client)["id"]) == [shown.pk]
    for form in ("json", "atom", "ics"):
        assert "Ẩn" not in body(client, f"/events.{form}").decode()
    with zipfile.ZipFile(io.BytesIO(body(client, "/events.zip"))) as tables:
        assert not any("Ẩn" in tables.read(name).decode() for name in tables.namelist())


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ({}, [("18/7", " cơ sở\nNgày ", ", tại")]),
        ({"text_shown": TextShown.QUOTED}, [("18/7", "", "")]),
        ({"text_shown": TextShown.HIDDEN}, []),
        ({"visibility": Visibility.HIDDEN}, []),
    ],
)
def test_of_a_reports_words_only_what_readers_may_see_is_given(client, seeds, shown, said):
    Report.objects.update(**shown)
    record = next(record for record in results(client) if record["provinces"][0]["name"] == "Đắk Nông")
    selectors = [
        target["selector"][1]
        for fact in record["evidence"]
        if fact["fact"] == "/start_date"
        for target in fact["target"]
    ]
    assert [(found["exact"], found["prefix"][-12:], found["suffix"][:5]) for found in selectors] == said
    assert bool(record["reports"]) == ("visibility" not in shown)


def test_the_records_keep_to_the_documented_schema(client, db):
    make_archive(12)
    answer = json.loads(body(client, "/events.json"))
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(answer)
    assert (answer["count"], answer["next"], len(answer["results"])) == (12, None, 12)


def test_every_selector_selects_its_words(client, db):
    make_archive(8)
    texts = {f"http://testserver/reports/{report.pk}/": report.text for report in Report.objects.all()}
    seen = 0
    for record in results(client):
        for fact in record["evidence"]:
            assert resolved(record, fact["fact"]) not in (None, [])
            for target in fact["target"]:
                text, (position, quoted) = texts[target["source"]], target["selector"]
                assert text[position["start"] : position["end"]] == quoted["exact"]
                assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] in text
                seen += 1
    assert seen > 100


def resolved(record, pointer):
    value = record
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def test_an_editors_value_has_no_words(client, seeds):
    event = Event.objects.get(provinces__name="Đắk Nông")
    event.venue = "Hội trường lớn"
    event.save()
    said = [{"report": f"http://testserver/reports/{event.reports.get().pk}/", "value": "TP Gia Nghĩa"}]
    record = next(record for record in results(client) if record["id"] == event.pk)
    assert [fact for fact in record["evidence"] if fact["fact"] == "/venue"] == [
        {"fact": "/venue", "state": "edited", "unsure": False, "target": [], "otherwise": said}
    ]


def test_the_records_come_in_pieces_when_asked(client, db):
    events = [add(f"Hội nghị {day}", start_date=date(2024, 3, day)) for day in (1, 2, 3)]
    address, seen = "/events.json?sort=oldest&limit=2", []
    while address:
        answer = json.loads(body(client, address))
        assert answer["count"] == 3
        seen.append([record["id"] for record in answer["results"]])
        address = answer["next"]
    assert seen == [[events[0].pk, events[1].pk], [events[2].pk]]


@pytest.mark.parametrize("sort", ["newest", "oldest", "largest", "smallest"])
def test_the_order_is_the_lists(client, db, sort):
    make_archive(9)
    shown = [int(row.path.split("/")[0]) for row in client.get(f"/events/?sort={sort}").context["page_obj"]]
    assert list(in_table(client, f"?sort={sort}")["id"]) == shown


def test_the_filters_are_the_lists(client, db):
    make_archive(10)
    for parameters in ("?province=dak-lak", "?q=hòa+giải", "?checked=yes&sort=oldest", "?from=2024-06-01&q=năm"):
        shown = [int(row.path.split("/")[0]) for row in client.get(f"/events/{parameters}").context["page_obj"]]
        assert [record["id"] for record in results(client, parameters)] == shown


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "parameters", ["?province=xyz", "?from=hôm+qua", "?year=abc", "?sort=none", "?topic=x", "?topic=9" + 20 * "9"]
)
def test_a_wrong_parameter_is_named(client, db, form, parameters):
    response = client.get(f"/events.{form}{parameters}")
    assert response.status_code == 400
    assert list(response.json()["errors"]) == [parameters[1:].partition("=")[0]]


def test_feedparser_reads_the_feed(client, seeds):
    feed = feedparser.parse(body(client, "/events.atom?province=dak-nong"))
    event = Event.objects.get(provinces__name="Đắk Nông")
    assert not feed.bozo
    assert feed.feed.title == "Kỷ yếu Tập huấn: Đắk Nông"
    assert feed.feed.link == "http://testserver/events/?province=dak-nong"
    assert [(entry.id, entry.link, entry.title) for entry in feed.entries] == [
        (f"http://testserver/events/{event.pk}/", f"http://testserver{event.get_absolute_url()}", event.name)
    ]
    assert feed.entries[0].summary.startswith("18/7/2023 · Đắk Nông · TP Gia Nghĩa · 300 đại biểu · ")
    assert "Đắk Nông" in [tag.term for tag in feed.entries[0].tags]


def test_the_feed_survives_any_letters(client, db):
    add("A \x0b\x1f & <b>\ufffe 𝄞", start_date=date(2024, 5, 6))
    feed = feedparser.parse(body(client, "/events.atom"))
    assert (bool(feed.bozo), feed.entries[0].title) == (False, "A  & <b> 𝄞")


def test_icalendar_reads_the_calendar(client, db):
    one = add("Hội nghị; tập huấn, “một\\hai”", start_date=date(2024, 12, 31), venue="Hội trường,\n tầng 2")
    two = add("Lớp " + "bồi dưỡng kiến thức " * 12, start_date=date(2024, 2, 28), end_date=date(2024, 2, 29))
    undated = add("Không rõ ngày")
    for event in (one, two):
        event.provinces.set([Province.objects.get(slug="gia-lai")])
        search.index(event)
    raw = body(client, "/events.ics")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    calendar = icalendar.Calendar.from_ical(raw)
    assert calendar["X-WR-TIMEZONE"] == "Asia/Ho_Chi_Minh"
    assert [
        (part["UID"], part["DTSTART"].dt, part["DTEND"].dt, part["SUMMARY"], part["LOCATION"], part["URL"])
        for part in calendar.walk("VEVENT")
    ] == [
        (
            f"event-{event.pk}@testserver", event.start_date, end, event.name.strip() if event == one else event.name,
            place, f"http://testserver{event.get_absolute_url()}",
        )
        for event, end, place in (
            (one, date(2025, 1, 1), "Hội trường,\n tầng 2, Gia Lai"), (two, date(2024, 3, 1), "Gia Lai"),
        )
    ]  # fmt: skip
    assert [part["UID"] for part in calendar.walk("VJOURNAL")] == [f"event-{undated.pk}@testserver"]


def test_the_tables_hang_together(client, db):
    make_archive(7)
    with zipfile.ZipFile(io.BytesIO(body(client, "/events.zip"))) as archive:
        assert archive.testzip() is None
        package = json.loads(archive.read("datapackage.json"))
        tables = {
            resource["name"]: pandas.read_csv(archive.open(resource["path"]), encoding="utf-8-sig")
            for resource in package["resources"]
        }
    for resource in package["resources"]:
        assert list(tables[resource["name"]].columns) == [field["name"] for field in resource["schema"]["fields"]]
    ids = set(tables["events"]["id"])
    assert len(ids) == 7
    assert all(set(table["event_id"]) <= ids for name, table in tables.items() if name != "events")
    assert len(tables["people"]) == Participation.objects.count()
    assert len(tables["reports"]) == Report.objects.count()
    first = tables["evidence"].iloc[0]
    report = Report.objects.get(pk=int(first["report_url"].rstrip("/").rpartition("/")[2]))
    assert report.text[first["start"] : first["end"]] == first["quote"]


def test_in_english_the_addresses_and_words_are_english(client, seeds):
    english = json.loads(body(client, "/en/events.json"))["results"]
    assert all(record["url"].startswith("http://testserver/en/events/") for record in english)
    assert "300 delegates" in body(client, "/en/events.atom").decode()


@pytest.mark.parametrize("form", FORMATS)
def test_as_many_queries_for_three_as_for_one(client, db, form):
    make_archive(1)
    counts = []
    for number in (1, 3):
        if number == 3:
            for place in range(2):
                event = add(f"Hội nghị {place}", start_date=date(2024, 4, place + 1))
                Participation.objects.create(event=event, speaker=Speaker.objects.create(name=f"Lò Văn {place}"))
                search.index(event)
        client.get("/events/")  # what the process keeps is made
        with CaptureQueriesContext(
            connection,
        ) as queries:
            body(client, f"/events.{form}")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 25


def test_a_long_list_comes_in_batches_whole_and_in_order(client, db):
    number = 2 * BATCH + 1
    events = [Event(name=f"Hội nghị {place}", start_date=date(2024, 1, 1)) for place in range(number)]
    for event in events:
        event.save()
        search.index(event)
    pieces = client.get("/events.json").streaming_content
    assert json.loads(next(pieces) + b"]}") == {"count": number, "next": None, "results": []}
    assert list(in_table(client)["id"]) == [event.pk for event in reversed(events)]


def test_who_has_it_already_is_told_so(client, seeds):
    first = client.get("/events.csv")
    assert first.headers["Content-Disposition"].startswith('attachment; filename="ky-yeu-tap-huan-')
    again = client.get("/events.csv", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert client.head("/events.csv").status_code == 200


def test_the_list_offers_its_forms(client, seeds):
    page = client.get("/events/?province=dak-nong&page=2").content.decode()
    for form in FORMATS:
        assert f'href="/events.{form}?province=dak-nong&amp;"' in page
        assert body(client, f"/events.{form}?province=dak-nong&")
    assert '<link rel="alternate" type="application/atom+xml" href="/events.atom?province=dak-nong&amp;">' in page


def test_every_column_is_documented(client, db):
    page = client.get("/data/").content.decode()
    text = (settings.BASE_DIR / "docs" / "data.md").read_text(encoding="utf-8")
    for column in COLUMNS:
        assert f"`{column}`" in text, column
        assert column in page.replace("<", " ").replace(",", " ").replace(">", " ").split(), column


@pytest.fixture
def one_connection(seeds):
    """The program as it is served, but within the test's own transaction, as Django's test client does it too."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


SERVED = schemathesis.openapi.from_dict(OPENAPI)
SERVED.app = application


@SERVED.parametrize()
@hypothesis_settings(
    max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None
)
def test_the_description_is_true(case, one_connection):
    case.call_and_validate(
        headers={"Host": "testserver"},
        checks=[
            not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
        ],
    )  # fmt: skip
