import pytest

from events.reader.mention_finder import MentionFinder
from events.reader.ranks import find_ranks
from events.reader.teaching_verbs import is_act, is_compound

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Ông Lê Văn Ngọt hướng dẫn băng bó", "hướng", True),
        ("Ông Lê Văn Ngọt, Giám đốc Sở Y tế hướng dẫn băng bó", "hướng", True),
        ("Hướng dẫn băng bó", "hướng", True),
        ("Phòng Tư pháp hướng dẫn chứng thực", "hướng", True),
        ("Y tá học băng bó", "học", True),
        ("Y tá khóa học băng bó", "học", False),
        ("Trường Đại học Tây Nguyên", "học", False),
        ("Y tá từng hướng dẫn băng bó", "hướng", False),
        ("công tác tuyên truyền", "tuyên", False),
        ("Băng bó (bác sĩ trình bày)", "trình", False),
        ("Y tá được tập huấn băng bó", "tập", False),
        ("Y tá được tập huấn: băng bó", "tập", True),
    ],
)
def test_a_verb_that_acts(mark: Mark, whole: Whole, text: str, verb: str, expected: bool) -> None:
    markup = mark(text)
    sentence = whole(markup)
    mentions = MentionFinder(markup, find_ranks(markup)).find(sentence)
    cue = markup.marks["cue"][markup.keys.index(verb)]
    assert is_act(markup, sentence, cue, mentions) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("công tác tuyên truyền", "tuyên", True),
        ("họp để phổ biến", "phổ", True),
        ("dành cả ngày để phổ biến", "phổ", True),
        ("dành để phổ biến", "phổ", False),
        ("lớp tập huấn truyền dạy hát Then", "truyền", True),
        ("chương trình trang bị những kỹ năng", "trang", False),
        ("đẩy mạnh tuyên truyền", "tuyên", True),
        ("ông Hồ Khắc Mạnh tuyên truyền", "tuyên", False),
        ("Công chức hướng dẫn", "hướng", False),
    ],
)
def test_a_verb_in_a_noun(mark: Mark, text: str, verb: str, expected: bool) -> None:
    markup = mark(text)
    assert is_compound(markup, markup.keys.index(verb)) == expected
