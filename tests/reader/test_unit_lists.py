import pytest

from events.reader.lessons import Lesson
from events.reader.markup import Markup
from events.reader.told_units import ToldUnit, told_unit
from events.reader.unit_lists import concluded, listed

from .conftest import Mark, Whole

Told = tuple[str, int | None] | None  # the list and its number of topics


def unit_in(markup: Markup, whole: Whole, word: str) -> ToldUnit:
    unit = told_unit(markup, whole(markup), markup.keys.index(word), [])
    assert unit is not None
    return unit


def told(markup: Markup, lesson: Lesson | None) -> Told:
    listing = lesson and lesson.listing
    return (markup.words(listing.first, listing.last), listing.count) if listing else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Nội dung tập huấn gồm: băng bó; nẹp xương", "nội", ("băng bó; nẹp xương", None)),
        ("Lớp học có 2 chuyên đề: băng bó; nẹp xương", "chuyên", ("băng bó; nẹp xương", 2)),
        ("Hai nội dung chính của lớp là băng bó và nẹp xương", "nội", ("băng bó và nẹp xương", 2)),
        ("Nội dung xoay quanh việc băng bó", "nội", ("việc băng bó", None)),
        ("Ông nhấn mạnh ba nội dung: đoàn kết; chăm chỉ", "nội", None),
        ("Kế hoạch gồm ba nội dung: băng bó; nẹp xương", "nội", None),
        ("Xen giữa nội dung là trò chơi", "nội", None),
        ("Nội dung được chuẩn bị chu đáo", "nội", None),
    ],
)
def test_lists_behind_a_unit(mark: Mark, whole: Whole, text: str, word: str, expected: Told) -> None:
    markup = mark(text)
    assert told(markup, listed(unit_in(markup, whole, word), len(markup))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Băng bó, nẹp xương và cáng thương là ba chuyên đề được truyền đạt", ("Băng bó, nẹp xương và cáng thương", 3)),
        ("Đây chính là ba chuyên đề được truyền đạt", None),
        ("Băng bó, nẹp xương và cáng thương là ba chuyên đề hay", None),
    ],
)
def test_lists_before_a_unit(mark: Mark, whole: Whole, text: str, expected: Told) -> None:
    markup = mark(text)
    assert told(markup, concluded(unit_in(markup, whole, "chuyên"))) == expected
