import pytest

from events.reader.name_words import Name, NameWords
from events.reader.namesakes import is_namesake, names_body, names_district

from .conftest import Mark


def test_what_is_named_after_people(mark: Mark) -> None:
    for text, index, named in (
        ("đường Hồ Thị Sen", 1, True),
        ("Trường Lê Ngọt", 1, True),
        ("Sở Nông nghiệp và Môi trường Hồ Thị Sen", 6, False),
        ("bà Hồ Thị Sen", 1, False),
    ):
        assert is_namesake(mark(text), index) is named


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("Đồn Biên phòng Hòn Ngọt", Name(3, 5, introduced=False, known=False), True),
        ("Trường Đại học Trần Quốc Ngọt", Name(3, 6, introduced=False, known=True, plain=True), True),
        ("Đồn Biên phòng Lê Văn Ngọt", Name(3, 6, introduced=False, known=True, plain=True), False),
        ("Đồn Biên phòng, Hòn Ngọt", Name(4, 6, introduced=False, known=False), False),
    ],
)
def test_names_of_bodies(mark: Mark, text: str, name: Name, named: bool) -> None:
    assert names_body(NameWords(mark(text), {}), name) is named


def test_names_of_districts(mark: Mark) -> None:
    words = NameWords(mark("huyện Nam Trà My và bà Trà Thị My"), {})
    assert [names_district(words, first, size) for first, size in ((2, 2), (2, 3), (6, 3))] == [True, False, False]
