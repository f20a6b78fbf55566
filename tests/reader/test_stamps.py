from events.reader.layout import Line
from events.reader.stamps import read_postings


def test_stamps() -> None:
    texts = ["Thứ Tư, 16/10/2024, 17:05 (GMT+7)", "2025-10-30", "date 2023-05", "Monday, September 25, 2017", "08:15"]
    assert read_postings([Line(0, len(text), text) for text in texts]) == (
        (2024, 10, 16), (2025, 10, 30), (2023, 5, None), (2017, 9, 25),
    )  # fmt: skip
