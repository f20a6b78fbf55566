"""A unit of a course as a sentence tells it: "chuyên đề", "nội dung", "bài", and what stands right around its words."""

from events.reader.announcements import ANNOUNCING, NUMBERS
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.sentences import Sentence
from events.reader.units import PAIRS, SINGLE, STARTS, unit_end

UNIT_STARTS = frozenset(["chuyên", "nội", "chủ", "báo", "trọng", *STARTS])
SPECIAL = frozenset([("báo", "cáo"), ("chủ", "đề"), ("trọng", "tâm"), ("phần", "việc")])
UNIT_PAIRS = PAIRS | SPECIAL
OWN = frozenset([("phần", "trình", "bày"), ("phần", "chia", "sẻ"), ("phần", "hướng", "dẫn"), ("phần", "nói", "chuyện")])
COUNTING = ANNOUNCING | NUMBERS.keys()
TOWARDS = frozenset(["đến", "tới", "cho", "với"])  # "mang đến lớp chuyên đề “X”"
TRAINING = frozenset(["tập", "huấn", "bồi", "dưỡng", "với", "theo", "về", "trao", "đổi", "toàn", "quốc"])


class ToldUnit:
    """The unit at the tokens [first, behind) of a sentence with its mentions; the sentence ends at `limit`.

    A unit is `counted` where a number or a word of several stands before it: "Hai nội dung chính của hội nghị là …".
    """

    def __init__(self, markup: Markup, sentence: Sentence, first: int, behind: int, mentions: list[Mention]) -> None:
        self.markup, self.sentence, self.mentions = markup, sentence, mentions
        self.first, self.behind, self.limit = first, behind, sentence.last
        self.words = tuple(markup.keys[first:behind])
        before = markup.keys[first - 1] if first > sentence.first else ""
        self.counted = before in COUNTING or before.isdecimal()

    @property
    def taught(self) -> bool:
        """Whether a verb stands right before the unit, or ends with it: "trình bày | chuyên đề"."""
        before = self.markup.within("cue", max(0, self.first - 3), self.first + 1)
        return any(cue.last in (self.first, self.behind) for cue in before)

    @property
    def led(self) -> bool:
        """Whether a verb of teaching stands shortly before the unit."""
        return self.markup.cues(max(0, self.first - 4), self.first, "presents", "teaches")

    @property
    def names_event(self) -> bool:
        """Whether the unit's words belong to the conference's name, or are a slogan."""
        near = max(0, self.first - 4)
        if self.keys(self.first - 1, self.behind) == ["niệm", "chương"]:
            return True
        if any(
            mark.value == "gathering" and self._is_joined(mark)
            for mark in self.markup.within("event", near, self.first)
        ):
            return True
        told = self.markup.cues(near, self.first, "presents", "teaches", "discusses")
        return self.words == ("chủ", "đề") and not told

    def _is_joined(self, event: Mark) -> bool:
        """Whether only training words stand between: "lớp tập huấn chuyên đề", not "lớp học là bài giảng"."""
        joined = all(key in TRAINING for key in self.keys(event.last, self.first))
        return joined and self.markup.keys[event.first - 1] not in TOWARDS

    def keys(self, first: int, last: int) -> list[str]:
        return self.markup.keys[first:last]

    def over(self, index: int, words: frozenset[str]) -> int:
        """Past the given words and numbers."""
        while index < self.limit and (self.markup.keys[index] in words or self.markup.keys[index].isdecimal()):
            index += 1
        return index


def told_unit(markup: Markup, sentence: Sentence, index: int, mentions: list[Mention]) -> ToldUnit | None:
    """The unit whose words begin at the token, None if none do or nothing follows them."""
    behind = _behind(markup, index)
    if behind is None or behind >= sentence.last:
        return None
    return ToldUnit(markup, sentence, index, behind, mentions)


def may_tell_unit(markup: Markup, index: int) -> bool:
    """Whether the two words at the token may be a unit's, by the first that units begin with."""
    words = tuple(markup.keys[index : index + 2])
    if words == ("báo", "cáo"):
        return markup.keys[index + 2 : index + 3] != ["viên"]
    return words[0] in SINGLE or words in UNIT_PAIRS


def _behind(markup: Markup, index: int) -> int | None:
    """The token behind the unit's words; a report is one as well: "báo cáo đầu tiên do …", not "báo cáo viên"."""
    if markup.keys[index] == "phần" and tuple(markup.keys[index : index + 3]) in OWN:
        return index + 3
    if tuple(markup.keys[index : index + 2]) in SPECIAL:
        return index + 2 if markup.keys[index + 2 : index + 3] != ["viên"] else None
    return unit_end(markup, index)
