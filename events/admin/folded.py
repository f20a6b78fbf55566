from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import Q

from events.models.merge import Mergeable
from events.reader.spelling import words


class LinesField(forms.CharField):
    """A list of strings, edited as one string a line."""

    widget = forms.Textarea(attrs={"rows": 2, "cols": 60})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value):
        return [line for line in (line.strip() for line in super().clean(value).splitlines()) if line]

    def has_changed(self, initial, data):
        return not self.disabled and self.clean(data or "") != (initial or [])


class FoldedSearchAdmin(admin.ModelAdmin):
    """Searches the way the public pages do: without regard to diacritics, đ, capitals or the place of a tone mark."""

    folded_field = "folded"
    search_fields = ("pk",)  # makes Django show the search box; get_search_results() does the search
    show_full_result_count = False

    def get_search_results(self, request, queryset, search_term):
        own = self._saying(queryset, search_term)
        if not issubclass(self.model, Mergeable):
            return own, False
        merged = self._saying(
            self.model.objects.exclude(merged_into=None), search_term
        )  # their names find the survivor
        survivors = Q(pk__in=merged.order_by().values("merged_into"))
        return queryset.filter(Q(pk__in=own.order_by().values("pk")) | survivors, merged_into=None), False

    def _saying(self, records, search_term):
        for word in words(search_term).split():
            records = records.filter(**{f"{self.folded_field}__contains": word})
        return records

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, models.TextField):
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 2, "cols": 60}))
        return super().formfield_for_dbfield(db_field, request, **kwargs)
