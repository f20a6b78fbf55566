import pytest

from events.reader.before import Before, is_scheduled, names_act

from .conftest import Mark


@pytest.mark.parametrize(
    ("words", "scheduled"),
    [
        ("ngày thứ hai ,", True),
        ("buổi chiều ,", True),
        ("còn", True),
        ("sau phần luật ,", True),
        ("ngay sau phần khai mạc ,", True),
        ("ngày 5 / 3 ,", False),
        ("tại hội nghị ,", False),
    ],
)
def test_what_goes_on_with_the_lessons(words: str, scheduled: bool) -> None:
    assert is_scheduled(words.split()) is scheduled


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Theo báo cáo của", "cites"),
        ("Qua phần trình bày của", "shows"),
        ("Tiếp đó là chuyên đề “Băng bó” của", "shows"),
        ("Phần còn lại được giao cho", "charged"),
        ("Hội trao nhà tặng hội viên", "gives"),
        ("Bài viết của", "owns"),
    ],
)
def test_how_a_person_is_brought_in(mark: Mark, text: str, told: str) -> None:
    markup = mark(text)
    before = Before(markup, 0, len(markup))
    assert next(name for name in ("cites", "shows", "charged", "gives", "owns") if getattr(before, name)) == told


def test_a_verb_may_name_an_event(mark: Mark) -> None:
    markup = mark("lớp bồi dưỡng, ông Ngọt bồi dưỡng")
    assert [names_act(markup, at) for at in (1, 6)] == [True, False]
