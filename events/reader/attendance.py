"""How many took part: "Hơn 200 đại biểu", "227 cán bộ công đoàn"; communes, courses and ranges are no people.

Every number of people is weighed by its words; those of another conference weigh less, and so do later sentences.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from events.reader.another import tells_of_another
from events.reader.attendance_weights import weigh
from events.reader.counted_people import count_at, people_end
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.reading import Attendance, Fact, Qualifier
from events.reader.sentences import Sentence

QUALIFIERS = {
    "hơn": Qualifier.OVER, "trên": Qualifier.OVER,
    "gần": Qualifier.NEARLY, "ngót": Qualifier.NEARLY, "nghét": Qualifier.NEARLY,
    "khoảng": Qualifier.ABOUT, "chừng": Qualifier.ABOUT, "xỉ": Qualifier.ABOUT, "độ": Qualifier.ABOUT,
    "dưới": Qualifier.ABOUT,
}  # fmt: skip


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
        number = count_at(markup, index, sentence.last)
        if number is None or _is_ranged(markup, index, sentence.first):
            continue
        count, last = number
        end = people_end(markup, index, last, sentence)
        if end is None or markup.keys[end : end + 1] in (["/"], ["cử"]):  # "86 doanh nghiệp cử đại diện tham gia"
            continue
        before = markup.keys[index - 1] if index > sentence.first else ""
        value = Attendance(count, QUALIFIERS.get(before, Qualifier.EXACT))
        first = index - 1 if before in QUALIFIERS else index
        if markup.keys[last : last + 1] == ["doanh"] and _is_owned(markup.keys[max(0, first - 5) : first]):
            continue  # "kế toán trưởng của gần 400 doanh nghiệp"
        yield Candidate(value, first, end, weigh(markup, sentence, first, end) - penalty)


def _is_owned(before: list[str]) -> bool:
    """Whether the number counts those whose people are told; not in "sự tham dự của 40 doanh nghiệp"."""
    return before[-1:] == ["của"] and "sự" not in before


def _is_ranged(markup: Markup, index: int, first: int) -> bool:
    """ "từ 55 đến 60 giám đốc" """
    before = markup.keys[max(first, index - 4) : index]
    return before[-1:] in (["đến"], ["tới"]) and "từ" in before
