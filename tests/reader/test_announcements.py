import pytest

from events.reader.announcements import about_units, announced, count_before, has_unit, list_marker, marker_in

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 chuyên đề gồm: băng bó", (3, True)),
        ("hai nội dung là băng bó và nẹp xương", (2, True)),
        ("các chuyên đề về băng bó", (None, True)),
        ("chuyên đề băng bó", (None, False)),
        ("cách băng bó", (None, False)),
    ],
)
def test_what_is_announced(mark: Mark, text: str, expected: tuple[int | None, bool]) -> None:
    markup = mark(text)
    assert announced(markup, 0, len(markup)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gồm 4 chuyên đề", 4),
        ("gồm 4 bộ chuyên đề", 4),
        ("gồm mười chuyên đề", 10),
        ("trong mỗi một chuyên đề", None),
        ("trong 120 chuyên đề", None),
        ("gồm 0 chuyên đề", None),
        ("chuyên đề", None),
    ],
)
def test_the_count_before_a_unit(mark: Mark, text: str, expected: int | None) -> None:
    markup = mark(text)
    assert count_before(markup, markup.keys.index("chuyên")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 chuyên đề gồm: băng bó", "băng bó"),
        ("các chuyên đề như băng bó", "băng bó"),
        ("chuyên đề “Băng bó”", "“Băng bó”"),
        ("2 nội dung là băng bó", "băng bó"),
        ("cho y tá: băng bó", "băng bó"),
        ("chuyên đề; sau đó: băng bó", None),
        ("cách băng bó", None),
    ],
)
def test_what_opens_a_list(mark: Mark, text: str, expected: str | None) -> None:
    markup = mark(text)
    marker = list_marker(markup, 0, len(markup), announced(markup, 0, len(markup))[0])
    assert (markup.words(marker, len(markup)) if marker is not None else None) == expected


def test_a_colon_that_still_comes_opens_the_list_and_one_too_far_does_not(mark: Mark) -> None:
    markup = mark("gồm các nội dung: băng bó")
    assert [marker_in(markup, 0, len(markup), far) for far in (5, 4)] == [5, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một số vấn đề về băng bó", "băng bó"),
        ("các nội dung liên quan đến băng bó", "băng bó"),
        ("các chuyên đề xoay quanh băng bó", "băng bó"),
        ("các chuyên đề băng bó", None),
        ("các kỹ năng về băng bó", None),
    ],
)
def test_what_the_units_are_about(mark: Mark, text: str, expected: str | None) -> None:
    markup = mark(text)
    about = about_units(markup, 0, len(markup))
    assert (markup.words(about, len(markup)) if about is not None else None) == expected


def test_a_unit_in_the_next_words(mark: Mark) -> None:
    markup = mark("y tá Lê Văn Ngọt trình bày chuyên đề")
    assert (has_unit(markup, 0, len(markup)), has_unit(markup, 0, len(markup) - 1)) == (True, False)
