"""The closed lists of data/*.csv, compiled so that one pass over a text's tokens finds all their terms.

A term is matched token by token without regard to case and tone placement, the longest first. A term written as
an abbreviation ("TS", "BS", "P.") is found only where the text begins it with a capital: "ts" is no doctor.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from events.reader.spelling import normalize

DATA = Path(__file__).parent / "data"

# file, kind of its terms, and the column that a mark carries as its value
LISTS = (
    ("ranks", "rank", "kind"),
    ("offices", "office", "kind"),
    ("bodies", "body", "level"),
    ("honorifics", "honorific", "number"),
    ("surnames", "surname", "use"),
    ("cues", "cue", "kind"),
    ("events", "event", "kind"),
    ("outlets", "outlet", "term"),
    ("audiences", "audience", "term"),
    ("another", "another", "kind"),
)

UNMARKED = ("outlet",)  # asked of whole texts only: "Nhân Dân", "Lao Động" are words as well

# Words, numbers and single signs; an apostrophe inside a word stays: H'Yim, K’Brêu. Nothing that was matched is given
# back (++), for no shorter token would do. Most words are of Latin letters before a space or a sign: a set of letters
# is told faster than a letter's category.
TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏẠ-ỹ]++(?=[ .,;:\n])|[^\W\d_]++(?:['’ʼ`][^\W\d_]++)*+|\d++|[^\w\s]|_")


class Term(NamedTuple):
    """A row of a list: its number of tokens, those from the fourth on, its kind (the list's name) and what it says.

    A `doubtful` term may mean something else.
    """

    size: int
    rest: list[str]
    kind: str
    value: str
    doubtful: bool


# By their second and third tokens, "" where a term may end before; shorter terms stand with all longer ones too.
Terms = dict[str, dict[str, list[Term]]]
Lexicon = dict[str, Terms]  # by their first token


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of data/<name>.csv."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def _sets() -> dict[str, frozenset[str]]:
    sets: dict[str, set[str]] = {}
    for row in rows("particles"):
        sets.setdefault(row["set"], set()).add(row["term"])
    return {name: frozenset(terms) for name, terms in sets.items()}


def particles(name: str) -> frozenset[str]:
    """The small words of one set of particles.csv, by which a module's grammar turns."""
    return _sets()[name]


def pairs(name: str) -> frozenset[tuple[str, ...]]:
    """The terms of such a set by their words: two that belong together, as "đồng thời"."""
    return frozenset(tuple(term.split()) for term in _sets()[name])


NO_CUES = pairs("vocabulary.no_cues")  # "giảng viên" teaches nothing, "dự phòng" attends nothing
NO_CUES_BEHIND = pairs("vocabulary.no_cues_behind")  # "công nghệ thông tin" informs nobody, "muốn học" is a wish
NO_EVENTS = pairs("vocabulary.no_events")  # "trại giam" gathers nobody, "cuộc sống" neither


@cache
def lexicon(*, capital: bool) -> Lexicon:
    """The terms to mark that a token with or without a capital may begin, by their first three; longer ones first."""
    terms: Lexicon = {}
    for kind, term, value in _entries():
        abbreviation = _is_abbreviation(term)
        if kind in UNMARKED or (not capital and (abbreviation or _is_name(term, kind, value))):
            continue
        tokens = _tokens(term)
        doubtful = not abbreviation and _is_doubtful(tokens, kind, capital)
        first, second, third = (*tokens, "", "")[:3]
        entry = Term(len(tokens), [*tokens[3:]], kind, value, doubtful)
        terms.setdefault(first, {}).setdefault(second, {}).setdefault(third, []).append(entry)
    for by_second in terms.values():
        _add_shorter(by_second)
    return terms


def _add_shorter(by_second: Terms) -> None:
    """Puts behind longer terms the shorter ones that they begin with."""
    single = by_second.get("", {}).get("", [])
    for second, by_third in by_second.items():
        double = by_third.setdefault("", [])
        double.extend(single if second else ())
        for third, terms in by_third.items():
            terms.sort(key=lambda term: -term.size)
            terms.extend(double if third else ())


def is_term(text: str, kind: str) -> bool:
    """Whether the whole text is a term of the kind."""
    return len(text) <= _longest(kind) and _tokens(text) in _whole_terms(kind)


@cache
def _longest(kind: str) -> int:
    """The characters of the kind's longest term, with as many again as room for spaces."""
    return 2 * max(len(term) for other, term, _ in _entries() if other == kind)


@cache
def _whole_terms(kind: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_tokens(term) for other, term, _ in _entries() if other == kind)


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(normalize(text).lower()))


@cache
def provinces() -> dict[str, str]:
    """The name of each of the 63 provinces and its aliases, in lower case, with the name it goes by."""
    known = {}
    for row in rows("provinces"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            known[normalize(name).lower()] = row["name"]
    return known


@cache
def central_cities() -> frozenset[str]:
    """The cities that are provinces themselves: "tại thành phố Đà Nẵng" names no place within a province."""
    return frozenset(row["name"] for row in rows("provinces") if row["kind"] == "city")


def _entries() -> Iterator[tuple[str, str, str]]:
    for file, kind, column in LISTS:
        for row in rows(file):
            yield kind, row["term"], row[column]
    for name, province in provinces().items():
        yield "province", name.title(), province


def _is_name(term: str, kind: str, value: str) -> bool:
    """Whether it is none without a capital: the surnames An, La and Hà are words as well, "phòng" prevents."""
    return kind == "surname" or (kind == "body" and value == "3" and " " not in term)


def _is_doubtful(tokens: tuple[str, ...], kind: str, capital: bool) -> bool:
    """Whether the words beside the term decide what it means."""
    if kind == "event":
        return len(tokens) == 1 and (capital or any(tokens[0] == first for first, _ in NO_EVENTS))
    if kind != "cue":
        return kind == "surname"
    parted = any(tokens[0] == second for _, second in NO_CUES_BEHIND)
    return capital or parted or any(tokens[-1] == word for word, *_ in NO_CUES)


def _is_abbreviation(term: str) -> bool:
    letters = [letter for letter in term if letter.isalpha()]
    return (len(letters) <= 5 and sum(map(str.isupper, letters)) * 2 > len(letters)) or term.isupper()
