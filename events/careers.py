"""A person's way through the archive: the events they were met at, as what, and what they presented."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from events.browse import EventSet
from events.cards import Card, cards_of
from events.models import Event, Participation, Presentation, Speaker


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person's participation at an event, or a topic presented there, with what the event's row shows."""

    event: Card
    link: Participation | Presentation


class Career:
    """A speaker's participations at the events, the newest first: a sequence that a paginator slices by events."""

    def __init__(self, speaker: Speaker, events: EventSet):
        self.speaker = speaker
        self.events = events

    def __len__(self) -> int:
        return len(self.events)

    count = __len__

    def __getitem__(self, wanted: slice) -> list[Appearance]:
        numbers = self.events.numbers(wanted.start, min(wanted.stop, len(self)))
        cards = {card.sequence: card for card in cards_of(numbers)}
        events = Event.objects.filter(sequence__in=numbers).values_list("pk", "sequence")
        event_of = {pk: cards[sequence] for pk, sequence in events if sequence in cards}
        appearances = (Appearance(event_of[link.event_id], link) for link in self.links(event_of.keys()))
        return sorted(appearances, key=lambda appearance: (-appearance.event.sequence, appearance.link.place))

    def links(self, events: Collection[int]) -> Iterable[Participation | Presentation]:
        """What ties the speaker to the events with these ids; in no order, for which an index on them would be left."""
        return self.speaker.participations.filter(event__in=events).order_by()


class Presented(Career):
    """What a speaker presented at the events; of several topics at one event, all."""

    def links(self, events):
        return self.speaker.presentations.filter(event__in=events).select_related("topic").order_by()
