"""Marked-up text: the tokens of a report and, by kind, the terms of the closed lists found among them."""

from bisect import bisect_left
from dataclasses import dataclass

from events.reader.reading import Fact
from events.reader.source import Source
from events.reader.vocabulary import TOKEN, lexicon

KINDS = ("rank", "office", "body", "honorific", "surname", "cue", "event", "outlet", "audience", "province")


@dataclass(frozen=True, slots=True)
class Mark:
    """A term at the tokens [first, last), with what its list says of it."""

    first: int
    last: int
    value: str


class Markup:
    """`keys` are the tokens in lower case; `starts` and `ends` their offsets; `marks` by kind and first token."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.marks: dict[str, dict[int, Mark]] = {kind: {} for kind in KINDS}
        self._tokenize()
        self._mark()

    def _tokenize(self) -> None:
        low = self.source.low
        for match in TOKEN.finditer(self.text):
            start, end = match.span()
            self.starts.append(start)
            self.ends.append(end)
            self.keys.append(low[start:end])

    def _mark(self) -> None:
        terms, keys, marks = lexicon(), self.keys, self.marks
        taken = dict.fromkeys(KINDS, 0)  # a term inside a longer one of its kind is none: "giảng" in "khai giảng"
        for first, key in enumerate(keys):
            for term in terms.get(key, ()):
                found = marks[term.kind]
                last = first + 1 + len(term.rest)
                if first < taken[term.kind] or tuple(keys[first + 1 : last]) != term.rest:
                    continue
                if term.abbreviation and not self.capital(first):
                    continue
                if term.kind == "cue" and keys[last : last + 1] == ["viên"]:  # "báo cáo viên" reports nothing
                    continue
                taken[term.kind] = last
                found[first] = Mark(first, last, term.value)

    def __len__(self) -> int:
        return len(self.keys)

    def capital(self, index: int) -> bool:
        return self.text[self.starts[index]].isupper()

    def shouted(self, index: int) -> bool:
        """Whether the token is all in capitals, with two letters at least: UBND, HAUFO, HẠNH."""
        token = self.text[self.starts[index] : self.ends[index]]
        return len(token) > 1 and token.isupper()

    def token_at(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

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
