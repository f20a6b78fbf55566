"""A verb of teaching or learning with what stands before it in its sentence: who teaches.

"Ông A trình bày …", "Công chức Phòng Tư pháp hướng dẫn …", "Ông A chiếu ảnh …, từ đó phân tích A; B".
"""

from itertools import pairwise

from events.reader.before import is_scheduled
from events.reader.behind import informs
from events.reader.lessons import presenters_before, teacher_before
from events.reader.listing import HEADS
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.sentences import Sentence
from events.reader.subjects import teachers_before
from events.reader.topic_begins import begins_topic, over_learners
from events.reader.vocabulary import pairs, particles

TEACHERS = particles("clause_teachers.teachers")
OPENINGS = particles("clause_teachers.openings")
ROUTINE = pairs("clause_teachers.routine")  # "mỗi năm", "thường xuyên": no lesson of this conference
ROUTINE_STARTS = frozenset(words[0] for words in ROUTINE)
QUOTING = frozenset(['"', "“"])
QUOTED = QUOTING | {":", ",", "rằng"}
FAR = 24  # tokens between a sentence's subject and a verb further on


class Clause:
    """The verb with what stands before it in its sentence."""

    def __init__(self, markup: Markup, sentence: Sentence, cue: Mark, mentions: list[Mention], goes_on: bool) -> None:
        self.markup, self.sentence, self.cue, self.mentions, self.goes_on = markup, sentence, cue, mentions, goes_on
        self.before = markup.keys[sentence.first : cue.first]
        self.passive = "được" in self.before[-14:] or "nghe" in self.before[-40:]
        self.presenters = self._presenters() if mentions else ()

    def _presenters(self) -> tuple[Mention, ...]:
        near = presenters_before(self.mentions, self.cue.first)
        if near or not (self.lists or self.cue.value == "presents"):
            return near
        told = teacher_before(self.markup, self.sentence.first, self.cue.first, self.mentions)
        return told or (self._far_presenter() if self.lists else ())

    def _far_presenter(self) -> tuple[Mention, ...]:
        """The sentence's only person, its subject, where a list follows: "ông A chiếu ảnh …, từ đó phân tích A; B"."""
        told = [mention for mention in self.mentions if mention.last <= self.cue.first]
        if len(told) != 1 or self.cue.first - told[0].last > FAR:
            return ()
        opens = told[0].first - self.sentence.first <= 1 or self.markup.keys[told[0].first - 1] == ","
        return (told[0],) if opens and not self.markup.cues(told[0].last, self.cue.first, "chairs", "attends") else ()

    @property
    def lists(self) -> bool:
        """Whether semicolons part what stands behind the verb."""
        return ";" in self.markup.keys[self.cue.last : self.sentence.last]

    @property
    def is_told_otherwise(self) -> bool:
        """Whether the words tell news, a routine or an envoy, or are read from their "chuyên đề"."""
        keys, before = self.markup.keys, self.before
        if not self.passive and informs(self.markup, self.cue.first):
            return True
        if not ROUTINE_STARTS.isdisjoint(before) and not ROUTINE.isdisjoint(pairwise(before)):
            return True
        handed = self.presenters and keys[self.presenters[0].first - 1] == "do"
        if handed and "làm" not in keys[self.presenters[-1].last : self.cue.first]:
            return True  # "chuyên đề “X” do ông A trình bày"
        return "thay" in before and ("thay", "mặt") in pairwise(before)

    @property
    def has_teacher(self) -> bool:
        """Whether somebody teaches: a person, a noun, or whoever is heard."""
        kind = self.cue.value
        if kind == "learns":
            return bool(self.before)
        if self.passive:
            return True
        if self.presenters:
            return kind != "discusses" or self.goes_on or self._is_scheduled or self._shares()
        return self._by_noun() or self.opens_with_teacher

    @property
    def _is_scheduled(self) -> bool:
        quotes = self.markup.keys[self.cue.last] in QUOTED if self.cue.last < len(self.markup.keys) else True
        return is_scheduled(self.before) and not quotes

    def _by_noun(self) -> bool:
        if self.markup.keys[self.cue.first] == "phụ":
            return False  # "giáo viên phụ trách thiếu niên" teaches none of them here
        return teachers_before(self.markup, self.sentence.first, self.cue.first)

    def _shares(self) -> bool:
        """Whether what a person shares is a lesson: "chia sẻ kỹ năng …", a teacher's "trao đổi về …"."""
        keys, limit = self.markup.keys, self.sentence.last
        behind = over_learners(self.markup, self.cue.last, limit)
        if behind + 1 >= limit or QUOTING & set(keys[self.cue.last : self.cue.last + 3]):
            return False
        about = keys[behind] == "về" and not self.presenters[0].titled
        if self.lists and (self.presenters[0].titled or self._opens_list(behind + (keys[behind] == "về"))):
            return True
        first = min(behind + about, limit - 1)
        begins = begins_topic(self.markup, first) or (self._expert and keys[first] in HEADS)
        return begins or keys[behind + 1 : behind + 2] == [":"]

    def _opens_list(self, colon: int) -> bool:
        """Whether a list stands behind the colon: "đã làm rõ: A; B", not "chia sẻ: Năm qua, …; …"."""
        opens = self.markup.keys[colon : colon + 1] == [":"] and colon + 1 < self.sentence.last
        return opens and not self.markup.capital(colon + 1)

    @property
    def _expert(self) -> bool:
        """Whether the one who shares teaches by what they are, or were called: "bác sĩ B", "nữ hộ sinh C", "TS D"."""
        told = self.presenters[0]
        if told.known_teacher:
            return True
        academic = told.rank is not None and self.markup.marks["rank"].get(told.rank.first) is not None
        return teachers_before(self.markup, max(self.sentence.first, told.first - 4), told.name.first) or academic

    @property
    def opens_with_teacher(self) -> bool:
        """Whether the sentence opens with somebody who teaches: an office, "đại diện", "Hai báo cáo viên"."""
        if not self.before or (self.cue.value == "discusses" and "tiếp" not in self.before[-2:]):
            return False
        start = over_opening(self.before)
        if "viên" in self.before[:6] and {"cáo", "giảng"} & set(self.before[:6]):
            return True
        words = self.before[start:] or self.before
        return (
            self.sentence.first + start in self.markup.marks["office"]
            or words[0] in TEACHERS
            or self.before[0] in ("đồng", "ngoài", "bên", "hội", "lớp", "buổi", "khóa")
        )


def over_opening(before: list[str]) -> int:
    """How many words only lead on to the subject: "Tại hội nghị, các …", "Tiếp đó, …"."""
    start = 0
    while start < len(before) and (before[start] in OPENINGS or not before[start].isalnum()):
        start += 1
    return start
