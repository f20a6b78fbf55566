"""The archive as a whole: its front page, what it is, what it holds and lacks; and what is shown instead of a page."""

from dataclasses import dataclass

from django.http import HttpResponseServerError, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language

from events.bitmaps import Finding
from events.browse import public_events
from events.cards import Card
from events.charts import coverage
from events.charts.provinces import ProvinceMap, map_of
from events.charts.timeline import Timeline, timeline_of
from events.models import Province, Speaker, Topic

NEWEST = 5
MOST_MET = 12


@dataclass(frozen=True, slots=True)
class Overview(Finding):
    """What the front page shows."""

    events: list[Card]
    map: ProvinceMap
    timeline: Timeline
    provinces: list[Province]
    speakers: list[Speaker]
    topics: list[Topic]
    figures: dict[str, int | None]


def home(request):
    events = public_events()
    overview = events.bitmaps.once(("home", get_language()), lambda: _overview(events))
    return render(request, "home.html", {"overview": overview})


def _overview(events):
    everything = QueryDict()
    dated = [year for year, _number in events.years().counts]
    figures = {kind: events.bitmaps.number_met(kind) for kind in ("report", "speaker", "province")}
    return Overview(
        events[0:NEWEST],
        map_of(events.bitmaps, events.events, everything),
        timeline_of(events.events, everything),
        *(events.most_met(kind, MOST_MET) for kind in ("province", "speaker", "topic")),
        {"event": len(events), **figures, "since": dated[-1] if dated else None},
    )


def about(request):
    events = public_events()
    reports = events.bitmaps.number_met("report")
    return render(
        request, "about.html", {"reports": reports, "events": len(events), "checked": events.number_checked()}
    )


def coverage_page(request):
    events = public_events()
    return render(
        request,
        "coverage/page.html",
        {
            "events": events,
            "heat": coverage.heat_of(events),
            "outlets": coverage.outlets(),
            "checked": events.number_checked(),
            "checked_years": coverage.checked_by_year(events),
            "lacking": coverage.lacking(),
            "reports": coverage.archived(),
        },
    )


def not_found(request, exception):
    return render(request, "404.html", status=404)


def gone(request):
    return render(request, "410.html", status=410)


def server_error(request):
    """Without request and database: either may be what failed."""
    return HttpResponseServerError(render_to_string("500.html"))
