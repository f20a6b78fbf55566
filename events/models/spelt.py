"""The words of a text as it is searched: as they are spelt, and folded."""

import re
from typing import NamedTuple

from events.reader.spelling import normalize, words

MOST = 30_000  # words that are kept; a few thousand syllables make nearly all texts


class Spelt(NamedTuple):
    """A text's words, joined by single spaces: in lower case with their diacritics, and without these."""

    exact: str
    folded: str


def spelt(text: str) -> Spelt:
    """The text's words, the tone marks of the exact ones in one placement."""
    met = [*map(_MET.__getitem__, text.split())]
    return Spelt(" ".join([exact for exact, _ in met if exact]), " ".join([folded for _, folded in met if folded]))


class _Met(dict[str, tuple[str, str]]):
    """What stands between blanks -> its words as they are spelt, and folded; worked out when it is first met."""

    def __missing__(self, printed: str) -> tuple[str, str]:
        if len(self) >= MOST:
            self.clear()
        self[printed] = found = " ".join(re.findall(r"[^\W_]+", normalize(printed).lower())), words(printed)
        return found


_MET = _Met()
