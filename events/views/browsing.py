"""The list of events: searched, narrowed, sorted, paged."""

from functools import cache

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import get_language
from django.views import generic

from events import bitmaps
from events.address import switched
from events.exports import FORMATS
from events.narrowing import MAP, narrowing_of

PAGE_SIZE = 20


@cache
def _downloads(_language):
    """(address, label) of each form in which the whole list can be had."""
    return tuple((reverse("event-list", args=[form]), known.label) for form, known in FORMATS.items())


class EventList(generic.TemplateView):
    template_name = "events/list.html"

    def get_context_data(self, **kwargs):
        known = bitmaps.current()
        narrowing = narrowing_of(self.request.GET, known)
        page = Paginator(narrowing.events(known), PAGE_SIZE).get_page(self.request.GET.get("page"))
        return {
            "narrowing": narrowing,
            "page_obj": page,
            "pages": page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
            "address": narrowing.address,
            "searched": narrowing.searched,
            "map_switched": switched(self.request.GET, MAP),
            "downloads": _downloads(get_language()),
        }
