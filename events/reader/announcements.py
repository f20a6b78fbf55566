"""What announces a list of topics: the count and the unit ("3 chuyên đề"), and what opens the list ("gồm:", "như").

"… trình bày | 3 chuyên đề gồm: | băng bó; nẹp xương", "… phổ biến | các nội dung về | băng bó; nẹp xương".
"""

from itertools import pairwise

from events.reader.listing import OPENING
from events.reader.markup import Markup
from events.reader.vocabulary import pairs

NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
UNITS = pairs("announcements.units")
UNIT_STARTS = frozenset(unit[0] for unit in UNITS)
LISTED_UNITS = frozenset([("nội", "dung"), ("chuyên", "đề"), ("vấn", "đề"), ("chủ", "đề")])
ANNOUNCING = frozenset(["các", "những", "số", "nhiều", "từng"])
MARKERS = frozenset([";", ".", ":", "gồm", "như", *OPENING])  # what opens a list, or ends the search for it


def announced(markup: Markup, index: int, limit: int) -> tuple[int | None, bool]:
    """The announced count and whether several are announced, in the words behind the verb."""
    words = markup.keys[index : min(limit, index + 13)]
    if UNIT_STARTS.isdisjoint(words):
        return None, False
    at = next((at for at, pair in enumerate(pairwise(words), index) if pair in UNITS), None)
    if at is None:
        return None, False
    count = count_before(markup, at)
    return count, count is not None or not ANNOUNCING.isdisjoint(markup.keys[max(index, at - 2) : at])


def count_before(markup: Markup, unit: int) -> int | None:
    """How many units the words before the unit tell: "3 chuyên đề", "hai nội dung"; not "mỗi một bài"."""
    for at in (unit - 1, unit - 2):
        key = markup.keys[at] if at >= 0 else ""
        if key.isdecimal() and len(key) <= 2:
            return int(key) or None
        if key in NUMBERS and (at == unit - 1):
            return NUMBERS[key] if "mỗi" not in markup.keys[max(0, at - 3) : at] else None
    return None


def has_unit(markup: Markup, index: int, limit: int) -> bool:
    """Whether a unit is told in the next words: "chuyên đề", "nội dung"."""
    words = markup.keys[max(0, index) : min(limit, index + 15)]
    return not UNIT_STARTS.isdisjoint(words) and not UNITS.isdisjoint(pairwise(words))


def list_marker(markup: Markup, index: int, limit: int, count: int | None) -> int | None:
    """The token behind what opens the list, the "là" of "3 nội dung là …" included."""
    marker = marker_in(markup, index, limit, 24) if has_unit(markup, index, limit) else None
    if marker is None and ":" in markup.keys[index : min(limit, index + 8)]:
        marker = marker_in(markup, index, limit, 8)
    return _being(markup, index, limit) if marker is None and count is not None else marker


def marker_in(markup: Markup, index: int, limit: int, far: int) -> int | None:
    """The token behind what opens a list: ":", "gồm", "bao gồm", "như", within `far` tokens."""
    for at in range(index, min(limit, index + far)):
        key = markup.keys[at]
        if key not in MARKERS:
            continue
        if key in ";.":
            return None
        if key == ":" or (key in ("gồm", "như") and not _opens_later(markup, at, limit)):
            return at + 1 + (markup.keys[at + 1 : at + 2] == [":"])
        if key in OPENING:
            return at
    return None


def _opens_later(markup: Markup, index: int, limit: int) -> bool:
    """Whether the colon still comes: "gồm các nội dung:"."""
    return ":" in markup.keys[index : min(limit, index + 8)] and markup.keys[index + 1 : index + 2] != [":"]


def _being(markup: Markup, index: int, limit: int) -> int | None:
    """The token behind "là" of "3 nội dung là …"."""
    return next((at + 1 for at in range(index, min(limit, index + 6)) if markup.keys[at] == "là"), None)


def about_units(markup: Markup, index: int, limit: int) -> int | None:
    """The token behind "các nội dung về", "một số vấn đề về"."""
    for at in range(index, min(limit - 2, index + 4)):
        if tuple(markup.keys[at : at + 2]) not in LISTED_UNITS:
            continue
        if markup.keys[at + 2] == "về":
            return at + 3
        if markup.keys[at + 2 : at + 4] in (["liên", "quan"], ["xoay", "quanh"], ["tập", "trung"]):
            return at + 4 + (markup.keys[at + 4] in ("đến", "tới", "vào"))
    return None
