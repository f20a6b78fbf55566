"""The page that tells what is archived and what is not."""

from datetime import date

import pytest
from django.core.management import call_command
from django.utils import timezone

from events import search
from events.browse import public_events
from events.charts import coverage
from events.models import Event, Province, Report
from tests.sample_archive import make_archive


def add(day, *provinces, **values):
    event = Event.objects.create(start_date=day, **values)
    event.provinces.set(Province.objects.filter(slug__in=provinces))
    search.index(event)
    return event


def table(heat):
    return {row.province.slug: ([cell.count for cell in row.cells], row.total) for row in heat.rows}


def test_the_table_counts_by_province_and_year(db):
    add(date(2024, 5, 1), "gia-lai")
    add(date(2024, 6, 1), "gia-lai", "ha-noi")
    add(date(2022, 1, 1), "ha-noi")
    add(None, "ha-noi")
    add(date(2024, 7, 1), "gia-lai", visibility="hidden")
    heat = coverage.heat_of(public_events())
    assert (heat.years, heat.before, heat.undated) == ((2024, 2022), None, True)
    assert table(heat) == {"gia-lai": ([2, 0, 0], 2), "ha-noi": ([1, 1, 1], 3)}
    assert len(heat.without) == 61


def test_old_years_are_counted_together(db):
    for year in range(2001, 2001 + coverage.MOST_YEARS + 2):
        add(date(year, 3, 1), "hue")
    heat = coverage.heat_of(public_events())
    assert (len(heat.years), heat.years[-1], heat.before) == (coverage.MOST_YEARS, 2003, 2003)
    assert table(heat)["hue"] == ([1] * coverage.MOST_YEARS + [2], coverage.MOST_YEARS + 2)
    assert heat.rows[0].cells[-1].address == "?province=hue&to=2002-12-31"


def test_every_field_leads_to_as_many_events_as_it_tells(client, db):
    make_archive(20)
    seen = 0
    for row in coverage.heat_of(public_events()).rows:
        for cell in row.cells:
            if cell.address:
                assert client.get(f"/events/{cell.address}").context["page_obj"].paginator.count == cell.count
                seen += cell.count
    assert seen == sum(row.total for row in coverage.heat_of(public_events()).rows) > 10


def test_what_is_lacking_and_what_is_checked(db):
    add(date(2024, 5, 1), "gia-lai", name="Hội nghị", checked_at=timezone.now())
    add(date(2024, 6, 1), name="Hội nghị", venue="Hội trường", attendance_count=3, attendance_qualifier="over")
    add(None)
    assert [number for _fact, number in coverage.lacking()] == [1, 1, 2, 2, 3, 2, 3, 3]
    assert coverage.checked_by_year(public_events()) == [(2024, 2, 1)]


def test_reports_by_outlet(seeds):
    named = Report.objects.exclude(outlet="").count()
    assert sum(row["number"] for row in coverage.outlets()) == 3
    assert sum(row["number"] for row in coverage.outlets() if row["outlet"]) == named
    assert coverage.archived()["without_address"] == 3


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_says_so_with_and_without_events(client, db, prefix):
    assert client.get(f"{prefix}/coverage/").status_code == 200
    call_command("load_reports", "fixtures/reports", verbosity=0)
    page = client.get(f"{prefix}/coverage/")
    assert '<td class="s5"><a href="' in page.content.decode()


def test_as_many_queries_for_three_events_as_for_one(client, db, django_assert_max_num_queries):
    for number in (1, 3):
        for day in range(number):
            add(date(2024, number, day + 1), "gia-lai")
        with django_assert_max_num_queries(24):
            assert client.get("/coverage/").status_code == 200
