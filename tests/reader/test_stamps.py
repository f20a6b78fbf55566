from events.reader.stamps import is_stamp, read_postings, stamp_words


def test_stamps() -> None:
    texts = ["Thứ Tư, 16/10/2024, 17:05 (GMT+7)", "2025-10-30", "date 2023-05", "Monday, September 25, 2017", "08:15"]
    texts.append("17 Tháng 11 2023 10:02")
    assert read_postings(texts) == (
        (2024, 10, 16), (2025, 10, 30), (2023, 5, None), (2017, 9, 25),
        (2023, 11, 17),
    )  # fmt: skip


def test_what_is_a_stamp() -> None:
    texts = ["15:22 19/10/2022", "2025-10-30", "Cập nhật: 17:20 ngày 02/12/2020", "05-12-2022 | Lượt xem: 1287"]
    texts += ["Thứ sáu, 17 Tháng 11 2023 10:02 | Phòng Hành chính Tổng hợp"]
    assert [text for text in [*texts, "Ngày 19/10/2022, Sở Y tế mở lớp"] if is_stamp(text)] == texts


def test_a_stamp_may_name_the_outlet() -> None:
    assert stamp_words("Báo Hải quân Việt Nam, Thứ Năm, 20/04/2023, 21:00") == "Báo Hải quân Việt Nam"
    assert stamp_words("BÁO CÀ MAU ONLINE 27/10/2023 18:02") == "BÁO CÀ MAU ONLINE"
    assert stamp_words("NB - 14:05 07/09/2021") == "NB"
