from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from events import arrivals
from events.intake import SUFFIXES, Refusal, Refused
from events.loading import Outcome
from events.marking import paragraphs_of
from events.models import Arrival, Report

PAGE = 20
AT_ONCE = 10  # arrivals that one request adds; the next follows by itself, or by its button
OUTCOMES = {
    Outcome.ADDED: _("added"),
    Outcome.UNCHANGED: _("unchanged"),
    Outcome.UPDATED: _("updated"),
    Outcome.REFUSED: _("refused"),
}


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files."""

    widget = SeveralFiles(attrs={"accept": ",".join(SUFFIXES)})

    def clean(self, data, initial=None):
        return [super(FilesField, self).clean(file, initial) for file in data or ()]


class IntakeForm(forms.Form):
    text = forms.CharField(
        label=_("text"), required=False, widget=forms.Textarea(attrs={"rows": 12, "cols": 100, "lang": "vi"}),
        help_text=_("The article as printed, headline, captions and byline included."), strip=False,
    )  # fmt: skip
    files = FilesField(label=_("files"), required=False, allow_empty_file=True, help_text=", ".join(SUFFIXES))
    published = forms.DateField(
        label=_("published on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Gives the year that a report does not print; a saved page tells its own day."),
    )  # fmt: skip

    def clean(self):
        if not (self.cleaned_data.get("text", "").strip() or self.cleaned_data.get("files")):
            raise forms.ValidationError(_("Paste a text or choose files."))
        return self.cleaned_data

    def found(self):
        """What was handed in: reports and refusals."""
        text = self.cleaned_data["text"]
        if text.strip():
            try:
                yield arrivals.found_in_text(text)
            except Refused as refusal:
                yield Refusal(str(_("pasted text")), str(refusal))
        yield from arrivals.found_in_files(self.cleaned_data["files"])


class Intake:
    """The pages of the reports' admin through which reports come in."""

    def __init__(self, model_admin):
        self.admin = model_admin

    def urls(self):
        return [
            path("add/", self._view(self.hand_in), name="events_report_add"),
            path("arrivals/<int:pk>/", self._view(self.one), name="events_arrival"),
            path("arrivals/<int:pk>/discard/", self._view(require_POST(self.discard)), name="events_arrival_discard"),
            path("arrivals/add/", self._view(require_POST(self.add)), name="events_arrival_add"),
        ]

    def _view(self, view):
        def allowed(request, *args, **kwargs):
            if not request.user.has_perm("events.add_event"):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return self.admin.admin_site.admin_view(allowed)

    def hand_in(self, request):
        """Paste and upload; what was handed in waits below, with what would become of it."""
        Arrival.objects.forget_old()
        form = IntakeForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            came = self._put_aside(request, form)
            if len(came) == 1:
                return HttpResponseRedirect(reverse("admin:events_arrival", args=[came[0].pk]))
            if came:
                return HttpResponseRedirect(reverse("admin:events_report_add"))
        waiting = Arrival.objects.waiting_for(request.user)
        page = Paginator(waiting, PAGE).get_page(request.GET.get("p"))
        return self._page(
            request, "admin/events/report/intake.html", _("Hand in reports"), form=form, page_obj=page,
            shown=[arrivals.show(arrival) for arrival in page], every=list(waiting.values_list("pk", flat=True)),
        )  # fmt: skip

    def _put_aside(self, request, form):
        came = []
        for item in form.found():
            if isinstance(item, Refusal):
                _tell_refusal(request, item.name, item.reason)
            else:
                came.append(arrivals.hand_in(item, form.cleaned_data["published"], request.user))
        return came

    def one(self, request, pk):
        """One arrival: its reading beside its words, with the doubts, before anything is stored."""
        shown = arrivals.show(get_object_or_404(Arrival.objects.waiting_for(request.user), pk=pk))
        report = shown.report
        return self._page(
            request, "admin/events/report/arrival.html", _("Before it is added: %s") % shown.arrival, shown=shown,
            values=list(_values(report.reading)),
            paragraphs=paragraphs_of(report, arrivals.marks_of(report), to_editor=True),
        )  # fmt: skip

    def discard(self, request, pk):
        get_object_or_404(Arrival.objects.waiting_for(request.user), pk=pk).delete()
        messages.success(request, _("Not added, and forgotten."))
        return HttpResponseRedirect(reverse("admin:events_report_add"))

    def add(self, request):
        """Add some of the arrivals that were asked for; the page then goes on with the rest."""
        asked = [int(pk) for pk in request.POST.getlist("arrival") if pk.isdigit()]
        now, rest = asked[:AT_ONCE], asked[AT_ONCE:]
        added = [
            arrivals.add(arrival, request.user)
            for arrival in Arrival.objects.waiting_for(request.user).filter(pk__in=now)
        ]
        for one in added:
            if one.outcome == Outcome.REFUSED:
                _tell_refusal(request, one.name, one.reason)
        counts = {name: _count(request, name) + sum(one.outcome == name for one in added) for name in map(str, Outcome)}
        if rest:
            done = sum(counts.values())
            return self._page(
                request, "admin/events/report/adding.html", _("Adding"), rest=rest, counts=counts, done=done,
                total=done + len(rest),
            )  # fmt: skip
        return self._finished(request, counts, added)

    def _finished(self, request, counts, added):
        messages.success(request, ", ".join(f"{label} {counts[outcome]}" for outcome, label in OUTCOMES.items()))
        if sum(counts.values()) == 1 and added and added[0].report:
            return HttpResponseRedirect(reverse("admin:events_event_change", args=[added[0].report.event_id]))
        return HttpResponseRedirect(reverse("admin:events_report_add"))

    def _page(self, request, template, title, **context):
        site = self.admin.admin_site.each_context(request)
        return render(request, template, {**site, "opts": Report._meta, "title": title, **context})


def _tell_refusal(request, name, reason):
    messages.error(request, f"“{name}”: {reason}")  # in quotes: the admin begins messages with a capital


def _count(request, name):
    number = request.POST.get(name, "0")
    return int(number) if number.isdigit() and len(number) < 7 else 0


def _values(reading):
    """Every value of a reading: (path, value, whether it is unsure)."""
    unsure = set(reading["unsure"])
    for name, value in reading.items():
        if name in ("evidence", "unsure") or value in (None, []):
            continue
        for path_to, said in _leaves(name, value):
            yield path_to, said, path_to in unsure


def _leaves(path_to, value):
    if isinstance(value, list):
        for place, item in enumerate(value):
            yield from _leaves(f"{path_to}.{place}", item)
    elif isinstance(value, dict) and "count" in value:
        yield path_to, f"{value['qualifier']} {value['count']}"
    elif isinstance(value, dict):
        for name, said in value.items():
            yield from _leaves(f"{path_to}.{name}", said)
    elif value is not None:
        yield path_to, value
