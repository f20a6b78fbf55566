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
    ],
)  # fmt: skip
def test_name(text: str, name: str | None) -> None:
    read = read_report(text).name
    assert (read and read.value) == name
