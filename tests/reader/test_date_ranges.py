import pytest

from events.reader.date_candidates import find_candidates
from events.reader.date_ranges import agree, first_and_last, within
from events.reader.printed_dates import Day, PrintedDate

from .conftest import Mark, Whole

HELD = "Sở Y tế mở lớp tập huấn sơ cấp cứu"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"Sáng 5/3, {HELD}.", Day(5, 3), Day(5, 3)),
        (f"Sáng 5/3, {HELD} trong 3 ngày, từ ngày 5 đến 7/3.", Day(5, 3), Day(5, 3)),
        (f"Chiều 7/3, {HELD}, đã kết thúc; lớp khai mạc hôm 5/3.", Day(5, 3), Day(7, 3)),
        (f"Sáng 5/3, {HELD}; lớp học kéo dài đến 7/3.", Day(5, 3), Day(7, 3)),
        (f"Ngày 5/3 tại Cái Nước, ngày 7/3 tại Năm Căn, {HELD}.", Day(5, 3), Day(7, 3)),
        (f"Sáng 5/3, {HELD}: nhóm thứ nhất học ngày 5/3, nhóm thứ hai ngày 6/3.", Day(5, 3), Day(6, 3)),
        (f"Sáng 5/3, {HELD}; ngày 9/3 có mưa.", Day(5, 3), Day(5, 3)),
    ],
)
def test_first_and_last_days(mark: Mark, whole: Whole, text: str, first: Day, last: Day) -> None:
    markup = mark(text)
    candidates = list(find_candidates(markup, [whole(markup)]))
    found = first_and_last(markup, max(candidates, key=lambda one: one.weight), candidates)
    assert tuple(printed.start for printed in found) == (first, last)


def test_days_in_common() -> None:
    one, several = PrintedDate(0, 3, Day(5, 3), None), PrintedDate(4, 9, Day(5, 3), Day(7, 3))
    assert agree(one, several)
    assert not agree(PrintedDate(0, 3, Day(6, 3), None), several)


def test_days_within_several() -> None:
    several = PrintedDate(4, 9, Day(28, 2), Day(3, 3))
    inside = [within(PrintedDate(0, 3, Day(*day), None), several) for day in ((28, 2), (1, 3), (4, 3))]
    assert inside == [True, True, False]
    assert not within(several, PrintedDate(0, 3, Day(28, 2), None))
