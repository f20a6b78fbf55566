import pytest

from events.reader import read_report

NAME = "hội nghị tập huấn kỹ năng hòa giải ở cơ sở"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ngày 5/3, Sở Tư pháp Cà Mau tổ chức {NAME}.", ["Cà Mau"]),
        (f"Ngày 5/3, tại TP. Hồ Chí Minh, Bộ Tư pháp tổ chức {NAME}.", ["Hồ Chí Minh"]),
        (f"Ngày 5/3, tại Thừa Thiên - Huế, Bộ Tư pháp tổ chức {NAME}.", ["Huế"]),
        (f"Ngày 5/3, Học viện Chính trị quốc gia Hồ Chí Minh tổ chức {NAME}.", []),
        (f"Bắc Kạn: Tập huấn hòa giải ở cơ sở\nNgày 5/3, Sở Tư pháp tổ chức {NAME}.", ["Bắc Kạn"]),
        (f"Ngày 5/3, Sở Tư pháp tổ chức {NAME}, góp phần giữ hòa bình nơi xóm làng.", []),
        (f"Ngày 5/3, tại khách sạn Sài Gòn, Bộ Tư pháp tổ chức {NAME}.", []),
        (f"Ngày 5/3, tại phường Vĩnh Phúc, Bộ Tư pháp tổ chức {NAME}.", []),
        (f"Ngày 5/3, Sở Tư pháp tổ chức {NAME}. Dự có ông Lê Văn Ngọt, Phó Chủ tịch UBND tỉnh Sơn La.", ["Sơn La"]),
        (f"Ngày 5/3, Sở Du lịch Cao Bằng phối hợp Trường Cao đẳng Du lịch Hà Nội tổ chức {NAME}.", ["Cao Bằng"]),
        (f"Ngày 5/3, UBND tỉnh Sơn La tổ chức {NAME}. Trước đó, Lào Cai và Yên Bái đã mở lớp tương tự.", ["Sơn La"]),
    ],
)
def test_provinces(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in read_report(text).provinces] == expected


def test_a_province_from_an_office_is_doubtful() -> None:
    reading = read_report(f"Ngày 5/3, Sở Tư pháp mở {NAME}. Dự có ông Lê Văn Ngọt, Phó Chủ tịch UBND tỉnh Sơn La.")
    assert [fact.unsure for fact in reading.provinces] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ngày 5/3, Trường Cao đẳng Du lịch Hà Nội tổ chức {NAME}.", [("Hà Nội", False)]),
        (f"Cà Mau: Tập huấn\nNgày 5/3, Trường Cao đẳng Du lịch Hà Nội tổ chức {NAME}.", [("Cà Mau", False)]),
        (
            f"Ngày 5/3, Sở Tư pháp mở {NAME}. Dự có ông Lê Văn Ngọt, nguyên Giám đốc Sở Tư pháp tỉnh Yên Bái; bà Hồ "
            "Thị Sen, Phó Chủ tịch UBND tỉnh Sơn La.",
            [("Sơn La", True)],
        ),
        (
            f"Ngày 5/3, Sở Tư pháp mở {NAME}. Ông Lê Văn Ngọt, Giám đốc Sở Tư pháp tỉnh Yên Bái trình bày chuyên đề "
            "“Hòa giải”. Dự có bà Hồ Thị Sen, Phó Chủ tịch UBND tỉnh Sơn La.",
            [("Sơn La", True)],
        ),
    ],
)
def test_whose_province_counts(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(fact.value, fact.unsure) for fact in read_report(text).provinces] == expected
