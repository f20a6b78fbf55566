"""The parts of a report, on invented pages."""

from events.reader.layout import Role, find_layout

PAGE = """Thứ Ba, 08/03/2022, 09:15 (GMT+7)
In trang Google
Y tá học sơ cấp cứu
(QNO) - Sáng 7/3, Sở Y tế mở lớp tập huấn sơ cấp cứu.
anh-1.jpg
Toàn cảnh lớp học.
Nội dung gồm:
- Băng bó;
- Nẹp xương.
Y tá học sơ cấp cứu
Bệnh viện có máy mới Bệnh viện có máy mới
Hồ Lam
Tin liên quan
Một chuyện khác"""


def test_a_page() -> None:
    layout = find_layout(PAGE)
    assert layout.title is not None
    assert layout.title.text == "Y tá học sơ cấp cứu"
    assert [stamp.text for stamp in layout.stamps] == ["Thứ Ba, 08/03/2022, 09:15 (GMT+7)"]
    assert [dateline.text.strip() for dateline in layout.datelines] == ["(QNO) -"]
    assert [credit.text for credit in layout.credits] == ["Hồ Lam"]
    assert [(block.line.text, block.role) for block in layout.blocks] == [
        ("Sáng 7/3, Sở Y tế mở lớp tập huấn sơ cấp cứu.", Role.PARAGRAPH),
        ("Toàn cảnh lớp học.", Role.CAPTION),
        ("Nội dung gồm:", Role.PARAGRAPH),
        ("- Băng bó;", Role.ITEM),
        ("- Nẹp xương.", Role.ITEM),
    ]


def test_offsets_are_those_of_the_text() -> None:
    layout = find_layout(PAGE)
    assert all(PAGE[block.line.start : block.line.end] == block.line.text for block in layout.blocks)


def test_a_first_sentence_is_no_headline() -> None:
    for text in ("Sáng ngày 7/3, Sở Y tế mở lớp.\nHết.", "Toàn cảnh lớp học\nSở Y tế mở lớp.", "Sở Y tế mở lớp."):
        assert find_layout(text).title is None


def test_a_short_headline_may_have_its_full_stop() -> None:
    lead = "Sáng ngày 7/3, Sở Y tế tỉnh Cà Mau mở lớp sơ cấp cứu cho hơn 60 y tá các xã vùng sâu của huyện."
    title = find_layout(f"Y tá xã học sơ cấp cứu.\n{lead}").title
    assert title and title.text == "Y tá xã học sơ cấp cứu."


def test_the_author_at_the_end_of_a_text_of_one_paragraph() -> None:
    layout = find_layout("Ngày 7/3, Sở Y tế mở lớp sơ cấp cứu cho 40 y tá. Ai cũng vui. Hồ Lam")
    assert [credit.text for credit in layout.credits] == ["Hồ Lam"]
    assert layout.blocks[0].line.text.endswith("Ai cũng vui.")


def test_the_sections_of_a_site_are_no_headline() -> None:
    text = "Sức khỏe\nTin tức > Hoạt động của ngành y\nY tá học sơ cấp cứu ở huyện\nSở Y tế mở lớp.\nHết giờ học."
    title = find_layout(text).title
    assert title and title.text == "Y tá học sơ cấp cứu ở huyện"


def test_a_person_speaking_under_a_picture_is_no_headline() -> None:
    assert find_layout("Bà Hồ Thị Sen phát biểu khai mạc hội nghị\nSở Y tế mở lớp.").title is None


def test_a_headline_run_into_its_paragraph() -> None:
    layout = find_layout("Y tá học sơ cấp cứu\nY tá học sơ cấp cứu Ngày 7/3, Sở Y tế mở lớp.")
    assert [block.line.text for block in layout.blocks] == ["Ngày 7/3, Sở Y tế mở lớp."]


def test_items_of_a_list_broken_at_a_width() -> None:
    broken = """Y tá học sơ cấp cứu ở huyện

Sáng ngày 7/3/2021, tại hội trường Trung tâm Y tế huyện Cái Nước, Sở Y tế tỉnh
Cà Mau tổ chức lớp tập huấn sơ cấp cứu cho y tá các xã vùng sâu của huyện, thu
hút hơn 60 người tham dự và nhiều cán bộ của các trạm y tế lân cận cùng theo
học.
Nội dung gồm các phần sau đây, được trình bày trong hai buổi của ngày học đầu:
- Băng bó vết thương ở tay và chân cho người bị nạn khi đang lao động trên các
cánh đồng;
- Nẹp xương gãy."""
    blocks = find_layout(broken).blocks
    assert [(" ".join(block.line.text.split())[:12], block.role) for block in blocks] == [
        ("Sáng ngày 7/", Role.PARAGRAPH),
        ("Nội dung gồm", Role.PARAGRAPH),
        ("- Băng bó vế", Role.ITEM),
        ("- Nẹp xương ", Role.ITEM),
    ]


def test_a_line_printed_again_is_left_out_whatever_its_case() -> None:
    told = ["Sáng 7/3, Sở Y tế mở lớp sơ cấp cứu.", "Sáng 8/3, y tá học băng bó.", "Sáng 9/3, lớp học bế mạc."]
    layout = find_layout("\n".join(["Y tá học sơ cấp cứu", *told, told[0].upper(), told[2], "Hồ Lam"]))
    assert [block.line.text for block in layout.blocks] == told


def test_a_list_goes_on_below_a_colon_and_an_open_item_only() -> None:
    page = ["Y tá học sơ cấp cứu", "Nội dung gồm:", "- Băng bó;", "nẹp xương.", "- Lớp học kéo dài ba ngày.", "Hồ Lam"]
    roles = [block.role for block in find_layout("\n".join(page)).blocks]
    assert roles == [Role.PARAGRAPH, Role.ITEM, Role.ITEM, Role.ITEM]
    page[1] = "Y tá cả tỉnh học."
    assert find_layout("\n".join(page)).blocks[1].role is not Role.ITEM
