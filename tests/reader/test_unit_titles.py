from collections.abc import Callable

import pytest

from events.reader.lessons import Lesson
from events.reader.mention_finder import MentionFinder
from events.reader.ranks import find_ranks
from events.reader.told_units import ToldUnit, told_unit
from events.reader.unit_titles import brought, handed_out, numbered, ordered, owned, quoted

from .conftest import Mark, Whole

Told = tuple[str, list[str]] | None


@pytest.mark.parametrize(
    ("form", "text", "word", "expected"),
    [
        (numbered, "Chuyên đề 2: nẹp xương; chuyên đề 3: băng bó", "chuyên", ("nẹp xương", [])),
        (numbered, "Chuyên đề nẹp xương", "chuyên", None),
        (quoted, "ông Lê Văn Ngọt trình bày bài “Băng bó”", "bài", ("“Băng bó”", ["Lê Văn Ngọt"])),
        (quoted, "chuyên đề mang tên “Băng bó” của bà Hồ Thị Sen", "chuyên", ("“Băng bó”", ["Hồ Thị Sen"])),
        (quoted, "hội nghị chuyên đề “Băng bó”", "chuyên", None),
        (quoted, "học viên cho rằng nội dung “rất hay”", "nội", None),
        (handed_out, "Nội dung băng bó do ông Lê Văn Ngọt đảm trách", "nội", ("băng bó", ["Lê Văn Ngọt"])),
        (
            handed_out,
            "Báo cáo đầu tiên do ông Lê Văn Ngọt trình bày, xoay quanh việc băng bó",
            "báo",
            ("việc băng bó", ["Lê Văn Ngọt"]),
        ),
        (handed_out, "Nội dung băng bó do Sở tài trợ", "nội", None),
        (owned, "nghe phần trình bày của ông Lê Văn Ngọt về băng bó", "phần", ("băng bó", ["Lê Văn Ngọt"])),
        (owned, "nghe phần trình bày về băng bó", "phần", None),
        (
            ordered,
            "Chuyên đề thứ nhất là băng bó, do ông Lê Văn Ngọt trình bày",
            "chuyên",
            ("băng bó,", ["Lê Văn Ngọt"]),
        ),
        (ordered, "Chuyên đề thứ nhất là TS Lê Văn Ngọt", "chuyên", None),
        (brought, "Bà Hồ Thị Sen mở đầu bằng bài băng bó", "bài", ("băng bó", ["Hồ Thị Sen"])),
        (brought, "Lớp học mở đầu bằng bài băng bó", "bài", None),
    ],
)
def test_titles(
    mark: Mark, whole: Whole, form: Callable[[ToldUnit], Lesson | None], text: str, word: str, expected: Told
) -> None:
    markup = mark(text)
    sentence = whole(markup)
    mentions = MentionFinder(markup, find_ranks(markup)).find(sentence)
    unit = told_unit(markup, sentence, markup.keys.index(word), mentions)
    assert unit is not None
    lesson = form(unit)
    teachers = [markup.words(one.name.first, one.name.last) for one in lesson.presenters] if lesson else []
    assert (lesson and (markup.words(lesson.listing.first, lesson.listing.last), teachers)) == expected
