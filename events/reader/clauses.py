"""A verb of teaching or learning in its clause: who teaches or learns, and the list of what.

"Các đại biểu được nghe ông A trình bày …", "Công chức Phòng Tư pháp hướng dẫn …", "Bà con lần lượt học …".
"""

from collections.abc import Iterator
from itertools import pairwise

from events.reader.before import is_scheduled, names_act
from events.reader.behind import informs
from events.reader.event_heads import names_event
from events.reader.lessons import Lesson, presenters_before, teacher_before
from events.reader.listing import BEGINNINGS, HEADS, Listing
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.objects import listing_behind
from events.reader.sentences import Sentence
from events.reader.subjects import learners_before, teachers_before
from events.reader.topic_begins import begins_topic, over_learners
from events.reader.topic_ends import begins_part
from events.reader.vocabulary import pairs, particles

TEACHING = frozenset(["presents", "teaches", "learns", "discusses"])
COMPOUNDS = particles("clauses.compounds")  # "công tác tuyên truyền", "để phổ biến"
LEARNERS = particles("clauses.learners")
TEACHERS = particles("clauses.teachers")
OPENINGS = particles("clauses.openings")
STUDIES = particles("clauses.studies")  # "đại học", "khóa học": nobody learns
ROUTINE = pairs("clauses.routine")  # "mỗi năm", "thường xuyên": no lesson of this conference
ROUTINE_STARTS = frozenset(words[0] for words in ROUTINE)
FORMERLY = frozenset(["từng", "vẫn"])
COLONS = frozenset([":", ";"])
PLURALS = frozenset(["những", "các"])
TOWARDS = frozenset(["với", "cho", "tới"])
OFFICES = frozenset(["phòng", "ban", "sở", "khoa", "tổ", "bộ"])
QUOTING = frozenset(['"', "“"])
QUOTED = QUOTING | {":", ",", "rằng"}
FAR = 24  # tokens between a sentence's subject and a verb further on


def taught(
    markup: Markup, sentence: Sentence, cue: Mark, last: int, mentions: list[Mention], goes_on: bool
) -> Lesson | None:
    """The lesson behind a verb whose subject teaches or learns.

    Where a lesson `goes_on` with a further person, "trao đổi về" teaches as well.
    """
    if not _acts(markup, sentence, cue, mentions):
        return None
    clause = _Clause(markup, sentence, cue, mentions, goes_on)
    if clause.is_told_otherwise or not clause.has_teacher or clause.is_heard:
        return None
    others = frozenset(mention.first for mention in mentions if mention.first >= cue.last)
    listing = listing_behind(markup, cue.last, last, sentence.last, others)
    if listing is None or listing.first >= listing.last or not clause.accepts(listing):
        return None
    return Lesson(listing, clause.presenters, clause.doubts(listing), (sentence.first, cue.first))


def _acts(markup: Markup, sentence: Sentence, cue: Mark, mentions: list[Mention]) -> bool:
    """Whether it is a verb of the conference's own, no noun."""
    keys, index, first = markup.keys, cue.first, sentence.first
    key, behind = keys[index], keys[cue.last] if cue.last < len(keys) else ""
    if behind == ")":
        return False  # "chuyên đề “X” (TS A trình bày)"
    if key in ("tập", "bồi") and COLONS.isdisjoint(keys[index : sentence.last]):
        return False  # "được tập huấn nghiệp vụ …" says again what the conference is
    if key == "giải" and keys[index + 1 : index + 2] == ["đáp"]:
        return False
    if index == first:
        return True
    before = keys[index - 1]
    if markup.capital(index) or (key == "học" and before in STUDIES):
        return False  # "Trường Đại học Tây Nguyên"
    if before in FORMERLY or (index - 2 >= first and keys[index - 2] in FORMERLY):
        return False  # "là người từng hướng dẫn hàng trăm y tá"
    if any(mention.last == index for mention in mentions):
        return True  # "ông A, Giám đốc Sở Tư pháp hướng dẫn …"
    return not (names_act(markup, index) or is_compound(markup, index))


class _Clause:
    """The verb with what stands before it in its sentence."""

    def __init__(self, markup: Markup, sentence: Sentence, cue: Mark, mentions: list[Mention], goes_on: bool) -> None:
        self.markup, self.sentence, self.cue, self.mentions, self.goes_on = markup, sentence, cue, mentions, goes_on
        self.before = markup.keys[sentence.first : cue.first]
        self.passive = "được" in self.before[-14:] or "nghe" in self.before[-40:]
        self.presenters = self._presenters() if mentions else ()

    def _presenters(self) -> tuple[Mention, ...]:
        near = presenters_before(self.mentions, self.cue.first)
        if near or not (self._lists() or self.cue.value == "presents"):
            return near
        told = teacher_before(self.markup, self.sentence.first, self.cue.first, self.mentions)
        return told or (self._far_presenter() if self._lists() else ())

    def _far_presenter(self) -> tuple[Mention, ...]:
        """The sentence's only person, its subject, where a list follows: "ông A chiếu ảnh …, từ đó phân tích A; B"."""
        told = [mention for mention in self.mentions if mention.last <= self.cue.first]
        if len(told) != 1 or self.cue.first - told[0].last > FAR:
            return ()
        opens = told[0].first - self.sentence.first <= 1 or self.markup.keys[told[0].first - 1] == ","
        return (told[0],) if opens and not self.markup.cues(told[0].last, self.cue.first, "chairs", "attends") else ()

    def _lists(self) -> bool:
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
        kind = self.cue.value
        if kind == "learns":
            return bool(self.before)
        if self.passive:
            return True
        if self.presenters:
            return kind != "discusses" or self.goes_on or self._is_scheduled or self._shares()
        return self._by_noun() or self._by_opening()

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
        if self._lists() and (self.presenters[0].titled or self._opens_list(behind + (keys[behind] == "về"))):
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

    def _by_opening(self) -> bool:
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

    @property
    def is_heard(self) -> bool:
        """Whether a second verb teaches: "được nghe báo cáo viên giới thiệu"."""
        heard = self.cue.value == "learns" or self.markup.keys[self.cue.first] == "nghe"
        return heard and next(self._further_verbs(), None) is not None

    def _further_verbs(self) -> Iterator[int]:
        first = self.cue.last
        for cue in self.markup.within("cue", first, min(self.sentence.last, first + 40)):
            told = cue.value in ("presents", "teaches", "discusses") and not self.markup.capital(cue.first)
            if told and not is_compound(self.markup, cue.first):
                hears = self.markup.keys[self.cue.last - 1] == "nghe"  # its teacher's words may hold commas
                if not ({":", ";"} if hears else {":", ";", ","}) & set(self.markup.keys[first : cue.first]):
                    yield cue.first
                return

    def accepts(self, listing: Listing) -> bool:
        """Whether the words behind the verb can be what was taught."""
        if "sẽ" in self.before[-3:] and not listing.listed and not self._lists():
            return False  # "về sẽ phổ biến lại" is no lesson of the conference
        if self.cue.value == "learns" and not self.passive:
            return self._learn(listing)
        if self.passive or self.presenters or self._by_opening():
            return True
        if self.cue.value == "discusses":
            return listing.listed or self._lists()  # "Lãnh đạo Hội phân tích vai trò của chi hội" only speaks
        return listing.listed or self._tells_much(listing)

    def _learn(self, listing: Listing) -> bool:
        """Whether learners are the subject of what is learned: "Học viên lần lượt tìm hiểu …", "Lớp học: …"."""
        subject = self.before[over_opening(self.before) :][:1] or self.before[:1]
        if begins_part(self.markup, self.sentence.first + _clause(self.before)) and self._tells_much(listing):
            return True  # "…; ngày thứ hai học cách nẹp xương"
        if subject[0] in LEARNERS and (listing.listed or "lượt" in self.before):
            return True
        return learners_before(self.markup, self.sentence.first, self.cue.first) and self._tells_much(listing)

    def _tells_much(self, listing: Listing) -> bool:
        """Whether words begin as topics do, or several follow each other."""
        keys = self.markup.keys
        begins = keys[listing.first] in BEGINNINGS or begins_topic(self.markup, listing.first)
        return begins or ";" in keys[listing.first : listing.last] or keys[listing.first : listing.last].count(",") > 1

    def doubts(self, listing: Listing) -> bool:
        """Whether it is doubtful that this was taught: nobody is named, nothing announces a list."""
        if self.passive or listing.listed or self.cue.value == "presents":
            return False
        return not any(mention.supported for mention in self.presenters)


def is_compound(markup: Markup, index: int) -> bool:
    """Whether the word is part of a noun: "công tác tuyên truyền", "nội dung tập huấn", "để phổ biến"."""
    keys, before = markup.keys, markup.keys[index - 1] if index else ""
    third = keys[index + 2] if index + 2 < len(keys) else ""
    if third in PLURALS and keys[index] in ("trang", "cung"):
        return False  # "Chương trình trang bị những kỹ năng như …"
    if _follows_training(markup, index) and third not in TOWARDS:
        return True  # "Lớp tập huấn truyền dạy hát Then"
    if index in markup.marks["event"] and names_event(markup, index):
        return True
    if before == "để" and keys[index - 2] == "dành":
        return False  # "dành cả buổi để nói về …"
    if before not in COMPOUNDS or markup.capital(index - 1):
        return False  # "đẩy mạnh", not "ông Hồ Khắc Mạnh"
    return not (index > 2 and markup.capital(index - 2) and keys[index - 3] in OFFICES)  # "Phòng Tư pháp hướng dẫn …"


def _follows_training(markup: Markup, index: int) -> bool:
    """Whether a training that names a conference ends before the token."""
    events = markup.marks["event"]
    for at in range(max(0, index - 3), index):
        event = events.get(at)
        if event is not None and event.last == index and event.value == "training" and names_event(markup, at):
            return True
    return False


def _clause(before: list[str]) -> int:
    """Where the clause begins that ends the words."""
    return max((at + 1 for at, key in enumerate(before) if key in ";,:"), default=0)


def over_opening(before: list[str]) -> int:
    """How many words only lead on to the subject: "Tại hội nghị, các …", "Tiếp đó, …"."""
    start = 0
    while start < len(before) and (before[start] in OPENINGS or not before[start].isalnum()):
        start += 1
    return start
