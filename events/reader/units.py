"""Units of a course told by their numbers: "Chuyên đề 1: …", "Mô-đun 2: …", "phụ trách chuyên đề 1 và 6"."""

from events.reader.markup import Markup
from events.reader.vocabulary import pairs, particles

UNITS = pairs("units.units")  # "chuyên đề", "bài", "mô đun"
STARTS = frozenset(unit[0] for unit in UNITS)
DASHED = frozenset((*unit[:at], "-", *unit[at:]) for unit in UNITS for at in (1, 2))  # "mô-đun", "Bài -"
SINGLE = frozenset(unit[0] for unit in UNITS if len(unit) == 1)
PAIRS = frozenset(unit[:2] for unit in UNITS | DASHED)
ORDINALS = {
    "nhất": 1, "một": 1, "hai": 2, "nhì": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8,
}  # fmt: skip
LABEL_ENDS = particles("units.label_ends")
MOST = 40


def unit_end(markup: Markup, index: int) -> int | None:
    """The token behind a unit's word at `index`; None if there is none."""
    keys = markup.keys
    if index >= len(keys) or keys[index] not in STARTS:
        return None
    if keys[index] not in SINGLE and tuple(keys[index : index + 2]) not in PAIRS:
        return None
    for size in (3, 2, 1):
        if (words := tuple(keys[index : index + size])) in UNITS or words in DASHED:
            return index + size
    return None


def number_at(markup: Markup, index: int) -> tuple[int, int] | None:
    """The number printed at the token, "thứ" and a hash included, and the token behind it."""
    keys = markup.keys
    at = index + (keys[index : index + 1] == ["thứ"])
    key = keys[at] if at < len(keys) else ""
    if key.isdecimal() and len(key) <= 2 and 0 < int(key) <= MOST:
        return int(key), at + 1
    if key in ORDINALS and (at > index or len(key) > 1 or markup.capital(at)) and (at > index or key not in ("năm",)):
        return ORDINALS[key], at + 1
    return None


def label_end(markup: Markup, index: int) -> int | None:
    """Where the title begins behind "Chuyên đề 1:", "bài thứ hai là", "Phần I -" or a number and a quotation."""
    behind = unit_end(markup, index)
    number = number_at(markup, behind) if behind is not None else None
    if number is None:
        return None
    keys, at = markup.keys, number[1]
    while at < len(keys) and at < number[1] + 3 and keys[at] in LABEL_ENDS:
        if keys[at] == "." and not markup.capital(index):
            break  # "… phụ trách chuyên đề 5."
        if keys[at] == "," and (number_at(markup, at + 1) is not None or unit_end(markup, at + 1) is not None):
            break  # "chuyên đề 1, 3 và 6", "nội dung thứ nhất, nội dung thứ hai do …"
        at += 1
    quoted = keys[at : at + 1] in (["“"], ['"'], ["‘"], ["«"])
    return at if at > number[1] or quoted else None


def numbers_told(markup: Markup, index: int) -> list[int]:
    """The numbers of the units at the token, told again: "chuyên đề 1, 3 và 6", "hai nội dung đầu", "bài đầu tiên".

    Those told from the end are negative: "chuyên đề cuối" is -1.
    """
    behind = unit_end(markup, index)
    if behind is None or label_end(markup, index) is not None:
        return []
    following = markup.keys[behind : behind + 1]
    if following == ["sau"] and index and markup.keys[index - 1] in ("các", "những"):
        return []  # "các chủ đề sau: …"
    if following in (["đầu"], ["cuối"], ["sau"]) or markup.keys[behind : behind + 2] == ["còn", "lại"]:
        before = number_at(markup, index - 1) if index else None
        count = before[0] if before and before[1] == index else 1
        return list(range(1, count + 1)) if following == ["đầu"] else list(range(-count, 0))
    return _numbers(markup, behind)


def _numbers(markup: Markup, index: int) -> list[int]:
    numbers: list[int] = []
    while (told := number_at(markup, index)) is not None and len(numbers) < MOST:
        numbers.append(told[0])
        index = told[1]
        if markup.keys[index : index + 1] not in ([","], ["và"], ["&"]):
            break
        index += 1
    return numbers
