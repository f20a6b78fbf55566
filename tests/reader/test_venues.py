import pytest

from events.reader import read_report

NAME = "Bộ Tư pháp tổ chức hội nghị tập huấn kỹ năng hòa giải ở cơ sở"


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (f"Ngày 5/3, tại TP Lai Châu, tỉnh Lai Châu, {NAME}.", "TP Lai Châu"),
        (f"Ngày 5/3, tại Hội trường UBND huyện Cái Nước, {NAME}.", "Hội trường UBND huyện Cái Nước"),
        (f"Ngày 5/3, {NAME} tại khách sạn Hương Biển.", "khách sạn Hương Biển"),
        (f"Ngày 5/3, tại xã Đất Mũi, huyện Ngọc Hiển, {NAME}.", "xã Đất Mũi, huyện Ngọc Hiển"),
        (f"Ngày 5/3, tại Cà Mau, {NAME}.", None),
        (f"Ngày 5/3, tại thành phố Đà Nẵng, {NAME}.", None),
        (f"Ngày 5/3, tại thủ đô Hà Nội, {NAME}.", None),
        (f"Ngày 5/3, {NAME}. Phát biểu tại hội nghị, ông Lê Văn Ngọt nhấn mạnh vai trò của hòa giải viên.", None),
        (f"Ngày 5/3, {NAME}. Tham dự tại các điểm cầu có 200 đại biểu.", None),
        (f"Ngày 5/3, {NAME}. Địa điểm: phòng họp số 3, Trung tâm Hội nghị tỉnh.",
         "phòng họp số 3, Trung tâm Hội nghị tỉnh"),
        ("Gần 90 đại biểu đã về hội trường UBND xã Đất Mũi dự hội nghị.", "hội trường UBND xã Đất Mũi"),
        (f"Ngày 5/3, tại xã Đất Mũi (huyện Ngọc Hiển), {NAME}.", "xã Đất Mũi (huyện Ngọc Hiển)"),
        (f"Ngày 5/3, tại Khách sạn Hương Biển (Cà Mau), {NAME}.", "Khách sạn Hương Biển"),
        (f"Ngày 5/3, tại Trung tâm Báo chí và Truyền hình Cà Mau (phường An Xuyên), {NAME}.",
         "Trung tâm Báo chí và Truyền hình Cà Mau (phường An Xuyên)"),
        (f"Ngày 5/3, {NAME}. Trước đó, một lớp tương tự đã mở tại xã Đất Mũi.", None),
        (f"{NAME}. Hội nghị diễn ra sáng 5/3, tại Nhà văn hóa ấp 3.", "Nhà văn hóa ấp 3"),
        ("Ngày 5/3, tại thành phố Huế, Sở Tư pháp tỉnh Thừa Thiên Huế mở lớp tập huấn hòa giải.", "thành phố Huế"),
    ],
)  # fmt: skip
def test_venue(text: str, venue: str | None) -> None:
    read = read_report(text).venue
    assert (read and read.value) == venue


CLASS = "Sở Y tế tổ chức lớp tập huấn sơ cấp cứu năm 2023"


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (f"Ngày 5/3, tại Trường Cao đẳng Y tế Cà Mau, {CLASS}.", "Trường Cao đẳng Y tế Cà Mau"),
        (f"Ngày 5/3, tại UBND xã Đất Mũi, {CLASS}.", "UBND xã Đất Mũi"),
        (
            f"Ngày 5/3, tại Hội trường lớn - Trung tâm Hội nghị tỉnh, {CLASS}.",
            "Hội trường lớn - Trung tâm Hội nghị tỉnh",
        ),
        (f"{CLASS} tại khách sạn Mường Thanh, thành phố Cà Mau.", "khách sạn Mường Thanh, thành phố Cà Mau"),
        (f"Ngày 5/3, tại thị trấn Năm Căn, {CLASS}.", "thị trấn Năm Căn"),
        (f"Ngày 5/3, ở Nhà Văn hóa Lao động tỉnh, {CLASS}.", "Nhà Văn hóa Lao động tỉnh"),
        (
            "Lớp tập huấn sơ cấp cứu năm 2023 được tổ chức tại Trung tâm Y tế huyện Cái Nước do Sở Y tế chủ trì.",
            "Trung tâm Y tế huyện Cái Nước",
        ),
        (f"Ngày 5/3, tại phòng họp số 2, {CLASS}.", "phòng họp số 2"),
        ("Ngày 5/3, tại Sở Y tế, Trung tâm Cấp cứu tổ chức lớp tập huấn sơ cấp cứu.", "Sở Y tế"),
        (f"Ngày 5/3, tại tỉnh Cà Mau, {CLASS}.", None),
        (f"Ngày 5/3, tại TP.HCM, {CLASS}.", None),
        (f"Ngày 5/3, tại số 12 Lý Bôn, TP Cà Mau, {CLASS}.", "số 12 Lý Bôn, TP Cà Mau"),
        ("Hội nghị tập huấn sơ cấp cứu diễn ra tại điểm cầu chính Trung tâm Hội nghị tỉnh.", None),
        (f"Ngày 5/3, tại hội trường Huyện ủy, {CLASS}.", "hội trường Huyện ủy"),
        ("Ngày 5/3, tại điểm cầu Sở Y tế, ông Lê Văn Ngọt chủ trì hội nghị tập huấn sơ cấp cứu.", "điểm cầu Sở Y tế"),
        (f"{CLASS}, ở sân vận động huyện Năm Căn.", "sân vận động huyện Năm Căn"),
        (f"{CLASS} tại nhà ông Lê Văn Bé, ấp Tân Hiệp, xã Đất Mũi.", "nhà ông Lê Văn Bé, ấp Tân Hiệp, xã Đất Mũi"),
        ("Địa điểm diễn ra lớp tập huấn sơ cấp cứu là Nhà thiếu nhi tỉnh.", "Nhà thiếu nhi tỉnh"),
        ("Sáng 5/3, Thư viện tỉnh là nơi diễn ra lớp tập huấn sơ cấp cứu.", "Thư viện tỉnh"),
        ("Lớp tập huấn sơ cấp cứu năm 2023, ngày 5/3, tại khách sạn Hương Biển.", "khách sạn Hương Biển"),
        (f"{CLASS}. Điểm học đặt tại trụ sở ấp Tân Lợi.", "trụ sở ấp Tân Lợi"),
        ("Chiều 5/3, 40 phụ nữ tập trung về chùa Monivongsa dự lớp tập huấn sơ cấp cứu.", "chùa Monivongsa"),
        (f"{CLASS}; nơi học là trụ sở Sở, 12 Lý Bôn.", "trụ sở Sở, 12 Lý Bôn"),
        (f"{CLASS} trực tuyến từ Hội trường Tỉnh ủy (phường 5) đến 9 huyện.", "Hội trường Tỉnh ủy (phường 5)"),
        ("Hai ngày qua, 30 y tá ngồi học ở Trung tâm Đào tạo Cà Mau.", "Trung tâm Đào tạo Cà Mau"),
        (f"Ngày 5/3, tại Trung tâm Tổ chức hội nghị đặc khu, {CLASS}.", "Trung tâm Tổ chức hội nghị đặc khu"),
        (f"Ngày 5/3, tại phòng họp 3, Nhà điều hành, {CLASS}.", "phòng họp 3, Nhà điều hành"),
        (f"Với suy nghĩ đó, ngày 5/3, tại thị trấn Năm Căn, {CLASS}.", "thị trấn Năm Căn"),
        (f"Ngày 5/3, {CLASS}. Lớp học được tổ chức ở xã Đất Mũi, huyện Ngọc Hiển.", "xã Đất Mũi, huyện Ngọc Hiển"),
        (f"Ngày 5/3, {CLASS} tại Bệnh viện Đa khoa tỉnh.", "Bệnh viện Đa khoa tỉnh"),
        (
            f"Ngày 5/3, tại Nhà văn hóa thôn Đồng Chanh (xã Đất Mũi), {CLASS}.",
            "Nhà văn hóa thôn Đồng Chanh (xã Đất Mũi)",
        ),
        (f"Ngày 5/3 tại Trung đoàn 5, {CLASS}.", "Trung đoàn 5"),
        (f"Ngày 5/3, tại Học viện Quốc phòng, Hà Nội, {CLASS}.", "Học viện Quốc phòng"),
        (f"Ngày 5/3, tại quận Hải Châu, TP Đà Nẵng, {CLASS}.", "quận Hải Châu"),
        (f"Ngày 5/3, {CLASS}. Địa điểm tổ chức: Hội trường Sở Y tế.", "Hội trường Sở Y tế"),
        (f"Ngày 5/3, {CLASS}. Các học viên đi thực tế tại xã Đất Mũi.", None),
        (f"Ngày 5/3, {CLASS}. Phát biểu tại lễ khai giảng, bà Hồ Thị Sen nói học tại xã Đất Mũi rất vui.", None),
        (f"Ngày 5/3, tại Trụ sở Tỉnh đoàn, {CLASS}.", "Trụ sở Tỉnh đoàn"),
        (f"Ngày 5/3, tại Làng nghề dệt Đất Mũi, {CLASS}.", "Làng nghề dệt Đất Mũi"),
        (f"{CLASS}. Hội trường Huyện ủy, nơi diễn ra lớp học, được nối tới 8 điểm cầu.", "Hội trường Huyện ủy"),
        (f"{CLASS}. Gần 90 bà con đã đến chật nhà văn hóa ấp 4.", "nhà văn hóa ấp 4"),
        (
            f"{CLASS}. Ngày 5/3, tại phòng họp UBND huyện, 28 y tá được bà Hồ Thị Sen hướng dẫn băng bó.",
            "phòng họp UBND huyện",
        ),
        (f"Nhằm nâng cao kỹ năng sơ cứu tại nhà cao tầng, {CLASS} tại Nhà văn hóa quận.", "Nhà văn hóa quận"),
        (
            f"Ngày 5/3, tại hai xã Đất Mũi và Viên An (huyện Ngọc Hiển), {CLASS}.",
            "hai xã Đất Mũi và Viên An (huyện Ngọc Hiển)",
        ),
        (f"Ngày 5/3, tại các xã vùng sâu, {CLASS}.", None),
        (f"{CLASS}. Bà Hồ Thị Sen chủ trì hội nghị tại điểm cầu trung ương.", None),
        (f"{CLASS} ở thành phố Cà Mau.", "thành phố Cà Mau"),
        (f"{CLASS} cho y tá ở xã Đất Mũi.", None),
        ("Sở Y tế về xã Đất Mũi mở lớp tập huấn sơ cấp cứu năm 2023.", "xã Đất Mũi"),
        (
            "Sáng 5/3, hội trường UBND xã Đất Mũi chật kín người đến dự lớp tập huấn sơ cấp cứu năm 2023.",
            "hội trường UBND xã Đất Mũi",
        ),
        (f"{CLASS} tại nhà sinh hoạt cộng đồng ấp 5.", "nhà sinh hoạt cộng đồng ấp 5"),
        ("Sở Y tế chọn Trường THPT Đầm Dơi làm nơi tổ chức lớp tập huấn sơ cấp cứu năm 2023.", "Trường THPT Đầm Dơi"),
        (f"{CLASS}. Bà Hồ Thị Sen chủ trì hội nghị tại điểm cầu Sở Y tế.", "điểm cầu Sở Y tế"),
        (f"{CLASS}. Qua 6 ngày tập huấn tại Trung đoàn 741, y tá biết cách băng bó.", "Trung đoàn 741"),
        (f"{CLASS}. Trong 3 ngày học tập tại Trường Chính trị tỉnh, y tá học băng bó.", "Trường Chính trị tỉnh"),
        (f"{CLASS}. Địa điểm tập huấn đặt ở hội trường Sở, số 8 Lý Bôn.", "hội trường Sở, số 8 Lý Bôn"),
        (f"{CLASS}. Điểm cầu chính đặt tại trụ sở Sở, số 8 Lý Bôn.", "trụ sở Sở, số 8 Lý Bôn"),
        ("Trường Quân sự (đóng tại thành phố Sóc Trăng) tổ chức lớp tập huấn sơ cấp cứu năm 2023.", None),
        ("Ngày 5/3/2023, Sở Du lịch mở lớp bồi dưỡng nghiệp vụ thuyết minh tại điểm cho 30 người.", None),
        (f"{CLASS} tại cơ sở 36 Lý Bôn, quận Ninh Kiều.", "cơ sở 36 Lý Bôn, quận Ninh Kiều"),
        (f"Ngày 5/3, tại chùa Phước Sen, phường 5, TP Cà Mau, {CLASS}.", "chùa Phước Sen, phường 5, TP Cà Mau"),
        (
            f"Ngày 5/3, tại Hội trường Trung tâm Bồi dưỡng chính trị huyện Cái Nước, tỉnh Cà Mau, {CLASS}.",
            "Hội trường Trung tâm Bồi dưỡng chính trị huyện Cái Nước",
        ),
    ],
)
def test_many_places(text: str, venue: str | None) -> None:
    read = read_report(text).venue
    assert (read and read.value) == venue
