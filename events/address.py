"""The address of a list: its whole state as parameters, with and without single ones."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice

from django.forms import Form
from django.http import QueryDict
from django.utils import formats
from django.utils.translation import gettext as _

from events.filters import YearField

FIELDS = {"q", "from", "to", "sort", "predecessors", "page"}  # of the form with the filters, besides the facets
MOST_CHIPS = 50  # an address made to be long has hundreds, each of which leads to a long address


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter, and the address of the list without it."""

    name: str
    label: str
    text: str
    without: str


def without_page(query: QueryDict) -> str:
    """The parameters of the address but for the page, to be continued with "page=…"; "" or ending in "&"."""
    kept = query.copy()
    kept.pop("page", None)
    return f"{kept.urlencode()}&" if kept else ""


def without(query: QueryDict, name: str, value: str) -> str:
    """The address without one value of one parameter, on its first page."""
    kept = query.copy()
    kept.setlist(name, [other for other in kept.getlist(name) if other != value])
    kept.pop("page", None)
    return f"?{kept.urlencode()}"


def switched(query: QueryDict, name: str) -> str:
    """The address with the parameter "on" if it is not, else without it."""
    kept = query.copy()
    if kept.pop(name, None) != ["on"]:
        kept[name] = "on"
    return f"?{kept.urlencode()}"


def unshown(query: QueryDict, seen: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parameters (name, value) but for those that a form has fields of its own for, and those in `seen`."""
    return [
        (name, value)
        for name, values in query.lists()
        if name not in FIELDS
        for value in values
        if value and (name, value) not in seen
    ]


def chips_of(form: Form, query: QueryDict) -> list[Chip]:
    """The filters that are set, in the order of the form; wrong values too, so that they can be taken away."""
    chips = (
        Chip(name, str(field.label), _text(form, name, value), without(query, name, value))
        for name, field in form.fields.items()
        if name != "sort"
        for value in query.getlist(name)
        if value
    )
    return list(islice(chips, MOST_CHIPS))


def _text(form: Form, name: str, value: str) -> str:
    cleaned = getattr(form, "cleaned_data", {}).get(name)
    if name == "q":
        return f"“{value[:80]}”"
    if name in ("province", "topic", "speaker", "organizer"):
        key = "slug" if name == "province" else "pk"
        return next((str(record) for record in cleaned or () if str(getattr(record, key)) == value), value[:80])
    if name in ("from", "to") and cleaned:
        return formats.date_format(cleaned, "SHORT_DATE_FORMAT")
    if name == "year" and value == YearField.NONE:
        return _("no date")
    if name == "predecessors":
        return _("yes")
    if name == "checked":
        return {"yes": _("checked by an editor"), "no": _("read by machine only")}.get(value, value[:80])
    return value[:80]
