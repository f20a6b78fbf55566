"""Tidy tables in a .zip, one row a fact, with a description of their columns (Frictionless Data Package).

It is written while it is sent: the events as they come, the other tables, kept on the disk meanwhile, after them.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from tempfile import TemporaryFile
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from events.browse import EventSet
from events.exports.records import Origin, in_order, quote, quotes_of, record_of
from events.exports.spreadsheet import BYTE_ORDER_MARK, joined, lines

PIECE = 1 << 16
TABLES: dict[str, tuple[str, ...]] = {
    "events": (
        "id", "url", "name", "start_date", "end_date", "session", "scope", "venue", "attendance_count",
        "attendance_qualifier", "checked_at", "added_at", "changed_at",
    ),
    "provinces": ("event_id", "name", "code"),
    "organizers": ("event_id", "organizer_id", "name", "printed"),
    "people": ("event_id", "person_id", "name", "printed", "rank", "positions", "part"),
    "topics": ("event_id", "topic_id", "title", "printed", "presenter"),
    "reports": (
        "event_id", "report_id", "url", "title", "outlet", "byline", "address", "published_on", "sha256",
        "archived_at",
    ),
    "evidence": ("event_id", "fact", "report_url", "start", "end", "quote"),
}  # fmt: skip


def write(events: EventSet, origin: Origin, title: str) -> Iterator[bytes]:
    sent = _Sent()
    with ExitStack() as stack, ZipFile(sent, "w", ZIP_DEFLATED) as archive:
        beside = {name: stack.enter_context(TemporaryFile()) for name in TABLES if name != "events"}
        archive.writestr("datapackage.json", json.dumps(_package(title), ensure_ascii=False, indent=1))
        yield sent.taken()
        for name, pieces in _members(events, origin, beside):
            with archive.open(f"{name}.csv", "w", force_zip64=True) as member:
                for piece in pieces:
                    member.write(piece)
                    yield sent.taken()
    yield sent.taken()


def _members(events: EventSet, origin: Origin, beside: dict[str, BinaryIO]) -> Iterator[tuple[str, Iterator[bytes]]]:
    yield "events", (piece.encode() for piece in lines(_events(events, origin, beside)))
    for name, kept in beside.items():
        kept.seek(0)
        yield name, iter(partial(kept.read, PIECE), b"")


class _Sent:
    """A file that can only be written, and gives what was written since it was last asked."""

    def __init__(self):
        self.written = bytearray()

    def write(self, data: bytes) -> int:
        self.written += data
        return len(data)

    def flush(self) -> None:
        pass

    def taken(self) -> bytes:
        data, self.written = bytes(self.written), bytearray()
        return data


def _events(events: EventSet, origin: Origin, beside: dict[str, BinaryIO]) -> Iterator[tuple[Any, ...]]:
    """The rows of the events; those of the other tables are written to their files meanwhile."""
    for name, kept in beside.items():
        kept.write("".join([BYTE_ORDER_MARK, *lines([TABLES[name]])]).encode())
    yield (BYTE_ORDER_MARK + TABLES["events"][0], *TABLES["events"][1:])
    for event in in_order(events):
        record = record_of(event, origin)
        for name, kept in beside.items():
            kept.write("".join(lines(_ROWS[name](record))).encode())
        yield tuple(_event_row(record))


def _event_row(record: dict) -> Iterator[Any]:
    counted = record["attendance"] or {"count": None, "qualifier": None}
    flat = {**record, **{f"attendance_{leaf}": value for leaf, value in counted.items()}}
    return (flat[column] for column in TABLES["events"])


def _listed(name: str, key: str):
    """The rows of a list of the record; `key` is what the item's id is called in the table."""

    def rows(record: dict) -> Iterator[list[Any]]:
        for item in record[name]:
            flat = {**item, "event_id": record["id"], key: item.get("id")}
            yield [joined(value) if isinstance(value := flat[column], list) else value for column in TABLES[name]]

    return rows


def _evidence_rows(record: dict) -> Iterator[list[Any]]:
    for fact, target in quotes_of(record):
        position = target["selector"][0]
        yield [record["id"], fact, target["source"], position["start"], position["end"], quote(target)]


_ROWS = {
    "provinces": _listed("provinces", "province_id"),
    "organizers": _listed("organizers", "organizer_id"),
    "people": _listed("people", "person_id"),
    "topics": _listed("topics", "topic_id"),
    "reports": _listed("reports", "report_id"),
    "evidence": _evidence_rows,
}


def _package(title: str) -> dict:
    """A description of the tables for programs (Frictionless Data Package)."""
    return {
        "profile": "tabular-data-package",
        "name": "ky-yeu-tap-huan",
        "title": title,
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "schema": {"fields": [{"name": column, "type": _type(column)} for column in columns]},
            }
            for name, columns in TABLES.items()
        ],
    }


def _type(column: str) -> str:
    if column in ("start", "end", "attendance_count") or column.endswith("id"):
        return "integer"
    if column.endswith("_at"):
        return "datetime"
    return "date" if column.endswith(("_date", "_on")) else "string"
