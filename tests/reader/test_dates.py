"""Which printed dates are the conference's, and where a missing year comes from."""

from datetime import date

import pytest

from events.reader import read_report

HELD = "Hội Nông dân huyện tổ chức hội nghị tập huấn nuôi ong lấy mật"


def dates(text: str, published: date | None = None) -> tuple[str | None, str | None]:
    reading = read_report(text, published=published)
    return tuple(str(fact.value) if fact else None for fact in (reading.start_date, reading.end_date))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Sáng ngày 5/3/2021, {HELD}.", ("2021-03-05", None)),
        (f"Ngày 05 tháng 3 năm 2021, {HELD}.", ("2021-03-05", None)),
        (f"Trong 2 ngày 5-6/3/2021, {HELD}.", ("2021-03-05", "2021-03-06")),
        (f"Từ ngày 28/2 đến ngày 2/3/2021, {HELD}.", ("2021-02-28", "2021-03-02")),
        (f"Từ ngày 30/12 đến 3/1/2022, {HELD}.", ("2021-12-30", "2022-01-03")),
        (f"Trong các ngày 3, 4 và 5 tháng 3 năm 2021, {HELD}.", ("2021-03-03", "2021-03-05")),
        (f"Chiều 5.3.2021, {HELD}. Lớp học kéo dài đến hết ngày 9.3.", ("2021-03-05", "2021-03-09")),
        (f"Sáng nay, 5-3-2021, {HELD}.", ("2021-03-05", None)),
        (f"Sáng thứ Sáu (5/3/2021), {HELD}.", ("2021-03-05", None)),
        (f"{HELD} từ sáng thứ Năm (15/5/2021) đến trưa thứ Sáu (16/5/2021).", ("2021-05-15", "2021-05-16")),
        (f"{HELD} năm 2021: ngày 8/11 tại xã Tân Lập, ngày 10/11 tại xã Phú Hữu.", ("2021-11-08", "2021-11-10")),
        (f"Tối 3/10/2021, {HELD}. Lớp học vào tối thứ Ba cho tới 23-11.", ("2021-10-03", "2021-11-23")),
        (f"Theo Kế hoạch do ông Lê Văn Ngọt ký ngày 1/2/2021, ngày 5/3/2021 {HELD}.", ("2021-03-05", None)),
        (f"{HELD} vào các ngày thứ Bảy 6/3, 13/3 và 20/3/2021.", ("2021-03-06", "2021-03-20")),
        (f"{HELD} tại xã Tân Lập (ngày 5/3/2021) và xã Phú Hữu (ngày 6/3/2021).", ("2021-03-05", "2021-03-06")),
        (f"Sáng 5/3/2021, {HELD}. Nhóm thứ nhất học ngày 5/3, nhóm thứ hai ngày 6/3.", ("2021-03-05", "2021-03-06")),
        (f"{HELD} năm 2021: đợt 1 từ 5-6/3, đợt 2 từ 9-10/3, đợt 3 từ 12-13/3.", ("2021-03-05", "2021-03-13")),
        (f"Chiều 7/3/2021, {HELD}, kết thúc sau 3 ngày. Lớp học khai mạc hôm 5/3.", ("2021-03-05", "2021-03-07")),
        (f"{HELD}, sáng 5/3/2021 cho khối huyện, chiều 6/3 cho khối xã.", ("2021-03-05", "2021-03-06")),
        (f"{HELD} vào hai ngày thứ Bảy, Chủ nhật, 6 - 7/3/2021.", ("2021-03-06", "2021-03-07")),
        (f"Ngày 5 - 3 - 2021, {HELD}.", ("2021-03-05", None)),
        (f"Sáng 29/12/2021, {HELD}. Lớp học mở đến hết ngày 3/1.", ("2021-12-29", "2022-01-03")),
        (f"{HELD}. Lớp học diễn ra từ 5/3/2021 và kết thúc vào 7/3.", ("2021-03-05", "2021-03-07")),
        (f"Ngày 31/2/2021, {HELD}.", (None, None)),
        (f"Thực hiện Kế hoạch số 12/KH-UBND ngày 1/2/2021 của UBND tỉnh, ngày 5/3/2021, {HELD}.", ("2021-03-05", None)),
        ("Lớp tập huấn nuôi ong khai giảng hôm 5/3 và bế giảng ngày 7/3/2021.", ("2021-03-05", "2021-03-07")),
        (f"Ngày 7/3/2021, {HELD}. Ngày 8/3, hội nghị chuyển về xã bên.", ("2021-03-07", "2021-03-08")),
        (f"Vừa qua, {HELD}. Nghị định có hiệu lực từ ngày 1/7/2021.", (None, None)),
        (f"Ngày 5/3, {HELD} năm 2021.", ("2021-03-05", None)),
        (f"Nuôi ong lấy mật ở huyện\n06/03/2021 08:15\nNgày 5/3, {HELD}.", ("2021-03-05", None)),
        (f"Nuôi ong lấy mật ở huyện\n03/01/2022 08:15\nNgày 28/12, {HELD}.", ("2021-12-28", None)),
        (f"Ngày 5/3, {HELD}. Đến nay huyện có 12/48 xã nuôi ong.", (None, None)),
        ("Lớp tập huấn nuôi ong năm 2021 khép lại chiều 9/3, bắt đầu từ 7/3.", ("2021-03-07", "2021-03-09")),
        (f"Ngày 5/3/2021, {HELD}. Ngày 8/3 tới, một hội nghị tương tự sẽ được tổ chức.", ("2021-03-05", None)),
        (f"Ngày 5/3/2021, {HELD}. Từ nay đến 30/6, huyện mở thêm 3 tổ.", ("2021-03-05", None)),
        (f"Chuẩn bị cho mùa mật bắt đầu từ 1/4/2021, ngày 5/3/2021, {HELD}.", ("2021-03-05", None)),
        (f"Nuôi ong lấy mật ở huyện\n06/03/2022 08:15\nNgày 5/3, {HELD} theo Luật Chăn nuôi năm 2018.",
         ("2022-03-05", None)),
        (f"{HELD}, diễn ra từ ngày 5 đến 7/3/2021. Theo kế hoạch, ngày 15/4/2021, xã sẽ thi nuôi ong.",
         ("2021-03-05", "2021-03-07")),
        ("Sau 45 ngày học, chiều 19/4, tại nhà văn hóa xã, huyện tổ chức bế mạc lớp tập huấn nuôi ong năm 2021."
         " Lớp khai giảng ngày 5/3.", ("2021-03-05", "2021-04-19")),
        (f"Trong hai ngày, 5 và 6/3/2021, {HELD}.", ("2021-03-05", "2021-03-06")),
        (f"Từ ngày 5 đến 7/3/2021, {HELD}. Giao lưu tối 6/3, học viên ca hát.", ("2021-03-05", "2021-03-07")),
        (f"Trước đó, ngày 1/2/2021, Hội mở lớp khác. Ngày 5/3/2021, {HELD}.", ("2021-03-05", None)),
        (f"{HELD}. Khai mạc lúc 7 giờ ngày 5/3/2021, kết thúc vào chiều 6/3/2021.", ("2021-03-05", "2021-03-06")),
        (f"Đến dự hội nghị sáng 5/3/2021 có ông Lê Văn Ngọt. {HELD}.", ("2021-03-05", None)),
    ],
)  # fmt: skip
def test_when_it_was_held(text: str, expected: tuple[str | None, str | None]) -> None:
    assert dates(text) == expected


def test_the_day_of_publication_gives_the_year() -> None:
    assert dates(f"Ngày 5/3, {HELD}.", published=date(2021, 3, 7)) == ("2021-03-05", None)
    assert dates(f"Ngày 28/12, {HELD}.", published=date(2022, 1, 2)) == ("2021-12-28", None)


def test_a_stamp_of_a_day_that_does_not_exist() -> None:
    assert dates(f"Nuôi ong ở huyện\n31/02/2021 08:15\nNgày 5/3, {HELD} năm 2021.") == ("2021-03-05", None)


def test_a_year_from_far_away_is_doubtful() -> None:
    near = read_report(f"Ngày 5/3, {HELD}.", published=date(2021, 3, 7)).start_date
    far = read_report(f"Ngày 5/3, {HELD}.", published=date(2021, 11, 7)).start_date
    assert (near and near.unsure, far and far.unsure) == (False, True)


CLASS = "Sở Y tế tổ chức lớp tập huấn sơ cấp cứu"


@pytest.mark.parametrize(
    ("text", "start", "end", "session"),
    [
        (f"Sáng 5/3/2023, {CLASS}. Lớp học kéo dài đến ngày 7/3.", "2023-03-05", "2023-03-07", "morning"),
        (f"Từ ngày 5 - 7/3/2023, {CLASS}.", "2023-03-05", "2023-03-07", None),
        (f"Trong hai ngày 5 và 6 tháng 3 năm 2023, {CLASS}.", "2023-03-05", "2023-03-06", None),
        (f"Từ 5/3 đến 7/3/2023, {CLASS}.", "2023-03-05", "2023-03-07", None),
        (f"Sáng 5/3/2023, {CLASS} trong 3 ngày, từ ngày 5 đến 7/3.", "2023-03-05", "2023-03-07", "morning"),
        (
            f"Ngày 5/3/2023, {CLASS}. Theo kế hoạch, lớp học bế giảng vào ngày 9/3/2023.",
            "2023-03-05",
            "2023-03-09",
            None,
        ),
        (
            f"Chiều 5-3-2023 tại Nhà văn hóa xã, {CLASS}. Trước đó, sáng cùng ngày, Sở làm việc với huyện.",
            "2023-03-05",
            None,
            "afternoon",
        ),
        (
            "Lớp tập huấn sơ cấp cứu do Sở Y tế tổ chức diễn ra từ ngày 5 đến hết ngày 8/3/2023.",
            "2023-03-05",
            "2023-03-08",
            None,
        ),
        (f"Sáng nay (5/3/2023), {CLASS}.", "2023-03-05", None, "morning"),
        (f"Hôm nay, ngày 5/3/2023, {CLASS}.", "2023-03-05", None, None),
        (f"Trong các ngày từ 5 đến 9/3/2023, {CLASS}.", "2023-03-05", "2023-03-09", None),
        (f"Sáng thứ Hai, 5/3/2023, {CLASS}.", "2023-03-05", None, "morning"),
        (f"Vào lúc 8 giờ ngày 5/3/2023, {CLASS}.", "2023-03-05", None, None),
        (f"8h sáng 5/3/2023, {CLASS}.", "2023-03-05", None, "morning"),
        (f"{CLASS} từ ngày 5-3 đến 7-3-2023.", "2023-03-05", "2023-03-07", None),
        (f"Ngày 05/03/2023 và 06/03/2023, {CLASS}.", "2023-03-05", "2023-03-06", None),
        (f"Ngày 5, 6/3/2023, {CLASS}.", "2023-03-05", "2023-03-06", None),
        (f"Trong 2 ngày (5-6/3/2023), {CLASS}.", "2023-03-05", "2023-03-06", None),
        (f"Trong 02 ngày 05, 06 tháng 3 năm 2023, {CLASS}.", "2023-03-05", "2023-03-06", None),
        (f"Từ ngày mùng 5 đến 7/3/2023, {CLASS}.", "2023-03-05", "2023-03-07", None),
        (f"Từ ngày 28/2 – 2/3/2023, {CLASS}.", "2023-02-28", "2023-03-02", None),
        (
            "Sáng 5/3/2023, Sở Y tế khai mạc lớp tập huấn sơ cấp cứu, bế mạc ngày 7/3/2023.",
            "2023-03-05",
            "2023-03-07",
            "morning",
        ),
        (
            f"Kế hoạch của Sở mở lớp này được ban hành ngày 1/2/2023. Sáng 5/3/2023, {CLASS}.",
            "2023-03-05",
            None,
            "morning",
        ),
        (
            f"Hướng tới kỷ niệm 68 năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2023), ngày 20/2/2023, {CLASS}.",
            "2023-02-20",
            None,
            None,
        ),
        (f"Ngày 5 tháng 3, {CLASS} năm 2023.", "2023-03-05", None, None),
        (f"Tháng 3/2023, {CLASS}.", None, None, None),
        (f"Ngày 5-6.3.2023, {CLASS}.", "2023-03-05", "2023-03-06", None),
        (
            "Phổ biến luật ở Cà Mau\n06/03/2022 08:25\nSáng 5/3, Sở Y tế tổ chức hội nghị phổ biến Luật Hôn nhân và "
            "gia đình năm 2014.",
            "2022-03-05",
            None,
            "morning",
        ),
        (f"Ngày 5 & 6/3/2023, {CLASS}.", "2023-03-05", "2023-03-06", None),
        (f"Ngày 5/3/2023, {CLASS}. Lớp học tiếp tục trong ngày 6/3.", "2023-03-05", "2023-03-06", None),
        (f"Ngày 5/3/2023, {CLASS}. Lớp học sẽ tiếp tục ở huyện Năm Căn vào ngày 16/3.", "2023-03-05", None, None),
        (f"{CLASS}: lớp thứ nhất (5/3/2023) ở Cái Nước, lớp thứ hai (ngày 7/3).", "2023-03-05", "2023-03-07", None),
        (f"Cả ngày 5/3/2023, {CLASS}.", "2023-03-05", None, "full-day"),
        (f"Sáng 5/3/2023, {CLASS}. Buổi chiều, các học viên thực hành.", "2023-03-05", None, "morning"),
        (f"{CLASS} trong một ngày 5/3/2023.", "2023-03-05", None, "full-day"),
        (f"{CLASS} vào sáng ngày 5/3/2023 và chiều ngày 6/3/2023.", "2023-03-05", "2023-03-06", "morning"),
        (f"Lớp sơ cấp cứu ở Cà Mau\nThứ hai - 06/03/2023 08:25\nSáng 5/3, {CLASS}.", "2023-03-05", None, "morning"),
        (
            f"Lớp sơ cấp cứu ở Cà Mau\nĐăng lúc: 08:25:12 06/03/2023 (GMT+7)\nSáng 5/3, {CLASS}.",
            "2023-03-05",
            None,
            "morning",
        ),
        (
            f"Lớp sơ cấp cứu ở Cà Mau\n06/03/2023 | 08:25 | Tác giả: Hồ Lam\nSáng 5/3, {CLASS}.",
            "2023-03-05",
            None,
            "morning",
        ),
        (
            f"Lớp sơ cấp cứu ở Cà Mau\nThứ Hai, 6/3/2023, 8:25 [GMT+7] A A+\nSáng 5/3, {CLASS}.",
            "2023-03-05",
            None,
            "morning",
        ),
        (
            f"Lớp sơ cấp cứu ở Cà Mau\nNgày đăng: Thứ hai, 06/03/2023\nLượt xem: 55\nSáng 5/3, {CLASS}.",
            "2023-03-05",
            None,
            "morning",
        ),
        (f"Lớp sơ cấp cứu ở Cà Mau\nSáng 5/3, {CLASS}.\nCập nhật ngày 06-03-2023", "2023-03-05", None, "morning"),
        (
            f"Tập huấn cho năm sau\n09/12/2023 11:20\nSáng 9/12, {CLASS} năm 2024. Lớp mở đến ngày 12/12.",
            "2023-12-09",
            "2023-12-12",
            "morning",
        ),
        (
            f"Lớp sơ cấp cứu ở Cà Mau\nSáng 5/3, {CLASS}.\nCà Mau, ngày 06 tháng 3 năm 2023",
            "2023-03-05",
            None,
            "morning",
        ),
    ],
)
def test_many_forms(text: str, start: str | None, end: str | None, session: str | None) -> None:
    reading = read_report(text)
    facts = (reading.start_date, reading.end_date, reading.session)
    assert tuple(str(fact.value) if fact else None for fact in facts) == (start, end, session)
