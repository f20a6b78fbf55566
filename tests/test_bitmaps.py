"""Facet values as bitmaps: made, brought up to date, packed and lost, they always say what the records say."""

from datetime import date

import pytest
from pyroaring import BitMap

from events import bitmaps, search
from events.models import Change, Event, PackedColumn, Province, Speaker

from .making import make_event

# A process keeps its bitmaps only of what is committed.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("provinces")]


def said_by_records():
    """{(facet, value): sequence numbers} of all that any event has."""
    said = {}
    for event in Event.objects.for_page():
        keys = [bitmaps.PUBLIC if event.is_public else bitmaps.HIDDEN] + [bitmaps.CHECKED] * bool(event.checked_at)
        keys += [("province", province.pk) for province in event.provinces.all()]
        keys += [("speaker", link.speaker_id) for link in event.participations.all()]
        keys += [("topic", link.topic_id) for link in event.presentations.all()]
        keys += [("organizer", link.organizer_id) for link in event.hostings.all()]
        keys += [("presenter", link.presenter_id) for link in event.presentations.all() if link.presenter_id]
        keys += [("report", report.pk) for report in event.reports.all() if report.is_public]
        for key in keys:
            said.setdefault(key, set()).add(event.sequence)
    return said


def said_by(known):
    of_base = {(facet, value) for facet, column in known.base.items() for value in column.values}
    return {key: set(known[key]) for key in {*of_base, *known.fresh} if known[key]}


def make_three():
    return [
        make_event("Một", date(2023, 1, 1), provinces=["gia-lai"], people=["An"], topics=["Luật"], organizers=["Sở"]),
        make_event("Hai", date(2024, 1, 1), provinces=["gia-lai"], people=["An", "Bình"]),
        make_event("Ba", people=["Chi"], visibility="hidden", checked_at="2025-01-01T00:00Z"),
    ]


def test_they_say_what_the_records_say():
    make_three()
    assert said_by(bitmaps.current()) == said_by_records()


def test_they_are_kept_until_something_changes(django_assert_num_queries):
    make_three()
    known = bitmaps.current()
    with django_assert_num_queries(1):
        assert bitmaps.current() is known


def test_they_follow_each_change():
    one, two, three = make_three()
    known = bitmaps.current()
    one.participations.all().delete()
    one.start_date = date(2025, 5, 5)
    one.save()
    search.index(one)
    three.visibility = "public"
    three.save()
    search.index(three)
    two.delete()
    make_event("Bốn", date(2026, 1, 1), provinces=["ca-mau"])
    later = bitmaps.current()
    assert said_by(later) == said_by_records()
    assert (later.base is known.base, later.version > known.version) == (True, True)


def test_counts_are_those_of_the_bitmaps_after_changes():
    make_three()
    bitmaps.current()
    make_event("Bốn", date(2024, 2, 2), provinces=["gia-lai"], people=["An"])
    known = bitmaps.current()
    gia_lai, an = Province.objects.get(slug="gia-lai").pk, Speaker.objects.get(name="An").pk
    everything = BitMap(range(1 << 31))
    assert [known.count(key, everything) for key in (("province", gia_lai), ("speaker", an), ("speaker", 0))] == [
        3,
        3,
        0,
    ]
    assert known.count(("speaker", an), known["province", gia_lai]) == 3
    assert known.number_met("speaker") == 2  # Chi was met at a hidden event only
    assert (known.number_met("topic"), known.number_met("province")) == (1, 1)


def test_packed_ones_are_what_a_process_starts_from(django_assert_max_num_queries):
    make_three()
    assert bitmaps.pack() == bitmaps.version_now()
    bitmaps.forget()
    with django_assert_max_num_queries(12):
        known = bitmaps.current()
    assert said_by(known) == said_by_records()


def test_packed_ones_are_brought_up_to_date():
    make_three()
    bitmaps.pack()
    bitmaps.forget()
    Event.objects.first().delete()
    make_event("Bốn", date(2026, 1, 1), provinces=["ca-mau"])
    assert said_by(bitmaps.current()) == said_by_records()
    bitmaps.pack()
    assert {row.facet for row in PackedColumn.objects.all()} == {*bitmaps.FACETS, bitmaps.EVENTS}


def test_a_log_that_does_not_reach_back_is_not_trusted():
    make_three()
    version = bitmaps.version_now()
    make_event("Bốn")
    Change.objects.filter(pk__lte=version).delete()
    assert bitmaps.changed_since(version) is None
    assert bitmaps.changed_since(0) is not None
    assert said_by(bitmaps.current()) == said_by_records()


def test_past_many_changes_they_are_made_anew(monkeypatch):
    make_three()
    known = bitmaps.current()
    monkeypatch.setattr(bitmaps, "REBUILD_AT", 1)
    make_event("Bốn"), make_event("Năm")
    later = bitmaps.current()
    assert (later.base is known.base, len(later.touched)) == (False, 0)
    assert said_by(later) == said_by_records()


def test_packing_prunes_the_log(monkeypatch):
    monkeypatch.setattr(bitmaps, "LOG_KEPT", 1)
    make_three()
    bitmaps.pack()
    assert Change.objects.count() == 2


def test_many_changes_are_packed_and_few_are_not(monkeypatch):
    make_three()
    bitmaps.pack_after_many()
    assert PackedColumn.objects.count() == 0
    monkeypatch.setattr(bitmaps, "PACK_AT", 3)
    bitmaps.pack_after_many()
    packed = {row.version for row in PackedColumn.objects.all()}
    assert packed == {bitmaps.version_now()}
    make_event("Bốn")
    bitmaps.pack_after_many()
    assert {row.version for row in PackedColumn.objects.all()} == packed


@pytest.fixture
def process(monkeypatch):
    """A process that has the archive of three as of now, and believes to be in no transaction."""
    make_three()
    monkeypatch.setattr(type(bitmaps.connection), "in_atomic_block", False, raising=False)
    process = bitmaps._Process()
    process.current()
    return process


def test_a_thread_that_comes_late_takes_what_another_made(monkeypatch, process):
    late = bitmaps.version_now()
    make_event("Bốn")
    newer, now = process.current(), bitmaps.version_now()
    versions = iter([late, now])
    monkeypatch.setattr(bitmaps, "version_now", lambda: next(versions))
    assert (process.current() is newer, newer.version) == (True, now)


def test_a_database_that_went_back_is_read_anew(process):
    version = bitmaps.version_now()
    event = make_event("Bốn")
    assert process.current().version > version
    event.delete()
    Change.objects.filter(pk__gt=version).delete()
    assert (process.current().version, said_by(process.current())) == (version, said_by_records())


def test_of_findings_the_newest_are_kept(monkeypatch):
    monkeypatch.setattr(bitmaps, "FOUND_KEPT", 4)
    known, asked = bitmaps.current(), []
    for number in (1, 2, 3, 4, 5, 3, 1):
        assert known.once(number, lambda number=number: asked.append(number) or number) == number
    assert asked == [1, 2, 3, 4, 5, 1]
