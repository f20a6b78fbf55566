import pytest

from events.reader.furniture import is_furniture, terms, without_related
from events.reader.lines import find_lines


def test_longer_terms_win() -> None:
    match = terms("furniture").match("chia sẻ bài viết")
    assert match is not None
    assert match[0] == "chia sẻ bài viết"


@pytest.mark.parametrize("text", ["In trang Google", "anh-1.jpg", "%image%", "Trang chủ > Y tế", "*", "12/3"])
def test_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["Sở Y tế mở lớp.", "PV", "Hồ Lam"])
def test_no_furniture(text: str) -> None:
    assert not is_furniture(text)


def test_related_stories_are_left_out() -> None:
    text = """Sở Y tế mở lớp.
Bệnh viện có máy mới Bệnh viện có máy mới
>> Y tá giỏi của huyện
Tin liên quan
Trạm xá có giường mới"""
    assert [line.text for line in without_related(list(find_lines(text)))] == ["Sở Y tế mở lớp."]
