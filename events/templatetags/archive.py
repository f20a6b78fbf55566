"""What the templates say that needs a little Python: dates and numbers in the page's language, facts, addresses."""

from datetime import date
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.urls import translate_url
from django.utils import formats
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_info, gettext, gettext_noop, ngettext
from django.utils.translation import gettext_lazy as _

from events.models import Event
from events.reader.spelling import normalize

register = template.Library()

# (name of its address, label, the first part of the names of the addresses that belong to it)
NAVIGATION = [
    ("events", _("Conferences"), "event"),
    ("provinces", _("Provinces"), "province"),
    ("speakers", _("People"), "speaker"),
    ("topics", _("Topics"), "topic"),
    ("organizers", _("Organizers"), "organizer"),
    ("about", _("About"), "about"),
]
# Django's Vietnamese calendar writes "Thứ 2"; ours is written out. Marked here, so that the catalogue keeps them.
WEEKDAYS = [
    gettext_noop("Monday"), gettext_noop("Tuesday"), gettext_noop("Wednesday"), gettext_noop("Thursday"),
    gettext_noop("Friday"), gettext_noop("Saturday"), gettext_noop("Sunday"),
]  # fmt: skip


@register.simple_tag(takes_context=True)
def navigation(context):
    match = getattr(context.get("request"), "resolver_match", None)
    here = match.url_name or "" if match else ""
    items = ((name, label, here == name, here == part) for name, label, part in NAVIGATION)
    return made_once("_navigation.html", items=tuple(items))


@register.simple_tag
def made_once(template, **shown):
    """A part of the page that shows these values alone, which can be hashed: made once for each."""
    return _made(template, get_language(), **shown)


@lru_cache(maxsize=200)
def _made(template, _language, **shown):
    return render_to_string(template, shown)


@register.simple_tag
def part_of(template, **shown):
    """A part of the page that shows a finding about the archive's data, the first of the values, and what goes with it
    on all pages: made once and kept with the finding."""
    parts = next(iter(shown.values())).parts
    if template not in parts:
        parts[template] = render_to_string(template, shown)
    return parts[template]


@register.simple_tag(takes_context=True)
def languages(context):
    """The page's languages: code, own name, the page's address in it, and whether it is the present one."""
    request = context.get("request")
    address = request.get_full_path() if request else "/"
    return [
        {
            "code": code,
            "name": normalize(get_language_info(code)["name_local"]),  # Django writes "Tiếng Việt" decomposed
            "address": (there := in_language(address, code)),
            "absolute": request.build_absolute_uri(there) if request else there,
            "is_present": code == get_language(),
        }
        for code in ("vi", "en")
    ]


def in_language(address, code):
    """The address of the same page in the language."""
    path, mark, query = address.partition("?")
    return f"{_path_in_language(path, code, get_language())}{mark}{query}"


@lru_cache(maxsize=2_000)
def _path_in_language(path, code, _present_language):
    return translate_url(path, code)


@register.filter
def number(value):
    """A number with the page's own thousands: "4.658" in Vietnamese, "4,658" in English."""
    return _number(value, get_language())


@lru_cache(maxsize=20_000)
def _number(value, _language):
    return formats.number_format(value, use_l10n=True, force_grouping=True)


@register.filter
def long_date(day):
    return formats.date_format(day, gettext("l, j F Y")) if day else ""


@register.filter
def short_date(day):
    return formats.date_format(day, "SHORT_DATE_FORMAT") if day else ""


@register.filter
def attendance(event):
    """How many came, as the report counted them: "over 200 delegates"."""
    return _attendance(event.attendance_count, event.attendance_qualifier, get_language())


@lru_cache(maxsize=5_000)
def _attendance(count, qualifier, _language):
    said = ngettext("%(number)s delegate", "%(number)s delegates", count) % {"number": number(count)}
    return said if qualifier == Event.Qualifier.EXACT else f"{Event.Qualifier(qualifier).label} {said}"


@register.filter
def shown(fact_or_said, path):
    """A fact's value, or what another report says of it, as a reader reads it."""
    value = fact_or_said.value
    if value in (None, ""):
        return ""
    if path in ("start_date", "end_date"):
        return format_html('<time datetime="{}">{}</time>', value, long_date(date.fromisoformat(value)))
    if path == "session":
        return Event.Session(value).label
    if path == "scope":
        return Event.Scope(value).label
    if path == "attendance":
        return _attendance(value["count"], value["qualifier"], get_language())
    return format_html('<span lang="vi">{}</span>', value)


@register.filter
def percent_of(part, whole):
    """How many hundredths of the whole the part is, at least 1 so that a bar can be seen."""
    return max(1, round(100 * part / whole)) if whole else 0
