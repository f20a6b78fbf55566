"""The full-text index: what a query means, what it finds, and that the index follows the records."""

import unicodedata
from datetime import date

import pytest

from events import bitmaps, search
from events.models import Change, Event, Report, SearchText, Speaker
from events.search import Query, parse

from .making import make_event


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", Query()),
        ("  ,;*  ", Query()),
        ("Hòa Bình", Query(("hoa", "binh"), ("hòa", "bình"))),
        ("Hoà  BÌNH", Query(("hoa", "binh"), ("hòa", "bình"))),
        ("dak nong dak", Query(("dak", "nong"), ("dak", "nong"))),
        ('"Đắk Nông" lớp', Query(("lop",), ("lớp",), ("đắk nông",))),
        ("“Đắk Nông”", Query((), (), ("đắk nông",))),
        ("«Đắk» „Nông“", Query((), (), ("đắk", "nông"))),
        ('lớp "Đắk Nông', Query(("lop", "dak", "nong"), ("lớp", "đắk", "nông"))),
        ('"" "?" lớp', Query(("lop",), ("lớp",))),
        ("TPHCM", Query(("tp", "ho", "chi", "minh"), ("tphcm",))),
        ("TP.HCM", Query(("tp", "ho", "chi", "minh"), ("tp", "hcm"))),
        ("so_17", Query(("so", "17"), ("so", "17"))),
        ("NEAR(a b) OR c*", Query(("near", "a", "b", "or", "c"), ("near", "a", "b", "or", "c"))),
    ],
)
def test_what_a_typed_query_asks(typed, query):
    assert parse(typed) == query


def test_a_query_is_cut_before_it_costs():
    assert parse("x" * 10_000) == Query(("x" * search.MAX_QUERY,), ("x" * search.MAX_QUERY,))


@pytest.fixture
def lesson(db):
    """An event that says something in each place that is searched, beside one that says nothing of it."""
    event = make_event(
        "Lớp tập huấn hoà giải ở cơ sở",
        date(2023, 5, 4),
        venue="Nhà văn hóa Ea Kar",
        provinces=["dak-nong", "ho-chi-minh"],
        people=[("Vũ Thị Thúy", "Đại tá", ["Chánh án Tòa án huyện"])],
        topics=["Kỹ năng nghe và nói"],
        organizers=["Sở Tư pháp"],
        text="Buổi học mở đầu lúc 8 giờ.\nTHUỶ LỢI và thủy sản\u00a0là hai ví dụ của bà Nga.",
    )
    speaker = event.participations.get().speaker
    speaker.aliases = ["Vũ Ngọc Thúy"]
    speaker.save()
    search.index(event)
    make_event("Hội thảo khác", date(2023, 5, 4))
    return event


@pytest.mark.parametrize(
    "typed",
    [
        "tap huan", "TẬP HUẤN", "huan tap", "hòa giải", "hoà giải", "hoa giai",
        "ea kar", "nha van hoa",
        "dak nong", "Đắc Nông", "đăk nông", "lam dong",
        "TPHCM", "tp.hcm", "TP. Hồ Chí Minh", "hcmc", "sai gon", "Ho Chi Minh",
        "vu thi thuy", "Thuý", "Vũ Ngọc Thúy", "dai ta", "chanh an",
        "ky nang nghe va noi", "so tu phap",
        "8 gio", "thuy loi", "thủy\u00a0sản", "thuỷ sản", "nga", "la", "o",
        unicodedata.normalize("NFD", "Thủy sản"), unicodedata.normalize("NFD", "Đắk Nông"),
        '"hòa giải ở cơ sở"', '"hoà giải"', '"thuỷ lợi và thủy sản"', '"Đắk Nông"', '"8 giờ" nga', "“Sở Tư pháp”",
    ],
)  # fmt: skip
def test_it_is_found_by(typed, lesson):
    assert list(search.matching(Event.objects.all(), parse(typed))) == [lesson]


@pytest.mark.parametrize(
    "typed",
    ["tap huan xyz", "hoa giai2", "hua*", "hu", '"hoa giai"', '"giải hòa"', '"thuy san"', '"tap huan" "hòa giải"'],
)
def test_it_is_not_found_by(typed, lesson):
    assert list(search.matching(Event.objects.all(), parse(typed))) == []


def test_nothing_asked_is_all_events(lesson):
    assert search.matching(Event.objects.all(), parse("  ")).count() == 2


def test_every_province_is_found_without_diacritics(db):
    from events.models import Province
    from events.reader.spelling import fold

    provinces = list(Province.objects.all())
    events = {province.name: make_event(provinces=[province.slug]) for province in provinces}
    missed = [
        name
        for name, event in events.items()
        if event.sequence not in set(search.sequences(parse(fold(name)), exact=False))
    ]
    assert (len(provinces), missed) == (63, [])


def test_exact_spelling_can_be_asked_for_and_bounded(db):
    folded, exact = make_event("Ma túy", date(2024, 1, 1)), make_event("Mã tuy", date(2024, 1, 2))
    query = parse("mã")
    assert set(search.sequences(query, exact=False)) == {folded.sequence, exact.sequence}
    assert set(search.sequences(query, exact=True)) == {exact.sequence}
    assert set(search.sequences(query, exact=False, among=[folded.sequence])) == {folded.sequence}
    assert set(search.sequences(query, exact=False, among=[])) == set()


def found(typed):
    return set(search.sequences(parse(typed), exact=False))


def test_the_index_follows_the_event(db):
    event = make_event("Lớp cũ", date(2024, 1, 1))
    before, version = event.sequence, bitmaps.version_now()
    event.name, event.start_date = "Lớp mới", date(2024, 1, 2)
    event.save()
    search.index(event)
    assert (found("cu"), found("moi")) == (set(), {event.sequence})
    assert set(bitmaps.changed_since(version)) == {before, event.sequence}
    version = bitmaps.version_now()
    event.delete()
    assert (found("moi"), SearchText.objects.count()) == (set(), 0)
    assert set(bitmaps.changed_since(version)) == {event.sequence}


def test_events_deleted_by_a_query_are_gone_from_the_index(db):
    make_event("Lớp một"), make_event("Lớp hai")
    Event.objects.all().delete()
    assert (found("lop"), SearchText.objects.count()) == (set(), 0)


def test_replaced_reports_are_not_searched(db):
    event = make_event("Lớp", text="Bản cũ sai chính tả.")
    newer = Report.of_bytes(b"B", "Bản mới đúng.", source="b.txt", event=event)
    newer.save()
    event.reports.exclude(pk=newer.pk).update(replaced_by=newer)
    search.index(event)
    assert (found("chinh ta"), found("ban moi dung")) == (set(), {event.sequence})


def test_indexing_all_tells_how_many(db):
    event = make_event("Lớp")
    speaker = Speaker.objects.create(name="Kim Thị Sen")
    event.participations.create(speaker=speaker)
    assert found("sen") == set()
    assert search.index_all(Event.objects.all()) == 1
    assert found("sen") == {event.sequence}


def test_touch_moves_the_version_and_names_no_event(db):
    event = make_event("Lớp")
    version = bitmaps.version_now()
    search.touch()
    assert bitmaps.version_now() > version
    assert (set(bitmaps.changed_since(version)), Change.objects.filter(sequence=event.sequence).exists()) == (
        set(),
        True,
    )


def test_a_report_of_the_largest_size_is_indexed_by_its_beginning(db):
    text = " ".join(f"từ{number}" for number in range(100_000, 200_000))  # no word comes twice
    event = make_event("Lớp", text=text)
    assert (found("tu100000 tu120000"), found("tu199999")) == ({event.sequence}, set())
