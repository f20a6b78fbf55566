import pytest

from events.reader.lessons import presenters_before
from events.reader.people import find_tellings
from events.reader.sentences import Sentence

from .conftest import Mark, Whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ThS Hồ Thị Sen trình bày", ["Hồ Thị Sen"]),
        ("ThS Hồ Thị Sen và ông Lê Văn Ngọt trình bày", ["Hồ Thị Sen", "Lê Văn Ngọt"]),
        ("Có mặt ThS Hồ Thị Sen từ sớm, cả lớp ngồi kín hội trường để nghe trình bày", []),
    ],
)
def test_who_stands_before_the_verb(mark: Mark, whole: Whole, text: str, expected: list[str]) -> None:
    markup = mark(text)
    sentences: list[Sentence] = [whole(markup)]
    mentions = [mention for telling in find_tellings(markup, sentences) for mention in telling.mentions]
    found = presenters_before(mentions, len(markup) - 2)
    assert [markup.words(one.name.first, one.name.last) for one in found] == expected
