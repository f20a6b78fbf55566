import pytest

from events.reader.venue_ends import venue_end

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("xã Đất Mũi, huyện Ngọc Hiển, Sở Y tế mở lớp", "xã Đất Mũi, huyện Ngọc Hiển"),
        ("xã Đất Mũi (huyện Ngọc Hiển) mở lớp", "xã Đất Mũi (huyện Ngọc Hiển)"),
        ("Khách sạn Hương Biển (Cà Mau) có 40 người", "Khách sạn Hương Biển"),
        ("hai xã Đất Mũi và Viên An, Sở Y tế mở lớp", "hai xã Đất Mũi và Viên An"),
        ("hội trường quận và Trung tâm Y tế quận, Sở Y tế mở lớp", "hội trường quận và Trung tâm Y tế quận"),
        ("Trung tâm Vi mạch và Điện tử Đất Mũi do Sở mở", "Trung tâm Vi mạch và Điện tử Đất Mũi"),
        ("phòng họp 3, Trung tâm Hội nghị tỉnh.", "phòng họp 3, Trung tâm Hội nghị tỉnh"),
        ("nhà sinh hoạt cộng đồng ấp 5, Sở Y tế mở lớp", "nhà sinh hoạt cộng đồng ấp 5"),
        ("thành phố Huế, tỉnh Thừa Thiên Huế", "thành phố Huế"),
        ("thành phố Cà Mau, Sở Y tế mở lớp", "thành phố Cà Mau"),
    ],
)
def test_places(mark: Mark, text: str, place: str) -> None:
    markup = mark(text)
    assert markup.words(0, venue_end(markup, 0, len(markup))) == place


@pytest.mark.parametrize("text", ["tỉnh Cà Mau", "thành phố Đà Nẵng", "TP.HCM", "thủ đô Hà Nội", "Lai Châu"])
def test_a_province_is_no_place_within_it(mark: Mark, text: str) -> None:
    markup = mark(text)
    assert venue_end(markup, 0, len(markup)) == 0
