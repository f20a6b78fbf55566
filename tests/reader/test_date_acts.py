import pytest

from events.reader.date_acts import Act, act_beside
from events.reader.printed_dates import printed_dates

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("khai giảng hôm 5/3 và bế giảng ngày 7/3", [Act.OPENS, Act.CLOSES]),
        ("lớp học kéo dài đến 7/3", [Act.CLOSES]),
        ("chiều 7/3, bế giảng lớp học", [Act.CLOSES]),
        ("Ngày 7/3, tại Nhà văn hóa xã, Hội Nông dân huyện tổ chức lễ bế giảng", [Act.CLOSES]),
        ("lễ khai mạc đã xong; ngày 7/3, lớp học vui", [None]),
        ("Ngày 7/3, Sở Y tế tổ chức lớp học", [None]),
    ],
)
def test_acts(mark: Mark, whole: Whole, text: str, acts: list[Act | None]) -> None:
    markup, found, done = mark(text), [], 0
    for printed in printed_dates(markup, 0, len(markup)):
        found.append(act_beside(markup, whole(markup), printed, done))
        done = printed.last
    assert found == acts
