"""Rows that any spreadsheet opens right and none takes for a program."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

BYTE_ORDER_MARK = "\ufeff"  # by which Excel knows UTF-8
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a cell that is a formula begins with
BETWEEN = " | "
PIECE = 1 << 15  # characters written at once


def lines(rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """The rows as comma-separated values (RFC 4180), in pieces; the first row comes at once."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for number, row in enumerate(rows):
        writer.writerow(map(_cell, row))
        if number == 0 or buffer.tell() > PIECE:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def joined(values: Iterable[Any]) -> str:
    """Several values in one cell; what is empty is left out."""
    return BETWEEN.join(str(value) for value in values if value)


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.lstrip(" \n").startswith(FORMULA):
        return f"'{value}"
    return value
