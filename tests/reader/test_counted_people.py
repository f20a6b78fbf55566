import pytest

from events.reader.counted_people import count_at, people_end

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3100 đại biểu", (3100, "3100")),
        ("3.100 đại biểu", (3100, "3.100")),
        ("1.203.100 đại biểu", (1203100, "1.203.100")),
        ("3 trăm đại biểu", (300, "3 trăm")),
        ("2 nghìn đại biểu", (2000, "2 nghìn")),
        ("41/48 đại biểu", (41, "41/48")),
        ("60. Đại biểu", (60, "60")),
        ("1,25 đại biểu", None),
        ("0 đại biểu", None),
        ("12345678 đại biểu", None),
    ],
)
def test_a_printed_number(mark: Mark, text: str, expected: tuple[int, str] | None) -> None:
    markup = mark(text)
    told = count_at(markup, 0, len(markup))
    assert (told and (told[0], markup.words(0, told[1]))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("có 60 học viên dự", "60 học viên"),
        ("có 60 lượt người dự", "60 lượt người"),
        ("có 95 chị là y tá", "95 chị"),
        ("có 20 đội viên dự", "20 đội viên"),
        ("có 84 chỉ huy trưởng", "84 chỉ huy trưởng"),
        ("có 26 nhà chài đã tham gia", "26 nhà chài"),
        ("dành cho 58 tay nuôi ong", "58 tay"),
        ("số người dự là 60, vui", "60"),
        ("có 2 tổ chức dự", None),
        ("có 12 xã đã tham gia", None),
        ("có 12 mô hình hay", None),
        ("dành cho 12 xã", None),
        ("số xã là 12, vui", None),
    ],
)
def test_the_people_that_it_counts(mark: Mark, whole: Whole, text: str, expected: str | None) -> None:
    markup = mark(text)
    number = next(at for at, key in enumerate(markup.keys) if key.isdecimal())
    end = people_end(markup, number, number + 1, whole(markup))
    assert (markup.words(number, end) if end is not None else None) == expected
