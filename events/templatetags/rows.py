"""An event's row in a list, put together in Python: as a template twenty rows cost more than the rest of their page."""

from datetime import date
from functools import lru_cache
from html import escape

from django import template
from django.urls import reverse
from django.utils import formats
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext, ngettext

from events.cards import Card, Named

from .archive import attendance

register = template.Library()

# Stand in a row that was made for all searches; no text holds them, for they are no characters of any writing.
SEARCHED, SNIPPET = "\x01", "\x02"

ROW = """<article class="row">
  <p class="day">{day}</p>
  <div>
    <h3 lang="vi"><a href="{address}">{name}</a></h3>
    <p class="meta"><span class="dots">{meta}</span></p>
    {snippet}
    {people}
  </div>
</article>"""


@register.simple_tag(takes_context=True)
def row(context, card):
    """An event's row in a list; with the snippet of a search, and leading to the opened report with its hits marked."""
    html = _row(card, get_language())
    searched = escape(context.get("searched", "")) if card.snippet else ""
    snippet = f'<p class="snippet" lang="vi">{conditional_escape(card.snippet)}</p>' if card.snippet else ""
    return mark_safe(html.replace(SEARCHED, searched).replace(SNIPPET, snippet))


@lru_cache(maxsize=20_000)
def _row(card: Card, language: str) -> str:
    """The row as it is without a search: made once for what it shows, the places of a search left to be filled."""
    return ROW.format(
        day=_day(card.start_date, language),
        address=f"{_list('events', language)}{card.path}{SEARCHED}",
        name=escape(card.name or gettext("Conference whose name is not stated")),
        meta="".join(f"<span>{said}</span>" for said in _meta(card, language)),
        snippet=SNIPPET,
        people=_people(card, language),
    )


@lru_cache(maxsize=5_000)
def _day(day: date | None, language: str) -> str:
    if day is None:
        return f"<span>{escape(gettext('no date'))}</span>"
    month = escape(formats.date_format(day, gettext("F Y")))
    return f'<time datetime="{day.isoformat()}"><b>{day.day}</b> <span>{month}</span></time>'


def _meta(card: Card, language: str) -> list[str]:
    said = [_link("provinces", province, language, ' lang="vi"') for province in card.provinces]
    if card.attendance_count is not None:
        said.append(escape(attendance(card)))
    if card.topics:
        said.append(_topics(card.topics, language))
    return said


@lru_cache
def _topics(number: int, _language: str) -> str:
    return escape(ngettext("%(n)s topic", "%(n)s topics", number) % {"n": number})


def _people(card: Card, language: str) -> str:
    if not card.people:
        return ""
    others = f' <span lang="{language}">{_more(card.more_people, language)}</span>' if card.more_people else ""
    named = ", ".join(_link("speakers", person, language) for person in card.people)
    return f'<p class="people" lang="vi">{named}{others}</p>'


@lru_cache
def _more(people: int, _language: str) -> str:
    return escape(gettext("and %(number)s more") % {"number": people})


def _link(kind: str, named: Named, language: str, attributes: str = "") -> str:
    return f'<a href="{_list(kind, language)}{escape(named.path)}"{attributes}>{escape(named.name)}</a>'


@lru_cache
def _list(kind: str, _language: str) -> str:
    return reverse(kind)
