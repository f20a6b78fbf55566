import pytest

from events.reader.headlines import is_headline, is_section

LEAD = "Sáng ngày 7/3, Sở Y tế tỉnh Cà Mau mở lớp sơ cấp cứu cho hơn 60 y tá các xã vùng sâu của huyện."


@pytest.mark.parametrize(
    "text", ["Y tá xã học sơ cấp cứu", "Y tá xã học sơ cấp cứu.", "Gia Lai: Y tá xã học sơ cấp cứu"]
)
def test_headlines(text: str) -> None:
    assert is_headline(text, LEAD)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 7/3, y tá xã học sơ cấp cứu",
        "Toàn cảnh lớp học ở huyện",
        "NDO - Y tá xã học sơ cấp cứu",
        "Y tá xã, y tá huyện học sơ cấp cứu.",
        "Băng bó",
    ],
)
def test_no_headlines(text: str) -> None:
    assert not is_headline(text, LEAD)


def test_the_last_line_is_no_headline() -> None:
    assert not is_headline("Y tá xã học sơ cấp cứu", "")


def test_sections_of_a_site() -> None:
    told = {text: is_section(text) for text in ("Công nghệ", "Tin tức » Hoạt động của ngành y", "Y tá học băng bó")}
    assert told == {"Công nghệ": True, "Tin tức » Hoạt động của ngành y": True, "Y tá học băng bó": False}
