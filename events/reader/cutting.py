"""A list of topics cut into its topics: by numbers, quotation marks, semicolons, parallel words or commas.

An announced count ("3 chuyên đề") decides between readings; a plain "A và B" stays one unless several are announced.
"""

from events.reader.commas import at_commas, at_last_and, begins_capital, brought_down, small_to_great
from events.reader.list_signs import by_dashes, by_lines, by_numbers, by_quotes, by_semicolons, by_units
from events.reader.listing import BEGINNINGS, HEADS, Listing, Piece, is_topic, split_at
from events.reader.markup import Markup
from events.reader.plain_lists import in_plain_words
from events.reader.trimming import trim


def cut(markup: Markup, listing: Listing) -> list[Piece]:
    """The topics of the list, trimmed of "chuyên đề về", numbers and punctuation."""
    if listing.first >= listing.last:
        return []
    trimmed = [Piece(*trim(markup, piece.first, piece.last), piece.unsure) for piece in _pieces(markup, listing)]
    return [piece for piece in trimmed if is_topic(markup, piece)]


def _pieces(markup: Markup, listing: Listing) -> list[Piece]:
    if listing.count == 1:
        return by_quotes(markup, listing) or [Piece(listing.first, listing.last)]
    for cutter in CUTTERS:
        if pieces := cutter(markup, listing):
            return pieces
    return in_plain_words(markup, listing)


def _by_parallels(markup: Markup, listing: Listing) -> list[Piece]:
    """Cuts where the first topic's opening words come again: "công tác A và công tác B", "cách A, cách B và cách C"."""
    words = markup.keys[listing.first : listing.last]
    if words.count(words[0]) < 2:
        return []
    if listing.several and (pieces := _cut_at_head(markup, listing, 2)):
        return pieces
    if not listing.several and "," not in words:
        return []  # "cách A và cách B" alone is one
    if words[0] not in HEADS or any(markup.keys[piece.first] != words[0] for piece in at_commas(markup, listing)):
        return []
    return _cut_at_head(markup, listing, 1)


def _cut_at_head(markup: Markup, listing: Listing, size: int) -> list[Piece]:
    head = markup.keys[listing.first : listing.first + size]
    pieces = split_at(markup, listing.first, listing.last, lambda index: _repeats(markup, index, head))
    return pieces if len(pieces) > 1 and listing.count in (None, len(pieces)) else []


def _repeats(markup: Markup, index: int, head: list[str]) -> bool:
    return markup.keys[index] in (",", "và") and markup.keys[index + 1 : index + 1 + len(head)] == head


def _by_capitals(markup: Markup, listing: Listing) -> list[Piece]:
    """ "Nhận diện, xử lý tin giả và Quy trình tiếp nhận": capitals that make the announced count."""
    if not listing.count or not markup.capital(listing.first):
        return []
    pieces = split_at(markup, listing.first, listing.last, lambda index: begins_capital(markup, index))
    return pieces if len(pieces) == listing.count else []


def _by_commas(markup: Markup, listing: Listing) -> list[Piece]:
    """The topics of an announced list; a comma may all the same stand inside one."""
    if not (listing.count or listing.listed or listing.several):
        return []
    pieces = at_commas(markup, listing)
    if listing.count:
        return _counted(markup, pieces, listing.count)
    if not listing.listed or len(pieces) < 2:
        whole = Piece(listing.first, listing.last)
        return at_last_and(markup, whole) if listing.several and len(pieces) == 1 else []
    pieces = small_to_great(markup, pieces)
    pieces = [*pieces[:-1], *_last_two(markup, pieces)]
    certain = all(markup.keys[piece.first] in BEGINNINGS or markup.capital(piece.first) for piece in pieces)
    return [Piece(piece.first, piece.last, not certain) for piece in pieces]


def _last_two(markup: Markup, pieces: list[Piece]) -> list[Piece]:
    """The end of "A, B và C" cut at its "và"; "cách thu hoạch và bảo quản" is one: too little follows."""
    last = pieces[-1]
    parts = at_last_and(markup, last)
    if len(parts) < 2:
        return parts
    heads = {markup.keys[piece.first] for piece in pieces}
    tail = parts[1]
    return parts if markup.keys[tail.first] in heads or tail.last - tail.first > 3 else [last]


def _counted(markup: Markup, pieces: list[Piece], count: int) -> list[Piece]:
    """The pieces brought to the announced count, which decides; unsure where they are too few."""
    if len(pieces) < count:
        pieces = [*pieces[:-1], *at_last_and(markup, pieces[-1])]
    if len(pieces) > count:
        return brought_down(pieces, count)
    return [Piece(piece.first, piece.last, len(pieces) < count) for piece in pieces]


CUTTERS = (
    by_lines,
    by_units,
    by_numbers,
    by_quotes,
    by_semicolons,
    by_dashes,
    _by_parallels,
    _by_capitals,
    _by_commas,
)
