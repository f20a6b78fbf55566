"""How wide the conference is: of the whole country, of a province, or for the grassroots, as its name or lead says."""

from itertools import pairwise

from events.reader.markup import Markup
from events.reader.reading import Fact, Scope
from events.reader.sentences import Sentence

WORDS = {
    "toàn quốc": Scope.NATIONAL, "cả nước": Scope.NATIONAL,
    "cấp cơ sở": Scope.GRASSROOTS, "cấp xã": Scope.GRASSROOTS, "ở cơ sở": Scope.GRASSROOTS,
    "cấp tỉnh": Scope.PROVINCIAL, "trong tỉnh": Scope.PROVINCIAL, "toàn tỉnh": Scope.PROVINCIAL,
}  # fmt: skip
PAIRS = frozenset(tuple(words.split()[:2]) for words in WORDS)


def read_scope(markup: Markup, name: tuple[int, int] | None, sentences: list[Sentence]) -> Fact[Scope] | None:
    """The scope that the name tells, else that of the first two sentences, marked unsure there."""
    if name is not None:
        told = _told(markup, *name, unsure=False)
        if told is not None:
            return told
    lead = sentences[:2]
    return _told(markup, lead[0].first, lead[-1].last, unsure=True) if lead else None


def _told(markup: Markup, first: int, last: int, unsure: bool) -> Fact[Scope] | None:
    for index, pair in enumerate(pairwise(markup.keys[first:last]), first):
        if pair not in PAIRS:
            continue
        for words, scope in WORDS.items():
            end = index + words.count(" ") + 1
            if end <= last and " ".join(markup.keys[index:end]) == words:
                return markup.source.fact(scope, markup.starts[index], markup.ends[end - 1], unsure)
    return None
