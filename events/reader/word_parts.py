"""What single words beside people tell of their part, whatever the verbs: "Báo cáo viên: ông A", "nay đã nghỉ hưu"."""

from itertools import pairwise

from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.reading import Part
from events.reader.sentences import Sentence
from events.reader.verb_parts import Told
from events.reader.vocabulary import pairs, particles

MAKING = pairs("word_parts.making")  # "đề xuất", "biên soạn"
DOCUMENTS = particles("word_parts.documents")  # "ký Kế hoạch", "ký Quyết định"
PAST = pairs("word_parts.past")  # "nghỉ hưu", "qua đời"
FAR = 40  # tokens behind somebody's words in which they may be told of as gone
SAID = frozenset(["speaks", "presents", "chairs", "attends"])


def at_words(markup: Markup, sentence: Sentence, people: list[Mention]) -> Told | None:
    """What single words beside the people tell, whatever the verbs."""
    if sentence.role is Role.ITEM and _in_bracket(markup, people):
        return Told(Part.PRESENTER)  # "(1) Băng bó (BS A, Bệnh viện tỉnh);"
    if people[0].titled and ":" in markup.keys[people[0].first : people[0].name.first]:
        return Told(Part.PRESENTER)  # "Báo cáo viên: ông A; bà B"
    if _makes(markup, people):
        return Told(None)
    return Told(Part.ATTENDEE) if markup.keys[people[-1].last : people[-1].last + 1] == ["ký"] else None


def _makes(markup: Markup, people: list[Mention]) -> bool:
    """Whether the people made what is told of: "Kế hoạch do ông A ký ban hành", "mô hình do bà B đề xuất"."""
    if not people[0].first or markup.keys[people[0].first - 1] != "do":
        return False
    act = tuple(markup.keys[people[-1].last : people[-1].last + 2])
    return act in MAKING or act[:1] == ("ký",)


def _in_bracket(markup: Markup, people: list[Mention]) -> bool:
    """Whether brackets enclose the people and their bodies."""
    return markup.keys[people[0].first - 1] == "(" and ")" in markup.keys[people[-1].last - 1 : people[-1].last + 12]


def is_absent(markup: Markup, first: int, limit: int, behind: list[str]) -> bool:
    """Whether the person is told of as gone ("nay đã nghỉ hưu"), or as who signed: "Bà B đã ký Kế hoạch …"."""
    signed = markup.keys[first : first + 3]
    signed = signed[signed[:1] == ["đã"] :]
    if signed[:1] == ["ký"] and signed[1:2] and signed[1] in DOCUMENTS:
        return True
    told = pairwise(markup.keys[first : min(limit, first + FAR)])
    return not SAID & set(behind) and any(pair in PAST for pair in told)
