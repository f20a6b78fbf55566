"""Who wrote it and where it was printed: the author line without its label, and the outlet of dateline or credit."""

import re

from events.reader.credit_lines import BULLET, JOINED_LABELS, LABELS
from events.reader.datelines import dateline_code
from events.reader.layout import Layout
from events.reader.lines import Line
from events.reader.outlets import is_outlet
from events.reader.reading import Fact
from events.reader.source import Source
from events.reader.stamps import stamp_words
from events.reader.vocabulary import provinces

_LABEL = re.compile(rf"{BULLET}(?:(?:{LABELS}|pv){JOINED_LABELS})\s*", re.IGNORECASE)
_PHOTO = re.compile(r"\(?ảnh\s*:", re.IGNORECASE)
_PHOTO_BEHIND = re.compile(r"\s*[;,.–-]\s*(?:ảnh|clip|video|đồ họa)\s*:.*$", re.IGNORECASE)  # "Hoa Mai; ảnh: CTV"
_AFTER = re.compile(r"\(?(?:theo|nguồn(?: tin)?)\s*:?\s+", re.IGNORECASE)
_JOINED = re.compile(r"(?P<byline>PV|P\.V|[^/|]{2,40}?)\s*(?:[/|]|(?<=PV)(?=VOV))\s*(?P<outlet>.+)")
_OUTLET_BEHIND = re.compile(r"\s*\((?P<outlet>(?:Báo|Đài|Tạp chí|TTXVN|VOV|VTV)[^()]{0,40})\)$")
_PROFESSION = re.compile(r"\s+(?:nhà báo|phóng viên)$", re.IGNORECASE)
_ENDS = " \t.|()-–,;"


def read_byline(source: Source, layout: Layout) -> Fact[str] | None:
    """The author line as printed, its label and the outlet left out."""
    for line in layout.credits:
        if _AFTER.match(line.text) or _PHOTO.match(line.text):
            continue
        label = _LABEL.match(line.text)
        start = line.start + (label.end() if label else 0)
        end = start + len(_name(source.text[start : line.end]))
        if end > start and not is_outlet(source.text[start:end]):
            return source.quote(start, end, unsure=_PROFESSION.search(line.text) is not None)
    return None


def _name(text: str) -> str:
    joined = _JOINED.fullmatch(text)
    if joined and (is_outlet(joined["outlet"].strip(_ENDS)) or "." in joined["outlet"]):
        text = joined["byline"]
    text = _PHOTO_BEHIND.sub("", _OUTLET_BEHIND.sub("", text))
    text = text.rstrip(_ENDS.replace(")", ""))
    return _PROFESSION.sub("", text if "(" in text else text.rstrip(")"))


def read_outlet(source: Source, layout: Layout) -> Fact[str] | None:
    """The outlet of the dateline; else of the credit line, of the stamp, or behind "Theo" or "Nguồn"."""
    for line in layout.datelines:
        code = dateline_code(line.text)
        if code and code.lower() not in provinces():
            return _within(source, line, code)
    for line in layout.credits:
        words = _credited(line.text)
        if words:
            return _within(source, line, words)
    for line in layout.stamps:
        words = stamp_words(line.text)
        if words:
            return _within(source, line, words)
    for line in layout.credits:
        behind = _AFTER.match(line.text)
        if behind:
            return _within(source, line, line.text[behind.end() :].strip(_ENDS))
    return None


def _credited(text: str) -> str:
    """The outlet that a credit line names beside the author, as printed; "" if none."""
    joined = _JOINED.fullmatch(text) if not _AFTER.match(text) else None
    if joined and (is_outlet(joined["outlet"].strip(_ENDS)) or "." in joined["outlet"]):
        return joined["outlet"].strip(_ENDS)
    behind = _OUTLET_BEHIND.search(text)
    return behind["outlet"] if behind else ""


def _within(source: Source, line: Line, words: str) -> Fact[str] | None:
    at = line.text.find(words)
    return source.quote(line.start + at, line.start + at + len(words)) if words and at >= 0 else None
