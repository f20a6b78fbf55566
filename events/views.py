"""PAGES: which records, which template."""

from django.core.paginator import Paginator
from django.http import HttpResponsePermanentRedirect, HttpResponseServerError, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views import generic

from events import bitmaps, search
from events.address import chips_of, switched, without_page
from events.browse import Career, Presented, Selection, events_of, public_events
from events.charts import coverage
from events.charts.provinces import map_of
from events.charts.timeline import timeline_of
from events.evidence import facts_of
from events.exports import FORMATS
from events.facets import facets_of
from events.filters import EventFilter
from events.marking import paragraphs_of
from events.models import Event, Organizer, Province, Report, Speaker, Topic
from events.neighbours import neighbours_of
from events.offers import offers_of
from events.snippets import marks_of

PAGE_SIZE = 20
LONG_PAGE_SIZE = 100
COMPANY = 10
MAP = "map"  # "on" in the address of a list that shows its map


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


class EventList(generic.TemplateView):
    template_name = "events/list.html"

    def get_context_data(self, **kwargs):
        query = self.request.GET
        asked = EventFilter(query, Event.objects.public())
        selection = Selection(asked) if asked.is_valid() else None
        page = Paginator(selection if selection is not None else (), PAGE_SIZE).get_page(query.get("page"))
        chips = chips_of(asked, query)
        found = selection is not None and selection.count()
        return {
            "filter": asked,
            "page_obj": page,
            "events": page.object_list,
            "pages": page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
            "chips": chips,
            "offers": offers_of(selection, chips, query) if selection is not None and not found else [],
            "address": without_page(query),
            "searched": f"?{urlencode({'q': query['q']})}" if selection is not None and selection.query else "",
            **(_beside(selection, query) if selection is not None else {}),
            "map_switched": switched(query, MAP),
            "downloads": tuple((form, known.label) for form, known in FORMATS.items()),
            "cut": len(query.get("q", "")) > search.MAX_QUERY and search.MAX_QUERY,
        }


def _beside(selection, query):
    """What stands beside the rows of a list, whichever page of it is shown: worked out once for all of them."""
    key = ("list", get_language(), without_page(query))
    return selection.bitmaps.once(key, lambda: _found_beside(selection, query))


def _found_beside(selection, query):
    """What the list can be narrowed by, when its events were held and, if the address asks for the map, where."""
    facets, found = facets_of(selection, query), selection.count()
    shows_map = found and query.get(MAP) == "on"
    return {
        "facets": facets,
        "timeline": timeline_of(selection.events, query) if found else None,
        "map": map_of(selection.bitmaps, selection.but_for("province"), query) if shows_map else None,
    }


class RecordDetail(generic.DetailView):
    """A record under its id; a wrong or old slug redirects to the right address, as does a record that was merged into
    another; a withdrawn one is gone."""

    def get(self, request, *args, **kwargs):
        found = self.get_object()
        self.object = getattr(found, "survivor", found)
        if not self.is_public():
            return gone(request)
        if request.path != self.object.get_absolute_url():
            query = f"?{request.GET.urlencode()}" if request.GET else ""
            return HttpResponsePermanentRedirect(self.object.get_absolute_url() + query)
        return self.render_to_response(self.get_context_data(object=self.object))

    def get_object(self, queryset=None):
        if "pk" in self.kwargs:
            self.kwargs.pop("slug", None)
        return super().get_object(queryset)

    def is_public(self):
        return True


class EventDetail(RecordDetail):
    queryset = Event.objects.for_page()
    template_name = "events/detail.html"

    def is_public(self):
        return self.object.is_public

    def get_context_data(self, **kwargs):
        event, query = self.object, search.parse(self.request.GET.get("q", ""))
        facts = facts_of(event)
        copies = Report.objects.filter(event=event).copies()
        reports = [
            {
                "report": report,
                "paragraphs": paragraphs_of(report, [*facts.marks(report), *marks_of(report, query)]),
                "copies": [copy for copy in copies if copy.copy_of_id == report.pk],
            }
            for report in event.reports.all()
            if report.is_public
        ]
        return super().get_context_data(facts=facts, reports=reports, **neighbours_of(event), **kwargs)


class ReportDetail(RecordDetail):
    queryset = Report.objects.select_related("replaced_by", "copy_of", "event")
    template_name = "reports/detail.html"

    def is_public(self):
        return self.object.is_public and self.object.event.is_public

    def get_context_data(self, **kwargs):
        event = Event.objects.for_page().get(pk=self.object.event_id)
        query = search.parse(self.request.GET.get("q", ""))
        marks = [*facts_of(event).marks(self.object), *marks_of(self.object, query)]
        paragraphs = paragraphs_of(self.object, marks, event.get_absolute_url())
        return super().get_context_data(event=event, paragraphs=paragraphs, **kwargs)


class RecordList(generic.ListView):
    """A list whose page number may be anything: what is no page leads to the nearest one."""

    paginate_by = LONG_PAGE_SIZE

    def paginate_queryset(self, queryset, page_size):
        page = self.get_paginator(queryset, page_size).get_page(self.request.GET.get("page"))
        return page.paginator, page, page.object_list, page.has_other_pages()


class MetAtEventsList(RecordList):
    """A list of those met at public events, whose number the bitmaps know."""

    def get_paginator(self, queryset, per_page, **kwargs):
        paginator = super().get_paginator(queryset, per_page, **kwargs)
        paginator.count = bitmaps.current().number_met(queryset.model._meta.model_name)
        return paginator


class MetAtEventsDetail(RecordDetail):
    """A record met at events: one page of them, their years, and whom and what else one meets there."""

    key = "pk"  # the record's column in the address of a list of its events
    has_map = False
    company = ()  # (heading, facet)

    def get_context_data(self, **kwargs):
        facet = self.object._meta.model_name
        events = events_of(facet, self.object.pk)
        beside = events.bitmaps.once((facet, self.object.pk, get_language()), lambda: self._found_beside(facet, events))
        return super().get_context_data(**{"page_obj": _page(events, self.request)} | beside | kwargs)

    def _found_beside(self, facet, events):
        """What stands beside the events, whichever page of them is shown."""
        years, listed = events.years().counts, f"{facet}={getattr(self.object, self.key)}"
        return {
            "years": years,
            "most": max((number for _year, number in years), default=0),
            "company": [
                (heading, events.most_met(met, COMPANY, but=self.object.pk if met == facet else None))
                for heading, met in self.company
            ],
            "listed": listed,
            "map": map_of(events.bitmaps, events.events, QueryDict(listed)) if self.has_map else None,
        }


def _page(records, request):
    return Paginator(records, PAGE_SIZE).get_page(request.GET.get("page"))


class ProvinceList(RecordList):
    queryset = Province.objects.with_event_count().select_related("merged_into")
    template_name = "provinces/list.html"


class ProvinceDetail(MetAtEventsDetail):
    queryset = Province.objects.select_related("merged_into")
    template_name = "provinces/detail.html"
    key = "slug"
    company = (
        (_("Organizers"), "organizer"),
        (_("People met most often"), "speaker"),
        (_("Topics taught most often"), "topic"),
    )

    def get_context_data(self, **kwargs):
        return super().get_context_data(line=list(Province.objects.line_of(self.object)), **kwargs)


class SpeakerList(MetAtEventsList):
    queryset = Speaker.objects.met().with_event_count()
    template_name = "speakers/list.html"


class SpeakerDetail(MetAtEventsDetail):
    model = Speaker
    template_name = "speakers/detail.html"
    has_map = True
    company = ((_("Met most often with"), "speaker"), (_("Provinces"), "province"))

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            page_obj=_page(Career(self.object), self.request),
            presentations=Presented(self.object)[:PAGE_SIZE],
            **kwargs,
        )


class TopicList(MetAtEventsList):
    queryset = Topic.objects.met().with_event_count()
    template_name = "topics/list.html"


class TopicDetail(MetAtEventsDetail):
    model = Topic
    template_name = "topics/detail.html"
    has_map = True
    company = (
        (_("People met most often"), "speaker"),
        (_("Provinces"), "province"),
        (_("Organizers"), "organizer"),
        (_("Taught together with"), "topic"),
    )


class OrganizerList(MetAtEventsList):
    queryset = Organizer.objects.met().with_event_count()
    template_name = "organizers/list.html"


class OrganizerDetail(MetAtEventsDetail):
    model = Organizer
    template_name = "organizers/detail.html"
    company = (
        (_("Provinces"), "province"),
        (_("Topics taught most often"), "topic"),
        (_("People met most often"), "speaker"),
        (_("Hosting together with"), "organizer"),
    )
