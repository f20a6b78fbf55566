import pytest

from events.reader.credit_lines import author_in_stamp, is_credit, is_list_of_names, is_writing_body, part_author
from events.reader.lines import Line


@pytest.mark.parametrize(
    ("text", "labelled", "unlabelled"),
    [
        ("Tin, ảnh: Hồ Lam", True, True),
        ("- Bài và ảnh: Hồ Lam", True, True),
        ("Theo TTXVN", True, True),
        ("Hồ Lam", False, True),
        ("Hồ Lam/VOV", False, True),
        ("PV", False, True),
        ("Học viên băng bó", False, False),
        ("Nội dung:", False, False),
    ],
)
def test_credit_lines(text: str, labelled: bool, unlabelled: bool) -> None:
    assert (is_credit(text, labelled=True), is_credit(text, labelled=False)) == (labelled, unlabelled)


def test_lists_of_names() -> None:
    told = {
        text: is_list_of_names(text) for text in ("Thu Sương – Minh Đạt", "Hồ Lam (CDC Cà Mau)", "Cà Mau", "Y tá học")
    }
    assert told == {"Thu Sương – Minh Đạt": True, "Hồ Lam (CDC Cà Mau)": True, "Cà Mau": False, "Y tá học": False}


def test_bodies_that_wrote() -> None:
    told = [is_writing_body(text) for text in ("Phòng Truyền thông Sở Y tế", "Phòng họp", "Sở Y tế tỉnh Cà Mau")]
    assert told == [True, False, False]


def test_the_author_in_a_stamp() -> None:
    line = Line(100, 138, "Lao Động - Mai Dung - 10/06/2023 18:00")
    assert author_in_stamp(line) == Line(111, 119, "Mai Dung")
    assert author_in_stamp(Line(0, 27, "VĂN ANH - HỒ LAM | 6/3/2022")) == Line(0, 16, "VĂN ANH - HỒ LAM")
    assert author_in_stamp(Line(0, 21, "Lớp học mở ngày 6/3/2022")) is None


def test_the_author_at_the_end_of_the_text() -> None:
    labelled = Line(10, 43, "Ai cũng vui. Tin, ảnh: Lê Lan Hoa")
    assert part_author(labelled, alone=False) == (Line(10, 22, "Ai cũng vui."), Line(23, 43, "Tin, ảnh: Lê Lan Hoa"))
    bare = Line(0, 20, "Ai cũng vui. Lê Lan.")
    assert part_author(bare, alone=True) is None
    bare = Line(0, 19, "Ai cũng vui. Lê Lan")
    assert part_author(bare, alone=True) == (Line(0, 12, "Ai cũng vui."), Line(13, 19, "Lê Lan"))
    assert part_author(bare, alone=False) is None
