"""What stands before a person in a sentence: the cues, and the words that tell how he is brought in.

"Theo báo cáo của ông A", "dưới sự hướng dẫn của bà B", "được nghe …", "Buổi chiều, …".
"""

from itertools import pairwise

from events.reader.markup import Markup
from events.reader.reading import Part
from events.reader.vocabulary import pairs, particles

NAMED_ACTS = particles("before.named_acts")  # "dự lễ khai mạc", "lớp bồi dưỡng": no verbs
TEACHERS = pairs("before.teachers")  # "báo cáo viên", "tham vấn viên", "đứng lớp"
SHOWING = pairs("before.showing")  # "trình bày", "hướng dẫn"
CLAIMS = pairs("before.claims")  # "khẳng định", "ý kiến"
MANNERS = pairs("before.manners")  # "tận tình", "trực tiếp"
CRAFTS = frozenset([("phụ", "trách"), ("đứng", "lớp"), ("truyền", "nghề"), ("dạy", "nghề"), ("lên", "lớp")])
CLASSES = frozenset(["lớp", "khóa", "học"])
PAPERS = frozenset([("tham", "luận"), ("chuyên", "đề"), ("báo", "cáo"), ("bài", "giảng")])
INTRODUCING = frozenset(["là", ":", "gồm", "có"])
SAYINGS = pairs("before.sayings")  # "lời dặn", "phát biểu"
HALVES = frozenset(["đầu", "thứ", "cuối", "sáng", "chiều", "tiếp", "sau", "hai"])  # "ngày thứ hai", "buổi chiều"
ORDER = (Part.PRESENTER, Part.SPEAKER, Part.CHAIR, Part.ATTENDEE)
PARTS = {
    "presents": Part.PRESENTER,
    "speaks": Part.SPEAKER,
    "chairs": Part.CHAIR,
    "attends": Part.ATTENDEE,
}


class Before:
    """The cues between the last list of people, or the sentence's begin, and this one; `part` is the highest told."""

    def __init__(self, markup: Markup, first: int, last: int) -> None:
        self.markup, self.first, self.last = markup, first, last
        self.words = markup.keys[first:last]
        self.last_word = self.words[-1] if self.words else ""
        self.kinds = [cue.value for cue in markup.within("cue", first, last) if _is_cue(markup, cue.first, first)]
        told = [PARTS[kind] for kind in self.kinds if kind in PARTS]
        self.part: Part | None = min(told, key=ORDER.index) if told else None

    @property
    def hears(self) -> bool:
        """Whether learners hear the person: "các đại biểu được nghe ông A …", "được bà B hướng dẫn"."""
        return self.last_word in ("được", "do") or "nghe" in self.words

    @property
    def presents(self) -> bool:
        """Whether the person is named as the one who teaches: "Báo cáo viên của lớp là bà B", "Giảng viên: ông A"."""
        if self.last_word == "là" and self._leads_class():
            return True
        if self.last_word not in INTRODUCING and self.words[1:3] != ["vai", "trò"]:
            return False
        return not TEACHERS.isdisjoint(pairwise(self.words))

    def _leads_class(self) -> bool:
        """ "Truyền dạy cho lớp là nghệ nhân A", "Phụ trách lớp là bác sĩ B", "Người trực tiếp truyền nghề là bà C" """
        one = self.words[:1] == ["người"]
        words = [word for word in self.words[one:] if word not in ("trực", "tiếp", "chính", "đã")]
        if one and not (SHOWING | CRAFTS).isdisjoint(pairwise(words)):
            return True
        return tuple(words[:2]) in SHOWING | CRAFTS and not CLASSES.isdisjoint(words)

    @property
    def cites(self) -> bool:
        """ "Theo ông A, …", "Theo báo cáo của bà B, …" """
        return self.last_word == "theo" or (self.last_word == "của" and "theo" in self.words[-6:])

    @property
    def quoted(self) -> bool:
        """ "Sau phát biểu của ông A, …", "… là lời dặn của bà B"; not "bài phát biểu của", a document"""
        if self.last_word != "của" or "bài" in self.words[-5:]:
            return False
        return tuple(self.words[-3:-1]) in SAYINGS

    @property
    def voices(self) -> bool:
        """ "“Phải làm thật”, đó là lời bà A", "là khẳng định của ông B" """
        if self.last_word == "lời":
            return self.words[-2:-1] == ["là"]
        if self.last_word != "của":
            return False
        if self.words[-2:-1] == ["lời"]:
            return self.words[-3:-2] == ["là"]
        return tuple(self.words[-3:-1]) in CLAIMS and "là" in self.words[-5:-3]

    @property
    def charged(self) -> bool:
        """ "Phần còn lại, “X”, được giao cho bà A" """
        charged = self.last_word in ("cho", "cậy") and self.words[-2:] in (["giao", "cho"], ["nhờ", "cậy"])
        return charged and "được" in self.words[-4:]

    @property
    def shows(self) -> bool:
        """ "… qua phần trình bày của Đại tá A", "dưới sự hướng dẫn của nghệ nhân B", "tham luận “X” của ông C" """
        if self.last_word != "của" or self.cites:
            return False
        if self.words[-2:-1] in (["”"], ['"']):
            return not PAPERS.isdisjoint(pairwise(self.words))
        last = -3 if tuple(self.words[-3:-1]) in MANNERS else -1  # "sự hướng dẫn tận tình của"
        return tuple(self.words[last - 2 : last]) in SHOWING

    @property
    def talks(self) -> bool:
        """ "Trực tiếp nói chuyện với bà con, chị A đã thông tin …" """
        return "chuyện" in self.words and ("nói", "chuyện") in pairwise(self.words)

    @property
    def scheduled(self) -> bool:
        return is_scheduled(self.words)

    @property
    def quotes(self) -> bool:
        return self.last_word == "theo" or ("mặt" in self.words and ("thay", "mặt") in pairwise(self.words))

    @property
    def gives(self) -> bool:
        """Whether the person only is given something: "trao nhà cho hội viên …", "tặng quà ông …"."""
        given = self.kinds[-1:] == ["attends"] and {"tặng", "trao"} & set(self.words)
        return bool(given) and ("cho" in self.words[-4:] or "tặng" in self.words[-4:])

    @property
    def welcomes(self) -> bool:
        """ "Đến kiểm tra, động viên lớp tập huấn có ông A"; not "Dự và phát biểu chỉ đạo có ông A" """
        comes = self.words[:1] in (["đến"], ["tới"], ["về"]) and "có" in self.words[-4:]
        return comes and not {"phát", "đạo", "trì"} & set(self.words)

    @property
    def leads(self) -> bool:
        """Whether learners are called by the person: "Nhóm của ông A đo vết nứt" """
        return self.last_word == "của" and self.words[-2:-1] in (["nhóm"], ["tổ"], ["đội"])

    @property
    def owns(self) -> bool:
        """Whether the person only owns what is told: "bài viết của Tổng Bí thư …"; not "sự chủ trì của"."""
        return self.last_word == "của" and "sự" not in self.words


def is_scheduled(words: list[str]) -> bool:
    """Whether a sentence's opening goes on with the lessons: "Ngày thứ hai, …", "Buổi chiều, …", "Còn bà A …"."""
    words = words[words[:1] == ["ngay"] :]
    if words[:1] in (["còn"], ["riêng"]) or words[:2] in (["sau", "phần"], ["tiếp", "theo"]):
        return True
    return words[:1] in (["ngày"], ["buổi"], ["phần"], ["ca"], ["tiết"]) and words[1:2] != [] and words[1] in HALVES


def _is_cue(markup: Markup, index: int, first: int) -> bool:
    if index > first and names_act(markup, index):
        return False
    return not markup.capital(index) or index == first or not markup.keys[index - 1][0].isalnum()


def names_act(markup: Markup, index: int) -> bool:
    """Whether a verb stands for an event: "lớp bồi dưỡng", "dự khai mạc"; but "dự phát biểu chỉ đạo" speaks."""
    before, act = markup.keys[index - 1], markup.marks["event"].get(index)
    named = (
        act is not None
        or markup.keys[index] in ("khai", "bế", "thảo")
        or (markup.keys[index] == "học" and before != "nghị")
    )
    return (named and before in NAMED_ACTS) or (before == "dự" and markup.keys[index] in ("khai", "bế"))
