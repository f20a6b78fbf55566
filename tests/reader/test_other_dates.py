import pytest

from events.reader.markup import Markup
from events.reader.other_dates import is_other_date
from events.reader.printed_dates import printed_dates

from .conftest import Mark, Whole


def told(markup: Markup, whole: Whole) -> list[bool]:
    """Whether each of the printed dates is another's."""
    return [is_other_date(markup, whole(markup), printed) for printed in printed_dates(markup, 0, len(markup))]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 19/KH-UBND ngày 03/3/2020 của UBND huyện",
        "Nghị định có hiệu lực từ ngày 1/7/2021",
        "kỷ niệm 68 năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2023)",
        "Chuẩn bị cho mùa mật bắt đầu từ 1/4/2021",
        "Từ nay đến 30/6, huyện mở thêm 3 tổ",
        "học viên nộp bài trước 5/3/2021",
    ],
)
def test_dates_of_other_things(mark: Mark, whole: Whole, text: str) -> None:
    assert told(mark(text), whole) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Kế hoạch của UBND huyện, sáng 5/3/2021, Sở Y tế mở lớp",
        "Ngày 5/3, Sở Y tế mở lớp",
        "Chuẩn bị cho mùa mật, ngày 5/3/2021, Hội mở lớp",
    ],
)
def test_dates_of_the_conference(mark: Mark, whole: Whole, text: str) -> None:
    assert told(mark(text), whole) == [False]
