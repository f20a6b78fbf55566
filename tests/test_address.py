"""A list's whole state is in its address; each part of it can be taken away alone."""

from datetime import date

import pytest
from django.http import QueryDict
from django.utils import translation

from events.address import chips_of, without, without_page
from events.filters import EventFilter
from events.models import Event, Topic

from .making import make_event


def test_without_page_is_to_be_continued():
    assert without_page(QueryDict("q=a&page=3&year=2024&year=none")) == "q=a&year=2024&year=none&"
    assert without_page(QueryDict("page=3")) == ""
    assert without_page(QueryDict("")) == ""


def test_one_value_is_taken_away_and_the_rest_stays():
    query = QueryDict("q=hoà+giải&year=2024&year=2023&sort=oldest&page=2")
    assert without(query, "year", "2024") == "?q=ho%C3%A0+gi%E1%BA%A3i&year=2023&sort=oldest"
    assert without(query, "q", "hoà giải") == "?year=2024&year=2023&sort=oldest"
    assert without(query, "year", "1999") == "?q=ho%C3%A0+gi%E1%BA%A3i&year=2024&year=2023&sort=oldest"


def chips(address):
    query = QueryDict(address)
    asked = EventFilter(query, Event.objects.public())
    asked.is_valid()
    with translation.override("en"):
        return [(chip.name, chip.label, chip.text, chip.without) for chip in chips_of(asked.form, query)]


@pytest.mark.django_db
def test_every_filter_that_is_set_is_a_chip():
    make_event("Lớp", date(2024, 1, 2), topics=["Luật đất đai"], provinces=["dak-nong"])
    topic = Topic.objects.get().pk
    parts = ["q=l%E1%BB%9Bp", "province=dak-nong", "predecessors=on", "year=none", "checked=no", "from=2%2F1%2F2024"]
    said = [
        ("q", "search", "“lớp”"),
        ("province", "province", "Đắk Nông"),
        ("predecessors", "with the provinces merged into it", "yes"),
        ("year", "year", "no date"),
        ("checked", "checked", "read by machine only"),
        ("from", "from", "2 Jan 2024"),
    ]
    assert chips("&".join([*parts, "sort=oldest", "page=2"])) == [
        (*chip, "?" + "&".join([*parts[:place], *parts[place + 1 :], "sort=oldest"])) for place, chip in enumerate(said)
    ]
    assert chips(f"topic={topic}&topic=999") == [
        ("topic", "topic", str(topic), "?topic=999"),
        ("topic", "topic", "999", f"?topic={topic}"),
    ]
    assert chips(f"topic={topic}") == [("topic", "topic", "Luật đất đai", "?")]
    assert chips("sort=oldest&page=2&q=&other=x") == []
