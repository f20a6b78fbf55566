import pytest

from events.reader.employers import affiliation_end, employer_end

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("cán bộ Sở Y tế", "cán bộ Sở Y tế"),
        ("nguyên công chức phòng Nghiệp vụ", "nguyên công chức phòng Nghiệp"),
        ("cán bộ kỹ thuật Trạm Khuyến nông", "cán bộ kỹ thuật Trạm Khuyến nông"),
        ("công chức Tư pháp xã Đất Mũi", "công chức Tư"),
        ("cán bộ giỏi", None),
        ("y sĩ Sở Y tế", None),
    ],
)
def test_employers(mark: Mark, text: str, head: str | None) -> None:
    markup = mark(text)
    end = employer_end(markup, 0, {})
    assert (end and markup.words(0, end)) == head


def test_a_name_is_no_field_of_work(mark: Mark) -> None:
    assert employer_end(mark("cán bộ Lê Văn Ngọt"), 0, {2}) is None


@pytest.mark.parametrize(
    ("text", "index", "head"),
    [
        ("Sen, Sở Y tế", 2, "Sen, Sở Y tế"),
        ("Sen của Sở Y tế", 1, "Sen của Sở Y tế"),
        ("Sen đến từ Sở Y tế", 1, "Sen đến từ Sở Y tế"),
        ("Sen Sở Y tế", 1, None),
        ("Sen của lớp học", 1, None),
    ],
)
def test_affiliations(mark: Mark, text: str, index: int, head: str | None) -> None:
    markup = mark(text)
    end = affiliation_end(markup, index, 1)
    assert (end and markup.words(0, end)) == head
