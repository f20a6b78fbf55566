"""Where a sentence tells what was taught: the verb of teaching, who taught, and where the topics begin and end.

"Các đại biểu được nghe ông A trình bày 3 chuyên đề gồm: …", "Nội dung tập huấn: …", "chuyên đề “X” do bà B trình bày".
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from events.reader.before import names_act
from events.reader.clauses import TEACHING, taught
from events.reader.gains import VERBS, gained
from events.reader.lessons import Lesson
from events.reader.listing import Listing
from events.reader.markup import Mark, Markup
from events.reader.named_units import UNIT_STARTS, named_unit
from events.reader.objects import (
    AIM_STARTS,
    ANNOUNCING,
    NUMBERS,
    aims,
    count_before,
    object_end,
)
from events.reader.people import Telling
from events.reader.programme import programme_in
from events.reader.sentences import Sentence
from events.reader.taught_by import taught_by

BEGINNINGS = UNIT_STARTS | VERBS | {":", "giúp"}
POINTS = BEGINNINGS | AIM_STARTS | {"do"}
SUBJECTS: tuple[list[str], ...] = (
    ["buổi", "học"],
    ["lớp", "học"],
    ["khóa", "học"],
    ["chương", "trình"],
    ["bài", "giảng"],
    ["buổi", "tập"],
)
SUBJECTS += (["lớp", "tập"], ["khóa", "tập"], ["lớp", "bồi"], ["hội", "nghị"], ["phần", "học"], ["nội", "dung"])
QUOTES = frozenset('"“”')
RECEIVING = frozenset([("học", "viên"), ("đại", "biểu"), ("các", "đồng")])
FAR = 60  # tokens between the learners and what they are taught
TAUGHT = frozenset(["học", "dạy", "giảng", "nói", "trình", "truyền", "giới", "hướng"])


def lessons_in(markup: Markup, sentence: Sentence, last: int, telling: Telling | None) -> Iterator[Lesson]:
    """The lessons a sentence tells; `last` is where the list ends, which may lie in the sentences that follow."""
    mentions = telling.mentions if telling else []
    programme = programme_in(markup, sentence, mentions) if mentions else []
    if programme:
        yield from programme
        return
    points = _points(markup, sentence)
    named = {at for mention in mentions for at in range(mention.first, mention.last)} if points else set()
    spoken = _spoken(markup, sentence) if points else set()
    done = sentence.first
    quoted = False  # what somebody says, or aims at, is no lesson
    for index in points:
        if index in spoken or index < done or index in named:
            continue
        cue = markup.marks["cue"].get(index)
        unit = markup.keys[index] in UNIT_STARTS
        lesson = named_unit(markup, sentence, index, last, mentions) if unit else None
        if lesson is None and markup.keys[index] == ":" and not quoted:
            lesson = _announced_by_subject(markup, sentence, index, last)
        if lesson is None and markup.keys[index] in ("do", ":"):
            lesson = taught_by(markup, sentence, index, mentions)
        if lesson is None and (markup.keys[index] == "giúp" or (markup.keys[index] in VERBS and not quoted)):
            lesson = gained(markup, sentence, index, mentions)
        if lesson is None and cue is not None and cue.value in TEACHING and (not quoted or _is_news(markup, cue)):
            lesson = taught(markup, sentence, cue, last, mentions, goes_on=done > sentence.first)
            lesson = replace(lesson, weak=True) if lesson and quoted else lesson
        if lesson is not None:
            yield lesson
            done = lesson.listing.last
        quoted = quoted or _quotes(markup, index, cue) or _hopes(markup, index)


def _spoken(markup: Markup, sentence: Sentence) -> set[int]:
    """The tokens that somebody says, or that a conference is called: "… mà để được nghe”, bà nói", "Anh kể: “…”"."""
    keys = markup.keys
    quotations = [at for at in range(sentence.first, sentence.last) if keys[at] in QUOTES]
    spoken: set[int] = set()
    if quotations and keys[quotations[0]] == "”":  # goes on from the sentence before
        spoken.update(range(sentence.first, quotations.pop(0)))
    for opening, closing in zip_longest(quotations[::2], quotations[1::2], fillvalue=sentence.last):
        if opening == sentence.first or keys[opening - 1] == ":" or _names(markup, opening):
            spoken.update(range(opening, closing))
    return spoken


def _names(markup: Markup, opening: int) -> bool:
    """Whether a conference is named by the quotation: "lớp tập huấn “Nghe và nói”"."""
    events = markup.marks["event"]
    return any(at in events and events[at].last == opening for at in range(max(0, opening - 3), opening))


def _is_news(markup: Markup, cue: Mark) -> bool:
    """Whether somebody tells what the learners get: "… cho biết, học viên sẽ được TS A truyền đạt: …"."""
    before = markup.keys[max(0, cue.first - FAR) : cue.first]
    passive = max((at for at, key in enumerate(before) if key == "được"), default=0)
    return cue.value in ("presents", "teaches") and tuple(before[max(0, passive - 3) : passive][:2]) in RECEIVING


def _announced_by_subject(markup: Markup, sentence: Sentence, colon: int, last: int) -> Lesson | None:
    """A list behind a colon in a sentence about the lessons: "Buổi học đi vào bốn phần việc: …"."""
    before = markup.keys[sentence.first : colon]
    counted = bool(ANNOUNCING & set(before[-6:])) or any(key in NUMBERS or key.isdecimal() for key in before[-6:])
    subject = before[before[:1] in (["các"], ["những"]) :][:2]
    about = subject in SUBJECTS or (before[:1] in (["những"], ["điều"]) and bool(TAUGHT & set(before)))
    people = markup.within("audience", sentence.first, colon) or markup.within("honorific", sentence.first, colon)
    if (not counted and before[-1:] != ["gồm"]) or not about or people or markup.cues(sentence.first, colon, "attends"):
        return None
    count = next((count for at in range(colon - 4, colon) if (count := count_before(markup, at + 1))), None)
    return Lesson(Listing(colon + 1, object_end(markup, colon + 1, last), count, True, True), ())


def _points(markup: Markup, sentence: Sentence) -> list[int]:
    """The tokens by which lessons turn: cues, units, aims; none where no lesson can begin."""
    words, cues = markup.keys[sentence.first : sentence.last], markup.marks["cue"]
    if BEGINNINGS.isdisjoint(words) and not markup.cues(sentence.first, sentence.last, *TEACHING):
        return []
    return [at for at, key in enumerate(words, sentence.first) if key in POINTS or at in cues]


def _hopes(markup: Markup, index: int) -> bool:
    """Whether an aim begins; "trong đó" names a part, "từ đó phân tích" goes on to teach."""
    if markup.keys[index] == "trong" or not aims(markup, index):
        return False
    cue = markup.marks["cue"].get(index + 2)
    goes_on = cue is not None and cue.value in ("discusses", "presents")
    return not (goes_on and markup.keys[index] in ("từ", "qua"))


def _quotes(markup: Markup, index: int, cue: Mark | None) -> bool:
    if cue is None or cue.value != "speaks" or markup.capital(index) or markup.keys[index - 1] == "được":
        return False
    if markup.keys[index] == "nói" and markup.keys[index + 1 : index + 2] in (["cả"], ["bằng"], ["tiếng"]):
        return False  # "nói cả tiếng Việt lẫn tiếng Mông, giới thiệu …"
    return not names_act(markup, index)
