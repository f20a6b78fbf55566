import pytest

from events.reader.name_words import Name, NameWords
from events.reader.placed_names import at_end, behind_committee, behind_number, behind_place, opens_with_district

from .conftest import Mark


def printed(words: NameWords, name: Name | None) -> str | None:
    return words.markup.words(name.first, name.last) if name else None


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("Chánh án TAND khu vực 3 Lê Văn Ngọt", 6, "Lê Văn Ngọt"),
        ("nhà số 116 Lê Ngọt", 3, None),
    ],
)
def test_behind_a_number(mark: Mark, text: str, first: int, expected: str | None) -> None:
    words = NameWords(mark(text), {})
    assert printed(words, behind_number(words, first, len(words.markup))) == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("Giám thị Trại giam Xuân Lộc Lê Văn Ngọt", 4, "Lê Văn Ngọt"),
        ("quanh Trại giam Xuân Lộc Lê Văn Ngọt", 3, None),
    ],
)
def test_at_the_end_of_capitals(mark: Mark, text: str, first: int, expected: str | None) -> None:
    words = NameWords(mark(text), {})
    assert printed(words, at_end(words, first, len(words.markup))) == expected


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("Trưởng thôn Vàng Dỉ Ngọt", 2, 5, "Vàng Dỉ Ngọt"),
        ("Trưởng bản Lò Sen phát biểu", 2, 4, "Lò Sen"),
        ("Trưởng ấp Phú Hòa", 2, 4, None),
        ("Phó Chủ tịch UBND huyện Bùi Văn Ngọt", 5, 8, "Bùi Văn Ngọt"),
        ("Phó Chủ tịch UBND huyện Trà Cú Sơn Thị Sen", 5, 10, "Sơn Thị Sen"),
        ("Chủ tịch LĐLĐ quận Nguyễn Thị Minh Ngọt", 4, 8, "Nguyễn Thị Minh Ngọt"),
        ("Bí thư Đảng ủy phường Bùi Quang Ngọt yêu cầu", 5, 8, "Bùi Quang Ngọt"),
        ("tại phường Trần Hưng Đạo", 2, 5, None),
    ],
)
def test_behind_a_place(mark: Mark, text: str, first: int, last: int, expected: str | None) -> None:
    words = NameWords(mark(text), {})
    assert printed(words, behind_place(words, first, last)) == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [("Bí thư Huyện ủy Mai Sơn Lò Văn Ngọt", 4, "Lò Văn Ngọt"), ("Bí thư Huyện ủy Mai Sơn Y Ngọt", 4, "Y Ngọt")],
)
def test_behind_a_committee(mark: Mark, text: str, first: int, expected: str) -> None:
    words = NameWords(mark(text), {})
    assert opens_with_district(words, first, len(words.markup))
    assert printed(words, behind_committee(words, first, len(words.markup))) == expected


def test_no_district_opens_the_name_of_who_leads_a_province(mark: Mark) -> None:
    for text, first in (("Bí thư Tỉnh ủy Lê Văn Ngọt", 4), ("Bí thư Huyện Mai Sơn Lò Văn Ngọt", 3)):
        words = NameWords(mark(text), {})
        assert not opens_with_district(words, first, len(words.markup))
