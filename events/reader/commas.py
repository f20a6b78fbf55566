"""Whether a comma or "và" parts two topics, or stands inside one: "Luật Dược, kỹ năng băng bó", "biển, đảo"."""

from events.reader.listing import Listing, Piece, split_at
from events.reader.markup import Markup
from events.reader.trimming import tells
from events.reader.vocabulary import pairs

COMPOUNDS = pairs("commas.compounds")  # "chính sách, pháp luật" is one
WORD_PAIRS = pairs("commas.word_pairs")  # "biển, đảo"
ABSTRACT = pairs("commas.abstract")  # "vai trò, nhiệm vụ"


def at_commas(markup: Markup, piece: Piece | Listing) -> list[Piece]:
    """The words cut at each comma that may part topics."""
    if "," not in markup.keys[piece.first : piece.last]:
        return [Piece(piece.first, piece.last)] if piece.first < piece.last else []
    return split_at(markup, piece.first, piece.last, lambda index: _parts(markup, index, piece.first))


def _parts(markup: Markup, index: int, first: int) -> bool:
    """Whether a comma parts topics: not "phòng, chống …" nor "chính sách, pháp luật"."""
    keys = markup.keys
    if keys[index] != "," or index + 1 >= len(keys):
        return False
    if markup.shouted(index - 1) and markup.shouted(index + 1):
        return False  # "các hiệp định ACFTA, RCEP"
    single = index - 1 == first or (keys[index - 2] in ",;:.(" and not markup.shouted(index - 1))
    if single or (keys[index - 1], keys[index + 1]) in WORD_PAIRS:
        return False
    before, behind = tuple(keys[index - 2 : index]), tuple(keys[index + 1 : index + 3])
    begins = index - 2 == first or keys[index - 3] in ",;:"
    if begins and before in ABSTRACT and behind in ABSTRACT:
        return False  # "vai trò, nhiệm vụ của y tá"
    return (*before, *behind) not in COMPOUNDS


def at_last_and(markup: Markup, piece: Piece) -> list[Piece]:
    """The last of several cut at its last "và", which may belong to the topic: unsure."""
    ands = [at for at in markup.joints_in(piece.first + 2, piece.last - 2) if markup.keys[at] == "và"]
    if not ands:
        return [piece]
    at = ands[-1]
    return [Piece(piece.first, at, unsure=True), Piece(at + 1, piece.last, unsure=True)]


def at_further_acts(markup: Markup, piece: Piece | Listing) -> list[Piece]:
    """The words cut where another topic begins for certain."""
    return split_at(markup, piece.first, piece.last, lambda index: _begins_anew(markup, index))


def _begins_anew(markup: Markup, index: int) -> bool:
    """ ", và cách gọi cấp cứu"; "và thông báo tình hình": a further verb of telling has its own topic."""
    key = markup.keys[index]
    if key == "," and markup.keys[index + 1 : index + 2] == ["và"]:
        return True
    return key in (",", "và") and tells(markup, index + 1)


def at_capital_ands(markup: Markup, piece: Piece) -> list[Piece]:
    """The words cut where a capital behind "và" begins a topic: "…; B và Kế hoạch thực hiện …"."""
    return split_at(markup, piece.first, piece.last, lambda index: _is_capital_and(markup, index))


def _is_capital_and(markup: Markup, index: int) -> bool:
    if markup.keys[index] != "và" or index + 1 in markup.marks["body"]:
        return False
    return begins_capital(markup, index) and not markup.shouted(index + 1)


def begins_capital(markup: Markup, index: int) -> bool:
    """Whether a capital behind a comma or "và" may begin a topic: no name goes on there, and no province follows."""
    if markup.keys[index] not in (",", "và") or index + 1 >= len(markup.keys) or not markup.capital(index + 1):
        return False
    return not markup.capital(index - 1) and index + 1 not in markup.marks["province"]


def small_to_great(markup: Markup, pieces: list[Piece]) -> list[Piece]:
    """Where topics begin with capitals, a small letter goes on: "Luật Quản lý, sử dụng vũ khí" is one."""
    capitals = [markup.capital(piece.first) for piece in pieces]
    if sum(capitals) < 2 or not capitals[0]:
        return pieces
    merged = pieces[:1]
    for piece, capital in zip(pieces[1:], capitals[1:], strict=True):
        if capital:
            merged.append(piece)
        else:
            merged[-1] = Piece(merged[-1].first, piece.last)
    return merged


def brought_down(pieces: list[Piece], count: int) -> list[Piece]:
    """The pieces brought down to the count: the shortest goes with the piece before it."""
    pieces = list(pieces)
    while len(pieces) > count:
        at = min(range(1, len(pieces)), key=lambda number: pieces[number].last - pieces[number].first)
        pieces[at - 1 : at + 1] = [Piece(pieces[at - 1].first, pieces[at].last, unsure=True)]
    return pieces
