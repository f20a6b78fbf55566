"""The way from a fact to its words, and an event named in a line: put together in Python, for a page has dozens."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape

from django import template
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext

from events.cards import Card
from events.evidence import Fact, State

from .archive import short_date

register = template.Library()

THREAD = '<a class="thread {kind}" href="#{anchor}" aria-label="{label}">¶</a>'
FLAG = '<a class="flag" href="{address}" rel="nofollow" aria-label="{label}">!</a>'
EDITED = ' <span class="edited">{said}</span>'
LINE = '<span class="when">{sign}{when}</span> <a{rel} href="{address}" lang="vi">{name}</a>'
SIGN = '<span aria-hidden="true">{sign}</span> '
REL = ' rel="{rel}"'
WHEN = '<time datetime="{day}">{said}</time>'
DOUBT = ' <span class="doubt"><span class="dot" aria-hidden="true"></span>{said}</span>'


@register.simple_tag(takes_context=True)
def words(context, fact: Fact | None, label: str, kind: str = "") -> str:
    """Threads to the words that a fact was read from, or what stands in place of words; on the page `about` an event
    also the way to report a mistake."""
    if not fact:
        return ""
    return mark_safe("".join(_ways(fact, str(label), kind, context.get("about"))))


def _ways(fact: Fact, label: str, kind: str, about: int | None) -> Iterator[str]:
    said = escape(gettext("In the report's words: %(label)s") % {"label": label})
    yield from (THREAD.format(kind=kind, anchor=found.anchor, label=said) for found in fact.words)
    if about:
        address = f"{_remark(about, get_language())}?fact={fact.path}"
        yield FLAG.format(address=address, label=escape(gettext("Report a mistake: %(label)s") % {"label": label}))
    if fact.state == State.EDITED:
        yield EDITED.format(said=escape(gettext("set by an editor")))
    if fact.unsure:
        yield DOUBT.format(said=escape(gettext("unsure")))


@lru_cache
def _remark(event: int, _language: str) -> str:
    return reverse("remark", args=[event])


@register.simple_tag
def in_a_line(card: Card, sign: str = "", rel: str = "") -> str:
    """An event by its day and its name, with a sign before it and its relation to the page's event if there is one."""
    day = card.start_date
    return mark_safe(
        LINE.format(
            sign=SIGN.format(sign=sign) if sign else "", rel=REL.format(rel=rel) if rel else "",
            when=WHEN.format(day=day.isoformat(), said=short_date(day)) if day else escape(gettext("no date")),
            address=reverse("events") + escape(card.path),
            name=escape(card.name or gettext("Conference whose name is not stated")),
        )
    )  # fmt: skip
