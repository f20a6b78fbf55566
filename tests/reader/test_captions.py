import pytest

from events.reader.captions import is_caption


@pytest.mark.parametrize(
    "text",
    [
        "Toàn cảnh lớp học.",
        "Ảnh: Học viên băng bó; nẹp xương cho người bị nạn trong giờ thực hành chiều ngày 7/3",
        "Bà Hồ Thị Sen phát biểu khai mạc hội nghị",
        "(Học viên băng bó vết thương)",
    ],
)
def test_captions(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "Các đại biểu dự hội nghị đã nghe hai chuyên đề sau đây do y tá trình bày: băng bó; nẹp xương.",
        "Bà Hồ Thị Sen mở một tiệm thuốc ở ấp 4",
        "Sở Y tế mở lớp.",
    ],
)
def test_no_captions(text: str) -> None:
    assert not is_caption(text)
