"""The dateline that opens a report, "(ABO) ", "NDO - ", "Hải Phòng - ", "Bạc Liêu (TTXVN) - ", and its outlet."""

import re

from events.reader.outlets import is_outlet
from events.reader.vocabulary import is_term, provinces

_PLACED = re.compile(r"(?P<place>[^()\n]{2,30})\(\s*(?P<code>[^()\n]{2,30}?)\s*\)\s*[-–—:]+\s*")  # "Bạc Liêu (TTXVN) -"
# "TTXVN (Hà Nội 15/5) -"
_DATED = re.compile(r"(?P<code>[^()\n]{2,20}?)\s*\([^()\n]{2,20}\d[^()\n]{0,8}\)\s*[-–—:]+\s*")
_DOTTED = re.compile(r"(?P<code>[A-ZĐ]{3,6})\. (?=[A-ZĐ])")  # "ĐKO. Liên minh Hợp tác xã …"
_BRACKETED = re.compile(r"\(\s*(?P<code>[^()\n]{2,40}?)\s*\)\s*[-–—:.]*\s*")
_LEADING = re.compile(r"(?P<code>[^\n:–—]{2,40}?)\s*(?:[-–—:](?:\s|(?=[A-ZĐ\d]))|[–—:])\s*")
_SIGN = re.compile(r"[-–—:]")
_NAMED = re.compile(r"(?:Báo|BÁO) [^\d,;:]{2,30} (?:điện tử|online|ĐIỆN TỬ|ONLINE|Online)")  # "Báo Cà Mau điện tử"
_ONLINE = re.compile(r"[A-ZĐ]{2,8} (?:[Oo]nline|ONLINE|[Đđ]iện tử|ĐIỆN TỬ)")  # "NCT Online"
_CODE = re.compile(r"[A-ZĐ][A-ZĐ&.\d-]{1,9}|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)(?:\.vn)?")
OPENING = 80  # characters in which a dateline ends
_AROUND = " \t.|()-–,;:—"


def dateline_length(text: str) -> int:
    """The length of a dateline with its dash: "(ABO) ", "NDO - ", "ĐTN: ", "Hải Phòng - "; 0 if there is none."""
    match = _dateline(text)
    return match.end() if match is not None and match.end() < len(text) else 0


def dateline_code(text: str) -> str:
    """The outlet or place of a dateline: "NDO -", "Bạc Liêu (TTXVN) -", "TTXVN (Hà Nội 15/5) -"."""
    placed = _PLACED.match(text)
    if placed and placed["place"].strip().lower() in provinces():
        return placed["code"]
    code = text.strip(_AROUND)
    return code[: code.index("(")].strip() if "(" in code[1:] else code


def place_before_colon(text: str) -> int:
    """The length of the province before a headline's colon: "Gia Lai: Công an cấp xã học …"; 0 if there is none."""
    place = _LEADING.match(text)
    return place.end() if place and place["code"].lower() in provinces() and ":" in place[0] else 0


def is_source(text: str) -> bool:
    """Whether the whole text tells where a report was printed: an outlet of the list, its site or its code."""
    return (
        is_outlet(text)
        or _NAMED.fullmatch(text) is not None
        or _ONLINE.fullmatch(text) is not None
        or (_CODE.fullmatch(text) is not None and not is_term(text, "rank"))
    )


def _dateline(text: str) -> re.Match[str] | None:
    opening = text[:OPENING]
    if "(" in opening:
        match = _PLACED.match(text)
        if match is not None and match["place"].strip().lower() in provinces() and is_source(match["code"]):
            return match
        match = _DATED.match(text)
        if match is not None and is_source(match["code"]):
            return match
    match = _DOTTED.match(text)
    if match is not None and is_source(match["code"]) and not is_term(match["code"], "body"):
        return match
    match = _BRACKETED.match(text)
    if match is not None:
        return match if is_source(match["code"]) or match[0].rstrip().endswith(("-", "–", "—")) else None
    match = _LEADING.match(text) if _SIGN.search(opening) else None
    return match if match and (is_source(match["code"]) or match["code"].lower() in provinces()) else None
