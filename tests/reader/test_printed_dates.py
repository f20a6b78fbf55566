"""Every printed form of a day, and what only looks like one."""

import pytest

from events.reader.printed_dates import Day, printed_dates

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ngày 13/6/2024", Day(13, 6, 2024), None),
        ("sáng 31-10", Day(31, 10), None),
        ("ngày 18.5", Day(18, 5), None),
        ("ngày 4 tháng 9 năm 2024", Day(4, 9, 2024), None),
        ("ngày 08-09/4/2024", Day(8, 4, 2024), Day(9, 4, 2024)),
        ("hai ngày 9,10/5/2018", Day(9, 5, 2018), Day(10, 5, 2018)),
        ("ngày 26-27-28/5/2023", Day(26, 5, 2023), Day(28, 5, 2023)),
        ("(17 - 18.11)", Day(17, 11), Day(18, 11)),
        ("từ ngày 14 đến ngày 18/10/2019", Day(14, 10, 2019), Day(18, 10, 2019)),
        ("(30-10 và 6-11)", Day(30, 10), Day(6, 11)),
        ("từ sáng thứ Năm (15/5) đến trưa thứ Sáu (16/5)", Day(15, 5), Day(16, 5)),
        ("từ 8 giờ ngày 5/3 đến 17 giờ ngày 7/3/2023", Day(5, 3, 2023), Day(7, 3, 2023)),
        ("từ ngày 5/3 đến hết buổi chiều 7/3", Day(5, 3), Day(7, 3)),
        ("từ hôm qua (5/3) đến hết ngày mai (7/3)", Day(5, 3), Day(7, 3)),
        ("trong các ngày 4-3, 11-3 và 18-3-2023", Day(4, 3, 2023), Day(18, 3, 2023)),
        ("ngày 06-10-2021", Day(6, 10, 2021), None),
        ("ngày 11 – 6", Day(11, None), None),
    ],
)
def test_forms(mark: Mark, text: str, start: Day, end: Day | None) -> None:
    markup = mark(text)
    found = [(printed.start, printed.end) for printed in printed_dates(markup, 0, len(markup))]
    assert found == ([(start, end)] if start.month else [])


@pytest.mark.parametrize("text", ["ngày 13/48 người", "khóa 13, 15 lớp", "số 19/KH-UBND", "5/12 huyện", "ngày 45/6"])
def test_no_dates(mark: Mark, text: str) -> None:
    markup = mark(text)
    assert list(printed_dates(markup, 0, len(markup))) == []
