"""The words of a text as the reader looks at them, each worked out once however often it is printed."""

import re
from itertools import accumulate
from typing import NamedTuple

from events.reader.spelling import normalize
from events.reader.vocabulary import TOKEN, Terms, lexicon

MOST = 20_000  # words kept
LONGEST = 40  # characters of a word that is kept

_TOKENS = re.compile(f"(?! )({TOKEN.pattern})")  # no token begins with a space: said first, it saves asking each kind


class Word(NamedTuple):
    """`key` is the word in lower case with one tone placement; `terms` those of the closed lists that begin with it.

    A `joint` may part what stands before it from what follows: a sign, or "và". A `shouted` word is all in capitals,
    with two letters at least: UBND, HAUFO, HẠNH.
    """

    key: str
    capital: bool
    number: bool
    joint: bool
    shouted: bool
    terms: Terms


class _Words(dict[str, Word]):
    """Printed word -> what the reader looks at, worked out when it is first met."""

    def __missing__(self, printed: str) -> Word:
        key = normalize(printed).lower()
        capital = printed[0].isupper()
        joint = key == "và" or not key[0].isalnum()
        shouted = len(printed) > 1 and printed.isupper()
        word = Word(key, capital, key[0].isdecimal(), joint, shouted, lexicon(capital=capital).get(key, {}))
        if len(printed) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[printed] = word
        return word


_look_up = _Words().__getitem__


def split_words(text: str) -> tuple[list[Word], list[int], list[int]]:
    """The text's words, and the offsets where they start and end."""
    parts = _TOKENS.split(text)  # what stands between the words, and the words, by turns
    offsets = [*accumulate(map(len, parts))]
    return [*map(_look_up, parts[1::2])], offsets[:-1:2], offsets[1::2]
