import pytest

from events.reader.cutting import cut
from events.reader.listing import Listing

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "count", "several", "listed", "expected"),
    [
        ("Băng bó; Gọi cấp cứu", None, False, False, ["Băng bó", "Gọi cấp cứu"]),
        ("băng bó vết thương và gọi cấp cứu", None, False, False, ["băng bó vết thương và gọi cấp cứu"]),
        ("băng bó, chuyển thương và gọi cấp cứu", 3, True, True, ["băng bó", "chuyển thương", "gọi cấp cứu"]),
        ("băng bó, nẹp xương, gọi cấp cứu", 3, True, True, ["băng bó", "nẹp xương", "gọi cấp cứu"]),
        ("“Băng bó”, “Nẹp xương” và “Gọi cấp cứu”", None, True, True, ["Băng bó", "Nẹp xương", "Gọi cấp cứu"]),
        ("1. Băng bó; 2. Nẹp xương", None, True, True, ["Băng bó", "Nẹp xương"]),
        ("chuyên đề về băng bó; chuyên đề về nẹp xương", None, True, True, ["băng bó", "nẹp xương"]),
        (
            "nghiệp vụ y tá, từ băng bó đến nẹp xương, và cách gọi cấp cứu",
            None,
            False,
            False,
            ["nghiệp vụ y tá", "cách gọi cấp cứu"],
        ),
        ("Luật Dược, Luật Khám bệnh, chữa bệnh", None, True, True, ["Luật Dược", "Luật Khám bệnh, chữa bệnh"]),
    ],
)
def test_cut(mark: Mark, text: str, count: int | None, several: bool, listed: bool, expected: list[str]) -> None:
    markup = mark(text)
    pieces = cut(markup, Listing(0, len(markup), count, several, listed))
    assert [markup.words(piece.first, piece.last) for piece in pieces] == expected


@pytest.mark.parametrize(
    ("text", "count", "several", "listed", "expected"),
    [
        ("cách băng bó và cách gọi cấp cứu", None, True, False, ["cách băng bó", "cách gọi cấp cứu"]),
        ("cách băng bó và cách gọi cấp cứu", None, False, False, ["cách băng bó và cách gọi cấp cứu"]),
        (
            "Nhận diện, xử lý tin giả và Quy trình tiếp nhận",
            2,
            True,
            False,
            ["Nhận diện, xử lý tin giả", "Quy trình tiếp nhận"],
        ),
        ("cách trồng, cách thu hoạch và bảo quản", None, True, True, ["cách trồng", "cách thu hoạch và bảo quản"]),
        ("băng bó, nẹp xương", 1, False, False, ["băng bó, nẹp xương"]),
    ],
)
def test_parallel_words_capitals_and_commas(
    mark: Mark, text: str, count: int | None, several: bool, listed: bool, expected: list[str]
) -> None:
    markup = mark(text)
    pieces = cut(markup, Listing(0, len(markup), count, several, listed))
    assert [markup.words(piece.first, piece.last) for piece in pieces] == expected


def test_nothing_is_cut_into_nothing(mark: Mark) -> None:
    assert cut(mark("băng bó"), Listing(1, 1)) == []
