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
        (f"{HELD}. Hơn 70 xóm trưởng, 20 đội viên của các xã tham dự.", (70, "over")),
        (f"{HELD}. Lớp có 41/48 đại biểu được triệu tập.", (41, "exact")),
        (f"{HELD}. Tham dự có 60 hội viên. Cuối khóa, 52 học viên đạt yêu cầu.", (60, "exact")),
        (f"{HELD}. Trước đó, một lớp tương tự có 90 người tham dự. Lớp lần này có 60 học viên.", (60, "exact")),
        (f"{HELD}. Toàn huyện có 40 tổ nuôi ong với 11.300 hội viên.", None),
        (f"{HELD}. Thu hút tổng cộng 1.085 lượt hội viên; riêng xã Tân Lập có 240 người.", (1085, "exact")),
        (f"{HELD}. Tại điểm cầu chính có 160 đại biểu; tổng số hơn 500 người theo dõi.", (500, "over")),
        (f"{HELD}. Dự có ông Lê Văn Ngọt, Chủ tịch Hội và 95 chị là chi hội trưởng.", (95, "exact")),
        (f"{HELD}. Đợt II dự kiến mở vào tháng 9 cho khoảng 100 người.", None),
        (f"{HELD}. Dự có 55 hội viên cùng 2 tổ chức.", (55, "exact")),
    ],
)
def test_attendance(text: str, expected: tuple[int, str] | None) -> None:
    read = read_report(text).attendance
    assert (read and (read.value.count, str(read.value.qualifier))) == expected
