from collections.abc import Callable

import pytest

from events.reader.clause_teachers import Clause, over_opening
from events.reader.mention_finder import MentionFinder
from events.reader.ranks import find_ranks

from .conftest import Mark, Whole

ClauseAt = Callable[..., Clause]


@pytest.fixture
def clause(mark: Mark, whole: Whole) -> ClauseAt:
    """The clause of a verb; whether a lesson goes on with it."""

    def at(text: str, verb: str, goes_on: bool = False) -> Clause:
        markup = mark(text)
        sentence = whole(markup)
        mentions = MentionFinder(markup, find_ranks(markup)).find(sentence)
        return Clause(markup, sentence, markup.marks["cue"][markup.keys.index(verb)], mentions, goes_on)

    return at


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Ông Lê Văn Ngọt trình bày cách băng bó", "trình", ["Lê Văn Ngọt"]),
        ("Ông Lê Văn Ngọt và bà Hồ Thị Sen hướng dẫn băng bó", "hướng", ["Lê Văn Ngọt", "Hồ Thị Sen"]),
        ("Ông Lê Văn Ngọt chiếu ảnh vết thương của thợ mỏ, từ đó phân tích băng bó; nẹp", "phân", ["Lê Văn Ngọt"]),
        ("Ông Lê Văn Ngọt chiếu ảnh vết thương của thợ mỏ, từ đó phân tích băng bó", "phân", []),
        ("Công chức Phòng Tư pháp hướng dẫn chứng thực", "hướng", []),
    ],
)
def test_who_teaches(clause: ClauseAt, text: str, verb: str, expected: list[str]) -> None:
    told = clause(text, verb)
    assert [told.markup.words(mention.name.first, mention.name.last) for mention in told.presenters] == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Ông Lê Văn Ngọt trình bày cách băng bó", "trình", True),
        ("Học viên được hướng dẫn băng bó", "hướng", True),
        ("Công chức Phòng Tư pháp hướng dẫn chứng thực", "hướng", True),
        ("Hai báo cáo viên trình bày cách băng bó", "trình", True),
        ("Đại diện Sở Y tế trình bày cách băng bó", "trình", True),
        ("Ở trường, giáo viên phụ trách thiếu niên", "phụ", False),
        ("Ở trường, giáo viên hướng dẫn thiếu niên", "hướng", True),
        ("Cơn mưa trình bày cách băng bó", "trình", False),
        ("Bác sĩ Lê Văn Ngọt chia sẻ kỹ năng băng bó", "chia", True),
        ("Ông Lê Văn Ngọt chia sẻ nỗi buồn riêng", "chia", False),
        ("Ông Lê Văn Ngọt chia sẻ: băng bó; nẹp xương", "chia", True),
        ("Ông Lê Văn Ngọt chia sẻ: Năm qua, mưa nhiều; nắng ít", "chia", False),
    ],
)
def test_somebody_teaches(clause: ClauseAt, text: str, verb: str, expected: bool) -> None:
    assert clause(text, verb).has_teacher == expected


def test_a_lesson_that_goes_on_is_taught_by_whoever_talks(clause: ClauseAt) -> None:
    text = "Ông Lê Văn Ngọt trao đổi chuyện nẹp xương"
    assert [clause(text, "trao", goes_on).has_teacher for goes_on in (True, False)] == [True, False]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Y tá mỗi năm hướng dẫn băng bó", "hướng", True),
        ("Thay mặt Sở Y tế, y tá trình bày cách băng bó", "trình", True),
        ("Chuyên đề “Băng bó” do ông Lê Văn Ngọt trình bày", "trình", True),
        ("Chuyên đề do ông Lê Văn Ngọt làm giảng viên trình bày", "trình", False),
        ("Y tá trình bày cách băng bó", "trình", False),
    ],
)
def test_words_that_tell_something_else(clause: ClauseAt, text: str, verb: str, expected: bool) -> None:
    assert clause(text, verb).is_told_otherwise == expected


@pytest.mark.parametrize(
    ("before", "expected"), [("Tại hội nghị, y tá", ["y", "tá"]), ("Tiếp đó, y tá", ["y", "tá"]), ("Y tá", ["y", "tá"])]
)
def test_past_the_words_that_lead_on(mark: Mark, before: str, expected: list[str]) -> None:
    keys = mark(before).keys
    assert keys[over_opening(keys) :] == expected
