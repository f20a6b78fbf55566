from functools import partial

from django.contrib import admin
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events import review, search
from events.models import Report

from .intake import Intake
from .merging import may_merge, split_view
from .record import RecordAdmin


@admin.register(Report)
class ReportAdmin(RecordAdmin):
    list_display = ("__str__", "event", "outlet", "published_on", "visibility", "added_at")
    list_select_related = ("event",)
    list_filter = ("visibility",)
    sortable_by = ()
    fieldsets = (
        (None, {"fields": ("event", "parting", "title", "outlet", "byline", "url", "published_on")}),
        (_("What readers see"), {"fields": ("visibility", "text_shown", "visibility_reason")}),
        (_("Where it comes from"), {"fields": ("text", "source", "sha256", "reader_version", "added_at")}),
    )
    readonly_fields = ("event", "parting", "text", "source", "sha256", "reader_version", "added_at")

    def is_published(self, record):
        return record.event.is_public

    def get_urls(self):
        view = self.admin_site.admin_view(partial(split_view, self))
        return [*Intake(self).urls(), path("<int:pk>/split/", view, name="events_report_split"), *super().get_urls()]

    @admin.display(description=_("tells of another event"))
    def parting(self, report):
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:events_report_split", args=[report.pk]), _("Split off")
        )

    def get_fieldsets(self, request, obj=None):
        """Without the way to split it off for those who may not."""
        fieldsets = super().get_fieldsets(request, obj)
        if may_merge(request):
            return fieldsets
        return [
            (title, {**options, "fields": [name for name in options["fields"] if name != "parting"]})
            for title, options in fieldsets
        ]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("original", "reading", "held", "cited")

    def has_add_permission(self, request):
        return False  # reports come by load_reports, with the bytes as they came

    def has_delete_permission(self, request, obj=None):
        return False  # a report is hidden or withdrawn; what was archived stays archived

    def get_search_results(self, request, queryset, search_term):
        query = search.parse(search_term)
        return (queryset.filter(event__sequence__in=search.matching_sequences(query)) if query else queryset), False

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        self.after_change(obj)

    def after_change(self, record):
        review.weigh(search.index(record.event))
