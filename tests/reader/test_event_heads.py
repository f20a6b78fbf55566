import pytest

from events.reader.event_heads import head_end, names_event

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("lớp bồi dưỡng sơ cấp cứu", "lớp bồi dưỡng"),
        ("hội nghị trực tuyến tập huấn sơ cấp cứu", "hội nghị trực tuyến tập huấn"),
        ("hội nghị tuyên truyền, phổ biến Luật Dược", "hội nghị tuyên truyền, phổ biến"),
        ("lớp “Kỹ năng băng bó”", "lớp"),
        ("hội nghị sơ kết quý I", "hội nghị sơ kết"),
        ("hội nghị quý I", None),
        ("lễ khai giảng lớp bồi dưỡng", None),
        ("Tập huấn sơ cấp cứu vừa được Sở Y tế khai mạc", "Tập huấn"),
        ("tập huấn sơ cấp cứu", None),
    ],
)
def test_heads(mark: Mark, text: str, head: str | None) -> None:
    markup = mark(text)
    end = head_end(markup, 0, len(markup))
    assert (end and markup.words(0, end)) == head


def test_a_training_word_behind_a_verb_that_opens(mark: Mark) -> None:
    for text, end in (("tổ chức tập huấn băng bó", 4), ("khai mạc tập huấn băng bó", 4), ("dự tập huấn băng bó", None)):
        markup = mark(text)
        assert head_end(markup, markup.keys.index("tập"), len(markup)) == end


def test_a_bare_training_word(mark: Mark) -> None:
    markup = mark("Y tá tập huấn băng bó")
    assert (head_end(markup, 2, 6), head_end(markup, 2, 6, bare=True)) == (None, 4)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("hội nghị trực tuyến tập huấn sơ cấp cứu", True),
        ("Sở Y tế đã tập huấn sơ cấp cứu", False),
        ("lớp tập huấn cho 40 y tá", False),
    ],
)
def test_training_words_of_a_name(mark: Mark, text: str, named: bool) -> None:
    markup = mark(text)
    assert names_event(markup, markup.keys.index("tập")) is named
