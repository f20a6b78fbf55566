""" "Báo lỗi": a reader points out a mistake in one fact; no account, no mail, no name. It waits for an editor."""

import hashlib
import hmac
from datetime import timedelta

from django import forms
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from events import review
from events.evidence import EventFacts, Fact, facts_of
from events.models import Event, Remark, TextShown

LONGEST = 1_000  # characters
OF_ONE_A_DAY, OF_ALL_AN_HOUR = 20, 100


class RemarkForm(forms.Form):
    said = forms.CharField(
        label=_("What is wrong, and how do you know?"), min_length=5, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip
    website = forms.CharField(label=_("Leave this empty"), required=False)  # people do not see it, programs fill it in


@never_cache
def remark(request, pk: int):
    """The form about one fact ("?fact=venue") or the event as a whole."""
    event = get_object_or_404(Event.objects.public().for_page(), pk=pk)
    fact = _fact(facts_of(event), request.GET.get("fact", ""))
    form = RemarkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["website"]:
            return _thanked(event)  # as if it had been taken
        sender = _sender(request)
        if _too_many(sender):
            refusal = _("Too many remarks came today. Please try again tomorrow.")
            return _form(request, event, fact, form, refusal, status=429)
        _keep(event, fact, form.cleaned_data["said"], sender)
        return _thanked(event)
    return _form(request, event, fact, form, status=400 if request.method == "POST" else 200)


def thanks(request, pk: int):
    return render(request, "remarks/thanks.html", {"event": get_object_or_404(Event.objects.public(), pk=pk)})


def _form(request, event: Event, fact: Fact | None, form: RemarkForm, refusal="", *, status: int) -> HttpResponse:
    about = {"event": event, "fact": fact, "quote": quote_of(event, fact), "form": form, "refusal": refusal}
    return render(request, "remarks/form.html", about, status=status)


def _thanked(event: Event) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("remark-thanks", args=[event.pk]))


def _fact(facts: EventFacts, path: str) -> Fact | None:
    """The fact of this path as the page shows it, None for the event as a whole."""
    return next((fact for fact in facts.all() if fact.path == path), None)


def quote_of(event: Event, fact: Fact | None) -> str:
    """The report's words that the fact was read from, as far as readers see them."""
    seen = {
        report.pk: report.text
        for report in event.reports.all()
        if report.is_public and report.text_shown != TextShown.HIDDEN
    }
    words = fact.words if fact else ()
    return next((seen[w.report_id][w.start : w.end] for w in words if w.report_id in seen), "")


def _keep(event: Event, fact: Fact | None, said: str, sender: str) -> None:
    Remark.objects.filter(made_at__lt=_today()).exclude(sender="").update(sender="")
    Remark.objects.create(
        event=event, path=fact.path if fact else "", shown=str(fact.value or "") if fact else "",
        quote=quote_of(event, fact), said=said, sender=sender,
    )  # fmt: skip
    review.weigh(event)


def _too_many(sender: str) -> bool:
    today = Remark.objects.filter(made_at__gte=_today())
    lately = Remark.objects.filter(made_at__gte=timezone.now() - timedelta(hours=1))
    return today.filter(sender=sender).count() >= OF_ONE_A_DAY or lately.count() >= OF_ALL_AN_HOUR


def _today():
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def _sender(request) -> str:
    """What two remarks of one day from one place share, from which the place cannot be told."""
    place = f"{timezone.localdate()} {request.META.get('REMOTE_ADDR', '')}"
    return hmac.new(settings.SECRET_KEY.encode(), place.encode(), hashlib.sha256).hexdigest()
