import json
from collections import Counter

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from events import recognition, review, search
from events.citing import SCALARS, Citation, cite, decide
from events.evidence import facts_of
from events.models import Event, Participation, Proposal, Report, Visibility
from events.models.history import change as changing
from events.proposals import accept, offers_of, refuse

from .desk import FIELDS, reports_beside, tie
from .links import HostingInline, KnownAutocompleteMultiple, ParticipationInline, PresentationInline
from .merging import compare_two
from .record import RecordAdmin
from .together import SeenForm

PAGE = 50


class EventForm(SeenForm):
    checked = forms.BooleanField(
        label=_("checked"), required=False, help_text=_("A later reading changes nothing in a checked record.")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("checked", self.instance.checked_at is not None)
        if self.instance.pk and "provinces" in self.fields:
            self.fields["provinces"].widget.widget.known = list(self.instance.provinces.all())

        if "visibility" in self.fields and self.instance.visibility != Visibility.DELETED:
            kept = [choice for choice in Visibility.choices if choice[0] != Visibility.DELETED]
            self.fields["visibility"].choices = kept

    def contents(self):
        event = self.instance
        links = (event.hostings, event.participations, event.presentations)
        state = [event.visibility, event.visibility_reason, event.checked_at]
        return [event.as_record(), state, [[link.pk for link in links.all()] for links in links]]

    def decided_paths(self):
        """The single values that the editor changed."""
        return {FIELDS[name] for name in self.changed_data if name in FIELDS}


def citations_in(post):
    """The words that the editor put into fields; what is no such thing is left out."""
    for sent in post.getlist("cite"):
        try:
            citation = json.loads(sent)
            report, start, end = (int(citation[name]) for name in ("report", "start", "end"))
            yield Citation(report, str(citation["target"]), start, end)
        except (ValueError, TypeError, KeyError):
            continue


class KeptFilter(admin.SimpleListFilter):
    """By visibility; deleted events are listed only when they are asked for."""

    title = _("visibility")
    parameter_name = "visibility"

    def lookups(self, request, model_admin):
        return Visibility.choices

    def queryset(self, request, queryset):
        return queryset.filter(visibility=self.value()) if self.value() else queryset.kept()


def _as_row(fields):
    return fields if isinstance(fields, tuple) else (fields,)


@admin.register(Event)
class EventAdmin(RecordAdmin):
    form = EventForm
    change_form_template = "admin/events/event/change_form.html"
    list_display = ("__str__", "day", "provinces_held", "attendance_count", "visibility", "checked_at")
    list_filter = (("checked_at", admin.EmptyFieldListFilter), KeptFilter, "provinces")
    sortable_by = ("day", "attendance_count")  # what an index sorts
    autocomplete_fields = ("provinces",)
    readonly_fields = ("checked_by", "checked_at")
    fieldsets = (
        (None, {"fields": ("name", ("start_date", "end_date"), ("session", "scope"), "provinces", "venue",
                           ("attendance_count", "attendance_qualifier"))}),
        (_("State"), {"fields": (("visibility", "visibility_reason"), ("checked", "checked_by", "checked_at"))}),
    )  # fmt: skip
    inlines = (HostingInline, ParticipationInline, PresentationInline)
    actions = [compare_two]

    def get_queryset(self, request):
        events = super().get_queryset(request)
        at_form = request.resolver_match and request.resolver_match.url_name == "events_event_change"
        return events.for_desk() if at_form else events.prefetch_related("provinces")

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name == "provinces":
            kwargs["widget"] = KnownAutocompleteMultiple(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=_("first day"), ordering="sequence")
    def day(self, event):
        return event.start_date

    @admin.display(description=_("provinces"))
    def provinces_held(self, event):
        return ", ".join(str(province) for province in event.provinces.all())

    def get_search_results(self, request, queryset, search_term):
        return search.matching(queryset, search.parse(search_term)), False

    def after_change(self, record):
        review.weigh(search.index(record))

    def is_published(self, record):
        return record.visibility != Visibility.HIDDEN

    def may_check(self, request):
        return request.user.has_perm("events.check_event")

    def get_fieldsets(self, request, obj=None):
        """Without what the user may not decide."""
        decides = {"checked": self.may_check(request), "visibility": self.may_publish(request)}
        return [
            (title, {**options, "fields": [
                each for each in map(_as_row, options["fields"]) if decides.get(each[0], True)
            ]})
            for title, options in super().get_fieldsets(request, obj)
        ]  # fmt: skip

    def save_model(self, request, obj, form, change):
        if not change and not self.may_publish(request):
            obj.visibility = Visibility.HIDDEN
        checked = form.cleaned_data["checked"] or "_check" in request.POST
        if self.may_check(request) and checked != (obj.checked_at is not None):
            obj.checked_by, obj.checked_at = (request.user, timezone.now()) if checked else (None, None)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        met = form.instance.participations.order_by().values_list("speaker", flat=True)
        met_before = set(met.all())
        super().save_related(request, form, formsets, change)
        recognition.relearn(met_before | set(met.all()))
        event = Event.objects.get(pk=form.instance.pk)
        cite(event, list(citations_in(request.POST)))
        decide(event, {*form.decided_paths(), *request.POST.getlist("decided")} & SCALARS)
        self.after_change(event)

    def get_deleted_objects(self, objs, request):
        """What goes with the events: their reports, and the people who are met nowhere else."""
        told, counts = [], Counter()
        for event in self._with_people_and_reports().filter(pk__in=[event.pk for event in objs]):
            people = [link.speaker for link in event.participations.all()]
            elsewhere = Participation.objects.filter(speaker__in=people, event__visibility=Visibility.PUBLIC)
            known = set(elsewhere.exclude(event=event).values_list("speaker", flat=True))
            reports = [_("report: %s") % report for report in event.reports.all()]
            told += [
                str(event),
                [*reports, *(_("met nowhere else: %s") % each for each in people if each.pk not in known)],
            ]
            counts += {str(self.opts.verbose_name_plural): 1, str(Report._meta.verbose_name_plural): len(reports)}
        needed = set() if self.has_delete_permission(request) else {str(self.opts.verbose_name)}
        return told, counts, needed, []

    @staticmethod
    def _with_people_and_reports():
        return Event.objects.prefetch_related(
            Prefetch("reports", Report.objects.current().only("title", "source", "event_id")),
            Prefetch("participations", Participation.objects.select_related("speaker")),
        )

    def delete_model(self, request, obj):
        """Gone for readers and from the lists; all of it is kept, so that it can come back."""
        obj.visibility, obj.visibility_reason = Visibility.DELETED, request.POST.get("why", "").strip()
        obj.save()
        self.after_change(obj)

    def delete_queryset(self, request, queryset):
        with changing(request.POST.get("why", "").strip()):
            for event in queryset.order_by():
                self.delete_model(request, event)

    def deleted_view(self, request):
        return HttpResponseRedirect(reverse("admin:events_event_changelist") + "?visibility=deleted")

    def restore_view(self, request, pk):
        event = get_object_or_404(Event, pk=pk, visibility=Visibility.DELETED)
        if not (self.has_change_permission(request, event) and self.may_publish(request)):
            raise PermissionDenied
        with changing(_("restored after it was deleted")):
            event.visibility, event.visibility_reason = Visibility.PUBLIC, ""
            event.save()
            self.after_change(event)
        messages.success(request, _("“%s” is there again.") % event)
        return HttpResponseRedirect(self._address_of(event))

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("queue/", view(self.queue_view), name="events_event_queue"),
            path("queue/next/", view(self.next_view), name="events_event_next"),
            path("queue/next/<int:pk>/", view(self.next_view), name="events_event_next"),
            path("queue/previous/<int:pk>/", view(self.previous_view), name="events_event_previous"),
            path("proposals/<int:pk>/", view(require_POST(self.decide_view)), name="events_proposal_decide"),
            *super().get_urls(),
        ]

    def queue_view(self, request):
        """What is to be checked, the worst first."""
        page = Paginator(Event.objects.to_review().prefetch_related("provinces"), PAGE).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("To be checked"),
            "opts": self.opts,
            "page_obj": page,
            "waiting": review.waiting(),
        }
        return render(request, "admin/events/event/queue.html", context)

    def next_view(self, request, pk=None):
        """The event to look at after this one, the worst of all after none."""
        here = get_object_or_404(Event, pk=pk) if pk else None
        return HttpResponseRedirect(self._address_of(review.next_after(here)))

    def previous_view(self, request, pk):
        return HttpResponseRedirect(self._address_of(review.last_before(get_object_or_404(Event, pk=pk))))

    def decide_view(self, request, pk):
        """Accept or refuse a proposal that still waits, and show the event again."""
        proposal = get_object_or_404(Proposal.objects.select_related("report__event"), pk=pk)
        event = proposal.report.event
        if not self.has_change_permission(request, event):
            raise PermissionDenied
        if proposal.decision != Proposal.Decision.OPEN:
            messages.warning(request, _("This proposal was decided already."))
        elif "accept" in request.POST:
            accept(proposal, request.user)
            messages.success(request, _("Accepted; the record says so now."))
        else:
            refuse(proposal, request.user)
            messages.success(request, _("Refused; it is not offered again unless its words change."))
        return HttpResponseRedirect(self._address_of(event))

    def _address_of(self, event):
        """The form of the event; the queue, which says that it is empty, if there is none."""
        if event is None:
            return reverse("admin:events_event_queue")
        return reverse("admin:events_event_change", args=[event.pk])

    def response_change(self, request, obj):
        response = super().response_change(request, obj)
        if "_next" in request.POST or "_check" in request.POST:
            return HttpResponseRedirect(self._address_of(review.next_after(obj)))
        return response

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            form = context["adminform"].form
            event = Event.objects.for_desk().get(pk=obj.pk) if form.is_bound else obj
            facts = facts_of(event, to_editor=True)
            tie(form, [inline.formset for inline in context["inline_admin_formsets"]], facts)
            offers, suggestions = offers_of(event), review.suggestions_of(event)
            context |= {
                "reports": reports_beside(facts),
                "proposals": offers,
                "may_be_others": [
                    (record, reverse("admin:events_suggestion_about", args=[record._meta.model_name, record.pk]))
                    for record in review.may_be_others(event, suggestions)
                ],
                "may_check": self.may_check(request),
                "remarks": (remarks := list(event.remarks.waiting())),
                "doubt": review.Doubt.of(facts, len(offers), len(suggestions), len(remarks)),
            }
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)
