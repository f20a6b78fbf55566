import pytest

from events.reader.commas import (
    at_capital_ands,
    at_commas,
    at_further_acts,
    at_last_and,
    begins_capital,
    brought_down,
    small_to_great,
)
from events.reader.listing import Piece
from events.reader.markup import Markup

from .conftest import Mark


def words(markup: Markup, pieces: list[Piece]) -> list[str]:
    return [markup.words(piece.first, piece.last) for piece in pieces]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("băng bó vết thương, nẹp xương gãy", ["băng bó vết thương", "nẹp xương gãy"]),
        ("phòng, chống cháy nổ", ["phòng, chống cháy nổ"]),
        ("phổ biến chính sách, pháp luật", ["phổ biến chính sách, pháp luật"]),
        ("bảo vệ biển, đảo quê hương", ["bảo vệ biển, đảo quê hương"]),
        ("vai trò, nhiệm vụ của y tá", ["vai trò, nhiệm vụ của y tá"]),
        ("nội dung các hiệp định ACFTA, RCEP", ["nội dung các hiệp định ACFTA, RCEP"]),
        ("băng bó vết thương", ["băng bó vết thương"]),
    ],
)
def test_where_a_comma_parts(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    assert words(markup, at_commas(markup, Piece(0, len(markup)))) == expected


def test_the_last_and_parts_and_is_doubtful(mark: Mark) -> None:
    markup = mark("thu hoạch và bảo quản và chế biến nấm")
    pieces = at_last_and(markup, Piece(0, len(markup)))
    assert words(markup, pieces) == ["thu hoạch và bảo quản", "chế biến nấm"]
    assert all(piece.unsure for piece in pieces)


def test_too_little_around_an_and_parts_nothing(mark: Mark) -> None:
    markup = mark("cấp và cứu")
    assert at_last_and(markup, Piece(0, len(markup))) == [Piece(0, len(markup))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cách băng bó, và cách gọi cấp cứu", ["cách băng bó", "và cách gọi cấp cứu"]),
        ("cách băng bó và thông báo tình hình", ["cách băng bó", "thông báo tình hình"]),
        ("cách băng bó và cách gọi cấp cứu", ["cách băng bó và cách gọi cấp cứu"]),
    ],
)
def test_where_another_topic_begins_for_certain(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    assert words(markup, at_further_acts(markup, Piece(0, len(markup)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cách băng bó và Kế hoạch cứu hộ", ["Cách băng bó", "Kế hoạch cứu hộ"]),
        ("Cách băng bó và kế hoạch cứu hộ", ["Cách băng bó và kế hoạch cứu hộ"]),
        ("Cách băng bó và Sở Y tế", ["Cách băng bó và Sở Y tế"]),
        ("Cách băng bó và WHO", ["Cách băng bó và WHO"]),
    ],
)
def test_a_capital_behind_and(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    assert words(markup, at_capital_ands(markup, Piece(0, len(markup)))) == expected


def test_no_topic_begins_with_a_province_or_inside_a_name(mark: Mark) -> None:
    markup = mark("tin giả, Quy trình, Hà Nội")
    commas = [at for at, key in enumerate(markup.keys) if key == ","]
    assert [begins_capital(markup, at) for at in commas] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Luật Dược năm 2016, Luật Quản lý vũ khí, sử dụng vật nổ",
            ["Luật Dược năm 2016", "Luật Quản lý vũ khí, sử dụng vật nổ"],
        ),
        ("Luật Dược năm 2016, cách dùng thuốc", ["Luật Dược năm 2016", "cách dùng thuốc"]),
    ],
)
def test_small_letters_go_on_with_capitals(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    assert words(markup, small_to_great(markup, at_commas(markup, Piece(0, len(markup))))) == expected


def test_the_shortest_goes_with_the_one_before() -> None:
    pieces = [Piece(0, 4), Piece(5, 7), Piece(8, 14)]
    assert brought_down(pieces, 2) == [Piece(0, 7, unsure=True), Piece(8, 14)]
    assert brought_down(pieces, 3) == pieces
