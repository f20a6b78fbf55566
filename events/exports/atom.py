"""A feed of the events (RFC 4287), for feed readers."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from django.db.models import Max
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from events.browse import EventSet
from events.exports.records import Origin, in_order
from events.models import Event
from events.templatetags.archive import attendance

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(events: EventSet, origin: Origin, title: str, *, address: str = "/events/") -> Iterator[str]:
    """`address`: the page of the same list."""
    changed = Event.objects.public().aggregate(last=Max("changed_at"))["last"] or timezone.now()
    here = origin.address + address
    yield (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{xml(here)}</id>\n<title>{xml(title)}</title>\n<updated>{changed.isoformat()}</updated>\n"
        f"<author><name>Kỷ yếu Tập huấn</name></author>\n<link href={attribute(here)}/>\n"
    )
    for event in in_order(events, rows=Event.objects.for_feed()):
        yield _entry(event, origin)
    yield "</feed>\n"


def xml(text: str) -> str:
    """The text as an element's content, without what XML cannot hold."""
    return escape(NOT_IN_XML.sub("", text))


def attribute(text: str) -> str:
    return quoteattr(NOT_IN_XML.sub("", text))


def summary(event: Event) -> str:
    """When, where, how many, who: "18/7/2023 · Đắk Nông · 300 delegates · Lê Quốc Hùng, …"."""
    days = [formats.date_format(day, "SHORT_DATE_FORMAT") for day in (event.start_date, event.end_date) if day]
    parts = [
        "–".join(days) or _("no date"),
        ", ".join(province.name for province in event.provinces.all()),
        event.venue,
        attendance(event) if event.attendance_count is not None else "",
        ", ".join(link.speaker.name for link in event.participations.all()),
    ]
    return " · ".join(filter(None, parts))


def _entry(event: Event, origin: Origin) -> str:
    terms = [province.name for province in event.provinces.all()]
    terms += [link.topic.title for link in event.presentations.all()]
    return "".join([
        f"<entry><id>{origin.address}/events/{event.pk}/</id><title>{xml(str(event))}</title>",
        f"<link href={attribute(origin.url(event))}/>",
        f"<published>{event.added_at.isoformat()}</published><updated>{event.changed_at.isoformat()}</updated>",
        *(f"<category term={attribute(term)}/>" for term in terms),
        f"<summary>{xml(summary(event))}</summary></entry>\n",
    ])  # fmt: skip
