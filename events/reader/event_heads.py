"""The head of an event's name: a gathering with its training word, "hội nghị trực tuyến tập huấn", "lớp bồi dưỡng"."""

from events.reader.markup import Markup
from events.reader.vocabulary import particles

MODIFIERS = particles("event_heads.modifiers")
MODIFIED = 5  # tokens between a gathering and its training word
CLASSES = frozenset(["lớp", "khóa"])
HELD = frozenset([("vừa", "được"), ("đã", "được"), ("diễn", "ra"), ("được", "tổ"), ("vừa", "diễn"), ("do", "bộ")])
LONGEST_SUBJECT = 24


def head_end(markup: Markup, index: int, last: int, *, bare: bool = False) -> int | None:
    """The end of the head that begins at the token, None if none does; `bare` where a training word is enough."""
    events = markup.marks["event"]
    mark = events.get(index)
    if mark is None or mark.value == "ceremony":
        return None
    if mark.value == "training":
        return mark.last if _stands_alone(markup, index, mark.last, bare) else None
    at = mark.last
    if at < last and markup.keys[at] in ("“", '"') and markup.keys[index] in CLASSES:
        return at  # "khai giảng lớp “Kỹ năng băng bó”"
    while at < min(last, mark.last + MODIFIED):
        training = events.get(at)
        if training is not None:
            return _over_training(markup, training.last, last)
        if markup.keys[at] not in MODIFIERS:
            return None
        at += 1
    return None


def names_event(markup: Markup, index: int) -> bool:
    """Whether the training word at `index` belongs to a gathering before it: "hội nghị trực tuyến tập huấn"."""
    if markup.keys[index + 2 : index + 3] in (["cho"], ["với"], ["tới"]):
        return False  # "Lớp học trang bị cho học viên …"
    for at in range(index - 1, max(-1, index - MODIFIED - 1), -1):
        event = markup.marks["event"].get(at)
        if event is not None and event.value == "gathering":
            return head_end(markup, at, index + 2) is not None
    return False


def _stands_alone(markup: Markup, first: int, last: int, bare: bool) -> bool:
    """ "tổ chức tập huấn chuyên sâu về Luật …": the training word with its subject right behind a verb that opens."""
    if markup.keys[first] not in ("tập", "bồi") or last >= len(markup) or markup.keys[last] == "cho":
        return False
    return bare or _is_opened(markup, first) or _opens_sentence(markup, first, last)


def _is_opened(markup: Markup, first: int) -> bool:
    """Whether a verb of holding or opening stands right before the token."""
    cue = markup.marks["cue"].get(first - 2) or markup.marks["cue"].get(first - 1)
    opens = cue is not None and (cue.value == "organises" or markup.keys[cue.first] in ("khai", "bế"))
    return cue is not None and opens and cue.last == first


def _opens_sentence(markup: Markup, first: int, last: int) -> bool:
    """ "(dateline) – Tập huấn cán bộ xã năm 2025 vừa được … khai mạc": the name is the first sentence's subject."""
    if not markup.capital(first) or (first and markup.keys[first - 1] not in ("-", "–", ")", ".", ":")):
        return False
    held = range(last + 2, min(len(markup) - 1, last + LONGEST_SUBJECT))
    return any(tuple(markup.keys[at : at + 2]) in HELD for at in held)


def _over_training(markup: Markup, index: int, last: int) -> int:
    """Past further training words: "hội nghị tuyên truyền, phổ biến"."""
    while index + 1 < last and markup.keys[index] in (",", "-", "và"):
        mark = markup.at("event", index + 1)
        if mark is None or mark.value != "training":
            break
        index = mark.last
    return index
