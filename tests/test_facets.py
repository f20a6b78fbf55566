"""The values a list can be narrowed to, with exact counts under the present search and filters."""

from datetime import date

import pytest
from django.http import QueryDict
from django.utils import translation

from events.browse import Selection
from events.facets import MORE, TOP, facets_of
from events.filters import EventFilter
from events.models import Event, Speaker, Topic

from .making import make_event

pytestmark = pytest.mark.django_db


def facets(address):
    """{facet: [(label, count, chosen)]}, and the addresses that open the long ones."""
    query = QueryDict(address)
    asked = EventFilter(query, Event.objects.public())
    assert asked.is_valid(), asked.errors
    with translation.override("en"):
        found = facets_of(Selection(asked.form.cleaned_data), query)
    values = {facet.name: [(v.label, v.count, v.chosen) for v in facet.values] for facet in found}
    return values, {facet.name: facet.more for facet in found if facet.more}


def test_counts_are_those_of_the_public_events_under_the_other_filters():
    make_event("Lớp luật", date(2023, 1, 1), provinces=["gia-lai"], people=["An"], checked_at="2025-01-01T00:00Z")
    make_event("Lớp luật", date(2024, 1, 1), provinces=["gia-lai"], people=["An", "Bình"])
    make_event("Lớp đất", date(2024, 1, 1), provinces=["dak-nong"], topics=["Đất"], organizers=["Sở"])
    make_event("Lớp đất")
    make_event("Kín", date(2022, 1, 1), provinces=["ca-mau"], people=["Chi"], visibility="hidden")
    assert facets("")[0] == {
        "province": [("Gia Lai", 2, False), ("Đắk Nông", 1, False)],
        "year": [("2024", 2, False), ("2023", 1, False), ("no date", 1, False)],
        "topic": [("Đất", 1, False)],
        "organizer": [("Sở", 1, False)],
        "speaker": [("An", 2, False), ("Bình", 1, False)],
        "checked": [("checked by an editor", 1, False), ("read by machine only", 3, False)],
    }
    assert facets("province=gia-lai&q=luat")[0] == {
        "province": [("Gia Lai", 2, True)],
        "year": [("2024", 1, False), ("2023", 1, False)],
        "speaker": [("An", 2, False), ("Bình", 1, False)],
        "checked": [("checked by an editor", 1, False), ("read by machine only", 1, False)],
    }
    assert facets("province=gia-lai&year=2024")[0] == {
        "province": [("Gia Lai", 1, True), ("Đắk Nông", 1, False)],
        "year": [("2024", 1, True), ("2023", 1, False)],
        "speaker": [("An", 1, False), ("Bình", 1, False)],
        "checked": [("read by machine only", 1, False)],
    }


def test_a_chosen_value_that_finds_nothing_stays_to_be_taken_away():
    make_event("Lớp luật", date(2024, 1, 1), provinces=["gia-lai"])
    assert facets("q=luat&province=ca-mau")[0]["province"] == [("Gia Lai", 1, False), ("Cà Mau", 0, True)]


def test_a_long_facet_is_cut_and_can_be_opened():
    for number in range(MORE + 5):
        make_event(f"Lớp {number}", people=["An", f"Người {number:03}"])
    shown, more = facets("q=lop&page=2")
    assert (len(shown["speaker"]), shown["speaker"][0]) == (TOP, ("An", MORE + 5, False))
    assert more == {"speaker": "?q=lop&more=speaker#facet-speaker"}
    shown, more = facets("q=lop&more=speaker")
    assert (len(shown["speaker"]), "speaker" in more) == (MORE + 1, False)


def test_a_chosen_value_outside_the_top_is_shown():
    for number in range(TOP + 4):
        make_event(f"Lớp {number}", people=[f"Người {number:03}"])
    last = Speaker.objects.order_by("pk").last()
    shown, _more = facets(f"speaker={last.pk}")
    assert (len(shown["speaker"]), shown["speaker"][-1]) == (TOP + 1, (last.name, 1, True))


def test_the_form_of_the_page_keeps_what_it_does_not_show(client):
    for number in range(TOP + 4):
        make_event(f"Lớp {number}", date(2024, 1, 1), people=[f"Người {number:03}"])
    page = client.get("/events/?q=lop&sort=oldest&year=1999&more=province&from=2020-01-01").text
    assert '<input type="hidden" name="year" value="1999">' in page
    assert '<input type="hidden" name="more" value="province">' in page
    assert 'value="oldest" selected' in page
    assert 'name="from" value="2020-01-01"' in page
    assert page.count('name="sort"') == 1


def test_a_list_that_finds_nothing_still_shows_its_way_out(client):
    make_event("Lớp", date(2024, 1, 1), provinces=["gia-lai"])
    page = client.get("/events/?province=gia-lai&year=2023").text
    assert 'name="year" value="2024"' in page
    assert 'name="province" value="gia-lai" checked' in page


def test_what_other_filters_leave_is_told_whichever_values_are_chosen():
    for year in (2023, 2024):
        make_event(f"Lớp {year}", date(year, 1, 1), provinces=["gia-lai"], topics=["Luật"])
        make_event(f"Lớp {year}", date(year, 1, 1), provinces=["binh-dinh"], topics=["Đất"])
    with_gia_lai, both, wide, later = (
        facets(address)[0] for address in (
            "province=gia-lai", "province=gia-lai&province=binh-dinh", "province=gia-lai&predecessors=on",
            f"province=gia-lai&predecessors=on&topic={Topic.objects.get(title='Luật').pk}&year=2024",
        )
    )  # fmt: skip
    assert with_gia_lai["province"] == [("Bình Định", 2, False), ("Gia Lai", 2, True)]
    assert both["province"] == [("Bình Định", 2, True), ("Gia Lai", 2, True)]
    assert [shown["topic"] for shown in (with_gia_lai, wide)] == [
        [("Luật", 2, False)], [("Luật", 2, False), ("Đất", 2, False)],
    ]  # fmt: skip
    assert (later["province"], later["topic"]) == ([("Gia Lai", 1, True)], [("Luật", 1, True), ("Đất", 1, False)])
