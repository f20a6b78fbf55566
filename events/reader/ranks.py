"""Ranks: military and police ranks, academic titles and degrees, printed alone or joined ("Trung tá, PGS.TS")."""

from typing import NamedTuple

from events.reader.markup import Markup

JOINTS = frozenset(".,-–/")


class Rank(NamedTuple):
    """The tokens [first, last) of a whole rank; `unsure` where the words are a profession or an honour as well."""

    first: int
    last: int
    unsure: bool


def find_ranks(markup: Markup) -> dict[int, Rank]:
    """All ranks by their first token."""
    ranks: dict[int, Rank] = {}
    end = 0
    for first, mark in markup.marks["rank"].items():
        if first < end or (first and markup.keys[first - 1] in "&-" and not markup.spaced(first)):
            continue  # "Sở KH&CN" is no "CN"
        last, kinds = _join(markup, mark.last, {mark.value})
        if kinds == {"honour"}:  # "NGƯT" alone is none, "NGƯT. TS" is
            continue
        end = last
        ranks[first] = Rank(
            first, end, kinds <= {"profession", "honour"} or (mark.value != "honour" and "honour" in kinds)
        )
    return ranks


def _join(markup: Markup, last: int, kinds: set[str]) -> tuple[int, set[str]]:
    """The end of the rank that goes on at `last` with further ranks behind joints: "TS" + "." + "BS"."""
    while True:
        following = last
        while following < len(markup) and following < last + 2 and markup.keys[following] in JOINTS:
            following += 1
        mark = markup.marks["rank"].get(following)
        if mark is None:
            return last, kinds
        last = mark.last
        kinds.add(mark.value)
