"""The working copy, and the way back to the text as it came."""

import unicodedata

import pytest

from events.reader.reading import Span
from events.reader.source import Source


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Hòa Bình", "Hòa Bình"),
        (unicodedata.normalize("NFD", "Hòa Bình"), "Hòa Bình"),
        ("\ufeffSở\u200b Y\u00a0tế", "Sở Y tế"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("", ""),
        ("Cụ\u0323", "Cụ\u0323"),
    ],
)
def test_the_working_copy(raw: str, text: str) -> None:
    assert Source(raw).text == text


@pytest.mark.parametrize(
    "raw", ["\ufeffSở\u200b Y\u00a0tế", unicodedata.normalize("NFD", "Sở Y tế"), "a\r\nSở Y tế\r\n"]
)
def test_spans_lead_back(raw: str) -> None:
    source = Source(raw)
    start = source.text.index("Y tế")
    span = source.span(start, start + 4)
    assert unicodedata.normalize("NFC", raw[span.start : span.end]).replace("\u00a0", " ") == "Y tế"


def test_dropped_characters_at_the_edges_stay_outside() -> None:
    assert Source("\ufeffSở\u200b Y").span(0, 2) == Span(1, 3)


def test_a_quote_collapses_white_space() -> None:
    assert Source("Sở  Y\ntế").quote(0, 8).value == "Sở Y tế"
