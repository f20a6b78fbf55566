"""Where a text says what was searched for: a snippet for the list, the places to mark in the opened report."""

import re
import unicodedata
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from events.evidence import Mark
from events.models import Report
from events.reader.spelling import ALPHABET, TONES, fold
from events.search import Query

BEFORE, AFTER = 60, 150  # characters around the best hit
CITY = {"tp", "ho", "chi", "minh"}  # as search.folded_words() has the city under all its forms
PRINTED_CITY = [["tphcm"], ["tp", "hcm"], ["hcmc"]]
LOOKED_AT = 50  # hits of a text that are weighed; a common word has thousands


def _letter_classes() -> dict[str, str]:
    """Folded letter -> a class of all letters that fold to it, in both cases."""
    variants: dict[str, set[str]] = {}
    for letter in ALPHABET:
        for tone in ("", *TONES):
            toned = unicodedata.normalize("NFC", letter + tone)
            if len(toned) == 1:
                variants.setdefault(fold(letter), set()).update((toned, toned.upper()))
    return {letter: f"[{''.join(sorted(toned))}]" for letter, toned in variants.items()}


_LETTERS = _letter_classes()


@lru_cache(maxsize=512)
def pattern_of(query: Query) -> re.Pattern[str] | None:
    """What finds the query's words and phrases in a text as printed, by their letters whatever the marks on them."""
    sought = [phrase.split() for phrase in query.phrases]
    sought += PRINTED_CITY if set(query.words) >= CITY else []
    sought += [[word] for word in query.words]
    if not sought:
        return None
    either = "|".join(r"[\W_]+".join(map(_word_pattern, words)) for words in sought)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _word_pattern(word: str) -> str:
    return "".join(_LETTERS.get(letter, re.escape(letter)) for letter in fold(word))


def snippets_of(sequences: Sequence[int], query: Query) -> dict[int, str]:
    """By the sequence numbers of events, the snippet of the first of their reports that has one."""
    reports = Report.objects.current().whole().filter(event__sequence__in=sequences)
    found: dict[int, str] = {}
    for sequence, text in reports.values_list("event__sequence", "text"):
        if not found.get(sequence):
            found[sequence] = snippet(text, query)
    return found


def snippet(text: str, query: Query) -> SafeString | str:
    """The stretch of a text where most of what was searched for stands together, marked; "" if there is none."""
    pattern = pattern_of(query)
    best = _best(pattern.finditer(text), len(query.words) + len(query.phrases)) if pattern else None
    if best is None:
        return ""
    start, end = _whole_words(text, best - BEFORE, best + AFTER)
    return _marked(text, start, end, pattern)


def marks_of(report: Report, query: Query) -> Iterator[Mark]:
    """The places of an opened report where it says what was searched for."""
    pattern = pattern_of(query)
    for place, hit in enumerate(pattern.finditer(report.text) if pattern else ()):
        yield Mark(hit.start(), hit.end(), f"r{report.pk}-hit-{place}", "hit", unsure=False, fact_anchor=None)


def _best(hits: Iterator[re.Match[str]], sought: int) -> int | None:
    """The place of the first hit that is followed, within a snippet's length, by most of the things sought."""
    best, best_number = None, 0
    window: deque[tuple[int, str]] = deque()
    for hit in islice(hits, LOOKED_AT):
        window.append((hit.start(), fold(hit[0])))
        while hit.start() - window[0][0] > AFTER:
            window.popleft()
        number = len({words for _place, words in window})
        if number > best_number:
            best, best_number = window[0][0], number
        if number == sought:
            break
    return best


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(len(text), end)
    if start and (space := text.find(" ", start, end)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", start, end)) > start:
        end = space
    return start, end


def _marked(text: str, start: int, end: int, pattern: re.Pattern[str]) -> SafeString:
    pieces, at = [], start
    for hit in pattern.finditer(text, start, end):
        pieces += [escape(text[at : hit.start()]), f"<mark>{escape(hit[0])}</mark>"]
        at = hit.end()
    whole = [*pieces, escape(text[at:end])]
    return mark_safe("".join(["…" if start else "", *whole, "…" if end < len(text) else ""]))
