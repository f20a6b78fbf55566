import unicodedata

import pytest

from events.reader.spelling import fold, normalize, person_sort_key, sort_key, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Hoà Bình", "Hòa Bình"), ("Thuý", "Thúy"), ("quý", "quý"), ("UỶ BAN", "ỦY BAN"), ("hoàn", "hoàn")],
)
def test_one_tone_placement(text: str, expected: str) -> None:
    assert normalize(text) == normalize(unicodedata.normalize("NFD", text)) == expected


def test_folding() -> None:
    assert (fold("Đắk Lắk"), words("TP. Hồ  Chí Minh")) == ("dak lak", "tp ho chi minh")
    assert len(fold("Nguyễn Thị Hường")) == len("Nguyễn Thị Hường")


def test_vietnamese_order() -> None:
    assert sorted(["Đà Nẵng", "Yên Bái", "Da Lat", "An Giang"], key=sort_key) == [
        "An Giang",
        "Da Lat",
        "Đà Nẵng",
        "Yên Bái",
    ]
    assert sorted(["Lê Văn Sen", "Hồ Thị An"], key=person_sort_key) == ["Hồ Thị An", "Lê Văn Sen"]
