"""What the head of a page says to programs: its one address, its record in words that they know."""

import json

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from events import citations
from events.citations import citation_of
from events.linked_data import linked_data
from events.models import Event, Report

from .archive import in_language

register = template.Library()
ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}  # as in Django's json_script
CITED_AS = [("bib", "BibTeX"), ("ris", "RIS"), ("csl.json", "CSL-JSON")]
RECORD_AS = [("json", "JSON"), ("ics", _("calendar"))]
OF_A_LIST = ("page",)  # what of a record's or an index's address makes another page


@register.simple_tag(takes_context=True)
def canonical(context):
    """The address that the page is to be known by: without what only marks words or opens facets."""
    request = context.get("request")
    if request is None or request.resolver_match is None:
        return ""
    query, is_list = request.GET.copy(), request.resolver_match.url_name == "events"
    for name in list(query):
        if (name == "more") if is_list else (name not in OF_A_LIST):
            del query[name]
    return request.build_absolute_uri(request.path) + (f"?{query.urlencode()}" if query else "")


@register.filter
def in_vietnamese(address):
    """The same page's address in the language that who asks for none is given."""
    return in_language(address, "vi")


@register.simple_tag(takes_context=True)
def citation(context, record):
    """How the record is cited, for an event or a report; else None."""
    if not isinstance(record, Event | Report):
        return None
    return citation_of(record, _origin(context))


@register.inclusion_tag("_cite.html", takes_context=True)
def cite(context, record):
    """How to cite the event or report, and its record in other forms."""
    is_event = isinstance(record, Event)
    return {
        "cited": citation(context, record),
        "address_name": "event-as" if is_event else "report-as",
        "pk": record.pk,
        "forms": [*CITED_AS, *(RECORD_AS if is_event else ())],
    }


@register.filter
def vietnamese(cited):
    return citations.vietnamese(cited)


def _origin(context):
    return context["request"].build_absolute_uri("/").rstrip("/")


@register.simple_tag(takes_context=True)
def described(context, record):
    """The record as JSON-LD."""
    data = linked_data(record, _origin(context))
    said = json.dumps(data, ensure_ascii=False).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(said)) if data else ""
