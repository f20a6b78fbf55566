import pytest

from events.reader.extents import extent

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cục Báo chí, Bộ Thông tin và Truyền thông tổ chức", "Cục Báo chí, Bộ Thông tin và Truyền thông"),
        ("Hội Nông dân xã Đất Mũi, dạy nghề ong rồi về", "Hội Nông dân xã Đất Mũi"),
        ("Sở Lao động - Thương binh và Xã hội phối hợp", "Sở Lao động - Thương binh và Xã hội"),
        ("Hội đồng Dân tộc của Quốc hội nêu", "Hội đồng Dân tộc của Quốc hội"),
        ("Hội Liên hiệp các tổ chức hữu nghị tỉnh mở", "Hội Liên hiệp các tổ chức hữu nghị tỉnh"),
        ("Phân viện Thú y tại TP. Đà Nẵng", "Phân viện Thú y tại TP. Đà Nẵng"),
        ("Trường Cán bộ Thanh tra tại lễ khai giảng", "Trường Cán bộ Thanh tra"),
        ("Liên hiệp Hội (LHH) tỉnh", "Liên hiệp Hội (LHH) tỉnh"),
        ("Công an tỉnh Sơn La khẳng định", "Công an tỉnh Sơn La"),
        ("Sở Y tế và ông Lê Văn Ngọt", "Sở Y tế"),
        ("Sở Khoa học và đại diện các hội", "Sở Khoa học"),
        ("Sở Khoa học và Công nghệ gợi ra một câu chuyện", "Sở Khoa học và Công nghệ"),
        ("Bộ Ngoại giao tổ chức", "Bộ Ngoại giao"),
        ("Cục Hàng không Việt Nam mở", "Cục Hàng không Việt Nam"),
        ("Cục Quản lý lao động ngoài nước không mở", "Cục Quản lý lao động ngoài nước"),
        ("Cục Lâm nghiệp & Kiểm lâm cho biết", "Cục Lâm nghiệp & Kiểm lâm"),
        ("Hội thánh Tin lành Việt Nam (miền Nam) mở", "Hội thánh Tin lành Việt Nam (miền Nam)"),
        ("Chi cục Thủy sản về những điều cấm", "Chi cục Thủy sản"),
        ("Đoàn TNCS Hồ Chí Minh tỉnh Sơn La mở", "Đoàn TNCS Hồ Chí Minh tỉnh Sơn La"),
        ("Sở Y tế cắt băng", "Sở Y tế"),
        ("Bộ Chỉ huy quân sự tỉnh", "Bộ Chỉ huy quân sự tỉnh"),
        ("UBND tỉnh vẽ lại bức tranh chung", "UBND tỉnh"),
        ("Hợp tác xã vườn cây Phú Hữu kể", "Hợp tác xã vườn cây Phú Hữu"),
        ("UBND xã Mường Lạn, huyện Sốp Cộp tổ chức", "UBND xã Mường Lạn, huyện Sốp Cộp"),
        ("Hội Cựu chiến binh huyện Năm Căn, tỉnh Cà Mau mở", "Hội Cựu chiến binh huyện Năm Căn, tỉnh Cà Mau"),
        ("Văn phòng HĐND và UBND huyện cho biết", "Văn phòng HĐND và UBND huyện"),
        ("Sở Nội vụ hướng dẫn công tác văn thư", "Sở Nội vụ"),
        (
            "Chi cục Chăn nuôi, Thú y và Thủy sản cho biết",
            "Chi cục Chăn nuôi, Thú y và Thủy sản",
        ),
        ("Hiệp hội Du lịch Năm Căn - Cà Mau mở", "Hiệp hội Du lịch Năm Căn - Cà Mau"),
        ("Đoàn Đặc nhiệm phòng, chống ma túy và tội phạm vào bài", "Đoàn Đặc nhiệm phòng, chống ma túy và tội phạm"),
        ("Tòa án nhân dân khu vực 2 - Cái Nước mở", "Tòa án nhân dân khu vực 2 - Cái Nước"),
        ("Tòa án nhân dân khu vực 5 - Cà Mau mở", "Tòa án nhân dân khu vực 5 - Cà Mau"),
        ("Phòng Kinh tế phường Hà Giang 1 mở", "Phòng Kinh tế phường Hà Giang 1"),
        (
            "Ban Quản lý Khu kinh tế Năm Căn và các khu công nghiệp",
            "Ban Quản lý Khu kinh tế Năm Căn và các khu công nghiệp",
        ),
        ("Tổ chức Cứu trợ trẻ em (Save the Children) mở", "Tổ chức Cứu trợ trẻ em (Save the Children)"),
        ("Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh mở", "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh"),
        ("Tỉnh đoàn làm lớp trưởng", "Tỉnh đoàn"),
        ("Trung tâm Dịch vụ việc làm tỉnh", "Trung tâm Dịch vụ việc làm tỉnh"),
        ("Hội Luật gia, dưới sự bảo trợ của Sở Tư pháp", "Hội Luật gia"),
        ("Phòng Giáo dục Tiểu học, năm học này", "Phòng Giáo dục Tiểu học"),
    ],
)
def test_extent(mark: Mark, text: str, expected: str) -> None:
    markup = mark(text)
    head = markup.marks["body"][0].last
    assert markup.words(0, extent(markup, head, len(markup))) == expected
