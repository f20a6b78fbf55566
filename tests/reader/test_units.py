"""Units of a course told by their numbers."""

import pytest

from events.reader.units import label_end, numbers_told
from tests.reader.conftest import Mark


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chuyên đề 1: Băng bó", "Băng bó"),
        ("Chuyên đề thứ hai là Băng bó", "Băng bó"),
        ("Mô-đun 3: Băng bó", "Băng bó"),
        ("Bài 12. Băng bó", "Băng bó"),
        ("Phần II - Băng bó", "Băng bó"),
        ("Chuyên đề 2 “Băng bó”", "“Băng bó”"),
        ("chuyên đề 1 và 6", None),
        ("Chuyên đề Băng bó", None),
        ("Bài viết 3: Băng bó", None),
    ],
)
def test_label(mark: Mark, text: str, title: str | None) -> None:
    markup = mark(text)
    end = label_end(markup, 0)
    assert (None if end is None else markup.words(end, len(markup))) == title


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("chuyên đề 1 và 6", [1, 6]),
        ("chuyên đề 1, 3 và 5", [1, 3, 5]),
        ("hai nội dung đầu", [1, 2]),
        ("bài đầu tiên", [1]),
        ("chuyên đề 5.", [5]),
        ("Chuyên đề 1: Băng bó", []),
        ("chuyên đề về băng bó", []),
    ],
)
def test_numbers_told(mark: Mark, text: str, numbers: list[int]) -> None:
    markup = mark(text)
    first = next(at for at, key in enumerate(markup.keys) if key in ("chuyên", "nội", "bài"))
    assert numbers_told(markup, first) == numbers
