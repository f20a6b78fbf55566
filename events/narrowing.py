"""What the address of a list asks for, and what stands around its rows: made once for all pages of the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import get_language

from events import search
from events.address import Chip, chips_of, unshown, without_page
from events.bitmaps import Bitmaps, Finding
from events.browse import Selection
from events.charts.provinces import ProvinceMap, map_of
from events.charts.timeline import Timeline, timeline_of
from events.facets import Facet, facets_of
from events.filters import SORTS, form_of
from events.offers import Offer, offers_of

LONGEST_KEPT = 300  # characters of an address, which each of a hundred links repeats
MAP = "map"  # "on" in the address of a list that shows its map


@dataclass(frozen=True, slots=True)
class Narrowing(Finding):
    """A list as its address narrows it."""

    query: QueryDict  # the address but for the page
    meant: dict[str, Any]  # what the parameters mean, but for wrong ones
    errors: tuple[tuple[str, str], ...]  # (filter, what is wrong with it)
    chips: tuple[Chip, ...]
    facets: tuple[Facet, ...] = ()
    offers: tuple[Offer, ...] = ()
    timeline: Timeline | None = None
    map: ProvinceMap | None = None

    def events(self, known: Bitmaps) -> Sequence:
        """The events that are left, to be paged; none if the address is wrong."""
        return () if self.errors else Selection(self.meant, known)

    @property
    def address(self) -> str:
        """The parameters, to be continued with "page=…"; "" or ending in "&"."""
        return without_page(self.query)

    @property
    def searched(self) -> str:
        """What the address of an event is continued with, so that its report opens with the hits marked."""
        return f"?{urlencode({'q': self.query['q']})}" if self.query.get("q") and not self.errors else ""

    @property
    def cut(self) -> int:
        """How many characters of a search were used, 0 if all of them."""
        return search.MAX_QUERY if len(self.query.get("q", "")) > search.MAX_QUERY else 0

    @property
    def sorts(self) -> list[tuple[str, str]]:
        """The orders that can be asked for: (value, label)."""
        return [(name, label) for name, (label, _order) in SORTS.items()]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The parameters that the form of the filters does not show, to be kept hidden."""
        return unshown(self.query, {(facet.name, value.value) for facet in self.facets for value in facet.values})


def narrowing_of(query: QueryDict, known: Bitmaps) -> Narrowing:
    """What a list at the address is, whichever page of it is asked for."""
    query = query.copy()
    query.pop("page", None)
    address = query.urlencode()
    if len(address) > LONGEST_KEPT:
        return _narrowing(query, known)
    return known.once(("list", get_language(), address), lambda: _narrowing(query, known))


def _narrowing(query: QueryDict, known: Bitmaps) -> Narrowing:
    form = form_of(query)
    is_valid = form.is_valid()
    chips = tuple(chips_of(form, query))
    if not is_valid:
        errors = ((str(form.fields[name].label), error) for name, some in form.errors.items() for error in some)
        return Narrowing(query, form.cleaned_data, tuple(errors), chips)
    return Narrowing(query, form.cleaned_data, (), chips, **_around(Selection(form.cleaned_data, known), chips, query))


def _around(selection: Selection, chips: Sequence[Chip], query: QueryDict) -> dict[str, Any]:
    """What the list can be narrowed by; when its events were held and, if the address asks for the map, where; what
    finds something if it does not."""
    facets = tuple(facets_of(selection, query))
    if not selection.count():
        return {"facets": facets, "offers": tuple(offers_of(selection, chips, query))}
    shows_map = query.get(MAP) == "on"
    return {
        "facets": facets,
        "timeline": timeline_of(selection.events, query),
        "map": map_of(selection.bitmaps, selection.but_for("province"), query) if shows_map else None,
    }
