"""A lesson told by its unit: "chuyên đề thứ nhất là …", "Nội dung tập huấn gồm: …", "bài “X” do ông A giảng".

A unit is told alone, with its title and perhaps its teacher, or as one of several that a list follows.
"""

from dataclasses import dataclass

from events.reader.lessons import Lesson, presenters_before, teacher_before
from events.reader.listing import BEGINNINGS, OPENING, Listing
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.objects import ANNOUNCING, NUMBERS, count_before, marker_in, object_end
from events.reader.sentences import Sentence
from events.reader.subjects import begins_teacher
from events.reader.units import STARTS, label_end, unit_end
from events.reader.vocabulary import pairs, particles

UNIT_STARTS = frozenset(["chuyên", "nội", "chủ", "báo", "trọng", *STARTS])
SPECIAL = (["báo", "cáo"], ["chủ", "đề"], ["trọng", "tâm"], ["phần", "việc"])
LISTED = frozenset([("chuyên", "đề"), ("nội", "dung"), ("chủ", "đề"), ("trọng", "tâm")])
ORDERING = particles("named_units.ordering")  # "thứ nhất", "đầu tiên", "cuối cùng", "còn lại"
NAMING = particles("named_units.naming")  # between a unit and its quoted title: "mang tên", "với tiêu đề"
BEFORE_QUOTE = NAMING | ORDERING
BEFORE_TITLE = ORDERING | {"là", ":", ",", "về", "-", "–"}
BEFORE_TOPIC = ORDERING | {"về", "là"}
AGENTS = frozenset(["do", "của", "cho", "được", "là"])  # "“X” của TS A", "trình bày “X” là TS A"
BESIDE = frozenset([",", "-", "–", "("])
LEADING = frozenset(["với", "vào", "bằng", "qua", "sang"])  # "vào bài ngay với phần …"
TOWARDS = frozenset(["đến", "tới", "cho", "với"])  # "mang đến lớp chuyên đề “X”"
TRAINING = frozenset(["tập", "huấn", "bồi", "dưỡng", "với", "theo", "về", "trao", "đổi", "toàn", "quốc"])
POINTING = frozenset(["đây", "đó", "đấy", "này"])  # "Đây là những nội dung …"
EXPLAINING = pairs("named_units.explaining")  # "giải thích", "đề cập"
OTHERS = pairs("named_units.others")  # "cuộc thi", "kế hoạch": their parts are no lessons
FINITE = frozenset(["được", "đã", "khiến", "làm", "rất", "thu", "nhận", "kéo"])
TURNING = pairs("named_units.turning")  # "…, xoay quanh X"
HANDING = frozenset(["do", "được", "là", ";"])
HANDLING = pairs("named_units.handling")  # "đảm trách", "đứng lớp"
OWN = frozenset([("phần", "trình", "bày"), ("phần", "chia", "sẻ"), ("phần", "hướng", "dẫn"), ("phần", "nói", "chuyện")])
CLAUSES = frozenset(["riêng", "còn", "với", "và", "nghe", "là", "đến"])
FAR = 30  # tokens of a title


def named_unit(markup: Markup, sentence: Sentence, index: int, last: int, mentions: list[Mention]) -> Lesson | None:
    """The lesson told by the unit at the token; None where no unit begins or nothing is said of what it is about."""
    behind = _behind(markup, index)
    if behind is None or behind >= sentence.last:
        return None
    unit = _Unit(markup, sentence, index, behind, mentions)
    return (
        unit.numbered()
        or unit.concluded()
        or unit.quoted()
        or unit.handed_out()
        or unit.owned()
        or unit.ordered()
        or unit.brought()
        or unit.listed(last)
    )


def _behind(markup: Markup, index: int) -> int | None:
    """The token behind the unit's words; a report is one as well: "báo cáo đầu tiên do …", not "báo cáo viên"."""
    if markup.keys[index] == "phần" and tuple(markup.keys[index : index + 3]) in OWN:
        return index + 3
    if markup.keys[index : index + 2] in SPECIAL:
        return index + 2 if markup.keys[index + 2 : index + 3] != ["viên"] else None
    return unit_end(markup, index)


@dataclass(frozen=True, slots=True)
class _Unit:
    """The unit at the tokens [first, behind) of a sentence."""

    markup: Markup
    sentence: Sentence
    first: int
    behind: int
    mentions: list[Mention]

    @property
    def limit(self) -> int:
        return self.sentence.last

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.markup.keys[self.first : self.behind])

    @property
    def counted(self) -> bool:
        """ "Hai nội dung chính của hội nghị là …" """
        before = self.markup.keys[self.first - 1] if self.first > self.sentence.first else ""
        return before in NUMBERS or before.isdecimal() or before in ANNOUNCING

    def concluded(self) -> Lesson | None:
        """ "Băng bó, nẹp xương và gọi cấp cứu là ba chuyên đề được truyền đạt tại lớp": the list stands before."""
        being, first = self.first - 2, self.sentence.first
        if not self.counted or being <= first + 2 or self.markup.keys[being] != "là":
            return None
        told = self._keys(first, being)
        taught = self.markup.cues(self.behind, self.limit, "presents", "teaches", "learns", "discusses")
        if not taught or told[0] in POINTING or {":", "là", "đã", "do"} & set(told):
            return None
        return Lesson(Listing(first, being, count_before(self.markup, self.first), True, True), ())

    def numbered(self) -> Lesson | None:
        """ "Chuyên đề 2: X do bà B đảm nhiệm", up to the next numbered unit."""
        first = label_end(self.markup, self.first)
        if first is None or first >= self.limit:
            return None
        after = (at for at in range(first + 1, self.limit) if self._ends_numbered(at))
        led = self.markup.cues(max(0, self.first - 4), self.first, "presents", "teaches")
        teachers = presenters_before(self.mentions, self.first) if led else ()
        return Lesson(Listing(first, next(after, self.limit), 1, listed=True), teachers)

    def _ends_numbered(self, index: int) -> bool:
        return self.markup.keys[index] == ";" or label_end(self.markup, index) is not None

    def quoted(self) -> Lesson | None:
        """ "bài “X”", "tham luận thứ ba - “X” -", "chuyên đề mang tên “X”"; not "hội nghị chuyên đề “X”"."""
        at = self._over(self.behind, BEFORE_QUOTE)
        if at >= self.limit or self.markup.keys[at] not in OPENING or self._names_event():
            return None
        closing = OPENING[self.markup.keys[at]]
        end = next((to + 1 for to in range(at + 1, self.limit) if self.markup.keys[to] == closing), None)
        if end is None or (self.counted and self.markup.keys[self.first - 1] not in ("một", "1")):
            return None
        agents = self._agents_behind(end)
        told = self.markup.within("cue", self.sentence.first, self.first)
        if not agents and any(cue.value == "speaks" and cue.last <= self.first for cue in told):
            return None  # "57 học viên cho rằng nội dung “rất hữu ích”"
        teachers = agents or teacher_before(self.markup, self.sentence.first, self.first, self.mentions)
        return Lesson(Listing(at, end, 1, listed=True), teachers)

    def _names_event(self) -> bool:
        """Whether the unit's words belong to the conference's name, or are a slogan."""
        if self._keys(self.first - 1, self.behind) == ["niệm", "chương"]:
            return True
        held = self.markup.within("event", max(0, self.first - 4), self.first)
        if any(mark.value == "gathering" and self._is_joined(mark) for mark in held):
            return True
        told = self.markup.cues(max(0, self.first - 4), self.first, "presents", "teaches", "discusses")
        return self.words == ("chủ", "đề") and not told

    def _is_joined(self, event: Mark) -> bool:
        """Whether only training words stand between: "lớp tập huấn chuyên đề", not "lớp học là bài giảng"."""
        joined = all(key in TRAINING for key in self._keys(event.last, self.first))
        return joined and self.markup.keys[event.first - 1] not in TOWARDS

    def _agents_behind(self, end: int) -> tuple[Mention, ...]:
        """Who is told behind the title to teach it: "“X” của TS A", "“X” thì cả lớp cùng nghe, do ông A đứng lớp"."""
        keys, limit = self.markup.keys, min(self.limit, end + 14)
        agents = (at for at in range(end, limit) if keys[at] in AGENTS or (at == end and keys[at] in BESIDE))
        found = (self._agents(at - (keys[at] not in AGENTS)) for at in agents)
        return next((told for told in found if told), ())

    def handed_out(self) -> Lesson | None:
        """ "bài giảng về X do ông A phụ trách", "Nội dung X do chuyên gia Bệnh viện Nhi đảm trách"."""
        do = self._agent()
        if do is None or self.counted:
            return None
        at = self._over(self.behind, BEFORE_TITLE)
        if at >= do:
            return self._told_later(do)
        opens = self.first == self.sentence.first or not self.markup.keys[self.first - 1].isalnum()
        if not (opens or self.markup.keys[self.first - 1] in CLAUSES or self._is_taught()) or ":" in self._keys(at, do):
            return None
        return Lesson(Listing(at, do, 1, listed=True), self._agents(do)) if do - at > 1 else None

    def _keys(self, first: int, last: int) -> list[str]:
        return self.markup.keys[first:last]

    def _is_taught(self) -> bool:
        before = self.markup.within("cue", max(0, self.first - 3), self.first + 1)
        return any(cue.last == self.first or cue.last == self.behind for cue in before)

    def _agent(self) -> int | None:
        """The token of "do" before the one who handles the unit."""
        for at in range(self.behind, min(self.limit, self.behind + FAR)):
            key = self.markup.keys[at]
            if key not in HANDING:
                continue
            if key == ";":
                return None
            if key == "do" and (self._agents(at) or begins_teacher(self.markup, at + 1)) and self._is_handled(at):
                return at
            if key == "được" and self._agents(at) and self._is_handled(at):
                return at
            if key == "là" and self._agents(at) and self._is_taught():
                return at  # "Phụ trách chuyên đề băng bó là TS A"
        return None

    def _agents(self, do: int) -> tuple[Mention, ...]:
        told = [mention for mention in self.mentions if do < mention.first]
        if not told or told[0].first > do + 2:
            return ()
        joined = told[1:2] if told[1:] and self._keys(told[0].last, told[1].first) in (["và"], [","]) else []
        return (told[0], *joined)

    def _is_handled(self, do: int) -> bool:
        """Whether a verb of teaching or taking charge follows: not "do … tổ chức"."""
        limit = min(self.limit, do + FAR)
        return any(tuple(self._keys(at, at + 2)) in HANDLING for at in range(do, limit)) or self.markup.cues(
            do, limit, "presents", "teaches"
        )

    def _told_later(self, do: int) -> Lesson | None:
        """ "Báo cáo đầu tiên do ông A trình bày, xoay quanh X"."""
        for at in range(do, self.limit - 2):
            if tuple(self._keys(at, at + 2)) in TURNING or (self._keys(at, at + 1) == ["là"] and at > do + 4):
                first = at + (1 if self.markup.keys[at] == "là" else 2)
                return Lesson(Listing(first, object_end(self.markup, first, self.limit), 1), self._agents(do))
        return None

    def owned(self) -> Lesson | None:
        """ "theo dõi phần trình bày của ông A về X", "Phần việc của bác sĩ B là Y"."""
        of = self.markup.keys[self.behind : self.behind + 1] == ["của"]
        told = [mention for mention in self.mentions if self.behind < mention.first <= self.behind + 2] if of else []
        if not told:
            return None
        near = range(told[0].last, min(self.limit, told[0].last + 4))
        first = next((at + 1 for at in near if self.markup.keys[at] in ("về", "là")), self.limit)
        end = object_end(self.markup, first, self.limit)
        if self.first - self.sentence.first < 2:  # "Bài giảng của TS A về X | được nhiều người ghi chép"
            end = next((at for at in range(first, end) if self.markup.keys[at] in FINITE), end)
        return Lesson(Listing(first, end), (told[0],)) if end - first > 1 else None

    def ordered(self) -> Lesson | None:
        """ "Chuyên đề thứ nhất là X, do ông A trình bày"; "phần cuối về Y"."""
        at = self._over(self.behind, ORDERING)
        if at == self.behind or at >= self.limit or self.counted:
            return None
        if self.markup.keys[at] not in ("là", ":", "về", "-", "–", ",") and self.words != ("chuyên", "đề"):
            return None
        at += self.markup.keys[at] in ("là", ":", "về", "-", "–", ",")
        if begins_teacher(self.markup, at) or any(mention.first == at for mention in self.mentions):
            return None  # "lên lớp bài đầu là TS A", "Phần sau, kỹ thuật viên hướng dẫn …"
        end = next((stop for stop in range(at, self.limit) if self._ends(stop)), self.limit)
        agents = tuple(mention for mention in self.mentions if end <= mention.first <= end + 3)
        led = self.markup.cues(max(self.sentence.first, self.first - 8), self.first, "speaks")
        agents = agents or (() if led else presenters_before(self.mentions, self.first))
        return Lesson(Listing(at, end, listed=True), agents) if end - at > 1 else None

    def _ends(self, index: int) -> bool:
        key = self.markup.keys[index]
        return key in (";", "do") or (key == "," and self.markup.keys[index + 1 : index + 3] == ["chuyên", "đề"])

    def brought(self) -> Lesson | None:
        """ "Bà B mở đầu bằng bài X", "vào bài ngay với phần X": the teacher is told before."""
        if self.markup.keys[self.first - 1] not in LEADING or self.counted or self._names_event():
            return None
        teachers = teacher_before(self.markup, self.sentence.first, self.first, self.mentions)
        first = self._over(self.behind, BEFORE_TOPIC)
        end = object_end(self.markup, first, self.limit)
        if LEADING & set(self._keys(first, first + 3)):
            return None
        return Lesson(Listing(first, end, 1, listed=True), teachers) if teachers and end - first > 1 else None

    def _over(self, index: int, words: frozenset[str]) -> int:
        while index < self.limit and (self.markup.keys[index] in words or self.markup.keys[index].isdecimal()):
            index += 1
        return index

    def listed(self, last: int) -> Lesson | None:
        """The list behind "Nội dung tập huấn gồm:", "Với 3 chuyên đề:", "Các bài được giảng:"."""
        markup, opens = self.markup, self.first - self.sentence.first <= 3
        if (self.words not in LISTED and not self.counted) or self._is_urged() or self._is_of_another():
            return None
        marker = marker_in(markup, self.behind, self.limit, 14 if opens else 8)
        if marker is None and opens:
            marker = self._being()
        several = ";" in self._keys(self.behind, self.limit) or self._keys(self.first - 2, self.first - 1) == ["là"]
        if marker is None and (opens or several) and self.words in LISTED:
            marker = self._about()
        items = marker == self.limit < last  # what the list's lines stand under announces them
        if marker is None or not (opens or items or self._is_announced()):
            return None
        told = tuple(mention for mention in self.mentions if self.first < mention.first < marker)
        agents = told if markup.keys[self.behind] in ("mà", "do") else ()  # "Bốn chuyên đề mà TS A mang đến: …"
        agents = agents or (() if told else teacher_before(markup, self.sentence.first, self.first, self.mentions))
        count = count_before(markup, self.first)
        return Lesson(Listing(marker, object_end(markup, marker, last), count, True, True), agents)

    def _is_of_another(self) -> bool:
        """Whether a plan or a contest has the unit: "Kế hoạch gồm ba nội dung: …", "Giải pháp trọng tâm là …"."""
        if self.words == ("trọng", "tâm") and self.first > self.sentence.first:
            return True
        return tuple(self._keys(self.sentence.first, self.sentence.first + 2)) in OTHERS

    def _is_urged(self) -> bool:
        """Whether somebody only urges it: "nhấn mạnh ba nội dung: …"; "giải thích ba nội dung: …" teaches."""
        said = self.markup.within("cue", max(self.sentence.first, self.first - 5), self.first)
        return any(
            cue.value == "speaks" and tuple(self._keys(cue.first, cue.first + 2)) not in EXPLAINING for cue in said
        )

    def _being(self) -> int | None:
        """The token behind the "là" of "Hai nội dung chính của hội nghị là …"."""
        at = self.first - self.counted - 1
        if at >= self.sentence.first and self.markup.keys[at] in ("giữa", "sau", "ngoài", "bên"):
            return None  # "Xen giữa các bài giảng là trò chơi"
        being = next(
            (
                at + 1
                for at in range(self.behind, min(self.limit - 1, self.behind + 10))
                if self.markup.keys[at] == "là"
            ),
            None,
        )
        if being is None or self.counted:
            return being
        return being if self.markup.keys[being] in BEGINNINGS else None

    def _about(self) -> int | None:
        """The token behind "về", "xoay quanh", "tập trung vào" near the unit: "với các chuyên đề về A; B"."""
        for at in range(self.behind, min(self.limit, self.behind + 6)):
            pair = tuple(self._keys(at, at + 2))
            if pair in (("xoay", "quanh"), ("đề", "cập"), ("trung", "vào"), ("liên", "quan")):
                return at + 2 + (self._keys(at + 2, at + 3) in (["vào"], ["đến"], ["tới"]))
            if self.markup.keys[at] == "về":
                return at + 1
        return None

    def _is_announced(self) -> bool:
        """Whether "các", a number or "với" stands before the unit: "gồm 4 chuyên đề chính:", "3 nhóm nội dung:"."""
        before = self.first - (self._keys(self.first - 1, self.first) in (["nhóm"], ["mảng"]))
        if before <= self.sentence.first:
            return False
        key = self.markup.keys[before - 1]
        return key in ANNOUNCING or key in NUMBERS or key.isdecimal() or key in ("với", "gồm")
