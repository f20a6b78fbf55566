import pytest

from events.reader.event_years import is_year, lists_laws, tells_year, year_in

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("lớp tập huấn sơ cấp cứu năm 2024", 2024),
        ("lớp tập huấn Luật Dược năm 2016", None),
        ("lớp tập huấn Luật Dược cho y tá năm 2024", 2024),
        ("lớp tập huấn Luật Hôn nhân và gia đình năm 2014", None),
        ("lớp tập huấn quy định áp dụng từ năm 2025", None),
        ("lớp tập huấn trong 3 năm", None),
    ],
)
def test_the_year_of_an_event(mark: Mark, text: str, year: int | None) -> None:
    markup = mark(text)
    assert year_in(markup, 0, len(markup)) == year


def test_years(mark: Mark) -> None:
    markup = mark("năm 2024, năm 12")
    assert [tells_year(markup, index) for index in range(4)] == [True, False, False, False]
    assert [is_year(markup, index) for index in range(6)] == [False, True, False, False, False, False]


def test_a_year_between_laws(mark: Mark) -> None:
    for text, listed in (("Luật Dược năm 2016 và Luật Trẻ em", True), ("Luật Dược năm 2016 và 40 y tá", False)):
        markup = mark(text)
        assert lists_laws(markup, 2, 0, len(markup)) is listed
