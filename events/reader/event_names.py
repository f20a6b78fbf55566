"""The conference's own name: "Hội nghị tập huấn công tác nhân quyền cấp cơ sở năm 2024".

It begins at a gathering with its training word ("lớp bồi dưỡng", "hội nghị trực tuyến tập huấn") and ends before date,
place, organiser and audience, unless the year or the subject follows the audience.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from events.reader.event_extents import name_end
from events.reader.event_heads import head_end
from events.reader.event_years import year_in
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.sentences import Sentence

SUMMARIES = frozenset(["sơ", "tổng", "giao"])  # "hội nghị sơ kết" beside a "hội nghị tập huấn"


@dataclass(frozen=True, slots=True)
class Candidate:
    """The tokens [first, last) of a name whose head ("hội nghị tập huấn") ends at `head`."""

    first: int
    head: int
    last: int
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventName:
    """The tokens [first, last) of the name that was chosen."""

    first: int
    last: int
    unsure: bool


def find_name(markup: Markup, sentences: list[Sentence], headline: tuple[int, int] | None) -> EventName | None:
    """The longest form of the name that the text opens with; from the headline only where the body has none."""
    body = [
        candidate
        for sentence in sentences
        for candidate in _candidates(markup, sentence.first, sentence.last)
        if sentence.role is not Role.ITEM
    ]
    titled = list(_candidates(markup, *headline, bare=True)) if headline else []
    if not body:
        return EventName(titled[0].first, titled[0].last, unsure=True) if titled else None
    first = next((one for one in body if not _sums_up(markup, one)), body[0])
    forms = [one for one in body + titled if one.words >= first.words and _same_kind(markup, one, first)]
    longest = max(forms, key=lambda one: len(one.words))
    return EventName(longest.first, longest.last, longest in titled or _is_doubtful(markup, longest))


def _candidates(markup: Markup, first: int, last: int, *, bare: bool = False) -> Iterator[Candidate]:
    done = first
    for mark in markup.within("event", first, last):
        head = head_end(markup, mark.first, last, bare=bare) if mark.first >= done else None
        if head is None:
            continue
        done = end = name_end(markup, head, last)
        if end - head >= 2 or (end > head and markup.shouted(head)):
            yield Candidate(mark.first, head, end, frozenset(markup.keys[mark.first : end]))


def _sums_up(markup: Markup, name: Candidate) -> bool:
    """Whether a "hội nghị sơ kết …" trains nobody; "hội nghị tổng kết … và tập huấn …" does."""
    summing = SUMMARIES & set(markup.keys[name.first : name.head])
    return bool(summing) and not {"huấn", "dưỡng"} & set(markup.keys[name.first : name.last])


def _same_kind(markup: Markup, one: Candidate, other: Candidate) -> bool:
    return markup.keys[one.first] == markup.keys[other.first]


def _is_doubtful(markup: Markup, name: Candidate) -> bool:
    """A yearless name that holds an audience or goes on over two commas, or a bare "tập huấn …", is doubtful."""
    mark = markup.at("event", name.first)
    if mark is None or mark.value == "training":
        return True
    words = markup.keys[name.head : name.last]
    long = words.count(",") > 1 or ";" in words or "cho" in words
    return long and year_in(markup, name.first, name.last) is None
