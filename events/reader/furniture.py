"""What a page prints around its report: buttons, sections, pictures' files, lists of related stories."""

import re
from functools import cache

from events.reader.lines import Line
from events.reader.spelling import normalize
from events.reader.vocabulary import rows

LONGEST = 100  # characters of a line of furniture
LONGEST_LABEL = 60  # characters of "Tin liên quan"
LONGEST_STORY = 110  # characters of a related story's headline
LONGEST_DOUBLED = 400
_PICTURE = re.compile(r"%\w+%|\S*\.(?:jpe?g|png|gif|webp)\S*", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


@cache
def terms(kind: str) -> re.Pattern[str]:
    """A pattern of all terms of one kind of furniture.csv, in lower case, longer ones first."""
    words = sorted((normalize(row["term"]) for row in rows("furniture") if row["kind"] == kind), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def is_furniture(text: str) -> bool:
    """Whether the line is no part of the report: "In trang", "anh-1.jpg", "Trang chủ > Tin tức"."""
    if len(text) > LONGEST:
        return False
    tiny = len(text) < 3 and text != "PV"
    if tiny or _PICTURE.fullmatch(text) or text.lower().startswith(("trang chủ", "bạn đang ở")):
        return True
    return not _LETTER.search(terms("furniture").sub("", text.lower()))


def without_related(lines: list[Line]) -> list[Line]:
    """The lines without a list of related stories: what stands twice in its line, or follows "Tin liên quan"."""
    kept, related = [], False
    for line in lines:
        if not related and len(line.text) < LONGEST_LABEL:
            related = terms("related").fullmatch(line.text.lower().strip(" :.")) is not None
        if len(line.text) > LONGEST_STORY and line.text.rstrip('”"/.')[-1:] != line.text[-1:]:
            related = False  # a headline has no full stop
        if not related and not _is_doubled(line.text) and not line.text.startswith((">>", "»")):
            kept.append(line)
    return kept


def _is_doubled(text: str) -> bool:
    half = len(text) // 2
    return 20 < len(text) < LONGEST_DOUBLED and text[:half].strip() == text[half:].strip()
