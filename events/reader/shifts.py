"""The days of those who learn in turn: "nhóm thứ nhất học ngày 26/8, nhóm thứ hai học ngày 27/8"."""

from events.reader.markup import Markup
from events.reader.printed_dates import PrintedDate

SHIFTS = frozenset(["nhóm", "lớp", "đợt", "ca", "tốp", "cụm", "khối", "khóa", "nghị", "buổi", "kỳ"])
ORDINALS = frozenset(["thứ", "đầu", "cuối", "còn", "i", "ii", "iii", "a", "b", "c"])
LEADS = frozenset(["(", "dành", "cho", "là", "của", "học", "với", "đến", "lượt", "-", "–"])
NEAR = 8  # tokens between the shift and its day
MOST = 20  # shifts


def is_shift(markup: Markup, printed: PrintedDate) -> bool:
    """Whether the day is that of one shift: "đợt 2 (ngày 12/6)", "ngày 27/8 dành cho nhóm thứ hai"."""
    for at in range(printed.first - 2, max(-1, printed.first - 2 - NEAR), -1):
        if _counts(markup, at):
            return True
        if markup.keys[at] in ",;.":
            break
    at = printed.last
    while at < len(markup) and markup.keys[at] in LEADS:
        at += 1
    return at > printed.last and _counts(markup, at)


def _counts(markup: Markup, index: int) -> bool:
    """Whether a shift is told by its number: "nhóm thứ hai", "lớp 2", "đợt cuối"."""
    if index + 1 >= len(markup) or markup.keys[index] not in SHIFTS:
        return False
    number = markup.keys[index + 1]
    return number in ORDINALS or (number.isdecimal() and len(number) < 3 and int(number) <= MOST)
