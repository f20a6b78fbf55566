import pytest

from events.reader.subjects import begins_teacher, learners_before, teachers_before

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Công chức Phòng Tư pháp hướng dẫn lập hồ sơ", "hướng", (True, True)),
        ("Phần sau, kỹ thuật viên một công ty hướng dẫn cài đặt", "hướng", (True, False)),
        ("Hai người hướng dẫn viết đề xuất", "hướng", (True, False)),
        ("Bà con học cách băng bó", "học", (False, True)),
        ("Buổi chiều, các em còn học nút dây", "học", (False, True)),
        ("Cán bộ xã đề nghị người dân phổ biến cho nhau", "phổ", (False, False)),
        ("Nước dâng cao, hướng gió thay đổi", "hướng", (False, False)),
    ],
)
def test_who_stands_before_the_verb(mark: Mark, text: str, verb: str, expected: tuple[bool, bool]) -> None:
    markup = mark(text)
    index = markup.keys.index(verb)
    assert (teachers_before(markup, 0, index), learners_before(markup, 0, index)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("do chuyên gia Bệnh viện Nhi đảm trách", True), ("do hai cán bộ trạm dạy", True), ("do mưa lớn kéo dài", False)],
)
def test_who_stands_behind_do(mark: Mark, text: str, expected: bool) -> None:
    assert begins_teacher(mark(text), 1) is expected
