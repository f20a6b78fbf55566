"""What the head of a page says to programs: its one address, its record in words that they know."""

import json

from django import template
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from events.linked_data import linked_data

register = template.Library()
ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}  # as in Django's json_script
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
    return translate_url(address, "vi")


@register.simple_tag(takes_context=True)
def described(context, record):
    """The record as JSON-LD."""
    request = context["request"]
    data = linked_data(record, request.build_absolute_uri("/").rstrip("/"))
    said = json.dumps(data, ensure_ascii=False).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(said)) if data else ""
