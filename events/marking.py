"""A report's text and the marks in it -> paragraphs of safe HTML."""

from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from events.evidence import Mark
from events.models import Report


@dataclass(frozen=True, slots=True)
class Paragraph:
    html: SafeString
    is_headline: bool


def paragraphs_of(report: Report, marks: list[Mark], event_address: str = "") -> list[Paragraph]:
    """The report's paragraphs with their marks.

    Marks lead back to their facts, on the page at `event_address` or on this one. Marks may overlap; of several, the
    words lead to the innermost one's fact.
    """
    paragraphs, start = [], 0
    for line in report.text.splitlines(keepends=True):
        shown = line.strip()
        if shown:
            first = start + line.index(shown)
            html = _Marker(report.text, event_address).run(first, first + len(shown), marks)
            is_headline = bool(report.title) and shown == report.title
            paragraphs.append(Paragraph(html, is_headline and not any(p.is_headline for p in paragraphs)))
        start += len(line)
    return paragraphs


class _Marker:
    def __init__(self, text: str, event_address: str):
        self.text = text
        self.event_address = event_address
        self.html: list[str] = []
        self.open: list[Mark] = []

    def run(self, start: int, end: int, marks: list[Mark]) -> SafeString:
        """The stretch [start, end) of the text with the marks that lie in it, clipped to it."""
        inside = sorted((m for m in marks if m.start < end and m.end > start), key=lambda m: (m.start, -m.end))
        bounds = sorted({start, end, *(b for m in inside for b in (m.start, m.end) if start < b < end)})
        for here, following in pairwise(bounds):
            self._close(lambda mark, here=here: mark.end <= here)
            for mark in inside:
                if max(mark.start, start) == here:
                    self._open(mark, with_anchor=mark.start >= start)
            self._words(here, following)
        self._close(lambda mark: True)
        return mark_safe("".join(self.html))  # every part is escaped where it is made

    def _open(self, mark: Mark, *, with_anchor: bool) -> None:
        anchor = format_html(' id="{}"', mark.anchor) if with_anchor else ""
        self.html.append(format_html('<mark class="{}"{}>', mark.kind + " unsure" * mark.unsure, anchor))
        self.open.append(mark)

    def _close(self, ends) -> None:
        """Close the marks that end here; those that cross them are closed with them and opened again."""
        crossing = []
        while any(ends(mark) for mark in self.open):
            mark = self.open.pop()
            self.html.append("</mark>")
            if not ends(mark):
                crossing.append(mark)
        for mark in reversed(crossing):
            self._open(mark, with_anchor=False)

    def _words(self, start: int, end: int) -> None:
        words = escape(self.text[start:end])
        mark = next((mark for mark in reversed(self.open) if mark.fact_anchor), None)
        if mark is None:
            self.html.append(words)
            return
        again = start != mark.start  # one stop of the tab key a mark is enough
        self.html.append(
            format_html(
                '<a href="{}#{}"{}>{}</a>',
                self.event_address,
                mark.fact_anchor,
                mark_safe(' tabindex="-1"') if again else "",
                words,
            )
        )
