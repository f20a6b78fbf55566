"""The values met most often at some events, counted in two ways."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from events import bitmaps, counting, search
from events.counting import Counting, ranked
from events.models import Topic

from .making import make_event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("few", [0, 500])
def test_the_top_is_the_same_event_by_event_and_from_bitmaps(monkeypatch, few):
    monkeypatch.setattr(counting, "FEW", few)
    for number in range(12):
        make_event(f"Lớp {number}", topics=[f"Chuyên đề {n}" for n in range(number + 1)])
    bitmaps.current()
    make_event("Lớp thêm", topics=["Chuyên đề 11", "Chuyên đề 10"])
    known = bitmaps.current()
    ids = {topic.title: topic.pk for topic in Topic.objects.all()}
    top = Counting(known, known[bitmaps.PUBLIC]).top("topic", 4)
    assert top == [
        (ids["Chuyên đề 0"], 12),
        (ids["Chuyên đề 1"], 11),
        (ids["Chuyên đề 2"], 10),
        (ids["Chuyên đề 3"], 9),
    ]
    assert Counting(known, BitMap()).top("topic", 4) == []
    assert len(Counting(known, known[bitmaps.PUBLIC]).top("topic", 100)) == 12


def test_what_changed_since_is_counted_as_it_is_now(monkeypatch):
    events = [make_event(f"Lớp {number}", topics=["Luật", "Đất"]) for number in range(3)]
    bitmaps.pack()
    bitmaps.forget()
    events[0].presentations.get(topic__title="Đất").delete()
    search.index(events[0])
    make_event("Lớp thêm", topics=["Luật"])
    known = bitmaps.current()
    ids = {topic.title: topic.pk for topic in Topic.objects.all()}
    for few in (0, 500):
        monkeypatch.setattr(counting, "FEW", few)
        top = Counting(known, known[bitmaps.PUBLIC]).top("topic", 2)
        assert top == [(ids["Luật"], 4), (ids["Đất"], 2)], few


@given(st.dictionaries(st.integers(0, 30), st.integers(0, 4)), st.integers(1, 12))
def test_the_largest_counts_come_first_and_equal_ones_by_value(counts, number):
    expected = sorted(((value, count) for value, count in counts.items() if count), key=lambda row: (-row[1], row[0]))
    assert ranked(Counter(counts), number) == expected[:number]


def test_ties_at_the_end_of_the_top_go_by_value_either_way(monkeypatch):
    for number in range(2):
        make_event(f"Lớp {number}", topics=["Luật", "Đất"])
    make_event("Lớp kín", topics=["Đất"], visibility="hidden")
    known = bitmaps.current()
    for few in (0, 500):
        monkeypatch.setattr(counting, "FEW", few)
        top = Counting(known, known[bitmaps.PUBLIC]).top("topic", 1)
        assert top == [(Topic.objects.get(title="Luật").pk, 2)], few
