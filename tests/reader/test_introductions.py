import pytest

from events.reader.introductions import find_introductions, opens_with_body
from events.reader.name_words import NameWords
from events.reader.ranks import find_ranks

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "name", "introduction"),
    [
        ("Dự có ông Lê Văn Ngọt", "Lê", "ông"),
        ("TS. Lê Văn Ngọt dạy", "Lê", "TS."),
        ("TS địa chất Lê Văn Ngọt dạy", "Lê", "TS địa chất"),
        ("KS. Lê Văn Ngọt dạy", "Lê", "KS."),
        ("chuyên gia hang động Howard Limbert (Anh)", "Howard", "chuyên gia hang động"),
        ("chuyên gia du lịch Đỗ Gia Ngọt dạy", "Đỗ", "chuyên gia du lịch"),
        ("phóng viên trẻ Hà Sen", "Hà", "phóng viên trẻ"),
    ],
)
def test_introductions(mark: Mark, text: str, name: str, introduction: str) -> None:
    markup = mark(text)
    index = markup.keys.index(name.lower())
    begin = find_introductions(NameWords(markup, find_ranks(markup)))[index]
    assert markup.words(begin, index) == introduction


@pytest.mark.parametrize(
    ("text", "name"),
    [("Hội Nhà báo Cà Mau", "Cà"), ("chuyên gia thành phố Lương Tài", "Lương"), ("lớp học Lê Văn Ngọt", "Lê")],
)
def test_nobody_is_introduced(mark: Mark, text: str, name: str) -> None:
    markup = mark(text)
    assert markup.keys.index(name.lower()) not in find_introductions(NameWords(markup, find_ranks(markup)))


def test_a_body_behind_a_role(mark: Mark) -> None:
    markup = mark("giảng viên Khoa Luật")
    assert opens_with_body(markup, 0, 2)
    assert not opens_with_body(mark("ông Khoa Luật"), 0, 1)
