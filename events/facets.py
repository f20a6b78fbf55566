"""The values that a list of events can be narrowed to, each with its number under the present search and filters."""

from dataclasses import dataclass

from django.db.models import Count
from django.http import QueryDict
from django.utils.translation import gettext as _

from events.filters import EventFilter, YearField
from events.models import Event, Organizer, Province, Speaker, Topic

TOP = 8  # values shown before "more"
MORE = 60


@dataclass(frozen=True, slots=True)
class Value:
    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    label: str
    values: list[Value]
    more: str  # the address with the facet opened wide, or "" if all values are shown


# Parameter -> (column of the event, model of the value, the value's column in the address)
_LINKED = {
    "province": ("provinces", Province, "slug"),
    "topic": ("presentations__topic", Topic, "pk"),
    "organizer": ("hostings__organizer", Organizer, "pk"),
    "speaker": ("participations__speaker", Speaker, "pk"),
}


def facets_of(query: QueryDict) -> list[Facet]:
    """The facets of the list with this address, in the order they are shown; without values that would find nothing."""
    facets = [_linked(name, query) for name in ("province",)]
    facets.append(_years(query))
    facets += [_linked(name, query) for name in ("topic", "organizer", "speaker")]
    facets.append(_checked(query))
    return [facet for facet in facets if facet.values]


def _events_but_for(name: str, query: QueryDict):
    """The events that all filters but this one leave, so that a facet's other values show what they would add."""
    others = query.copy()
    others.pop(name, None)
    others.pop("sort", None)
    return Event.objects.filter(pk__in=EventFilter(others, Event.objects.public()).qs.order_by().values("pk"))


def _linked(name: str, query: QueryDict) -> Facet:
    column, model, key = _LINKED[name]
    chosen = query.getlist(name)
    counted = _events_but_for(name, query).exclude(**{column: None}).order_by().values_list(column)
    counts = dict(counted.annotate(number=Count("pk", distinct=True)).order_by("-number", column)[: MORE + 1])
    records = {record.pk: record for record in model.objects.filter(pk__in=counts)}
    values = [
        Value(str(getattr(records[pk], key)), str(records[pk]), count, str(getattr(records[pk], key)) in chosen)
        for pk, count in counts.items()
    ]
    return _facet(name, values, query)


def _years(query: QueryDict) -> Facet:
    counted = _events_but_for("year", query).order_by().values_list("start_date__year").annotate(number=Count("pk"))
    chosen = query.getlist("year")
    values = [
        Value(str(year or YearField.NONE), str(year or _("no date")), count, str(year or YearField.NONE) in chosen)
        for year, count in sorted(counted, key=lambda row: -(row[0] or 0))
    ]
    return _facet("year", values, query)


def _checked(query: QueryDict) -> Facet:
    events = _events_but_for("checked", query)
    yes = events.exclude(checked_at=None).count()
    no = events.filter(checked_at=None).count()
    chosen = query.getlist("checked")
    values = [
        Value(value, label, count, value in chosen)
        for value, label, count in (("yes", _("checked by an editor"), yes), ("no", _("read by machine only"), no))
        if count
    ]
    return _facet("checked", values, query)


def _facet(name: str, values: list[Value], query: QueryDict) -> Facet:
    wide = name in query.getlist("more")
    shown = values if wide else [value for place, value in enumerate(values) if place < TOP or value.chosen]
    more = ""
    if len(shown) < len(values):
        opened = query.copy()
        opened.appendlist("more", name)
        opened.pop("page", None)
        more = f"?{opened.urlencode()}#facet-{name}"
    return Facet(name, str(EventFilter.base_filters[name].label), shown, more)
