"""The headline of a report among the first lines of its page."""

import re

from events.reader.captions import is_caption
from events.reader.datelines import dateline_length, place_before_colon
from events.reader.spelling import normalize

LONGEST = 400  # characters
LONGEST_STOPPED = 110  # characters of a headline with a full stop
SECTION_NEAR = 60  # characters in which the arrow between a site's parts stands
_STOPPED = re.compile(r"(?<![.…])[.;:]$|\./\.$")
_DAY = re.compile(r"\d[/.-]\d|ngày \d|, ")
_DAY_FIRST = re.compile(
    r"(?:vào\s+)?(?:(?:trong|các|hai|ba|\d)\s+)*"
    r"(?:ngày|sáng|chiều|tối|từ ngày|hôm nay|vừa qua|mới đây)\b.{0,30}?(?:\d|,)"
)


def is_headline(text: str, following: str) -> bool:
    """Whether the line, with `following` as the next one, is a headline: no sentence, no caption, no dateline."""
    if not following or len(text) > LONGEST or _ends_sentence(text, following):
        return False
    if text.count(" ") < 2 or is_caption(text):
        return False
    text = text[place_before_colon(text) :]
    return not _DAY_FIRST.match(normalize(text).lower()) and not dateline_length(text)


def is_section(text: str) -> bool:
    """Whether the line names a part of the site: "Công nghệ", "Tin tức » Hoạt động"."""
    near = text[:SECTION_NEAR]
    return ">" in near or "»" in near or (text.count(" ") < 2 and text[-1].isalpha())


def _ends_sentence(text: str, following: str) -> bool:
    """Whether the line ends as no headline does; a short one over a long paragraph may have its full stop."""
    if len(text) * 3 < len(following) and len(text) <= LONGEST_STOPPED and text[-1] == "." and not _DAY.search(text):
        return False
    return _STOPPED.search(text) is not None
