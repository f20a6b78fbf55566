"""Record + what was read before + what is read now -> record: the editor's word outlives the reader.

A three-way merge of plain values in the shape of a reading's record. A value follows the new reading only while the
record has always held exactly what was read; where an editor decided otherwise it stays, and what the reading says
instead is reported as a difference.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from events.models.organizer import organizer_key
from events.models.speaker import name_key
from events.models.topic import topic_key

SCALARS = (
    "title", "name", "start_date", "end_date", "session", "scope", "venue", "attendance", "byline", "outlet",
)  # fmt: skip
# List -> what its items are known again by; the leaf that this is made of (None: the item itself); the other leaves.
LISTS: dict[str, tuple[Callable[[str], str], str | None, tuple[str, ...]]] = {
    "provinces": (str, None, ()),
    "organizers": (organizer_key, None, ()),
    "people": (name_key, "name", ("rank", "positions", "part")),
    "topics": (topic_key, "title", ("presenter",)),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that the record has otherwise than the reading; `path` names it by its words, as item_path() has them."""

    path: str
    record: Any
    read_before: Any
    read_now: Any

    @property
    def is_new(self) -> bool:
        """Whether the reading did not say so before."""
        return self.read_now != self.read_before


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged record, where it differs from the reading, and the paths that an editor once decided (sorted)."""

    record: dict[str, Any]
    differences: tuple[Difference, ...]
    held: tuple[str, ...]


def merge(
    record: dict[str, Any],
    read_before: dict[str, Any],
    read_now: dict[str, Any],
    *,
    held: Iterable[str] = (),
    locked: bool = False,
) -> Merged:
    """The record after a new reading.

    `read_before` is {} for a report that was never read. `held` are the paths, made by item_path(), that an editor is
    known to have decided: they stay even where a reading agreed with the editor for a while. A `locked` record (an
    editor confirmed it) keeps everything.
    """
    return _Merge(set(held), locked).run(record, read_before, read_now)


def item_path(name: str, words: str) -> str:
    """The path of a list's item, the same for all printings of its words and wherever it stands."""
    key, _, _ = LISTS[name]
    return f"{name}.{key(words)[:500]}"


def words_of(name: str, item: str | dict[str, Any]) -> str:
    """The words that an item of a list is known by."""
    _, leaf, _ = LISTS[name]
    return item if leaf is None else item[leaf]


def combine(readings: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What several reports say of their event: for each value the first one that states it, for lists all items.

    An item that several name has each leaf from the first that states it. {} if there is no reading.
    """
    said = [reading for reading in readings if reading]
    if len(said) < 2:
        return said[0] if said else {}
    together = {name: next((reading[name] for reading in said if reading[name] is not None), None) for name in SCALARS}
    same_day = [reading for reading in said if reading["start_date"] == together["start_date"]]
    together["end_date"] = next((reading["end_date"] for reading in same_day if reading["end_date"]), None)
    for name in LISTS:
        together[name] = _all_items(name, [reading[name] for reading in said])
    return together


def _all_items(name: str, lists: Iterable[list]) -> list:
    _, leaf, others = LISTS[name]
    items: dict[str, Any] = {}
    for item in (item for items_of_one in lists for item in items_of_one):
        path = item_path(name, words_of(name, item))
        if path not in items:
            items[path] = item
        elif leaf is not None:
            items[path] = {**items[path], **{other: items[path][other] or item[other] for other in others}}
    return list(items.values())


def words_at(text: str, reading: dict[str, Any], path: str) -> str:
    """The words of the text that a reading read the value at the path from, stretches that lie apart by "…"."""
    at = _by_number(reading, path)
    stretches = sorted(
        (item["start"], item["end"])
        for item in reading.get("evidence", ())
        if at and f"{item['path']}.".startswith(f"{at}.")
    )
    return " … ".join(text[start:end] for start, end in stretches)


def _by_number(reading: dict[str, Any], path: str) -> str | None:
    """The path of a value as evidence has it: "people.lò thị hoà.rank" -> "people.0.rank"; None if it is not there."""
    name = path.split(".")[0]
    if name not in LISTS:
        return path
    for number, item in enumerate(reading.get(name, ())):
        at = item_path(name, words_of(name, item))
        if f"{path}.".startswith(f"{at}."):
            return f"{name}.{number}{path[len(at) :]}"
    return None


class _Merge:
    def __init__(self, held: set[str], locked: bool):
        self.held = held
        self.locked = locked
        self.differences: list[Difference] = []

    def run(self, record, before, now) -> Merged:
        merged = {name: self.value(name, record.get(name), before.get(name), now.get(name)) for name in SCALARS}
        self.keep_days_in_order(merged, record, before, now)
        for name in LISTS:
            merged[name] = self.items(name, *(values.get(name, []) for values in (record, before, now)))
        return Merged(merged, tuple(self.differences), tuple(sorted(self.held)))

    def value(self, path: str, mine, before, now):
        """`now` while the record always held what was read; else the record's own, and the difference noted."""
        if mine != before:
            self.held.add(path)
        if mine == now:
            return mine
        if path not in self.held and not self.locked:
            return now
        self.differences.append(Difference(path, mine, before, now))
        return mine

    def keep_days_in_order(self, merged, record, before, now) -> None:
        """An editor's day and a read one may not go together: then both stay as they were."""
        if not (merged["start_date"] and merged["end_date"]) or merged["start_date"] < merged["end_date"]:
            return
        for name in ("start_date", "end_date"):
            mine = record.get(name)
            if merged[name] != mine:
                self.differences.append(Difference(name, mine, before.get(name), now.get(name)))
                merged[name] = mine

    def items(self, name: str, mine: list, before: list, now: list) -> list:
        """The list's items one by one: what an editor added, removed or changed stays so."""
        mine, before, now = ({item_path(name, words_of(name, item)): item for item in items}
                             for items in (mine, before, now))  # fmt: skip
        self.held |= mine.keys() ^ before.keys()
        merged = {}
        for path, item in mine.items():
            if path in now:
                merged[path] = self.blend(name, path, item, before.get(path), now[path])
            elif self.is_touched(path, item, before.get(path)):
                self.held.add(path)
                self.differences.append(Difference(path, item, before.get(path), None))
                merged[path] = item
        for path, item in now.items():
            if path in mine:
                continue
            if path in self.held or self.locked:
                self.differences.append(Difference(path, None, before.get(path), item))
            else:
                merged[path] = item
        if list(mine) == list(before) and not self.locked:  # the order is the reader's while no editor chose another
            merged = {path: merged[path] for path in [*now, *merged] if path in merged}
        return list(merged.values())

    def blend(self, name: str, path: str, mine, before, now):
        """An item that record and reading both have, leaf by leaf; the printing is the reading's where it was read."""
        _, leaf, others = LISTS[name]
        follows = before is not None and path not in self.held and not self.locked
        if leaf is None:
            return now if follows and mine == before else mine
        if before is None:
            self.held |= {f"{path}.{other}" for other in others}
        before = before or {}
        blended = {**mine, leaf: now[leaf] if follows and mine[leaf] == before[leaf] else mine[leaf]}
        for other in others:
            blended[other] = self.value(f"{path}.{other}", mine[other], before.get(other), now[other])
        return blended

    def is_touched(self, path: str, mine, before) -> bool:
        """Whether an editor had a hand in an item, so that it stays when it is no longer read."""
        return self.locked or mine != before or any(f"{held}.".startswith(f"{path}.") for held in self.held)
