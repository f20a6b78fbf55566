"""Bytes of every encoding that these reports came in, and bytes that are no text."""

import unicodedata

import pytest

from events.reader import decoding
from events.reader.decoding import Unreadable, decode

TEXT = "Sở Y tế tổ chức hội nghị tập huấn cho cán bộ của tỉnh.\r\nCác đại biểu đã được nghe về công tác này.\n"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    parts = []
    for letter in text:
        split = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in split if mark in TONES)
        parts.append(unicodedata.normalize("NFC", "".join(mark for mark in split if mark not in TONES)) + tone)
    return "".join(parts).encode("cp1258")


def tcvn3(text: str) -> str:
    codes = {chr(letter): chr(code) for code, letter in decoding._TCVN3.items()}
    return "".join(codes.get(letter, letter) for letter in text)


def vni(text: str) -> str:
    letters = {value: letter for letter, value in decoding._VNI_LETTERS.items()}
    marks = {frozenset(tone): mark for mark, tone in decoding._VNI_MARKS.items() if mark.islower()}
    parts = []
    for letter in text:
        base, *tone = unicodedata.normalize("NFD", letter)
        if letter in letters:
            parts.append(letters[letter])
            continue
        if "\u031b" in tone:
            base = letters[unicodedata.normalize("NFC", base + "\u031b")]
            tone.remove("\u031b")
        parts.append(base + (marks[frozenset(tone)] if tone else ""))
    return "".join(parts)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_a_mark_stays_in_utf_8() -> None:
    assert decode(TEXT.encode("utf-8-sig")) == "\ufeff" + TEXT


@pytest.mark.parametrize("data", [windows_1258(TEXT), tcvn3(TEXT).encode("latin-1"), vni(TEXT).encode("latin-1")])
def test_eight_bits(data: bytes) -> None:
    assert unicodedata.normalize("NFC", decode(data)) == TEXT


@pytest.mark.parametrize("text", ["Le conférencier a présenté l'été.", "日本語の文章", "plain words", "TS"])
def test_other_languages_are_texts(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"words\0and zeros\0in them", "binary"),
        ("Le conférencier a présenté l'été".encode("latin-1"), "encoding"),
        (b"\xff\xfea", "encoding"),
        (tcvn3(TEXT).encode(), "legacy"),
        (vni(TEXT).encode(), "legacy"),
    ],
)
def test_unreadable(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as raised:
        decode(data)
    assert raised.value.code == code
