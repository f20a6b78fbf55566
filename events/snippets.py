"""Where a text says what was searched for: a snippet for the list, the places to mark in the opened report."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.evidence import Mark
from events.models import Report
from events.reader.spelling import ALPHABET, TONES, fold
from events.search import Query

BEFORE, AFTER = 60, 150  # characters around the best hit
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
    sought = [*(phrase.split() for phrase in query.phrases), *([word] for word in query.words)]
    if not sought:
        return None
    either = "|".join(r"[\W_]+".join(map(_word_pattern, words)) for words in sought)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _word_pattern(word: str) -> str:
    return "".join(_LETTERS.get(letter, re.escape(letter)) for letter in fold(word))


def snippets_of(sequences: Sequence[int], query: Query) -> dict[int, str]:
    """By the sequence numbers of events, the snippet of the first of their reports that has one."""
    reports = Report.objects.current().filter(event__sequence__in=sequences)
    found: dict[int, str] = {}
    for sequence, text in reports.values_list("event__sequence", "text"):
        if not found.get(sequence):
            found[sequence] = snippet(text, query)
    return found


def snippet(text: str, query: Query) -> SafeString | str:
    """The stretch of a text where most of what was searched for stands together, marked; "" if there is none."""
    pattern = pattern_of(query)
    hits = list(islice(pattern.finditer(text), LOOKED_AT)) if pattern else []
    if not hits:
        return ""
    best = max(hits, key=lambda hit: (_different(hits, hit), -hit.start()))
    start, end = _whole_words(text, best.start() - BEFORE, best.start() + AFTER)
    return _marked(text, start, end, [hit.span() for hit in hits])


def marks_of(report: Report, query: Query) -> Iterator[Mark]:
    """The places of an opened report where it says what was searched for."""
    pattern = pattern_of(query)
    for place, hit in enumerate(pattern.finditer(report.text) if pattern else ()):
        yield Mark(hit.start(), hit.end(), f"r{report.pk}-hit-{place}", "hit", unsure=False, fact_anchor=None)


def _different(hits: list[re.Match[str]], first: re.Match[str]) -> int:
    """How many different things stand within a snippet's length from this hit on."""
    return len({fold(hit[0]) for hit in hits if 0 <= hit.start() - first.start() < AFTER})


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(len(text), end)
    if start and (space := text.find(" ", start, end)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", start, end)) > start:
        end = space
    return start, end


def _marked(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> SafeString:
    pieces, at = [], start
    for first, last in spans:
        if at <= first and last <= end:
            pieces += [(text[at:first], text[first:last])]
            at = last
    marked = format_html_join("", "{}<mark>{}</mark>", pieces)
    return format_html("{}{}{}{}", "…" if start else "", marked, text[at:end], "…" if end < len(text) else "")
