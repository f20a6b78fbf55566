"""The first and the last day of a conference: of a range told at once, or of days told apart."""

from itertools import pairwise

from events.reader.date_acts import Act
from events.reader.date_candidates import SURE, Candidate
from events.reader.markup import Markup
from events.reader.printed_dates import PrintedDate
from events.reader.shifts import is_shift

LONGEST_EVENT = 92  # days
NEAR = 14  # tokens between the days of two places
PLACING = (["tại"], ["ở"], ["cho"], ["dành"])  # "sáng 5/3 cho khối huyện, chiều 6/3 cho khối xã"


def first_and_last(markup: Markup, chosen: Candidate, candidates: list[Candidate]) -> tuple[PrintedDate, PrintedDate]:
    """The printed dates of the first and the last day: a range told elsewhere that holds the chosen day counts."""
    printed = chosen.printed
    if printed.end is not None:
        return printed, _last_shift(markup, chosen, candidates) or printed
    if (several := _range_around(chosen, candidates)) is not None:
        return several, several
    if (opening := _opened_before(chosen, candidates)) is not None:
        return opening, printed
    if chosen.act is Act.CLOSES or _is_over(markup, chosen):
        return _begun_before(chosen, candidates) or printed, printed
    return printed, _last_shift(markup, chosen, candidates) or _next_day(markup, chosen, candidates) or printed


def agree(one: PrintedDate, other: PrintedDate) -> bool:
    """Whether the two have a day in common."""
    days = {(day.day, day.month) for day in (other.start, other.end) if day}
    return any((day.day, day.month) in days for day in (one.start, one.end) if day)


def within(one: PrintedDate, several: PrintedDate) -> bool:
    """Whether the day lies between the first and the last of several."""
    if several.end is None:
        return False
    day, first, last = ((day.month or 0, day.day) for day in (one.start, several.start, several.end))
    return first <= day <= last


def _precedes(one: PrintedDate, other: PrintedDate) -> bool:
    """Whether the first day lies a little before the other."""
    days = 31 * ((other.start.month or 0) - (one.start.month or 0)) + other.start.day - one.start.day
    return 0 < days % 372 <= LONGEST_EVENT


def _last_shift(markup: Markup, chosen: Candidate, candidates: list[Candidate]) -> PrintedDate | None:
    """The last later day that is told of as a further group's."""
    behind = [one.printed for one in candidates if one.printed.first > chosen.printed.first]
    shifts = [one for one in behind if is_shift(markup, one) and _precedes(chosen.printed, one)]
    return shifts[-1] if shifts else None


def _range_around(chosen: Candidate, candidates: list[Candidate]) -> PrintedDate | None:
    """The range told elsewhere to which the chosen day belongs."""
    for candidate in candidates:
        near = candidate.weight > chosen.weight - 2 and within(chosen.printed, candidate.printed)
        if candidate.printed.end is not None and (near or agree(candidate.printed, chosen.printed)):
            return candidate.printed
    return None


def _opened_before(chosen: Candidate, candidates: list[Candidate]) -> PrintedDate | None:
    """An earlier day told behind the chosen one as that of the opening: "… kết thúc. Lớp khai mạc hôm 5/3"."""
    if chosen.act is Act.OPENS:
        return None
    behind = (one for one in candidates if one.printed.first > chosen.printed.first and one.weight > SURE)
    opening = (one.printed for one in behind if one.act is Act.OPENS)
    return next((printed for printed in opening if _precedes(printed, chosen.printed)), None)


def _is_over(markup: Markup, chosen: Candidate) -> bool:
    """ "Sau 3 ngày, chiều 7/3/2023, lớp tập huấn mở từ ngày 5/3 đã kết thúc" """
    keys = markup.keys[chosen.sentence.first : chosen.sentence.last]
    return ("đã", "kết") in pairwise(keys)


def _begun_before(closing: Candidate, candidates: list[Candidate]) -> PrintedDate | None:
    """The day on which it began that closed on the chosen one: "ngày 7/3 … bế giảng … lớp khai giảng ngày 5/3"."""
    before = (one for one in candidates if _precedes(one.printed, closing.printed))
    return next((one.printed for one in before if one.act is Act.OPENS or _starts_it(one, closing)), None)


def _starts_it(one: Candidate, closing: Candidate) -> bool:
    """Whether an earlier sentence tells of the conference held some days before it closed."""
    return one.weight > SURE and one.sentence.first < closing.sentence.first


def _next_day(markup: Markup, chosen: Candidate, candidates: list[Candidate]) -> PrintedDate | None:
    """A further day of the conference, on which it closes, goes on or comes to its next place."""
    others = (one for one in candidates if one.printed.first != chosen.printed.first)
    further = (
        one.printed
        for one in others
        if one.act is Act.CLOSES or _goes_on(markup, chosen, one) or _is_next(markup, chosen, one)
    )
    return next(further, None)


def _goes_on(markup: Markup, chosen: Candidate, candidate: Candidate) -> bool:
    """Whether a later sentence opens with a further day of the conference: "Ngày 27/12, hội nghị chuyển lên …"."""
    first, printed = candidate.sentence.first, candidate.printed
    if first <= chosen.sentence.first:
        return False
    opening = markup.keys[first : printed.first]
    if ("tiếp", "tục") in pairwise(opening) and "sẽ" not in opening:
        return first in markup.marks["event"]  # "Hội nghị tiếp tục trong ngày 6/3"
    return len(opening) <= 2 and any(at in markup.marks["event"] for at in range(printed.last, printed.last + 4))


def _is_next(markup: Markup, chosen: Candidate, candidate: Candidate) -> bool:
    """Whether the same sentence tells a further day by its place: "ngày 8/11 tại xã A, | ngày 10/11 | tại xã B".

    Or in brackets behind its place: "xã A (ngày 8/11), xã B (ngày 10/11)".
    """
    if candidate.sentence is not chosen.sentence or candidate.printed.first < chosen.printed.last:
        return False
    if all("(" in markup.keys[one.printed.first - 2 : one.printed.first] for one in (chosen, candidate)):
        return candidate.printed.first - chosen.printed.last < NEAR
    before = markup.keys[candidate.printed.first - 2 : candidate.printed.first]
    placed = all(markup.keys[one.printed.last : one.printed.last + 1] in PLACING for one in (chosen, candidate))
    return placed and before[:1] in ([","], [";"], ["và"]) and before[1:] in (["ngày"], ["sáng"], ["chiều"])
