"""A list of topics as a sentence tells it, and the pieces that it is cut into."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from events.reader.markup import Markup
from events.reader.vocabulary import pairs, particles

OPENING = {"“": "”", '"': '"', "‘": "’", "«": "»"}
DEPTHS = {"(": 1, "“": 1, ")": -1, "”": -1}
HEADS = particles("listing.heads")  # the words with which topics begin: "cách", "kỹ năng", "quy trình"
SKILLS = particles("listing.skills")  # with which what is done by hand begins: "chọn giống", "băng bó"
BEGINNINGS = HEADS | SKILLS
NOUN_HEADS = particles("listing.noun_heads")  # "cách", "quy trình": each topic of a list begins with one, or none
UNIT_WORDS = particles("listing.unit_words")  # no topic by themselves
NO_TOPICS = pairs("listing.no_topics")  # "phần thực hành", "thực hành bài …" names again what was listed
RETOLD = frozenset(words[0] for words in NO_TOPICS)
DAYS = frozenset(["ngày", "từ", "sáng", "chiều", "đợt", "nhóm", "lớp", "khóa", "buổi", "ca"])
MONTHS = frozenset(["/", "tháng"])


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


def is_topic(markup: Markup, piece: Piece) -> bool:
    """Whether the words can be a topic's: no day, no unit alone, nothing that names again what was listed."""
    words = markup.keys[piece.first : piece.last]
    if not words or (words[0] in RETOLD and any(tuple(words[:size]) in NO_TOPICS for size in (1, 2, 3))):
        return False
    if words[0] in DAYS and any(word.isdecimal() and behind in MONTHS for word, behind in pairwise(words)):
        return False  # "đợt 2 từ ngày 5/3"
    return any(word not in UNIT_WORDS and not word.isdecimal() for word in words)


def split_at(markup: Markup, first: int, last: int, parts: Callable[[int], bool]) -> list[Piece]:
    """The pieces between the joints that part the tokens [first, last), outside of brackets and quotations."""
    pieces, start, depth = [], first, 0
    for index in markup.joints_in(first, last):
        key = markup.keys[index]
        if key in DEPTHS:
            depth += DEPTHS[key]
        elif depth <= 0 and parts(index):
            if index > start:
                pieces.append(Piece(start, index))
            start = index + 1
    if last > start:
        pieces.append(Piece(start, last))
    return pieces
