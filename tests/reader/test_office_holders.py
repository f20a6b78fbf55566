import pytest

from events.reader.name_words import Name, NameWords
from events.reader.office_holders import acts, holds_office, is_governed

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "name", "size", "held"),
    [
        ("Phó Giám đốc Công ty Thạch Sa Ngọt nhấn mạnh", "thạch", 3, True),
        ("Phó Giám đốc Công ty Thạch Sa Ngọt đến muộn", "thạch", 3, False),
        ("Thứ trưởng, Phó Chủ nhiệm Ủy ban Dân tộc Y Ngọt chủ trì", "y", 2, True),
        ("Giám đốc Công ty TNHH Hoa Ngọt phát biểu", "hoa", 2, False),
        ("lớp học của Công ty Thạch Sa Ngọt phát biểu", "thạch", 3, False),
    ],
)
def test_who_holds_the_office(mark: Mark, text: str, name: str, size: int, held: bool) -> None:
    markup = mark(text)
    first = markup.keys.index(name)
    person = Name(first, first + size, introduced=False, known=True)
    assert holds_office(NameWords(markup, {}), person) is held


def test_an_office_before(mark: Mark) -> None:
    markup = mark("Giám đốc Trại giam Xuân Lộc Lê Văn Ngọt, Lê Văn Sen")
    assert [is_governed(markup, index) for index in (6, 10)] == [True, False]


def test_verbs_of_people(mark: Mark) -> None:
    markup = mark("ông phát biểu và tổ chức")
    assert [index for index in range(len(markup)) if acts(markup, index)] == [1]
