"""The words of people's names: their surnames, and the runs of capitalised words that can be one name.

Kinh names ("Nguyễn Thị Thanh Hương") and those of other peoples ("Y Ngọc", "H'Yim Kđoh", "Giàng A Páo").
"""

from typing import NamedTuple

from events.reader.markup import Mark, Markup
from events.reader.ranks import Rank
from events.reader.vocabulary import particles

LONGEST = 6  # words of a name
NAME_WORDS = (["văn"], ["thị"])
MIDDLES = particles("name_words.middles")  # "Thị", "Văn", "Đức"


class Name(NamedTuple):
    """The tokens [first, last) of a name; `introduced` by a rank or an honorific, `known` by its surname.

    `plain` is a name of three or four words with one of the frequent surnames, hardly anything but a person.
    """

    first: int
    last: int
    introduced: bool
    known: bool
    plain: bool = False
    short: bool = False  # "ông Tú": a given name alone


def is_composed(key: str) -> bool:
    """Whether an apostrophe parts the word: "H'Yim", "K’Brêu"."""
    return "'" in key or "’" in key


class NameWords:
    """What the words of a text say of names; a rank ends a run."""

    def __init__(self, markup: Markup, ranks: dict[int, Rank]) -> None:
        self.markup = markup
        self.ranks = ranks

    def surname(self, index: int) -> Mark | None:
        mark = self.markup.marks["surname"].get(index)
        return mark if mark is not None and mark.value != "end" else None

    def is_frequent(self, index: int) -> bool:
        """Whether one of the frequent surnames stands at the token."""
        mark = self.markup.marks["surname"].get(index)
        return mark is not None and mark.value == "frequent"

    def is_plain(self, first: int, last: int) -> bool:
        """Whether a frequent surname opens three or four words."""
        return last - first in (3, 4) and self.is_frequent(first)

    def has_name_word(self, index: int) -> bool:
        """Whether "Văn" or "Thị" makes a name of words with an unlisted surname: "Đạo Văn Thìn"."""
        markup = self.markup
        if markup.keys[index + 1 : index + 2] not in NAME_WORDS or index + 2 >= len(markup.keys):
            return False
        if index in markup.marks["body"]:
            return False
        return markup.capital(index + 1) and markup.capital(index + 2) and markup.keys[index + 2][0].isalpha()

    def has_middle(self, name: Name) -> bool:
        """Whether a known surname and a frequent middle name make a person: "Cù Thị Mai", not "A Pa Chải"."""
        keys = self.markup.keys[name.first : name.last]
        return name.known and len(keys) in (3, 4) and len(keys[0]) > 1 and keys[1] in MIDDLES

    def follows_capital(self, index: int) -> bool:
        """Whether a capitalised word stands right before: "Thành ủy Móng | Cái Lý Văn Phùng"."""
        markup = self.markup
        return markup.capital(index - 1) and markup.keys[index - 1].isalpha() and not markup.breaks(index)

    def run_end(self, first: int, limit: int) -> int:
        """The end of the capitalised words from `first` that can be one name."""
        markup, index = self.markup, first
        shouted = markup.shouted(first)
        while index < min(limit, first + LONGEST + 1) and markup.keys[index][0].isalpha() and markup.capital(index):
            if index > first and self._breaks(index, first, shouted):
                break
            index += 1
            if index < limit - 1 and index == first + 1 and markup.keys[index] == "-" and not markup.spaced(index):
                index += 1  # "Y-Thông Niê"
            elif self._is_hyphened(first, index, limit):
                index += 2  # "Kim Young-soo"
        return index

    def _breaks(self, index: int, first: int, shouted: bool) -> bool:
        """Whether the name that opens at `first` goes on no further: an office, a rank or a body follows."""
        markup = self.markup
        ranked = index in self.ranks and index > first + 1  # "Đỗ Tiến Sỹ" is a name
        if index in markup.marks["office"] or ranked or markup.shouted(index) != shouted:
            return len(markup.keys[index]) > 1 or index in markup.marks["office"]
        body = markup.marks["body"].get(index)
        if body is None or index < first + 2:
            return False
        # "Nguyễn Văn Hội" and "Lê Trường Giang" end in a name, "Nguyễn Văn An Sở Tư pháp" in a body
        return body.last > index + 1 or self._goes_on_small(index)

    def _goes_on_small(self, index: int) -> bool:
        """Whether small words that are no verb follow the capitals: "Sở Tư pháp"."""
        markup = self.markup
        while index < len(markup.keys) and markup.keys[index][0].isalpha() and markup.capital(index):
            index += 1
        return index < len(markup.keys) and markup.keys[index][0].isalpha() and index not in markup.marks["cue"]

    def _is_hyphened(self, first: int, index: int, limit: int) -> bool:
        """Whether a small syllable hangs on a foreigner's name: "Kim Young | -soo"."""
        markup = self.markup
        if index + 1 >= limit or markup.keys[index] != "-" or self.is_frequent(first):
            return False
        if markup.spaced(index) or markup.spaced(index + 1):
            return False
        return markup.keys[index + 1].isalpha() and not markup.capital(index + 1)
