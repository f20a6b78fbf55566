import pytest

from events.reader.extent_signs import bracket_end, comma_stays, conjunction_stays

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(LHH) tỉnh", "(LHH)"),
        ("(Bộ Công an) mở", "(Bộ Công an)"),
        ("(thuộc trường Mới) mở", "(thuộc trường Mới)"),
        ("(miền Nam) mở", "(miền Nam)"),
        ("(Save the Children) mở", "(Save the Children)"),
        ("(tỉnh Cà Mau) mở", ""),
        ("(Cà Mau) mở", ""),
        ("(Giám đốc Sở) mở", ""),
        ("(vừa mới lập) mở", ""),
        ("(LHH tỉnh", ""),
        ("(", ""),
    ],
)
def test_a_bracket_of_the_name(mark: Mark, text: str, expected: str) -> None:
    markup = mark(text)
    end = bracket_end(markup, 0, len(markup))
    assert (markup.words(0, end) if end else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cục Báo chí, Bộ Tư pháp", True),
        ("Cục Phổ biến, giáo dục pháp luật cho biết", True),
        ("Chi cục Chăn nuôi, Thú y", True),
        ("UBND xã Đất Mũi, huyện Ngọc Hiển", True),
        ("Hội Nông dân xã Đất Mũi, dạy nghề ong", False),
        ("Hội Luật gia, dưới sự bảo trợ", False),
        ("Hội Luật gia, ông Lê Văn Ngọt", False),
        ("Hội Luật gia, Lê Văn Ngọt", False),
        ("Hội Luật gia, Giám đốc", False),
        ("Hội Luật gia, Cà Mau", False),
        ("Hội Luật gia, và", False),
        ("Hội Luật gia,", False),
    ],
)
def test_a_comma_of_the_name(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    assert comma_stays(markup, markup.keys.index(","), len(markup), ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Lao động - Thương binh", True),
        ("Tòa án nhân dân khu vực 2 - Lê Văn Ngọt", True),
        ("Hiệp hội Du lịch Năm Căn - Cà Mau", True),
        ("Hiệp hội du lịch - Cà Mau", False),
    ],
)
def test_a_dash_of_the_name(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    assert comma_stays(markup, markup.keys.index("-"), len(markup), ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Thông tin và Truyền thông", True),
        ("Cục Lâm nghiệp & Kiểm lâm", True),
        ("Văn phòng HĐND và UBND huyện", True),
        ("Ban Quản lý Khu kinh tế Mới và các khu công nghiệp", True),
        ("Sở Y tế và Sở Tư pháp", False),
        ("Sở Y tế và ông Lê Văn Ngọt", False),
        ("Sở Y tế và đại diện các hội", False),
        ("Sở Y tế và 30 y tá", False),
        ("Sở Y tế và tổ chức", False),
        ("Sở Y tế và", False),
    ],
)
def test_a_conjunction_of_the_name(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    joint = next(at for at, key in enumerate(markup.keys) if key in ("và", "&"))
    assert conjunction_stays(markup, joint, len(markup), ()) == expected


def test_signs_before_a_person_end_the_name(mark: Mark) -> None:
    markup = mark("Sở Y tế và Ngọt, Mới")
    told = [(conjunction_stays(markup, 3, 7, people), comma_stays(markup, 5, 7, people)) for people in ((), (4, 6))]
    assert told == [(True, True), (False, False)]
