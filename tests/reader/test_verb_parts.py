import pytest

from events.reader.before import Before
from events.reader.reading import Part
from events.reader.verb_parts import Told, combine

from .conftest import Mark


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("Báo cáo viên của lớp là", [], Told(Part.PRESENTER)),
        ("Học viên được nghe", ["teaches"], Told(Part.PRESENTER)),
        ("Phát biểu khai mạc,", ["speaks"], Told(Part.SPEAKER)),
        ("Phát biểu khai mạc,", ["teaches"], Told(Part.SPEAKER)),
        ("Tham dự có", [], Told(Part.ATTENDEE)),
        ("Tham dự có", ["speaks", "chairs"], Told(Part.SPEAKER)),
        ("Theo", ["attends"], Told(Part.SPEAKER)),
        ("Tại điểm cầu có", [], Told(Part.ATTENDEE, unsure=True)),
        ("Học viên thăm ruộng của", [], Told(None)),
        ("Học viên thăm gia đình", [], Told(None)),
        ("Ở lớp", ["helps"], Told(Part.PRESENTER, unsure=True)),
        ("Ở lớp", ["discusses"], Told(Part.SPEAKER, unsure=True)),
        ("Ở lớp", ["presents", "speaks"], Told(Part.PRESENTER)),
        ("Ở lớp", [], Told(None)),
        ("Trình bày xong,", ["chairs"], Told(Part.CHAIR)),
    ],
)
def test_what_verbs_tell(mark: Mark, before: str, behind: list[str], expected: Told) -> None:
    markup = mark(before)
    assert combine(Before(markup, 0, len(markup)), behind) == expected
