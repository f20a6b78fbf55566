import pytest

from events.reader.event_ends import ends_here, is_kept

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("băng bó | , nối tới 10 điểm cầu", True),
        ("băng bó | , nẹp xương", False),
        ("lao động trẻ em | , lao động cưỡng bức", False),
        ("tuyên truyền BHXH | , BHYT hộ gia đình", False),
        ("tuyên truyền BHXH | , UBND tỉnh giao", True),
        ("tiêm chủng | (TC)", False),
        ("băng bó | (đợt 2)", False),
        ("băng bó | (ngày 5/3)", True),
        ("băng bó | . Sáng 5/3", True),
        ("phiên bản 2 | .0", False),
        ("Nghị định số 98 | ngày 8/11/2021", False),
        ("băng bó | từ 8 giờ", True),
        ("khởi nghiệp | từ nghề đan", False),
        ("băng bó | có 60 học viên", True),
        ("quốc gia | có cảng", False),
        ("băng bó | thu hút 60 học viên", True),
        ("băng bó | thu hút đông đảo y tá", True),
        ("kỹ năng | thu hút đầu tư", False),
        ("kỹ năng | thu hút các nhà đầu tư", False),
        ("người | sau cai nghiện", False),
        ("nuôi ong | mở tại Năm Căn", True),
        ("kỹ năng quản lý, | điều hành", False),
    ],
)
def test_ends(mark: Mark, text: str, ends: bool) -> None:
    before, behind = text.split(" | ")
    markup = mark(f"{before} {behind}" if behind[0].isalnum() or behind[0] == "(" else before + behind)
    assert ends_here(markup, len(mark(before)), 0, len(markup)) is ends


def test_words_that_are_one_with_their_neighbour(mark: Mark) -> None:
    assert is_kept(mark("khám bệnh nhân"), 2, "")
    assert not is_kept(mark("băng bó nhân dịp"), 2, "dịp")
