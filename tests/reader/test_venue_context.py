import pytest

from events.reader.markup import Markup
from events.reader.sentences import Sentence
from events.reader.venue_context import chairs_from, opens_lesson, tells_of_elsewhere

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "chaired"),
    [
        ("Bà Hồ Thị Sen chủ trì tại điểm cầu Sở Y tế", True),
        ("Ngày 5/3, tại điểm cầu Sở Y tế, bà Hồ Thị Sen chủ trì hội nghị", True),
        ("Dự hội nghị tại điểm cầu Sở Y tế có 40 y tá", False),
    ],
)
def test_where_the_chair_sits(mark: Mark, whole: Whole, text: str, chaired: bool) -> None:
    assert chairs_from(*_at(mark, whole, text)) is chaired


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Sáng 5/3, tại phòng họp UBND huyện, 28 y tá được bà Hồ Thị Sen hướng dẫn băng bó.", True),
        ("Qua 6 ngày tập huấn tại Trung đoàn 741, y tá biết cách băng bó.", True),
        ("Gần 30 y tá ngồi học tại Trung tâm Đào tạo Cà Mau.", True),
        ("Gần 30 y tá sống tại Cà Mau.", False),
    ],
)
def test_lessons(mark: Mark, whole: Whole, text: str, opens: bool) -> None:
    assert opens_lesson(*_at(mark, whole, text)) is opens


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Bà Hồ Thị Sen nói học tại xã Đất Mũi rất vui.", True),
        ("Nhằm nâng cao kỹ năng sơ cứu tại nhà cao tầng, Sở Y tế mở lớp.", True),
        ("Phát biểu khai mạc lớp học được tổ chức tại xã Đất Mũi", False),
        ("Sở Y tế mở lớp tại xã Đất Mũi", False),
    ],
)
def test_other_places(mark: Mark, whole: Whole, text: str, elsewhere: bool) -> None:
    assert tells_of_elsewhere(*_at(mark, whole, text)) is elsewhere


def _at(mark: Mark, whole: Whole, text: str) -> tuple[Markup, Sentence, int]:
    """The text's markup, the whole as one sentence, and where its "tại" stands."""
    markup = mark(text)
    return markup, whole(markup), markup.keys.index("tại")
