"""Two reports of the same day: when they tell of one event."""

import pytest

from events.identity.happenings import compare, happening_of, is_sure, names_differ
from events.identity.texts import phrases_of, resemblance, sketch_of

BASE = {
    "title": None,
    "name": "Hội nghị tập huấn công tác nhân quyền năm 2024",
    "start_date": "2024-06-13",
    "end_date": None,
    "session": "morning",
    "venue": None,
    "provinces": ["Hòa Bình"],
    "organizers": ["Ban Chỉ đạo Nhân quyền tỉnh Hòa Bình"],
    "people": [{"name": "Nguyễn Văn An"}],
    "topics": [{"title": "Quyền con người"}],
}


def likeness(**other):
    return compare(happening_of({**BASE, **other}), happening_of(BASE))


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"organizers": ["BCĐ về nhân quyền tỉnh Hòa Bình"], "people": [], "topics": []},
        {"name": "Lớp bồi dưỡng nghiệp vụ công tác nhân quyền", "people": [], "topics": []},
        {"provinces": [], "people": [], "topics": []},
        {"end_date": "2024-06-14", "session": None},
        {"start_date": "2024-06-12", "end_date": "2024-06-13"},
    ],
)
def test_the_same_event_told_otherwise(other):
    assert is_sure(likeness(**other))


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"start_date": "2024-06-14"}, "near_day"),
        ({"provinces": ["Sơn La"]}, "other_province"),
        ({"name": "Hội nghị tập huấn phòng, chống ma túy", "people": [], "topics": []}, "other_name"),
        ({"organizers": ["UBND huyện Mai Châu"], "people": [], "topics": []}, "other_organizer"),
        ({"session": "afternoon", "people": [], "topics": [], "organizers": []}, "other_session"),
    ],
)
def test_another_event(other, reason):
    found = likeness(**other)

    assert found.says(reason)
    assert not is_sure(found)


def test_one_of_a_series_each():
    first, second = ({**BASE, "name": f"Lớp tập huấn công tác nhân quyền số {number}"} for number in (1, 2))

    assert compare(happening_of(first), happening_of(second)).says("other_number")


def test_names_that_say_nothing_do_not_differ():
    assert not names_differ("", BASE["name"])
    assert not names_differ("Hội nghị tập huấn năm 2024", BASE["name"])
    assert names_differ("Lớp tập huấn phòng, chống ma túy", BASE["name"])


TEXT = " ".join(f"câu thứ {number} nói về công tác ở xã {number * 7}" for number in range(60))


def test_a_copy_shares_its_sketch_and_nearly_all_phrases():
    copy = "Tin tổng hợp. " + TEXT + " Theo báo tỉnh."
    one, other = phrases_of(TEXT), phrases_of(copy)

    assert resemblance(one, other) > 0.8
    assert set(sketch_of(one)) & set(sketch_of(other))
    assert resemblance(one, phrases_of("Bài khác hẳn về một việc khác hẳn")) == 0


def test_a_copy_is_none_when_day_or_province_differ():
    known = happening_of(BASE)

    assert compare(happening_of(BASE), known, 0.9).says("copy")
    for other in ({"start_date": "2024-07-13"}, {"provinces": ["Sơn La"]}):
        assert not compare(happening_of({**BASE, **other}), known, 0.9).says("copy")


def test_empty_texts_are_not_alike():
    assert resemblance(phrases_of(""), phrases_of("")) == 0
