"""Vietnamese spelling: one form for what is the same, a folded form for search, keys for sorting.

normalize() and fold() of NFC text keep its length, so offsets in the result are offsets in the text.
"""

import re
import unicodedata
from functools import cache

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền hỏi ngã sắc nặng

_LETTER = {letter: weight for weight, letter in enumerate("0123456789" + ALPHABET, start=2)}
_WORD_GAP = 1

# The old placement puts the tone of an open "oa, oe, uy" on the second vowel (hoà, thuý), the new one on the
# first (hòa, thúy). After q the u belongs to the consonant: "quý" has no other form.
_OLD_PLACEMENT = {
    unicodedata.normalize("NFC", first + second + tone): unicodedata.normalize("NFC", first + tone + second)
    for pair in ("oa", "oe", "uy", "Oa", "Oe", "Uy", "OA", "OE", "UY")
    for first, second in [(pair[0], pair[1])]
    for tone in TONES
}
_FIRST, _SECOND = ("".join(sorted({pair[place] for pair in _OLD_PLACEMENT})) for place in (0, 1))
_MISPLACED = re.compile(rf"(?<![qQ])[{_FIRST}][{_SECOND}](?![^\W\d_])")
# NFKD and unaccenting by decomposition leave đ alone: it is a letter of its own, not a d with a mark.
_STROKED = str.maketrans("đĐ", "dd")


def normalize(text: str) -> str:
    """The text in NFC with every tone mark in the new placement: "Hoà Bình" -> "Hòa Bình"."""
    composed = unicodedata.normalize("NFC", text)
    return _MISPLACED.sub(lambda match: _OLD_PLACEMENT.get(match[0], match[0]), composed)


def fold(text: str) -> str:
    """The text in lower case without diacritics: "Đắk Lắk" -> "dak lak".

    Of the same length as the text's NFC form, so that offsets carry over.
    """
    return unicodedata.normalize("NFC", text).translate(_FOLDED)


def words(text: str) -> str:
    """The folded words joined by single spaces, all else dropped: "TP. Hồ  Chí Minh" -> "tp ho chi minh"."""
    return " ".join(re.findall(r"\w+", fold(text)))


def slug(text: str) -> str:
    """The text as the last part of an address, at most 80 characters: "Hòa Bình" -> "hoa-binh"; "-" if none is left."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))[:80].strip("-") or "-"


def sort_key(text: str) -> bytes:
    """Bytes that sort as a Vietnamese dictionary does: letters first (a ă â b c d đ …), then tones, then case."""
    letters, tones = bytearray(), bytearray()
    for character in unicodedata.normalize("NFC", text.casefold()):
        letter, tone = _split_tone(character)
        weight = _LETTER.get(letter)
        if weight is not None:
            letters.append(weight)
            tones.append(1 + tone)
        elif letters and letters[-1] != _WORD_GAP:
            letters.append(_WORD_GAP)
    return bytes(letters.rstrip(bytes([_WORD_GAP]))) + b"\0" + bytes(tones)


def person_sort_key(name: str) -> bytes:
    """As sort_key(), by given name (the last word), then by the whole name: "Nguyễn Văn Kỷ" sorts under Kỷ."""
    given = name.split()[-1:] or [""]
    return sort_key(" ".join([*given, name]))


class _Folded(dict[int, str]):
    """Code point -> folded character, each worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        base = unicodedata.normalize("NFD", character.translate(_STROKED))[0].lower()
        self[point] = base if len(base) == 1 else character
        return self[point]


_FOLDED = _Folded()


@cache
def _split_tone(character: str) -> tuple[str, int]:
    split = unicodedata.normalize("NFD", character)
    tone = next((TONES[mark] for mark in split if mark in TONES), 0)
    return unicodedata.normalize("NFC", "".join(mark for mark in split if mark not in TONES)), tone
