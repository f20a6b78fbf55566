"""The parts of a report: headline, stamps, dateline, paragraphs, captions and credit lines, with their offsets.

Lines that are no part of the report are left out: page furniture, related stories, and what was printed before
(a lead repeated as a paragraph, a headline repeated as a picture's text).
"""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from events.reader.captions import is_caption
from events.reader.credit_lines import author_in_stamp, is_credit, is_writing_body, part_author
from events.reader.datelines import dateline_length
from events.reader.furniture import is_furniture, without_related
from events.reader.headlines import is_headline, is_section
from events.reader.lines import Line, find_lines, opens_item
from events.reader.stamps import is_stamp, names_outlet

LONGEST_CAPTION = 180  # characters
LAST_BODY = 2  # how near the end a body stands that wrote the report
LAST_CREDIT = 5  # how near the end a credit line stands


class Role(Enum):
    PARAGRAPH = auto()
    CAPTION = auto()
    ITEM = auto()  # "- Tình hình khủng bố quốc tế;" under a paragraph that ends in a colon


@dataclass(frozen=True, slots=True)
class Block:
    line: Line
    role: Role


@dataclass(slots=True)
class Layout:
    title: Line | None = None
    stamps: list[Line] = field(default_factory=list)
    datelines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    credits: list[Line] = field(default_factory=list)


_WORD = re.compile(r"\w+")
_DATE_LABEL = re.compile(r"date\s+\d{4}-\d{2}(?:-\d{2})?\s*", re.IGNORECASE)
_TAUGHT = re.compile(r"[^:“\"]{10,160}+: ?[“\"][^”\"]+[”\"]\.?$")  # "TS Lê An, Trưởng khoa Cấp cứu: “Băng bó”."


def find_layout(text: str) -> Layout:
    """The layout of the working copy `text`."""
    layout, printed = Layout(), _Printed()
    lines = without_related(list(find_lines(text)))
    for index, line in enumerate(lines):
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        line = _take_label(line, layout)
        if not (_take_stamp(line, layout) or not line.text or is_furniture(line.text) or printed.holds(line.text)):
            _place(line, following, len(lines) - index, layout)
    _part_author(layout)
    return layout


def _take_label(line: Line, layout: Layout) -> Line:
    """The line without a leading "date 2025-08-21", which is kept as a stamp."""
    match = _DATE_LABEL.match(line.text)
    if match is None:
        return line
    layout.stamps.append(Line(line.start, line.start + match.end(), match[0]))
    return line.after(match.end())


def _take_stamp(line: Line, layout: Layout) -> bool:
    """Keeps the line, and an author whom it names, if it is a stamp; whether it is one."""
    if is_stamp(line.text) or (not layout.blocks and layout.title is not None and names_outlet(line.text)):
        layout.stamps.append(line)
        return True
    author = author_in_stamp(line) if not layout.blocks else None
    if author is not None:
        layout.stamps.append(line)
        layout.credits.append(author)
    return author is not None


class _Printed:
    """The lines that were printed; whole lines are looked at only where two begin with the same word."""

    def __init__(self) -> None:
        self._openings: dict[str, str] = {}  # by its first word the one line that begins so, "" where several do
        self._keys: set[str] = set()

    def holds(self, text: str) -> bool:
        """Whether the line was printed before; keeps it if not."""
        word = _WORD.search(text)
        opening = word[0].casefold() if word else ""
        first = self._openings.get(opening)
        if first is None:
            self._openings[opening] = text
            return False
        if first:
            self._keys.add(_key(first))
            self._openings[opening] = ""
        key = _key(text)
        if key in self._keys:
            return True
        self._keys.add(key)
        return False


def _key(text: str) -> str:
    """By what a line is known that is printed again: a short one by its words alone."""
    low = text.casefold()
    return low if len(low) > LONGEST_CAPTION else " ".join(_WORD.findall(low))


def _place(line: Line, following: str, lines_left: int, layout: Layout) -> None:
    """Puts a line of the report where it belongs: among the credits, as the headline, among the blocks."""
    opens = layout.title is None and not layout.blocks
    if _is_credit(line.text, lines_left, layout):
        layout.credits.append(line)
    elif opens and lines_left > 2 and is_section(line.text):
        return
    elif opens and is_headline(line.text, following):
        layout.title = line
    else:
        _add_block(_after_title(line, layout), layout)


def _is_credit(text: str, lines_left: int, layout: Layout) -> bool:
    begun = bool(layout.blocks)
    if begun and lines_left > LAST_CREDIT:
        return False
    placed = lines_left <= LAST_BODY if begun else layout.title is not None
    headed = begun or layout.title is not None or bool(layout.stamps)
    return is_credit(text, labelled=not headed) or (placed and is_writing_body(text))


def _after_title(line: Line, layout: Layout) -> Line:
    """The line without the headline, where a page runs the headline into the first paragraph."""
    title = layout.title
    if title and line.text.startswith(title.text) and len(line.text) > len(title.text):
        return line.after(len(title.text))
    return line


def _add_block(line: Line, layout: Layout) -> None:
    length = dateline_length(line.text)
    if length:
        layout.datelines.append(line.before(length))
        line = line.after(length)
    if line.text:
        layout.blocks.append(Block(line, _role(line.text, layout)))


def _role(text: str, layout: Layout) -> Role:
    if layout.blocks and _is_item(text, layout.blocks[-1]):
        return Role.ITEM
    if len(text) < LONGEST_CAPTION and (is_caption(text) or text[-1] not in '.!?…:;”"'):
        return Role.CAPTION
    return Role.PARAGRAPH


def _is_item(text: str, before: Block) -> bool:
    """Whether the line goes on with a list: behind a colon, or an item that a semicolon or a bullet leaves open."""
    if before.role is Role.ITEM:
        return before.line.text.endswith(";") or opens_item(text)
    if not before.line.text.endswith(":"):
        return False
    if opens_item(text):
        return True
    short = len(text) < LONGEST_CAPTION and not is_caption(text)
    return (short or ";" in text) and not _TAUGHT.match(text)


def _part_author(layout: Layout) -> None:
    """Parts the author from the end of the last paragraph where no line names one."""
    if not layout.blocks or layout.credits:
        return
    last = layout.blocks[-1]
    parted = part_author(last.line, alone=len(layout.blocks) == 1)
    if parted is not None:
        line, author = parted
        layout.blocks[-1] = Block(line, last.role)
        layout.credits.append(author)
