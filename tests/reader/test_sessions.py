import pytest

from events.reader import read_report

HELD = "Trường Chính trị tỉnh khai giảng lớp bồi dưỡng kỹ năng soạn thảo văn bản"


@pytest.mark.parametrize(
    ("text", "session"),
    [
        (f"Sáng ngày 5/3/2021, {HELD}.", "morning"),
        (f"Chiều qua (4/3/2021), {HELD}.", "afternoon"),
        (f"Tối 5/3/2021, {HELD}.", "evening"),
        (f"Sáng và chiều 5/3/2021, {HELD}.", "full-day"),
        (f"Ngày 5/3/2021, {HELD}. Lớp học diễn ra trong 01 ngày.", "full-day"),
        (f"{HELD}, diễn ra trọn một ngày 5/3/2021.", "full-day"),
        (f"Ngày 5/3/2021, {HELD}. Lớp học kéo dài một ngày.", "full-day"),
        (f"Ngày 5/3/2021, {HELD}. Lớp học kéo dài một ngày rưỡi.", None),
        (f"Ngày 5/3/2021, {HELD}. Buổi chiều, học viên đi thực tế.", None),
        (f"Sáng nay, {HELD}.", "morning"),
        (f"Ngày 5/3/2021, {HELD}. Lớp học diễn ra trong 3 buổi tối thứ Sáu.", "evening"),
        (f"Ngày 5/3/2021, {HELD}. Giảng viên dành trọn ngày đầu nói về bố cục.", None),
        (f"Từ ngày 5 đến 7/3/2021, {HELD}. Chiều 7/3, lớp bế giảng.", None),
        (f"{HELD}. Lớp học diễn ra trong ngày 5/3/2021, chia làm hai buổi sáng, chiều.", "full-day"),
        (f"Sáng 5/3/2021, Trường tổ chức hội nghị sơ kết. Buổi chiều cùng ngày, {HELD}.", "afternoon"),
    ],
)
def test_session(text: str, session: str | None) -> None:
    read = read_report(text).session
    assert (read and str(read.value)) == session
