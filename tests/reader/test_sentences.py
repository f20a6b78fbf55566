import pytest

from events.reader.layout import find_layout
from events.reader.sentences import LONGEST, split_sentences

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("T.S Lê Văn Ngọt nói. Bà Sen nghe.", ["T.S Lê Văn Ngọt nói.", "Bà Sen nghe."]),
        ("PGS.TS. Lê Văn Ngọt ở TP. Đà Nẵng.", ["PGS.TS. Lê Văn Ngọt ở TP. Đà Nẵng."]),
        ("Ban Chấp hành T.Ư Đảng họp. Hết.", ["Ban Chấp hành T.Ư Đảng họp.", "Hết."]),
        ("Có 3.000 người. 12 lớp mở.", ["Có 3.000 người.", "12 lớp mở."]),
        ("Mở lớp… Rồi nghỉ!", ["Mở lớp…", "Rồi nghỉ!"]),
        ("Học về máy... và dao kéo.", ["Học về máy... và dao kéo."]),
    ],
)
def test_sentences(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    found = split_sentences(markup, find_layout(text))
    assert [markup.words(one.first, one.last) for one in found] == expected


def test_what_never_ends_is_cut(mark: Mark) -> None:
    text = "sen, " * 1001
    markup = mark(text)
    assert max(one.last - one.first for one in split_sentences(markup, find_layout(text))) <= LONGEST + 1
