import pytest

from events.reader.layout import Role
from events.reader.mentions import MentionFinder
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
