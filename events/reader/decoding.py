"""The text of a file's bytes: UTF-8, UTF-16, Windows-1258, and the old Vietnamese font encodings TCVN3 and VNI.

Newlines and a byte-order mark stay as they are. Windows-1258 writes tones as combining marks, and these stay too:
the reader works on a composed copy of any text.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable

from events.reader.vocabulary import particles

FORMATS = {
    b"%PDF": "a PDF document", b"PK\x03\x04": "a ZIP archive or an office document", b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture", b"GIF8": "a GIF picture", b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document", b"\x1f\x8b": "a compressed file", b"\x7fELF": "a program", b"SQLite": "a database",
}  # fmt: skip
# Frequent words with marks; a wrong decoding does not bring them forth.
FREQUENT = particles("decoding.frequent")
LEAST_SHARE = 0.12  # of the words, where the encoding is right at least every eighth is frequent
SAMPLE = 20_000  # bytes or characters that an encoding is judged by
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Unreadable(Exception):
    """Bytes that are no text the reader knows: why, as a code and in words."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def decode(data: bytes) -> str:
    """The text of the bytes; for UTF-8 exactly what data.decode("utf-8") gives. Raises Unreadable."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise Unreadable("empty", "the file is empty")
    for magic, kind in FORMATS.items():
        if data.startswith(magic):
            raise Unreadable("binary", f"the file is {kind}, not text")
    text = _utf16(data)
    if text is None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            return _eight_bit(data)
        _refuse_disguised(text)
    _refuse_binary(text)
    return text


def _utf16(data: bytes) -> str | None:
    """The text of UTF-16, told by its mark or by the zero bytes of its ASCII letters."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16"
    if not marked:
        sample = data[:SAMPLE]
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        if max(even, odd) * 5 < len(sample) // 2 or min(even, odd) * 10 > max(even, odd):
            return None
        encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if not marked:
            return None
        raise Unreadable("encoding", "the file begins as UTF-16 text and does not go on as such") from error


def _refuse_binary(text: str) -> None:
    sample = text[:SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if "\0" in text or controls * 50 > len(sample):
        raise Unreadable("binary", "the file is not text")


def _refuse_disguised(text: str) -> None:
    """TCVN3 or VNI once read as Latin letters and saved in UTF-8 ("Héi nghÞ tËp huÊn") is no readable text."""
    sample = text[:SAMPLE]
    latin = sample.encode("latin-1", "ignore")
    if len(sample) - len(latin) >= len(latin) - len(latin.decode("ascii", "ignore")):
        return  # most letters with marks are ones that only Vietnamese has
    share = _share(sample)
    for name, convert in (("TCVN3 (ABC)", _from_tcvn3), ("VNI", _from_vni)):
        if _share(convert(sample)) > max(LEAST_SHARE, 2 * share):
            raise Unreadable("legacy", f"the text is in the old font encoding {name}, saved as if it were Unicode")


def _eight_bit(data: bytes) -> str:
    """The text of the eight-bit encoding that makes Vietnamese of the bytes."""
    decodings: tuple[Callable[[bytes], str], ...] = (
        lambda part: part.decode("cp1258", errors="replace"),
        lambda part: _from_tcvn3(part.decode("latin-1")),
        lambda part: _from_vni(part.decode("latin-1")),
    )
    sample = data[:SAMPLE]
    share, number = max((_share(decoding(sample)), -number) for number, decoding in enumerate(decodings))
    if share < LEAST_SHARE:
        controls = sum(byte < 9 or 14 <= byte < 32 for byte in sample)
        code, words = ("binary", "the file is not text") if controls else ("encoding", "the file's encoding is unknown")
        raise Unreadable(code, words)
    text = decodings[-number](data)
    _refuse_binary(text)
    return text


def _share(text: str) -> float:
    """The share of frequent Vietnamese words with marks among the words of the text."""
    words = re.findall(r"[^\W\d_]+", _composed(text).lower())
    return sum(word in FREQUENT and not word.isascii() for word in words) / len(words) if words else 0.0


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


# TCVN3 gives each small letter with its mark one byte; capitals with a tone share the small letter's byte.
_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3)


# VNI writes the letter, then a second byte for its mark.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "â": "\u0302",
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_VNI_MARKS |= {mark.upper(): tone for mark, tone in _VNI_MARKS.items()}
_VNI_LETTERS |= {letter.upper(): value.upper() for letter, value in _VNI_LETTERS.items()}
_VNI = re.compile(f"([aeouyAEOUYôöÔÖ])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_LETTERS)}])")


def _from_vni(text: str) -> str:
    return _composed(_VNI.sub(_vni_letter, text))


def _vni_letter(match: re.Match[str]) -> str:
    if match[3]:
        return _VNI_LETTERS[match[3]]
    return _VNI_LETTERS.get(match[1], match[1]) + _VNI_MARKS[match[2]]
