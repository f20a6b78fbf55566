import pytest

from events.reader.asides import over_age, over_aside, over_picture

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "index", "behind"),
    [
        ("Sen (bìa trái), Giám đốc Sở Y tế", 1, ", Giám đốc Sở Y tế"),
        ("Sen (bìa trái) dạy băng bó", 1, "(bìa trái) dạy băng bó"),
        ("Sen (Giám đốc Sở Y tế), Giám đốc", 1, "(Giám đốc Sở Y tế), Giám đốc"),
        ("Sen (Cà Mau), Giám đốc Sở Y tế", 1, "(Cà Mau), Giám đốc Sở Y tế"),
    ],
)
def test_places_in_a_picture(mark: Mark, text: str, index: int, behind: str) -> None:
    markup = mark(text)
    assert markup.words(over_picture(markup, index, len(markup)), len(markup)) == behind


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("76 tuổi, Giám đốc", "Giám đốc"),
        ("sinh năm 1960, Giám đốc", "Giám đốc"),
        ("76 lớp, Giám đốc", "76 lớp, Giám đốc"),
        ("Trưởng thôn trẻ tuổi, Giám đốc", "Trưởng thôn trẻ tuổi, Giám đốc"),
    ],
)
def test_ages(mark: Mark, text: str, behind: str) -> None:
    markup = mark(text)
    assert markup.words(over_age(markup, 0, len(markup)), len(markup)) == behind


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Sen, người khiếm thị, Phó Giám đốc", "Phó Giám đốc"),
        ("Sen, người khiếm thị, dạy băng bó", "người khiếm thị, dạy băng bó"),
        ("Sen, Phó Giám đốc, Trưởng phòng", "Phó Giám đốc, Trưởng phòng"),
    ],
)
def test_asides(mark: Mark, text: str, behind: str) -> None:
    markup = mark(text)
    assert markup.words(over_aside(markup, 2, len(markup)), len(markup)) == behind
