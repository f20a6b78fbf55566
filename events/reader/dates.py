"""When the conference was held: its first and its last day, chosen from all printed dates."""

from dataclasses import dataclass, replace
from datetime import date

from events.reader.date_acts import Act
from events.reader.date_candidates import Candidate, find_candidates
from events.reader.date_ranges import LONGEST_EVENT, agree, first_and_last, within
from events.reader.markup import Markup
from events.reader.missing_years import Years, dated, following_years
from events.reader.printed_dates import Day, PrintedDate
from events.reader.reading import Fact
from events.reader.sentences import Sentence

DOUBTFUL = 2  # the weight below which a day is doubtful


@dataclass(frozen=True, slots=True)
class When:
    """The first and the last day with their words, and the printed date that was chosen."""

    start: Fact[date] | None = None
    end: Fact[date] | None = None
    at: PrintedDate | None = None


def read_dates(markup: Markup, sentences: list[Sentence], years: Years) -> When:
    """When the conference was held; a year that is not printed is read from `years`."""
    candidates = list(find_candidates(markup, sentences))
    chosen = max(candidates, key=lambda candidate: candidate.weight, default=None)
    if chosen is None or chosen.weight <= 0:
        return When()
    first, last = first_and_last(markup, chosen, candidates)
    at = first if chosen.act is Act.CLOSES or last is chosen.printed else chosen.printed
    told = _year_told(chosen, candidates)
    if first.start.year is None and told is not None:
        years = replace(years, named=years.named or told)
    unsure = chosen.weight < DOUBTFUL or _is_rivalled(chosen, candidates, first, last)
    start = _fact(markup, first, first.start, years, unsure)
    return When(start, _last_day(markup, first, last, start.value) if start else None, at)


def _is_rivalled(chosen: Candidate, candidates: list[Candidate], first: PrintedDate, last: PrintedDate) -> bool:
    """Whether another day weighs nearly as much that is not one of the conference's."""
    rivals = (one.printed for one in candidates if one.weight > chosen.weight - 1)
    return any(
        not agree(printed, chosen.printed) and not within(printed, first) and printed not in (first, last)
        for printed in rivals
    )


def _year_told(chosen: Candidate, candidates: list[Candidate]) -> int | None:
    """The year printed with the chosen day, or with the days of the same sentence or the same event."""
    return next(
        (
            day.year
            for one in candidates
            if one.sentence is chosen.sentence or agree(one.printed, chosen.printed)
            for day in (one.printed.start, one.printed.end)
            if day is not None and day.year is not None
        ),
        None,
    )


def _last_day(markup: Markup, first: PrintedDate, last: PrintedDate, start: date) -> Fact[date] | None:
    """The last day, None if there is but one, or if it lies too far from the first."""
    day = last.end or (last.start if last is not first else None)
    if day is None:
        return None
    end = _fact(markup, last, day, following_years(start, day), unsure=last is not first and last.end is None)
    return end if end is not None and 0 < (end.value - start).days <= LONGEST_EVENT else None


def _fact(markup: Markup, printed: PrintedDate, day: Day, years: Years, unsure: bool) -> Fact[date] | None:
    value, doubtful = dated(day, years)
    if value is None:
        return None
    start, end = markup.starts[printed.first], markup.ends[printed.last - 1]
    return markup.source.fact(value, start, end, unsure or doubtful)
