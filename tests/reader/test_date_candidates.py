"""What printed dates weigh: those of the conference held more than those only mentioned."""

import pytest

from events.reader.date_acts import Act
from events.reader.date_candidates import SURE, find_candidates
from events.reader.printed_dates import Day

from .conftest import Mark, Whole


def test_a_day_of_a_conference_held_is_sure(mark: Mark, whole: Whole) -> None:
    markup = mark("Sáng 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu; lớp học kéo dài đến 7/3.")
    found = list(find_candidates(markup, [whole(markup)]))
    assert [(one.printed.start, one.act) for one in found] == [(Day(5, 3), None), (Day(7, 3), Act.CLOSES)]
    assert found[0].weight > found[1].weight > SURE


@pytest.mark.parametrize(
    ("lighter", "heavier"),
    [
        ("Huyện có 40 tổ nuôi ong tính đến ngày 5/3.", "Ngày 5/3, huyện có 40 tổ nuôi ong."),
        ("Ngày 5/3, huyện sẽ mở lớp tập huấn nuôi ong.", "Ngày 5/3, huyện mở lớp tập huấn nuôi ong."),
        ("Ngày 5/3, huyện mở lớp tập huấn nuôi ong.", "Sáng 5/3, huyện mở lớp tập huấn nuôi ong."),
        ("Ngày 5/3, huyện mở lớp tập huấn nuôi ong.", "Ngày 5 - 7/3, huyện mở lớp tập huấn nuôi ong."),
    ],
)
def test_weights(mark: Mark, whole: Whole, lighter: str, heavier: str) -> None:
    weights = []
    for text in (lighter, heavier):
        markup = mark(text)
        weights += [one.weight for one in find_candidates(markup, [whole(markup)])]
    assert len(weights) == 2
    assert weights[0] < weights[1]


def test_dates_of_other_things_are_none(mark: Mark, whole: Whole) -> None:
    markup = mark("Nghị định có hiệu lực từ ngày 1/7/2021.")
    assert list(find_candidates(markup, [whole(markup)])) == []
