"""Marked-up text: the tokens of a report and, by kind, the terms of the closed lists found among them."""

from bisect import bisect_left
from typing import NamedTuple

from events.reader.reading import Fact
from events.reader.source import Source
from events.reader.vocabulary import TOKEN, Term, lexicon, pairs

NO_CUES = pairs("markup.no_cues")  # "giảng viên" teaches nothing, "dự phòng" attends nothing
NO_CUES_BEHIND = pairs("markup.no_cues_behind")  # "công nghệ thông tin" informs nobody, "muốn học" is a wish
STOPS = frozenset(".!?…")
KINDS = ("rank", "office", "body", "honorific", "surname", "cue", "event", "outlet", "audience", "province", "another")


class Mark(NamedTuple):
    """A term at the tokens [first, last), with what its list says of it."""

    first: int
    last: int
    value: str


class Markup:
    """`keys` are the tokens in lower case; `starts` and `ends` their offsets; `marks` by kind and first token.

    `capitals` and `numbers` are the tokens that begin with a capital and those of digits, in their order.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.capitals: list[int] = []
        self.numbers: list[int] = []
        self.stops: list[int] = []
        self.marks: dict[str, dict[int, Mark]] = {kind: {} for kind in KINDS}
        self._tokenize()
        self._mark()
        self._order = {kind: list(found) for kind, found in self.marks.items()}

    def _tokenize(self) -> None:
        text = self.text
        spans = [match.span() for match in TOKEN.finditer(text)]
        low = self.source.low
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.keys = [low[start:end] for start, end in spans]
        self._upper = [text[start].isupper() for start in self.starts]
        self.capitals = [index for index, upper in enumerate(self._upper) if upper]
        self.stops = [index for index, key in enumerate(self.keys) if key in STOPS]
        self.numbers = [index for index, key in enumerate(self.keys) if key[0].isdecimal()]

    def _mark(self) -> None:
        lexica, keys, marks = lexicon(), self.keys, self.marks
        taken = dict.fromkeys(KINDS, 0)  # a term inside a longer one of its kind is none: "giảng" in "khai giảng"
        following = iter([*keys[1:], ""])
        for first, key in enumerate(keys):
            second = next(following)
            if key not in lexica:
                continue
            terms = lexica[key]
            for found in terms[second] if second in terms else terms[""]:
                kind, last = found.kind, first + found.size
                if first < taken[kind] or (found.third and keys[first + 2 : last] != found.third):
                    continue
                if found.plain or not self._misleads(found, first, last):
                    taken[kind] = last
                    marks[kind][first] = Mark(first, last, found.value)

    def _misleads(self, term: Term, first: int, last: int) -> bool:
        """Whether the words mean something else: "ts" no doctor, "phòng" to prevent, "báo cáo viên" no report."""
        if term.abbreviation or (term.kind == "body" and term.size == 1 and term.value == "3"):
            return not self.capital(first)
        if term.kind == "surname":  # "an", "la", "hà" are words; a surname has a name behind it
            return not (self.capital(first) and self.keys[last : last + 1] and self.keys[last][0] not in ".,;:()")
        if term.kind != "cue":
            return False
        # "Lâm Đồng tổ chức" is no "đồng tổ chức"
        inside_name = first > 0 and self.capital(first) and self.keys[first - 1][0].isalpha() and not self.breaks(first)
        parted = first > 0 and (self.keys[first - 1], self.keys[first]) in NO_CUES_BEHIND
        return inside_name or parted or tuple(self.keys[last - 1 : last + 1]) in NO_CUES

    def within(self, kind: str, first: int, last: int) -> list[Mark]:
        """The marks of a kind that begin among the tokens [first, last), in their order."""
        order, marks = self._order[kind], self.marks[kind]
        return [marks[at] for at in order[bisect_left(order, first) : bisect_left(order, last)]]

    def cues(self, first: int, last: int, *kinds: str) -> bool:
        """Whether a cue of one of the kinds stands among the tokens [first, last)."""
        return any(mark.value in kinds for mark in self.within("cue", first, last))

    def held(self, first: int, last: int) -> bool:
        """Whether the tokens tell of a conference held: organised, opened, closed or attended."""
        return any(
            mark.value in ("organises", "joins", "attends", "chairs", "happens")
            or self.keys[mark.first] in ("khai", "bế")
            for mark in self.within("cue", first, last)
        )

    def numbers_in(self, first: int, last: int) -> list[int]:
        return self.numbers[bisect_left(self.numbers, first) : bisect_left(self.numbers, last)]

    def stops_in(self, first: int, last: int) -> list[int]:
        """The tokens that may end a sentence among [first, last)."""
        return self.stops[bisect_left(self.stops, first) : bisect_left(self.stops, last)]

    def capitals_in(self, first: int, last: int) -> list[int]:
        return self.capitals[bisect_left(self.capitals, first) : bisect_left(self.capitals, last)]

    def __len__(self) -> int:
        return len(self.keys)

    def capital(self, index: int) -> bool:
        return self._upper[index]

    def shouted(self, index: int) -> bool:
        """Whether the token is all in capitals, with two letters at least: UBND, HAUFO, HẠNH."""
        token = self.text[self.starts[index] : self.ends[index]]
        return len(token) > 1 and token.isupper()

    def token_at(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def breaks(self, index: int) -> bool:
        """Whether the token begins a line."""
        return index == 0 or "\n" in self.text[self.ends[index - 1] : self.starts[index]]

    def spaced(self, index: int) -> bool:
        """Whether white space stands before the token."""
        return index == 0 or self.starts[index] > self.ends[index - 1]

    def words(self, first: int, last: int) -> str:
        """The tokens [first, last) as printed."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def quote(self, first: int, last: int, unsure: bool = False) -> Fact[str]:
        """The tokens [first, last) as a fact."""
        return self.source.quote(self.starts[first], self.ends[last - 1], unsure)

    def at(self, kind: str, index: int) -> Mark | None:
        return self.marks[kind].get(index)
