"""OAI-PMH 2.0 (openarchives.org): the events as Dublin Core, for harvesters; which verb asks for what."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Min, Q, QuerySet
from django.http import HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from events.exports.atom import summary, xml
from events.models import Event, Province

BATCH = 100
SECOND = "%Y-%m-%dT%H:%M:%SZ"
# verb -> the arguments it needs, and those it may have
VERBS = {
    "Identify": (set(), set()),
    "ListMetadataFormats": (set(), {"identifier"}),
    "ListSets": (set(), {"resumptionToken"}),
    "GetRecord": ({"identifier", "metadataPrefix"}, set()),
    "ListIdentifiers": ({"metadataPrefix"}, {"from", "until", "set"}),
    "ListRecords": ({"metadataPrefix"}, {"from", "until", "set"}),
}
OAI = (
    '<?xml version="1.0" encoding="utf-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ '
    'http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">\n'
)
DC = (
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation='
    '"http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">'
)


class Wrong(Exception):
    """What the protocol calls an error: its code, and a word on it."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code


@csrf_exempt
def oai(request):
    arguments = request.POST if request.method == "POST" else request.GET
    base = request.build_absolute_uri(request.path)
    try:
        asked = _checked(arguments)
        said = f"<{asked['verb']}>{ANSWERS[asked['verb']](asked, base)}</{asked['verb']}>"
        echoed = "".join(f' {name}="{_quoted(value)}"' for name, value in arguments.items())
    except Wrong as wrong:
        said, echoed = f'<error code="{wrong.code}">{xml(str(wrong))}</error>', ""
    return HttpResponse(
        f"{OAI}<responseDate>{timezone.now().astimezone(UTC):{SECOND}}</responseDate>\n"
        f"<request{echoed}>{xml(base)}</request>\n{said}\n</OAI-PMH>\n",
        content_type="text/xml; charset=utf-8",
    )


def _quoted(text: str) -> str:
    return xml(text).replace('"', "&quot;")


def _checked(arguments: QueryDict) -> dict[str, str]:
    """The arguments, if they make a request of the protocol."""
    asked = arguments.dict()
    if asked.get("verb") not in VERBS or len(arguments.getlist("verb")) > 1:
        raise Wrong("badVerb", "The verb is missing, unknown or given twice.")
    needed, possible = VERBS[asked["verb"]]
    given = asked.keys() - {"verb"}
    if given == {"resumptionToken"} and asked["verb"].startswith("List") and asked["verb"] != "ListMetadataFormats":
        return {**asked, **_resumed(asked["resumptionToken"])}
    if not needed <= given <= needed | possible or any(len(values) > 1 for _name, values in arguments.lists()):
        raise Wrong(
            "badArgument", f"{asked['verb']} needs {sorted(needed)} and may have {sorted(possible)}, once each."
        )
    if asked.get("metadataPrefix", "oai_dc") != "oai_dc":
        raise Wrong("cannotDisseminateFormat", "The only format is oai_dc.")
    return asked


def _resumed(token: str) -> dict[str, str]:
    """What a resumption token continues: "after the event 123" of the list it was part of."""
    parts = token.split("|")
    if len(parts) != 4 or not re.fullmatch(r"[0-9]{1,18}", parts[0]):
        raise Wrong("badResumptionToken", "The token was not given by this repository.")
    return {name: value for name, value in zip(("after", "from", "until", "set"), parts, strict=True) if value}


def _identify(asked: dict[str, str], base: str) -> str:
    first = Event.objects.aggregate(first=Min("changed_at"))["first"] or timezone.now()
    return (
        f"<repositoryName>Kỷ yếu Tập huấn</repositoryName><baseURL>{xml(base)}</baseURL>"
        f"<protocolVersion>2.0</protocolVersion><adminEmail>noreply@{xml(_host(base))}</adminEmail>"
        f"<earliestDatestamp>{first.astimezone(UTC):{SECOND}}</earliestDatestamp>"
        "<deletedRecord>persistent</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity>"
    )


def _formats(asked: dict[str, str], base: str) -> str:
    if "identifier" in asked:
        _event(asked["identifier"], base)
    return (
        "<metadataFormat><metadataPrefix>oai_dc</metadataPrefix>"
        "<schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema>"
        "<metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat>"
    )


def _sets(asked: dict[str, str], base: str) -> str:
    """The provinces."""
    if "after" in asked:
        raise Wrong("badResumptionToken", "The list of sets comes whole.")
    return "".join(
        f"<set><setSpec>{province.slug}</setSpec><setName>{xml(province.name)}</setName></set>"
        for province in Province.objects.all()
    )


def _get(asked: dict[str, str], base: str) -> str:
    return _record(_event(asked["identifier"], base), base)


def _event(identifier: str, base: str) -> Event:
    number = re.fullmatch(re.escape(f"oai:{_host(base)}:event/") + "([0-9]{1,18})", identifier)
    event = number and Event.objects.for_page().filter(pk=int(number[1])).first()
    if not event:
        raise Wrong("idDoesNotExist", f"There is no {identifier}.")
    return event


def _list(write: Callable[[Event, str], str]) -> Callable[[dict[str, str], str], str]:
    def answer(asked: dict[str, str], base: str) -> str:
        events = _asked_events(asked).for_page().order_by("pk")
        batch = list(events.filter(pk__gt=int(asked.get("after", 0)))[: BATCH + 1])
        if not batch:
            raise Wrong("noRecordsMatch", "No event matches.")
        said = "".join(write(event, base) for event in batch[:BATCH])
        if len(batch) > BATCH:
            token = "|".join([str(batch[BATCH - 1].pk), *(asked.get(name, "") for name in ("from", "until", "set"))])
            return f"{said}<resumptionToken>{xml(token)}</resumptionToken>"
        return f"{said}<resumptionToken/>" if "after" in asked else said

    return answer


def _asked_events(asked: dict[str, str]) -> QuerySet[Event]:
    first, until = (_moment(asked[name]) if name in asked else None for name in ("from", "until"))
    if first and until and (len(asked["from"]) != len(asked["until"]) or first > until):
        raise Wrong("badArgument", "“from” must not be later than “until”, and both as exact.")
    condition = Q(changed_at__gte=first) if first else Q()
    if until:
        length = timedelta(days=1) if len(asked["until"]) == 10 else timedelta(seconds=1)
        condition &= Q(changed_at__lt=until + length)
    if "set" in asked:
        condition &= Q(pk__in=Event.provinces.through.objects.filter(province__slug=asked["set"]).values("event"))
    return Event.objects.filter(condition)


def _moment(text: str) -> datetime:
    for form in ("%Y-%m-%d", SECOND):
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise Wrong("badArgument", f"{text} is not a day or a second in UTC.")


def _header(event: Event, base: str) -> str:
    deleted = "" if event.is_public else ' status="deleted"'
    sets = "".join(f"<setSpec>{province.slug}</setSpec>" for province in event.provinces.all())
    return (
        f"<header{deleted}><identifier>oai:{xml(_host(base))}:event/{event.pk}</identifier>"
        f"<datestamp>{event.changed_at.astimezone(UTC):{SECOND}}</datestamp>{sets}</header>"
    )


def _record(event: Event, base: str) -> str:
    if not event.is_public:
        return f"<record>{_header(event, base)}</record>"
    said = "".join(f"<dc:{element}>{xml(str(value))}</dc:{element}>" for element, value in _dublin_core(event, base))
    return f"<record>{_header(event, base)}<metadata>{DC}{said}</oai_dc:dc></metadata></record>"


def _dublin_core(event: Event, base: str) -> Iterator[tuple[str, Any]]:
    yield "title", event
    yield from (("creator", link.organizer.name) for link in event.hostings.all())
    yield from (("contributor", link.speaker.name) for link in event.participations.all())
    yield from (("subject", link.topic.title) for link in event.presentations.all())
    yield "description", summary(event)
    yield from (("date", day.isoformat()) for day in (event.start_date, event.end_date) if day)
    yield from (("coverage", province.name) for province in event.provinces.all())
    yield from (("source", said) for report in event.reports.all() if report.is_public for said in _source(report))
    yield "type", "Event"
    yield "language", "vi"
    yield "identifier", base.removesuffix("/oai") + event.get_absolute_url()


def _source(report) -> Iterator[str]:
    yield ". ".join(filter(None, [report.byline, report.title, report.outlet]))
    if report.url:
        yield report.url


def _host(base: str) -> str:
    return base.split("/")[2].partition(":")[0]


ANSWERS = {
    "Identify": _identify,
    "ListMetadataFormats": _formats,
    "ListSets": _sets,
    "GetRecord": _get,
    "ListIdentifiers": _list(_header),
    "ListRecords": _list(_record),
}
