from django.contrib import admin

from events import search
from events.models import Event, Proposal, Report

from .folded import FoldedSearchAdmin


class ProposalInline(admin.TabularInline):
    model = Proposal
    fields = ("path", "record_value", "read_before", "read_now", "made_at")
    readonly_fields = fields
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False


@admin.register(Report)
class ReportAdmin(FoldedSearchAdmin):
    list_display = ("__str__", "event", "outlet", "published_on", "added_at")
    list_select_related = ("event",)
    list_filter = ("added_at",)
    fields = (
        "event", "title", "outlet", "byline", "url", "published_on", "text", "source", "sha256", "reader_version",
        "added_at",
    )  # fmt: skip
    readonly_fields = ("event", "text", "source", "sha256", "reader_version", "added_at")
    inlines = (ProposalInline,)

    def has_add_permission(self, request):
        return False  # reports come by load_reports, with the bytes as they came

    def get_search_results(self, request, queryset, search_term):
        query = search.parse(search_term)
        return (queryset.filter(event__sequence__in=search.matching_sequences(query)) if query else queryset), False

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        search.index(obj.event)

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        search.index(obj.event)

    def delete_queryset(self, request, queryset):
        events = list(Event.objects.filter(reports__in=queryset).distinct())
        super().delete_queryset(request, queryset)
        search.index_all(events)
