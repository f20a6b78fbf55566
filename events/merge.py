"""Record + what was read before + what is read now -> record: the editor's word outlives the reader.

A three-way merge of plain values in the shape of a reading's record. A value follows the new reading only while the
record still holds exactly what was read before; where an editor decided otherwise it stays, and what the reading now
says anew is reported as a difference.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from events.models.organizer import organizer_key
from events.models.speaker import name_key
from events.models.topic import topic_key

SCALARS = (
    "title", "name", "start_date", "end_date", "session", "scope", "venue", "attendance", "byline", "outlet",
)  # fmt: skip
PERSON_FIELDS = ("rank", "positions", "part")
TOPIC_FIELDS = ("presenter",)


@dataclass(frozen=True, slots=True)
class Difference:
    """What a reading newly says against the record: `path` names the value by its own words, not by its place."""

    path: str
    record: Any
    read_before: Any
    read_now: Any


@dataclass(frozen=True, slots=True)
class Merged:
    record: dict[str, Any]
    differences: tuple[Difference, ...]


def merge(record: dict[str, Any], read_before: dict[str, Any], read_now: dict[str, Any], *, locked=False) -> Merged:
    """The record after a new reading, with the differences left for an editor.

    `read_before` is {} for a report that was never read. A `locked` record (an editor confirmed it) keeps everything.
    """
    return _Merge(locked).run(record, read_before, read_now)


class _Merge:
    def __init__(self, locked: bool):
        self.locked = locked
        self.differences: list[Difference] = []

    def run(self, record, before, now) -> Merged:
        merged = {name: self.value(name, record.get(name), before.get(name), now.get(name)) for name in SCALARS}
        for name, key in (("provinces", str), ("organizers", organizer_key)):
            merged[name] = self.items(name, record, before, now, key=key, blend=lambda path, mine, *_: mine)
        merged["people"] = self.items(
            "people", record, before, now, key=lambda person: name_key(person["name"]), blend=self.fields(PERSON_FIELDS)
        )
        merged["topics"] = self.items(
            "topics", record, before, now, key=lambda topic: topic_key(topic["title"]), blend=self.fields(TOPIC_FIELDS)
        )
        return Merged(merged, tuple(self.differences))

    def value(self, path: str, mine, before, now):
        """`now` while the record holds what was read before; else the record's own, and the difference noted."""
        if mine == now:
            return mine
        if mine == before and not self.locked:
            return now
        if now != before:
            self.differences.append(Difference(path, mine, before, now))
        return mine

    def fields(self, names: Iterable[str]) -> Callable:
        def blend(path: str, mine: dict, before: dict | None, now: dict | None) -> dict:
            before, now = before or {}, now or {}
            return {
                **mine,
                **{name: self.value(f"{path}.{name}", mine[name], before.get(name), now.get(name)) for name in names},
            }

        return blend

    def items(self, name: str, record, before, now, *, key: Callable, blend: Callable) -> list:
        """The list's items one by one: what an editor added, removed or changed stays so."""
        mine_by, before_by, now_by = (
            {key(item): item for item in values.get(name, [])} for values in (record, before, now)
        )
        merged = {}
        for item_key, mine in mine_by.items():
            was, now_is = before_by.get(item_key), now_by.get(item_key)
            path = f"{name}.{_label(mine)}"
            if now_is is not None:
                merged[item_key] = blend(path, mine, was, now_is)
            elif was is None or not self._drops(path, mine, was):
                merged[item_key] = mine
        for item_key, item in now_by.items():
            if item_key not in mine_by and self._adds(name, item, before_by.get(item_key)):
                merged[item_key] = item
        if list(mine_by) == list(before_by):  # the order is the reader's while no editor chose another
            merged = {item_key: merged[item_key] for item_key in [*now_by, *merged] if item_key in merged}
        return list(merged.values())

    def _drops(self, path: str, mine, was) -> bool:
        """Whether an item that is no longer read goes: only if no editor touched it."""
        if mine == was and not self.locked:
            return True
        self.differences.append(Difference(path, mine, was, None))
        return False

    def _adds(self, name: str, item, was) -> bool:
        """Whether a read item comes in: only if it is new; one that an editor removed stays away."""
        if was is None and not self.locked:
            return True
        if was is None:
            self.differences.append(Difference(f"{name}.{_label(item)}", None, None, item))
        return False


def _label(item) -> str:
    return item if isinstance(item, str) else item.get("name") or item.get("title")
