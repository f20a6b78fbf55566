"""The report's text as the reader works on it, and the way back to the text as it came.

The working copy is in NFC, without zero-width characters, every kind of space a plain one; offsets in it are
led back by span(), so that evidence points into the text as it came (decomposed, CRLF, marked or not).
"""

import re
import unicodedata
from bisect import bisect_right
from typing import TypeVar

from events.reader.reading import Fact, Span

T = TypeVar("T")

_ZERO_WIDTH = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_LINE_ENDS = "\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_ODD_SPACE = "\t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_JAMO = "\u1161-\u1175\u11a8-\u11c2"  # Korean vowels and finals combine without being combining marks
_MARKS = "\u0300-\u036f"
# Runs that the working copy writes differently; a base letter goes with the marks that follow it.
_CHANGED = re.compile(
    rf"\r\n|[{_ZERO_WIDTH}]+|[{_LINE_ENDS}]|[{_ODD_SPACE}]|[^{_MARKS}]?[{_MARKS}]+|[\u1100-\u1112][{_JAMO}]+"
)
_PLAIN = re.compile(r"[\n\x20-\x7e\u00c0-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u00a1-\u00ac\u00ae-\u00bf]*")


class Source:
    """`text` is the working copy."""

    def __init__(self, raw: str) -> None:
        self._starts = [0]  # offsets in the working copy where a stretch begins …
        self._origins = [(0, 0)]  # … and what it came from: (offset in raw, raw characters a character stands for)
        self._plain = _PLAIN.fullmatch(raw) is not None
        self.text = raw if self._plain else self._rewrite(raw)

    def _rewrite(self, raw: str) -> str:
        pieces: list[str] = []
        size = done = 0
        for match in _CHANGED.finditer(raw):
            written = _written(match[0])
            if written == match[0]:
                continue
            size += match.start() - done
            pieces += (raw[done : match.start()], written)
            self._stretch(size, match.start(), match.end() - match.start())
            size, done = size + len(written), match.end()
            self._stretch(size, done, 0)
        return "".join((*pieces, raw[done:]))

    def _stretch(self, start: int, origin: int, length: int) -> None:
        if self._starts[-1] == start:  # what stood here was dropped
            self._origins[-1] = (origin, length)
        else:
            self._starts.append(start)
            self._origins.append((origin, length))

    def span(self, start: int, end: int) -> Span:
        """Where the working copy's [start, end) stands in the text as it came."""
        if self._plain:
            return Span(start, end)
        return Span(self._origin(start), self._origin(end - 1, after=True))

    def _origin(self, offset: int, after: bool = False) -> int:
        index = bisect_right(self._starts, offset) - 1
        origin, length = self._origins[index]
        if length:
            return origin + length * after
        return origin + offset - self._starts[index] + after

    def fact(self, value: T, start: int, end: int, unsure: bool = False) -> Fact[T]:
        """A fact whose words are the working copy's [start, end)."""
        return Fact(value, self.span(start, end), unsure)

    def quote(self, start: int, end: int, unsure: bool = False) -> Fact[str]:
        """The words of [start, end) themselves as a fact, white space collapsed."""
        words = self.text[start:end] if self._plain else unicodedata.normalize("NFC", self.text[start:end])
        return Fact(" ".join(words.split()), self.span(start, end), unsure)


def _written(run: str) -> str:
    if run == "\r\n" or run in "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029":
        return "\n"
    if len(run) == 1 and run.isspace():
        return " "
    if re.fullmatch(rf"[{_ZERO_WIDTH}]+", run):
        return ""
    return unicodedata.normalize("NFC", run)
