"""The list of events: searched, narrowed, sorted, paged."""

from django.core.paginator import Paginator
from django.views import generic

from events import bitmaps
from events.exports import FORMATS
from events.filters import SORTS
from events.narrowing import narrowing_of

PAGE_SIZE = 20


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
            "sorts": tuple((name, label) for name, (label, _order) in SORTS.items()),
            "downloads": tuple((form, known.label) for form, known in FORMATS.items()),
        }
