import pytest

from events.reader.layout import Role
from events.reader.sentences import Sentence
from events.reader.teaching import LessonFinder

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Học viên được nghe báo cáo viên trình bày 3 chuyên đề gồm: băng bó, nẹp xương, gọi cấp cứu", (3, True, True)),
        ("Học viên được hướng dẫn cách băng bó vết thương", (None, False, False)),
        ("Lớp học với các chuyên đề: băng bó; nẹp xương", (None, True, True)),
    ],
)
def test_what_is_announced(mark: Mark, text: str, expected: tuple[int | None, bool, bool]) -> None:
    markup = mark(text)
    sentence = Sentence(0, len(markup), Role.PARAGRAPH, 0)
    listings = [lesson.listing for lesson in LessonFinder(markup).find(sentence, len(markup), None)]
    assert [(one.count, one.several, one.listed) for one in listings] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lớp bồi dưỡng diễn ra sôi nổi",
        "Công tác tuyên truyền được chú trọng",
        "Ông nói cần hướng dẫn người dân băng bó",
    ],
)
def test_no_lessons(mark: Mark, text: str) -> None:
    markup = mark(text)
    sentence = Sentence(0, len(markup), Role.PARAGRAPH, 0)
    assert list(LessonFinder(markup).find(sentence, len(markup), None)) == []
