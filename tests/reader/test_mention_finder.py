import pytest

from events.reader.layout import Role
from events.reader.mention_finder import MentionFinder
from events.reader.mentions import Mention
from events.reader.ranks import find_ranks
from events.reader.sentences import Sentence

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đồng chí Đại tá Lê Văn Ngọt, Giám đốc Công an tỉnh; bà Hồ Thị Sen",
         ["đồng chí Đại tá Lê Văn Ngọt, Giám đốc Công an tỉnh", "bà Hồ Thị Sen"]),
        ("Phó Cục trưởng Cục Thú y, Bộ Nông nghiệp, Lê Văn Ngọt giới thiệu",
         ["Phó Cục trưởng Cục Thú y, Bộ Nông nghiệp, Lê Văn Ngọt"]),
        ("Phó Chủ tịch UBND tỉnh Lê Văn Ngọt, Giám đốc Sở Y tế Hồ Thị Sen",
         ["Phó Chủ tịch UBND tỉnh Lê Văn Ngọt", "Giám đốc Sở Y tế Hồ Thị Sen"]),
        ("Đại tá, nhà báo Lê Văn Ngọt", ["Đại tá, nhà báo Lê Văn Ngọt"]),
        ("Lê Văn Ngọt, Tiến sĩ, Viện trưởng Viện Thú y", ["Lê Văn Ngọt, Tiến sĩ, Viện trưởng Viện Thú y"]),
        ("bác sĩ Hồ Thị Sen của Sở Y tế", ["bác sĩ Hồ Thị Sen của Sở Y tế"]),
        ("chị Hồ Thị Sen, người khiếm thị, Phó Chủ nhiệm Câu lạc bộ Thanh niên",
         ["chị Hồ Thị Sen, người khiếm thị, Phó Chủ nhiệm Câu lạc bộ Thanh niên"]),
        ("Thừa lệnh Bộ trưởng Bộ Y tế, bà Hồ Thị Sen", ["bà Hồ Thị Sen"]),
        ("bà Hồ Thị Sen (Phó Giám đốc Sở Y tế)", ["bà Hồ Thị Sen (Phó Giám đốc Sở Y tế)"]),
    ],
)  # fmt: skip
def test_mentions(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    found = MentionFinder(markup, find_ranks(markup)).find(Sentence(0, len(markup), Role.PARAGRAPH, 0))
    assert [markup.words(mention.first, mention.last) for mention in found] == expected


def mentions(mark: Mark, *texts: str) -> list[Mention]:
    """The mentions of several sentences, told one after the other."""
    markup = mark(" ".join(texts))
    finder, found, first = MentionFinder(markup, find_ranks(markup)), [], 0
    for text in texts:
        last = first + len(mark(text))
        found += finder.find(Sentence(first, last, Role.PARAGRAPH, 0))
        first = last
    return found


def test_a_given_name_means_who_was_told_in_full(mark: Mark) -> None:
    full, given, whole = mentions(mark, "Ông Trần Ngọc Thạch Anh đến.", "Ông Anh dạy băng bó.", "Ông Thạch Anh về.")
    assert given.person == whole.person == full.name


def test_a_given_name_of_nobody_told_is_no_mention(mark: Mark) -> None:
    assert mentions(mark, "Ông Anh dạy băng bó.") == []


def test_an_office_told_once_for_several(mark: Mark) -> None:
    first, second = mentions(mark, "Dự có các Phó Giám đốc Sở Y tế: Lê Văn Ngọt, Hồ Thị Sen.")
    assert second.shared
    assert second.offices == first.offices != []


def test_who_was_called_a_teacher_before(mark: Mark) -> None:
    first, second = mentions(mark, "Báo cáo viên Lê Văn Ngọt đến.", "Ông Lê Văn Ngọt dạy băng bó.")
    assert (first.titled, first.known_teacher) == (True, False)
    assert (second.titled, second.known_teacher) == (False, True)


def test_photographers_are_nobody(mark: Mark) -> None:
    assert mentions(mark, "Lớp học (Ảnh: Lê Văn Ngọt)") == []
