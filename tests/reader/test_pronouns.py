import pytest

from events.reader.markup import Markup
from events.reader.mention_finder import MentionFinder
from events.reader.mentions import Mention
from events.reader.pronouns import speaks_again, takes_up
from events.reader.ranks import find_ranks
from events.reader.sentences import Sentence

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("person", "goes_on", "speaks"),
    [
        ("Ông Lê Văn Ngọt có mặt từ sớm.", "Ông nói với bà con: “Quả chín mới hái”.", True),
        ("Thượng tá Lê Văn Ngọt cùng dự.", "Đồng chí nhấn mạnh vai trò của y tá.", True),
        ("Bà Hồ Thị Sen cùng dự.", "Theo bà, y tá phải giỏi sơ cứu.", True),
        ("Bà Hồ Thị Sen cùng dự.", "Bà cũng vui vẻ kể chuyện nghề.", True),
        ("Bà Hồ Thị Sen cùng dự.", "Ông nói với bà con.", False),
        ("Bà Hồ Thị Sen cùng dự.", "Bà con nói nhiều chuyện.", False),
        ("Bà Hồ Thị Sen cùng dự.", "Theo bà con, lớp học rất hay.", False),
        ("Bà Hồ Thị Sen cùng dự.", "", False),
    ],
)
def test_speaks_again(mark: Mark, whole: Whole, person: str, goes_on: str, speaks: bool) -> None:
    assert speaks_again(*_met(mark, whole, person, goes_on)) is speaks


@pytest.mark.parametrize(
    ("person", "goes_on", "means"),
    [
        ("Bà Hồ Thị Sen cùng dự.", "Bà trình bày ba vấn đề.", True),
        ("Bà Hồ Thị Sen cùng dự.", "Ông trình bày ba vấn đề.", False),
        ("Bà Hồ Thị Sen cùng dự.", "Học viên trình bày ba vấn đề.", False),
    ],
)
def test_takes_up(mark: Mark, whole: Whole, person: str, goes_on: str, means: bool) -> None:
    assert takes_up(*_met(mark, whole, person, goes_on)) is means


def _met(mark: Mark, whole: Whole, person: str, goes_on: str) -> tuple[Markup, Mention, int]:
    """The text's markup, whom its first sentence names, and where it goes on."""
    index = len(mark(person))
    markup = mark(f"{person} {goes_on}")
    sentence = Sentence(0, index, *whole(markup)[2:])
    return markup, MentionFinder(markup, find_ranks(markup)).find(sentence)[0], index
