import pytest

from events.reader import read_report


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Y tế tổ chức Lớp tập huấn sơ cấp cứu năm 2022.", "Lớp tập huấn sơ cấp cứu năm 2022"),
        ("Sở Y tế mở khóa bồi dưỡng kỹ năng sơ cấp cứu cho 40 y tá tại huyện Cái Nước.",
         "khóa bồi dưỡng kỹ năng sơ cấp cứu"),
        ("Sở Y tế tổ chức hội nghị tuyên truyền, phổ biến Luật Dược cho nhân viên y tế năm 2022.",
         "hội nghị tuyên truyền, phổ biến Luật Dược cho nhân viên y tế năm 2022"),
        ("Sở Y tế tổ chức lễ khai giảng lớp bồi dưỡng quản lý bệnh viện, khóa 3, năm 2022.",
         "lớp bồi dưỡng quản lý bệnh viện, khóa 3, năm 2022"),
        ("Sở Y tế tổ chức hội nghị trực tuyến tập huấn sử dụng phần mềm quản lý tiêm chủng (TC) trên địa bàn tỉnh.",
         "hội nghị trực tuyến tập huấn sử dụng phần mềm quản lý tiêm chủng (TC)"),
        ("Sở Y tế tổ chức hội nghị tập huấn sơ cấp cứu. Hội nghị tập huấn sơ cấp cứu toàn quốc năm 2022 gồm ba ngày.",
         "Hội nghị tập huấn sơ cấp cứu toàn quốc năm 2022"),
        ("Sở Y tế tổ chức lớp tập huấn “Sơ cứu ngoài trời” vào ngày 5/3.", "lớp tập huấn “Sơ cứu ngoài trời”"),
        ('Sở Y tế khai giảng khóa "Sơ cứu ngoài trời" vào ngày 5/3.', 'khóa "Sơ cứu ngoài trời"'),
        ("Sở Y tế đã tập huấn sơ cấp cứu cho 40 y tá.", None),
        ("Sở Y tế mở lớp tập huấn kỹ năng chăm sóc người sau đột quỵ năm 2022 tại ba cụm xã.",
         "lớp tập huấn kỹ năng chăm sóc người sau đột quỵ năm 2022"),
        ("Lớp bồi dưỡng sơ cấp cứu dành cho y tá mới đợt 2 năm 2022 đã bế mạc.",
         "Lớp bồi dưỡng sơ cấp cứu dành cho y tá mới đợt 2 năm 2022"),
        ("Sở Y tế mở lớp bồi dưỡng sơ cấp cứu đối với cán bộ, nhân viên các trạm y tế năm 2022.",
         "lớp bồi dưỡng sơ cấp cứu đối với cán bộ, nhân viên các trạm y tế năm 2022"),
        ("Sáng 5/3, Sở Y tế tổ chức hội nghị sơ kết quý I. Buổi chiều, Sở tổ chức hội nghị tập huấn sơ cấp cứu.",
         "hội nghị tập huấn sơ cấp cứu"),
        ("Hội nghị tập huấn là dịp để y tá trao đổi.", None),
        ("Sở Y tế mở lớp tập huấn phòng ngừa sốt xuất huyết, sốt rét ở trẻ nhỏ tại huyện Cái Nước.",
         "lớp tập huấn phòng ngừa sốt xuất huyết, sốt rét ở trẻ nhỏ"),
        ("Sở Y tế mở khóa tập huấn về Công ước quyền trẻ em (Công ước CRC) và Luật Trẻ em cho y tá.",
         "khóa tập huấn về Công ước quyền trẻ em (Công ước CRC) và Luật Trẻ em"),
        ("Sở Y tế mở lớp tập huấn sơ cứu trên môi trường mạng cho y tá.", "lớp tập huấn sơ cứu trên môi trường mạng"),
        ("Sở Y tế mở lớp tập huấn Kỹ năng cung cấp thông tin cho báo chí và xử lý tin giả.",
         "lớp tập huấn Kỹ năng cung cấp thông tin cho báo chí và xử lý tin giả"),
        ("Sở Y tế khai mạc tập huấn công tác hậu cần y tế năm 2022.", "tập huấn công tác hậu cần y tế năm 2022"),
        ("Sở Y tế mở lớp tập huấn sơ cứu, tổ chức tại xã Đất Mũi.", "lớp tập huấn sơ cứu"),
        ("Sở Y tế mở lớp tập huấn kỹ năng dẫn chương trình cho y tá.", "lớp tập huấn kỹ năng dẫn chương trình"),
        ("Sở Y tế mở lớp bồi dưỡng kiến thức cho cán bộ quản lý (đối tượng 3) năm 2022.",
         "lớp bồi dưỡng kiến thức cho cán bộ quản lý (đối tượng 3) năm 2022"),
        ("Sở Y tế mở lớp tập huấn phân loại rác tại nguồn từ 8 giờ.", "lớp tập huấn phân loại rác tại nguồn"),
        ("Sở Y tế mở lớp tập huấn làm thuốc từ cây nhà cho y tá.", "lớp tập huấn làm thuốc từ cây nhà"),
        ("Sở Y tế mở lớp tập huấn ghi bệnh án, nối tới 10 điểm cầu.", "lớp tập huấn ghi bệnh án"),
        ("Sở Y tế mở lớp tập huấn sơ cứu cho người bị đuối nước.", "lớp tập huấn sơ cứu cho người bị đuối nước"),
        ("Sở Y tế mở lớp tập huấn ứng dụng trí tuệ nhân tạo nhân dịp 27/2.",
         "lớp tập huấn ứng dụng trí tuệ nhân tạo"),
        ("Sở Y tế mở lớp tập huấn Luật Dược năm 2016 và Luật sửa đổi một số điều của Luật Dược cho y tá.",
         "lớp tập huấn Luật Dược năm 2016 và Luật sửa đổi một số điều của Luật Dược"),
        ("CM – Tập huấn cán bộ trạm y tế, y tá thôn bản năm 2022 vừa được Sở Y tế khai mạc sáng 5/3.",
         "Tập huấn cán bộ trạm y tế, y tá thôn bản năm 2022"),
        ("Sở Y tế mở lớp tập huấn chăm sóc người bệnh tại nhà cho y tá.", "lớp tập huấn chăm sóc người bệnh tại nhà"),
        ("Sở Y tế mở lớp tập huấn kiểm dịch tại cửa khẩu cảng.", "lớp tập huấn kiểm dịch tại cửa khẩu cảng"),
        ("Sở Y tế mở lớp tập huấn kiểm dịch tại cửa khẩu Năm Căn.", "lớp tập huấn kiểm dịch"),
        ("Sở Y tế khai mạc tập huấn y tá thôn bản năm 2022.", "tập huấn y tá thôn bản năm 2022"),
        ("Sở Y tế mở buổi tập huấn trồng cây thuốc theo hướng hữu cơ tại xã Đất Mũi.",
         "buổi tập huấn trồng cây thuốc theo hướng hữu cơ"),
        ("Sở Y tế mở lớp tập huấn múa hát cho hạt nhân văn nghệ ngành năm 2022.",
         "lớp tập huấn múa hát cho hạt nhân văn nghệ ngành năm 2022"),
    ],
)  # fmt: skip
def test_name(text: str, name: str | None) -> None:
    read = read_report(text).name
    assert (read and read.value) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sở Y tế tổ chức lớp tập huấn ứng phó thảm họa dựa vào cộng đồng.",
            "lớp tập huấn ứng phó thảm họa dựa vào cộng đồng",
        ),
        (
            "Sở Y tế tổ chức Hội nghị tập huấn vận động tham gia BHXH tự nguyện, BHYT hộ gia đình cho 60 y tá.",
            "Hội nghị tập huấn vận động tham gia BHXH tự nguyện, BHYT hộ gia đình",
        ),
        (
            "Sở Y tế mở Hội nghị tập huấn tuyên truyền BHYT, UBND tỉnh giao Sở chủ trì.",
            "Hội nghị tập huấn tuyên truyền BHYT",
        ),
        ("Dự lớp tập huấn sơ cấp cứu có đ/c Lê Văn Ngọt, y tá xã.", "lớp tập huấn sơ cấp cứu"),
        (
            "Chị Hồ Thị Sen, học viên lớp tập huấn sơ cấp cứu, phát biểu cảm tưởng.",
            "lớp tập huấn sơ cấp cứu",
        ),
        (
            "Sở Y tế tổ chức Hội nghị tập huấn, bồi dưỡng nghiệp vụ sơ cấp cứu cho cán bộ y tế.",
            "Hội nghị tập huấn, bồi dưỡng nghiệp vụ sơ cấp cứu",
        ),
        (
            "Sở Y tế khai mạc Lớp bồi dưỡng kiến thức sơ cấp cứu khóa II năm 2023.",
            "Lớp bồi dưỡng kiến thức sơ cấp cứu khóa II năm 2023",
        ),
        (
            "Sở Y tế mở 2 lớp tập huấn về sơ cấp cứu và phòng, chống đuối nước cho 90 học viên.",
            "lớp tập huấn về sơ cấp cứu và phòng, chống đuối nước",
        ),
        (
            "Sở Y tế tổ chức tập huấn kỹ năng sơ cấp cứu cho 90 y tá.",
            "tập huấn kỹ năng sơ cấp cứu",
        ),
        (
            "Sở Y tế tổ chức Hội thảo - tập huấn “Sơ cấp cứu ban đầu” tại Cà Mau.",
            "Hội thảo - tập huấn “Sơ cấp cứu ban đầu”",
        ),
        (
            "Sở Y tế tổ chức Chương trình đào tạo giảng viên nguồn về sơ cấp cứu năm 2023.",
            "Chương trình đào tạo giảng viên nguồn về sơ cấp cứu năm 2023",
        ),
        (
            "Sở Y tế tổ chức khóa tập huấn kỹ năng quản lý, điều hành và kiểm tra, giám sát bệnh viện do "
            "chuyên gia giảng.",
            "khóa tập huấn kỹ năng quản lý, điều hành và kiểm tra, giám sát bệnh viện",
        ),
        (
            "Sở Y tế khai giảng lớp bồi dưỡng đại biểu HĐND cấp xã nhiệm kỳ 2021 - 2026.",
            "lớp bồi dưỡng đại biểu HĐND cấp xã nhiệm kỳ 2021 - 2026",
        ),
        (
            "Hội nghị tập huấn sơ cấp cứu năm 2023 đã diễn ra sáng 5/3 do Sở Y tế tổ chức.",
            "Hội nghị tập huấn sơ cấp cứu năm 2023",
        ),
        (
            "Sở Y tế tổ chức buổi tập huấn phòng cháy, chữa cháy và cứu nạn, cứu hộ cho nhân viên.",
            "buổi tập huấn phòng cháy, chữa cháy và cứu nạn, cứu hộ",
        ),
        (
            "Sở Y tế tổ chức Lớp tập huấn nâng cao năng lực cho đội ngũ y tá về sơ cấp cứu năm 2023.",
            "Lớp tập huấn nâng cao năng lực cho đội ngũ y tá về sơ cấp cứu năm 2023",
        ),
        (
            "Sở Y tế phối hợp với Trường Y tổ chức lớp đào tạo ngắn hạn sơ cấp cứu.",
            "lớp đào tạo ngắn hạn sơ cấp cứu",
        ),
        (
            "Sở Y tế tổ chức Hội nghị trực tuyến toàn quốc tập huấn sơ cấp cứu và công tác y tế dự phòng.",
            "Hội nghị trực tuyến toàn quốc tập huấn sơ cấp cứu và công tác y tế dự phòng",
        ),
        (
            "Sở Y tế tổ chức lớp tập huấn Nghị định số 98/2021/NĐ-CP ngày 8/11/2021 về trang thiết bị y tế.",
            "lớp tập huấn Nghị định số 98/2021/NĐ-CP ngày 8/11/2021 về trang thiết bị y tế",
        ),
        (
            "Sở Y tế mở lớp truyền thông phòng, chống bệnh dại cho giáo viên các trường tiểu học.",
            "lớp truyền thông phòng, chống bệnh dại",
        ),
        (
            "Sở Y tế tổ chức Hội nghị báo cáo viên tháng 3/2023.",
            "Hội nghị báo cáo viên tháng 3/2023",
        ),
        (
            "Ngày 5/3, Sở Y tế tổ chức Hội nghị tập huấn công tác y tế (đợt 2) năm 2023.",
            "Hội nghị tập huấn công tác y tế (đợt 2) năm 2023",
        ),
        (
            "Sở Y tế tổ chức lớp tập huấn sử dụng phần mềm quản lý hồ sơ sức khỏe điện tử V20, phiên bản 2.0.",
            "lớp tập huấn sử dụng phần mềm quản lý hồ sơ sức khỏe điện tử V20, phiên bản 2.0",
        ),
        (
            "Sở Y tế tổ chức khóa tập huấn: “Sơ cấp cứu ban đầu”.",
            "khóa tập huấn: “Sơ cấp cứu ban đầu”",
        ),
        (
            "Sở Y tế tổ chức lớp tập huấn với chủ đề “Sơ cấp cứu ban đầu” cho y tá.",
            "lớp tập huấn với chủ đề “Sơ cấp cứu ban đầu”",
        ),
        (
            "Sở Y tế tổ chức lớp tập huấn chuyên đề “Sơ cấp cứu ban đầu” cho y tá.",
            "lớp tập huấn chuyên đề “Sơ cấp cứu ban đầu”",
        ),
        (
            "Sở Y tế tổ chức Hội nghị tập huấn nghiệp vụ công tác xây dựng Đảng; kiểm tra, giám sát và thi "
            "hành kỷ luật của Đảng.",
            "Hội nghị tập huấn nghiệp vụ công tác xây dựng Đảng; kiểm tra, giám sát và thi hành kỷ luật của Đảng",
        ),
    ],
)
def test_many_names(text: str, name: str) -> None:
    read = read_report(text).name
    assert read and read.value == name
