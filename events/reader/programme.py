"""A programme told without a verb of teaching: "TS A (tiếng Hàn), ThS B (tiếng Nga)", "buổi sáng dành cho …"."""

from collections.abc import Iterator

from events.reader.lessons import Lesson
from events.reader.listing import NOUN_HEADS, Listing
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.sentences import Sentence
from events.reader.topic_begins import begins_topic
from events.reader.topic_ends import begins_part, topics_end
from events.reader.vocabulary import pairs

TEACHERS = pairs("programme.teachers")  # "giảng viên các bộ môn: …", "đứng lớp có …"


def programme_in(markup: Markup, sentence: Sentence, mentions: list[Mention]) -> list[Lesson]:
    """The lessons of a sentence that names teachers with their subjects; none elsewhere."""
    taught = [*_subjects_in_brackets(markup, sentence, mentions)]
    return taught if len(taught) > 1 and _tells_teachers(markup, sentence, mentions[0]) else []


def allotted(markup: Markup, sentence: Sentence, index: int) -> Lesson | None:
    """The lesson that a part of the programme is for: "Buổi sáng dành cho kỹ thuật băng bó, nửa sau là …"."""
    keys = markup.keys
    first = index + 1 if keys[index] == "là" else index + 2
    allots = keys[index] == "là" or keys[index : index + 2] == ["dành", "cho"]
    if not allots or first >= sentence.last or not _headed(markup, first):
        return None
    clause = max((at + 1 for at in range(sentence.first, index) if keys[at] in ",;"), default=sentence.first)
    if not begins_part(markup, clause):
        return None
    further = (at for at in range(first, sentence.last) if keys[at] in ",;" and begins_part(markup, at + 1))
    return Lesson(Listing(first, next(further, topics_end(markup, first, sentence.last))), ())


def _headed(markup: Markup, index: int) -> bool:
    return markup.keys[index] in NOUN_HEADS or begins_topic(markup, index)


def _subjects_in_brackets(markup: Markup, sentence: Sentence, mentions: list[Mention]) -> Iterator[Lesson]:
    for mention in mentions:
        opening = mention.last
        if opening + 1 >= sentence.last or markup.keys[opening] != "(" or markup.capital(opening + 1):
            continue
        closing = next((at for at in range(opening, sentence.last) if markup.keys[at] == ")"), None)
        if closing is not None and _is_subject(markup, opening + 1):
            yield Lesson(Listing(opening + 1, closing, 1, listed=True), (mention,))


def _is_subject(markup: Markup, index: int) -> bool:
    """Whether a bracket tells what is taught: no office, body, place or age."""
    kinds = ("office", "body", "audience", "honorific")
    return markup.keys[index][0].isalpha() and not any(index in markup.marks[kind] for kind in kinds)


def _tells_teachers(markup: Markup, sentence: Sentence, mention: Mention) -> bool:
    before = markup.keys[sentence.first : mention.name.first]
    return any(tuple(before[at : at + size]) in TEACHERS for at in range(len(before)) for size in (2, 3))
