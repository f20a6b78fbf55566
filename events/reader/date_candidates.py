"""The printed dates that may be the conference's, each weighed by what its sentence tells."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.reader.another import tells_of_another
from events.reader.date_acts import Act, act_beside
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.other_dates import SESSIONS, is_other_date
from events.reader.printed_dates import PrintedDate, printed_dates
from events.reader.sentences import Sentence

SURE = 2.5  # the weight of a day in a sentence that tells of a conference held
PLANNED = 9  # tokens between a day and its "sẽ"
OPENING = 8  # tokens in which a day opens its sentence
LASTING = ("diễn ra", "kéo dài", "tập huấn chia làm", "khai giảng", "khai mạc")


@dataclass(frozen=True, slots=True)
class Candidate:
    printed: PrintedDate
    sentence: Sentence
    weight: float
    act: Act | None


def find_candidates(markup: Markup, sentences: list[Sentence]) -> Iterator[Candidate]:
    """The dates of all sentences that may be the conference's, in their order; earlier ones weigh a little more."""
    for number, sentence in enumerate(sentences):
        done = sentence.first
        for printed in printed_dates(markup, sentence.first, sentence.last):
            weight = _weight(markup, sentence, printed)
            if weight > 0:
                act = act_beside(markup, sentence, printed, done)
                yield Candidate(printed, sentence, weight - min(number, 20) * 0.05, act)
            done = printed.last


def _weight(markup: Markup, sentence: Sentence, printed: PrintedDate) -> float:
    if is_other_date(markup, sentence, printed) or tells_of_another(markup, sentence):
        return 0
    weight = 0.5 + 0.4 * (sentence.number == 0) + 0.4 * (printed.end is not None)
    before = markup.keys[max(sentence.first, printed.first - 4) : printed.first]
    if "sẽ" in markup.keys[printed.last : min(sentence.last, printed.last + PLANNED)]:
        weight -= 1.5
    if SESSIONS & set(before) or "nay" in before:
        weight += 2
    if printed.first - sentence.first < OPENING:
        weight += 1.5
    if _is_held(markup, sentence):
        weight += 2
    if sentence.role is Role.CAPTION:
        weight -= 1
    return weight


def _is_held(markup: Markup, sentence: Sentence) -> bool:
    """Whether the sentence tells of a conference that is held."""
    held = markup.held(sentence.first, sentence.last)
    if held and markup.within("event", sentence.first, sentence.last):
        return True
    words = " ".join(markup.keys[sentence.first : min(sentence.last, sentence.first + 60)])
    return any(phrase in words for phrase in LASTING)
