import pytest

from events.reader.person_names import NameFinder
from events.reader.ranks import find_ranks

from .conftest import Mark


def names(mark: Mark, text: str) -> list[str]:
    markup = mark(text)
    found = NameFinder(markup, find_ranks(markup)).find(0, len(markup))
    return [markup.words(name.first, name.last) for name in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ông Lê Văn Ngọt và bà Hồ Thị Sen", ["Lê Văn Ngọt", "Hồ Thị Sen"]),
        ("Ông Lê Văn Ngọt", ["Lê Văn Ngọt"]),
        ("Phó Chủ tịch UBND tỉnh Lai Châu Tống Văn Ngọt", ["Tống Văn Ngọt"]),
        ("Phó Chủ tịch UBND huyện Trà Cú Sơn Thị Sen", ["Sơn Thị Sen"]),
        ("Phó Chủ tịch UBND huyện Bùi Văn Ngọt", ["Bùi Văn Ngọt"]),
        ("Phó Chủ tịch HAUFO Lý Nam Ngọt", ["Lý Nam Ngọt"]),
        ("ông Nguyễn Văn Hội, bà Đoàn Thị Sen", ["Nguyễn Văn Hội", "Đoàn Thị Sen"]),
        ("bà Y Sen, ông K’Ngọt, bà H'Sen Niê", ["Y Sen", "K’Ngọt", "H'Sen Niê"]),
        ("BÀ HỒ THỊ SEN", ["HỒ THỊ SEN"]),
        ("đồng chí Lê Văn Ngọt Phó Giám đốc Sở Y tế", ["Lê Văn Ngọt"]),
        ("Đoàn Thanh niên xã, Hà Giang, TP. Hồ Chí Minh", []),
        ("Chính trị viên Đồn Biên phòng Hòn Ngọt, Trường Chính trị Lê Sen mở lớp", []),
        ("ông Ông Thế Ngọt", ["Ông Thế Ngọt"]),
        ("Phó Bí thư Thành ủy Móng Cái Lý Văn Ngọt", ["Lý Văn Ngọt"]),
        ("Phó Giám đốc Sở LĐ-TBXH Trịnh Nguyễn Hoàng Ngọt", ["Trịnh Nguyễn Hoàng Ngọt"]),
        ("Thẩm phán trung cấp Đèng Văn Ngọt", ["Đèng Văn Ngọt"]),
        ("Nông dân Bản Ngọt được tập huấn", []),
        ("tài xế Hồ Văn Ấm, nữ hộ sinh Y Sen", ["Hồ Văn Ấm", "Y Sen"]),
        ("TS địa chất Lê Văn Ngọt", ["Lê Văn Ngọt"]),
        ("Phó Cục trưởng Cục Công tác phía Nam Đặng Trần Văn Ngọt", ["Đặng Trần Văn Ngọt"]),
        ("Phó Cục trưởng Cục Trẻ em Hồ Thị Sen", ["Hồ Thị Sen"]),
        ("Thứ trưởng, Phó Chủ nhiệm Ủy ban Dân tộc Y Ngọt chủ trì", ["Y Ngọt"]),
        ("Trường Đại học Trần Quốc Ngọt, Trường THPT Lê Quý Ngọt", []),
        ("Bí thư Đoàn Sở Y tế tỉnh Sơn La", []),
        ("Bí thư Huyện ủy Mai Sơn Lò Văn Ngọt, Bí thư Tỉnh ủy Lê Văn Sen", ["Lò Văn Ngọt", "Lê Văn Sen"]),
        ("Bí thư Huyện ủy Mai Sơn Y Ngọt", ["Y Ngọt"]),
        ("Chủ tịch LĐLĐ quận Nguyễn Thị Minh Ngọt", ["Nguyễn Thị Minh Ngọt"]),
        ("Chủ tịch UBND quận Ngô Quyền Lê Ngọt", ["Lê Ngọt"]),
        ("Chuyên gia hang động Howard Limbert (Anh) hướng dẫn", ["Howard Limbert"]),
        ("trọng tài quốc tế Lê Văn Ngọt đứng lớp", ["Lê Văn Ngọt"]),
        ("Phó Giám đốc Công ty Thạch Sa Ngọt nhấn mạnh", ["Thạch Sa Ngọt"]),
        ("giảng viên: ThS. Lê Văn Ngọt, KS. Hồ Thị Sen", ["Lê Văn Ngọt", "Hồ Thị Sen"]),
        ("Giáo sư Kim Young-soo, Đại học Gyeongsang", ["Kim Young-soo"]),
        ("Đoàn chuyên gia Hàn Quốc tập huấn", []),
        ("K'Brêu, Phó Chủ tịch UBND xã; Quách Công Sứ", ["K'Brêu", "Quách Công Sứ"]),
        ("hai hộ Lê Văn N. và Hồ Thị S.", []),
        ("Trưởng thôn Vàng Dỉ Ngọt, Trưởng bản Lò Sen phát biểu, Trưởng ấp Phú Hòa", ["Vàng Dỉ Ngọt", "Lò Sen"]),
        ("Bí thư Đảng ủy phường Bùi Quang Ngọt yêu cầu", ["Bùi Quang Ngọt"]),
        ("Phó Chủ tịch UBND xã Đoàn Thị Sen", ["Đoàn Thị Sen"]),
        ("tại phường Trần Hưng Đạo, Chủ tịch UBND xã Trần Phú", []),
        ("chuyên gia du lịch Đỗ Gia Ngọt, phóng viên trẻ Hà Sen", ["Đỗ Gia Ngọt", "Hà Sen"]),
        ("chuyên gia thành phố Lương Tài, học viên tỉnh Trà Vinh", []),
        ("Chánh án TAND khu vực 3 Lê Văn Ngọt giới thiệu; 116 Lê Văn Sen", ["Lê Văn Ngọt"]),
        ("Giám đốc Trung tâm Phục vụ hành chính công xã Hồ Thị Sen", ["Hồ Thị Sen"]),
        ("Phó Giám thị Trại giam Xuân Lộc Lê Văn Ngọt", ["Lê Văn Ngọt"]),
        ("Phó Giám đốc Sở Nông nghiệp và Môi trường Hồ Thị Sen", ["Hồ Thị Sen"]),
        ("Phó Giám đốc Ban Quản lý rừng phòng hộ Sông Tranh Lê Văn Ngọt", ["Lê Văn Ngọt"]),
        (
            "Bí thư Chi bộ thôn Nậm Pung Lê Văn Ngọt, bà Nguyễn Thị Mai Hương Sen",
            ["Lê Văn Ngọt", "Nguyễn Thị Mai Hương Sen"],
        ),
        ("Hiệu trưởng Trường THPT Lê Khiết Lê Văn Ngọt", ["Lê Văn Ngọt"]),
        (
            "Tham dự có: Già Chỉa Ngọt; Neàng Kim Sen, Cơ Liêng Ngọt",
            ["Già Chỉa Ngọt", "Neàng Kim Sen", "Cơ Liêng Ngọt"],
        ),
        ("già A Ngọt và cha xứ Lê Văn Sen", ["A Ngọt", "Lê Văn Sen"]),
        ("số 116 Nguyễn Văn Ngọt, đường Hồ Thị Sen", []),
        ("nghệ nhân A Ngọt đứng lớp, nghệ nhân Tân Ngọt", ["A Ngọt"]),
        ("Phó Chủ tịch UBND huyện Nam Trà Sen, tại huyện Cư M’Ngọt", []),
        ("Giám đốc Công ty TNHH Hoa Ngọt phát biểu", []),
        ("Bí thư Chi bộ thôn Lê Văn Ngọt phát biểu, tại thôn Trần Phú", ["Lê Văn Ngọt"]),
        ("Đạo diễn, NSƯT Lê Văn Ngọt dạy dàn dựng", ["Lê Văn Ngọt"]),
    ],
)
def test_names(mark: Mark, text: str, expected: list[str]) -> None:
    assert names(mark, text) == expected
