import pytest

from events.reader.named_units import named_unit

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("Nội dung tập huấn gồm: băng bó; nẹp xương", "nội", ["băng bó; nẹp xương"]),
        ("Chuyên đề thứ nhất là băng bó vết thương", "chuyên", ["băng bó vết thương"]),
        ("Chuyên đề 2: nẹp xương gãy", "chuyên", ["nẹp xương gãy"]),
        ("Nội dung được chuẩn bị chu đáo", "nội", []),
    ],
)
def test_a_unit_and_its_topics(mark: Mark, whole: Whole, text: str, unit: str, expected: list[str]) -> None:
    markup = mark(text)
    lesson = named_unit(markup, whole(markup), markup.keys.index(unit), len(markup), [])
    assert [markup.words(one.listing.first, one.listing.last) for one in [lesson] if one] == expected
