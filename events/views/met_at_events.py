"""What is met at events: provinces, people, topics, organizers; their lists, and each with its events."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views import generic

from events import bitmaps
from events.bitmaps import Finding
from events.browse import events_of
from events.careers import Appearance, Career, Presented
from events.charts.provinces import ProvinceMap, map_of
from events.models import Organizer, Province, Speaker, Topic

from .browsing import PAGE_SIZE
from .records import RecordDetail

LONG_PAGE_SIZE = 100
COMPANY = 10


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


@dataclass(frozen=True, slots=True)
class Surroundings(Finding):
    """What stands beside a record's events, whichever page of them is shown."""

    years: tuple[tuple[int, int], ...]  # (year, number of events)
    most: int
    company: list[tuple[str, list]]  # (heading, records met there)
    listed: str  # the record's events as parameters of the list, "" if there are none
    map: ProvinceMap | None
    presented: list[Appearance]  # of a person, the newest


class MetAtEventsDetail(RecordDetail):
    """A record met at events: one page of them, their years, and whom and what else one meets there."""

    key = "pk"  # the record's column in the address of a list of its events
    has_map = False
    company = ()  # (heading, facet)

    def get_context_data(self, **kwargs):
        facet = self.object._meta.model_name
        events = events_of(facet, self.object.pk)
        found = events.bitmaps.once((facet, self.object.pk, get_language()), lambda: self._surroundings(facet, events))
        page = Paginator(self._listed(events), PAGE_SIZE).get_page(self.request.GET.get("page"))
        return super().get_context_data(page_obj=page, surroundings=found, **kwargs)

    def _listed(self, events):
        """What the page lists, one for each of the events."""
        return events

    def _surroundings(self, facet, events):
        years, listed = events.years().counts, f"{facet}={getattr(self.object, self.key)}" if len(events) else ""
        company = [
            (heading, events.most_met(met, COMPANY, but=self.object.pk if met == facet else None))
            for heading, met in self.company
        ]
        shows_map = self.has_map and listed
        return Surroundings(
            years, max((number for _year, number in years), default=0), company, listed,
            map_of(events.bitmaps, events.events, QueryDict(listed)) if shows_map else None, self._presented(events),
        )  # fmt: skip

    def _presented(self, events):
        return []


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

    def _listed(self, events):
        return Career(self.object, events)

    def _presented(self, events):
        return Presented(self.object, events_of("presenter", self.object.pk, events.bitmaps))[0:PAGE_SIZE]


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
