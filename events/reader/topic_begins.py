"""Where the topics begin behind a verb of teaching: past further verbs, the learners and how they are taught.

"… hướng dẫn | chi tiết | 28 học viên người Bahnar | cách gò chiêng".
"""

from events.reader.markup import Markup
from events.reader.units import unit_end
from events.reader.vocabulary import pairs, particles

ADVERBS = pairs("topic_begins.adverbs")
MANNER = particles("topic_begins.manner")  # "lên lớp ngày thứ nhất với đề tài …"
HEADS = particles("topic_begins.heads")
HEAD_PAIRS = pairs("topic_begins.head_pairs")
ADDRESSING = frozenset(["các", "những", "cho", "tới", "đến", "với", "cùng"])
LEARNING = frozenset(["học", "đại", "con", "cán", "hội", "anh"])
LEARNERS = frozenset(["học", "đại", "người", "bà", "hội", "cán"])


def begins_topic(markup: Markup, index: int) -> bool:
    """Whether words stand at the token with which topics begin: "cách", "kỹ năng", "một số"."""
    return markup.keys[index] in HEADS or tuple(markup.keys[index : index + 2]) in HEAD_PAIRS


def over_verbs(markup: Markup, index: int, limit: int) -> int:
    """Past further verbs of teaching: "phổ biến, quán triệt các nội dung"."""
    while index + 1 < limit and markup.keys[index] in (",", "và", "/"):
        cue = markup.marks["cue"].get(index + 1)
        if cue is None or cue.value not in ("presents", "teaches", "discusses", "learns") or markup.capital(index + 1):
            break
        index = cue.last
    return index


def over_adverbs(markup: Markup, index: int, limit: int) -> int:
    """Past how it is taught: "hướng dẫn chi tiết", "giới thiệu cụ thể"."""
    while index < limit and tuple(markup.keys[index : index + 2]) in ADVERBS:
        index += 2
    return index


def over_manner(markup: Markup, first: int, limit: int) -> int:
    """Past "ngày thứ nhất với đề tài", "ngay với phần": the topic begins behind the unit."""
    if first >= limit or markup.keys[first] not in MANNER:
        return first
    for at in range(first, min(limit - 2, first + 8)):
        if markup.keys[at] in (",", ";", ":"):
            break
        behind = unit_end(markup, at + 1) if markup.keys[at] in ("với", "vào", "bằng") else None
        if behind is not None and behind < limit:
            return behind
    return first


def over_addressees(markup: Markup, index: int, limit: int) -> int:
    """Past "với học viên về", "cho các đại biểu", "khái quát", "chuyên đề"."""
    first = index
    while first < limit and _leads_to_topic(markup, first):
        mark = markup.marks["audience"].get(first)
        first = mark.last if mark else first + 1
    if first < limit and markup.keys[first] in ("với", "cho", "tới", "đến"):
        about = next((at for at in range(first, min(limit, first + 10)) if markup.keys[at] == "về"), None)
        first = about + 1 if about is not None else first
    return first


def _leads_to_topic(markup: Markup, index: int) -> bool:
    """Whether the token only leads on: "về", "khái quát", the learners."""
    keys, key = markup.keys, markup.keys[index]
    if key in ("về", ":"):
        return True
    if key == "khái" and keys[index + 1 : index + 2] == ["quát"]:
        return True
    return (key == "quát" and keys[index - 1] == "khái") or _addresses(markup, index)


def _addresses(markup: Markup, index: int) -> bool:
    """Whether the learners stand behind the verb: "hướng dẫn học viên kỹ thuật chọn giống", "cho các đại biểu"."""
    key, audiences = markup.keys[index], markup.marks["audience"]
    if key in ("các", "cho", "bà") and index + 1 < len(markup.keys):
        return index in audiences or (index + 1 in audiences and markup.keys[index + 1] in LEARNING)
    return index in audiences and key in LEARNERS


def over_learners(markup: Markup, first: int, limit: int) -> int:
    """Past learners told at length: "28 học viên người Bahnar | cách gò chiêng", "cho tổ viên thôn | kỹ năng …"."""
    at = first
    while at < min(limit, first + 3) and (markup.keys[at] in ADDRESSING or markup.keys[at].isdecimal()):
        at += 1
    learners = markup.at("audience", at)
    if learners is None or markup.keys[learners.first] in HEADS:
        return first
    for head in range(learners.last, min(limit, learners.last + 12)):
        if not markup.keys[head][0].isalnum():
            break
        if begins_topic(markup, head):
            return head
    at = learners.last
    while at < limit and (markup.keys[at] == "người" or (at > learners.last and markup.capital(at))):
        at += 1
    return at if at > first + 1 and at > learners.last else first


def behind_about(markup: Markup, first: int, end: int) -> int:
    """Past the "về" of "những nội dung về | A; B"."""
    return next((at + 1 for at in range(first, min(first + 6, end)) if markup.keys[at] == "về"), first)
