import pytest

from events.reader import read_report

HELD = "Ngày 5/3/2021, Hội Nông dân huyện tổ chức hội nghị tập huấn nuôi ong lấy mật"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HELD} cho 60 hội viên.", (60, "exact")),
        (f"{HELD}. Tham dự có hơn 1.200 đại biểu.", (1200, "over")),
        (f"{HELD}. Gần 80 bà con nông dân đã về dự.", (80, "nearly")),
        (f"{HELD}. Hội nghị có sự tham gia của khoảng 45 học viên.", (45, "about")),
        (f"{HELD}, thu hút trên 150 lượt người tham dự.", (150, "over")),
        (f"{HELD}. Hội nghị nối tới 12 điểm cầu và 40 xã.", None),
        (f"{HELD}. Số người dự là 120.", (120, "exact")),
        (f"{HELD} dành cho 58 tay nuôi ong.", (58, "exact")),
        (f"{HELD} dành cho 12 xã. Học viên được 6 giảng viên truyền đạt.", None),
        (f"{HELD}. Hàng trăm đại biểu đã tham dự.", None),
        (f"{HELD}. Dự có 90 đại biểu, trong đó có 30 cán bộ nữ.", (90, "exact")),
        (f"{HELD}. Lớp đầu có 40 người dự, lớp sau có 50 người dự. Tổng cộng có 90 người tham dự.", (90, "exact")),
    ],
)
def test_attendance(text: str, expected: tuple[int, str] | None) -> None:
    read = read_report(text).attendance
    assert (read and (read.value.count, str(read.value.qualifier))) == expected
