from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from events import merging
from events.models import Kind, Merge, Participation, Suggestion

from .reasons import told


def may_merge(request):
    return request.user.has_perm("events.merge_records")


def address_of(record):
    return reverse(f"admin:events_{record._meta.model_name}_change", args=[record.pk])


def address_of_comparison(kind, one, other):
    return reverse("admin:events_suggestion_compare", args=[kind, one, other])


def with_records(rows):
    """The suggestions or merges with the two records that each is about as `pair`; a query a kind."""
    rows = list(rows)
    wanted = {kind: set() for kind in merging.RECORDS}
    for row in rows:
        wanted[row.kind] |= set(_pair(row))
    known = {kind: merging.RECORDS[kind].objects.in_bulk(pks) for kind, pks in wanted.items() if pks}
    for row in rows:
        row.pair = [known[row.kind].get(pk) for pk in _pair(row)]
    return rows


def _pair(row):
    return (row.one_id, row.other_id) if isinstance(row, Suggestion) else (row.member_id, row.survivor_id)


@admin.action(description=_("Compare the two chosen, to merge them"))
def compare_two(model_admin, request, queryset):
    """An action of a record's list."""
    pks = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
    if len(pks) != 2:
        messages.warning(request, _("Choose two records, no more and no fewer."))
        return None
    return HttpResponseRedirect(address_of_comparison(model_admin.opts.model_name, *pks))


class MergeForm(forms.Form):
    """Which of the two stays, and why they are one."""

    survivor = forms.TypedChoiceField(label=_("stays"), coerce=int, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("reason"), widget=forms.TextInput(attrs={"size": 60}))

    def __init__(self, pair, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["survivor"].choices = [(record.pk, f"{record} (#{record.pk})") for record in pair]


class ReadOnlyAdmin(admin.ModelAdmin):
    """What is decided on pages of its own, and never edited."""

    actions = None
    list_display_links = None
    show_full_result_count = False

    def has_module_permission(self, request):
        return may_merge(request)

    def has_view_permission(self, request, obj=None):
        return may_merge(request)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_changelist_instance(self, request):
        changelist = super().get_changelist_instance(request)
        changelist.result_list = with_records(changelist.result_list)
        return changelist

    def page(self, request, template, title, **context):
        return render(
            request, template, {**self.admin_site.each_context(request), "opts": self.opts, "title": title, **context}
        )


class WaitingFilter(admin.SimpleListFilter):
    """By decision; the list opens with what waits."""

    title = _("decision")
    parameter_name = "decision"

    def lookups(self, request, model_admin):
        return [*Suggestion.Decision.choices, ("all", _("all"))]

    def queryset(self, request, queryset):
        if self.value() == "all":
            return queryset
        return queryset.filter(decision=self.value() or Suggestion.Decision.OPEN)

    def choices(self, changelist):
        return list(super().choices(changelist))[1:]


@admin.register(Suggestion)
class SuggestionAdmin(ReadOnlyAdmin):
    """What may be the same, the likeliest first."""

    list_display = ("records", "kind", "why", "decision", "decided_by")
    list_filter = (WaitingFilter, "kind")
    list_select_related = ("decided_by",)
    ordering = ("-score", "-pk")
    list_per_page = 50

    @admin.display(description=_("records"))
    def records(self, suggestion):
        if None in suggestion.pair:
            return _("deleted")
        address = address_of_comparison(suggestion.kind, suggestion.one_id, suggestion.other_id)
        return format_html('<a href="{}" lang="vi">{} = {}?</a>', address, *suggestion.pair)

    @admin.display(description=_("reasons"))
    def why(self, suggestion):
        return format_html_join("; ", "{} <i>{}</i>", told(suggestion))

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("about/<str:kind>/<int:pk>/", view(self.about_view), name="events_suggestion_about"),
            path("<str:kind>/<int:one>/<int:other>/", view(self.compare_view), name="events_suggestion_compare"),
            *super().get_urls(),
        ]

    def about_view(self, request, kind, pk):
        """All that was suggested or decided about one record."""
        record = self._record(request, kind, pk)
        rows = with_records(Suggestion.objects.about(record).order_by("-score", "-pk")[:50])
        shown = [(row, told(row), address_of_comparison(kind, row.one_id, row.other_id)) for row in rows]
        title = _("May be the same: %s") % record
        return self.page(request, "admin/events/merging/about.html", title, record=record, rows=shown)

    def compare_view(self, request, kind, one, other):
        """The two side by side with what a merge would do; merged, or remembered as not the same."""
        pair = [self._record(request, kind, pk) for pk in (one, other)]
        form = MergeForm(pair, request.POST or None, initial={"survivor": _likely_survivor(pair)})
        if request.method == "POST" and "refuse" in request.POST:
            merging.refuse(kind, one, other, request.user)
            messages.success(request, _("Remembered: they are not the same."))
            return HttpResponseRedirect(reverse("admin:events_suggestion_changelist"))
        if request.method == "POST" and form.is_valid():
            merged = self._merge(request, form, pair)
            if merged:
                return HttpResponseRedirect(address_of(merged))
        suggestion = Suggestion.objects.about(pair[0]).filter(pk__in=Suggestion.objects.about(pair[1])).first()
        sides = [_Side(record, pair[1 - place]) for place, record in enumerate(pair)]
        context = {"form": form, "sides": sides, "suggestion": suggestion, "reasons": suggestion and told(suggestion)}
        return self.page(request, "admin/events/merging/compare.html", _("One and the same?"), **context)

    def _merge(self, request, form, pair):
        """The survivor; None if the two cannot be merged, which the form then tells."""
        survivor = next(record for record in pair if record.pk == form.cleaned_data["survivor"])
        member = next(record for record in pair if record is not survivor)
        try:
            merging.merge(member, survivor, reason=form.cleaned_data["reason"], user=request.user)
        except ValidationError as error:
            form.add_error(None, error)
            return None
        messages.success(request, _("Merged into “%s”; the other's address leads there now.") % survivor)
        return survivor

    def _record(self, request, kind, pk):
        if not may_merge(request):
            raise PermissionDenied
        if kind not in Kind.values:
            raise Http404
        return get_object_or_404(merging.RECORDS[kind], pk=pk)


def _likely_survivor(pair):
    """The id of the record that more leads to; of equals, the older one."""
    return max(pair, key=lambda record: (merging.number_of_links(record), -record.pk)).pk


class _Side:
    """One of the two records as the comparison shows it, and what merging it into the other would do."""

    SHOWN = 30

    def __init__(self, record, other):
        self.record, self.address = record, address_of(record)
        self.number = merging.number_of_links(record)
        try:
            self.planned, self.error = merging.preview(record, other), None
        except ValidationError as error:
            self.planned, self.error = None, error.messages[0]

    def told(self):
        """Where the record is met, with rank and offices of a person."""
        for link in merging.links_of(self.record)[: self.SHOWN]:
            said = [link.rank, *link.positions] if isinstance(link, Participation) else []
            yield link.event, ", ".join(filter(None, said)), getattr(link, "outlet", "")

    def dropped(self):
        return [(link.event, str(link)) for link in self.planned.drops] if self.planned else []


@admin.register(Merge)
class MergeAdmin(ReadOnlyAdmin):
    """What was merged, each of which can be undone by itself."""

    list_display = ("records", "kind", "reason", "made_by", "made_at", "undone_at", "undoing")
    list_filter = ("kind", ("undone_at", admin.EmptyFieldListFilter))
    list_select_related = ("made_by",)
    list_per_page = 50

    @admin.display(description=_("records"))
    def records(self, made):
        return " → ".join(str(record or _("deleted")) for record in made.pair)

    @admin.display(description=_("undo"))
    def undoing(self, made):
        if made.undone_at:
            return "–"
        return format_html('<a href="{}">{}</a>', reverse("admin:events_merge_undo", args=[made.pk]), _("Part again"))

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/undo/", view(self.undo_view), name="events_merge_undo"),
            *super().get_urls(),
        ]

    def undo_view(self, request, pk):
        if not may_merge(request):
            raise PermissionDenied
        (made,) = with_records([get_object_or_404(Merge, pk=pk)])
        if request.method == "POST":
            try:
                merging.undo(made, request.user)
            except ValidationError as error:
                messages.error(request, error.messages[0])
            else:
                messages.success(request, _("Parted again; that they are not the same is remembered."))
            return HttpResponseRedirect(reverse("admin:events_merge_changelist"))
        return self.page(request, "admin/events/merging/undo.html", _("Part again"), made=made)


class SplitForm(forms.Form):
    reason = forms.CharField(label=_("reason"), widget=forms.TextInput(attrs={"size": 60}))


def split_view(model_admin, request, pk):
    """The page of the reports' admin that gives a report an event of its own."""
    if not may_merge(request):
        raise PermissionDenied
    report = get_object_or_404(model_admin.get_queryset(request).select_related("event"), pk=pk)
    form = SplitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            event = merging.split(report, reason=form.cleaned_data["reason"], user=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The report has an event of its own now."))
            return HttpResponseRedirect(address_of(event))
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Split off: %s") % report,
        "report": report,
        "form": form,
    }
    return render(request, "admin/events/merging/split.html", context)
