"""Who and what records name, as the archive has it and as it was made since: people, topics, bodies, provinces."""

from collections.abc import Iterable, Iterator
from datetime import date

from events.additions import Additions
from events.models import Event, Province
from events.models.asking import ask, not_in
from events.models.event import slots_of
from events.naming import bodies, topics
from events.recognition import Met, People, met


class Registers:
    """All registers of one transaction, with the rows that are to be added by it.

    Each asks the database for what it was not asked before, so looking up many records at once is only quicker.
    """

    def __init__(self):
        self.additions = Additions()
        self.people = People(self.additions)
        self.topics = topics(self.additions)
        self.bodies = bodies(self.additions)
        self.provinces = Provinces()
        self.sequences = Sequences()

    def look_up(self, records: list[dict]) -> None:
        """Ask the database about all that these records, in the shape of readings, name."""
        self.people.look_up(person for record in records for person in met_at(record))
        self.topics.look_up(topic["title"] for record in records for topic in record["topics"])
        self.bodies.look_up(name for record in records for name in record["organizers"])
        self.provinces.look_up(name for record in records for name in record["provinces"])
        self.sequences.look_up(day_of(record) for record in records)


def day_of(record: dict) -> date | None:
    return date.fromisoformat(record["start_date"]) if record["start_date"] else None


def met_at(record: dict) -> Iterator[Met]:
    """The people of a record as they were met at its event."""
    return (met(person, record["provinces"], day_of(record)) for person in record["people"])


class Provinces:
    def __init__(self):
        self.known: dict[str, Province | None] = {}

    def look_up(self, names: Iterable[str]) -> None:
        unasked = not_in(self.known, names)
        self.known |= dict.fromkeys(unasked)
        if unasked:
            found = Province.objects.filter(name__among=unasked).select_related("merged_into")
            self.known |= {province.name: province for province in found}

    def of(self, names: list[str]) -> list[Province]:
        """The provinces of these names, in their order in the alphabet."""
        self.look_up(names)
        found = {name: self.known[name] for name in names if self.known[name]}
        return sorted(found.values(), key=lambda province: bytes(province.sort_key))


class Sequences:
    """The next free sequence number of each day."""

    def __init__(self):
        self._next: dict[int, int] = {}

    def look_up(self, days: Iterable[date | None]) -> None:
        unasked = {slots for slots in map(slots_of, days) if slots[0] not in self._next}
        taken = "SELECT max(sequence) FROM events_event WHERE sequence >= first AND sequence < last"
        for first, last in ask("first, last", unasked, f"SELECT first, ({taken}) FROM asked"):
            self._next[first] = first if last is None else last + 1

    def next(self, day: date | None) -> int:
        """A sequence number of that day above all that are taken; raises ValidationError if none is left."""
        self.look_up([day])
        first, end = slots_of(day)
        following = Event.objects.within(self._next[first], end)
        self._next[first] += 1
        return following

    def forget(self, day: date | None) -> None:
        """Ask again about a day that an event has left."""
        self._next.pop(slots_of(day)[0], None)
