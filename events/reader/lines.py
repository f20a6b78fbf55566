"""The lines of a text with their offsets; where it was broken at a width, as in mails, each paragraph as one."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

STOPS = frozenset(".;:!?")
NARROWEST = 50  # characters of a line that was broken at the width
_MARKED = re.compile(
    r"[-–+•*●▪■◆►➤➢✓✔✅🔹🔸]\s?|\(?(?:\d{1,2}|[IVX]{1,4})[.)/]\s|[a-hđ][.)]\s"
    r"|(?:Chuyên đề|Bài|Phần|Nội dung)\s(?:\d|thứ|[IVX]+\b)"
)


class Line(NamedTuple):
    """A stretch [start, end) of the working copy, without white space around it."""

    start: int
    end: int
    text: str

    def after(self, length: int) -> "Line":
        """What follows the line's first `length` characters."""
        rest = self.text[length:]
        start = self.end - len(rest.lstrip())
        return Line(start, self.end, rest.strip())

    def before(self, length: int) -> "Line":
        """The line's first `length` characters."""
        return Line(self.start, self.start + length, self.text[:length])

    def part(self, first: int, last: int) -> "Line":
        """The characters [first, last) of the line, without white space around them."""
        text = self.text[first:last]
        start = self.start + first + len(text) - len(text.lstrip())
        return Line(start, start + len(text.strip()), text.strip())


def find_lines(text: str) -> Iterator[Line]:
    """The lines that are not blank; where the text is broken at a width, each paragraph as one."""
    lines = list(_printed_lines(text))
    width = _width(text, lines)
    first = 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if width and number + 1 < len(lines) else None
        if following is None or not _goes_on(text, line, following, width):
            start = lines[first].start
            yield line if first == number else Line(start, line.end, text[start : line.end])
            first = number + 1


def opens_item(text: str) -> bool:
    """Whether the line opens with the mark or the number of a list's item: "- Băng bó", "2. Băng bó", "Bài 2"."""
    return _MARKED.match(text) is not None


def _printed_lines(text: str) -> Iterator[Line]:
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            first = start + len(raw) - len(raw.lstrip())
            yield Line(first, first + len(stripped), stripped)
        start += len(raw) + 1


def _width(text: str, lines: list[Line]) -> int:
    """Where the text is broken at a width, that width: many lines go on in small letters; else 0."""
    adjacent = [
        (line, following)
        for line, following in pairwise(lines)
        if len(line.text) > NARROWEST and text.count("\n", line.end, following.start) == 1
    ]
    broken = [line for line, following in adjacent if line.text[-1] not in STOPS and following.text[0].islower()]
    return max(len(line.text) for line in broken) if len(broken) > 1 and len(broken) * 3 > len(adjacent) else 0


def _goes_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line of a broken text belongs to the paragraph before it: no blank line, nor a short line's end."""
    if text.count("\n", line.end, following.start) != 1 or len(line.text) * 4 < width * 3:
        return False
    return line.text[-1] not in STOPS or not opens_item(following.text)
