import pytest

from events.reader import read_report

NAME = "hội nghị tập huấn kỹ năng hòa giải ở cơ sở"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ngày 5/3, Sở Tư pháp tổ chức {NAME}.", ["Sở Tư pháp"]),
        (f"Ngày 5/3, Sở Tư pháp phối hợp với Hội Luật gia tỉnh mở {NAME}.", ["Sở Tư pháp", "Hội Luật gia tỉnh"]),
        (
            f"Ngày 5/3, Cục Công tác phía Nam, Bộ Tư pháp phối hợp cùng UBND huyện Cái Nước tổ chức {NAME}.",
            ["Cục Công tác phía Nam, Bộ Tư pháp", "UBND huyện Cái Nước"],
        ),
        (
            f"{NAME.capitalize()} do Hội Luật gia huyện và Phòng Tư pháp tổ chức ngày 5/3.",
            ["Hội Luật gia huyện", "Phòng Tư pháp"],
        ),
        (f"{NAME.capitalize()} được Sở Tư pháp tỉnh Cà Mau tổ chức ngày 5/3.", ["Sở Tư pháp tỉnh Cà Mau"]),
        (f"Ngày 5/3, được sự đồng ý của UBND tỉnh, Sở Tư pháp mở {NAME}.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp, ngày 5/3, tại huyện Cái Nước, đã khai mạc {NAME}.", ["Sở Tư pháp"]),
        (f"{NAME.capitalize()} khai mạc ngày 5/3. Đơn vị tổ chức là Sở Tư pháp.", ["Sở Tư pháp"]),
        (
            f"Ngày 5/3, Sở Tư pháp tổ chức {NAME} với sự phối hợp của Hội Luật gia tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (
            f"Sở Tư pháp cùng Hội Luật gia tỉnh là hai đơn vị đồng tổ chức {NAME}.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Phòng Tư pháp huyện Cái Nước chiều qua 13/6 tổ chức {NAME}.", ["Phòng Tư pháp huyện Cái Nước"]),
        (f"Ngày 5/3, tại Hội trường 2/9, Trung tâm Hội nghị tỉnh, Sở Tư pháp tổ chức {NAME}.", ["Sở Tư pháp"]),
        (f"Ngày 5/3, Sở Tư pháp phối hợp với Save the Children tổ chức {NAME}.", ["Sở Tư pháp", "Save the Children"]),
        (f"Hội Luật gia tỉnh được sự phối hợp của Sở Tư pháp tổ chức {NAME}.", ["Hội Luật gia tỉnh", "Sở Tư pháp"]),
        (f"Trong khuôn khổ Dự án Công lý, Sở Tư pháp khai mạc {NAME}.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp và Hội Luật gia liên kết mở {NAME}.", ["Sở Tư pháp", "Hội Luật gia"]),
        (f"Sở Tư pháp tổ chức {NAME}. Trước đó, Hội Luật gia cũng tổ chức một lớp tương tự.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp lần lượt mở 3 {NAME}.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp vừa có hai ngày (4 - 5/3) mở {NAME}.", ["Sở Tư pháp"]),
        (
            f"Vừa qua, Phòng Tư pháp phối hợp UBND xã Tân Phiên, huyện Cái Nước tổ chức {NAME}.",
            ["Phòng Tư pháp", "UBND xã Tân Phiên, huyện Cái Nước"],
        ),
        (f"Ngày 5/3, tại Trại tạm giam Công an tỉnh, Cục Bổ trợ tư pháp tổ chức {NAME}.", ["Cục Bổ trợ tư pháp"]),
        (
            f"Sở Tư pháp mở {NAME} với sự phối hợp của Hội Luật gia tỉnh và sự hỗ trợ của UNDP.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Sở Tư pháp đã triệu tập hòa giải viên toàn tỉnh về dự {NAME}.", ["Sở Tư pháp"]),
        (
            f"Sở Tư pháp tổ chức cho gần 400 tổ trưởng, tổ viên cốt cán của các tổ trong tỉnh tham gia {NAME}.",
            ["Sở Tư pháp"],
        ),
        (
            f"Hội Luật gia phối hợp cùng Đội Hòa giải – Công an quận Ninh Kiều, TP Cần Thơ tổ chức {NAME}.",
            ["Hội Luật gia", "Đội Hòa giải – Công an quận Ninh Kiều, TP Cần Thơ"],
        ),
        (
            f"Trường Chính trị tỉnh phối hợp với Học viện Tư pháp - Phân viện tại TP Huế khai giảng {NAME}.",
            ["Trường Chính trị tỉnh", "Học viện Tư pháp - Phân viện tại TP Huế"],
        ),
        (f"Đơn vị tổ chức {NAME} là Sở Tư pháp.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp với sự hỗ trợ của UNDP tổ chức {NAME}.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp đưa {NAME} về huyện Cái Nước.", ["Sở Tư pháp"]),
        (
            f"{NAME.capitalize()} diễn ra sáng 5/3 với sự phối hợp giữa Sở Tư pháp và Hội Luật gia.",
            ["Sở Tư pháp", "Hội Luật gia"],
        ),
        (
            f"Bộ Tư pháp, UNICEF và Đại sứ quán Nhật Bản tại Việt Nam tổ chức {NAME}.",
            ["Bộ Tư pháp", "UNICEF", "Đại sứ quán Nhật Bản tại Việt Nam"],
        ),
        (
            f"Câu lạc bộ Luật gia trẻ – Hội Luật gia tỉnh tổ chức {NAME}.",
            ["Câu lạc bộ Luật gia trẻ – Hội Luật gia tỉnh"],
        ),
        (
            f"Đồn Biên phòng Đất Mũi, BĐBP tỉnh Cà Mau phối hợp với UBND xã Đất Mũi tổ chức {NAME}.",
            ["Đồn Biên phòng Đất Mũi, BĐBP tỉnh Cà Mau", "UBND xã Đất Mũi"],
        ),
        ("Sở Tư pháp tập huấn kỹ năng hòa giải cho 90 hòa giải viên.", ["Sở Tư pháp"]),
        (f"Cùng với Hội Luật gia, Sở Tư pháp tổ chức {NAME}.", ["Hội Luật gia", "Sở Tư pháp"]),
        (f"Sở Tư pháp giao Hội Luật gia tổ chức {NAME}.", ["Hội Luật gia"]),
        (f"Trung đoàn 5, Bộ CHQS tỉnh Cà Mau tổ chức {NAME}.", ["Trung đoàn 5, Bộ CHQS tỉnh Cà Mau"]),
        (f"Tại Trung tâm Văn hóa (Cà Mau), Thành Đoàn Cà Mau khai mạc {NAME}.", ["Thành Đoàn Cà Mau"]),
        (
            f"Cục Bổ trợ (Bộ Tư pháp), Hội Luật gia và Sở Tư pháp tổ chức {NAME}.",
            ["Cục Bổ trợ (Bộ Tư pháp)", "Hội Luật gia", "Sở Tư pháp"],
        ),
        (f"Ngày 5/3, Cục trưởng Cục Bổ trợ tư pháp chủ trì {NAME}.", []),
        (f"Ngày 5/3, {NAME} diễn ra với sự tài trợ của UNDP.", []),
        (
            f"Sáng 5/3, tại TP Cà Mau, tỉnh Cà Mau, Ban Dân vận Tỉnh ủy, Sở Nội vụ tổ chức {NAME}.",
            ["Ban Dân vận Tỉnh ủy", "Sở Nội vụ"],
        ),
    ],
)
def test_organizers(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in read_report(text).organizers] == expected


CLASS = "lớp tập huấn kỹ năng hòa giải năm 2023"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 5/3, hội nghị tập huấn kỹ năng hòa giải do Sở Tư pháp chủ trì, Hội Luật gia tỉnh phối hợp tổ chức.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Được sự chỉ đạo của UBND tỉnh, Sở Tư pháp tổ chức {CLASS}.", ["Sở Tư pháp"]),
        (
            f"Sở Tư pháp, Hội Luật gia và Liên đoàn Lao động tỉnh phối hợp tổ chức {CLASS}.",
            ["Sở Tư pháp", "Hội Luật gia", "Liên đoàn Lao động tỉnh"],
        ),
        (
            f"Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh về hòa giải, ngày 5/3, Sở Tư pháp tổ chức {CLASS}.",
            ["Sở Tư pháp"],
        ),
        (
            f"Nhằm nâng cao năng lực cho hòa giải viên, ngày 5/3, Phòng Tư pháp huyện Cái Nước đã mở {CLASS}.",
            ["Phòng Tư pháp huyện Cái Nước"],
        ),
        (f"{CLASS} do Sở Tư pháp tổ chức với sự hỗ trợ của UNDP.", ["Sở Tư pháp"]),
        ("Sở Tư pháp tiến hành tập huấn kỹ năng hòa giải cho 60 cán bộ.", ["Sở Tư pháp"]),
        (
            f"Trung tâm Trợ giúp pháp lý (Sở Tư pháp) phối hợp UBND xã Đất Mũi mở {CLASS}.",
            ["Trung tâm Trợ giúp pháp lý (Sở Tư pháp)", "UBND xã Đất Mũi"],
        ),
        (f"Tham gia {CLASS} do Hội Phụ nữ huyện tổ chức có 50 học viên.", ["Hội Phụ nữ huyện"]),
        (f"{CLASS} được tổ chức bởi Viện Nghiên cứu Lập pháp.", ["Viện Nghiên cứu Lập pháp"]),
        (
            f"Sáng 5/3, tại hội trường huyện ủy, Ban Tuyên giáo Huyện ủy Cái Nước khai mạc {CLASS}.",
            ["Ban Tuyên giáo Huyện ủy Cái Nước"],
        ),
        (
            f"Công ty Điện lực Cà Mau phối hợp với Cảnh sát PCCC tổ chức {CLASS}.",
            ["Công ty Điện lực Cà Mau", "Cảnh sát PCCC"],
        ),
        (f"Vườn Quốc gia Mũi Cà Mau vừa tổ chức {CLASS}.", ["Vườn Quốc gia Mũi Cà Mau"]),
        (f"Ngân hàng Chính sách xã hội tỉnh mở {CLASS}.", ["Ngân hàng Chính sách xã hội tỉnh"]),
        (f"Đoàn Luật sư tỉnh và Hội Luật gia tỉnh đồng tổ chức {CLASS}.", ["Đoàn Luật sư tỉnh", "Hội Luật gia tỉnh"]),
        (
            f"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau phối hợp cùng Ban Dân tộc tỉnh khai giảng {CLASS}.",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau", "Ban Dân tộc tỉnh"],
        ),
        (f"Ban Quản lý rừng phòng hộ Đất Mũi tổ chức {CLASS}.", ["Ban Quản lý rừng phòng hộ Đất Mũi"]),
        (f"Hạt Kiểm lâm huyện Ngọc Hiển tổ chức {CLASS}.", ["Hạt Kiểm lâm huyện Ngọc Hiển"]),
        (f"Bảo tàng tỉnh Cà Mau mở {CLASS}.", ["Bảo tàng tỉnh Cà Mau"]),
        (f"Quân chủng Hải quân khai mạc {CLASS}.", ["Quân chủng Hải quân"]),
        (
            f"Tổng cục Chính trị Quân đội nhân dân Việt Nam tổ chức {CLASS}.",
            ["Tổng cục Chính trị Quân đội nhân dân Việt Nam"],
        ),
        (f"Bộ Tư lệnh Cảnh sát biển tổ chức {CLASS}.", ["Bộ Tư lệnh Cảnh sát biển"]),
        (
            f"Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh tổ chức {CLASS}.",
            ["Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh"],
        ),
        (
            f"Trường Bồi dưỡng cán bộ quản lý giáo dục TP. Hồ Chí Minh khai giảng {CLASS}.",
            ["Trường Bồi dưỡng cán bộ quản lý giáo dục TP. Hồ Chí Minh"],
        ),
        (f"Báo Nhân Dân phối hợp với Hội Nhà báo Việt Nam tổ chức {CLASS}.", ["Báo Nhân Dân", "Hội Nhà báo Việt Nam"]),
        (f"Cụm thi đua số 3 tổ chức {CLASS}.", ["Cụm thi đua số 3"]),
        (f"Văn phòng Đoàn ĐBQH và HĐND tỉnh tổ chức {CLASS}.", ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"]),
        (f"Viện kiểm sát nhân dân tỉnh Cà Mau tổ chức {CLASS}.", ["Viện kiểm sát nhân dân tỉnh Cà Mau"]),
        (
            f"Cục Trẻ em (Bộ Lao động - Thương binh và Xã hội) phối hợp với UNICEF tổ chức {CLASS}.",
            ["Cục Trẻ em (Bộ Lao động - Thương binh và Xã hội)", "UNICEF"],
        ),
        (
            f"Tổ chức Tầm nhìn Thế giới và UBND huyện Cái Nước tổ chức {CLASS}.",
            ["Tổ chức Tầm nhìn Thế giới", "UBND huyện Cái Nước"],
        ),
        (
            f"Liên đoàn Lao động quận Ninh Kiều phối hợp Trung tâm Chính trị quận tổ chức {CLASS}.",
            ["Liên đoàn Lao động quận Ninh Kiều", "Trung tâm Chính trị quận"],
        ),
        (f"Giáo hội Phật giáo Việt Nam tỉnh Cà Mau tổ chức {CLASS}.", ["Giáo hội Phật giáo Việt Nam tỉnh Cà Mau"]),
        (f"Sở Y tế Cà Mau vừa triển khai {CLASS}.", ["Sở Y tế Cà Mau"]),
        (
            f"Trạm Khuyến nông huyện Cái Nước kết hợp với Hội Nông dân xã Đất Mũi tổ chức {CLASS}.",
            ["Trạm Khuyến nông huyện Cái Nước", "Hội Nông dân xã Đất Mũi"],
        ),
        (
            f"Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an phối hợp với Công an tỉnh Cà Mau "
            f"tổ chức {CLASS}.",
            ["Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an", "Công an tỉnh Cà Mau"],
        ),
        (f"Bộ Văn hóa, Thể thao và Du lịch giao Cục Di sản văn hóa tổ chức {CLASS}.", ["Cục Di sản văn hóa"]),
        (
            f"Hợp tác xã Minh Phú phối hợp với Chi cục Phát triển nông thôn tổ chức {CLASS}.",
            ["Hợp tác xã Minh Phú", "Chi cục Phát triển nông thôn"],
        ),
        (f"Thành ủy Cà Mau tổ chức {CLASS}.", ["Thành ủy Cà Mau"]),
        (f"Tòa án nhân dân tối cao tổ chức {CLASS}.", ["Tòa án nhân dân tối cao"]),
        (f"Câu lạc bộ Phóng viên trẻ mở {CLASS}.", ["Câu lạc bộ Phóng viên trẻ"]),
        (
            f"Sáng 5/3, diễn ra {CLASS}. Đơn vị tổ chức: Sở Tư pháp; đơn vị phối hợp: Hội Luật gia tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Sáng 5/3, diễn ra {CLASS}. Cơ quan chủ trì là Sở Tư pháp.", ["Sở Tư pháp"]),
        (
            f"Sở Tư pháp tổ chức {CLASS} với sự tham gia phối hợp của Hội Luật gia tỉnh, Đoàn Luật sư tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh", "Đoàn Luật sư tỉnh"],
        ),
        (
            f"{CLASS} là hoạt động do Sở Tư pháp và Hội Luật gia tỉnh phối hợp thực hiện.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Sở Tư pháp vừa kết thúc {CLASS}.", ["Sở Tư pháp"]),
        (f"Tỉnh Cà Mau tổ chức {CLASS}.", ["Tỉnh Cà Mau"]),
        (f"Huyện Cái Nước vừa mở {CLASS}.", ["Huyện Cái Nước"]),
        (f"60 hòa giải viên đã dự {CLASS} do Sở Tư pháp mở.", ["Sở Tư pháp"]),
        (f"{CLASS} vừa được Sở Tư pháp và Hội Luật gia tỉnh tổ chức thành công.", ["Sở Tư pháp", "Hội Luật gia tỉnh"]),
        (f"Sáng nay 5/3 Sở Tư pháp khai mạc {CLASS}.", ["Sở Tư pháp"]),
        (
            f"Trường Đại học Luật - Đại học Huế phối hợp với Tòa án nhân dân tỉnh tổ chức {CLASS}.",
            ["Trường Đại học Luật - Đại học Huế", "Tòa án nhân dân tỉnh"],
        ),
        (
            f"Ban Thường vụ Tỉnh đoàn, Hội LHTN Việt Nam tỉnh tổ chức {CLASS}.",
            ["Ban Thường vụ Tỉnh đoàn", "Hội LHTN Việt Nam tỉnh"],
        ),
        (f"Tại Trường THCS Phan Ngọc Hiển, phòng GD&ĐT TP Cà Mau tổ chức {CLASS}.", ["phòng GD&ĐT TP Cà Mau"]),
        (
            f"Theo Chương trình phối hợp giữa Mặt trận và Sở Tư pháp, Hội Luật gia tỉnh mở {CLASS}.",
            ["Hội Luật gia tỉnh"],
        ),
        (f"Bộ Tư pháp ngày 4/9 phối hợp với UNICEF tổ chức {CLASS}.", ["Bộ Tư pháp", "UNICEF"]),
        ("Ngày 5/3, Sở Tư pháp khai giảng lớp “Kỹ năng hòa giải”.", ["Sở Tư pháp"]),
        (
            f"Cục Phát triển thị trường và doanh nghiệp KH&CN (Bộ Khoa học và Công nghệ) mở {CLASS}.",
            ["Cục Phát triển thị trường và doanh nghiệp KH&CN (Bộ Khoa học và Công nghệ)"],
        ),
        (f"Phòng GD&ĐT TP Cà Mau tổ chức {CLASS}.", ["Phòng GD&ĐT TP Cà Mau"]),
    ],
)
def test_many_bodies_and_verbs(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in read_report(text).organizers] == expected
