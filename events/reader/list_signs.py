"""Lists cut by what is printed for it: lines, numbered units, numbers, quotation marks, semicolons, dashes.

Each gives no pieces where its sign parts nothing.
"""

from itertools import pairwise

from events.reader.commas import at_capital_ands, at_commas, at_further_acts, brought_down
from events.reader.listing import OPENING, Listing, Piece, split_at
from events.reader.markup import Markup
from events.reader.sentences import ends_sentence
from events.reader.trimming import NUMERALS
from events.reader.units import STARTS, label_end

SENTENCE_ENDS = frozenset(";.")
BEFORE_QUOTES = frozenset([*OPENING, ",", ";", "và", "chuyên", "đề", "về", ":", "là"])


def by_lines(markup: Markup, listing: Listing) -> list[Piece]:
    """The items of a list printed line by line, bulleted or not; a line that another goes on with belongs to it."""
    if "\n" not in markup.words(listing.first, listing.last):
        return []
    lines = [at for at in range(listing.first + 1, listing.last) if markup.breaks(at)]
    breaks = [at for at in lines if _begins_item(markup, at)]
    signed = [at for at in breaks if _is_signed(markup, at)]
    if not breaks or len(breaks) < len(lines) or (len(lines) == 1 and not signed):  # a text broken at a width
        return []
    bounds = [listing.first, *breaks, listing.last]
    return [piece for first, last in pairwise(bounds) for piece in _at_semicolons(markup, first, last)]


def _is_signed(markup: Markup, index: int) -> bool:
    """Whether a line begins with a sign or a numeral, or behind the end of another item."""
    numeral = markup.keys[index] in NUMERALS and markup.keys[index + 1 : index + 2] in (["."], [")"])
    return numeral or not markup.keys[index][0].isalpha() or markup.keys[index - 1] in ";."


def _at_semicolons(markup: Markup, first: int, last: int) -> list[Piece]:
    return split_at(markup, first, last, lambda index: markup.keys[index] == ";")


def _begins_item(markup: Markup, index: int) -> bool:
    """Whether a line begins a new item: with a sign, a number, a capital, or behind a semicolon."""
    return not markup.keys[index][0].isalpha() or markup.capital(index) or markup.keys[index - 1] in ";."


def by_units(markup: Markup, listing: Listing) -> list[Piece]:
    """ "Mô-đun 1: A. Mô-đun 2: B": a topic begins behind each numbered unit."""
    keys = markup.keys[listing.first : listing.last]
    if STARTS.isdisjoint(keys):
        return []
    starts = [at for at, key in enumerate(keys, listing.first) if key in STARTS and label_end(markup, at) is not None]
    if not starts or (starts[0] - listing.first > 1 and len(starts) < 2):
        return []
    if keys.count(";") >= len(starts) - 1 > 0:
        return []
    bounds = [listing.first, *starts, listing.last]
    return [Piece(first, last) for first, last in pairwise(bounds) if last - first > 1]


def by_numbers(markup: Markup, listing: Listing) -> list[Piece]:
    """ "(1) A; (2) B" or "1. A 2. B": a topic begins behind each number in its order."""
    starts = [
        index
        for index in markup.numbers_in(listing.first, listing.last - 1)
        if len(markup.keys[index]) < 3
        and markup.keys[index + 1] in ")./"
        and (index == listing.first or markup.keys[index - 1] in "(;:,.")
        and index + 2 < listing.last
        and markup.spaced(index + 2)
    ]
    if len(starts) < 2:
        return []
    ends = [*starts[1:], listing.last]
    return [Piece(start + 2, end - (markup.keys[end - 1] == "(")) for start, end in zip(starts, ends, strict=True)]


def by_quotes(markup: Markup, listing: Listing) -> list[Piece]:
    """The quoted topics, if the list opens with a quotation mark: “A”, “B” và “C”."""
    pieces = []
    index = listing.first
    while index < listing.last and markup.keys[index] in BEFORE_QUOTES:
        if markup.keys[index] not in OPENING:
            index += 1
            continue
        closing = OPENING[markup.keys[index]]
        end = next((at for at in range(index + 1, listing.last) if markup.keys[at] == closing), None)
        if end is None:
            break
        pieces.append(Piece(index + 1, end))
        index = _over_agent(markup, end + 1, listing.last)
    return pieces


def _over_agent(markup: Markup, index: int, limit: int) -> int:
    """Past "do ông A trình bày;" to a further quoted topic."""
    if markup.keys[index : index + 1] not in (["do"], ["("]):
        return index
    stop = next((at for at in range(index, limit) if markup.keys[at] in OPENING), None)
    return stop if stop is not None and markup.keys[stop - 1] in (";", ",", "và", "đề", "còn") else index


def by_semicolons(markup: Markup, listing: Listing) -> list[Piece]:
    """The topics between semicolons or full stops; the last may be cut again, to make the announced count."""
    if SENTENCE_ENDS.isdisjoint(markup.keys[listing.first : listing.last - 1]):
        return []
    pieces = split_at(markup, listing.first, listing.last, lambda index: _ends_item(markup, index, listing.last))
    if len(pieces) < 2:
        return []
    *others, last = pieces
    if listing.count and len(pieces) < listing.count:
        tail = at_capital_ands(markup, last)
        exact = len(others) + len(tail) == listing.count
        return [*others, *tail] if exact else _filled_up(markup, pieces, listing.count)
    return [*others, *(at_capital_ands(markup, last) if listing.several else at_further_acts(markup, last))]


def _ends_item(markup: Markup, index: int, limit: int) -> bool:
    key = markup.keys[index]
    return key == ";" or (key == "." and ends_sentence(markup, index, limit))


def _filled_up(markup: Markup, pieces: list[Piece], count: int) -> list[Piece]:
    """More pieces out of the commas, the piece with most of them first, if that makes the announced count."""
    filled = list(pieces)
    while len(filled) < count:
        cuts = [at_commas(markup, piece) for piece in filled]
        at = max(range(len(filled)), key=lambda number: len(cuts[number]))
        if len(cuts[at]) < 2:
            return [Piece(piece.first, piece.last, unsure=True) for piece in pieces]
        filled[at : at + 1] = brought_down(cuts[at], min(len(cuts[at]), count - len(filled) + 1))
    return filled


def by_dashes(markup: Markup, listing: Listing) -> list[Piece]:
    """ "băng bó – nẹp xương – chuyển thương" behind a colon"""
    if not listing.listed or "," in markup.keys[listing.first : listing.last]:
        return []
    pieces = split_at(markup, listing.first, listing.last, lambda index: _is_dash(markup, index))
    return pieces if len(pieces) > 2 else []


def _is_dash(markup: Markup, index: int) -> bool:
    dash = markup.keys[index] in "-–—" and index + 1 < len(markup.keys)
    return dash and markup.spaced(index) and markup.spaced(index + 1)
