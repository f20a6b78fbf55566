"""One row an event, for spreadsheets. The columns are documented in docs/data.md and stay as they are."""

from collections.abc import Callable, Iterator
from typing import Any

from events.browse import EventSet
from events.exports.records import Origin, in_order, quote, quotes_of, record_of
from events.exports.spreadsheet import BYTE_ORDER_MARK, joined, lines

Record = dict[str, Any]
QUOTED = (
    "name", "start_date", "end_date", "session", "scope", "provinces", "venue", "organizers", "attendance", "people",
    "topics",
)  # fmt: skip


def write(events: EventSet, origin: Origin, title: str) -> Iterator[str]:
    yield BYTE_ORDER_MARK
    yield from lines(_rows(events, origin))


def _rows(events: EventSet, origin: Origin) -> Iterator[list[Any]]:
    yield list(COLUMNS)
    for event in in_order(events):
        record = record_of(event, origin)
        yield [value(record) for value in COLUMNS.values()]


def _plain(name: str) -> Callable[[Record], Any]:
    return lambda record: record[name]


def _each(name: str, leaf: str) -> Callable[[Record], str]:
    return lambda record: joined(item[leaf] for item in record[name])


def _attendance(leaf: str) -> Callable[[Record], Any]:
    return lambda record: record["attendance"] and record["attendance"][leaf]


def _as_reported(record: Record) -> str:
    return joined(
        ", ".join([" ".join(filter(None, [person["rank"], person["printed"]])), *person["positions"]])
        for person in record["people"]
    )


def _quote(name: str) -> Callable[[Record], str]:
    """The words that the fact, or every fact of a list, was read from."""
    return lambda record: joined(
        dict.fromkeys(quote(target) for pointer, target in quotes_of(record) if pointer.split("/")[1] == name)
    )


COLUMNS: dict[str, Callable[[Record], Any]] = {
    **{name: _plain(name) for name in ("id", "url", "name", "start_date", "end_date", "session", "scope")},
    "provinces": _each("provinces", "name"),
    "province_codes": _each("provinces", "code"),
    "venue": _plain("venue"),
    "organizers": _each("organizers", "name"),
    "attendance_count": _attendance("count"),
    "attendance_qualifier": _attendance("qualifier"),
    "people": _each("people", "name"),
    "people_as_reported": _as_reported,
    "topics": _each("topics", "title"),
    "reports": _each("reports", "url"),
    "report_titles": _each("reports", "title"),
    "report_outlets": _each("reports", "outlet"),
    "report_addresses": _each("reports", "address"),
    **{name: _plain(name) for name in ("checked_at", "added_at", "changed_at")},
    **{f"{name}_quote": _quote(name) for name in QUOTED},
}
