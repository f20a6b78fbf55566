"""The editor's word against two readings: cases by name, then properties over any record and readings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.merge import Difference, item_path, merge

READ = {
    "title": "Tập huấn phòng cháy",
    "name": "Lớp tập huấn phòng cháy năm 2024",
    "start_date": "2024-05-06",
    "end_date": "2024-05-08",
    "session": "morning",
    "scope": "provincial",
    "provinces": ["Cà Mau"],
    "venue": "Nhà văn hóa huyện Năm Căn",
    "organizers": ["Sở Nội vụ tỉnh Cà Mau"],
    "attendance": {"count": 120, "qualifier": "over"},
    "people": [
        {"name": "Trần Văn Bảy", "rank": "Đại tá", "positions": ["Trưởng phòng Hậu cần"], "part": "speaker"},
    ],
    "topics": [{"title": "Kỹ năng thoát nạn", "presenter": "Trần Văn Bảy"}],
    "byline": "Minh Tâm",
    "outlet": "Báo Cà Mau",
}
OTHERWISE = {
    "title": "Phòng cháy ở Cà Mau",
    "name": "Hội nghị tập huấn phòng cháy năm 2024",
    "start_date": "2024-05-07",
    "end_date": "2024-05-09",
    "session": "afternoon",
    "scope": "grassroots",
    "venue": "Hội trường Ủy ban nhân dân huyện Năm Căn",
    "attendance": {"count": 130, "qualifier": "exact"},
    "byline": "Thu Hà",
    "outlet": "Cà Mau Online",
}
SCALARS = sorted(OTHERWISE)
PERSON = READ["people"][0]
TOPIC = READ["topics"][0]
NEWCOMER = {"name": "Lý Thị Sáu", "rank": None, "positions": ["Bí thư Huyện đoàn"], "part": "attendee"}


def with_person(**values):
    return {**READ, "people": [{**PERSON, **values}]}


@pytest.mark.parametrize("name", SCALARS)
def test_an_untouched_value_follows_the_reading(name):
    now = {**READ, name: OTHERWISE[name]}

    merged = merge(READ, READ, now)

    assert (merged.record, merged.differences, merged.held) == (now, (), ())


@pytest.mark.parametrize("name", SCALARS)
def test_a_changed_value_stays_and_the_difference_is_told(name):
    edited = {**READ, name: OTHERWISE[name]}
    now = {**READ, name: None}

    merged = merge(edited, READ, now)

    assert merged.record == edited
    assert merged.differences == (Difference(name, OTHERWISE[name], READ[name], None),)
    assert merged.held == (name,)


@pytest.mark.parametrize("name", SCALARS)
def test_an_emptied_value_stays_empty(name):
    edited = {**READ, name: None}
    now = {**READ, name: OTHERWISE[name]}

    merged = merge(edited, READ, now)

    assert merged.record == edited
    assert merged.differences == (Difference(name, None, READ[name], OTHERWISE[name]),)


@pytest.mark.parametrize("name", SCALARS)
def test_an_edited_value_stays_when_the_reader_once_agreed_and_then_reads_otherwise_again(name):
    edited = {**READ, name: OTHERWISE[name]}

    agreed = merge(edited, READ, edited)
    again = merge(agreed.record, edited, READ, held=agreed.held)

    assert (agreed.record, agreed.differences, agreed.held) == (edited, (), (name,))
    assert again.record == edited
    assert again.differences == (Difference(name, OTHERWISE[name], OTHERWISE[name], READ[name]),)


def test_a_first_reading_fills_an_empty_record():
    empty = {**dict.fromkeys(READ), "provinces": [], "organizers": [], "people": [], "topics": []}

    merged = merge(empty, {}, READ)

    assert (merged.record, merged.differences, merged.held) == (READ, (), ())


def test_a_difference_that_the_reading_told_before_is_not_new():
    edited = {**READ, "venue": "Rạp Cà Mau"}

    merged = merge(edited, READ, READ)

    (difference,) = merged.differences
    assert difference == Difference("venue", "Rạp Cà Mau", READ["venue"], READ["venue"])
    assert not difference.is_new


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("provinces", "Bạc Liêu"),
        ("organizers", "Công an tỉnh Cà Mau"),
        ("people", NEWCOMER),
        ("topics", {"title": "Sơ cứu người bị bỏng", "presenter": None}),
    ],
)
class TestItemOfAList:
    def test_a_newly_read_one_comes_in(self, name, other):
        now = {**READ, name: [other, *READ[name]]}

        assert merge(READ, READ, now).record == now

    def test_one_that_is_no_longer_read_goes(self, name, other):
        before = {**READ, name: [*READ[name], other]}

        assert merge(before, before, READ).record == READ

    def test_an_editors_addition_stays(self, name, other):
        edited = {**READ, name: [*READ[name], other]}
        now = {**READ, name: []}

        merged = merge(edited, READ, now)

        assert merged.record == {**READ, name: [other]}
        assert [difference.is_new for difference in merged.differences] == [False]

    def test_an_editors_addition_stays_when_the_reader_had_read_it_for_a_while(self, name, other):
        edited = {**READ, name: [*READ[name], other]}

        agreed = merge(edited, READ, edited)
        again = merge(agreed.record, edited, READ, held=agreed.held)

        assert agreed.differences == ()
        assert again.record == edited
        assert [(d.record, d.read_before, d.read_now) for d in again.differences] == [(other, other, None)]

    def test_what_an_editor_removed_stays_away(self, name, other):
        before = {**READ, name: [*READ[name], other]}

        merged = merge(READ, before, before)

        assert merged.record == READ
        assert [(d.record, d.read_now, d.is_new) for d in merged.differences] == [(None, other, False)]

    def test_what_an_editor_removed_stays_away_when_it_is_read_again_after_a_while(self, name, other):
        before = {**READ, name: [*READ[name], other]}

        agreed = merge(READ, before, READ)
        again = merge(agreed.record, READ, before, held=agreed.held)

        assert (agreed.record, agreed.differences) == (READ, ())
        assert again.record == READ
        assert [(d.record, d.read_before, d.read_now) for d in again.differences] == [(None, None, other)]

    def test_an_editors_order_stays(self, name, other):
        before = {**READ, name: [*READ[name], other]}
        edited = {**READ, name: [other, *READ[name]]}

        assert merge(edited, before, before).record == edited

    def test_the_readers_order_is_followed(self, name, other):
        before = {**READ, name: [*READ[name], other]}
        now = {**READ, name: [other, *READ[name]]}

        assert merge(before, before, now).record == now

    def test_in_a_locked_record_nothing_moves(self, name, other):
        before = {**READ, name: [*READ[name], other]}
        now = {**READ, name: [other]}

        assert merge(before, before, now, locked=True).record == before
        assert merge(READ, READ, {**READ, name: [other, *READ[name]]}, locked=True).record == READ


@pytest.mark.parametrize(
    ("leaf", "editors", "read_now"),
    [
        ("rank", "Thượng tá", "Trung tá"),
        ("rank", None, "Trung tá"),
        ("positions", ["Phó Giám đốc Sở Nội vụ"], ["Trưởng phòng Hậu cần", "Đảng ủy viên"]),
        ("positions", [], ["Đảng ủy viên"]),
        ("part", "chair", "presenter"),
    ],
)
class TestLeafOfAPerson:
    def test_untouched_it_follows_the_reading(self, leaf, editors, read_now):
        now = with_person(**{leaf: read_now})

        assert merge(READ, READ, now).record == now

    def test_edited_it_stays_and_the_rest_follows(self, leaf, editors, read_now):
        edited = with_person(**{leaf: editors})
        now = {**with_person(**{leaf: read_now}), "venue": "Rạp Cà Mau"}

        merged = merge(edited, READ, now)

        assert merged.record == {**edited, "venue": "Rạp Cà Mau"}
        assert merged.differences == (Difference(f"people.trần văn bảy.{leaf}", editors, PERSON[leaf], read_now),)

    def test_edited_it_keeps_the_person_who_is_no_longer_read(self, leaf, editors, read_now):
        edited = with_person(**{leaf: editors})

        merged = merge(edited, READ, {**READ, "people": []})

        assert merged.record == edited
        assert merged.differences == (Difference("people.trần văn bảy", edited["people"][0], PERSON, None),)

    def test_edited_and_then_read_so_it_keeps_the_person_who_is_no_longer_read(self, leaf, editors, read_now):
        edited = with_person(**{leaf: editors})

        agreed = merge(edited, READ, edited)

        assert merge(agreed.record, edited, {**READ, "people": []}, held=agreed.held).record == edited


def test_a_person_added_by_hand_keeps_what_was_left_empty_when_a_reading_finds_it():
    by_hand = {"name": "Lý Thị Sáu", "rank": None, "positions": [], "part": "attendee"}
    edited = {**READ, "people": [PERSON, by_hand]}
    now = {**READ, "people": [PERSON, NEWCOMER]}

    merged = merge(edited, READ, now)

    assert merged.record == edited
    assert merged.differences == (
        Difference("people.lý thị sáu.positions", [], None, ["Bí thư Huyện đoàn"]),
    )  # fmt: skip


def test_a_presenter_exchanged_by_an_editor_stays():
    edited = {**READ, "topics": [{**TOPIC, "presenter": "Lý Thị Sáu"}]}

    merged = merge(edited, READ, {**READ, "topics": [{**TOPIC, "presenter": None}]})

    assert merged.record == edited
    assert merged.differences == (Difference("topics.ky nang thoat nan.presenter", "Lý Thị Sáu", "Trần Văn Bảy", None),)


@pytest.mark.parametrize(
    ("name", "before", "now"),
    [
        ("organizers", ["Sở Nội Vụ Tỉnh Cà Mau"], ["Sở Nội vụ tỉnh Cà Mau"]),
        ("people", [{**PERSON, "name": "TRẦN VĂN BẢY"}], [PERSON]),
        ("topics", [{**TOPIC, "title": "kỹ năng thoát nạn"}], [TOPIC]),
    ],
)
class TestPrintingOfAnItem:
    """The same body, person or topic, printed otherwise."""

    def test_an_untouched_item_takes_the_printing_now_read(self, name, before, now):
        merged = merge({**READ, name: before}, {**READ, name: before}, {**READ, name: now})

        assert (merged.record, merged.differences, merged.held) == ({**READ, name: now}, (), ())

    def test_the_item_goes_when_its_last_printing_is_no_longer_read(self, name, before, now):
        first = merge({**READ, name: before}, {**READ, name: before}, {**READ, name: now})

        assert merge(first.record, {**READ, name: now}, {**READ, name: []}).record == {**READ, name: []}

    def test_an_item_added_by_hand_keeps_its_own(self, name, before, now):
        merged = merge({**READ, name: before}, {**READ, name: []}, {**READ, name: now})

        assert merged.record == {**READ, name: before}


def test_an_item_held_for_another_reason_stays_when_it_is_no_longer_read():
    held = [item_path("people", "trần văn bảy")]

    merged = merge(READ, READ, {**READ, "people": []}, held=held)

    assert merged.record == READ
    assert merged.differences == (Difference("people.trần văn bảy", PERSON, PERSON, None),)


def test_days_that_do_not_go_together_stay_as_they_were():
    before = {**READ, "end_date": None}
    edited = {**before, "start_date": "2024-05-20"}

    merged = merge(edited, before, READ)

    assert merged.record == edited
    assert merged.differences == (
        Difference("start_date", "2024-05-20", "2024-05-06", "2024-05-06"),
        Difference("end_date", None, None, "2024-05-08"),
    )


def test_a_locked_record_keeps_every_value_and_tells_every_difference():
    now = {**OTHERWISE, "provinces": ["Bạc Liêu"], "organizers": [], "people": [NEWCOMER], "topics": []}

    merged = merge(READ, READ, now, locked=True)

    assert merged.record == READ
    assert [(d.path, d.record, d.read_now) for d in merged.differences] == [
        *((name, READ[name], OTHERWISE[name]) for name in (
            "title", "name", "start_date", "end_date", "session", "scope", "venue", "attendance", "byline", "outlet",
        )),
        ("provinces.Cà Mau", "Cà Mau", None),
        ("provinces.Bạc Liêu", None, "Bạc Liêu"),
        ("organizers.so noi vu ca mau", "Sở Nội vụ tỉnh Cà Mau", None),
        ("people.trần văn bảy", PERSON, None),
        ("people.lý thị sáu", None, NEWCOMER),
        ("topics.ky nang thoat nan", TOPIC, None),
    ]  # fmt: skip


def test_a_path_fits_its_column_however_long_the_title():
    topic = {"title": "Rất dài " * 200, "presenter": None}
    edited = {**READ, "topics": [topic]}

    merged = merge(edited, edited, {**READ, "topics": [{**topic, "presenter": "Trần Văn Bảy"}]}, locked=True)

    (difference,) = merged.differences
    assert len(difference.path) <= 600
    assert difference.path.endswith(".presenter")


# Few values, so that record and readings often agree, differ in capitals only, or hold the same person otherwise.
def lists_of(items, key):
    return st.lists(items, max_size=3, unique_by=key)


words = st.sampled_from(["An", "AN", "Bình", "Chi"])
optional = st.none() | st.sampled_from(["một", "hai"])
people = st.fixed_dictionaries(
    {
        "name": words,
        "rank": optional,
        "positions": st.lists(st.sampled_from(["x", "y"]), max_size=2, unique=True),
        "part": st.sampled_from(["speaker", "attendee"]),
    }
)
topics = st.fixed_dictionaries({"title": words, "presenter": st.none() | words})
records = st.fixed_dictionaries(
    {
        **dict.fromkeys(["title", "name", "session", "scope", "venue", "byline", "outlet"], optional),
        "start_date": st.none() | st.sampled_from(["2024-01-01", "2024-01-02"]),
        "end_date": st.none() | st.sampled_from(["2024-01-03", "2024-01-04"]),
        "attendance": st.none() | st.builds(lambda count: {"count": count, "qualifier": "over"}, st.integers(1, 2)),
        "provinces": lists_of(words, str),
        "organizers": lists_of(words, str.lower),
        "people": lists_of(people, lambda person: person["name"].lower()),
        "topics": lists_of(topics, lambda topic: topic["title"].lower()),
    }
)


def leaves(record):
    """{path: value} of all values; an item of a list is known by its words in lower case."""
    found = {name: value for name, value in record.items() if not isinstance(value, list)}
    for name in ("provinces", "organizers"):
        found |= {f"{name}.{item if name == 'provinces' else item.lower()}": True for item in record[name]}
    for name, own in (("people", "name"), ("topics", "title")):
        for item in record[name]:
            found |= {f"{name}.{item[own].lower()}.{leaf}": item[leaf] for leaf in item if leaf != own}
    return found


@given(records, records)
def test_an_unchanged_reading_changes_nothing(record, reading):
    merged = merge(record, reading, reading)

    assert merged.record == record
    assert not any(difference.is_new for difference in merged.differences)


@given(records, records)
def test_an_untouched_record_becomes_the_new_reading(before, now):
    merged = merge(before, before, now)

    assert (merged.record, merged.differences, merged.held) == (now, (), ())


@given(records, records, records)
def test_what_an_editor_holds_is_never_altered(record, before, now):
    mine, read, after = leaves(record), leaves(before), leaves(merge(record, before, now).record)

    for path, value in mine.items():
        if value != read.get(path):
            assert after.get(path) == value
    for path in read.keys() - mine.keys():
        assert path not in after


@given(records, records, st.lists(records, min_size=1, max_size=4))
def test_what_an_editor_holds_outlives_any_number_of_readings(record, before, readings):
    mine, read, held = leaves(record), leaves(before), ()
    for now in readings:
        merged = merge(record, before, now, held=held)
        record, before, held = merged.record, now, merged.held

    after = leaves(record)
    assert {path: after.get(path) for path, value in mine.items() if value != read.get(path)} == {
        path: value for path, value in mine.items() if value != read.get(path)
    }
    assert not (read.keys() - mine.keys()) & after.keys()


@given(records, records, records)
def test_merging_again_changes_nothing(record, before, now):
    once = merge(record, before, now)
    again = merge(once.record, now, now, held=once.held)

    assert (again.record, again.held) == (once.record, once.held)
    assert not any(difference.is_new for difference in again.differences)


@given(records, records, records)
def test_a_locked_record_is_never_altered(record, before, now):
    assert merge(record, before, now, locked=True).record == record


@given(records, records, records)
def test_every_difference_tells_what_record_and_reading_hold(record, before, now):
    merged = merge(record, before, now)

    assert {d.path for d in merged.differences} == {d.path for d in merge(merged.record, now, now).differences}
    assert all(difference.record != difference.read_now for difference in merged.differences if difference.is_new)
