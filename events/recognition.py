"""People of a reading -> speakers: known again by their traits, else new, with suggestions where some are possible."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from events.identity import names
from events.identity.likeness import Likeness
from events.identity.people import Choice, Profile, Seen, choose, sought_by, traits_of
from events.identity.people import Trait as Known
from events.models import Kind, Organizer, Participation, Speaker, Suggestion, Topic, Trait
from events.models.speaker import name_key
from events.models.trait import token_of
from events.reader.spelling import person_sort_key, words

TELLING = ("post", "body", "of")  # without one of these shared, nobody is surely the same
NAMESAKES = 60  # of all unknown people of a report, the latest; a page shows three of each
SUGGESTED = 3
AT_ONCE = 500
COMPARED = 300  # names of the same beginning


@dataclass(frozen=True, slots=True)
class Met:
    """A person as a report tells of one: the name's key, the traits, the day."""

    name: str
    key: str
    traits: frozenset[Known]
    day: date | None


def met(person: dict, provinces: Collection[str], day: date | None) -> Met:
    """A person of a reading or of a record."""
    traits = traits_of(person["rank"] or "", person["positions"], provinces)
    return Met(person["name"], name_key(person["name"]), traits, day)


def recognize(people: Sequence[Met], *, but: Collection[int] = ()) -> list[Speaker]:
    """The speakers who these people are, in their order; `but` are the ids of those whom they are not.

    Of one report's people no two are the same, so a speaker is taken once.
    """
    taken = set(but)
    sure: list[Speaker | None] = []
    for _person, choice, known in zip(people, *_choices(people, taken), strict=True):
        speaker = known[choice.place] if choice.place is not None else None
        if speaker is not None and speaker in taken:
            speaker = None
        taken.add(speaker)
        sure.append(speaker)
    found = Speaker.objects.in_bulk([pk for pk in sure if pk])
    new = [person for person, pk in zip(people, sure, strict=True) if pk is None]
    made = iter(_make(new, taken))
    return [found[pk] if pk else next(made) for pk in sure]


def _choices(people: Sequence[Met], but: Collection[int]) -> tuple[list[Choice], list[list[int]]]:
    """For each person whom the traits mean, and the ids of those it was chosen from."""
    sought = [
        (person.key, trait)
        for person in people
        for trait in (*person.traits, *sought_by(person.traits))
        if trait.kind in TELLING
    ]
    tokens = {token_of(key, trait): key for key, trait in sought}
    rows = Trait.objects.filter(token__in=list(tokens)).exclude(speaker__in=but) if tokens else Trait.objects.none()
    by_name = defaultdict(list)
    for speaker, token in rows.values_list("speaker_id", "token"):
        if speaker not in by_name[tokens[token]]:
            by_name[tokens[token]].append(speaker)
    profiles = profiles_of([pk for pks in by_name.values() for pk in pks])
    known = [by_name[person.key] for person in people]
    chosen = [
        choose(person.traits, person.day, [profiles[pk] for pk in pks])
        for person, pks in zip(people, known, strict=True)
    ]
    return chosen, known


def profiles_of(speakers: Collection[int]) -> dict[int, Profile]:
    """The traits of each of the speakers, by their ids."""
    profiles: dict[int, dict[Known, Seen]] = defaultdict(dict)
    if speakers:
        rows = Trait.objects.filter(speaker__in=speakers)
        for pk, kind, value, first, last in rows.values_list("speaker", "kind", "value", "first_on", "last_on"):
            profiles[pk][Known(kind, value)] = Seen(first, last)
    return profiles


def _make(people: Sequence[Met], but: Collection[int | None]) -> list[Speaker]:
    """New speakers of these names, with a suggestion for each known one who is possible."""
    if not people:
        return []
    namesakes = _namesakes(people, but)
    made = Speaker.objects.bulk_create(_unsaved(person.name) for person in people)
    profiles = profiles_of([pk for pks in namesakes.values() for pk in pks])
    suggest(
        Kind.SPEAKER,
        (
            (speaker.pk, namesakes[person.key][place], found)
            for person, speaker in zip(people, made, strict=True)
            for place, found in choose(
                person.traits, person.day, [profiles[pk] for pk in namesakes[person.key]]
            ).possible[:SUGGESTED]
        ),
    )
    return made


def _unsaved(name: str) -> Speaker:
    return Speaker(name=name, name_key=name_key(name), folded=words(name), sort_key=person_sort_key(name))


def _namesakes(people: Sequence[Met], but: Collection[int | None]) -> dict[str, list[int]]:
    """By the names' keys, the ids of the latest speakers of the name."""
    rows = Speaker.objects.filter(name_key__in={person.key for person in people}, merged_into=None)
    found = defaultdict(list)
    for pk, key in rows.order_by("-pk").values_list("pk", "name_key")[:NAMESAKES]:
        if pk not in but:
            found[key].append(pk)
    return found


def suggest(kind: str, pairs: Iterable[tuple[int, int, Likeness]]) -> None:
    """Offer the pairs to the editors; what one of them decided before stays decided."""
    rows = [
        Suggestion.of(kind, pk, other, score=found.score, reasons=[list(reason) for reason in found.reasons])
        for pk, other, found in pairs
    ]
    if rows:
        Suggestion.objects.bulk_create(rows, ignore_conflicts=True)


def suggest_like(kind: str, made: Sequence[Topic] | Sequence[Organizer]) -> None:
    """Offer the editors, for each new topic or body, the known ones of which the name is nearly the same."""
    suggest(kind, ((record.pk, pk, found) for record in made for pk, found in _like(record)))


def _like(record: Topic | Organizer) -> list[tuple[int, Likeness]]:
    first = names.beginning(record.key)
    begins_so = type(record).objects.filter(key__gte=first, key__lt=f"{first}\uffff", merged_into=None)
    rows = begins_so.exclude(pk=record.pk).order_by("key").values_list("pk", "key")[:COMPARED]
    found = [(pk, names.compare(record.key, key)) for pk, key in rows]
    likely = sorted((pair for pair in found if pair[1].score >= names.POSSIBLE), key=lambda pair: -pair[1].score)
    return likely[:SUGGESTED]


def learn(people: Iterable[tuple[int, Met]]) -> None:
    """Note the traits of speakers (by their ids) as they were met."""
    people = list(people)
    known = {
        (row.speaker_id, row.token): row for row in Trait.objects.filter(speaker__in={pk for pk, _ in people})
    } if people else {}  # fmt: skip
    new, wider = {}, {}
    for pk, person in people:
        for trait in person.traits:
            place = (pk, token_of(person.key, trait))
            row = known.get(place) or new.get(place)
            if row is None:
                days = {"first_on": person.day, "last_on": person.day}
                new[place] = Trait(speaker_id=pk, kind=trait.kind, value=trait.value, token=place[1], **days)
            elif _widen(row, person.day) and place in known:
                wider[place] = row
    if new:
        Trait.objects.bulk_create(new.values())
    if wider:
        Trait.objects.bulk_update(wider.values(), ["first_on", "last_on"])


def _widen(row: Trait, day: date | None) -> bool:
    """Whether the day was outside the row's days, which now reach to it."""
    if day is None or (row.first_on and row.first_on <= day <= row.last_on):
        return False
    row.first_on, row.last_on = min(row.first_on or day, day), max(row.last_on or day, day)
    return True


def relearn(speakers: Iterable[int]) -> None:
    """Make the traits of these speakers anew from the events where they were met."""
    speakers = list(speakers)
    Trait.objects.filter(speaker__in=speakers).delete()
    links = Participation.objects.filter(speaker__in=speakers).select_related("event", "speaker")
    learn((link.speaker_id, _as_met(link)) for link in links.prefetch_related("event__provinces"))


def _as_met(link: Participation) -> Met:
    person = {"name": link.printed_name or link.speaker.name, "rank": link.rank, "positions": link.positions}
    return met(person, [province.name for province in link.event.provinces.all()], link.event.start_date)


def learn_unknown() -> None:
    """Learn the traits of all speakers who have none, a few hundred a transaction."""
    unknown = list(Speaker.objects.filter(traits=None).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(unknown), AT_ONCE):
        with transaction.atomic():
            relearn(unknown[start : start + AT_ONCE])
