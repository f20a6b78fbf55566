"""What a row of a list shows of an event: written when the event is indexed, read in one query for a whole page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from events.models import Event, Province, SearchText, Speaker
from events.reader.spelling import slug

PEOPLE = 5  # named in a row; of the others their number is told


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its name, and where its page is below its kind's list."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Card:
    """An event's row. Two cards are equal when their rows look the same but for the snippet of a search."""

    sequence: int
    name: str
    path: str
    start_date: date | None
    attendance_count: int | None
    attendance_qualifier: str
    topics: int
    provinces: tuple[Named, ...]
    people: tuple[Named, ...]
    more_people: int
    snippet: str = field(default="", compare=False)


def card_of(event: Event, provinces: Sequence[Province], speakers: Sequence[Speaker], topics: int) -> dict[str, Any]:
    """The card of an event with these provinces, speakers in their order, and so many topics, as JSON."""
    return {
        "name": event.name,
        "path": f"{event.pk}/{event.slug}/",
        "start_date": event.start_date and event.start_date.isoformat(),
        "attendance_count": event.attendance_count,
        "attendance_qualifier": event.attendance_qualifier,
        "topics": topics,
        "provinces": [[province.name, f"{province.slug}/"] for province in provinces],
        "people": [[speaker.name, f"{speaker.pk}/{slug(speaker.name)}/"] for speaker in speakers[:PEOPLE]],
        "more_people": max(0, len(speakers) - PEOPLE),
    }


def cards_of(sequences: Sequence[int]) -> list[Card]:
    """The cards of the events with these sequence numbers, in this order; those that are gone are left out."""
    rows = SearchText.objects.filter(sequence__in=sequences).values_list("sequence", "card")
    cards = {sequence: _card(sequence, card) for sequence, card in rows}
    return [cards[sequence] for sequence in sequences if sequence in cards]


def _card(sequence: int, card: dict[str, Any]) -> Card:
    start_date = card["start_date"] and date.fromisoformat(card["start_date"])
    provinces = tuple(Named(*named) for named in card["provinces"])
    people = tuple(Named(*named) for named in card["people"])
    return Card(sequence, **{**card, "start_date": start_date, "provinces": provinces, "people": people})
