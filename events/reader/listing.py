"""A list of topics cut into its topics: by numbers, quotation marks, semicolons, parallel words or commas.

An announced count ("3 chuyên đề") decides between readings; a plain "A và B" stays one unless several are announced.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from events.reader.markup import Markup
from events.reader.sentences import ends_sentence
from events.reader.trimming import NUMERALS, tells, trim
from events.reader.units import STARTS, label_end
from events.reader.vocabulary import pairs, particles

OPENING = {"“": "”", '"': '"', "‘": "’", "«": "»"}
DEPTHS = {"(": 1, "“": 1, ")": -1, "”": -1}
SENTENCE_ENDS = frozenset(";.")
BEFORE_QUOTES = frozenset([*OPENING, ",", ";", "và", "chuyên", "đề", "về", ":", "là"])
HEADS = particles("listing.heads")  # the words with which topics begin: "cách", "kỹ năng", "quy trình"
NOUNS = particles("listing.nouns")  # the nouns among them
GOVERNING = frozenset(["cách", "việc"])  # what may go on with verbs over a comma
SKILLS = particles("listing.skills")  # with which what is done by hand begins: "chọn giống", "băng bó"
BEGINNINGS = HEADS | SKILLS
COMPOUNDS = pairs("listing.compounds")  # "chính sách, pháp luật" is one
WORD_PAIRS = pairs("listing.word_pairs")  # "biển, đảo"
UNIT_WORDS = particles("listing.unit_words")  # no topic by themselves
NOUN_HEADS = particles("listing.noun_heads")  # "cách", "quy trình": each topic of a list begins with one, or none
ABSTRACT = pairs("listing.abstract")
NO_TOPICS = pairs("listing.no_topics")  # "phần thực hành", "thực hành bài …" names again what was listed
LONGEST_PLAIN = 24  # tokens
DOUBTS = frozenset(["đã", "sẽ", "rằng", "thì", "mà", "nên", "đang", "rồi", ":", "–"])  # more than a title
DAYS = frozenset(["ngày", "từ", "sáng", "chiều", "đợt", "nhóm", "lớp", "khóa", "buổi", "ca"])
MONTHS = frozenset(["/", "tháng"])
RETOLD = frozenset(words[0] for words in NO_TOPICS)


class Piece(NamedTuple):
    """The tokens [first, last) of one topic; `unsure` where another cut was possible."""

    first: int
    last: int
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be cut: the tokens, the announced count, whether several are announced, and a colon's list."""

    first: int
    last: int
    count: int | None = None
    several: bool = False
    listed: bool = False


def cut(markup: Markup, listing: Listing) -> list[Piece]:
    """The topics of the list, trimmed of "chuyên đề về", numbers and punctuation."""
    if listing.first >= listing.last:
        return []
    cutters = (_by_quotes,) if listing.count == 1 else CUTTERS
    for cutter in cutters:
        pieces = cutter(markup, listing)
        if pieces:
            break
    else:
        pieces = [Piece(listing.first, listing.last)] if listing.count == 1 else _whole(markup, listing)
    trimmed = [Piece(*trim(markup, piece.first, piece.last), piece.unsure) for piece in pieces]
    return [piece for piece in trimmed if is_topic(markup, piece)]


def is_topic(markup: Markup, piece: Piece) -> bool:
    words = markup.keys[piece.first : piece.last]
    if not words or (words[0] in RETOLD and any(tuple(words[:size]) in NO_TOPICS for size in (1, 2, 3))):
        return False
    if words[0] in DAYS and any(word.isdecimal() and behind in MONTHS for word, behind in pairwise(words)):
        return False  # "đợt 2 từ ngày 5/3"
    return any(word not in UNIT_WORDS and not word.isdecimal() for word in words)


def _split_at(markup: Markup, first: int, last: int, parts: Callable[[int], bool]) -> list[Piece]:
    """The pieces between the joints that part the tokens [first, last), outside of brackets and quotations."""
    pieces, start, depth = [], first, 0
    for index in markup.joints_in(first, last):
        key = markup.keys[index]
        if key in DEPTHS:
            depth += DEPTHS[key]
        elif depth <= 0 and parts(index):
            pieces.append(Piece(start, index))
            start = index + 1
    pieces.append(Piece(start, last))
    return [piece for piece in pieces if piece.last > piece.first]


def _by_lines(markup: Markup, listing: Listing) -> list[Piece]:
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
    return _split_at(markup, first, last, lambda index: markup.keys[index] == ";")


def _begins_item(markup: Markup, index: int) -> bool:
    """Whether a line begins a new item: with a sign, a number, a capital, or behind a semicolon."""
    return not markup.keys[index][0].isalpha() or markup.capital(index) or markup.keys[index - 1] in ";."


def _by_units(markup: Markup, listing: Listing) -> list[Piece]:
    """ "Mô-đun 1: A. Mô-đun 2: B": a topic begins behind each numbered unit."""
    keys = markup.keys
    starts = [
        at for at in range(listing.first, listing.last) if keys[at] in STARTS and label_end(markup, at) is not None
    ]
    if not starts or (starts[0] - listing.first > 1 and len(starts) < 2):
        return []
    if markup.keys[listing.first : listing.last].count(";") >= len(starts) - 1 > 0:
        return []
    bounds = [listing.first, *starts, listing.last]
    return [Piece(first, last) for first, last in pairwise(bounds) if last - first > 1]


def _by_numbers(markup: Markup, listing: Listing) -> list[Piece]:
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


def _by_quotes(markup: Markup, listing: Listing) -> list[Piece]:
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


def _by_semicolons(markup: Markup, listing: Listing) -> list[Piece]:
    if SENTENCE_ENDS.isdisjoint(markup.keys[listing.first : listing.last - 1]):
        return []
    pieces = _split_at(
        markup,
        listing.first,
        listing.last,
        lambda index: markup.keys[index] in ";\n" or _sentence_ends(markup, index, listing),
    )
    if len(pieces) < 2:
        return []
    last = pieces[-1]
    tail = _split_at(markup, last.first, last.last, lambda index: _new_topic(markup, index))
    if listing.count and len(pieces) < listing.count:
        exact = len(pieces) - 1 + len(tail) == listing.count
        return [*pieces[:-1], *tail] if exact else _fill_up(markup, pieces, listing.count)
    if listing.several:
        return [*pieces[:-1], *tail]
    return [*pieces[:-1], *_split_at(markup, last.first, last.last, lambda index: _begins_anew(markup, index))]


def _by_dashes(markup: Markup, listing: Listing) -> list[Piece]:
    """ "băng bó – nẹp xương – chuyển thương" behind a colon"""
    if not listing.listed or "," in markup.keys[listing.first : listing.last]:
        return []
    pieces = _split_at(markup, listing.first, listing.last, lambda index: _is_dash(markup, index))
    return pieces if len(pieces) > 2 else []


def _is_dash(markup: Markup, index: int) -> bool:
    dash = markup.keys[index] in "-–—" and index + 1 < len(markup)
    return dash and markup.spaced(index) and markup.spaced(index + 1)


def _sentence_ends(markup: Markup, index: int, listing: Listing) -> bool:
    return markup.keys[index] == "." and ends_sentence(markup, index, listing.last)


def _new_topic(markup: Markup, index: int) -> bool:
    """ "…; B và Kế hoạch thực hiện …": a capital behind "và" begins a topic."""
    if markup.keys[index] != "và" or index + 1 >= len(markup) or not markup.capital(index + 1):
        return False
    if index + 1 in markup.marks["body"]:
        return False
    return not markup.capital(index - 1) and index + 1 not in markup.marks["province"] and not markup.shouted(index + 1)


def _fill_up(markup: Markup, pieces: list[Piece], count: int) -> list[Piece]:
    """More pieces out of the commas, the piece with most of them first, if that makes the announced count."""
    filled = list(pieces)
    while len(filled) < count:
        cuts = [_commas(markup, piece) for piece in filled]
        at = max(range(len(filled)), key=lambda number: len(cuts[number]))
        if len(cuts[at]) < 2:
            return [Piece(piece.first, piece.last, unsure=True) for piece in pieces]
        filled[at : at + 1] = _merged(cuts[at], min(len(cuts[at]), count - len(filled) + 1))
    return filled


def _commas(markup: Markup, piece: Piece | Listing) -> list[Piece]:
    if "," not in markup.keys[piece.first : piece.last]:
        return [Piece(piece.first, piece.last)] if piece.first < piece.last else []
    return _split_at(markup, piece.first, piece.last, lambda index: _parts(markup, index, piece.first))


def _parts(markup: Markup, index: int, first: int) -> bool:
    """Whether a comma parts topics: not "phòng, chống …" nor "chính sách, pháp luật"."""
    if markup.keys[index] != "," or index + 1 >= len(markup):
        return False
    if markup.shouted(index - 1) and markup.shouted(index + 1):
        return False  # "các hiệp định ACFTA, RCEP"
    single = index - 1 == first or (markup.keys[index - 2] in ",;:.(" and not markup.shouted(index - 1))
    if single or (markup.keys[index - 1], markup.keys[index + 1]) in WORD_PAIRS:
        return False
    before, behind = tuple(markup.keys[index - 2 : index]), tuple(markup.keys[index + 1 : index + 3])
    begins = index - 2 == first or markup.keys[index - 3] in ",;:"
    if begins and before in ABSTRACT and behind in ABSTRACT:
        return False  # "vai trò, nhiệm vụ của y tá"
    return (*before, *behind) not in COMPOUNDS


def _merged(pieces: list[Piece], count: int) -> list[Piece]:
    """The pieces brought down to the count: the shortest goes with the piece before it."""
    pieces = list(pieces)
    while len(pieces) > count:
        at = min(range(1, len(pieces)), key=lambda number: pieces[number].last - pieces[number].first)
        pieces[at - 1 : at + 1] = [Piece(pieces[at - 1].first, pieces[at].last, unsure=True)]
    return pieces


def _by_parallels(markup: Markup, listing: Listing) -> list[Piece]:
    """Cuts where the first topic's opening words come again: "công tác A và công tác B", "cách A, cách B và cách C"."""
    words = markup.keys[listing.first : listing.last]
    if not words or words.count(words[0]) < 2:
        return []
    if listing.several and (pieces := _cut_at_head(markup, listing, 2)):
        return pieces
    if not listing.several and "," not in words:
        return []  # "cách A và cách B" alone is one
    if words[0] not in HEADS or any(markup.keys[piece.first] != words[0] for piece in _commas(markup, listing)):
        return []
    return _cut_at_head(markup, listing, 1)


def _cut_at_head(markup: Markup, listing: Listing, size: int) -> list[Piece]:
    head = markup.keys[listing.first : listing.first + size]
    pieces = _split_at(markup, listing.first, listing.last, lambda index: _repeats(markup, index, head))
    return pieces if len(pieces) > 1 and listing.count in (None, len(pieces)) else []


def _repeats(markup: Markup, index: int, head: list[str]) -> bool:
    return markup.keys[index] in (",", "và") and markup.keys[index + 1 : index + 1 + len(head)] == head


def _by_capitals(markup: Markup, listing: Listing) -> list[Piece]:
    """ "Nhận diện, xử lý tin giả và Quy trình tiếp nhận": capitals that make the announced count."""
    if not listing.count or not markup.capital(listing.first):
        return []
    pieces = _split_at(markup, listing.first, listing.last, lambda index: _begins_capital(markup, index))
    return pieces if len(pieces) == listing.count else []


def _begins_capital(markup: Markup, index: int) -> bool:
    if markup.keys[index] not in (",", "và") or index + 1 >= len(markup) or not markup.capital(index + 1):
        return False
    return not markup.capital(index - 1) and index + 1 not in markup.marks["province"]


def _by_commas(markup: Markup, listing: Listing) -> list[Piece]:
    if not (listing.count or listing.listed or listing.several):
        return []
    whole = Piece(listing.first, listing.last)
    pieces = _commas(markup, whole)
    if listing.count:
        return _counted(markup, pieces, listing.count)
    if not listing.listed or len(pieces) < 2:
        return _joined_by_and(markup, whole) if listing.several and len(pieces) == 1 else []
    pieces = _small_to_great(markup, pieces)
    pieces = [*pieces[:-1], *_last_two(markup, pieces)]
    certain = all(markup.keys[piece.first] in BEGINNINGS or markup.capital(piece.first) for piece in pieces)
    return [Piece(piece.first, piece.last, not certain) for piece in pieces]  # a comma may stand inside a topic


def _last_two(markup: Markup, pieces: list[Piece]) -> list[Piece]:
    """The end of "A, B và C" cut at its "và"; "cách thu hoạch và bảo quản" is one: too little follows."""
    last = pieces[-1]
    parts = _joined_by_and(markup, last)
    if len(parts) < 2:
        return parts
    heads = {markup.keys[piece.first] for piece in pieces}
    tail = parts[1]
    return parts if markup.keys[tail.first] in heads or tail.last - tail.first > 3 else [last]


def _small_to_great(markup: Markup, pieces: list[Piece]) -> list[Piece]:
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


def _counted(markup: Markup, pieces: list[Piece], count: int) -> list[Piece]:
    if len(pieces) < count:
        pieces = [*pieces[:-1], *_joined_by_and(markup, pieces[-1])]
    if len(pieces) > count:
        return _merged(pieces, count)
    if len(pieces) == count:
        return [Piece(piece.first, piece.last) for piece in pieces]  # the count decides
    return [Piece(piece.first, piece.last, True) for piece in pieces]


def _joined_by_and(markup: Markup, piece: Piece) -> list[Piece]:
    """The last of several cut at its last "và", which may belong to the topic: unsure."""
    ands = [index for index in markup.joints_in(piece.first + 2, piece.last - 2) if markup.keys[index] == "và"]
    if not ands:
        return [piece]
    return [Piece(piece.first, ands[-1], unsure=True), Piece(ands[-1] + 1, piece.last, unsure=True)]


def _whole(markup: Markup, listing: Listing) -> list[Piece]:
    """One topic; ", và" all the same begins another, and ", từ A đến B" only tells its parts."""
    pieces = _split_at(markup, listing.first, listing.last, lambda index: _begins_anew(markup, index))
    parts = _small_to_great(markup, _commas(markup, listing)) if len(pieces) == 1 else []
    if len(parts) > 1:
        parts = [*parts[:-1], *_headed(markup, parts[-1])]
    if len(parts) > 1 and _is_one(markup, parts):
        return [Piece(listing.first, _without_parts(markup, Piece(listing.first, listing.last)), unsure=True)]
    if len(parts) > 1 and _are_topics(markup, parts):
        pieces = parts  # "Luật Dược năm 2016, kỹ năng băng bó, kỹ năng gọi cấp cứu", not "vai trò, nhiệm vụ của …"
    elif len(parts) > 1:
        pieces = _enumerated(markup, listing, parts) or pieces
    told = [Piece(*trim(markup, piece.first, _without_parts(markup, piece))) for piece in pieces]
    told = [piece for piece in told if piece.last > piece.first]
    clear = len(told) == 1 or all(markup.keys[piece.first] in NOUN_HEADS for piece in told)
    # what is not announced as a list may be more than a topic, or none
    return [Piece(*piece[:2], not (listing.listed or (clear and _is_plain(markup, piece)))) for piece in told]


def _is_plain(markup: Markup, piece: Piece) -> bool:
    """Whether words that nothing announces say a topic and no more: "cách băng bó vết thương"."""
    words, first = markup.keys[piece.first : piece.last], piece.first
    begins = words[0] in BEGINNINGS or markup.capital(first) or markup.keys[first - 1] in OPENING
    if not begins or not 2 < len(words) <= LONGEST_PLAIN or not DOUBTS.isdisjoint(words):
        return False
    commas = words.count(",")
    return commas == 0 or (commas == 1 and words[0] in NOUN_HEADS)  # "kỹ năng khám xét, bắt giữ đối tượng"


def _headed(markup: Markup, last: Piece) -> list[Piece]:
    """The end of "kỹ thuật A, quy trình B và cách C" cut at its "và": a noun that heads a topic follows."""
    parts = _joined_by_and(markup, last)
    heads = len(parts) == 2 and all(markup.keys[part.first] in NOUN_HEADS for part in parts)
    return [Piece(*part[:2]) for part in parts] if heads else [last]


def _is_one(markup: Markup, parts: list[Piece]) -> bool:
    """Whether short words only go on with the first: "cách dùng bình bột, chăn chiên, xô nước", "… qua A, B và C"."""
    first, *others = parts
    if any(markup.keys[part.first] in NOUN_HEADS for part in others):
        return False
    sizes = [sum(key[0].isalnum() for key in markup.keys[part.first : part.last]) for part in others]
    short = all(size < 3 for size in sizes[:-1]) and sizes[-1] < 7
    if len(others) == 1 and first.last - first.first < 4 and markup.keys[first.first] in NOUN_HEADS:
        return True  # "cách nhận biết, xử trí sốt xuất huyết tại nhà"
    means = {"qua", "bằng", "từ", "như"} & set(markup.keys[max(first.first + 3, first.last - 6) : first.last])
    return (markup.keys[first.first] in NOUN_HEADS and short) or (bool(means) and len(others) < 3)


def _enumerated(markup: Markup, listing: Listing, parts: list[Piece]) -> list[Piece]:
    """ "băng bó vết thương, nẹp xương gãy và chuyển thương an toàn": three topics that each say enough."""
    told = markup.keys[listing.first : listing.last]
    if "như" in told and any(second == "như" and first != "cũng" for first, second in pairwise(told)):
        return []
    if _goes_on_with_verbs(markup, parts):
        return []
    parts = [*parts[:-1], *_joined_by_and(markup, parts[-1])]
    return parts if len(parts) > 2 and all(part.last - part.first > 2 for part in parts) else []


def _are_topics(markup: Markup, parts: list[Piece]) -> bool:
    """Whether the parts begin as topics do, and say enough: "kỹ năng …", "cách …"; of three the first may not."""
    if _goes_on_with_verbs(markup, parts):
        return False
    return all(
        (markup.keys[part.first] in BEGINNINGS or len(parts) > 2) and _says_enough(markup, part, len(parts))
        for number, part in enumerate(parts)
    )


def _goes_on_with_verbs(markup: Markup, parts: list[Piece]) -> bool:
    """ "cách bố trí phòng bỏ phiếu, kiểm phiếu và lập biên bản" is one: no noun begins another."""
    joined = "và" in markup.keys[parts[-1].first : parts[-1].last]
    nouns = any(markup.keys[part.first] in NOUNS for part in parts[1:])
    return joined and not nouns and markup.keys[parts[0].first] in GOVERNING


def _says_enough(markup: Markup, part: Piece, parts: int) -> bool:
    """Whether a part can be a topic: three words, or two of several that are no mere "vai trò", "nhiệm vụ"."""
    size = part.last - part.first - (markup.keys[part.last - 1] in ".;")
    return size > 2 or (size == 2 and parts > 2 and tuple(markup.keys[part.first : part.last]) not in ABSTRACT)


def _begins_anew(markup: Markup, index: int) -> bool:
    """ ", và cách gọi cấp cứu"; "và thông báo tình hình": a further verb of telling has its own topic."""
    if markup.keys[index : index + 2] == [",", "và"]:
        return True
    return markup.keys[index] in ("và", ",") and tells(markup, index + 1)


def _without_parts(markup: Markup, piece: Piece) -> int:
    for index in markup.joints_in(piece.first + 1, piece.last - 1):
        if markup.keys[index] == "," and (
            markup.keys[index + 1] == "từ" or markup.keys[index + 1 : index + 3] == ["trong", "đó"]
        ):
            return index
    return piece.last


CUTTERS = (
    _by_lines,
    _by_units,
    _by_numbers,
    _by_quotes,
    _by_semicolons,
    _by_dashes,
    _by_parallels,
    _by_capitals,
    _by_commas,
)
