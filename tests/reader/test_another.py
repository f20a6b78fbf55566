"""Sentences that tell of another conference."""

import pytest

from events.reader.another import tells_of_another
from events.reader.layout import Role
from events.reader.sentences import Sentence
from tests.reader.conftest import Mark


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Trước đó, Hội đã mở một lớp tại xã Tân Lập.", True),
        ("Ngày 5/12 tới, một hội nghị tương tự sẽ được tổ chức.", True),
        ("Sau lớp này, Hội mở tiếp 4 lớp tại các xã.", True),
        ("Đơn vị sẽ mở thêm 9 lớp cho các xã còn lại.", True),
        ("Lần trước, hội nghị được tổ chức tại thị xã.", True),
        ("Trước đó, lớp học khai giảng ngày 5/6.", False),
        ("Từ năm 2019 đến nay, Hội đã mở 40 lớp tập huấn.", True),
        ("Từ ngày 5/6 đến nay, lớp học có 40 người.", False),
        ("Ngày 5/6, Hội mở lớp tập huấn nuôi ong.", False),
    ],
)
def test_another(mark: Mark, text: str, another: bool) -> None:
    markup = mark(text)
    assert tells_of_another(markup, Sentence(0, len(markup), Role.PARAGRAPH, 1)) is another


def test_the_first_paragraph_may_announce(mark: Mark) -> None:
    markup = mark("Ngày 5/6 tới, Sở Y tế sẽ tổ chức hội nghị tập huấn.")
    told = [tells_of_another(markup, Sentence(0, len(markup), Role.PARAGRAPH, number)) for number in (0, 1)]
    assert told == [False, True]
