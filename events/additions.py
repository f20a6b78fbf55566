"""NEW ROWS -> TABLES: rows that have their ids before they are stored, and are stored together."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, count
from operator import itemgetter
from typing import Any, TypeVar

from django.db import connections, models

from events import search
from events.identity.people import Seen
from events.models import (
    Event,
    Hosting,
    Organizer,
    Participation,
    Presentation,
    Report,
    SearchText,
    Sketch,
    Speaker,
    Suggestion,
    Topic,
    Trait,
)

NUMBERED = (Organizer, Topic, Speaker, Event, Report)  # others refer to them, so their ids are given at once
IN_ORDER = (*NUMBERED, Event.provinces.through, Hosting, Participation, Presentation, Suggestion)
AT_ONCE = 1_000  # rows of a statement
MOST_RESERVED = 512  # ids of a model on PostgreSQL, where those that are not used are lost
Added = TypeVar("Added", bound=models.Model)


class Additions:
    """Rows of one transaction, to be stored by store(), the many small ones of traits and sketches as bare values.

    Rows of the search index wait for finish(): who changes it makes others wait (see the log of changes), so this must
    come after an event was waited for that an editor is saving.
    """

    def __init__(self):
        self.database = connections["default"]
        self._rows: dict[type[models.Model], list[models.Model]] = {model: [] for model in IN_ORDER}
        self.unindexed: dict[int, SearchText] = {}  # by event
        self._new: set[int] = set()  # events that no row of the index can stand for yet
        self._sketches: list[tuple[int, int]] = []
        self._traits: dict[tuple[int, int], tuple[str, str, Seen]] = {}
        self._reaches: dict[tuple[int, int], Seen] = {}
        self._numbers: dict[type[models.Model], Iterator[int]] = {}
        self._reserved: dict[type[models.Model], int] = {}

    def add(self, row: Added) -> Added:
        """The row, which has an id from now on if others may refer to it."""
        model = type(row)
        if model in NUMBERED and row.pk is None:
            row.pk = self._number(model)
            if model is Event:
                self._new.add(row.pk)
        self._rows[model].append(row)
        return row

    def add_sketch(self, report: int, values: Iterable[int]) -> None:
        self._sketches += ((report, value) for value in values)

    def add_trait(self, speaker: int, kind: str, value: str, token: int, seen: Seen) -> None:
        self._traits[speaker, token] = (kind, value, seen)

    def widen_trait(self, speaker: int, token: int, seen: Seen) -> None:
        """Note that a trait, stored or added, was met on other days too."""
        if added := self._traits.get((speaker, token)):
            self._traits[speaker, token] = (*added[:2], seen)
        else:
            self._reaches[speaker, token] = seen

    def index(self, row: SearchText) -> None:
        """Note what an event, new or not, is to be found by; the latest last."""
        self.unindexed.pop(row.event_id, None)
        self.unindexed[row.event_id] = row

    def finish(self) -> None:
        """Store what is left, and the search index."""
        self.store()
        moved = [row for pk, row in self.unindexed.items() if pk not in self._new]
        search.store(moved)  # first: the new ones may have the sequence numbers that these leave
        if new := [row for pk, row in self.unindexed.items() if pk in self._new]:
            # In their order: SQLite's index of words begins another segment at each number lower than the last.
            self._store(SearchText, sorted(new, key=lambda row: row.sequence))
        self.unindexed.clear()
        self._new.clear()

    def store(self) -> None:
        """Store all that was added since the last time, but for the search index."""
        for model, rows in self._rows.items():
            if rows:
                self._store(model, rows)
                rows.clear()
        self._insert(Sketch, ["report_id", "value"], self._sketches)
        columns = ["speaker_id", "token", "kind", "value", "first_on", "last_on"]
        days = {seen: self._days(seen) for seen in {seen for *_trait, seen in self._traits.values()}}
        traits = [(*place, kind, value, *days[seen]) for place, (kind, value, seen) in self._traits.items()]
        self._insert(Trait, columns, traits)
        self._widen()
        for stored in (self._sketches, self._traits, self._reaches, self._numbers):
            stored.clear()

    def _number(self, model: type[models.Model]) -> int:
        number = next(self._numbers.get(model, iter(())), None)
        if number is None:
            reserved = self._reserved[model] = min(2 * self._reserved.get(model, 0) or 1, MOST_RESERVED)
            self._numbers[model] = self._reserve(model._meta.db_table, reserved)
            number = next(self._numbers[model])
        return number

    def _reserve(self, table: str, number: int) -> Iterator[int]:
        """That many ids which nothing has or will be given; on SQLite, where nobody else writes meanwhile, all."""
        with self.database.cursor() as cursor:
            if self.database.vendor == "sqlite":
                cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
                last = cursor.fetchone()
                return count(last[0] + 1 if last else 1)
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, number]
            )
            return iter(sorted(number for (number,) in cursor.fetchall()))

    def _store(self, model: type[models.Model], rows: list[models.Model]) -> None:
        if model is Suggestion:  # what an editor decided before stays decided
            Suggestion.objects.bulk_create(rows, ignore_conflicts=True)
            return
        fields = [field for field in model._meta.concrete_fields if rows[0].pk is not None or not field.primary_key]
        values = _values(fields, self.database)
        self._insert(model, [field.column for field in fields], [values(row) for row in rows])
        for row in rows:
            row._state.adding, row._state.db = False, self.database.alias

    def _insert(self, model: type[models.Model], columns: list[str], rows: list) -> None:
        if not rows:
            return
        table, names = model._meta.db_table, ", ".join(map(self.database.ops.quote_name, columns))
        with self.database.cursor() as cursor:
            if self.database.vendor == "sqlite":
                insert, places = f"INSERT INTO {table} ({names}) VALUES", f"({', '.join(['%s'] * len(columns))})"
                if model is not SearchText:
                    cursor.executemany(f"{insert} {places}", rows)
                    return
                # A statement with a trigger makes the index of words write out what it has, so one has many rows.
                for start in range(0, len(rows), AT_ONCE):
                    some = rows[start : start + AT_ONCE]
                    cursor.execute(f"{insert} {', '.join([places] * len(some))}", [*chain.from_iterable(some)])
                return
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)

    def _widen(self) -> None:
        rows = [(*self._days(seen), *place) for place, seen in self._reaches.items()]
        if rows:
            update = "UPDATE events_trait SET first_on = %s, last_on = %s WHERE speaker_id = %s AND token = %s"
            with self.database.cursor() as cursor:
                cursor.executemany(update, rows)

    def _days(self, seen: Seen) -> list[Any]:
        return [day and self.database.ops.adapt_datefield_value(day) for day in seen]


def _values(fields: list[models.Field], database: Any) -> Callable[[models.Model], list[Any]]:
    """What makes a row's values of a record; most columns hold what the record's attribute is."""
    attributes = itemgetter(*(field.attname for field in fields))
    documents = [place for place, field in enumerate(fields) if isinstance(field, models.JSONField)]
    days = [(place, field) for place, field in enumerate(fields) if isinstance(field, models.DateField)]

    def values(row: models.Model) -> list[Any]:
        made = [*attributes(vars(row))]
        for place in documents:
            made[place] = "[]" if made[place] == [] else json.dumps(made[place])
        for place, field in days:
            made[place] = field.get_db_prep_save(field.pre_save(row, True), database)
        return made

    return values
