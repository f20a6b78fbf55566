"""The archive as a whole: its front page, what it is, what it holds and lacks; and what is shown instead of a page."""

from django.http import HttpResponseServerError, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string

from events.browse import public_events
from events.charts import coverage
from events.charts.provinces import map_of
from events.charts.timeline import timeline_of


def home(request):
    events, everything = public_events(), QueryDict()
    dated = [year for year, _number in events.years().counts]
    return render(
        request,
        "home.html",
        {
            "events": events[0:5],
            "map": map_of(events.bitmaps, events.events, everything),
            "timeline": timeline_of(events.events, everything),
            "provinces": events.most_met("province", 12),
            "speakers": events.most_met("speaker", 12),
            "topics": events.most_met("topic", 12),
            "figures": {
                "events": len(events),
                "reports": events.bitmaps.number_met("report"),
                "speakers": events.bitmaps.number_met("speaker"),
                "provinces": events.bitmaps.number_met("province"),
                "since": dated[-1] if dated else None,
            },
        },
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
