"""One question of the database about many values at once, however many they are."""

import json
from collections.abc import Collection, Container, Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import Field, ForeignKey, Lookup

AT_ONCE = 5_000  # values of a query that names each


@Field.register_lookup
@ForeignKey.register_lookup
class Among(Lookup):
    """column__among=values: as column__in, but quick with thousands of values and without a limit to their number."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler, database):
        raise NotImplementedError(database.vendor)

    def as_sqlite(self, compiler, database):
        column, parameters = self.process_lhs(compiler, database)
        return f"{column} IN (SELECT value FROM json_each(%s))", [*parameters, json.dumps([*self.rhs])]

    def as_postgresql(self, compiler, database):
        column, parameters = self.process_lhs(compiler, database)
        return f"{column} = ANY(%s)", [*parameters, [*self.rhs]]


def not_in(known: Container[Any], values: Iterable[Any]) -> set[Any]:
    """Those of the values that are not among what is known, however much that is."""
    return {value for value in values if value not in known}


def ask(columns: str, rows: Collection[tuple], select: str) -> Iterator[tuple]:
    """What the SELECT answers, in which the rows are the table `asked` of these columns."""
    rest = iter(rows)
    with connection.cursor() as cursor:
        while some := list(islice(rest, AT_ONCE // len(columns.split(",")))):
            places = ", ".join([f"({', '.join(['%s'] * len(some[0]))})"] * len(some))
            cursor.execute(
                f"WITH asked({columns}) AS (VALUES {places}) {select}", [value for row in some for value in row]
            )
            yield from cursor.fetchall()


def ask_each(columns: str, rows: Collection[tuple], found: str, select: str) -> dict[tuple, list[list[Any]]]:
    """For each row what the SELECT finds (its columns `found`), in which the row is the table `asked`.

    One query that keeps the SELECT's LIMIT for each row by itself, which a join could not.
    """
    gather, one = {
        "sqlite": ("json_group_array", "json_array"), "postgresql": ("json_agg", "json_build_array"),
    }[connection.vendor]  # fmt: skip
    each = f"SELECT {columns}, (SELECT {gather}({one}({found})) FROM ({select}) few) FROM asked"
    answers = ((row[:-1], row[-1]) for row in ask(columns, rows, each))
    return {row: (json.loads(few) if isinstance(few, str) else few) or [] for row, few in answers}
