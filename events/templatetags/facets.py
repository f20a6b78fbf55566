"""What repeats beside a list, the values of facets and the bars of its timeline, put together in Python: as templates
they cost as much as the rest of the page."""

from html import escape

from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from events.charts.timeline import Bar, Timeline
from events.facets import Facet

from .archive import number

register = template.Library()

VALUE = (
    '<li><label><input type="checkbox" name="{name}" value="{value}"{checked}> <span>{label}</span>'
    ' <b>{number}<span class="hidden"> {conferences}</span></b></label></li>'
)
BAR = (
    '<a href="{address}"><title>{label}: {said}</title><rect class="reach" x="{x}" width="10" height="100"/>'
    '<rect class="bar" x="{inner}" y="{y}" width="8" height="{height}"/></a>'
)
BAR_ROW = '<tr><th scope="row">{label}</th><td class="number">{number}</td></tr>'


@register.simple_tag
def facet_values(facet: Facet) -> str:
    """The items of a facet's list, each a box to tick with its number."""
    conferences = escape(gettext("conferences"))
    return mark_safe(
        "\n    ".join(
            VALUE.format(
                name=facet.name, value=escape(value.value), label=escape(value.label), number=number(value.count),
                checked=" checked" * value.chosen, conferences=conferences,
            )
            for value in facet.values
        )
    )  # fmt: skip


@register.simple_tag
def timeline_bars(timeline: Timeline, at: str) -> str:
    """The bars of a timeline, each leading from the list at this address to that of its days."""
    return mark_safe("\n    ".join(_bar(bar, at) for bar in timeline.bars if bar.count))


def _bar(bar: Bar, at: str) -> str:
    return BAR.format(
        address=escape(at + bar.address), label=escape(bar.label), said=escape(bar.said),
        x=bar.x, inner=bar.x + 1, y=bar.y, height=bar.height,
    )  # fmt: skip


@register.simple_tag
def timeline_ticks(timeline: Timeline) -> str:
    """The labels under the bars, many of them empty."""
    return mark_safe("".join(f"<li>{escape(bar.tick)}</li>" for bar in timeline.bars))


@register.simple_tag
def timeline_rows(timeline: Timeline) -> str:
    """The rows of the table that says the same as the bars."""
    return mark_safe(
        "\n      ".join(BAR_ROW.format(label=escape(bar.label), number=escape(bar.number)) for bar in timeline.bars)
    )
