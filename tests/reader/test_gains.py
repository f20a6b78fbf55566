import pytest

from events.reader.gains import gained

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Qua buổi học, bà con hiểu thêm cách băng bó, cách nẹp xương", "hiểu", "cách băng bó, cách nẹp xương"),
        ("Sau khóa học, học viên nắm được quy trình chuyển thương", "nắm", "quy trình chuyển thương"),
        ("Các giảng viên giúp học viên nắm vững kỹ năng băng bó", "giúp", "kỹ năng băng bó"),
        ("Bà con hiểu thêm tấm lòng của thầy thuốc", "hiểu", None),
        ("Qua buổi học, bà con hiểu nhau hơn", "hiểu", None),
    ],
)
def test_what_learners_have_gained(mark: Mark, whole: Whole, text: str, verb: str, expected: str | None) -> None:
    markup = mark(text)
    lesson = gained(markup, whole(markup), markup.keys.index(verb), [])
    assert (markup.words(lesson.listing.first, lesson.listing.last) if lesson else None) == expected
