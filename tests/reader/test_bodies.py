import pytest

from events.reader.bodies import find_bodies
from events.reader.layout import Role
from events.reader.sentences import Sentence

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cục Báo chí, Bộ Thông tin và Truyền thông", ["Cục Báo chí, Bộ Thông tin và Truyền thông"]),
        ("Bộ Tư pháp, Sở Tư pháp và UBND huyện Cái Nước", ["Bộ Tư pháp", "Sở Tư pháp", "UBND huyện Cái Nước"]),
        ("Ban Dân tộc tỉnh Sơn La, Công an tỉnh", ["Ban Dân tộc tỉnh Sơn La", "Công an tỉnh"]),
        ("UBND xã Đất Mũi (huyện Ngọc Hiển)", ["UBND xã Đất Mũi"]),
        ("Cục trưởng Cục Thú y", ["Cục Thú y"]),
        ("Học viện Chính trị, Bộ Quốc phòng", ["Học viện Chính trị, Bộ Quốc phòng"]),
        ("Cục Dân vận, Tổng cục Chính trị", ["Cục Dân vận, Tổng cục Chính trị"]),
        ("Sở KH&CN tỉnh Sơn La", ["Sở KH&CN tỉnh Sơn La"]),
        ("các sở, ban, ngành và hội viên", []),
    ],
)
def test_bodies(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    found = find_bodies(markup, Sentence(0, len(markup), Role.PARAGRAPH, 0))
    assert [markup.words(body.first, body.last) for body in found] == expected
