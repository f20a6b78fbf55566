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
        (f"{HELD}. Số người dự là 120", (120, "exact")),
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
        (f"{HELD}. Toàn tỉnh có 4.127 đại biểu tham dự ở 72 điểm cầu.", (4127, "exact")),
        (f"{HELD}. Huyện Năm Căn có 2.146 hội viên.", None),
        (f"{HELD}. Khoảng 260 tay thợ đã tham gia lớp học.", (260, "about")),
        (f"{HELD}. Lớp có từ 55 đến 60 hội viên.", None),
        (f"{HELD}. Gần 160 học viên là hội viên của 9 xã. Mỗi học viên sẽ dạy lại ít nhất 30 người.", (160, "nearly")),
        (f"{HELD}. Cùng dự có 180 bạn là đoàn viên.", (180, "exact")),
    ],
)
def test_attendance(text: str, expected: tuple[int, str] | None) -> None:
    read = read_report(text).attendance
    assert (read and (read.value.count, str(read.value.qualifier))) == expected


CLASS = "Ngày 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CLASS} cho gần 100 học viên là y tá các xã.", "100 nearly"),
        (f"{CLASS}. Dự lớp có kế toán trưởng của gần 400 doanh nghiệp.", None),
        (f"{CLASS} cho trên 80 nhân viên y tế thôn bản.", "80 over"),
        (f"{CLASS} với sự tham gia của 65 đồng chí là trạm trưởng trạm y tế.", "65 exact"),
        (f"{CLASS}. Tham gia lớp học có 45 đồng chí, trong đó 20 đồng chí nữ.", "45 exact"),
        (f"{CLASS}. Lớp học có sự tham dự của hơn 70 người.", "70 over"),
        (f"{CLASS}. Đông đảo hơn 300 đoàn viên, hội viên đã tham dự.", "300 over"),
        (f"{CLASS}. Về dự có 120 đại biểu chính thức và 15 khách mời.", "120 exact"),
        (f"{CLASS}. Hơn 1,2 nghìn người theo dõi trực tuyến.", None),
        (f"{CLASS}. Tham dự có 50 đại biểu đến từ 12 tỉnh, 35 huyện.", "50 exact"),
        (f"{CLASS} cho 90 cán bộ, công chức, viên chức.", "90 exact"),
        (
            f"{CLASS}. Có tổng số 150 học viên thuộc 3 lớp: lớp 1 có 50 học viên, lớp 2 có 50 "
            f"học viên, lớp 3 có 50 học viên.",
            "150 exact",
        ),
        (f"{CLASS} cho 250 lượt người.", "250 exact"),
        (f"{CLASS}. Ông Lê Văn Ngọt cho biết, năm 2022 Sở đã tập huấn cho 1.200 người.", None),
        (f"{CLASS}. Toàn tỉnh hiện có 1.500 nhân viên y tế thôn bản.", None),
        (f"{CLASS}. Dự lễ khai giảng có lãnh đạo Sở và 56 học viên.", "56 exact"),
        (f"{CLASS}. Hơn 60 học viên được chia thành 3 nhóm thực hành.", "60 over"),
        (f"{CLASS}. Trong 2 ngày, 75 học viên được học 4 chuyên đề.", "75 exact"),
        (f"{CLASS}, có 40 y, bác sĩ tham gia.", "40 exact"),
        (f"{CLASS} cho khoảng 200 thanh niên công nhân tại 5 khu công nghiệp.", "200 about"),
        (f"{CLASS}. Lớp có 30 học viên là người dân tộc thiểu số.", "30 exact"),
        (f"{CLASS}. Số học viên tham dự là 88 người.", "88 exact"),
        (f"{CLASS}. Học viên tham dự: 88 người.", "88 exact"),
        (f"{CLASS}. Thành phần: 60 cán bộ xã.", "60 exact"),
        (f"{CLASS}. Qua kiểm tra, 58/60 học viên đạt loại khá, giỏi.", None),
        (f"{CLASS}. Mỗi xã cử 2 cán bộ tham gia.", None),
        (f"{CLASS}. Ban Tổ chức trao giấy chứng nhận cho 64 học viên.", "64 exact"),
        ("Hơn 200 cán bộ y tế vừa được Sở Y tế tập huấn sơ cấp cứu trong lớp học ngày 5/3.", "200 over"),
        (f"{CLASS}. Hội nghị được truyền trực tuyến đến 126 điểm cầu với hơn 4.500 đại biểu.", "4500 over"),
        (f"{CLASS}. Dự tại điểm cầu trung tâm có 80 đại biểu, tại các điểm cầu cơ sở có 1.200 đại biểu.", None),
        (f"{CLASS} thu hút sự tham gia của 52 hộ dân.", "52 exact"),
        (f"{CLASS}. Đến nay, Sở đã mở 12 lớp cho 640 học viên.", None),
        (f"{CLASS}. Năm 2022, tỉnh đã có 1.200 học viên.", None),
        (f"{CLASS}. 35 học viên đã biết cách băng bó. Dịp này, Sở trao quà cho 5 học viên nghèo.", "35 exact"),
        (f"{CLASS} cho 316 CBCNV.", "316 exact"),
        (f"{CLASS}. Theo ông Lê Văn Ngọt, Chủ tịch Hội, toàn tỉnh có 96 chi hội với trên 5.000 hội viên.", None),
        (f"{CLASS} cho ngót nghét 90 hội viên.", "90 nearly"),
        (f"{CLASS}. Lớp có 3 giảng viên và 60 học viên.", "60 exact"),
        (f"{CLASS}. Lớp gồm 64 học viên là hội viên.", "64 exact"),
        (f"{CLASS} cho 64 hội viên. Trong số này có 12 học viên được xếp loại giỏi.", "64 exact"),
        (f"{CLASS}. Bà con về dự đông, đếm được 135 người.", "135 exact"),
        (f"{CLASS}, thành phần gồm 155 người làm y tế.", "155 exact"),
        (f"{CLASS} cho 84 chỉ huy trưởng, chỉ huy phó xã đội.", "84 exact"),
        (f"{CLASS}. Có 86 doanh nghiệp cử đại diện tham gia.", None),
        (
            f"{CLASS}. Tổng số đại biểu dự tại các điểm cầu là 2.816 đồng chí; riêng điểm cầu chính có 145 đồng chí.",
            "2816 exact",
        ),
        (f"{CLASS}. Gần 3 trăm đại biểu tham dự.", "300 nearly"),
        (f"{CLASS}. Tham dự có trên dưới 100 người.", "100 about"),
        (f"{CLASS}. Sĩ số lớp là 45.", "45 exact"),
        (f"{CLASS}. Mỗi năm, Sở tập huấn cho 500 nhân viên y tế.", None),
    ],
)
def test_many_numbers(text: str, expected: str | None) -> None:
    read = read_report(text).attendance
    assert (read and f"{read.value.count} {read.value.qualifier}") == expected
