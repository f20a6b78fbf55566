"""The list of events: searched, narrowed, sorted, paged."""

from django.core.paginator import Paginator
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views import generic

from events import search
from events.address import chips_of, switched, without_page
from events.browse import Selection
from events.charts.provinces import map_of
from events.charts.timeline import timeline_of
from events.exports import FORMATS
from events.facets import facets_of
from events.filters import EventFilter
from events.models import Event
from events.offers import offers_of

PAGE_SIZE = 20
MAP = "map"  # "on" in the address of a list that shows its map


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
