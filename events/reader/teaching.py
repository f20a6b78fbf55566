"""Where a sentence tells what was taught: the verb of teaching, who taught, and where the topics begin and end.

"Các đại biểu được nghe ông A trình bày 3 chuyên đề gồm: …", "Nội dung tập huấn: …", "chuyên đề “X” do bà B trình bày".
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress, count, zip_longest

from events.reader.announcements import ANNOUNCING, NUMBERS, count_before
from events.reader.before import names_act
from events.reader.clauses import taught
from events.reader.gains import VERBS, gained
from events.reader.lessons import Lesson
from events.reader.listing import Listing
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.named_units import named_unit
from events.reader.people import Telling
from events.reader.programme import allotted, programme_in
from events.reader.sentences import Sentence
from events.reader.taught_by import taught_by
from events.reader.teaching_verbs import TEACHING
from events.reader.told_units import UNIT_STARTS, may_tell_unit
from events.reader.topic_ends import AIM_STARTS, aims, begins_part, topics_end

SMALL_WORDS = VERBS | {":", "giúp", "dành"}  # with which lessons begin, and the colon
TELLING = UNIT_STARTS | SMALL_WORDS | {"do", "được", "là"}  # words and signs by which lessons are told
SUBJECTS: tuple[list[str], ...] = (
    ["buổi", "học"],
    ["lớp", "học"],
    ["khóa", "học"],
    ["chương", "trình"],
    ["bài", "giảng"],
    ["buổi", "tập"],
)
SUBJECTS += (["lớp", "tập"], ["khóa", "tập"], ["lớp", "bồi"], ["hội", "nghị"], ["phần", "học"], ["nội", "dung"])
TURNING = TELLING | AIM_STARTS
QUOTES = frozenset('"“”')
RECEIVING = frozenset([("học", "viên"), ("đại", "biểu"), ("các", "đồng")])
FAR = 60  # tokens between the learners and what they are taught
TAUGHT = frozenset(["học", "dạy", "giảng", "nói", "trình", "truyền", "giới", "hướng"])


class LessonFinder:
    """Finds the lessons that sentences tell.

    `begins` are the tokens where lessons begin: a verb of `teaching`, a unit, a sign or a small word; `points` those
    and the "do" and "được" that lead to who teaches. At the `turns` somebody may speak, or aim at something.
    """

    def __init__(self, markup: Markup) -> None:
        self.markup = markup
        keys, cues = markup.keys, markup.marks["cue"]
        kinds = {at: cue.value for at, cue in cues.items()}
        words = [*compress(count(), map(TURNING.__contains__, keys))]
        self.teaching = {at for at, kind in kinds.items() if kind in TEACHING}
        units = [at for at in words if keys[at] in UNIT_STARTS and may_tell_unit(markup, at)]
        begins = self.teaching.union(units, [at for at in words if keys[at] in SMALL_WORDS])
        leading = [at for at in words if keys[at] == "do" or (keys[at] == "được" and at in cues)]
        self.begins, self.points = sorted(begins), sorted(begins.union(leading))
        turns = {at for at in words if keys[at] in AIM_STARTS}
        self.turns = sorted(turns.union([at for at, kind in kinds.items() if kind == "speaks"]))

    def find(self, sentence: Sentence, last: int, telling: Telling | None) -> Iterator[Lesson]:
        """The lessons of a sentence; `last` is where a list ends, which may lie in the sentences that follow."""
        mentions = telling.mentions if telling else []
        programme = programme_in(self.markup, sentence, mentions) if mentions else []
        if programme:
            yield from programme
        elif self.may_tell(sentence):
            yield from self._by_points(sentence, last, mentions)

    def may_tell(self, sentence: Sentence) -> bool:
        """Whether a lesson may begin in the sentence, by its words."""
        at = bisect_left(self.begins, sentence.first)
        return at < len(self.begins) and self.begins[at] < sentence.last

    def _by_points(self, sentence: Sentence, last: int, mentions: list[Mention]) -> Iterator[Lesson]:
        skipped = _spoken(self.markup, sentence)
        for mention in mentions:
            skipped.update(range(mention.first, mention.last))
        turns = [at for at in _between(self.turns, sentence) if at not in skipped]
        seen = done = sentence.first
        quoted = False  # what somebody says, or aims at, is no lesson
        for index in self._points(sentence, mentions):
            if index in skipped or index < done:
                continue
            quoted = quoted or any(_silences(self.markup, at) for at in turns if max(seen, done) <= at < index)
            lesson = self._lesson_at(sentence, index, last, mentions, quoted, done > sentence.first)
            seen = index
            if lesson is not None:
                yield lesson
                done = lesson.listing.last

    def _points(self, sentence: Sentence, mentions: list[Mention]) -> list[int]:
        """The tokens by which the sentence's lessons turn, with those of "được" and "là" that tell who gets what."""
        keys = self.markup.keys
        points = _between(self.points, sentence)
        given = {mention.first - 1 for mention in mentions if keys[mention.first - 1] == "được"}
        if begins_part(self.markup, sentence.first):
            given.update(at for at in range(sentence.first, sentence.last) if keys[at] == "là")
        return sorted(given.union(points)) if given else points

    def _lesson_at(
        self, sentence: Sentence, index: int, last: int, mentions: list[Mention], quoted: bool, goes_on: bool
    ) -> Lesson | None:
        """The lesson told by the unit, the sign or the verb at the token."""
        markup, lesson = self.markup, None
        if markup.keys[index] in TELLING:
            lesson = _told_by_word(markup, sentence, index, last, mentions, quoted)
        if lesson is None and index in self.teaching:
            cue = markup.marks["cue"][index]
            if not quoted or _is_news(markup, cue):
                lesson = taught(markup, sentence, cue, last, mentions, goes_on)
                lesson = lesson._replace(weak=True) if lesson and quoted else lesson
        return lesson


def _between(points: list[int], sentence: Sentence) -> list[int]:
    return points[bisect_left(points, sentence.first) : bisect_left(points, sentence.last)]


def _told_by_word(
    markup: Markup, sentence: Sentence, index: int, last: int, mentions: list[Mention], quoted: bool
) -> Lesson | None:
    """The lesson told by the unit, the sign or the small word at the token."""
    key, lesson = markup.keys[index], None
    if key in UNIT_STARTS:
        lesson = named_unit(markup, sentence, index, last, mentions)
    if lesson is None and key == ":" and not quoted:
        lesson = _announced_by_subject(markup, sentence, index, last)
    if lesson is None and key in ("dành", "là"):
        lesson = allotted(markup, sentence, index)
    if lesson is None and key in (":", "do", "được"):
        lesson = taught_by(markup, sentence, index, mentions)
    if lesson is None and (key == "giúp" or (key in VERBS and not quoted)):
        lesson = gained(markup, sentence, index, mentions)
    return lesson


def _spoken(markup: Markup, sentence: Sentence) -> set[int]:
    """The tokens that somebody says, or that a conference is called: "… mà để được nghe”, bà nói", "Anh kể: “…”"."""
    keys = markup.keys
    if QUOTES.isdisjoint(keys[sentence.first : sentence.last]):
        return set()
    quotations = [at for at in markup.joints_in(sentence.first, sentence.last) if keys[at] in QUOTES]
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
    if {"nghệ", "nhạc"} & set(before[:4]):
        return None  # "Chương trình văn nghệ gồm các tiết mục: …"
    people = markup.within("audience", sentence.first, colon) or markup.within("honorific", sentence.first, colon)
    if (not counted and before[-1:] != ["gồm"]) or not about or people or markup.cues(sentence.first, colon, "attends"):
        return None
    count = next((count for at in range(colon - 4, colon) if (count := count_before(markup, at + 1))), None)
    return Lesson(Listing(colon + 1, topics_end(markup, colon + 1, last), count, True, True), ())


def _silences(markup: Markup, index: int) -> bool:
    """Whether somebody speaks at the token, or aims at what follows."""
    return _quotes(markup, index) or _hopes(markup, index)


def _hopes(markup: Markup, index: int) -> bool:
    """Whether an aim begins; "trong đó" names a part, "từ đó phân tích" goes on to teach."""
    if markup.keys[index] == "trong" or not aims(markup, index):
        return False
    cue = markup.marks["cue"].get(index + 2)
    goes_on = cue is not None and cue.value in ("discusses", "presents")
    return not (goes_on and markup.keys[index] in ("từ", "qua"))


def _quotes(markup: Markup, index: int) -> bool:
    cue = markup.marks["cue"].get(index)
    if cue is None or cue.value != "speaks" or markup.capital(index) or markup.keys[index - 1] == "được":
        return False
    if markup.keys[index : index + 2] == ["đề", "cập"]:
        return False  # "Lớp học đề cập đến ba vấn đề: …"
    if markup.keys[index] == "nói" and markup.keys[index + 1 : index + 2] in (["cả"], ["bằng"], ["tiếng"], ["vừa"]):
        return False  # "nói cả tiếng Việt lẫn tiếng Mông, giới thiệu …"
    return not names_act(markup, index)
