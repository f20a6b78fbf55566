"""Two keys of topics or of bodies -> reasons for one topic or body that two reports print otherwise."""

from collections.abc import Iterator
from functools import lru_cache

from events.identity.bodies import province_at_end
from events.identity.likeness import Likeness, likeness

POSSIBLE = 2.0  # an editor is asked from here on
NEAR = 0.7  # of the words of both
WITHIN = 3  # words, of which another name may say more
FIRST_WORDS = 2  # by which like names are looked for


def beginning(key: str) -> str:
    """The first words of a key, with which all that are compared begin."""
    return " ".join(key.split()[:FIRST_WORDS])


def compare(key: str, other: str) -> Likeness:
    """How likely the two keys mean one topic or body."""
    return likeness("name", _reasons(key, other))


def _reasons(key: str, other: str) -> Iterator[tuple[str, str]]:
    (words, numbers, here), (others, other_numbers, there) = _said(key), _said(other)
    if here != there and here and there:
        yield "other_province", there
    if numbers != other_numbers:
        yield "other_number", other
    shared = len(words & others)
    share = shared / (len(words) + len(others) - shared) if words or others else 0.0
    if share == 1.0:
        yield "same_words", other
    elif share >= NEAR:
        yield "near_name", other
    elif shared == min(len(words), len(others)) >= WITHIN:
        yield "within", other


@lru_cache(maxsize=50_000)
def _said(key: str) -> tuple[frozenset[str], frozenset[str], str]:
    """The words of a key, the numbers among them, and the province behind them."""
    name, province = province_at_end(key)
    words = frozenset(name.split())
    return words, frozenset(filter(str.isdigit, words)), province
