"""The records as their pages have them: {"count": …, "next": …, "results": […]}."""

import json
from collections.abc import Iterator

from events.browse import EventSet
from events.exports.records import Origin, in_order, record_of


def write(
    events: EventSet,
    origin: Origin,
    title: str,
    *,
    start: int = 0,
    stop: int | None = None,
    following: str | None = None,
) -> Iterator[str]:
    """All of the events, or those from `start` to `stop`, which continue at the address `following`."""
    yield f'{{"count": {len(events)}, "next": {json.dumps(following)}, "results": ['
    before = "\n"
    for event in in_order(events, start, stop):
        yield before + json.dumps(record_of(event, origin), ensure_ascii=False)
        before = ",\n"
    yield "\n]}\n"
