import pytest

from events.reader.attendance_weights import weigh
from events.reader.layout import Role
from events.reader.sentences import Sentence

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tham dự có 60 y tá.", 1.8),
        ("Lớp có 60 y tá.", 2.0),
        ("Lớp lần này có 60 y tá.", 2.4),
        ("Thêm 60 y tá đã tham dự.", 1.6),
        ("Mở ra cho 60 y tá.", 1.3),
        ("Ở đó 60 y tá.", 0.7),
        ("Tổng cộng 60 y tá.", 2.7),
        ("Tập huấn cho 60 y tá.", 1.8),
        ("Lớp có 13/60 y tá.", 1.5),
        ("Trong đó có 60 y tá.", -0.5),
        ("Mỗi lớp có 60 y tá.", 0.0),
        ("Trao quà cho 60 y tá.", -0.7),
        ("Được 60 y tá.", -1.3),
        ("Toàn tỉnh có 60 y tá.", -0.5),
        ("Toàn tỉnh có 60 y tá tham dự.", 1.6),
        ("Huyện Mới có 60 y tá.", 0.0),
        ("Ông Ngọt cho biết, có 60 y tá.", -1.0),
        ("Dự kiến có 60 y tá.", -1.0),
        ("Ở đó 60 y tá đạt yêu cầu.", -0.8),
        ("Tại điểm cầu chính có 60 y tá.", -1.0),
    ],
)
def test_how_surely_a_number_tells_the_attendance(mark: Mark, whole: Whole, text: str, expected: float) -> None:
    markup = mark(text)
    first = next(at for at, key in enumerate(markup.keys) if key.isdecimal())
    assert weigh(markup, whole(markup), first, markup.keys.index("tá") + 1) == pytest.approx(expected)


def test_an_item_tells_whom_the_list_is_of(mark: Mark) -> None:
    markup = mark("Ở đó 60 y tá.")
    weights = [weigh(markup, Sentence(0, len(markup), role, 0), 2, 5) for role in (Role.PARAGRAPH, Role.ITEM)]
    assert weights == pytest.approx([0.7, 1.8])
