import pytest

from events.reader.datelines import dateline_code, dateline_length, is_source, place_before_colon


@pytest.mark.parametrize(
    ("text", "dateline", "code"),
    [
        ("(ABO) Ngày 7/3, lớp học mở.", "(ABO) ", "ABO"),
        ("NDO - Ngày 7/3, lớp học mở.", "NDO - ", "NDO"),
        ("ĐTN: Ngày 7/3, lớp học mở.", "ĐTN: ", "ĐTN"),
        ("Hải Phòng - Ngày 7/3, lớp học mở.", "Hải Phòng - ", "Hải Phòng"),
        ("Bạc Liêu (TTXVN) - Ngày 7/3, lớp học mở.", "Bạc Liêu (TTXVN) - ", "TTXVN"),
        ("TTXVN (Hà Nội 15/5) - Ngày 7/3, lớp học mở.", "TTXVN (Hà Nội 15/5) - ", "TTXVN"),
        ("ĐKO. Liên minh Hợp tác xã mở lớp.", "ĐKO. ", "ĐKO"),
        ("(Tin tức) – Ngày 7/3, lớp học mở.", "(Tin tức) – ", "Tin tức"),
        ("Báo Cà Mau điện tử - Ngày 7/3, lớp học mở.", "Báo Cà Mau điện tử - ", "Báo Cà Mau điện tử"),
    ],
)
def test_datelines(text: str, dateline: str, code: str) -> None:
    assert text[: dateline_length(text)] == dateline
    assert dateline_code(dateline) == code


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 7-3, lớp học mở",
        "UBND tỉnh",
        "UBND. Sở Y tế mở lớp",
        "(Tin tức) Ngày 7/3",
        "(ABO)",
        "NDO -",
        "Băng bó: dễ",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline_length(text) == 0


def test_sources() -> None:
    told = {text: is_source(text) for text in ("NDO", "baocamau.vn", "NCT Online", "TS", "Sở Y tế")}
    assert told == {"NDO": True, "baocamau.vn": True, "NCT Online": True, "TS": False, "Sở Y tế": False}


def test_a_province_before_a_colon() -> None:
    lengths = [place_before_colon(text) for text in ("Gia Lai: Y tá đi học", "Gia Lai - Y tá đi học", "Y tá: đi học")]
    assert lengths == [9, 0, 0]
