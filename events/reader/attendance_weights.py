"""How surely a number of people tells those who took part in the whole conference.

A total and a verb of taking part before or behind it speak for it; a part of a whole ("trong đó 40"), what somebody
tells of the province, what became of the learners, gifts and teachers speak against it.
"""

from itertools import pairwise
from typing import NamedTuple

from events.reader.counted_people import JOINING
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

NEAR = 8  # tokens
SHORT = 7  # tokens of "Lớp tập huấn năm nay gồm"
MEETINGS = particles("attendance_weights.meetings")
GATHERED = pairs("attendance_weights.gathered")  # "đếm được", "thu hút được"
WIDE = pairs("attendance_weights.wide")  # "toàn tỉnh có 3.400 hòa giải viên"
PLACES = frozenset(["huyện", "tỉnh", "xã", "phường", "quận", "thị", "thành", "địa", "ngành", "đơn"])
TELLING = pairs("attendance_weights.telling")
PARTS = pairs("attendance_weights.parts")  # "trong đó", "riêng", "mỗi"
WHOLES = [["thành", "phần", "gồm"], ["thành", "phần", "là"]]
TEACHERS = frozenset([("giảng", "viên"), ("chuyên", "gia"), ("diễn", "giả")])
GIFTS = particles("attendance_weights.gifts")  # "trao quà cho 5 em"
RESULTS = pairs("attendance_weights.results")  # "208 học viên đạt yêu cầu"


class _Words(NamedTuple):
    """The words about a number: before it, those of its clause among them, behind it, and the sentence's first."""

    before: list[str]
    clause: list[str]
    behind: list[str]
    opening: list[str]


def weigh(markup: Markup, sentence: Sentence, first: int, end: int) -> float:
    """How surely the number in the tokens [first, end) tells those who took part; above 0 it may."""
    words = _words_about(markup, sentence, first, end)
    before, clause, behind, opening = words
    weight = 0.3 + _joining(markup, sentence, words)
    if "/" in markup.keys[first:end]:  # "Hội An 13/48 người": so many of so many
        weight -= 0.5
    if _is_total(markup.keys[sentence.first : first], before, clause):
        weight += 2
    if markup.within("event", sentence.first, sentence.last):
        weight += 0.5
    if _is_told(markup, sentence, first):
        weight -= 2
    if _is_wide(clause, opening, behind) or _is_passive(clause):
        weight -= 2
    if _is_of_place(markup, sentence, first) or clause[-2:] == ["ít", "nhất"] or "rằng" in before:
        weight -= 1.5
    if _is_part(markup, sentence, before, clause) or _is_teachers(markup, end) or not GIFTS.isdisjoint(clause[-7:]):
        weight -= 2
    if _holds(behind[:5], RESULTS):
        weight -= 1.5
    if "dự kiến" in " ".join(before):
        weight -= 2.5
    return weight


def _words_about(markup: Markup, sentence: Sentence, first: int, end: int) -> _Words:
    before = markup.keys[max(sentence.first, first - NEAR) : first]
    behind = markup.keys[end : min(sentence.last, end + 30)]
    opening = markup.keys[sentence.first : min(first, sentence.first + 10)]
    return _Words(before, _behind_last(before, ";:"), behind, opening)


def _behind_last(words: list[str], signs: str) -> list[str]:
    """The words behind the last of the signs."""
    return words[max((at + 1 for at, key in enumerate(words) if key in signs), default=0) :]


def _joining(markup: Markup, sentence: Sentence, words: _Words) -> float:
    """What a verb of taking part beside the number adds."""
    clause, behind, opening = words.clause, words.behind, markup.keys[sentence.first : sentence.first + 4]
    stop = next((at for at, key in enumerate(behind) if key in ";.“"), len(behind))
    if {"lần", "này"} <= set(clause) or opening[:2] == ["kết", "thúc"]:
        return 1.6  # "Lớp lần này có 170 đồng chí", "Kết thúc, 192 học viên đã nhận chứng chỉ"
    if sentence.role is Role.ITEM or _holds(clause, JOINING) or _holds(opening, JOINING):
        return 1.5
    if _holds(behind[:stop], JOINING):
        return 1.3
    if clause[-1:] in (["cùng"], ["với"], ["gồm"], ["cho"]) or clause[-2:] == ["cho", "các"]:
        return 1.0
    if "có" in clause[-3:] and (bool(MEETINGS & set(opening)) or len(clause) < 4):  # "Lớp có 84 học viên"
        return 1.2
    return 0.7 if set(clause) & {"có", "là"} else 0.4


def _is_total(opening: list[str], before: list[str], clause: list[str]) -> bool:
    """ "Tổng số đại biểu dự tại các điểm cầu là 2.816", "tổng cộng 175 người", "toàn thể 60 cán bộ" """
    counted = opening[:2] == ["tổng", "số"] and ";" not in opening
    return counted or "tổng" in before or "cộng" in clause or "thảy" in before or before[-2:] == ["toàn", "thể"]


def _is_told(markup: Markup, sentence: Sentence, first: int) -> bool:
    """Whether the number stands in what somebody says: behind "cho biết", "điểm lại" …"""
    return any(
        tuple(markup.keys[cue.first : cue.first + 2]) in TELLING and not markup.capital(cue.first)
        for cue in markup.within("cue", sentence.first, first)
    )


def _is_wide(clause: list[str], opening: list[str], behind: list[str]) -> bool:
    """ "Toàn tỉnh có 3.400 hòa giải viên", not "Toàn tỉnh có 4.127 đại biểu tham dự" """
    yearly = opening[:1] == ["năm"] and opening[1:2] != [] and opening[1].isdecimal()  # "Năm 2022, tỉnh đã …"
    near = _behind_last(clause, ",")
    return (yearly or _holds(clause[-6:], WIDE) or _holds(near, WIDE) or _holds(opening, WIDE)) and not _holds(
        behind[:3], JOINING
    )


def _is_passive(clause: list[str]) -> bool:
    """Whether teachers act on the learners: "được 6 giảng viên truyền đạt", not "thu hút được 60 người"."""
    return clause[-1:] == ["được"] and tuple(clause[-2:]) not in GATHERED


def _is_of_place(markup: Markup, sentence: Sentence, first: int) -> bool:
    """ "Huyện Năm Căn có 2.146 hội viên": a district has them, not a class."""
    opening = markup.keys[sentence.first : first]
    return opening[:1] != [] and opening[0] in PLACES and opening[-1] == "có" and len(opening) < NEAR


def _is_part(markup: Markup, sentence: Sentence, before: list[str], clause: list[str]) -> bool:
    """Whether the number is a part of a whole, or of one of several classes; "Lớp gồm 64 học viên" tells the whole."""
    whole = markup.keys[sentence.first] in MEETINGS | {"đối"} and clause[-1:] == ["gồm"] and len(clause) < SHORT
    if _holds(before[-4:], PARTS) and not whole and before[-3:] not in WHOLES:
        return True
    return "mỗi" in clause or _at_one_seat(clause) or ("trong", "số") in pairwise(before[:-1])


def _at_one_seat(clause: list[str]) -> bool:
    """ "tại điểm cầu chính có 160 đại biểu", not "kết nối tới 126 điểm cầu, với 4.500 đại biểu" """
    if "điểm" not in clause or "cầu" not in clause:
        return False
    before = clause[: clause.index("điểm")]
    if before[-1:] == ["các"] and clause[-1:] == ["là"]:
        return False  # "Số đại biểu dự tại các điểm cầu là 2.816 đồng chí"
    return not before or before[-1] == "tại" or before[-2:-1] == ["tại"]


def _is_teachers(markup: Markup, end: int) -> bool:
    """ "Lớp có 3 giảng viên và 60 học viên" """
    return tuple(markup.keys[end - 2 : end]) in TEACHERS


def _holds(words: list[str], sought: frozenset[tuple[str, ...]]) -> bool:
    return not (sought.isdisjoint(zip(words, strict=True)) and sought.isdisjoint(pairwise(words)))
