"""Two keys of topics or of bodies -> reasons for one topic or body that two reports print otherwise."""

from collections.abc import Iterator

from events.identity.bodies import province_at_end
from events.identity.likeness import Likeness, likeness

POSSIBLE = 2.0  # an editor is asked from here on
NEAR = 0.7  # of the words of both
FIRST_WORDS = 2  # by which like names are looked for


def beginning(key: str) -> str:
    """The first words of a key, with which all that are compared begin."""
    return " ".join(key.split()[:FIRST_WORDS])


def compare(key: str, other: str) -> Likeness:
    """How likely the two keys mean one topic or body."""
    return likeness("name", _reasons(key, other))


def _reasons(key: str, other: str) -> Iterator[tuple[str, str]]:
    (mine, here), (theirs, there) = province_at_end(key), province_at_end(other)
    if here != there and here and there:
        yield "other_province", there
    words, others = set(mine.split()), set(theirs.split())
    if {word for word in words if word.isdigit()} != {word for word in others if word.isdigit()}:
        yield "other_number", other
    shared = len(words & others) / len(words | others) if words | others else 0.0
    if shared == 1.0:
        yield "same_words", other
    elif shared >= NEAR:
        yield "near_name", other
    elif min(len(words), len(others)) >= 3 and (words <= others or others <= words):
        yield "within", other
