from django import forms
from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import search
from events.evidence import facts_of
from events.marking import paragraphs_of
from events.models import Event, Hosting, Participation, Presentation, Proposal

from .folded import FoldedSearchAdmin, LinesField


class EventForm(forms.ModelForm):
    checked = forms.BooleanField(
        label=_("checked"), required=False, help_text=_("A later reading changes nothing in a checked record.")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("checked", self.instance.checked_at is not None)


class ParticipationForm(forms.ModelForm):
    positions = LinesField(label=_("positions"), required=False, help_text=_("One a line."))


class LinkInline(admin.StackedInline):
    extra = 0
    readonly_fields = ("printed_name",)
    classes = ("link-inline",)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "rank":
            kwargs["widget"] = forms.TextInput(attrs={"size": 40})
        return super().formfield_for_dbfield(db_field, request, **kwargs)


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


class HostingInline(LinkInline):
    model = Hosting
    autocomplete_fields = ("organizer",)
    fields = ("organizer", "place", "printed_name")


@admin.register(Event)
class EventAdmin(FoldedSearchAdmin):
    form = EventForm
    change_form_template = "admin/events/event/change_form.html"
    list_display = ("__str__", "start_date", "provinces_held", "attendance_count", "visibility", "checked_at")
    list_filter = (
        ("checked_at", admin.EmptyFieldListFilter), "visibility", "session", "scope",
        ("provinces", admin.RelatedOnlyFieldListFilter),
    )  # fmt: skip
    autocomplete_fields = ("provinces",)
    readonly_fields = ("checked_by", "checked_at")
    fieldsets = (
        (None, {"fields": ("name", ("start_date", "end_date"), ("session", "scope"), "provinces", "venue",
                           ("attendance_count", "attendance_qualifier"))}),
        (_("State"), {"fields": ("visibility", "visibility_reason", ("checked", "checked_by", "checked_at"))}),
    )  # fmt: skip
    inlines = (HostingInline, ParticipationInline, PresentationInline)

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("provinces")

    @admin.display(description=_("provinces"))
    def provinces_held(self, event):
        return ", ".join(str(province) for province in event.provinces.all())

    def get_search_results(self, request, queryset, search_term):
        return search.matching(queryset, search.parse(search_term)), False

    def save_model(self, request, obj, form, change):
        if form.cleaned_data["checked"] != (obj.checked_at is not None):
            obj.checked_by, obj.checked_at = (request.user, timezone.now()) if obj.checked_at is None else (None, None)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        search.index(form.instance)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **_beside(object_id)})


def _beside(object_id):
    """What stands beside an event's form: its reports with their words marked, and what later readings propose."""
    event = Event.objects.for_page().filter(pk=object_id).first() if str(object_id).isdecimal() else None
    if event is None:
        return {}
    facts = facts_of(event)
    reports = [(report, paragraphs_of(report, facts.marks(report))) for report in event.reports.all()]
    proposals = Proposal.objects.filter(report__event=event, decision=Proposal.Decision.OPEN)
    return {"reports": reports, "proposals": proposals}
