"""What each person of a sentence did: the verb behind the person's words decides, then the cue before them.

"Phát biểu khai mạc, ông A nhấn mạnh" speaks; "do bà B trình bày" presents; "Tham dự có: A; B; C" attend. People told
in one list share what stands before the list and behind it.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.reading import Part
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

WINDOW = 16  # tokens behind a person's words in which their verbs stand
FAR = 40  # tokens behind the words of a sentence's subject in which it may still speak
FILLERS = particles("parts.fillers")
LIST_WORDS = particles("parts.list_words")
NAMED_ACTS = particles("parts.named_acts")  # "dự lễ khai mạc", "lớp bồi dưỡng": no verbs
MAKING = pairs("parts.making")  # "đề xuất", "biên soạn"
TEACHERS = (["báo", "cáo", "viên"], ["giảng", "viên"], ["diễn", "giả"], ["tập", "huấn", "viên"])
QUOTING = frozenset([":", '"', "“", ";", "rằng"])
ORDER = (Part.PRESENTER, Part.SPEAKER, Part.CHAIR, Part.ATTENDEE)
PARTS = {
    "presents": Part.PRESENTER,
    "speaks": Part.SPEAKER,
    "chairs": Part.CHAIR,
    "attends": Part.ATTENDEE,
}


class Told(NamedTuple):
    """The part a sentence tells, None where it tells none; `unsure` where the cue is weak or shared."""

    part: Part | None
    unsure: bool = False


def parts_in(markup: Markup, sentence: Sentence, mentions: list[Mention]) -> list[Told]:
    """What the sentence tells of each of its mentions."""
    told: list[Told] = []
    done = sentence.first
    for group, limit in _groups(markup, sentence, mentions):
        clause = done if done == sentence.first else _clause(markup, done, group[0].first)
        before = _Before(markup, clause, group[0].first)
        behind = _behind(markup, group[-1].last, limit)
        part = _combine(before, behind)
        if _makes(markup, group):
            part = Told(None)
        if sentence.role is Role.ITEM and _in_bracket(markup, group):
            part = Told(Part.PRESENTER)  # "(1) Băng bó (BS A, Bệnh viện tỉnh);"
        if part.part is None and clause > done:
            part = _combine(_Before(markup, done, group[0].first), behind)
        if part.part is None and _is_subject(group[0], sentence):
            part = Told(_far_verb(markup, group[-1].last, limit), unsure=True)
        if part.part is None and _follows_adverbial(markup, group[0], sentence):
            far = _far_verb(markup, group[-1].last, limit)
            part = Told(far if far is Part.SPEAKER else None, unsure=True)
        if group[0].titled and ":" in markup.keys[group[0].first : group[0].name.first]:
            part = Told(Part.PRESENTER)  # "Báo cáo viên: ông A; bà B"
        told += [_in_list(mention, place, part, bool(behind)) for place, mention in enumerate(group)]
        done = group[-1].last
    return told


def _makes(markup: Markup, group: list[Mention]) -> bool:
    """Whether the people made what is told of: "Kế hoạch do ông A ký ban hành", "mô hình do bà B đề xuất"."""
    act = markup.keys[group[-1].last : group[-1].last + 1]
    return act == ["ký"] or (
        markup.keys[group[0].first - 1] == "do"
        and group[0].first > 0
        and tuple(markup.keys[group[-1].last : group[-1].last + 2]) in MAKING
    )


def _in_bracket(markup: Markup, group: list[Mention]) -> bool:
    """Whether brackets enclose the people and their bodies."""
    return markup.keys[group[0].first - 1] == "(" and ")" in markup.keys[group[-1].last - 1 : group[-1].last + 12]


def _is_subject(mention: Mention, sentence: Sentence) -> bool:
    """Whether a person opens a sentence of the report: whoever acts there takes part, whatever the verb."""
    return mention.supported and mention.first == sentence.first and sentence.role is Role.PARAGRAPH


def _follows_adverbial(markup: Markup, mention: Mention, sentence: Sentence) -> bool:
    """Whether only an adverbial leads on to the person: "Chia sẻ sau khóa học, chị A, chủ cơ sở mây tre, nói …"."""
    first = mention.first
    if not mention.supported or sentence.role is not Role.PARAGRAPH or markup.keys[first - 1] != "," or first < 1:
        return False
    return sentence.first < first and markup.keys[sentence.first : first].count(",") == 1


def _far_verb(markup: Markup, first: int, limit: int) -> Part:
    """What a sentence's subject does further on: "Ông A, trưởng dòng họ ở bản B khẳng định …", "… góp chuyện: “…”"."""
    stop = next((at for at in range(first, limit) if markup.keys[at] in QUOTING), limit)
    if stop < limit and markup.keys[stop] in (":", "“", '"'):
        return Part.SPEAKER
    cues = markup.within("cue", first, min(stop, first + FAR))
    return (
        Part.SPEAKER
        if any(cue.value == "speaks" and not names_act(markup, cue.first) for cue in cues)
        else Part.ATTENDEE
    )


def _in_list(mention: Mention, place: int, part: Told, verb: bool) -> Told:
    """What the list tells of one of its people; that the second of "Dự và phát biểu có …" spoke is doubtful."""
    if mention.titled:
        return Told(Part.PRESENTER)
    doubtful = place > 0 and not verb and part.part in (Part.SPEAKER, Part.CHAIR)
    return Told(part.part, part.unsure or doubtful)


def _groups(markup: Markup, sentence: Sentence, mentions: list[Mention]) -> Iterator[tuple[list[Mention], int]]:
    """The mentions by lists, each with the token where the next list or the sentence's end stands."""
    group: list[Mention] = []
    for mention in mentions:
        if group and not _is_list(markup, group[-1].last, mention.first):
            yield group, mention.first
            group = []
        group.append(mention)
    if group:
        yield group, sentence.last


def _is_list(markup: Markup, first: int, last: int) -> bool:
    keys = markup.keys[first:last]
    if keys[-1:] == [";"] and not markup.within("cue", first, last):  # an office whose end was not seen
        return True
    return all(key in LIST_WORDS or not key[0].isalnum() for key in keys)


def _clause(markup: Markup, first: int, last: int) -> int:
    """Where the clause before a further list begins: "… chủ trì; có sự tham dự của ông B" tells of B only the end."""
    return max((at + 1 for at in range(first, last) if markup.keys[at] in ";,"), default=first)


class _Before:
    """The cues between the last list of people, or the sentence's begin, and this one."""

    def __init__(self, markup: Markup, first: int, last: int) -> None:
        self.markup, self.first, self.last = markup, first, last
        self.words = markup.keys[first:last]
        self.kinds = [cue.value for cue in markup.within("cue", first, last) if _is_cue(markup, cue.first, first)]

    @property
    def part(self) -> Part | None:
        told = [PARTS[kind] for kind in self.kinds if kind in PARTS]
        return min(told, key=ORDER.index) if told else None

    @property
    def hears(self) -> bool:
        """Whether learners hear the person: "các đại biểu được nghe ông A …", "được bà B hướng dẫn"."""
        return "nghe" in self.words or self.words[-1:] in (["được"], ["do"])

    @property
    def presents(self) -> bool:
        """Whether the person is named as the one who teaches: "Báo cáo viên của lớp là bà B", "Giảng viên: ông A"."""
        called = any(pair in (("cáo", "viên"), ("giảng", "viên")) for pair in pairwise(self.words))
        return called and self.words[-1] in ("là", ":")

    @property
    def cites(self) -> bool:
        """ "Theo ông A, …", "Theo báo cáo của bà B, …" """
        return self.words[-1:] == ["theo"] or (self.words[-1:] == ["của"] and "theo" in self.words[-6:])

    @property
    def quotes(self) -> bool:
        return self.words[-1:] == ["theo"] or "thay mặt" in " ".join(self.words)

    @property
    def gives(self) -> bool:
        """Whether the person only is given something: "trao nhà cho hội viên …", "tặng quà ông …"."""
        given = self.kinds[-1:] == ["attends"] and {"tặng", "trao"} & set(self.words)
        return bool(given) and (self.words[-1:] == ["cho"] or "cho" in self.words[-4:] or "tặng" in self.words[-4:])

    @property
    def welcomes(self) -> bool:
        """ "Đến kiểm tra, động viên lớp tập huấn có ông A"; not "Dự và phát biểu chỉ đạo có ông A" """
        comes = self.words[:1] in (["đến"], ["tới"], ["về"]) and "có" in self.words[-4:]
        return comes and not {"phát", "đạo", "trì"} & set(self.words)

    @property
    def owns(self) -> bool:
        """Whether the person only owns what is told: "bài viết của Tổng Bí thư …"; not "sự chủ trì của"."""
        return self.words[-1:] == ["của"] and "sự" not in self.words


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


def _behind(markup: Markup, first: int, limit: int) -> list[str]:
    """The kinds of the verbs that follow the person's words, up to a quotation or the clause's end."""
    kinds: list[str] = ["presents"] if _brings_topic(markup, first) else []
    if informs(markup, first):
        return ["speaks"]
    index, waited, done = _over_aside(markup, first, limit), 0, first
    limit = min(limit, first + WINDOW)
    while index < limit and markup.keys[index] not in QUOTING:
        cue = markup.marks["cue"].get(index)
        if cue is not None and not markup.capital(index) and not names_act(markup, index):
            if not kinds or index == done or markup.keys[index - 1] in ("và", ","):
                kinds.append(cue.value)
            index = done = cue.last
            continue
        waited += markup.keys[index] not in FILLERS and markup.keys[index][0].isalpha()
        if _clause_ends(markup, index, limit, kinds, waited):
            break
        index += 1
    return kinds


def informs(markup: Markup, index: int) -> bool:
    """ "bà B thông tin, tháng tới …" tells news, "thông tin về …" teaches"""
    return markup.keys[index : index + 2] == ["thông", "tin"] and markup.keys[index + 2 : index + 3] in (
        [","], [":"], ["rằng"], ["thêm"], ["nhanh"],
    )  # fmt: skip


def _over_aside(markup: Markup, index: int, limit: int) -> int:
    """Past an aside between commas: ", công nhân công ty may, nói …"."""
    if index >= limit or markup.keys[index] != ",":
        return index
    comma = next((at for at in range(index + 1, min(limit, index + 12)) if markup.keys[at] == ","), None)
    if comma is None or not _verb_follows(markup, comma + 1) or markup.within("cue", index, comma):
        return index
    return comma


def _brings_topic(markup: Markup, index: int) -> bool:
    """ "ông A với chuyên đề “…”", "ông A và bà B là hai báo cáo viên" """
    called = markup.keys[index : index + 1] == ["là"] and "viên" in markup.keys[index : index + 5]
    if called and {"cáo", "giảng"} & set(markup.keys[index : index + 5]):
        return True
    if _serves(markup, index):
        return True
    return markup.keys[index : index + 3] in (["với", "chuyên", "đề"], ["với", "nội", "dung"], ["với", "tham", "luận"])


def _serves(markup: Markup, index: int) -> bool:
    """ "…, chuyên gia độc lập, làm báo cáo viên", "… với vai trò giảng viên" """
    for at in range(index, min(len(markup), index + WINDOW)):
        if markup.keys[at] in QUOTING or markup.keys[at] == ".":
            return False
        if markup.keys[at] in ("làm", "trò", "cách") and any(
            markup.keys[at + 1 : at + 1 + len(words)] == words for words in TEACHERS
        ):
            return True
    return False


def _clause_ends(markup: Markup, index: int, limit: int, kinds: list[str], waited: int) -> bool:
    """Whether no further verb of the person is to be looked for."""
    if not kinds:
        return waited > 4
    if markup.keys[index] == ",":
        return not _verb_follows(markup, index + 1)
    said = kinds[-1] in ("speaks", "presents", "teaches", "discusses")
    return said and markup.keys[index] not in FILLERS and not _joined_verb(markup, index, limit)


def _verb_follows(markup: Markup, index: int) -> bool:
    return index in markup.marks["cue"]


def _joined_verb(markup: Markup, index: int, limit: int) -> bool:
    """Whether the clause goes on to a second verb: "chủ trì hội nghị và phát biểu khai mạc"."""
    return any(
        markup.keys[at] in ("và", ",") and _verb_follows(markup, at + 1) for at in range(index, min(limit, index + 6))
    )


def _combine(before: _Before, behind: list[str]) -> Told:
    if before.presents:
        return Told(Part.PRESENTER)
    strong = [PARTS[kind] for kind in behind if kind in PARTS]
    weak = [kind for kind in behind if kind in ("teaches", "discusses", "helps")]
    if weak and not any(part in (Part.PRESENTER, Part.SPEAKER) for part in strong):
        return _weigh(before, weak)
    if strong:
        best = min((*strong, *([before.part] if before.part else [])), key=ORDER.index)
        if before.cites and best is Part.ATTENDEE:
            return Told(Part.SPEAKER)
        return Told(_not_presenting(best, before, strong))
    if before.hears and before.kinds:
        return Told(Part.PRESENTER, unsure=True)
    if before.welcomes:
        return Told(Part.ATTENDEE)
    if before.cites:
        return Told(Part.SPEAKER)
    if before.owns or before.gives or before.words[-2:] == ["gia", "đình"]:
        return Told(None)
    if before.part is None and "có" in before.words[-6:]:
        return Told(Part.ATTENDEE, unsure=True)  # "Tại điểm cầu Thành ủy có các đồng chí: A; B"
    return Told(before.part)


def _not_presenting(best: Part, before: _Before, strong: list[Part]) -> Part:
    """A cue before the person that presents is the learners' ("được nghe"), if the verb behind says otherwise."""
    if best is Part.PRESENTER and Part.PRESENTER not in strong and not before.hears:
        return min(strong, key=ORDER.index)
    return best


def _weigh(before: _Before, weak: list[str]) -> Told:
    """A verb that teaches or merely tells ("giới thiệu", "chia sẻ") is read by what stands before the person."""
    if before.hears:
        return Told(Part.PRESENTER)
    if before.part is Part.SPEAKER or before.quotes:
        return Told(Part.SPEAKER)
    if "teaches" in weak or "helps" in weak:
        return Told(Part.PRESENTER, unsure=True)
    return Told(before.part or Part.SPEAKER, unsure=True)
