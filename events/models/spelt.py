"""The words of a text as it is searched: as they are spelt, and folded."""

import re
from functools import lru_cache
from typing import NamedTuple

from events.reader.spelling import normalize, words


class Spelt(NamedTuple):
    """A text's words, joined by single spaces: in lower case with their diacritics, and without these."""

    exact: str
    folded: str


def spelt(text: str) -> Spelt:
    """The text's words, the tone marks of the exact ones in one placement."""
    met = [*map(_spelt, text.split())]
    return Spelt(" ".join([exact for exact, _ in met if exact]), " ".join([folded for _, folded in met if folded]))


@lru_cache(maxsize=30_000)  # the same few thousand syllables make every text
def _spelt(word: str) -> Spelt:
    return Spelt(" ".join(re.findall(r"[^\W_]+", normalize(word).lower())), words(word))
