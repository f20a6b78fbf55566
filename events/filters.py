"""What a list of events can be narrowed by: the parameters of its address, checked and applied."""

from functools import cache

import django_filters
from django import forms
from django.db.models import Case, F, Q, When
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from events import search
from events.models import Event, Organizer, Province, Speaker, Topic

LONGEST_ID = 18  # digits; more may not fit into 63 bits
DATE_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"]
SORTS = {
    "newest": (_("newest first"), ("-sequence",)),
    "oldest": (_("oldest first"), (Case(When(start_date=None, then=1), default=0), "sequence")),
    "largest": (_("most attended first"), (F("attendance_count").desc(nulls_last=True), "-sequence")),
    "smallest": (_("least attended first"), (F("attendance_count").asc(nulls_last=True), "sequence")),
}


class SearchField(forms.CharField):
    """The text of a search; one without a word would find all there is, as if nothing had been asked."""

    def clean(self, value):
        text = super().clean(value)
        if text and not search.parse(text):
            raise forms.ValidationError(
                _("“%(value)s” has no letter or digit to search for."), params={"value": text[:40]}
            )
        return text


class SearchFilter(django_filters.CharFilter):
    field_class = SearchField


class YearField(forms.Field):
    """Several years, each four digits or "none" for events without a date."""

    widget = forms.SelectMultiple
    NONE = "none"

    def clean(self, value):
        values = [year for year in value or () if year]
        if wrong := [year for year in values if not (year == self.NONE or (year.isascii() and year.isdigit()))]:
            raise forms.ValidationError(_("“%(value)s” is not a year."), params={"value": wrong[0][:40]})
        return [year if year == self.NONE else min(int(year[:6]), 9999) for year in values]


class YearFilter(django_filters.Filter):
    field_class = YearField

    def filter(self, events, years):
        if not years:
            return events
        numbers = [year for year in years if year != YearField.NONE]
        wanted = Q(start_date__year__in=numbers)
        return events.filter(wanted | Q(start_date=None) if YearField.NONE in years else wanted)


class RecordsField(django_filters.fields.ModelMultipleChoiceField):
    default_error_messages = {
        "invalid_pk_value": _("“%(pk)s” is not in the archive."),
        "invalid_choice": _("“%(value)s” is not in the archive."),
    }

    def clean(self, value):
        """The records, in a queryset or, if none are asked for, an empty tuple; what is no id that a database can hold
        is refused before it is asked."""
        value = [chosen for chosen in value or () if chosen]
        if not value:
            return ()
        for pk in value if self.to_field_name is None else ():
            if not (pk.isascii() and pk.isdigit() and len(pk) <= LONGEST_ID):
                raise forms.ValidationError(self.error_messages["invalid_pk_value"], params={"pk": pk[:40]})
        return super().clean(value)


class RecordsFilter(django_filters.ModelMultipleChoiceFilter):
    """The events that have one of the records by their links; by subqueries, for joins would multiply the events."""

    field_class = RecordsField

    def filter(self, events, records):
        if not records:
            return events
        links, column = self.field_name.split("__")
        linked = Event._meta.get_field(links).related_model.objects.filter(**{f"{column}__in": records})
        return events.filter(pk__in=linked.order_by().values("event"))


class EventFilter(django_filters.FilterSet):
    q = SearchFilter(method="filter_search", label=_("search"))
    province = RecordsFilter(
        method="filter_province", queryset=Province.objects.all(), to_field_name="slug", label=_("province")
    )
    predecessors = django_filters.BooleanFilter(
        method="filter_nothing", label=_("with the provinces merged into it"), widget=forms.CheckboxInput
    )
    year = YearFilter(label=_("year"))
    topic = RecordsFilter(field_name="presentations__topic", queryset=Topic.objects.all(), label=_("topic"))
    speaker = RecordsFilter(field_name="participations__speaker", queryset=Speaker.objects.all(), label=_("person"))
    organizer = RecordsFilter(field_name="hostings__organizer", queryset=Organizer.objects.all(), label=_("organizer"))
    checked = django_filters.TypedMultipleChoiceFilter(
        method="filter_checked", choices=[("yes", _("checked")), ("no", _("not checked"))], label=_("checked")
    )
    # "from" is a word of Python's own, so it cannot be written as a name here.
    vars()["from"] = django_filters.DateFilter(
        field_name="start_date", lookup_expr="gte", input_formats=DATE_FORMATS, label=_("from")
    )
    to = django_filters.DateFilter(
        field_name="start_date", lookup_expr="lte", input_formats=DATE_FORMATS, label=_("to")
    )
    sort = django_filters.ChoiceFilter(
        method="filter_sort", choices=[(key, label) for key, (label, _order) in SORTS.items()], label=_("sort")
    )

    class Meta:
        model = Event
        fields = []

    def filter_search(self, events, name, value):
        return search.matching(events, search.parse(value))

    def filter_province(self, events, name, provinces):
        if not provinces:
            return events
        wanted = Q(provinces__in=provinces)
        if self.form.cleaned_data.get("predecessors"):
            wanted |= Q(provinces__merged_into__in=provinces)
        return events.filter(pk__in=Event.objects.filter(wanted).values("pk"))

    def filter_nothing(self, events, name, value):
        return events

    def filter_checked(self, events, name, values):
        if not values or len(values) == 2:
            return events
        return events.filter(checked_at__isnull="no" in values)

    def filter_sort(self, events, name, value):
        return events.order_by(*SORTS[value][1])


def form_of(query: QueryDict) -> forms.Form:
    """The form of the filters, to be asked what the parameters mean; without the copies of all filters that an
    EventFilter makes."""
    return _form_class()(query)


@cache
def _form_class() -> type[forms.Form]:
    return EventFilter(queryset=Event.objects.none()).get_form_class()
