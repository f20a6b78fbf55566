import pytest

from events.reader.mention_finder import MentionFinder
from events.reader.ranks import find_ranks
from events.reader.told_units import ToldUnit, told_unit
from events.reader.unit_teachers import handed_at, teachers_at, teachers_behind

from .conftest import Mark, Whole


def unit_in(mark: Mark, whole: Whole, text: str) -> ToldUnit:
    """The unit "chuyên đề" of the sentence, with the sentence's mentions."""
    markup = mark(text)
    sentence = whole(markup)
    mentions = MentionFinder(markup, find_ranks(markup)).find(sentence)
    unit = told_unit(markup, sentence, markup.keys.index("đề") - 1, mentions)
    assert unit is not None
    return unit


def names(unit: ToldUnit, told: tuple) -> list[str]:
    return [unit.markup.words(mention.name.first, mention.name.last) for mention in told]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chuyên đề băng bó do ông Lê Văn Ngọt đảm trách", "do"),
        ("Chuyên đề băng bó được ông Lê Văn Ngọt trình bày", "được"),
        ("Trình bày chuyên đề băng bó là TS Lê Văn Ngọt", "là"),
        ("Chuyên đề băng bó do ông Lê Văn Ngọt tài trợ", None),
        ("Chuyên đề băng bó; lớp học do ông Lê Văn Ngọt giảng dạy", None),
        ("Chuyên đề băng bó là phần của TS Lê Văn Ngọt", None),
    ],
)
def test_where_a_unit_is_handed_out(mark: Mark, whole: Whole, text: str, word: str | None) -> None:
    unit = unit_in(mark, whole, text)
    do = handed_at(unit)
    assert (do and unit.markup.keys[do]) == word


def test_two_teachers_at_most(mark: Mark, whole: Whole) -> None:
    unit = unit_in(mark, whole, "Chuyên đề băng bó do ông Lê Văn Ngọt và bà Hồ Thị Sen trình bày")
    assert names(unit, teachers_at(unit, unit.markup.keys.index("do"))) == ["Lê Văn Ngọt", "Hồ Thị Sen"]
    assert teachers_at(unit, unit.behind) == ()


def test_teachers_behind_a_title(mark: Mark, whole: Whole) -> None:
    for text in ("chuyên đề “Băng bó” của TS Lê Văn Ngọt", "chuyên đề “Băng bó” - TS Lê Văn Ngọt"):
        unit = unit_in(mark, whole, text)
        assert names(unit, teachers_behind(unit, unit.markup.keys.index("”") + 1)) == ["Lê Văn Ngọt"]
    alone = unit_in(mark, whole, "chuyên đề “Băng bó” và TS Lê Văn Ngọt")
    assert teachers_behind(alone, alone.markup.keys.index("”") + 1) == ()
