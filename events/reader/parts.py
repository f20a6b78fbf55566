"""What each person of a sentence did: the verb behind the person's words decides, then the cue before them.

"Phát biểu khai mạc, ông A nhấn mạnh" speaks; "do bà B trình bày" presents; "Tham dự có: A; B; C" attend. People told
in one list share what stands before the list and behind it.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from events.reader.before import ORDER, PARTS, Before, names_act
from events.reader.behind import QUOTING, verbs_behind
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.pronouns import speaks_again
from events.reader.reading import Part
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

FAR = 40  # tokens behind the words of a sentence's subject in which it may still speak
LIST_WORDS = particles("parts.list_words")
MAKING = pairs("parts.making")  # "đề xuất", "biên soạn"
DOCUMENTS = particles("parts.documents")  # "ký Kế hoạch", "ký Quyết định"
PAST = pairs("parts.past")  # "nghỉ hưu", "qua đời"
SAID = frozenset(["speaks", "presents", "chairs", "attends"])
LESSONS = frozenset(["buổi", "lớp", "hội", "khóa"])  # "Tại buổi học, chị A xung phong"
LESSON_TIMES = frozenset(["buổi", "tiết", "giờ", "cuối"])  # "Buổi cuối, cô giáo A chấm bài"


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
        before = Before(markup, clause, group[0].first)
        behind = verbs_behind(markup, group[-1].last, limit)
        part = _combine(before, behind)
        if _is_absent(markup, group[-1].last, limit, behind):
            part = Told(None)
        elif (part := _at_words(markup, sentence, group) or part).part is None:
            earlier = Before(markup, done, group[0].first) if clause > done else None
            part = _combine(earlier, behind) if earlier is not None else part
            part = part if part.part else _carried(markup, told, done, group[0].first)
            part = part if part.part else _as_subject(markup, sentence, group[0], (group[-1].last, limit))
        rest = part  # "Theo dõi phần trình bày của Thượng tá A, Trung tá B cho rằng …"
        if before.shows and "speaks" in behind:
            rest = Told(Part.SPEAKER)
        elif before.words[:1] == ["sau"] and before.owns and behind and len(group) > 1:
            part = Told(before.part)  # "Sau bài phát biểu khai mạc của ông A, bác sĩ B đã phổ biến …"
            rest = _combine(Before(markup, group[1].first, group[1].first), behind)
        told += [_in_list(mention, place, rest if place else part, bool(behind)) for place, mention in enumerate(group)]
        done = group[-1].last
    silent = len(mentions) == 1 and told[0].part in (None, Part.ATTENDEE)
    return [Told(Part.SPEAKER)] if silent and speaks_again(markup, mentions[0], sentence.last) else told


def _at_words(markup: Markup, sentence: Sentence, group: list[Mention]) -> Told | None:
    """What single words beside the people tell, whatever the verbs."""
    if sentence.role is Role.ITEM and _in_bracket(markup, group):
        return Told(Part.PRESENTER)  # "(1) Băng bó (BS A, Bệnh viện tỉnh);"
    if group[0].titled and ":" in markup.keys[group[0].first : group[0].name.first]:
        return Told(Part.PRESENTER)  # "Báo cáo viên: ông A; bà B"
    if _makes(markup, group):
        return Told(None)
    return Told(Part.ATTENDEE) if markup.keys[group[-1].last : group[-1].last + 1] == ["ký"] else None


def _as_subject(markup: Markup, sentence: Sentence, mention: Mention, span: tuple[int, int]) -> Told:
    """What is told of people beside whom no cue stands, if they are what the sentence tells of."""
    if _is_subject(mention, sentence):
        return Told(_far_verb(markup, *span), unsure=True)
    if not _follows_adverbial(markup, mention, sentence):
        return Told(None)
    far = _far_verb(markup, *span)
    opening = markup.keys[sentence.first : sentence.first + 2]
    attends = opening[0] in LESSON_TIMES or (opening[0] == "tại" and opening[1] in LESSONS)
    return Told(far if far is Part.SPEAKER or attends else None, unsure=True)


def _is_absent(markup: Markup, first: int, limit: int, behind: list[str]) -> bool:
    """Whether the person is told of as gone ("nay đã nghỉ hưu"), or as who signed: "Bà B đã ký Kế hoạch …"."""
    signed = markup.keys[first : first + 3]
    signed = signed[signed[:1] == ["đã"] :]
    if signed[:1] == ["ký"] and signed[1:2] and signed[1] in DOCUMENTS:
        return True
    told = pairwise(markup.keys[first : min(limit, first + FAR)])
    return not SAID & set(behind) and any(pair in PAST for pair in told)


def _carried(markup: Markup, told: list[Told], first: int, last: int) -> Told:
    """That more attend where their list goes on: "bà B, Trưởng ban …; các hướng dẫn viên: | C, D"."""
    goes_on = markup.keys[first] == ";" and markup.keys[last - 1] == ":" and not markup.within("cue", first, last)
    return Told(Part.ATTENDEE, unsure=True) if goes_on and told and told[-1].part is Part.ATTENDEE else Told(None)


def _makes(markup: Markup, group: list[Mention]) -> bool:
    """Whether the people made what is told of: "Kế hoạch do ông A ký ban hành", "mô hình do bà B đề xuất"."""
    if not group[0].first or markup.keys[group[0].first - 1] != "do":
        return False
    act = tuple(markup.keys[group[-1].last : group[-1].last + 2])
    return act in MAKING or act[:1] == ("ký",)


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
    if stop < limit and (markup.keys[stop] == ":" or (markup.keys[stop] in '“"' and markup.keys[stop - 1] in ",–-")):
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
    keys = _without_brackets(markup.keys[first:last])
    if keys[-1:] == [";"] and not markup.within("cue", first, last):  # an office whose end was not seen
        return True
    return all(key in LIST_WORDS or not key[0].isalnum() for key in keys)


def _without_brackets(keys: list[str]) -> list[str]:
    """The words between two people without what is said of the first in brackets: "TS A (tiếng Hàn), TS B"."""
    closed = keys.index(")") if keys[:1] == ["("] and ")" in keys else -1
    return keys[closed + 1 :]


def _clause(markup: Markup, first: int, last: int) -> int:
    """Where the clause before a further list begins: "… chủ trì; có sự tham dự của ông B" tells of B only the end."""
    return max((at + 1 for at in range(first, last) if markup.keys[at] in ";,"), default=first)


def _combine(before: Before, behind: list[str]) -> Told:
    if before.presents or before.shows or before.charged:
        return Told(Part.PRESENTER, unsure=before.charged)
    if before.voices:
        return Told(Part.SPEAKER)
    if before.leads:
        return Told(Part.ATTENDEE, unsure=True)
    if (
        before.owns
        and not before.quoted
        and before.part in (None, Part.ATTENDEE)
        and not {"speaks", "presents", "chairs"} & set(behind)
    ):
        return Told(None)
    strong = [PARTS[kind] for kind in behind if kind in PARTS]
    weak = [kind for kind in behind if kind in ("teaches", "discusses", "helps")]
    if weak and not any(part in (Part.PRESENTER, Part.SPEAKER) for part in strong):
        return _weigh(before, weak)
    if strong:
        best = min((*strong, *([before.part] if before.part else [])), key=ORDER.index)
        if before.cites and best is Part.ATTENDEE:
            return Told(Part.SPEAKER)
        return Told(_not_presenting(best, before, strong))
    return _without_verb(before)


def _without_verb(before: Before) -> Told:
    """What is told of people behind whom no verb stands."""
    if before.hears and before.kinds:
        return Told(Part.PRESENTER, unsure=True)
    if before.welcomes:
        return Told(Part.ATTENDEE)
    if before.cites or before.quoted:
        return Told(Part.SPEAKER)
    if before.owns or before.gives or before.words[-2:] == ["gia", "đình"]:
        return Told(None)
    if before.part is None and "có" in before.words[-6:]:
        return Told(Part.ATTENDEE, unsure=True)  # "Tại điểm cầu Thành ủy có các đồng chí: A; B"
    return Told(before.part)


def _not_presenting(best: Part, before: Before, strong: list[Part]) -> Part:
    """A cue before the person that presents is the learners' ("được nghe"), if the verb behind says otherwise."""
    if best is Part.PRESENTER and Part.PRESENTER not in strong and not before.hears:
        return min(strong, key=ORDER.index)
    return best


def _weigh(before: Before, weak: list[str]) -> Told:
    """A verb that teaches or merely tells ("giới thiệu", "chia sẻ") is read by what stands before the person."""
    if before.hears or before.talks:
        return Told(Part.PRESENTER)
    if before.scheduled and before.part is None:
        return Told(Part.PRESENTER, unsure=True)
    if before.part is Part.SPEAKER or before.quotes:
        return Told(Part.SPEAKER)
    if "teaches" in weak or "helps" in weak:
        return Told(Part.PRESENTER, unsure=True)
    return Told(before.part or Part.SPEAKER, unsure=True)
