"""Topics told in plain words, where no sign and no count tells how many: one, or several that each say enough."""

from itertools import pairwise

from events.reader.commas import ABSTRACT, at_commas, at_further_acts, at_last_and, small_to_great
from events.reader.listing import BEGINNINGS, NOUN_HEADS, OPENING, Listing, Piece
from events.reader.markup import Markup
from events.reader.trimming import trim
from events.reader.vocabulary import particles

NOUNS = particles("plain_lists.nouns")  # the nouns among the words with which topics begin
GOVERNING = frozenset(["cách", "việc"])  # what may go on with verbs over a comma
MEANS = frozenset(["qua", "bằng", "từ", "như"])
LONGEST_PLAIN = 24  # tokens
DOUBTS = frozenset(["đã", "sẽ", "rằng", "thì", "mà", "nên", "đang", "rồi", ":", "–"])  # more than a title


def in_plain_words(markup: Markup, listing: Listing) -> list[Piece]:
    """One topic; ", và" all the same begins another, and ", từ A đến B" only tells its parts."""
    pieces = at_further_acts(markup, listing)
    parts = small_to_great(markup, at_commas(markup, listing)) if len(pieces) == 1 else []
    if len(parts) > 1:
        parts = [*parts[:-1], *_headed(markup, parts[-1])]
        if _is_one(markup, parts):
            return [Piece(listing.first, _without_parts(markup, listing), unsure=True)]
        pieces = parts if _are_topics(markup, parts) else _enumerated(markup, listing, parts) or pieces
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
    parts = at_last_and(markup, last)
    heads = len(parts) == 2 and all(markup.keys[part.first] in NOUN_HEADS for part in parts)
    return [Piece(*part[:2]) for part in parts] if heads else [last]


def _is_one(markup: Markup, parts: list[Piece]) -> bool:
    """Whether short words only go on with the first: "cách dùng bình bột, chăn chiên, xô nước", "… qua A, B và C"."""
    first, *others = parts
    if any(markup.keys[part.first] in NOUN_HEADS for part in others):
        return False
    headed = markup.keys[first.first] in NOUN_HEADS
    if headed and len(others) == 1 and first.last - first.first < 4:
        return True  # "cách nhận biết, xử trí sốt xuất huyết tại nhà"
    if headed and _are_short(markup, others):
        return True
    if len(others) > 2:
        return False
    return not MEANS.isdisjoint(markup.keys[max(first.first + 3, first.last - 6) : first.last])


def _are_short(markup: Markup, others: list[Piece]) -> bool:
    sizes = [sum(key[0].isalnum() for key in markup.keys[part.first : part.last]) for part in others]
    return all(size < 3 for size in sizes[:-1]) and sizes[-1] < 7


def _enumerated(markup: Markup, listing: Listing, parts: list[Piece]) -> list[Piece]:
    """ "băng bó vết thương, nẹp xương gãy và chuyển thương an toàn": three topics that each say enough."""
    told = markup.keys[listing.first : listing.last]
    if "như" in told and any(second == "như" and first != "cũng" for first, second in pairwise(told)):
        return []
    if _goes_on_with_verbs(markup, parts):
        return []
    parts = [*parts[:-1], *at_last_and(markup, parts[-1])]
    return parts if len(parts) > 2 and all(part.last - part.first > 2 for part in parts) else []


def _are_topics(markup: Markup, parts: list[Piece]) -> bool:
    """Whether the parts begin as topics do, and say enough; of three the first may not.

    "Luật Dược năm 2016, kỹ năng băng bó, kỹ năng gọi cấp cứu", not "vai trò, nhiệm vụ của …".
    """
    if _goes_on_with_verbs(markup, parts):
        return False
    return all(
        (markup.keys[part.first] in BEGINNINGS or len(parts) > 2) and _says_enough(markup, part, len(parts))
        for part in parts
    )


def _goes_on_with_verbs(markup: Markup, parts: list[Piece]) -> bool:
    """ "cách bố trí phòng bỏ phiếu, kiểm phiếu và lập biên bản" is one: no noun begins another."""
    if markup.keys[parts[0].first] not in GOVERNING or "và" not in markup.keys[parts[-1].first : parts[-1].last]:
        return False
    return not any(markup.keys[part.first] in NOUNS for part in parts[1:])


def _says_enough(markup: Markup, part: Piece, parts: int) -> bool:
    """Whether a part can be a topic: three words, or two of several that are no mere "vai trò", "nhiệm vụ"."""
    size = part.last - part.first - (markup.keys[part.last - 1] in ".;")
    return size > 2 or (size == 2 and parts > 2 and tuple(markup.keys[part.first : part.last]) not in ABSTRACT)


def _without_parts(markup: Markup, piece: Piece | Listing) -> int:
    """The end of the topic without ", từ A đến B" or ", trong đó …"."""
    keys = markup.keys
    for index in markup.joints_in(piece.first + 1, piece.last - 1):
        if keys[index] == "," and (keys[index + 1] == "từ" or keys[index + 1 : index + 3] == ["trong", "đó"]):
            return index
    return piece.last
