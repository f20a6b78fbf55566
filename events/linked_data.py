"""Records in the words of schema.org, for search engines: JSON-LD."""

from typing import Any

from events.models import Event, Organizer, Province, Report, Speaker, Topic

CONTEXT = "https://schema.org"
OUTLINE = {"addressCountry": "VN", "@type": "PostalAddress"}


def linked_data(record: Any, origin: str) -> dict[str, Any] | None:
    """The record as schema.org describes it, None for a kind that it has no word for; `origin`: "https://archive.example"."""
    known = {Event: _event, Speaker: _person, Province: _place, Report: _article, Organizer: _body, Topic: _term}
    describe = known.get(type(record))
    return describe and {"@context": CONTEXT, **_filled(describe(record, origin))}


def _filled(described: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in described.items() if value not in (None, "", [])}


def _event(event: Event, origin: str) -> dict[str, Any]:
    """The event was fetched with for_page()."""
    last = event.end_date or event.start_date
    return {
        "@type": "EducationEvent",
        "@id": origin + event.get_absolute_url(),
        "url": origin + event.get_absolute_url(),
        "name": str(event),
        "startDate": event.start_date and event.start_date.isoformat(),
        "endDate": last and last.isoformat(),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": "vi",
        "location": _location(event, origin),
        "organizer": [_filled(_body(link.organizer, origin)) for link in event.hostings.all()],
        "performer": [
            _filled({**_person(link.speaker, origin), "honorificPrefix": link.rank, "jobTitle": link.positions})
            for link in event.participations.all()
        ],
        "about": [_filled(_term(link.topic, origin)) for link in event.presentations.all()],
        "citation": [_filled(_article(report, origin)) for report in event.reports.all() if report.is_public],
    }


def _location(event: Event, origin: str) -> list[dict[str, Any]]:
    places = [_place(province, origin) for province in event.provinces.all()]
    if not event.venue:
        return places
    address = {**OUTLINE, "addressRegion": ", ".join(place["name"] for place in places)}
    return [{"@type": "Place", "name": event.venue, "address": _filled(address)}]


def _person(speaker: Speaker, origin: str) -> dict[str, Any]:
    return {
        "@type": "Person",
        "@id": origin + speaker.get_absolute_url(),
        "url": origin + speaker.get_absolute_url(),
        "name": speaker.name,
        "alternateName": speaker.aliases,
    }


def _place(province: Province, origin: str) -> dict[str, Any]:
    return {
        "@type": "AdministrativeArea",
        "@id": origin + province.get_absolute_url(),
        "url": origin + province.get_absolute_url(),
        "name": province.name,
        "alternateName": province.aliases,
        "identifier": province.iso_code,
        "geo": {"@type": "GeoCoordinates", "latitude": province.latitude, "longitude": province.longitude},
        "address": {**OUTLINE, "addressRegion": province.name},
    }


def _body(organizer: Organizer, origin: str) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "@id": origin + organizer.get_absolute_url(),
        "url": origin + organizer.get_absolute_url(),
        "name": organizer.name,
    }


def _term(topic: Topic, origin: str) -> dict[str, Any]:
    return {"@type": "DefinedTerm", "url": origin + topic.get_absolute_url(), "name": topic.title}


def _article(report: Report, origin: str) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": origin + report.get_absolute_url(),
        "url": report.url or origin + report.get_absolute_url(),
        "headline": str(report),
        "author": report.byline and {"@type": "Person", "name": report.byline},
        "publisher": report.outlet and {"@type": "NewsMediaOrganization", "name": report.outlet},
        "datePublished": report.published_on and report.published_on.isoformat(),
        "inLanguage": "vi",
    }
