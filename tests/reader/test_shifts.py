import pytest

from events.reader.printed_dates import printed_dates
from events.reader.shifts import is_shift

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nhóm thứ nhất học ngày 26/8, nhóm thứ hai học ngày 27/8", [True, True]),
        ("đợt 1 từ ngày 5 đến 7/3; đợt 2 từ ngày 10 đến 12/3", [True, True]),
        ("hội nghị thứ ba (ngày 12/6)", [True]),
        ("ngày 26/8 dành cho lớp 1, ngày 27/8 (lớp 2)", [True, True]),
        ("lớp tập huấn mở ngày 26/8, 30 học viên", [False]),
        ("lớp tập huấn mở ngày 26/8 (", [False]),
    ],
)
def test_days_of_shifts(mark: Mark, text: str, expected: list[bool]) -> None:
    markup = mark(text)
    assert [is_shift(markup, printed) for printed in printed_dates(markup, 0, len(markup))] == expected
