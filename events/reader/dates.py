"""When the conference was held, chosen from all printed dates; and the year of a day printed without one.

Dates of documents ("Quyết định số 12/QĐ-TTg ngày 14/9/2022"), of laws and of posting are not the conference's.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from itertools import pairwise

from events.reader.another import tells_of_another
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.printed_dates import Day, PrintedDate, printed_dates
from events.reader.reading import Fact
from events.reader.sentences import Sentence
from events.reader.shifts import is_shift
from events.reader.vocabulary import pairs, particles

DOCUMENTS = particles("dates.documents")
SESSIONS = frozenset(["sáng", "chiều", "tối"])
BEGUN = SESSIONS | {"từ", "vào"}
LAW = (
    "có hiệu lực",
    "ký ngày",
    "ban hành",
    "phê chuẩn",
    "thông qua",
    "đến nay",
    "trở đi",
    "chấp thuận",
    "sinh ngày",
    "bầu cử",
)
OPENING = pairs("dates.opening")  # "khai mạc", "bắt đầu", "mở từ"
CLOSING = pairs("dates.closing")  # "bế giảng", "kết thúc", "khép lại", "đến hết"
CEREMONIES = frozenset([("bế", "giảng"), ("bế", "mạc")])
ACT = 9  # tokens before a day in which its act stands, and half as many behind it
SURE = 2.5  # the weight of a day in a sentence that tells of a conference held
OLDEST = 1990  # what is told of earlier years is history
JUBILEES = pairs("dates.jubilees")
PLACING = (["tại"], ["ở"], ["cho"], ["dành"])  # "sáng 5/3 cho khối huyện, chiều 6/3 cho khối xã"
WHEN = frozenset(["ngày", "sáng", "chiều", "tối", "trong", "từ", "hôm", "vừa", "tại"])
PREPARING = pairs("dates.preparing")  # "chuẩn bị", "hướng tới"
FAR = 45  # days between a posting stamp and the event after which its year is doubtful
NEXT_NEAR = 14  # tokens between the days of two places
FRESH = 10  # days between an event and its report
LONGEST_EVENT = 92  # days


class Act(Enum):
    OPENS = auto()
    CLOSES = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    printed: PrintedDate
    sentence: Sentence
    weight: float
    act: Act | None


@dataclass(frozen=True, slots=True)
class Years:
    """What a missing year is read from: the years in the event's name, and the printed or given days of posting."""

    named: int | None
    posted: tuple[tuple[int, int | None, int | None], ...]  # year, month, day
    given: date | None


@dataclass(frozen=True, slots=True)
class When:
    start: Fact[date] | None = None
    end: Fact[date] | None = None
    at: PrintedDate | None = None


def read_dates(markup: Markup, sentences: list[Sentence], years: Years) -> When:
    """The first and the last day with their words, and the printed date that was chosen."""
    candidates = list(_candidates(markup, sentences))
    if not candidates:
        return When()
    chosen = max(candidates, key=lambda candidate: candidate.weight)
    if chosen.weight <= 0:
        return When()
    first, last = _extended(markup, chosen, candidates)
    at = first if chosen.act is Act.CLOSES or last is chosen.printed else chosen.printed
    rivals = [
        one
        for one in candidates
        if one.weight > chosen.weight - 1
        and not _agree(one.printed, chosen.printed)
        and not _within(one.printed, first)
        and one.printed not in (first, last)
    ]
    told = _year_told(chosen, candidates)
    if first.start.year is None and told is not None:
        years = replace(years, named=years.named or told)
    start = _fact(markup, first, first.start, years, bool(rivals) or chosen.weight < 2)
    if start is None:
        return When(at=at)
    day = last.end or (last.start if last is not first else None)
    end = _fact(markup, last, day, _after(start.value, day), last is not first and last.end is None) if day else None
    if end is not None and not 0 < (end.value - start.value).days <= LONGEST_EVENT:
        end = None
    return When(start, end, at)


def _after(start: date, day: Day) -> Years:
    """The year of the last day: the first day's, or the next where its month begins the year anew."""
    return Years(start.year + ((day.month or start.month) < start.month), (), None)


def _year_told(chosen: Candidate, candidates: list[Candidate]) -> int | None:
    """The year printed with the chosen day, or with the days of the same sentence or the same event."""
    return next(
        (
            day.year
            for one in candidates
            if one.sentence is chosen.sentence or _agree(one.printed, chosen.printed)
            for day in (one.printed.start, one.printed.end)
            if day is not None and day.year is not None
        ),
        None,
    )


def _agree(one: PrintedDate, other: PrintedDate) -> bool:
    days = {(day.day, day.month) for day in (other.start, other.end) if day}
    return any((day.day, day.month) in days for day in (one.start, one.end) if day)


def _candidates(markup: Markup, sentences: list[Sentence]) -> Iterator[Candidate]:
    for number, sentence in enumerate(sentences):
        done = sentence.first
        for printed in printed_dates(markup, sentence.first, sentence.last):
            weight = _weight(markup, sentence, printed)
            if weight > 0:
                act = _act(markup, done, printed, sentence.last) or _ceremony(markup, sentence, printed)
                yield Candidate(printed, sentence, weight - min(number, 20) * 0.05, act)
            done = printed.last


def _act(markup: Markup, done: int, printed: PrintedDate, limit: int) -> Act | None:
    """Whether the words beside the day open or close the conference: "khai giảng ngày 5/3", "chiều 7/3, bế giảng"."""
    before = markup.keys[max(done, printed.first - ACT) : printed.first]
    if before[-1:] and before[-1] in ("đến", "tới", "hết"):
        return Act.CLOSES
    for at in range(len(before) - 1, -1, -1):
        act = _act_of(before[at : at + 2])
        if act is not None:
            return act
        if before[at] in ";.":
            break
    behind = markup.keys[printed.last : min(limit, printed.last + ACT // 2)]
    acts = (_act_of(behind[at : at + 2]) for at in range(len(behind)) if not {";", ".", "và"} & set(behind[:at]))
    return next((act for act in acts if act is not None), None)


def _ceremony(markup: Markup, sentence: Sentence, printed: PrintedDate) -> Act | None:
    """ "Ngày 7/3, tại Nhà văn hóa xã, Hội Nông dân tổ chức lễ bế giảng …" """
    keys = markup.keys[printed.last : sentence.last]
    if printed.first - sentence.first > 2 * ACT or "khai" in keys:
        return None
    closes = not CEREMONIES.isdisjoint(pairwise(keys))
    return Act.CLOSES if closes else None


def _act_of(words: list[str]) -> Act | None:
    for act, known in ((Act.OPENS, OPENING), (Act.CLOSES, CLOSING)):
        if tuple(words) in known or tuple(words[:1]) in known:
            return act
    return None


def _weight(markup: Markup, sentence: Sentence, printed: PrintedDate) -> float:
    if _is_of_document(markup, sentence, printed) or _is_of_law(markup, sentence, printed):
        return 0
    if tells_of_another(markup, sentence) or _is_jubilee(markup, sentence, printed):
        return 0
    weight = 0.5 + 0.4 * (sentence.number == 0) + 0.4 * (printed.end is not None)
    before = markup.keys[max(sentence.first, printed.first - 4) : printed.first]
    if _is_ahead(markup, sentence, printed):
        return 0
    if "sẽ" in markup.keys[printed.last : min(sentence.last, printed.last + ACT)]:
        weight -= 1.5
    if SESSIONS & set(before) or "nay" in before:
        weight += 2
    if printed.first - sentence.first < 8:
        weight += 1.5
    if _holds(markup, sentence):
        weight += 2
    if sentence.role is Role.CAPTION:
        weight -= 1
    if (printed.first and markup.keys[printed.first - 1] in ("trước", "sau")) or "từ nay" in " ".join(before):
        weight = 0  # "từ nay đến 30/6"
    return weight


def _is_ahead(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """Whether the day is what the conference prepares: "Chuẩn bị cho cuộc tổng điều tra bắt đầu ngày 1/7, …"."""
    opening = markup.keys[sentence.first : printed.first]
    if tuple(opening[:2]) not in PREPARING or opening[-1:] == [","]:
        return False
    return not any(key == "," and following in WHEN for key, following in pairwise(opening))


def _holds(markup: Markup, sentence: Sentence) -> bool:
    """Whether the sentence tells of a conference that is held."""
    held = markup.held(sentence.first, sentence.last)
    return (held and bool(markup.within("event", sentence.first, sentence.last))) or _lasts(markup, sentence)


def _lasts(markup: Markup, sentence: Sentence) -> bool:
    words = " ".join(markup.keys[sentence.first : min(sentence.last, sentence.first + 60)])
    return any(phrase in words for phrase in ("diễn ra", "kéo dài", "tập huấn chia làm", "khai giảng", "khai mạc"))


def _is_of_document(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """ "Kế hoạch số 19/KH-CCKL ngày 03/3/2020": a code or a document's name stands before the day."""
    index = printed.first - 1
    if index >= sentence.first and markup.keys[index] in SESSIONS:
        return False
    while index >= sentence.first and markup.keys[index] in ("ngày", ",", "(", "-"):
        index -= 1
    if index < sentence.first:
        return False
    if markup.keys[index] in BEGUN:
        return False
    token = markup.text[markup.starts[index] : markup.ends[index]]
    if sum(map(str.isupper, token)) >= 2 and markup.keys[index - 1] in "-/":
        return True
    window = markup.keys[max(sentence.first, index - 12) : index + 1]
    return "số" in window and not ({",", ";"} & set(window[window.index("số") + 6 :])) and bool(DOCUMENTS & set(window))


def _is_jubilee(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """ "kỷ niệm 68 năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2023)" """
    years = [day.year for day in (printed.start, printed.end) if day is not None and day.year is not None]
    if years and (min(years) < OLDEST or max(years) - min(years) > 1):
        return True
    before = markup.keys[max(sentence.first, printed.first - ACT) : printed.first]
    return not JUBILEES.isdisjoint(pairwise(before)) and "," not in before


def _is_of_law(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    around = " ".join(markup.keys[max(sentence.first, printed.first - 6) : min(sentence.last, printed.last + 3)])
    return any(phrase in around for phrase in LAW)


def _extended(markup: Markup, chosen: Candidate, candidates: list[Candidate]) -> tuple[PrintedDate, PrintedDate]:
    """The printed dates of the first and the last day: a range told elsewhere that holds the chosen day counts."""
    printed = chosen.printed
    if printed.end is not None:
        return printed, _last_shift(markup, chosen, candidates) or printed
    for candidate in candidates:
        near = candidate.weight > chosen.weight - 2 and _within(printed, candidate.printed)
        if candidate.printed.end is not None and (near or _agree(candidate.printed, printed)):
            return candidate.printed, candidate.printed
    if (opening := _opened_before(chosen, candidates)) is not None:
        return opening, printed
    others = [candidate for candidate in candidates if candidate.printed.first != printed.first]
    if chosen.act is Act.CLOSES or _is_over(markup, chosen):  # "ngày 25/10 … bế giảng … lớp khai giảng ngày 23/10"
        before = [one for one in others if _precedes(one.printed, printed)]
        begun = next((one for one in before if one.act is Act.OPENS or _starts_it(one, chosen)), None)
        return begun.printed if begun else printed, printed
    if (shift := _last_shift(markup, chosen, candidates)) is not None:
        return printed, shift
    for candidate in others:
        if candidate.act is Act.CLOSES or _goes_on(markup, chosen, candidate) or _is_next(markup, chosen, candidate):
            return printed, candidate.printed
    return printed, printed


def _opened_before(chosen: Candidate, candidates: list[Candidate]) -> PrintedDate | None:
    """An earlier day told behind the chosen one as that of the opening: "… kết thúc. Lớp khai mạc hôm 5/3"."""
    if chosen.act is Act.OPENS:
        return None
    behind = (one for one in candidates if one.printed.first > chosen.printed.first and one.weight > SURE)
    opening = (one.printed for one in behind if one.act is Act.OPENS)
    return next((printed for printed in opening if _precedes(printed, chosen.printed)), None)


def _starts_it(one: Candidate, closing: Candidate) -> bool:
    """Whether an earlier sentence tells of the conference held some days before it closed."""
    return one.weight > SURE and one.sentence.first < closing.sentence.first


def _is_over(markup: Markup, chosen: Candidate) -> bool:
    """ "Sau 3 ngày, chiều 7/3/2023, lớp tập huấn mở từ ngày 5/3 đã kết thúc" """
    keys = markup.keys[chosen.sentence.first : chosen.sentence.last]
    return ("đã", "kết") in pairwise(keys)


def _precedes(one: PrintedDate, other: PrintedDate) -> bool:
    """Whether the first day lies a little before the other."""
    days = 31 * ((other.start.month or 0) - (one.start.month or 0)) + other.start.day - one.start.day
    return 0 < days % 372 <= LONGEST_EVENT


def _within(one: PrintedDate, several: PrintedDate) -> bool:
    """Whether the day lies between the first and the last of several."""
    if several.end is None:
        return False
    day, first, last = ((day.month or 0, day.day) for day in (one.start, several.start, several.end))
    return first <= day <= last


def _goes_on(markup: Markup, chosen: Candidate, candidate: Candidate) -> bool:
    """Whether a later sentence opens with a further day of the conference: "Ngày 27/12, hội nghị chuyển lên …"."""
    first = candidate.sentence.first
    later = first > chosen.sentence.first
    opening = markup.keys[first : candidate.printed.first]
    if later and ("tiếp", "tục") in pairwise(opening) and "sẽ" not in opening:
        return first in markup.marks["event"]  # "Hội nghị tiếp tục trong ngày 6/3"
    opens = candidate.printed.first - first <= 2 and later
    return opens and any(
        at in markup.marks["event"] for at in range(candidate.printed.last, candidate.printed.last + 4)
    )


def _last_shift(markup: Markup, chosen: Candidate, candidates: list[Candidate]) -> PrintedDate | None:
    """The last later day that is told of as a further group's."""
    behind = [one.printed for one in candidates if one.printed.first > chosen.printed.first]
    shifts = [one for one in behind if is_shift(markup, one) and _precedes(chosen.printed, one)]
    return shifts[-1] if shifts else None


def _is_next(markup: Markup, chosen: Candidate, candidate: Candidate) -> bool:
    """Whether the same sentence tells a further day by its place: "ngày 8/11 tại xã A, | ngày 10/11 | tại xã B".

    Or in brackets behind its place: "xã A (ngày 8/11), xã B (ngày 10/11)".
    """
    if candidate.sentence is not chosen.sentence or candidate.printed.first < chosen.printed.last:
        return False
    if all("(" in markup.keys[one.printed.first - 2 : one.printed.first] for one in (chosen, candidate)):
        return candidate.printed.first - chosen.printed.last < NEXT_NEAR
    before = markup.keys[candidate.printed.first - 2 : candidate.printed.first]
    placed = all(markup.keys[one.printed.last : one.printed.last + 1] in PLACING for one in (chosen, candidate))
    return placed and before[:1] in ([","], [";"], ["và"]) and before[1:] in (["ngày"], ["sáng"], ["chiều"])


def _fact(markup: Markup, printed: PrintedDate, day: Day, years: Years, unsure: bool) -> Fact[date] | None:
    value, doubtful = _dated(day, years)
    if value is None:
        return None
    start, end = markup.starts[printed.first], markup.ends[printed.last - 1]
    return markup.source.fact(value, start, end, unsure or doubtful)


def _dated(day: Day, years: Years) -> tuple[date | None, bool]:
    """The date with its year, and whether the year is doubtful: its own, the name's, that of the nearest posting."""
    if day.month is None:
        return None, False
    if day.year:
        return _date(day.year, day.month, day.day), False
    if years.named:
        fresh = _fresh(day, years)
        return (fresh, False) if fresh is not None else (_date(years.named, day.month, day.day), False)
    for year, month, posted_day in years.posted:
        return _before_posting(day, year, month, posted_day)
    if years.given is not None:
        return _before_posting(day, years.given.year, years.given.month, years.given.day)
    return None, False


def _fresh(day: Day, years: Years) -> date | None:
    """The day right before a posting, whose year the event's name need not be: lessons for the census of next year."""
    for year, month, posted_day in years.posted:
        value = _before_posting(day, year, month, posted_day)[0]
        if value is not None and month is not None and posted_day is not None:
            return value if 0 <= (date(year, month, posted_day) - value).days <= FRESH else None
    return None


def _before_posting(day: Day, year: int, month: int | None, posted_day: int | None) -> tuple[date | None, bool]:
    """The last such day before the posting, or a few days behind it (a report may announce)."""
    value = _date(year, day.month or 0, day.day)
    if value is None or month is None:
        return value, month is None
    posted = _date(year, month, posted_day or 28)
    if posted is None:
        return value, True
    if (value - posted).days > 7 + 30 * (posted_day is None):
        value = _date(year - 1, day.month or 0, day.day)
    return value, value is None or abs((posted - value).days) > FAR


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
