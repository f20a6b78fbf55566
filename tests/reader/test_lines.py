"""Lines and their offsets, on invented texts."""

from events.reader.lines import Line, find_lines, opens_item

BROKEN = """Sáng ngày 7/3/2021, tại hội trường Trung tâm Y tế huyện Cái Nước, Sở Y tế tỉnh
Cà Mau tổ chức lớp tập huấn sơ cấp cứu cho y tá các xã vùng sâu của huyện, thu
hút hơn 60 người tham dự và nhiều cán bộ của các trạm y tế lân cận cùng theo
học.
Nội dung gồm hai phần, được trình bày trong hai buổi của ngày học đầu tiên là:
- Băng bó vết thương.

Hết giờ học."""


def test_lines_stand_where_they_are_printed() -> None:
    text = "  Y tá học sơ cấp cứu \n\n\tHồ Lam"
    assert list(find_lines(text)) == [Line(2, 21, "Y tá học sơ cấp cứu"), Line(25, 31, "Hồ Lam")]


def test_paragraphs_broken_at_a_width_are_whole() -> None:
    lines = list(find_lines(BROKEN))
    assert [line.text[-8:] for line in lines] == ["heo\nhọc.", "tiên là:", " thương.", "giờ học."]
    assert all(BROKEN[line.start : line.end] == line.text for line in lines)


def test_a_text_with_one_line_a_paragraph_stays_as_it_is() -> None:
    long = "Sở Y tế mở lớp sơ cấp cứu cho y tá các xã vùng sâu của huyện và người dân quanh đó."
    assert [line.text for line in find_lines(f"{long}\n{long}\nhết giờ")] == [long, long, "hết giờ"]


def test_parts_of_a_line() -> None:
    line = Line(10, 29, "Y tá học sơ cấp cứu")
    assert line.after(4) == Line(15, 29, "học sơ cấp cứu")
    assert line.before(4) == Line(10, 14, "Y tá")
    assert line.part(4, 9) == Line(15, 18, "học")


def test_items_of_lists() -> None:
    opened = {text: opens_item(text) for text in ("- Băng bó", "2. Băng bó", "b) Nẹp", "Bài 2: Nẹp", "Bài học", "2023")}
    assert opened == {
        "- Băng bó": True, "2. Băng bó": True, "b) Nẹp": True, "Bài 2: Nẹp": True, "Bài học": False, "2023": False,
    }  # fmt: skip
