"""A lesson told by its unit: "chuyên đề thứ nhất là …", "Nội dung tập huấn gồm: …", "bài “X” do ông A giảng"."""

from events.reader.lessons import Lesson, presenters_before
from events.reader.listing import OPENING, Listing
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.objects import ANNOUNCING, NUMBERS, count_before, marker_in, object_end
from events.reader.sentences import Sentence
from events.reader.units import STARTS, label_end, numbers_told, unit_end
from events.reader.vocabulary import particles

UNIT_STARTS = frozenset(["chuyên", "nội", "chủ", "bài", "phần", *STARTS])
HANDED_OUT = (("bài", "giảng"), ("bài", "về"), ("phần", "về"), ("chuyên", "đề"), ("nội", "dung"))
AGAIN = particles("teaching.again")  # "chuyên đề | này", "bài giảng | cuối"
NEAR = 6  # tokens between a unit and its quoted title, or the title and its teacher
NAMED = frozenset([*HANDED_OUT, ("chủ", "đề")])


def named_unit(markup: Markup, sentence: Sentence, index: int, last: int, mentions: list[Mention]) -> Lesson | None:
    """A lesson behind "chuyên đề thứ nhất là …", "Nội dung tập huấn gồm …", "chuyên đề “X” do …"."""
    unit = tuple(markup.keys[index : index + 2])
    at = index + 2
    if unit not in NAMED and unit_end(markup, index) is None:
        return None
    numbered = _numbered(markup, index, sentence.last, mentions)
    if numbered is not None:
        return numbered
    if _is_handed_out(markup, index, sentence.last, mentions):
        return _single(markup, sentence, index, at - (markup.keys[index + 1] == "về"), mentions)
    quoted = _quoted(markup, index, sentence.last, mentions)
    if quoted is not None:
        return quoted
    if unit not in (("chuyên", "đề"), ("nội", "dung"), ("chủ", "đề")):
        return None
    if (
        unit[0] == "chuyên"
        and at < sentence.last
        and (markup.keys[at] in OPENING or markup.keys[at : at + 1] == ["thứ"])
    ):
        return _single(markup, sentence, index, at, mentions)
    opens = index - sentence.first <= 3
    marker = marker_in(markup, at, sentence.last, 14 if opens else 8)
    if marker is None and opens and _is_counted(markup, index):
        marker = next((to + 1 for to in range(at, min(sentence.last, at + 10)) if markup.keys[to] == "là"), None)
    if marker is None and (opens or ";" in markup.keys[at : sentence.last]):
        marker = _about(markup, at, sentence.last)
    if marker is None or not (index - sentence.first <= 3 or _is_announced(markup, index)):
        return None
    count = count_before(markup, index)
    told = tuple(mention for mention in mentions if index < mention.first < marker)
    brought = told if markup.keys[at] in ("mà", "do") else ()  # "Bốn chuyên đề mà TS A mang đến: …"
    return Lesson(Listing(marker, object_end(markup, marker, last), count, True, True), brought)


def _quoted(markup: Markup, index: int, limit: int, mentions: list[Mention]) -> Lesson | None:
    """ "Phần còn lại, “Băng bó”, được giao cho bà A" """
    opening = next((at for at in range(index + 1, min(limit, index + NEAR)) if markup.keys[at] in OPENING), None)
    if opening is None or markup.keys[opening - 1] not in (",", "-", "–"):
        return None
    close = _quotation_end(markup, opening, limit)
    agents = tuple(mention for mention in mentions if close < mention.first <= close + NEAR)[:1]
    given = agents and {"do", "giao"} & set(markup.keys[close : agents[0].first])
    return Lesson(Listing(opening, close, 1, listed=True), agents) if given else None


def _is_counted(markup: Markup, unit: int) -> bool:
    """ "Hai nội dung chính của hội nghị là …" """
    before = markup.keys[unit - 1] if unit else ""
    return before in NUMBERS or before.isdecimal() or before in ANNOUNCING


def _numbered(markup: Markup, index: int, limit: int, mentions: list[Mention]) -> Lesson | None:
    """ "Chuyên đề 2: X do bà B đảm nhiệm", up to the next numbered unit."""
    first = label_end(markup, index)
    if first is None or first >= limit:
        return None
    after = (at for at in range(first + 1, limit) if markup.keys[at] == ";" or label_end(markup, at) is not None)
    last = next(after, limit)
    led = markup.cues(max(0, index - 4), index, "presents", "teaches")
    teachers = presenters_before(mentions, index) if led else ()
    return Lesson(Listing(first, last, 1, listed=True), teachers)


def _is_handed_out(markup: Markup, index: int, limit: int, mentions: list[Mention]) -> bool:
    """Whether somebody is told to do the unit: "bài giảng về X do ông A phụ trách", "chuyên đề về Y do bà B …"."""
    pair = tuple(markup.keys[index : index + 2])
    if pair not in HANDED_OUT:
        return False
    if "về" not in markup.keys[index + 1 : index + 6]:
        titled = index + 2 < limit and markup.keys[index + 2].isalpha() and markup.keys[index + 2] not in AGAIN
        if not titled or pair[1] in ("về", "dung") or numbers_told(markup, index):
            return False
    does = next((at for at in range(index, limit) if markup.keys[at] in ("do", ";")), None)
    return does is not None and any(does < mention.first <= does + 2 for mention in mentions)


def _about(markup: Markup, index: int, limit: int) -> int | None:
    """The token behind "về", "xoay quanh", "tập trung vào" near the unit: "với các chuyên đề về A; B"."""
    for at in range(index, min(limit, index + 6)):
        pair = tuple(markup.keys[at : at + 2])
        if pair in (("xoay", "quanh"), ("đề", "cập"), ("trung", "vào")):
            return at + 2 + (markup.keys[at + 2 : at + 3] in (["vào"], ["đến"], ["tới"]))
        if markup.keys[at] == "về":
            return at + 1
    return None


def _is_announced(markup: Markup, unit: int) -> bool:
    """Whether "các", a number or "với" stands before the unit: "gồm 4 chuyên đề chính:", "với nội dung:"."""
    before = markup.keys[max(0, unit - 2) : unit]
    return bool(before) and (
        before[-1] in ANNOUNCING or before[-1] in NUMBERS or before[-1].isdecimal() or before[-1] in ("với", "gồm")
    )


def _single(markup: Markup, sentence: Sentence, index: int, at: int, mentions: list[Mention]) -> Lesson | None:
    """ "Chuyên đề thứ nhất là X, do ông A trình bày"; "chuyên đề “X” do bà B đảm nhận" """
    if markup.keys[at] == "thứ":
        at = min(at + 2, sentence.last)
    if at < sentence.last and markup.keys[at] in ("là", ":", ",", "về"):
        at += 1
    end = next((stop for stop in range(at, sentence.last) if _ends_single(markup, stop)), sentence.last)
    quotation = _quotation_end(markup, at, end)
    agents = tuple(mention for mention in mentions if quotation <= mention.first <= quotation + 3)
    if not agents and not markup.cues(max(sentence.first, index - 8), index, "speaks"):
        agents = presenters_before(mentions, index)  # "ông A, Giám đốc … với chuyên đề “X”", "bà B mang đến …"
    return Lesson(Listing(at, end, listed=True), agents) if end > at else None


def _quotation_end(markup: Markup, first: int, last: int) -> int:
    """The token behind the quotation that opens at `first`; `last` where none does."""
    closing = OPENING.get(markup.keys[first]) if first < last else None
    return next((at + 1 for at in range(first + 1, last) if markup.keys[at] == closing), last) if closing else last


def _ends_single(markup: Markup, index: int) -> bool:
    if markup.keys[index] == ";":
        return True
    if markup.keys[index] == "do":
        return True
    return markup.keys[index] == "," and markup.keys[index + 1 : index + 3] == ["chuyên", "đề"]
