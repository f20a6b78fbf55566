"""Topics and bodies of a reading -> records: known by the keys of their names, else new, with what is named alike."""

from bisect import insort
from collections.abc import Callable, Collection, Iterable
from typing import Any

from events.additions import Additions
from events.identity import names
from events.models import Organizer, Suggestion, Topic
from events.models.asking import ask_each, not_in
from events.models.organizer import organizer_key
from events.models.topic import topic_key
from events.reader.spelling import sort_key

SUGGESTED = 3
COMPARED = 300  # names of the same beginning


class Named:
    """The records of one model by their names, as the archive has them and as they were made since."""

    def __init__(self, additions: Additions, model: type[Topic] | type[Organizer], key_of: Callable[[str], str]):
        self.additions, self.model, self.key_of = additions, model, key_of
        self.known: dict[str, Any] = {}
        self.beginning: dict[str, list[tuple[str, int]]] = {}  # the keys and ids of those that begin so, in order

    def look_up(self, named: Iterable[str]) -> None:
        """Ask the database about all of these names that it was not asked about before."""
        unasked = not_in(self.known, map(self.key_of, named))
        if not unasked:
            return
        self.known |= dict.fromkeys(unasked)
        self.known |= {record.key: record.survivor for record in self.model.objects.by_keys(unasked)}
        begins = not_in(self.beginning, (names.beginning(key) for key in unasked if self.known[key] is None))
        self.beginning |= self._beginning_with(begins)

    def known_by(self, named: Collection[str]) -> dict[str, Any]:
        """The records of these names that there are, by their keys."""
        self.look_up(named)
        return {key: self.known[key] for key in map(self.key_of, named) if self.known[key]}

    def of(self, named: Collection[str]) -> dict[str, Any]:
        """The records of these names by their keys, those not yet known made."""
        self.look_up(named)
        wanted = {self.key_of(name): name for name in reversed(named)}
        new = [self._made(name, key) for key, name in wanted.items() if self.known[key] is None]
        for record in new:
            for pk, found in self._like(record):
                self.additions.add(Suggestion.of_likeness(self.model._meta.model_name, record.pk, pk, found))
        return {key: self.known[key] for key in wanted}

    def _made(self, name: str, key: str) -> Any:
        own_name = {"title" if self.model is Topic else "name": name}
        record = self.additions.add(self.model(**own_name, key=key, sort_key=sort_key(name[:200])))
        self.known[key] = record
        insort(self.beginning[names.beginning(key)], (key, record.pk))
        return record

    def _like(self, record: Any) -> list[tuple[int, Any]]:
        """Those of which the name is nearly the same, the likeliest first."""
        begin_so = self.beginning[names.beginning(record.key)][: COMPARED + 1]
        others = [(pk, key) for key, pk in begin_so if key != record.key][:COMPARED]
        found = [(pk, names.compare(record.key, key)) for pk, key in others]
        likely = sorted((pair for pair in found if pair[1].score >= names.POSSIBLE), key=lambda pair: -pair[1].score)
        return likely[:SUGGESTED]

    def _beginning_with(self, begins: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        """For each beginning the keys and ids of the first that begin so, in order."""
        found = ask_each(
            "first, last", [(first, f"{first}\uffff") for first in begins], "key, id",
            f"SELECT key, id FROM {self.model._meta.db_table} WHERE key >= asked.first AND key < asked.last "
            f"AND merged_into_id IS NULL ORDER BY key LIMIT {COMPARED + 1}",
        )  # fmt: skip
        return {first: sorted(map(tuple, few)) for (first, _last), few in found.items()}


def topics(additions: Additions) -> Named:
    return Named(additions, Topic, topic_key)


def bodies(additions: Additions) -> Named:
    return Named(additions, Organizer, organizer_key)
