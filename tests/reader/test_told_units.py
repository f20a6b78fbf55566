import pytest

from events.reader.told_units import ToldUnit, may_tell_unit, told_unit

from .conftest import Mark, Whole


def unit_in(mark: Mark, whole: Whole, text: str, word: str) -> ToldUnit | None:
    markup = mark(text)
    return told_unit(markup, whole(markup), markup.keys.index(word), [])


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("Chuyên đề thứ nhất là băng bó", "chuyên", ("chuyên", "đề")),
        ("phần trình bày của ông", "phần", ("phần", "trình", "bày")),
        ("báo cáo đầu tiên", "báo", ("báo", "cáo")),
        ("báo cáo viên đầu tiên", "báo", None),
        ("lớp học chuyên đề", "chuyên", None),
        ("nội thất của lớp", "nội", None),
    ],
)
def test_the_words_of_a_unit(mark: Mark, whole: Whole, text: str, word: str, words: tuple[str, ...] | None) -> None:
    unit = unit_in(mark, whole, text, word)
    assert (unit and unit.words) == words


@pytest.mark.parametrize(
    ("text", "counted", "taught", "led", "names_event"),
    [
        ("Hai nội dung chính", True, False, False, False),
        ("Ông trình bày nội dung chính", False, True, True, False),
        ("Hội nghị với nội dung chính", False, False, False, True),
        ("Lớp học là nội dung chính", False, False, False, False),
    ],
)
def test_what_stands_before(
    mark: Mark, whole: Whole, text: str, counted: bool, taught: bool, led: bool, names_event: bool
) -> None:
    unit = unit_in(mark, whole, text, "nội")
    assert unit is not None
    assert (unit.counted, unit.taught, unit.led, unit.names_event) == (counted, taught, led, names_event)


def test_a_slogan_is_no_unit_of_the_course(mark: Mark, whole: Whole) -> None:
    for text, named in (("Năm nay có chủ đề băng bó", True), ("Ông trình bày chủ đề băng bó", False)):
        unit = unit_in(mark, whole, text, "chủ")
        assert unit is not None
        assert unit.names_event is named


def test_past_words_and_numbers(mark: Mark, whole: Whole) -> None:
    unit = unit_in(mark, whole, "Chuyên đề thứ 2 là băng bó", "chuyên")
    assert unit is not None
    assert unit.over(unit.behind, frozenset(["thứ", "là"])) == 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bài giảng", True),
        ("chương hai", True),
        ("trọng tâm", True),
        ("báo cáo đầu tiên", True),
        ("báo cáo viên", False),
        ("nội thất", False),
        ("chuyên", False),
    ],
)
def test_where_a_unit_may_begin(mark: Mark, text: str, told: bool) -> None:
    assert may_tell_unit(mark(text), 0) is told
