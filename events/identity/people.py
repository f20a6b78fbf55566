"""Two mentions of a name -> reasons for and against one person. Never on the name alone.

What a person was met with on a day (posts, bodies, provinces, rank) are the person's traits; a speaker is known by all
traits of earlier days, each with the first and the last of them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from events.identity.likeness import Likeness, likeness
from events.identity.posts import Post, post_of
from events.reader.spelling import words
from events.reader.vocabulary import rows

SURE = 4.0  # from here on two mentions are one person
MARGIN = 1.5  # by which the likeliest must be ahead of the next
POSSIBLE = -3.0  # below it nobody need be asked
YEAR, HALF_A_YEAR = timedelta(days=366), timedelta(days=183)


class Trait(NamedTuple):
    """Something that a person is known again by: its kind, and what it is in folded words."""

    kind: str
    value: str


class Seen(NamedTuple):
    """The first and the last day that a trait was met with; None where no day is stated."""

    first: date | None
    last: date | None

    def with_day(self, day: date | None) -> "Seen":
        """These days, reaching to that one too."""
        if day is None or (self.first and self.last and self.first <= day <= self.last):
            return self
        return Seen(min(self.first or day, day), max(self.last or day, day))


Profile = Mapping[Trait, Seen]


@dataclass(frozen=True, slots=True)
class Choice:
    """Of several persons the one meant, None if none is surely; and all that are possible, the likeliest first."""

    place: int | None
    possible: tuple[tuple[int, Likeness], ...]


def traits_of(rank: str, positions: Iterable[str], provinces: Collection[str]) -> frozenset[Trait]:
    """The traits of a person met at an event in these provinces (their names)."""
    folded = [words(province) for province in provinces]
    traits = {Trait("at", province) for province in folded}
    if rank:
        traits.add(Trait("rank", words(rank)))
    for position in positions:
        traits.update(_of_post(post_of(position, folded)))
    return frozenset(traits)


def _of_post(post: Post) -> Iterator[Trait]:
    if post.office and post.body and post.province is not None:
        yield Trait("post", "|".join((post.office, post.body, post.province)))
        yield Trait("body", f"{post.body}|{post.province}")
    if post.parent and post.province is not None:
        yield Trait("body", f"{post.parent}|{post.province}")
    if post.province:
        yield Trait("of", post.province)


def choose(traits: Collection[Trait], day: date | None, known: Sequence[Profile]) -> Choice:
    """Whom of the known persons of one name these traits mean."""
    if not known:
        return Choice(None, ())
    compared = [(place, compare(traits, day, profile)) for place, profile in enumerate(known)]
    for province in sought_by(traits):
        of_here = [place for place, profile in enumerate(known) if province in profile]
        if len(of_here) == 1:
            reasons = (*compared[of_here[0]][1].reasons, ("alone_here", province.value))
            compared[of_here[0]] = of_here[0], likeness("person", reasons)
    possible = sorted((pair for pair in compared if pair[1].score > POSSIBLE), key=lambda pair: -pair[1].score)
    sure = bool(possible) and possible[0][1].score >= SURE
    alone = len(possible) < 2 or possible[0][1].score - possible[1][1].score >= MARGIN
    if sure and not alone:  # two records of one person so far, rather than two people
        alone = _may_be_one(known[possible[0][0]], known[possible[1][0]])
    return Choice(possible[0][0] if sure and alone else None, tuple(possible))


def _may_be_one(profile: Profile, other: Profile) -> bool:
    mine, theirs = ({trait.value for trait in known if trait.kind == "of"} for known in (profile, other))
    return not mine or not theirs or not mine.isdisjoint(theirs)


def sought_by(traits: Collection[Trait]) -> list[Trait]:
    """By which offices' province one is sought who is named without an office: the event's, if it has one alone."""
    provinces = [trait for trait in traits if trait.kind == "at"]
    if len(provinces) != 1 or any(trait.kind in ("of", "post", "body") for trait in traits):
        return []
    return [Trait("of", provinces[0].value)]


def compare(traits: Collection[Trait], day: date | None, profile: Profile) -> Likeness:
    """How likely a person met with these traits on this day is the one of the profile."""
    shared = [trait for trait in traits if trait in profile]
    return likeness("person", [*_shared(shared), *_near(shared, day, profile), *_against(traits, day, profile)])


def _shared(shared: Collection[Trait]) -> Iterator[tuple[str, str]]:
    """The strongest thing that is shared, and of the rest what says more."""
    by_kind = {trait.kind: trait for trait in sorted(shared)}
    if post := by_kind.get("post"):
        yield "same_post", _plain(post)
    elif body := by_kind.get("body"):
        yield "same_body", _plain(body)
    if rank := by_kind.get("rank"):
        yield "same_officer_rank" if _step(rank) else "same_title", rank.value
    if province := by_kind.get("of"):
        yield "same_province", province.value
    elif province := by_kind.get("at"):
        yield "met_there", province.value


def _plain(trait: Trait) -> str:
    return " ".join(filter(None, trait.value.split("|")))


def _near(shared: Collection[Trait], day: date | None, profile: Profile) -> Iterator[tuple[str, str]]:
    if day and any(trait.kind != "rank" and _within(day, profile[trait], YEAR) for trait in shared):
        yield "near_in_time", ""


def _against(traits: Collection[Trait], day: date | None, profile: Profile) -> Iterator[tuple[str, str]]:
    mine = {trait.value for trait in traits if trait.kind == "of"}
    theirs = {trait.value: seen for trait, seen in profile.items() if trait.kind == "of"}
    if mine and theirs and mine.isdisjoint(theirs):
        at_once = [place for place, seen in theirs.items() if day and _within(day, seen, HALF_A_YEAR)]
        yield ("two_provinces_at_once" if at_once else "other_province"), ", ".join(sorted(at_once or theirs))
    if day and (rank := _fallen_rank(traits, day, profile)):
        yield "rank_fell", rank


def _fallen_rank(traits: Collection[Trait], day: date, profile: Profile) -> str:
    """A rank of the profile from before that day that is higher than the one now met, "" if there is none.

    A lower rank of a later day is the same contradiction the other way round.
    """
    now = max(map(_step, traits), default=0)
    for trait, seen in profile.items():
        then = _step(trait)
        if not (now and then and seen.first and seen.last):
            continue
        if (seen.first < day and then > now) or (seen.last > day and then < now):
            return trait.value
    return ""


def _within(day: date, seen: Seen, distance: timedelta) -> bool:
    return bool(seen.first and seen.last and seen.first - distance <= day <= seen.last + distance)


def _step(trait: Trait) -> int:
    """How high an officer's rank is, degrees behind it left out; 0 for all else."""
    return _ladder().get(" ".join(trait.value.split()[:2]), 0) if trait.kind == "rank" else 0


@cache
def _ladder() -> dict[str, int]:
    """The ranks of the army and the police, the lowest first; abbreviations and the navy's own stand on no step."""
    spelt = [
        words(row["term"])
        for row in rows("ranks")
        if row["kind"] == "military" and row["term"].replace(" ", "").isalpha()
    ]
    steps = [rank for rank in spelt if rank.split()[-1] in ("uy", "ta", "tuong")]
    return {rank: step for step, rank in enumerate(steps, start=1)}
