"""What a search found is kept, and brought up to date by what changed since."""

from datetime import date

import pytest

from events import bitmaps, hits, search
from events.search import parse

from .making import make_event

pytestmark = pytest.mark.django_db


def found(typed):
    """The sequence numbers of those spelt as typed, and of the others."""
    known = hits.of(parse(typed), bitmaps.version_now())
    assert known.all == known.exact | known.folded
    return set(known.exact), set(known.folded)


def test_those_spelt_as_typed_come_apart():
    exact, folded = make_event("Mã số", date(2023, 1, 1)), make_event("Ma túy", date(2024, 1, 1))
    make_event("Lớp khác")
    assert found("mã") == ({exact.sequence}, {folded.sequence})
    assert found("ma") == ({folded.sequence}, {exact.sequence})
    assert found('"mã"') == ({exact.sequence}, set())
    assert found('"mã số" ma') == (set(), {exact.sequence})
    assert found("xyz") == (set(), set())


def test_a_known_search_asks_nothing_again(django_assert_num_queries):
    make_event("Mã số")
    version = bitmaps.version_now()
    known = hits.of(parse("mã"), version)
    with django_assert_num_queries(0):
        assert hits.of(parse("MÃ"), version) is known


@pytest.mark.parametrize("ask_all_again", [0, 2_000])
def test_a_known_search_follows_each_change(monkeypatch, ask_all_again):
    monkeypatch.setattr(hits, "ASK_ALL_AGAIN", ask_all_again)
    one, two = make_event("Mã số", date(2023, 1, 1)), make_event("Ma túy", date(2024, 1, 1))
    assert found("mã") == ({one.sequence}, {two.sequence})
    one.name = "Số khác"
    one.save()
    search.index(one)
    two.name, two.start_date = "Mã mới", date(2025, 1, 1)
    two.save()
    search.index(two)
    three = make_event("ma")
    assert found("mã") == ({two.sequence}, {three.sequence})
    two.delete()
    assert found("mã") == (set(), {three.sequence})


def test_an_earlier_version_is_asked_for_itself():
    event = make_event("Mã số")
    version = bitmaps.version_now()
    hits.of(parse("mã"), version + 5)
    assert hits.of(parse("mã"), version) == hits.Hits(version, hits.BitMap([event.sequence]), hits.BitMap())


def test_searches_are_kept_up_to_a_number(monkeypatch):
    monkeypatch.setattr(hits, "KEPT", 3)
    for word in ("một", "hai", "ba", "bốn", "năm"):
        found(word)
    assert [query.typed for query in hits._known] == [("ba",), ("bốn",), ("năm",)]
