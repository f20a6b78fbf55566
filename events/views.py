"""PAGES: which records, which template."""

from django.core.paginator import Paginator
from django.db.models import Count, Min
from django.db.models.functions import ExtractYear
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.functional import cached_property
from django.views import generic

from events import search
from events.address import chips_of, without_page
from events.evidence import facts_of
from events.facets import facets_of
from events.filters import EventFilter
from events.marking import paragraphs_of
from events.models import Event, Organizer, Participation, Province, Report, Speaker, Topic

PAGE_SIZE = 20
LONG_PAGE_SIZE = 100


def healthz(request):
    Event.objects.exists()
    return HttpResponse("ok\n", content_type="text/plain")


def home(request):
    return render(
        request,
        "home.html",
        {
            "events": Event.objects.public().newest_first().for_list()[:5],
            "provinces": Province.objects.most_met(12),
            "speakers": Speaker.objects.most_met(12),
            "topics": Topic.objects.most_met(12),
            "figures": {
                "events": Event.objects.public().count(),
                "reports": Report.objects.public().current().count(),
                "speakers": Speaker.objects.met().count(),
                "provinces": Province.objects.met().count(),
                "since": Event.objects.public().aggregate(since=Min("start_date"))["since"],
            },
        },
    )


def about(request):
    return render(request, "about.html", {"reports": Report.objects.public().current().count()})


def not_found(request, exception):
    return render(request, "404.html", status=404)


def gone(request):
    return render(request, "410.html", status=410)


def server_error(request):
    return render(request, "500.html", status=500)


class EventList(generic.ListView):
    template_name = "events/list.html"
    context_object_name = "events"

    @cached_property
    def filter(self):
        return EventFilter(self.request.GET, Event.objects.public())

    def get_queryset(self):
        return self.filter.qs.for_list() if self.filter.is_valid() else Event.objects.none()

    def get_context_data(self, **kwargs):
        page = Paginator(self.object_list, PAGE_SIZE).get_page(self.request.GET.get("page"))
        return {
            "filter": self.filter,
            "page_obj": page,
            "pages": page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
            "facets": facets_of(self.request.GET) if self.filter.is_valid() else [],
            "chips": chips_of(self.filter, self.request.GET),
            "address": without_page(self.request.GET),
            "cut": len(self.request.GET.get("q", "")) > search.MAX_QUERY and search.MAX_QUERY,
        }


class RecordDetail(generic.DetailView):
    """A record under its id; a wrong or old slug redirects to the right address."""

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        if request.path != self.object.get_absolute_url():
            return HttpResponsePermanentRedirect(self.object.get_absolute_url())
        return self.render_to_response(self.get_context_data(object=self.object))

    def get_object(self, queryset=None):
        if "pk" in self.kwargs:
            self.kwargs.pop("slug", None)
        return super().get_object(queryset)

    def events(self, events):
        """The page of the record's events that the address asks for."""
        return Paginator(events.public().newest_first().for_list(), PAGE_SIZE).get_page(self.request.GET.get("page"))


class EventDetail(RecordDetail):
    queryset = Event.objects.for_page()
    template_name = "events/detail.html"

    def get(self, request, *args, **kwargs):
        if not self.get_object().is_public:
            return gone(request)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        facts = facts_of(self.object)
        reports = [
            {"report": report, "paragraphs": paragraphs_of(report, facts.marks(report))}
            for report in self.object.reports.all()
        ]
        return super().get_context_data(facts=facts, reports=reports, **kwargs)


class ReportDetail(RecordDetail):
    queryset = Report.objects.select_related("replaced_by")
    template_name = "reports/detail.html"

    def get(self, request, *args, **kwargs):
        if not self.get_object().event.is_public:
            return gone(request)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        event = Event.objects.for_page().get(pk=self.object.event_id)
        marks = facts_of(event).marks(self.object)
        paragraphs = paragraphs_of(self.object, marks, event.get_absolute_url())
        return super().get_context_data(event=event, paragraphs=paragraphs, **kwargs)


class RecordList(generic.ListView):
    """A list whose page number may be anything: what is no page leads to the nearest one."""

    paginate_by = LONG_PAGE_SIZE

    def paginate_queryset(self, queryset, page_size):
        page = self.get_paginator(queryset, page_size).get_page(self.request.GET.get("page"))
        return page.paginator, page, page.object_list, page.has_other_pages()


class ProvinceList(RecordList):
    queryset = Province.objects.with_event_count().select_related("merged_into")
    template_name = "provinces/list.html"


class ProvinceDetail(RecordDetail):
    queryset = Province.objects.select_related("merged_into")
    template_name = "provinces/detail.html"

    def get_context_data(self, **kwargs):
        province = self.object
        return super().get_context_data(
            page_obj=self.events(Event.objects.filter(provinces=province)),
            predecessors=province.predecessors.with_event_count(),
            years=Event.objects.public().filter(provinces=province, start_date__isnull=False)
            .order_by().values_list(year=ExtractYear("start_date")).annotate(number=Count("pk")).order_by("-year"),
            **kwargs,
        )  # fmt: skip


class SpeakerList(RecordList):
    queryset = Speaker.objects.met().with_event_count()
    template_name = "speakers/list.html"


class SpeakerDetail(RecordDetail):
    model = Speaker
    template_name = "speakers/detail.html"

    def get_context_data(self, **kwargs):
        career = Participation.objects.career_of(self.object)
        return super().get_context_data(
            page_obj=Paginator(career, PAGE_SIZE).get_page(self.request.GET.get("page")),
            presentations=self.object.presentations.at_public_events()[:PAGE_SIZE],
            **kwargs,
        )


class TopicList(RecordList):
    queryset = Topic.objects.met().with_event_count()
    template_name = "topics/list.html"


class TopicDetail(RecordDetail):
    model = Topic
    template_name = "topics/detail.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(page_obj=self.events(Event.objects.filter(topics=self.object)), **kwargs)


class OrganizerList(RecordList):
    queryset = Organizer.objects.met().with_event_count()
    template_name = "organizers/list.html"


class OrganizerDetail(RecordDetail):
    model = Organizer
    template_name = "organizers/detail.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(page_obj=self.events(Event.objects.filter(organizers=self.object)), **kwargs)
