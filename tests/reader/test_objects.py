import pytest

from events.reader.objects import listing_behind

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hướng dẫn học viên kỹ thuật chọn giống", "kỹ thuật chọn giống"),
        ("trình bày 3 chuyên đề gồm: băng bó, nẹp xương, gọi cấp cứu", "băng bó, nẹp xương, gọi cấp cứu"),
        ("phổ biến, quán triệt các nội dung về băng bó; nẹp xương", "băng bó; nẹp xương"),
        ("giới thiệu khái quát tình hình y tế", "tình hình y tế"),
        ("truyền đạt cách băng bó, qua đó giúp y tá tự tin", "cách băng bó,"),
        ("truyền đạt kiến thức cho học viên", None),
    ],
)
def test_what_stands_behind_the_verb(mark: Mark, text: str, expected: str | None) -> None:
    markup = mark(text)
    listing = listing_behind(markup, markup.marks["cue"][0].last, len(markup), len(markup), frozenset())
    assert (markup.words(listing.first, listing.last) if listing else None) == expected
