"""The values that a list of events can be narrowed to, each with its number under the present search and filters."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from events.bitmaps import CHECKED, Bitmaps
from events.browse import RECORDS, Selection, years_of
from events.counting import Counting, Rows
from events.filters import EventFilter, YearField

TOP = 8  # values shown before "more"
MORE = 60
LABELS_KEPT = 20_000
VALUE_AND_LABEL = {
    "province": ("slug", "name"), "topic": ("pk", "title"), "organizer": ("pk", "name"), "speaker": ("pk", "name"),
}  # fmt: skip


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
    values: tuple[Value, ...]
    more: str  # the address with the facet opened wide, or "" if all values are shown
    predecessors: bool | None = None  # whether those of a chosen province count too; None if that is no question


def facets_of(selection: Selection, query: QueryDict) -> list[Facet]:
    """The facets of a list, in the order they are shown; without values that would find nothing."""
    facets = [_provinces(selection, query), _years(selection, query)]
    facets += [_linked(name, selection, query) for name in ("topic", "organizer", "speaker")]
    facets.append(_checked(selection, query))
    return [facet for facet in facets if facet.values]


def _provinces(selection: Selection, query: QueryDict) -> Facet:
    facet = _linked("province", selection, query)
    return replace(facet, predecessors=bool(query.get("predecessors"))) if query.get("province") else facet


def _linked(name: str, selection: Selection, query: QueryDict) -> Facet:
    number = MORE if name in query.getlist("more") else TOP
    counts = dict(_top(name, selection, query, number + 1))
    for chosen in selection.asked[name] or ():
        counts.setdefault(chosen.pk, selection.bitmaps.count((name, chosen.pk), selection.but_for(name)))
    labels = _labels(selection.bitmaps, name, counts)
    chosen = query.getlist(name)
    values = [Value(value, label, counts[pk], value in chosen) for pk, (value, label) in labels.items()]
    return _facet(name, values, query)


def _top(name: str, selection: Selection, query: QueryDict, number: int) -> Rows:
    """The values to offer with their counts, which are the same whichever of the facet's own values are chosen."""
    if not selection.narrows(name):
        return selection.counting.top(name, number)
    others = query.copy()
    for changes_no_count in (name, "sort", "more", "map", *(["predecessors"] if name == "province" else ())):
        others.pop(changes_no_count, None)
    known, found_by = selection.bitmaps, ("top", name, number, others.urlencode())
    return known.once(found_by, lambda: Counting(known, selection.but_for(name)).top(name, number))


def _labels(known: Bitmaps, name: str, pks: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Of the records with these ids, in this order, value in the address and label; looked up once a version.

    Other threads may fill and empty what is kept at the same time.
    """
    found = {pk: known.labels.get((name, pk)) for pk in pks}
    missing = [pk for pk, label in found.items() if label is None]
    if missing:
        if len(known.labels) > LABELS_KEPT:
            known.labels.clear()
        rows = RECORDS[name].objects.filter(pk__in=missing).order_by().values_list("pk", *VALUE_AND_LABEL[name])
        for pk, value, label in rows:
            found[pk] = known.labels[name, pk] = (str(value), label)
    return {pk: label for pk, label in found.items() if label}


def _years(selection: Selection, query: QueryDict) -> Facet:
    years = years_of(selection.but_for("year"))
    rows = [(str(year), str(year), count) for year, count in years.counts]
    rows += [(YearField.NONE, _("no date"), years.undated)] if years.undated else []
    chosen = query.getlist("year")
    return _facet("year", [Value(value, label, count, value in chosen) for value, label, count in rows], query)


def _checked(selection: Selection, query: QueryDict) -> Facet:
    among = selection.but_for("checked")
    yes = selection.bitmaps.count(CHECKED, among)
    chosen = query.getlist("checked")
    values = [
        Value(value, label, count, value in chosen)
        for value, label, count in (
            ("yes", _("checked by an editor"), yes),
            ("no", _("read by machine only"), len(among) - yes),
        )
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
    return Facet(name, str(EventFilter.base_filters[name].label), tuple(shown), more)
