"""A calendar of the events (RFC 5545). An event whose day is not stated is a journal entry, which needs none."""

from collections.abc import Iterator
from datetime import UTC, timedelta

from events.browse import EventSet
from events.exports.atom import summary
from events.exports.records import Origin, in_order
from events.models import Event

WIDTH = 73  # bytes of a line that is not its last piece; 75 are allowed


def write(events: EventSet, origin: Origin, title: str) -> Iterator[str]:
    yield _head(title)
    for event in in_order(events, rows=Event.objects.for_feed()):
        yield entry(event, origin)
    yield _foot()


def calendar(event: Event, origin: Origin) -> str:
    """A calendar of one event."""
    return _head(str(event)) + entry(event, origin) + _foot()


def entry(event: Event, origin: Origin) -> str:
    kind = "VEVENT" if event.start_date else "VJOURNAL"
    stamp = f"{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return _lines(
        ("BEGIN", kind),
        ("UID", f"event-{event.pk}@{origin.host}"),
        ("DTSTAMP", stamp),
        ("LAST-MODIFIED", stamp),
        *_days(event),
        ("SUMMARY", _text(str(event))),
        *(("LOCATION", _text(place)) for place in [_place(event)] if place and event.start_date),
        ("DESCRIPTION", _text(summary(event))),
        ("URL", origin.url(event)),
        ("END", kind),
    )


def _head(title: str) -> str:
    return _lines(
        ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Kỷ yếu Tập huấn//conference-archive//VI"),
        ("CALSCALE", "GREGORIAN"), ("NAME", _text(title)), ("X-WR-CALNAME", _text(title)),
        ("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh"),
    )  # fmt: skip


def _foot() -> str:
    return _lines(("END", "VCALENDAR"))


def _days(event: Event) -> Iterator[tuple[str, str]]:
    """The days as whole days; the end is the first day that is no longer of the event."""
    if event.start_date:
        yield "DTSTART;VALUE=DATE", f"{event.start_date:%Y%m%d}"
        yield "DTEND;VALUE=DATE", f"{(event.end_date or event.start_date) + timedelta(days=1):%Y%m%d}"
        yield "TRANSP", "TRANSPARENT"


def _place(event: Event) -> str:
    return ", ".join(filter(None, [event.venue, *(province.name for province in event.provinces.all())]))


def _text(text: str) -> str:
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return "\\n".join(text.splitlines())


def _lines(*properties: tuple[str, str]) -> str:
    return "".join(f"{_folded(f'{name}:{value}')}\r\n" for name, value in properties)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, cut between characters."""
    pieces, piece = [], b""
    for character in "".join(letter for letter in line if letter >= " "):
        encoded = character.encode()
        if len(piece) + len(encoded) > WIDTH:
            pieces.append(piece)
            piece = b""
        piece += encoded
    return b"\r\n ".join([*pieces, piece]).decode()
