"""The forms of an event's links: bodies, people, topics."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.utils.translation import gettext_lazy as _

from events.models import Hosting, Participation, Presentation

from .folded import LinesField


class KnownOptions:
    """A widget that shows the records it knows, instead of fetching them once more."""

    known = ()

    def optgroups(self, name, value, attrs=None):
        known = {str(record.pk): record for record in self.known}
        if not value or not known.keys() >= {str(each) for each in value}:
            return super().optgroups(name, value, attrs)
        nothing = [] if self.is_required or self.allow_multiple_selected else [self._option(name, "", "", False)]
        return [(None, [*nothing, *(self._option(name, pk, str(known[pk]), True) for pk in map(str, value))], 0)]

    def _option(self, name, value, label, selected):
        return self.create_option(name, value, label, selected, 0)


class KnownAutocomplete(KnownOptions, AutocompleteSelect):
    pass


class KnownAutocompleteMultiple(KnownOptions, AutocompleteSelectMultiple):
    pass


class FetchedFormSet(forms.models.BaseInlineFormSet):
    """An event's links as the event was fetched with them."""

    def get_queryset(self):
        if not hasattr(self, "_queryset"):
            fetched = getattr(self.instance, "_prefetched_objects_cache", {}).get(self.fk.remote_field.related_name)
            self._queryset = super().get_queryset() if fetched is None else list(fetched)
        return self._queryset


class LinkForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, each in self.fields.items():
            widget = getattr(each.widget, "widget", each.widget)
            if isinstance(widget, KnownAutocomplete) and getattr(self.instance, f"{name}_id"):
                widget.known = [getattr(self.instance, name)]


class ParticipationForm(LinkForm):
    positions = LinesField(label=_("positions"), required=False, help_text=_("One a line."))


class LinkInline(admin.StackedInline):
    form = LinkForm
    formset = FetchedFormSet
    extra = 0
    readonly_fields = ("printed_name",)
    classes = ("link-inline",)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "rank":
            kwargs["widget"] = forms.TextInput(attrs={"size": 40})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class HostingInline(LinkInline):
    model = Hosting
    autocomplete_fields = ("organizer",)
    fields = ("organizer", "place", "printed_name")


class ParticipationInline(LinkInline):
    model = Participation
    form = ParticipationForm
    autocomplete_fields = ("speaker",)
    fields = ("speaker", "rank", "positions", "part", "place", "printed_name")


class PresentationInline(LinkInline):
    model = Presentation
    autocomplete_fields = ("topic", "presenter")
    fields = ("topic", "presenter", "place", "printed_title")
    readonly_fields = ("printed_title",)
