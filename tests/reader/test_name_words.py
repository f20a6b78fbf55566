import pytest

from events.reader.name_words import Name, NameWords, is_composed
from events.reader.ranks import find_ranks

from .conftest import Mark


def words(mark: Mark, text: str) -> NameWords:
    markup = mark(text)
    return NameWords(markup, find_ranks(markup))


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Lê Văn Ngọt mở lớp", "Lê Văn Ngọt"),
        ("Lê Văn Ngọt Phó Giám đốc", "Lê Văn Ngọt"),
        ("Lê Văn Ngọt Sở Y tế", "Lê Văn Ngọt"),
        ("Nguyễn Văn Hội", "Nguyễn Văn Hội"),
        ("Đỗ Tiến Ngọt", "Đỗ Tiến Ngọt"),
        ("Lê Văn Ngọt Tiến sĩ", "Lê Văn Ngọt"),
        ("Y-Thông Niê dự", "Y-Thông Niê"),
        ("Kim Young-soo dự", "Kim Young-soo"),
        ("LÊ VĂN NGỌT Giám đốc", "LÊ VĂN NGỌT"),
    ],
)
def test_runs(mark: Mark, text: str, run: str) -> None:
    found = words(mark, text)
    assert found.markup.words(0, found.run_end(0, len(found.markup))) == run


def test_surnames(mark: Mark) -> None:
    found = words(mark, "Lê Văn Ngọt, Cù Thị Mai, Bàn Tay")
    assert [found.is_frequent(index) for index in (0, 4)] == [True, False]
    assert found.surname(4) is not None
    assert found.surname(2) is None
    assert (found.is_plain(0, 3), found.is_plain(0, 2), found.is_plain(4, 7)) == (True, False, False)


def test_an_unlisted_surname_before_a_name_word(mark: Mark) -> None:
    found = words(mark, "Đạo Văn Thìn, Đạo Bình Thìn")
    assert [found.has_name_word(index) for index in (0, 4)] == [True, False]


def test_middle_names(mark: Mark) -> None:
    found = words(mark, "Cù Thị Mai, A Pa Chải")
    assert found.has_middle(Name(0, 3, introduced=False, known=True))
    assert not found.has_middle(Name(4, 7, introduced=False, known=True))


def test_capitals_right_before(mark: Mark) -> None:
    found = words(mark, "Thành ủy Móng Cái Lý Văn Ngọt")
    assert [index for index in range(1, 7) if found.follows_capital(index)] == [1, 3, 4, 5, 6]


def test_composed_words() -> None:
    assert [key for key in ("h'yim", "k’brêu", "hồ") if is_composed(key)] == ["h'yim", "k’brêu"]
