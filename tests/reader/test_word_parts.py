import pytest

from events.reader.layout import Role
from events.reader.mention_finder import MentionFinder
from events.reader.ranks import find_ranks
from events.reader.reading import Part
from events.reader.sentences import Sentence
from events.reader.verb_parts import Told
from events.reader.word_parts import at_words, is_absent

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Băng bó (bác sĩ Lê Văn Ngọt, Sở Y tế)", Role.ITEM, Told(Part.PRESENTER)),
        ("Băng bó (bác sĩ Lê Văn Ngọt, Sở Y tế)", Role.PARAGRAPH, None),
        ("Báo cáo viên: ông Lê Văn Ngọt; bà Hồ Thị Sen", Role.PARAGRAPH, Told(Part.PRESENTER)),
        ("Kế hoạch do ông Lê Văn Ngọt ký ban hành", Role.PARAGRAPH, Told(None)),
        ("Mô hình do ông Lê Văn Ngọt đề xuất", Role.PARAGRAPH, Told(None)),
        ("Bài học do ông Lê Văn Ngọt kể", Role.PARAGRAPH, None),
        ("Ông Lê Văn Ngọt ký cam kết", Role.PARAGRAPH, Told(Part.ATTENDEE)),
        ("Ông Lê Văn Ngọt kể", Role.PARAGRAPH, None),
    ],
)
def test_what_words_beside_people_tell(mark: Mark, text: str, role: Role, expected: Told | None) -> None:
    markup = mark(text)
    sentence = Sentence(0, len(markup), role, 0)
    people = MentionFinder(markup, find_ranks(markup)).find(sentence)
    assert at_words(markup, sentence, people) == expected


@pytest.mark.parametrize(
    ("text", "behind", "expected"),
    [
        ("nay đã nghỉ hưu", [], True),
        ("nay đã nghỉ hưu", ["speaks"], False),
        ("đã ký Kế hoạch", ["speaks"], True),
        ("ký Quyết định", [], True),
        ("ký cam kết", [], False),
        ("kể chuyện nghề", [], False),
    ],
)
def test_who_is_told_of_as_gone_or_only_signed(mark: Mark, text: str, behind: list[str], expected: bool) -> None:
    markup = mark(text)
    assert is_absent(markup, 0, len(markup), behind) == expected
