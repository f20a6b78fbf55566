"""A lesson told by its unit: "chuyên đề thứ nhất là …", "Nội dung tập huấn gồm: …", "bài “X” do ông A giảng".

A unit is told alone, with its title and perhaps its teacher, or as one of several that a list follows.
"""

from events.reader.lessons import Lesson
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.sentences import Sentence
from events.reader.told_units import told_unit
from events.reader.unit_lists import concluded, listed
from events.reader.unit_titles import brought, handed_out, numbered, ordered, owned, quoted


def named_unit(markup: Markup, sentence: Sentence, index: int, last: int, mentions: list[Mention]) -> Lesson | None:
    """The lesson told by the unit at the token; None where no unit begins or nothing is said of what it is about."""
    unit = told_unit(markup, sentence, index, mentions)
    if unit is None:
        return None
    return (
        numbered(unit)
        or concluded(unit)
        or quoted(unit)
        or handed_out(unit)
        or owned(unit)
        or ordered(unit)
        or brought(unit)
        or listed(unit, last)
    )
