from functools import reduce
from operator import or_

from django.contrib import admin
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from events import search
from events.models import Event, Kind, Organizer, Participation, Province, Speaker, Topic

from .folded import LinesField
from .merging import address_of_comparison, compare_two
from .record import RecordAdmin
from .together import SeenForm

MOST = 30  # links that a form shows of what may be thousands


class AliasesForm(SeenForm):
    aliases = LinesField(label=_("other names"), required=False, help_text=_("One a line."))


class NamedRecordAdmin(RecordAdmin):
    """A record that events are found by: their index and the pages that name it follow its name."""

    events_lookups = ()

    def is_published(self, record):
        return type(record).objects.met().filter(pk=record.pk).exists()

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if {*form.changed_data} - {"why", "seen"}:
            self.after_change(obj)

    def after_change(self, record):
        found_by = [Q(**{lookup: record}) for lookup in self.events_lookups]
        search.index_all(Event.objects.filter(reduce(or_, found_by)).distinct())
        search.touch()  # pages may name it without being found by it

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        search.touch()

    def delete_queryset(self, request, queryset):
        super().delete_queryset(request, queryset)
        search.touch()


@admin.register(Province)
class ProvinceAdmin(NamedRecordAdmin):
    form = AliasesForm
    events_lookups = ("provinces", "provinces__merged_into")
    list_display = ("name", "kind", "iso_code", "statistics_code", "merged_into", "merged_on")
    list_filter = ("kind", ("merged_into", admin.EmptyFieldListFilter))
    list_select_related = ("merged_into",)
    autocomplete_fields = ("merged_into",)

    def has_add_permission(self, request):
        return False  # a closed list, made by migration

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Speaker)
class SpeakerAdmin(NamedRecordAdmin):
    form = AliasesForm
    events_lookups = ("participations__speaker",)
    actions = [compare_two]
    list_display = ("name", "events_met")
    fields = ("name", "aliases", "namesakes", "met_at")
    readonly_fields = ("namesakes", "met_at")

    def get_queryset(self, request):
        return super().get_queryset(request).with_event_count()

    @admin.display(description=_("events"))
    def events_met(self, speaker):
        return speaker.event_count

    @admin.display(description=_("others of this name"))
    def namesakes(self, speaker):
        """Links to the speakers of the same name, whom the reports gave no reason to take for this one."""
        others = Speaker.objects.namesakes(speaker.name).filter(merged_into=None).exclude(pk=speaker.pk or 0)
        links = (
            (address_of_comparison(Kind.SPEAKER, speaker.pk, other.pk), other, other.pk) for other in others[:MOST]
        )
        return format_html_join(", ", '<a href="{}">{} (#{})</a>', links) or "–"

    @admin.display(description=_("met at"))
    def met_at(self, speaker):
        """The newest of the events where the speaker was met, with the rank and the offices of that day."""
        met = Participation.objects.filter(speaker=speaker).select_related("event").order_by("-event__sequence")
        rows = (
            (date_format(link.event.start_date, "SHORT_DATE_FORMAT") if link.event.start_date else "–",
             reverse("admin:events_event_change", args=[link.event_id]), link.event,
             ", ".join(filter(None, [link.rank, *link.positions])))
            for link in met[:MOST]
        )  # fmt: skip
        return format_html_join("", '<p>{} <a href="{}" lang="vi">{}</a> {}</p>', rows) or "–"


@admin.register(Topic)
class TopicAdmin(NamedRecordAdmin):
    folded_field = "key"
    events_lookups = ("presentations__topic",)
    actions = [compare_two]
    list_display = ("title",)


@admin.register(Organizer)
class OrganizerAdmin(NamedRecordAdmin):
    folded_field = "key"
    events_lookups = ("hostings__organizer",)
    actions = [compare_two]
    list_display = ("name",)
