"""What stands around a list's rows is made once for all its pages, and anew when the archive changes."""

from datetime import date

import pytest
from django.http import QueryDict
from django.utils import translation

from events import bitmaps, search
from events import narrowing as narrowing_module
from events.narrowing import narrowing_of

from .making import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive():
    make_event("Lớp hoà giải", date(2023, 1, 1), provinces=["dak-nong"])
    make_event("Lớp tiếp dân", date(2024, 1, 1), provinces=["gia-lai"])


def narrowing(address, known=None):
    with translation.override("en"):
        return narrowing_of(QueryDict(address), known or bitmaps.current())


def names(found):
    return [card.name for card in found.events(bitmaps.current())[0:9]]


def test_the_pages_of_a_list_share_one():
    known = bitmaps.current()
    first = narrowing("province=gia-lai", known)
    assert narrowing("page=2&province=gia-lai", known) is first
    assert narrowing("province=dak-nong", known) is not first
    with translation.override("vi"):
        assert narrowing_of(QueryDict("province=gia-lai"), known) is not first
    assert (first.address, names(first)) == ("province=gia-lai&", ["Lớp tiếp dân"])
    assert [(chip.label, chip.text) for chip in first.chips] == [("province", "Gia Lai")]


def test_a_change_makes_another():
    found = narrowing("q=lớp")
    assert [value.count for facet in found.facets if facet.name == "checked" for value in facet.values] == [2]
    make_event("Lớp ba", date(2024, 2, 1))
    found = narrowing("q=lớp")
    assert [value.count for facet in found.facets if facet.name == "checked" for value in facet.values] == [3]


def test_a_wrong_address_is_told_and_finds_nothing():
    found = narrowing("from=abc&province=xx")
    assert (list(found.events(bitmaps.current())), found.facets, found.timeline) == ([], (), None)
    assert found.errors == (("province", "“xx” is not in the archive."), ("from", "Enter a valid date."))
    assert [chip.text for chip in found.chips] == ["xx", "abc"]


def test_where_nothing_is_found_something_is_offered():
    found = narrowing("q=lớp&year=2020")
    assert [(offer.address, offer.count) for offer in found.offers] == [("?q=l%E1%BB%9Bp", 2)]
    assert (found.timeline, narrowing("q=lớp").offers) == (None, ())


def test_what_the_form_does_not_show_is_kept():
    found = narrowing("q=lớp&map=on&speaker=&sort=oldest&province=gia-lai&more=topic")
    assert found.kept == [("map", "on"), ("more", "topic")]
    assert found.map is not None


def test_a_search_is_taken_along_and_told_when_it_was_cut():
    found = narrowing("q=hoà+giải")
    assert (found.searched, found.cut) == ("?q=ho%C3%A0+gi%E1%BA%A3i", 0)
    assert narrowing(f"q={'a ' * search.MAX_QUERY}").cut == search.MAX_QUERY
    assert narrowing("year=2024").searched == ""


def test_what_was_right_stays_when_something_else_is_wrong():
    found = narrowing("from=2023-01-01&province=xx&q=lớp")
    assert [found.meant.get(name) for name in ("from", "q", "province")] == [date(2023, 1, 1), "lớp", None]


def test_a_long_address_is_not_remembered():
    known = bitmaps.current()
    for length, is_remembered in ((narrowing_module.LONGEST_KEPT, True), (narrowing_module.LONGEST_KEPT + 1, False)):
        address = f"q={'a' * (length - 2)}"
        assert (narrowing(address, known) is narrowing(address, known)) == is_remembered
