import pytest

from events.reader.holding import event_follows, over_anaphor, over_bracket, verb_behind
from tests.reader.conftest import Mark


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Sở Tư pháp | tổ chức tọa đàm", "tọa đàm"),
        ("Sở Tư pháp | , trong ba ngày 4, 7 và 11-6, đã huấn luyện xong 96 hòa giải viên", "huấn luyện xong"),
        ("Sở Tư pháp | tập huấn cho 60 hòa giải viên", "tập huấn cho"),
        ("Sở Tư pháp | nhờ luật sư về mở tọa đàm", "luật sư về"),
        ("Sở Tư pháp | với sự hỗ trợ của UNDP mở tọa đàm", "tọa đàm"),
        ("Sở Tư pháp | , đơn vị này mở tọa đàm", "tọa đàm"),
        ("Sở Tư pháp | vừa có hai ngày mở tọa đàm", "tọa đàm"),
        ("Sở Tư pháp | cho rằng tổ chức là cần", None),
        ("Sở Tư pháp | tập huấn kỹ năng", None),
    ],
)
def test_verb_behind(mark: Mark, text: str, behind: str | None) -> None:
    markup = mark(text.replace("| ", ""))
    index = len(mark(text[: text.index("|")]))
    verb = verb_behind(markup, index, len(markup))
    assert (None if verb is None else " ".join(markup.keys[verb : verb + len((behind or "").split())])) == behind


@pytest.mark.parametrize(
    ("text", "follows"),
    [("lớp tập huấn kỹ năng", True), ("sự kiện này", True), ("sự kiện", False), ("lại bộ máy", False)],
)
def test_event_follows(mark: Mark, text: str, follows: bool) -> None:
    markup = mark(f"tổ chức {text}")
    assert event_follows(markup, 2, len(markup)) is follows


@pytest.mark.parametrize(
    ("text", "past"),
    [(", đơn vị này mở", 4), ("cho biết, cơ quan này mở", 6), (", sở này mở", 3), (", ông A mở", 0), ("mở lớp", 0)],
)
def test_over_anaphor(mark: Mark, text: str, past: int) -> None:
    assert over_anaphor(mark(f"Viện {text}"), 1) == 1 + past


def test_over_bracket(mark: Mark) -> None:
    markup = mark("Viện (tỉnh Cà Mau) mở lớp")
    assert markup.keys[over_bracket(markup, 1, len(markup))] == "mở"
