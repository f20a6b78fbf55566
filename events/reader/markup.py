"""Marked-up text: the tokens of a report and, by kind, the terms of the closed lists found among them."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress, count

from events.reader.reading import Fact
from events.reader.source import Source
from events.reader.vocabulary import NO_CUES, NO_CUES_BEHIND, NO_EVENTS, Terms
from events.reader.words import split_words

KINDS = ("rank", "office", "body", "honorific", "surname", "cue", "event", "audience", "province", "another")


@dataclass(slots=True)
class Mark:
    """A term at the tokens [first, last), with what its list says of it."""

    first: int
    last: int
    value: str


class Markup:
    """`keys` are the tokens in lower case; `starts` and `ends` their offsets; `marks` by kind and first token.

    `capital` and `shouted` tell whether a token begins with a capital, and whether it is all in them. `capitals`,
    `numbers` and `joints` are the tokens that begin with one, those of digits and those that may part what stands
    around them (signs and "và"), each in their order.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        words, self.starts, self.ends = split_words(source.text)
        keys, capital, number, joint, shouted, terms = zip(*words, strict=True) if words else ((),) * 6
        self.keys: list[str] = [*keys]
        self.capital: Callable[[int], bool] = capital.__getitem__
        self.shouted: Callable[[int], bool] = shouted.__getitem__
        self.capitals = [*compress(range(len(keys)), capital)]
        self.numbers = [*compress(range(len(keys)), number)]
        self.joints = [*compress(range(len(keys)), joint)]
        self.marks: dict[str, dict[int, Mark]] = {kind: {} for kind in KINDS}
        self._mark(terms)
        self._order = {kind: (list(found), list(found.values())) for kind, found in self.marks.items()}

    def _mark(self, begun: Sequence[Terms]) -> None:
        """Marks the terms; `begun` are those that each token may begin."""
        keys, marks = self.keys, self.marks
        taken = dict.fromkeys(KINDS, 0)  # a term inside a longer one of its kind is none: "giảng" in "khai giảng"
        following = zip(count(), begun, [*keys[1:], ""], [*keys[2:], "", ""], strict=False)
        for first, by_second, second, third in compress(following, begun):
            by_third = by_second.get(second) or by_second.get("")
            if by_third is None:
                continue
            for size, rest, kind, value, doubtful in by_third[third] if third in by_third else by_third[""]:
                last = first + size
                if first < taken[kind] or (rest and keys[first + 3 : last] != rest):
                    continue
                if not doubtful or not self._misleads(kind, first, last):
                    taken[kind] = last
                    marks[kind][first] = Mark(first, last, value)

    def _misleads(self, kind: str, first: int, last: int) -> bool:
        """Whether doubtful words mean something else: a surname has a name behind it, "báo cáo viên" is no report."""
        keys = self.keys
        following = keys[last] if last < len(keys) else ""
        if kind == "surname":
            return not following or following[0] in ".,;:()"
        # "Lâm Đồng tổ chức" is no "đồng tổ chức"
        inside_name = first > 0 and self.capital(first) and keys[first - 1][0].isalpha() and not self.breaks(first)
        if kind == "event":  # "xã Xà Phiên" is no "phiên"
            named = inside_name and self.capital(first - 1) and not self.shouted(first)
            return named or tuple(keys[first : first + 2]) in NO_EVENTS
        if inside_name or (keys[last - 1], following) in NO_CUES:
            return True
        return first > 0 and (keys[first - 1], keys[first]) in NO_CUES_BEHIND

    def within(self, kind: str, first: int, last: int) -> list[Mark]:
        """The marks of a kind that begin among the tokens [first, last), in their order."""
        firsts, marks = self._order[kind]
        begin = bisect_left(firsts, first)
        return marks[begin : bisect_left(firsts, last, begin)]

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

    def joints_in(self, first: int, last: int) -> list[int]:
        """The tokens among [first, last) that may part what stands around them: signs and "và"."""
        return self.joints[bisect_left(self.joints, first) : bisect_left(self.joints, last)]

    def capitals_in(self, first: int, last: int) -> list[int]:
        return self.capitals[bisect_left(self.capitals, first) : bisect_left(self.capitals, last)]

    def __len__(self) -> int:
        return len(self.keys)

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
