import pytest

from events.reader.people import find_tellings
from events.reader.programme import programme_in

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giảng viên các môn: TS Hồ Thị Sen (băng bó), ThS Lê Văn Ngọt (nẹp xương) và BS Vi Thị Na (gọi cấp cứu).",
            [("băng bó", "Hồ Thị Sen"), ("nẹp xương", "Lê Văn Ngọt"), ("gọi cấp cứu", "Vi Thị Na")],
        ),
        ("Giảng viên các môn: TS Hồ Thị Sen (", []),
        ("Dự lớp có TS Hồ Thị Sen (khoa Ngoại), ThS Lê Văn Ngọt (bìa phải).", []),
    ],
)
def test_teachers_with_what_they_teach(mark: Mark, whole: Whole, text: str, expected: list[tuple[str, str]]) -> None:
    markup = mark(text)
    mentions = [mention for telling in find_tellings(markup, [whole(markup)]) for mention in telling.mentions]
    lessons = programme_in(markup, whole(markup), mentions)
    assert [
        (markup.words(one.listing.first, one.listing.last), markup.words(teacher.name.first, teacher.name.last))
        for one in lessons
        for teacher in one.presenters
    ] == expected
