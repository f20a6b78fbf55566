import pytest

from events.reader.ranks import find_ranks

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "rank", "unsure"),
    [
        ("Thiếu tướng Lê Văn Ngọt", "Thiếu tướng", False),
        ("Trung tá, PGS.TS Lê Văn Ngọt", "Trung tá, PGS.TS", False),
        ("Phó Giáo sư, Tiến sĩ Lê Văn Ngọt", "Phó Giáo sư, Tiến sĩ", False),
        ("T.S Hồ Thị Sen", "T.S", False),
        ("BS CKII Hồ Thị Sen", "BS CKII", False),
        ("bác sĩ Hồ Thị Sen", "bác sĩ", True),
        ("TS, NGƯT Hồ Thị Sen", "TS, NGƯT", True),
    ],
)
def test_ranks(mark: Mark, text: str, rank: str, unsure: bool) -> None:
    markup = mark(text)
    assert [(markup.words(one.first, one.last), one.unsure) for one in find_ranks(markup).values()] == [(rank, unsure)]


@pytest.mark.parametrize("text", ["kỹ sư Hồ Thị Sen", "luật sư Hồ Thị Sen", "đường ts", "NGƯT Hồ Thị Sen"])
def test_no_ranks(mark: Mark, text: str) -> None:
    assert find_ranks(mark(text)) == {}
