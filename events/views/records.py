"""One record: an event, a report."""

from django.http import HttpResponsePermanentRedirect
from django.views import generic

from events import search
from events.evidence import facts_of
from events.marking import paragraphs_of
from events.models import Event, Report
from events.neighbours import neighbours_of
from events.snippets import marks_of

from .overview import gone


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
