"""What stands beside an event: before and after in its province, on its topics, with its people."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from pyroaring import BitMap

from events import bitmaps
from events.cards import cards_of
from events.models import Event
from events.models.event import slots_of

NUMBER = 5


def neighbours_of(event: Event) -> dict[str, Any]:
    """Lists of cards by kind of neighbour, and the province, for an event that was fetched with for_page()."""
    known = bitmaps.current()
    public = known[bitmaps.PUBLIC]
    province = next(iter(event.provinces.all()), None) if event.start_date else None
    held = public & known["province", province.pk] if province else BitMap()
    topics = (public & known["topic", link.topic_id] for link in event.presentations.all())
    people = (public & known["speaker", link.speaker_id] for link in event.participations.all())
    places = {
        "before": _before(held, event.sequence),
        "after": _after(held, event.sequence),
        "on_topics": _newest(event, topics),
        "with_people": _newest(event, people),
    }
    cards = {card.sequence: card for card in cards_of([number for numbers in places.values() for number in numbers])}
    shown = {name: [cards[number] for number in numbers if number in cards] for name, numbers in places.items()}
    return {"province": province, **shown}


def _before(held: BitMap, sequence: int) -> list[int]:
    """The dated event before; undated ones are before none."""
    number = held.rank(sequence - 1) if sequence else 0
    _first, undated_end = slots_of(None)
    return [held[number - 1]] if number and held[number - 1] >= undated_end else []


def _after(held: BitMap, sequence: int) -> list[int]:
    later = held.next_set_bit(sequence + 1) if held and held.max() > sequence else None
    return [later] if later is not None else []


def _newest(event: Event, groups: Iterable[BitMap]) -> list[int]:
    shared = reduce(or_, groups, BitMap()) - BitMap([event.sequence])
    return list(shared[max(0, len(shared) - NUMBER) :])[::-1]
