import pytest

from events.reader.listing import Piece, is_topic, split_at

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("băng bó vết thương", True),
        ("chuyên đề 2", False),
        ("phần thực hành", False),
        ("đợt 2 từ ngày 5/3", False),
        ("ngày càng nhiều tai nạn", True),
        ("", False),
    ],
)
def test_what_can_be_a_topic(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    assert is_topic(markup, Piece(0, len(markup))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("băng bó; nẹp xương;", ["băng bó", "nẹp xương"]),
        ("băng bó (da; xương); chuyển thương", ["băng bó (da; xương)", "chuyển thương"]),
        ("“băng bó; nẹp xương”", ["“băng bó; nẹp xương”"]),
        (";;", []),
    ],
)
def test_signs_inside_of_brackets_part_nothing(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    pieces = split_at(markup, 0, len(markup), lambda index: markup.keys[index] == ";")
    assert [markup.words(piece.first, piece.last) for piece in pieces] == expected
