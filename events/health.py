"""Whether the archive can answer: what a load balancer asks every few seconds, so it must cost next to nothing."""

from django.db import DatabaseError, connection
from django.http import JsonResponse

from events.models import Event, SearchText


def healthz(request):
    found = health()
    status = 200 if set(found.values()) == {"ok"} else 503
    return JsonResponse(found, status=status, headers={"Cache-Control": "no-store"})


def health() -> dict[str, str]:
    """By what was looked at, "ok" or what is wrong with it."""
    try:
        return {"database": "ok", "index": _index()}
    except DatabaseError as error:
        return {"database": f"no answer: {type(error).__name__}", "index": "unknown"}


def _index() -> str:
    """Whether every event is indexed, as of its present place in the order of dates."""
    events, indexed = Event.objects.count(), SearchText.objects.count()
    if events != indexed:
        return f"{indexed} of {events} events are indexed; run manage.py reindex"
    if connection.vendor == "sqlite" and (missing := indexed - _in_fts5()):
        return f"{missing} events are missing from the full-text index; run manage.py reindex"
    return "ok"


def _in_fts5() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM events_search_docsize")
        return cursor.fetchone()[0]
