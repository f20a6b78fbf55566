import pytest

from events.reader.extent_words import ACTS, is_verb, turns

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Cục Báo chí cho biết", "cho", True),
        ("Cục Hàng không Việt Nam", "không", False),
        ("Bộ Ngoại giao mở lớp", "giao", False),
        ("Phân viện Thú y tại TP. Đà Nẵng", "tại", False),
        ("Phân viện Thú y tại lễ khai giảng", "tại", True),
        ("Chi cục Thủy sản về những điều cấm", "về", True),
        ("Công an tỉnh Sơn La khẳng định", "khẳng", True),
        ("Phòng Kinh tế phường Hà Giang 1", "1", False),
        ("Khoa Đào tạo Thẩm phán mở", "thẩm", False),
        ("Sở Y tế Phó Giám đốc", "phó", True),
        ("Sở Y tế lễ khai giảng", "lễ", True),
        ("UBND tỉnh gợi lại", "gợi", True),
        ("Hợp tác xã vườn cây", "vườn", False),
    ],
)
def test_a_word_that_belongs_to_the_name_no_more(mark: Mark, text: str, word: str, expected: bool) -> None:
    markup = mark(text)
    assert turns(markup, markup.keys.index(word), 1, ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trung tâm tập huấn y tá", False),
        ("Sở giao Cục Báo chí", True),
        ("Ban chỉ đạo chương trình", False),
        ("Tỉnh ủy hướng dẫn các huyện", True),
        ("Phòng phụ trách chuyên đề", True),
        ("Phòng phụ trách thiếu nhi", False),
        ("Sở Khoa học và Công nghệ gợi ra", True),
        ("Bộ Chỉ huy quân sự tỉnh", False),
    ],
)
def test_the_word_behind_the_head(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    head = markup.marks["body"][0].last
    assert turns(markup, head, head, ()) == expected


def test_a_persons_words_belong_to_no_body(mark: Mark) -> None:
    markup = mark("Sở Y tế Lê Văn Ngọt")
    assert [turns(markup, 3, 1, people) for people in ((), (3,))] == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế tổ chức", (True, True)),
        ("Sở Y tế hướng dẫn", (True, False)),
        ("Sở Y tế Tổ chức", (False, False)),
        ("Liên hiệp các tổ chức", (False, False)),
        ("Sở Y tế băng bó", (False, False)),
    ],
)
def test_a_verb(mark: Mark, text: str, expected: tuple[bool, bool]) -> None:
    markup = mark(text)
    assert (is_verb(markup, 3), is_verb(markup, 3, ACTS)) == expected
