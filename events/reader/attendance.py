"""How many took part: "Hơn 200 đại biểu", "227 cán bộ công đoàn"; communes, courses and ranges are no people."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.reading import Attendance, Fact, Qualifier
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

QUALIFIERS = {
    "hơn": Qualifier.OVER, "trên": Qualifier.OVER,
    "gần": Qualifier.NEARLY, "ngót": Qualifier.NEARLY,
    "khoảng": Qualifier.ABOUT, "chừng": Qualifier.ABOUT, "xỉ": Qualifier.ABOUT, "độ": Qualifier.ABOUT,
}  # fmt: skip
WELCOME = particles("attendance.welcome")
NO_PEOPLE = particles("attendance.no_people")
TELLING = pairs("attendance.telling")
PEOPLE = frozenset(["người", "đại", "học", "hội", "cán"])
LONGEST_NUMBER = 7  # digits


@dataclass(frozen=True, slots=True)
class Candidate:
    value: Attendance
    first: int
    last: int
    weight: float


def read_attendance(
    markup: Markup, sentences: list[Sentence], headline: tuple[int, int] | None
) -> Fact[Attendance] | None:
    """The number told first of those who took part in the whole conference, with its words."""
    found = [
        candidate
        for number, sentence in enumerate(sentences)
        for candidate in _candidates(markup, sentence, min(number, 20) * 0.04)
    ]
    if headline:
        found += _candidates(markup, Sentence(*headline, Role.CAPTION, -1), 1.0)
    if not found:
        return None
    best = max(found, key=lambda candidate: candidate.weight)
    if best.weight <= 0:
        return None
    rivals = {one.value.count for one in found if one.weight > best.weight - 0.9}
    value = best.value
    unsure = len(rivals) > 1 or best.weight < 1
    return markup.source.fact(value, markup.starts[best.first], markup.ends[best.last - 1], unsure)


def _candidates(markup: Markup, sentence: Sentence, penalty: float) -> Iterator[Candidate]:
    for index in markup.numbers_in(sentence.first, sentence.last):
        if index and markup.keys[index - 1] in "./,-–" and not markup.spaced(index):
            continue
        number = _number(markup, index, sentence.last)
        if number is None:
            continue
        count, last = number
        noun = markup.at("audience", last)
        end = noun.last if noun else _unlisted(markup, index, last, sentence)
        if end is None or not _counts_people(markup, end, sentence.last):
            continue
        before = markup.keys[index - 1] if index > sentence.first else ""
        value = Attendance(count, QUALIFIERS.get(before, Qualifier.EXACT))
        first = index - 1 if before in QUALIFIERS else index
        yield Candidate(value, first, end, _weight(markup, sentence, first) - penalty)


def _number(markup: Markup, index: int, limit: int) -> tuple[int, int] | None:
    """The number that begins at the token and the token behind it: "3100", "3.100"."""
    digits = markup.keys[index]
    at = index + 1
    while at + 1 < limit and markup.keys[at] in ".," and not markup.spaced(at) and not markup.spaced(at + 1):
        if len(markup.keys[at + 1]) != 3 or not markup.keys[at + 1].isdecimal():
            return None
        digits += markup.keys[at + 1]
        at += 2
    if len(digits) > LONGEST_NUMBER or not int(digits):
        return None
    return int(digits), at


def _unlisted(markup: Markup, index: int, last: int, sentence: Sentence) -> int | None:
    """The end of a number of people that no listed word names: "Số người dự là 120", "dành cho 58 trưởng trạm"."""
    if _is_told_number(markup, index, sentence.first):
        return last
    before = markup.keys[max(sentence.first, index - 3) : index]
    meant = any(before[at : at + 2] == ["dành", "cho"] for at in range(len(before) - 1))
    if meant and last < sentence.last and markup.keys[last].isalpha() and markup.keys[last] not in NO_PEOPLE:
        return last + 1
    return None


def _is_told_number(markup: Markup, index: int, first: int) -> bool:
    """ "Số người dự là 120" """
    before = markup.keys[max(first, index - 7) : index]
    return "số" in before and before[-1] in ("là", ":", "hơn", "gần", "trên") and bool(PEOPLE & set(before))


def _counts_people(markup: Markup, index: int, limit: int) -> bool:
    return not (index < limit and markup.keys[index] == "/")


def _weight(markup: Markup, sentence: Sentence, first: int) -> float:
    """How surely the number tells those who took part."""
    words = markup.keys[sentence.first : sentence.last]
    before = markup.keys[max(sentence.first, first - 8) : first]
    weight = 1.0
    opening = words[:6]
    if sentence.role is Role.ITEM or any(
        WELCOME & set(near) for near in (before, opening, words[first - sentence.first :])
    ):
        weight += 1
    if markup.within("event", sentence.first, sentence.last):
        weight += 0.5
    if {"tổng", "cộng"} <= set(before) or {"tổng", "số"} <= set(before):
        weight += 2
    if _is_told(markup, sentence, first):
        weight -= 2
    if before[-1:] == ["được"]:  # "được 6 giảng viên truyền đạt"
        weight -= 2
    if before[-3:] == ["trong", "đó", "có"] or "mỗi" in before or before[-2:] == ["trong", "đó"]:
        weight -= 2
    return weight


def _is_told(markup: Markup, sentence: Sentence, first: int) -> bool:
    """Whether the number stands in what somebody says: behind "cho biết", "điểm lại" …"""
    return any(
        tuple(markup.keys[cue.first : cue.first + 2]) in TELLING and not markup.capital(cue.first)
        for cue in markup.within("cue", sentence.first, first)
    )
