from django import forms
from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from events import search
from events.models import Event, Organizer, Participation, Province, Speaker, Topic

from .folded import FoldedSearchAdmin, LinesField


class AliasesForm(forms.ModelForm):
    aliases = LinesField(label=_("other names"), required=False, help_text=_("One a line."))


class NamedRecordAdmin(FoldedSearchAdmin):
    """A record that events are found by: its events' index follows its name."""

    events_lookup = ""

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if form.changed_data:
            search.index_all(Event.objects.filter(**{self.events_lookup: obj}).distinct())


@admin.register(Province)
class ProvinceAdmin(NamedRecordAdmin):
    form = AliasesForm
    events_lookup = "provinces"
    list_display = ("name", "kind", "iso_code", "statistics_code", "merged_into", "merged_on")
    list_filter = ("kind", ("merged_into", admin.EmptyFieldListFilter))
    list_select_related = ("merged_into",)
    autocomplete_fields = ("merged_into",)
    prepopulated_fields = {"slug": ["name"]}


class CareerInline(admin.TabularInline):
    model = Participation
    fields = ("event", "rank", "positions", "part")
    readonly_fields = fields
    extra = 0
    can_delete = False
    show_change_link = False
    verbose_name_plural = _("met at")

    def has_add_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("event")


@admin.register(Speaker)
class SpeakerAdmin(NamedRecordAdmin):
    form = AliasesForm
    events_lookup = "participations__speaker"
    list_display = ("name", "events_met")
    fields = ("name", "aliases", "namesakes")
    readonly_fields = ("namesakes",)
    inlines = (CareerInline,)

    def get_queryset(self, request):
        return super().get_queryset(request).with_event_count()

    @admin.display(description=_("events"))
    def events_met(self, speaker):
        return speaker.event_count

    @admin.display(description=_("others of this name"))
    def namesakes(self, speaker):
        """Links to the speakers of the same name, whom the reports gave no reason to take for this one."""
        others = Speaker.objects.namesakes(speaker.name).exclude(pk=speaker.pk) if speaker.pk else []
        links = ((other.pk, other, other.pk) for other in others)
        return format_html_join(", ", '<a href="../../{}/change/">{} (#{})</a>', links) or "–"


@admin.register(Topic)
class TopicAdmin(NamedRecordAdmin):
    folded_field = "key"
    events_lookup = "presentations__topic"
    list_display = ("title",)


@admin.register(Organizer)
class OrganizerAdmin(NamedRecordAdmin):
    folded_field = "key"
    events_lookup = "hostings__organizer"
    list_display = ("name",)
