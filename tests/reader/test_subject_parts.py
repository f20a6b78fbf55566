import pytest

from events.reader.layout import Role
from events.reader.mention_finder import MentionFinder
from events.reader.ranks import find_ranks
from events.reader.reading import Part
from events.reader.sentences import Sentence
from events.reader.subject_parts import as_subject
from events.reader.verb_parts import Told

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Ngọt ở xóm Mới vùng trên khẳng định sẽ học", Told(Part.SPEAKER, unsure=True)),
        ("Ông Lê Văn Ngọt góp chuyện: “Tôi đã học”", Told(Part.SPEAKER, unsure=True)),
        ("Ông Lê Văn Ngọt đem cả cành bệnh tới", Told(Part.ATTENDEE, unsure=True)),
        ("Sau khóa học, ông Lê Văn Ngọt ở xóm Mới khẳng định sẽ học", Told(Part.SPEAKER, unsure=True)),
        ("Sau khóa học, ông Lê Văn Ngọt về xóm", Told(None, unsure=True)),
        ("Tại buổi học, ông Lê Văn Ngọt về xóm", Told(Part.ATTENDEE, unsure=True)),
        ("Buổi cuối, ông Lê Văn Ngọt về xóm", Told(Part.ATTENDEE, unsure=True)),
        ("Mưa rồi, nắng rồi, ông Lê Văn Ngọt về xóm", Told(None)),
        ("Mưa làm ông Lê Văn Ngọt về xóm", Told(None)),
    ],
)
def test_what_the_subject_of_a_sentence_does(mark: Mark, text: str, expected: Told) -> None:
    markup = mark(text)
    sentence = Sentence(0, len(markup), Role.PARAGRAPH, 0)
    person = MentionFinder(markup, find_ranks(markup)).find(sentence)[0]
    assert as_subject(markup, sentence, person, (person.last, len(markup))) == expected


def test_only_a_paragraph_has_a_subject(mark: Mark) -> None:
    markup = mark("Ông Lê Văn Ngọt khẳng định sẽ học")
    sentence = Sentence(0, len(markup), Role.ITEM, 0)
    person = MentionFinder(markup, find_ranks(markup)).find(sentence)[0]
    assert as_subject(markup, sentence, person, (person.last, len(markup))) == Told(None)
