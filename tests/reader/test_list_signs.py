from collections.abc import Callable

import pytest

from events.reader.list_signs import by_dashes, by_lines, by_numbers, by_quotes, by_semicolons, by_units
from events.reader.listing import Listing, Piece
from events.reader.markup import Markup

from .conftest import Mark

Cutter = Callable[[Markup, Listing], list[Piece]]


@pytest.mark.parametrize(
    ("cutter", "text", "expected"),
    [
        (by_lines, "- băng bó\n- nẹp xương", ["- băng bó", "- nẹp xương"]),
        (by_lines, "- băng bó; gọi cấp cứu\n- nẹp xương", ["- băng bó", "gọi cấp cứu", "- nẹp xương"]),
        (by_lines, "băng bó vết\nthương", []),
        (by_lines, "băng bó; nẹp xương", []),
        (by_units, "Mô-đun 1: Băng bó. Mô-đun 2: Nẹp xương", ["Mô-đun 1: Băng bó.", "Mô-đun 2: Nẹp xương"]),
        (by_units, "Bài 1: Băng bó; gọi cấp cứu; Bài 2: Nẹp xương", []),
        (by_units, "nội dung băng bó", []),
        (by_numbers, "(1) Băng bó; (2) Nẹp xương", ["Băng bó;", "Nẹp xương"]),
        (by_numbers, "1. Băng bó 5 vết thương. 2. Nẹp xương", ["Băng bó 5 vết thương.", "Nẹp xương"]),
        (by_numbers, "1. Băng bó", []),
        (by_quotes, "“Băng bó”, “Nẹp xương” và “Gọi cấp cứu”", ["Băng bó", "Nẹp xương", "Gọi cấp cứu"]),
        (by_quotes, "chuyên đề “Băng bó” do bà Sen dạy; “Nẹp xương”", ["Băng bó", "Nẹp xương"]),
        (by_quotes, "cách “cầm máu” nhanh", []),
        (by_semicolons, "Băng bó; Nẹp xương", ["Băng bó", "Nẹp xương"]),
        (by_semicolons, "Băng bó. Nẹp xương", ["Băng bó", "Nẹp xương"]),
        (by_semicolons, "Băng bó, nẹp xương", []),
        (by_dashes, "băng bó – nẹp xương – chuyển thương", ["băng bó", "nẹp xương", "chuyển thương"]),
        (by_dashes, "băng bó – nẹp xương", []),
        (by_dashes, "băng bó-nẹp xương-chuyển thương", []),
    ],
)
def test_each_sign(mark: Mark, cutter: Cutter, text: str, expected: list[str]) -> None:
    markup = mark(text)
    pieces = cutter(markup, Listing(0, len(markup), listed=True))
    assert [markup.words(piece.first, piece.last) for piece in pieces] == expected


@pytest.mark.parametrize(
    ("count", "several", "expected"),
    [
        (3, True, ["Băng bó", "Nẹp xương", "Gọi cấp cứu"]),
        (None, True, ["Băng bó", "Nẹp xương", "Gọi cấp cứu"]),
        (None, False, ["Băng bó", "Nẹp xương và Gọi cấp cứu"]),
    ],
)
def test_the_last_between_semicolons_may_be_two(
    mark: Mark, count: int | None, several: bool, expected: list[str]
) -> None:
    markup = mark("Băng bó; Nẹp xương và Gọi cấp cứu")
    pieces = by_semicolons(markup, Listing(0, len(markup), count, several))
    assert [markup.words(piece.first, piece.last) for piece in pieces] == expected


def test_commas_fill_up_the_announced_count_or_all_is_doubtful(mark: Mark) -> None:
    markup = mark("băng bó vết thương, nẹp xương gãy; gọi xe cấp cứu")
    three = by_semicolons(markup, Listing(0, len(markup), 3, True))
    assert [markup.words(one.first, one.last) for one in three] == [
        "băng bó vết thương", "nẹp xương gãy", "gọi xe cấp cứu",
    ]  # fmt: skip
    five = by_semicolons(markup, Listing(0, len(markup), 5, True))
    assert [piece.unsure for piece in five] == [True, True]
