"""The address of a list with an ending: the whole of it as a file, a feed or a calendar."""

from collections.abc import Iterator

from django import forms
from django.conf import settings
from django.http import HttpResponse, JsonResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext, override

from events.address import chips_of
from events.browse import Selection
from events.citations import FORMS, citation_of
from events.exports import FORMATS, ics
from events.exports.records import Origin, record_of
from events.filters import EventFilter
from events.models import Event, Report


class Piece(forms.Form):
    """A piece of a long list, for programs that would rather ask several times; without it they get the whole."""

    limit = forms.IntegerField(required=False, min_value=1, max_value=10_000)
    offset = forms.IntegerField(required=False, min_value=0, max_value=1 << 40)


def event_list(request, form: str):
    """The events that the parameters leave, all of them, in the list's order."""
    asked, piece = EventFilter(request.GET, Event.objects.public()), Piece(request.GET)
    if not (asked.is_valid() and piece.is_valid()):
        return JsonResponse({"errors": {**asked.errors.get_json_data(), **piece.errors.get_json_data()}}, status=400)
    events, chosen, origin = Selection(asked.form.cleaned_data), FORMATS[form], origin_of(request)
    more = {}
    if form == "atom":
        more["address"] = reverse("events") + (f"?{request.GET.urlencode()}" if request.GET else "")
    if form == "json":
        more = _piece(piece.cleaned_data, len(events), request.GET, origin.address + request.path)
    pieces = chosen.write(events, origin, _title(asked, request.GET), **more)
    response = StreamingHttpResponse(
        _in_language(pieces) if request.method == "GET" else (), content_type=chosen.content_type
    )
    response.headers["Access-Control-Allow-Origin"] = "*"
    if chosen.is_file:
        name = f"ky-yeu-tap-huan-{timezone.localdate()}.{form}"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def origin_of(request) -> Origin:
    return Origin(request.build_absolute_uri("/").rstrip("/"))


def _piece(asked: dict, count: int, query: QueryDict, address: str) -> dict:
    start, limit = asked["offset"] or 0, asked["limit"]
    stop = start + limit if limit else None
    if stop is None or stop >= count:
        return {"start": start, "stop": stop}
    following = query.copy()
    following["offset"] = str(stop)
    return {"start": start, "stop": stop, "following": f"{address}?{following.urlencode()}"}


def _title(asked: EventFilter, query: QueryDict) -> str:
    """ "Kỷ yếu Tập huấn: Gia Lai, 2023"."""
    return ": ".join(
        ["Kỷ yếu Tập huấn", ", ".join(chip.text for chip in chips_of(asked.form, query)) or gettext("Conferences")]
    )


def _in_language(pieces: Iterator[str | bytes]) -> Iterator[str | bytes]:
    """The pieces, each made in the language of the request, which may be over when they are asked for."""
    language = get_language()
    while True:
        with override(language):
            piece = next(pieces, None)
        if piece is None:
            return
        if piece:
            yield piece


def data(request):
    """The page that tells what there is for programs and how to ask for it."""
    return render(request, "data/page.html")


def openapi(request):
    description = (settings.BASE_DIR / "docs" / "openapi.json").read_bytes()
    return HttpResponse(description, content_type="application/json")


def one_event(request, pk: int, form: str):
    """One event's record, calendar entry or citation."""
    event = get_object_or_404(Event.objects.for_page(), pk=pk)
    if not event.is_public:
        return HttpResponse(status=410)
    if form == "json":
        return JsonResponse(record_of(event, origin_of(request)), json_dumps_params={"ensure_ascii": False})
    if form == "ics":
        return HttpResponse(ics.calendar(event, origin_of(request)), content_type=FORMATS["ics"].content_type)
    return _cited(request, event, form)


def one_report(request, pk: int, form: str):
    """One report's citation."""
    report = get_object_or_404(Report.objects.select_related("event"), pk=pk)
    if not (report.is_public and report.event.is_public):
        return HttpResponse(status=410)
    return _cited(request, report, form)


def _cited(request, record: Event | Report, form: str):
    content_type, write = FORMS[form]
    citation = citation_of(record, origin_of(request).address)
    return HttpResponse(
        write(citation),
        content_type=f"{content_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{citation.key}.{form}"'},
    )
