"""A unit of a course as a sentence tells it: "chuyên đề", "nội dung", "bài", and what stands right around its words."""

from dataclasses import dataclass

from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.objects import ANNOUNCING, NUMBERS
from events.reader.sentences import Sentence
from events.reader.units import STARTS, unit_end

UNIT_STARTS = frozenset(["chuyên", "nội", "chủ", "báo", "trọng", *STARTS])
SPECIAL = (["báo", "cáo"], ["chủ", "đề"], ["trọng", "tâm"], ["phần", "việc"])
OWN = frozenset([("phần", "trình", "bày"), ("phần", "chia", "sẻ"), ("phần", "hướng", "dẫn"), ("phần", "nói", "chuyện")])
TOWARDS = frozenset(["đến", "tới", "cho", "với"])  # "mang đến lớp chuyên đề “X”"
TRAINING = frozenset(["tập", "huấn", "bồi", "dưỡng", "với", "theo", "về", "trao", "đổi", "toàn", "quốc"])


@dataclass(frozen=True, slots=True)
class ToldUnit:
    """The unit at the tokens [first, behind) of a sentence with its mentions."""

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


def _behind(markup: Markup, index: int) -> int | None:
    """The token behind the unit's words; a report is one as well: "báo cáo đầu tiên do …", not "báo cáo viên"."""
    if markup.keys[index] == "phần" and tuple(markup.keys[index : index + 3]) in OWN:
        return index + 3
    if markup.keys[index : index + 2] in SPECIAL:
        return index + 2 if markup.keys[index + 2 : index + 3] != ["viên"] else None
    return unit_end(markup, index)
