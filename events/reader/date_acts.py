"""Whether a printed day opens or closes the conference: "khai giảng ngày 5/3", "chiều 7/3, bế giảng"."""

from enum import Enum, auto
from itertools import pairwise

from events.reader.markup import Markup
from events.reader.printed_dates import PrintedDate
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs

OPENING = pairs("date_acts.opening")  # "khai mạc", "bắt đầu", "mở từ"
CLOSING = pairs("date_acts.closing")  # "bế giảng", "kết thúc", "khép lại", "đến hết"
CEREMONIES = frozenset([("bế", "giảng"), ("bế", "mạc")])
NEAR = 9  # tokens before a day in which its act stands, and half as many behind it


class Act(Enum):
    OPENS = auto()
    CLOSES = auto()


def act_beside(markup: Markup, sentence: Sentence, printed: PrintedDate, done: int) -> Act | None:
    """What the words beside the day do; those before `done` belong to the day before it."""
    before = markup.keys[max(done, printed.first - NEAR) : printed.first]
    if before[-1:] and before[-1] in ("đến", "tới", "hết"):
        return Act.CLOSES
    return _before(before) or _behind(markup, sentence, printed) or _ceremony(markup, sentence, printed)


def _before(before: list[str]) -> Act | None:
    for at in range(len(before) - 1, -1, -1):
        act = _act_of(before[at : at + 2])
        if act is not None or before[at] in ";.":
            return act
    return None


def _behind(markup: Markup, sentence: Sentence, printed: PrintedDate) -> Act | None:
    behind = markup.keys[printed.last : min(sentence.last, printed.last + NEAR // 2)]
    acts = (_act_of(behind[at : at + 2]) for at in range(len(behind)) if not {";", ".", "và"} & set(behind[:at]))
    return next((act for act in acts if act is not None), None)


def _ceremony(markup: Markup, sentence: Sentence, printed: PrintedDate) -> Act | None:
    """ "Ngày 7/3, tại Nhà văn hóa xã, Hội Nông dân tổ chức lễ bế giảng …" """
    keys = markup.keys[printed.last : sentence.last]
    if printed.first - sentence.first > 2 * NEAR or "khai" in keys:
        return None
    closes = not CEREMONIES.isdisjoint(pairwise(keys))
    return Act.CLOSES if closes else None


def _act_of(words: list[str]) -> Act | None:
    for act, known in ((Act.OPENS, OPENING), (Act.CLOSES, CLOSING)):
        if tuple(words) in known or tuple(words[:1]) in known:
            return act
    return None
