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
        (f"Ngày 5/3, {NAME}. Trước đó, một lớp tương tự đã mở tại xã Đất Mũi.", None),
        (f"{NAME}. Hội nghị diễn ra sáng 5/3, tại Nhà văn hóa ấp 3.", "Nhà văn hóa ấp 3"),
        ("Ngày 5/3, tại thành phố Huế, Sở Tư pháp tỉnh Thừa Thiên Huế mở lớp tập huấn hòa giải.", "thành phố Huế"),
    ],
)  # fmt: skip
def test_venue(text: str, venue: str | None) -> None:
    read = read_report(text).venue
    assert (read and read.value) == venue
