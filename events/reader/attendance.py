"""How many took part: "Hơn 200 đại biểu", "227 cán bộ công đoàn"; communes, courses and ranges are no people.

Every number of people is weighed by its words: a total, a verb of taking part before or behind it, a part of a whole
("trong đó 40"), what somebody tells of the province, what became of the learners, another conference.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from events.reader.another import tells_of_another
from events.reader.layout import Role
from events.reader.markup import Mark, Markup
from events.reader.reading import Attendance, Fact, Qualifier
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

QUALIFIERS = {
    "hơn": Qualifier.OVER, "trên": Qualifier.OVER,
    "gần": Qualifier.NEARLY, "ngót": Qualifier.NEARLY, "nghét": Qualifier.NEARLY,
    "khoảng": Qualifier.ABOUT, "chừng": Qualifier.ABOUT, "xỉ": Qualifier.ABOUT, "độ": Qualifier.ABOUT,
    "dưới": Qualifier.ABOUT,
}  # fmt: skip
TEACHERS = frozenset([("giảng", "viên"), ("chuyên", "gia"), ("diễn", "giả")])
GIFTS = particles("attendance.gifts")  # "trao quà cho 5 em"
NO_PEOPLE = particles("attendance.no_people")
TELLING = pairs("attendance.telling")
JOINING = pairs("attendance.joining")  # "tham dự", "thu hút", "theo học"
MEETINGS = particles("attendance.meetings")
WIDE = pairs("attendance.wide")  # "toàn tỉnh có 3.400 hòa giải viên"
RESULTS = pairs("attendance.results")  # "208 học viên đạt yêu cầu"
PARTS = pairs("attendance.parts")  # "trong đó", "riêng", "mỗi"
ROLES = particles("attendance.roles")  # "khối trưởng", "đội viên": second words of people's names
SINGLE = particles("attendance.single")  # "95 chị", "40 vị"
PEOPLE = frozenset(["người", "sĩ", "đại", "học", "hội", "cán", "lượng"])
WHOLES = [["thành", "phần", "gồm"], ["thành", "phần", "là"]]
GATHERED = pairs("attendance.gathered")  # "đếm được", "thu hút được"
LARGE = {"trăm": 100, "nghìn": 1000, "ngàn": 1000}
LONGEST_NUMBER = 7  # digits
PLACES = frozenset(["huyện", "tỉnh", "xã", "phường", "quận", "thị", "thành", "địa", "ngành", "đơn"])
NEAR = 8  # tokens


@dataclass(frozen=True, slots=True)
class Candidate:
    value: Attendance
    first: int
    last: int
    weight: float


def read_attendance(
    markup: Markup, sentences: list[Sentence], headline: tuple[int, int] | None
) -> Fact[Attendance] | None:
    """The number of those who took part in the whole conference, with its words."""
    found = [
        candidate
        for number, sentence in enumerate(sentences)
        if (numbers := markup.numbers_in(sentence.first, sentence.last))
        for candidate in _candidates(markup, sentence, numbers, min(number, 20) * 0.04)
    ]
    if headline:
        found += _candidates(markup, Sentence(*headline, Role.CAPTION, -1), markup.numbers_in(*headline), 1.0)
    best = max(found, key=lambda candidate: candidate.weight, default=None)
    if best is None or best.weight <= 0:
        return None
    rivals = {one.value.count for one in found if one.weight > best.weight - 0.5}
    unsure = len(rivals) > 1 or best.weight < 1
    return markup.source.fact(best.value, markup.starts[best.first], markup.ends[best.last - 1], unsure)


def _candidates(markup: Markup, sentence: Sentence, numbers: list[int], penalty: float) -> Iterator[Candidate]:
    """What the sentence's numbers count, if they count people."""
    if numbers and tells_of_another(markup, sentence):
        penalty += 2
    for index in numbers:
        if index and markup.keys[index - 1] in "./,-–" and not markup.spaced(index):
            continue
        number = _number(markup, index, sentence.last)
        if number is None or _is_ranged(markup, index, sentence.first):
            continue
        count, last = number
        end = _noun_end(markup, index, last, sentence)
        if end is None or markup.keys[end : end + 1] in (["/"], ["cử"]):  # "86 doanh nghiệp cử đại diện tham gia"
            continue
        before = markup.keys[index - 1] if index > sentence.first else ""
        value = Attendance(count, QUALIFIERS.get(before, Qualifier.EXACT))
        first = index - 1 if before in QUALIFIERS else index
        if markup.keys[last : last + 1] == ["doanh"] and _is_owned(markup.keys[max(0, first - 5) : first]):
            continue  # "kế toán trưởng của gần 400 doanh nghiệp"
        yield Candidate(value, first, end, _weight(markup, sentence, first, end) - penalty)


def _is_owned(before: list[str]) -> bool:
    """Whether the number counts those whose people are told; not in "sự tham dự của 40 doanh nghiệp"."""
    return before[-1:] == ["của"] and "sự" not in before


def _is_ranged(markup: Markup, index: int, first: int) -> bool:
    """ "từ 55 đến 60 giám đốc" """
    before = markup.keys[max(first, index - 4) : index]
    return before[-1:] in (["đến"], ["tới"]) and "từ" in before


def _number(markup: Markup, index: int, limit: int) -> tuple[int, int] | None:
    """The number that begins at the token and the token behind it: "3100", "3.100", "412/430"."""
    digits = markup.keys[index]
    at = index + 1
    while at + 1 < limit and markup.keys[at] in ".," and not markup.spaced(at) and not markup.spaced(at + 1):
        if len(markup.keys[at + 1]) != 3 or not markup.keys[at + 1].isdecimal():
            return None
        digits += markup.keys[at + 1]
        at += 2
    if len(digits) > LONGEST_NUMBER or not int(digits):
        return None
    if at < limit and (unit := LARGE.get(markup.keys[at])) is not None:
        return int(digits) * unit, at + 1  # "gần 3 trăm đại biểu"
    if markup.keys[at : at + 1] == ["/"] and at + 1 < limit and markup.keys[at + 1].isdecimal():
        at += 2  # so many of so many
    return int(digits), at


def _noun_end(markup: Markup, index: int, last: int, sentence: Sentence) -> int | None:
    """The end of the people's word behind a number; of the number where none is needed; None if it counts no people."""
    noun = markup.at("audience", last) or _officers(markup, last)
    if noun is None and markup.keys[last : last + 1] in (["lượt"], ["các"], ["nữ"], ["nam"], ["tân"], ["cựu"], ["gia"]):
        noun = markup.at("audience", last + 1)
    if noun is not None:
        return noun.last
    if last < sentence.last and markup.keys[last] in SINGLE:
        return last + 1
    if last + 1 < sentence.last and markup.keys[last + 1] in ROLES and markup.keys[last] != "tổ":  # "2 tổ chức"
        return last + 2
    if _is_told_number(markup, index, sentence.first):
        return last
    return _meant_for(markup, index, last, sentence) or _joining_noun(markup, last, sentence)


def _officers(markup: Markup, index: int) -> Mark | None:
    """Those told by their office: "184 | chỉ huy trưởng"."""
    office = markup.at("office", index)
    return office if office is not None and not markup.capital(index) else None


def _joining_noun(markup: Markup, last: int, sentence: Sentence) -> int | None:
    """The end of an unlisted people's word that takes part: "260 nhà chài | đã tham gia lớp học"."""
    if last >= sentence.last or markup.keys[last] in NO_PEOPLE or not markup.keys[last].isalpha():
        return None
    for at in range(last + 1, min(sentence.last - 1, last + 4)):
        verb = at + (markup.keys[at] in ("đã", "cùng"))
        if tuple(markup.keys[verb : verb + 2]) in JOINING:
            return at
        if not markup.keys[at].isalpha():
            return None
    return None


def _meant_for(markup: Markup, index: int, last: int, sentence: Sentence) -> int | None:
    """ "dành cho 58 trưởng trạm" """
    before = markup.keys[max(sentence.first, index - 3) : index]
    meant = any(before[at : at + 2] == ["dành", "cho"] for at in range(len(before) - 1))
    if meant and last < sentence.last and markup.keys[last].isalpha() and markup.keys[last] not in NO_PEOPLE:
        return last + 1
    return None


def _is_told_number(markup: Markup, index: int, first: int) -> bool:
    """ "Số người dự là 120" """
    before = markup.keys[max(first, index - 7) : index]
    return "số" in before and before[-1] in ("là", ":", "hơn", "gần", "trên") and bool(PEOPLE & set(before))


def _weight(markup: Markup, sentence: Sentence, first: int, end: int) -> float:
    """How surely the number tells those who took part."""
    before = markup.keys[max(sentence.first, first - NEAR) : first]
    clause = before[max((at + 1 for at, key in enumerate(before) if key in ";:"), default=0) :]
    behind = markup.keys[end : min(sentence.last, end + 30)]
    opening = markup.keys[sentence.first : min(first, sentence.first + 10)]
    weight = 0.3 + _joins(markup, sentence, first, end, clause, behind)
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


def _is_part(markup: Markup, sentence: Sentence, before: list[str], clause: list[str]) -> bool:
    """Whether the number is a part of a whole, or of one of several classes; "Lớp gồm 64 học viên" tells the whole."""
    whole = markup.keys[sentence.first] in MEETINGS | {"đối"} and clause[-1:] == ["gồm"] and len(clause) < len(PEOPLE)
    if _holds(before[-4:], PARTS) and not whole and before[-3:] not in WHOLES:
        return True
    return "mỗi" in clause or _at_one_seat(clause) or ("trong", "số") in pairwise(before[:-1])


def _is_teachers(markup: Markup, end: int) -> bool:
    """ "Lớp có 3 giảng viên và 60 học viên" """
    return tuple(markup.keys[end - 2 : end]) in TEACHERS


def _is_total(opening: list[str], before: list[str], clause: list[str]) -> bool:
    """ "Tổng số đại biểu dự tại các điểm cầu là 2.816", "tổng cộng 175 người", "toàn thể 60 cán bộ" """
    counted = opening[:2] == ["tổng", "số"] and ";" not in opening
    return counted or "tổng" in before or "cộng" in clause or "thảy" in before or before[-2:] == ["toàn", "thể"]


def _is_passive(clause: list[str]) -> bool:
    """Whether teachers act on the learners: "được 6 giảng viên truyền đạt", not "thu hút được 60 người"."""
    return clause[-1:] == ["được"] and tuple(clause[-2:]) not in GATHERED


def _is_wide(clause: list[str], opening: list[str], behind: list[str]) -> bool:
    """ "Toàn tỉnh có 3.400 hòa giải viên", not "Toàn tỉnh có 4.127 đại biểu tham dự" """
    yearly = opening[:1] == ["năm"] and opening[1:2] != [] and opening[1].isdecimal()  # "Năm 2022, tỉnh đã …"
    near = clause[max((at + 1 for at, key in enumerate(clause) if key == ","), default=0) :]
    return (yearly or _holds(clause[-6:], WIDE) or _holds(near, WIDE) or _holds(opening, WIDE)) and not _holds(
        behind[:3], JOINING
    )


def _is_of_place(markup: Markup, sentence: Sentence, first: int) -> bool:
    """ "Huyện Năm Căn có 2.146 hội viên": a district has them, not a class."""
    opening = markup.keys[sentence.first : first]
    return opening[:1] != [] and opening[0] in PLACES and opening[-1] == "có" and len(opening) < NEAR


def _joins(markup: Markup, sentence: Sentence, first: int, end: int, clause: list[str], behind: list[str]) -> float:
    """What a verb of taking part beside the number adds."""
    opening = markup.keys[sentence.first : sentence.first + 4]
    stop = next((at for at, key in enumerate(behind) if key in ";.“"), len(behind))
    if {"lần", "này"} <= set(clause) or markup.keys[sentence.first : sentence.first + 2] == ["kết", "thúc"]:
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


def _at_one_seat(clause: list[str]) -> bool:
    """ "tại điểm cầu chính có 160 đại biểu", not "kết nối tới 126 điểm cầu, với 4.500 đại biểu" """
    if "điểm" not in clause or "cầu" not in clause:
        return False
    before = clause[: clause.index("điểm")]
    if before[-1:] == ["các"] and clause[-1:] == ["là"]:
        return False  # "Số đại biểu dự tại các điểm cầu là 2.816 đồng chí"
    return not before or before[-1] == "tại" or before[-2:-1] == ["tại"]


def _holds(words: list[str], sought: frozenset[tuple[str, ...]]) -> bool:
    return not (sought.isdisjoint(zip(words, strict=True)) and sought.isdisjoint(pairwise(words)))


def _is_told(markup: Markup, sentence: Sentence, first: int) -> bool:
    """Whether the number stands in what somebody says: behind "cho biết", "điểm lại" …"""
    return any(
        tuple(markup.keys[cue.first : cue.first + 2]) in TELLING and not markup.capital(cue.first)
        for cue in markup.within("cue", sentence.first, first)
    )
