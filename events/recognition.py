"""People of a reading -> speakers: known again by their traits, else new, with suggestions where some are possible."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import transaction
from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from events.additions import Additions
from events.identity.people import Choice, Seen, choose, sought_by, traits_of
from events.identity.people import Trait as Known
from events.models import Kind, Participation, Speaker, Suggestion, Trait
from events.models.asking import not_in
from events.models.speaker import name_key
from events.models.trait import token_of
from events.reader.spelling import person_sort_key, words

TELLING = ("post", "body", "of")  # without one of these shared, nobody is surely the same
NAMESAKES = 60  # of all unknown people of a report, the latest; a page shows three of each
SUGGESTED = 3
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Met:
    """A person as a report tells of one: the name's key, the traits with their tokens, the day.

    `sought` are the tokens by which one who surely is the same is found.
    """

    name: str
    key: str
    traits: Mapping[Known, int]
    sought: tuple[int, ...]
    day: date | None


def met(person: dict, provinces: Collection[str], day: date | None) -> Met:
    """A person of a reading or of a record."""
    return _met(person["name"], person["rank"] or "", tuple(person["positions"]), tuple(provinces), day)


@lru_cache(maxsize=10_000)  # looked up with many others, then met one by one
def _met(name: str, rank: str, positions: tuple[str, ...], provinces: tuple[str, ...], day: date | None) -> Met:
    key = name_key(name)
    traits = {trait: token_of(key, trait) for trait in traits_of(rank, positions, provinces)}
    sought = [token for trait, token in traits.items() if trait.kind in TELLING]
    sought += [token_of(key, trait) for trait in sought_by(traits)]
    return Met(name, key, traits, tuple(sought), day)


class People:
    """The speakers whom names can mean, as the archive has them and as they were met since."""

    def __init__(self, additions: Additions):
        self.additions = additions
        self.speakers: dict[int, Speaker] = {}
        self.profiles: dict[int, dict[Known, Seen]] = {}
        self.tokens: dict[int, dict[int, Seen]] = {}  # of each speaker: a trait under a merged name has another token
        self.with_token: dict[int, list[int]] = {}
        self.of_name: dict[str, list[int]] = {}  # the latest first
        self.waiting: dict[int, set[tuple[int, int]]] = {}  # the suggestions that each is in

    def look_up(self, people: Iterable[Met]) -> None:
        """Ask the database about all of these that it was not asked about before."""
        people = list(people)
        tokens = not_in(self.with_token, (token for person in people for token in person.sought))
        names = not_in(self.of_name, (person.key for person in people))
        if not (tokens or names):
            return
        self._find_by_tokens(tokens)
        self._find_by_names(names)
        sought = {pk for person in people for token in person.sought for pk in self.with_token[token]}
        self._fetch(not_in(self.speakers, sought))
        self.learn_of({*sought, *(pk for person in people for pk in self.of_name[person.key])})

    def recognize(self, people: Sequence[Met], *, but: Collection[int] = ()) -> list[Speaker]:
        """The speakers who these people are, in their order; `but` are the ids of those whom they are not.

        Of one report's people no two are the same, so a speaker is taken once.
        """
        self.look_up(people)
        taken = set(but)
        sure: list[int | None] = []
        for choice, known in [self._choose(person, taken) for person in people]:
            pk = known[choice.place] if choice.place is not None else None
            pk = None if pk in taken else pk
            taken.add(pk)
            sure.append(pk)
        made = iter(self._make([person for person, pk in zip(people, sure, strict=True) if pk is None], taken))
        return [self.speakers[pk] if pk else next(made) for pk in sure]

    def learn(self, pk: int, person: Met) -> None:
        """Note the traits of a speaker as met."""
        profile, tokens, now = self.profiles[pk], self.tokens[pk], Seen(person.day, person.day)
        for trait, token in person.traits.items():
            seen = tokens.get(token)
            if seen is None:
                tokens[token] = now
                if token in self.with_token:
                    self.with_token[token].append(pk)
                self.additions.add_trait(pk, trait.kind, trait.value, token, now)
            elif (reach := seen.with_day(person.day)) != seen:
                tokens[token] = reach
                self.additions.widen_trait(pk, token, reach)
            profile[trait] = profile.get(trait, now).with_day(person.day)

    def learn_of(self, speakers: Iterable[int]) -> None:
        """Fetch the traits of the speakers whose traits are not known yet."""
        unknown = not_in(self.profiles, speakers)
        if not unknown:
            return
        self._know_nothing_of(unknown)
        columns = ("speaker_id", "kind", "value", "token", "first_on", "last_on")
        rows = Trait.objects.filter(speaker_id__among=unknown).values_list(*columns)
        for pk, kind, value, token, first, last in rows:
            trait, seen, profile = Known(kind, value), Seen(first, last), self.profiles[pk]
            self.tokens[pk][token] = seen
            known = profile.get(trait)
            profile[trait] = known.with_day(first).with_day(last) if known else seen

    def suggestions_with(self, speakers: Iterable[int]) -> int:
        """How many suggestions wait that one of these speakers is the same as another."""
        return len({pair for pk in speakers for pair in self.waiting.get(pk, ())})

    def relearn(self, speakers: Iterable[int]) -> None:
        """Make the traits of these speakers anew from the events where they were met, stored all of them."""
        speakers = list(speakers)
        Trait.objects.filter(speaker__in=speakers).delete()
        for found in self.with_token.values():
            found[:] = [pk for pk in found if pk not in speakers]
        self._know_nothing_of(speakers)
        links = Participation.objects.filter(speaker__in=speakers).select_related("event", "speaker")
        for link in links.prefetch_related("event__provinces"):
            self.learn(link.speaker_id, _as_met(link))

    def _know_nothing_of(self, speakers: Iterable[int]) -> None:
        for pk in speakers:
            self.profiles[pk], self.tokens[pk] = {}, {}

    def _find_by_tokens(self, tokens: Collection[int]) -> None:
        if not tokens:
            return
        self.with_token |= {token: [] for token in tokens}
        for pk, token in Trait.objects.filter(token__among=tokens).values_list("speaker_id", "token"):
            self.with_token[token].append(pk)

    def _find_by_names(self, keys: Collection[str]) -> None:
        if not keys:
            return
        self.of_name |= {key: [] for key in keys}
        latest = Window(RowNumber(), partition_by="name_key", order_by=F("pk").desc())
        named = Speaker.objects.filter(name_key__among=keys, merged_into=None).annotate(latest=latest)
        for pk, key in named.filter(latest__lte=NAMESAKES).order_by("-pk").values_list("pk", "name_key"):
            self.of_name[key].append(pk)

    def _fetch(self, speakers: Collection[int]) -> None:
        if not speakers:
            return
        self.speakers |= {speaker.pk: speaker for speaker in Speaker.objects.filter(pk__among=speakers).order_by()}
        waiting = Suggestion.objects.waiting().order_by().filter(kind=Kind.SPEAKER)
        one_of = Q(one_id__among=speakers) | Q(other_id__among=speakers)
        for pair in waiting.filter(one_of).values_list("one_id", "other_id"):
            for pk in pair:
                self.waiting.setdefault(pk, set()).add(pair)

    def _choose(self, person: Met, but: Collection[int | None]) -> tuple[Choice, list[int]]:
        """Whom the traits mean, and the ids of those that were chosen from, the earliest first."""
        known = sorted({pk for token in person.sought for pk in self.with_token[token]}.difference(but))
        return choose(person.traits, person.day, [self.profiles[pk] for pk in known]), known

    def _make(self, people: Sequence[Met], but: Collection[int | None]) -> list[Speaker]:
        """New speakers of these names, with a suggestion for each known one who is possible."""
        namesakes = self._namesakes(people, but) if people else {}
        made = [self._made(person.name, person.key) for person in people]
        for speaker, person in zip(made, people, strict=True):
            known = namesakes[person.key]
            possible = choose(person.traits, person.day, [self.profiles[pk] for pk in known]).possible
            for place, found in possible[:SUGGESTED]:
                self._suggest(Suggestion.of_likeness(Kind.SPEAKER, speaker.pk, known[place], found))
        return made

    def _namesakes(self, people: Sequence[Met], but: Collection[int | None]) -> dict[str, list[int]]:
        """By the names' keys, the ids of the latest speakers of the name."""
        found: dict[str, list[int]] = defaultdict(list)
        called = {(pk, person.key) for person in people for pk in self.of_name[person.key]}
        for pk, key in sorted(called, reverse=True)[:NAMESAKES]:
            if pk not in but:
                found[key].append(pk)
        return found

    def _made(self, name: str, key: str) -> Speaker:
        speaker = Speaker(name=name, name_key=key, folded=words(name), sort_key=person_sort_key(name))
        pk = self.additions.add(speaker).pk
        self._know_nothing_of([pk])
        self.speakers[pk] = speaker
        self.of_name[key].insert(0, pk)
        return speaker

    def _suggest(self, suggestion: Suggestion) -> None:
        self.additions.add(suggestion)
        for pk in (suggestion.one_id, suggestion.other_id):
            self.waiting.setdefault(pk, set()).add((suggestion.one_id, suggestion.other_id))


def relearn(speakers: Iterable[int]) -> None:
    """Make the traits of these speakers anew from the events where they were met."""
    additions = Additions()
    People(additions).relearn(speakers)
    additions.store()


def _as_met(link: Participation) -> Met:
    person = {"name": link.printed_name or link.speaker.name, "rank": link.rank, "positions": link.positions}
    return met(person, [province.name for province in link.event.provinces.all()], link.event.start_date)


def learn_unknown() -> None:
    """Learn the traits of all speakers who have none, a few hundred a transaction."""
    unknown = list(Speaker.objects.filter(traits=None).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(unknown), AT_ONCE):
        with transaction.atomic():
            relearn(unknown[start : start + AT_ONCE])
