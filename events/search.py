"""Full-text search, one interface over SQLite FTS5 and PostgreSQL.

Text and query are folded by the same function, in Python: neither engine folds đ, or all of Vietnamese, by itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from events.cards import card_of
from events.models import Change, Event, Province, SearchText
from events.models.spelt import Spelt, spelt
from events.reader.spelling import words

MAX_QUERY = 200  # characters; what is longer is cut, so that no query costs without bound
MAX_TEXT = 250_000  # characters of an event; what is longer is cut, for a tsvector holds a megabyte at most
# One city under many forms, and its code is no word that folding could take apart.
_HO_CHI_MINH_CITY = re.compile(r"\b(?:tp ?hcm|hcmc)\b")


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked: words that must all occur (folded, and as typed), and phrases that must occur exactly."""

    words: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)


def parse(text: str) -> Query:
    """The query that a reader typed: words mean AND, quotes an exact phrase; a quote left open quotes nothing."""
    text = re.sub(r"[“”„«»]", '"', text[:MAX_QUERY])
    parts = text.split('"')
    if len(parts) % 2 == 0:
        parts[-2:] = [" ".join(parts[-2:])]
    phrases = tuple(filter(None, map(exact_words, parts[1::2])))
    loose = " ".join(parts[0::2])
    return Query(_once(folded_words(loose)), _once(exact_words(loose)), phrases)


def _once(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split()))


def folded_words(text: str) -> str:
    """The text's words without diacritics, the forms of Ho Chi Minh City made one."""
    return _one_city(words(text))


def _one_city(folded: str) -> str:
    folded = folded.replace("_", " ")
    return _HO_CHI_MINH_CITY.sub("tp ho chi minh", folded) if "hcm" in folded else folded


def exact_words(text: str) -> str:
    """The text's words in lower case with their diacritics, the tone marks in one placement."""
    return spelt(text).exact


def matching(events: QuerySet[Event], query: Query) -> QuerySet[Event]:
    """Those of the events that say what was asked; all of them if nothing was."""
    return events.filter(sequence__in=matching_sequences(query)) if query else events


def matching_sequences(query: Query) -> RawSQL:
    """The sequence numbers of the events that say what was asked, as a subquery; the query must not be empty."""
    return RawSQL(*_engine().select(query, exact=False))


def sequences(query: Query, *, exact: bool, among: Iterable[int] | None = None) -> Iterator[int]:
    """The sequence numbers of the events that say what was asked, in no order; if `exact`, spelt as typed.

    `among` bounds them to the events of these sequence numbers.
    """
    sql, parameters = _engine().select(query, exact=exact)
    if among is not None:
        sql += f" AND {_engine().sequence} IN ({', '.join(str(int(sequence)) for sequence in among) or 'NULL'})"
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        while rows := cursor.fetchmany(10_000):
            yield from (row[0] for row in rows)


def index(event: Event) -> Event:
    """Bring the index up to date with the event as the database has it; the event fetched anew with for_page()."""
    return index_as_held(Event.objects.for_page().get(pk=event.pk))


def index_as_held(event: Event) -> Event:
    """Bring the index up to date with an event that was fetched with for_page(), or holds what that would fetch."""
    store([row_of(event)])
    return event


def store(rows: Iterable[SearchText]) -> None:
    """Put the rows into the index, in the place of what it has of their events."""
    columns = ("sequence", "card", "exact", "folded")
    SearchText.objects.bulk_create(rows, update_conflicts=True, unique_fields=["event"], update_fields=columns)


def row_of(event: Event) -> SearchText:
    """The unsaved row of the index for an event that was fetched with for_page(), or holds what that would fetch."""
    speakers = [link.speaker for link in event.linked("participations")]
    card = card_of(event, event.linked("provinces"), speakers, len(event.linked("presentations")))
    known = {report.text: report.spelt for report in event.linked("reports") if report.shows_whole_text}
    return text_of(event, _said(event), card, known)


def text_of(event: Event, said: Iterable[str], card: dict, known: Mapping[str, Spelt] | None = None) -> SearchText:
    """The unsaved row of the index for an event of which all this is said and shown.

    `known` has the words of those of the texts of which they were told apart already.
    """
    said, known = list(said), known or {}
    if sum(map(len, said)) + len(said) > MAX_TEXT:
        said, known = ["\n".join(said)[:MAX_TEXT]], {}
    parts = [found or spelt("\n".join(some)) for found, some in groupby(said, key=known.get)]
    exact, folded = (" ".join(filter(None, words)) for words in zip(*parts, strict=True))
    return SearchText(event_id=event.pk, sequence=event.sequence, card=card, exact=exact, folded=_one_city(folded))


def province_names(province: Province) -> Iterator[str]:
    """The names under which what happened in a province is found: its own, its aliases, its successor's."""
    yield from (province.name, *province.aliases)
    if province.merged_into:
        yield province.merged_into.name


def index_all(events: Iterable[Event]) -> int:
    """Index the events anew; how many they were."""
    count = 0
    for event in events:
        index(event)
        count += 1
    return count


def touch() -> None:
    """Move the version of the archive's data for a change that is in no event's index."""
    with transaction.atomic():
        _engine().take_turns()
        Change.objects.create()


def _said(event: Event) -> Iterator[str]:
    """All that an event is found by: its names, people, topics, bodies, provinces, and what readers see of reports."""
    yield from (event.name, event.venue)
    for province in event.linked("provinces"):
        yield from province_names(province)
    for link in event.linked("hostings"):
        yield from (link.organizer.name, link.printed_name)
    for link in event.linked("participations"):
        yield from (link.speaker.name, *link.speaker.aliases, link.printed_name, link.rank, *link.positions)
    for link in event.linked("presentations"):
        yield from (link.topic.title, link.printed_title)
    for report in event.linked("reports"):
        if report.is_public:
            yield from (report.title, report.outlet, report.byline)
        if report.shows_whole_text:
            yield report.text


class _Sqlite:
    sequence = "rowid"

    @staticmethod
    def take_turns() -> None:
        """Nothing: there is one writer at a time."""

    @staticmethod
    def select(query: Query, *, exact: bool) -> tuple[str, list[str]]:
        column, terms = ("exact", query.typed) if exact else ("folded", query.words)
        match = [f'{column} : "{term}"' for term in terms] + [f'exact : "{phrase}"' for phrase in query.phrases]
        return "SELECT rowid FROM events_search WHERE events_search MATCH %s", [" AND ".join(match)]


class _PostgreSQL:
    sequence = "sequence"

    @staticmethod
    def take_turns() -> None:
        """Wait for other changes to be committed, as the trigger on SearchText does: versions are seen in order."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('events_change'))")

    @staticmethod
    def select(query: Query, *, exact: bool) -> tuple[str, list[str]]:
        column, terms = ("exact_words", query.typed) if exact else ("folded_words", query.words)
        conditions = [f"{column} @@ plainto_tsquery('simple', %s)"] if terms else []
        conditions += ["exact_words @@ phraseto_tsquery('simple', %s)"] * len(query.phrases)
        parameters = ([" ".join(terms)] if terms else []) + list(query.phrases)
        return f"SELECT sequence FROM events_searchtext WHERE {' AND '.join(conditions)}", parameters


def _engine():
    return {"sqlite": _Sqlite, "postgresql": _PostgreSQL}[connection.vendor]
