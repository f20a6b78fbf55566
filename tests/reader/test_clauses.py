import pytest

from events.reader.clauses import taught

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Học viên được hướng dẫn cách băng bó vết thương", "hướng", "cách băng bó vết thương"),
        ("Công chức Phòng Tư pháp hướng dẫn lập hồ sơ; chứng thực", "hướng", "lập hồ sơ; chứng thực"),
        ("Ngư dân học xem dự báo thời tiết", "học", "xem dự báo thời tiết"),
        ("Học viên được bồi dưỡng kỹ năng băng bó; nẹp xương", "bồi", "kỹ năng băng bó; nẹp xương"),
        ("Trường Đại học Tây Nguyên khai mạc, bế mạc, tổng kết", "học", None),
        ("Bà con học rất chăm chú", "học", None),
        ("Học viên được nghe báo cáo viên giới thiệu cách băng bó", "nghe", None),
        ("Học viên được nghe báo cáo viên giới thiệu cách băng bó", "giới", "cách băng bó"),
        ("Học viên được nghe cách băng bó; bác sĩ giới thiệu nẹp", "nghe", "cách băng bó; bác sĩ giới thiệu nẹp"),
        ("Người có uy tín mỗi năm được cung cấp thông tin", "cung", None),
        ("Trạm y tế sẽ phổ biến lại cho bà con", "phổ", None),
    ],
)
def test_what_a_verb_teaches(mark: Mark, whole: Whole, text: str, verb: str, expected: str | None) -> None:
    markup = mark(text)
    cue = markup.marks["cue"][markup.keys.index(verb)]
    lesson = taught(markup, whole(markup), cue, len(markup), [], goes_on=False)
    assert (markup.words(lesson.listing.first, lesson.listing.last) if lesson else None) == expected
