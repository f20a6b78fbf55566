import pytest

from events.reader import read_report

BODY = "Ngày 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu.\nHọc viên thực hành băng bó vết thương."


@pytest.mark.parametrize(
    ("text", "byline", "outlet"),
    [
        (f"{BODY}\nTin, ảnh: Hồ Lam", "Hồ Lam", None),
        (f"{BODY}\nPV/VOV.VN", "PV", "VOV.VN"),
        (f"{BODY}\nPVVOV.VN", "PV", "VOV.VN"),
        (f"{BODY}\nThu Sương – Minh Đạt", "Thu Sương – Minh Đạt", None),
        (f"{BODY}\nTheo TTXVN", None, "TTXVN"),
        (f"Dạy sơ cấp cứu ở huyện\n(QNO) - {BODY}\nK.Oanh", "K.Oanh", "QNO"),
        (f"Dạy sơ cấp cứu ở huyện\nNDO - {BODY}\nTheo TTXVN", None, "NDO"),
        (f"Dạy sơ cấp cứu ở huyện\nCà Mau - {BODY}", None, None),
        (f"Dạy sơ cấp cứu ở huyện\nBáo Nhân Dân, Thứ Ba, 8/3/2022\n{BODY}", None, "Báo Nhân Dân"),
        (f"{BODY}\nẢnh: Hồ Lam", None, None),
        (f"{BODY}\n- Tin bài: Hồ Lam; Ảnh: CTV", "Hồ Lam", None),
        (f"Dạy sơ cấp cứu ở huyện\nCà Mau (TTXVN) - {BODY}", None, "TTXVN"),
        (f"TTXVN (Cà Mau 15/5) - {BODY}", None, "TTXVN"),
        (f"{BODY}\nHồ Lam (Đài PTTH Cà Mau)", "Hồ Lam", "Đài PTTH Cà Mau"),
        (f"{BODY}\nNguồn: TTXVN/Vietnam+", None, "TTXVN/Vietnam+"),
        (f"Dạy sơ cấp cứu ở huyện\nBáo Cà Mau điện tử - {BODY}", None, "Báo Cà Mau điện tử"),
        (f"Dạy sơ cấp cứu ở huyện\nBan Biên tập\n{BODY}", "Ban Biên tập", None),
        (f"Dạy sơ cấp cứu ở huyện\nLao Động - Hồ Lam - 06/03/2022 18:00\n{BODY}", "Hồ Lam", "Lao Động"),
        (f"Dạy sơ cấp cứu ở huyện\nHỒ LAM - THU SƯƠNG | 06/03/2022 07:15\n{BODY}", "HỒ LAM - THU SƯƠNG", None),
        (f"{BODY}\nToàn cảnh. Ảnh: Hồ Lam\nPV", "PV", None),
        (f"Dạy sơ cấp cứu ở huyện\nTạp chí Sơ Cứu\n09:55 | 06/03/2022\n{BODY}", None, "Tạp chí Sơ Cứu"),
        (f"Dạy sơ cấp cứu ở huyện\n{BODY} Ai cũng vui. Tin, ảnh: Hồ Lam", "Hồ Lam", None),
        (f"Dạy sơ cấp cứu ở huyện\n{BODY} Ai cũng vui. Bài và ảnh: HỒ LAM - THU SƯƠNG", "HỒ LAM - THU SƯƠNG", None),
        (f"Dạy sơ cấp cứu ở huyện\nYTC Online: {BODY}", None, "YTC Online"),
        (f"Dạy sơ cấp cứu ở huyện\nQNO. {BODY}", None, "QNO"),
        (f"Dạy sơ cấp cứu ở huyện\nUBND. {BODY}", None, None),
        (BODY, None, None),
    ],
)
def test_credits(text: str, byline: str | None, outlet: str | None) -> None:
    reading = read_report(text)
    assert (reading.byline and reading.byline.value, reading.outlet and reading.outlet.value) == (byline, outlet)
