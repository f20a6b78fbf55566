"""The sentences of a report, as ranges of tokens, each with the role of the block it stands in.

A full stop ends no sentence inside an abbreviation ("PGS.TS", "TP. Đà Nẵng", "T.Ư"), a number or before a small letter.
"""

from collections.abc import Iterator
from typing import NamedTuple

from events.reader.layout import Layout, Role
from events.reader.markup import Markup
from events.reader.vocabulary import particles

OPENING = frozenset("\"'“‘(-–")
STOPS = frozenset(".!?…")
LONGEST = 300  # tokens; what is longer is no sentence, and is cut so that reading it costs no more than its length
UNITS = frozenset(["đề", "dung", "giảng", "đun"])  # the second words of "chuyên đề", "nội dung", "mô đun"
ABBREVIATIONS = particles("sentences.abbreviations")


class Sentence(NamedTuple):
    """The tokens [first, last) of one sentence; `number` counts the block it stands in."""

    first: int
    last: int
    role: Role
    number: int


def split_sentences(markup: Markup, layout: Layout) -> list[Sentence]:
    """The sentences of all blocks in the order of the text."""
    return [
        Sentence(first, last, block.role, number)
        for number, block in enumerate(layout.blocks)
        for first, last in _split(markup, markup.token_at(block.line.start), markup.token_at(block.line.end))
    ]


def _split(markup: Markup, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    stops = [at for at in markup.joints_in(first, last) if markup.keys[at] in STOPS]
    for end in (*[stop + 1 for stop in stops if ends_sentence(markup, stop, last)], last):
        while end - start > LONGEST:
            yield start, start + LONGEST
            start += LONGEST
        if start < end:
            yield start, end
            start = end


def ends_sentence(markup: Markup, index: int, last: int) -> bool:
    """Whether the stop at `index` ends a sentence among the tokens before `last`."""
    following = index + 1
    if following >= last:
        return True
    if not markup.spaced(following):
        return False
    opening = following
    if markup.keys[opening] in OPENING and opening + 1 < last:
        opening += 1
    first_letter = markup.text[markup.starts[opening]]
    if not (first_letter.isupper() or first_letter.isdigit()):
        return False
    return markup.keys[index] != "." or index == 0 or not _abbreviates(markup, index - 1)


def _abbreviates(markup: Markup, index: int) -> bool:
    key = markup.keys[index]
    if key.isdecimal() and len(key) < 3 and index and markup.keys[index - 1] in ":;,":
        return True  # "… 7 chuyên đề: 1. Khái niệm; 2. Luật quốc tế"
    if key.isdecimal() and index > 1 and markup.keys[index - 1] in UNITS and markup.capital(index - 2):
        return True  # "Chuyên đề 1. Kỹ thuật băng bó"
    if key in ABBREVIATIONS and markup.capital(index):
        return True
    return len(key) == 1 and key.isalpha() and markup.capital(index)
