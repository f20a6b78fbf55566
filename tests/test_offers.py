"""Where a list finds nothing it offers what finds something, and how much."""

from datetime import date

import pytest
from django.http import QueryDict
from django.utils import translation

from events.address import chips_of
from events.browse import Selection
from events.filters import EventFilter
from events.models import Event
from events.offers import offers_of

from .making import make_event

pytestmark = pytest.mark.django_db


def offered(address):
    query = QueryDict(address)
    asked = EventFilter(query, Event.objects.public())
    assert asked.is_valid(), asked.errors
    with translation.override("en"):
        found = offers_of(Selection(asked.form.cleaned_data), chips_of(asked.form, query), query)
        return [(offer.text, offer.address, offer.count) for offer in found]


@pytest.fixture(autouse=True)
def archive():
    make_event("Lớp hoà giải", date(2023, 1, 1), provinces=["dak-nong"])
    make_event("Lớp hoà giải", date(2024, 1, 1), provinces=["gia-lai"])
    make_event("Lớp khác", date(2024, 1, 1), provinces=["gia-lai"])
    make_event("Lớp kín", date(2023, 1, 1), provinces=["gia-lai"], visibility="hidden")


def test_a_filter_dropped():
    assert offered("q=hoa+giai&year=2023&province=gia-lai&sort=oldest&page=4") == [
        ("Search without province: Gia Lai", "?q=hoa+giai&year=2023&sort=oldest", 1),
        ("Search without year: 2023", "?q=hoa+giai&province=gia-lai&sort=oldest", 1),
    ]


def test_several_values_of_a_filter_are_dropped_together():
    assert offered("year=2023&year=2022&province=gia-lai") == [
        ("Search without province: Gia Lai", "?year=2023&year=2022", 1),
        ("Search without year: 2023, 2022", "?province=gia-lai", 2),
    ]


def test_both_dates_are_dropped_together():
    assert offered("from=2030-01-01&to=2031-01-01") == [("Search without from: 1 Jan 2030, 1 Jan 2031", "?", 3)]


def test_the_quotes_removed():
    assert offered("q=%22giải+hoà%22+lớp") == [
        ("Search without the quotes: giải hoà lớp", "?q=gi%E1%BA%A3i+ho%C3%A0+l%E1%BB%9Bp", 2),
        ('Search without search: “"giải hoà" lớp”', "?", 3),
    ]
    assert offered("q=“hoa+giai”&year=2023") == [
        ("Search without the quotes: hoa giai", "?q=hoa+giai&year=2023", 1),
        ("Search without search: ““hoa giai””", "?year=2023", 1),
    ]


def test_what_would_find_nothing_either_is_not_offered():
    assert offered("q=xyz&year=1950") == []


def test_the_page_offers_them(client):
    page = client.get("/en/events/?q=hoa+giai&year=2023&province=gia-lai")
    assert 'href="?q=hoa+giai&amp;province=gia-lai">Search without year: 2023</a>' in page.text
    assert "2022" not in client.get("/en/events/?q=xyz&year=2022").text.split('class="nothing"')[1]
