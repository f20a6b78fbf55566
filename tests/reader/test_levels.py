import pytest

from events.reader.levels import ends_place, is_wider

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND xã Đất Mũi, huyện Ngọc Hiển", True),
        ("Hội Nông dân huyện Ngọc Hiển, tỉnh Cà Mau", True),
        ("Phòng Y tế phường Tân Xuyên, TP Cà Mau", True),
        ("Chi hội ấp Mới, xã Đất Mũi", True),
        ("Hội Nông dân tỉnh Cà Mau, huyện Ngọc Hiển", False),
        ("UBND xã Đất Mũi, huyện nhà", False),
        ("UBND xã Đất Mũi, huyện", False),
    ],
)
def test_a_wider_place_follows(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    assert is_wider(markup, markup.keys.index(","), len(markup)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND xã Đất Mũi, kể", True),
        ("Chi hội ấp Mới, kể", True),
        ("Hội Luật gia, kể", False),
        ("UBND xã, kể", False),
        ("Phòng Y tế Xã Mới, kể", False),
    ],
)
def test_a_place_ends_at_the_comma(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    assert ends_place(markup, markup.keys.index(",")) == expected
