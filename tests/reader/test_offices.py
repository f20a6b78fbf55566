import pytest

from events.reader.offices import offices_from

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phó Cục trưởng Cục Thú y, Bộ Nông nghiệp cho biết", ["Phó Cục trưởng Cục Thú y, Bộ Nông nghiệp"]),
        ("Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh phát biểu", ["Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh"]),
        ("Chủ tịch Hội Công chứng viên tỉnh dự", ["Chủ tịch Hội Công chứng viên tỉnh"]),
        ("Trưởng Thi hành án dân sự tỉnh dự", ["Trưởng Thi hành án dân sự tỉnh"]),
        ("Giảng viên các bộ môn", []),
        ("Phó Trưởng phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp phát biểu",
         ["Phó Trưởng phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp"]),
        ("Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy, Giám đốc Công an tỉnh dự",
         ["Ủy viên Ban Thường vụ Tỉnh ủy", "Bí thư Đảng ủy", "Giám đốc Công an tỉnh"]),
        ("Viện trưởng Viện Thú y (Bộ Nông nghiệp) kiêm Trưởng bộ môn Giống",
         ["Viện trưởng Viện Thú y (Bộ Nông nghiệp)", "Trưởng bộ môn Giống"]),
        ("nguyên Vụ trưởng Vụ Tổ chức cán bộ", ["nguyên Vụ trưởng Vụ Tổ chức cán bộ"]),
        ("Q. Giám đốc Sở Y tế", ["Q. Giám đốc Sở Y tế"]),
        ("Ủy viên Đoàn Chủ tịch, Trưởng Ban Nữ công Tổng Liên đoàn",
         ["Ủy viên Đoàn Chủ tịch", "Trưởng Ban Nữ công Tổng Liên đoàn"]),
        ("Phó Trưởng Ban Chính sách, chiến lược Trung ương", ["Phó Trưởng Ban Chính sách, chiến lược Trung ương"]),
        ("Trưởng phòng Tuyên truyền, hỗ trợ người nộp thuế", ["Trưởng phòng Tuyên truyền, hỗ trợ người nộp thuế"]),
        ("Trợ lý Bộ trưởng Bộ Ngoại giao", ["Trợ lý Bộ trưởng Bộ Ngoại giao"]),
        ("TUV, Chủ tịch Hội Nông dân tỉnh cùng 60 hội viên", ["TUV", "Chủ tịch Hội Nông dân tỉnh"]),
        ("Trưởng Ban chỉ đạo về nhân quyền tỉnh Sơn La khẳng định", ["Trưởng Ban chỉ đạo về nhân quyền tỉnh Sơn La"]),
        ("Giám đốc Sở Thông tin và Truyền thông và các đại biểu", ["Giám đốc Sở Thông tin và Truyền thông"]),
        ("Trợ lý Giám đốc Chương trình Sen", ["Trợ lý Giám đốc Chương trình Sen"]),
        ("Trưởng thôn 3, xã Trà Sen phát biểu", ["Trưởng thôn 3, xã Trà Sen"]),
        ("thành viên", []),
        ("giảng viên Trường Chính trị tỉnh, và Thiếu tá Lê Văn Ngọt", ["giảng viên Trường Chính trị tỉnh"]),
        ("Trưởng khoa Đào tạo Thẩm phán, Học viện Tòa án", ["Trưởng khoa Đào tạo Thẩm phán, Học viện Tòa án"]),
        ("Trưởng ban Xây dựng tổ chức Hội - Hội LHPN tỉnh", ["Trưởng ban Xây dựng tổ chức Hội - Hội LHPN tỉnh"]),
        ("Phó Chỉ huy trưởng - Tham mưu trưởng Bộ CHQS tỉnh", ["Phó Chỉ huy trưởng - Tham mưu trưởng Bộ CHQS tỉnh"]),
    ],
)  # fmt: skip
def test_offices(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    offices, _ = offices_from(markup, 0, len(markup), ())
    assert [markup.words(first, last) for first, last in offices] == expected
