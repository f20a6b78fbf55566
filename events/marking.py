"""A report's text and the marks in it -> paragraphs of safe HTML."""

from dataclasses import dataclass, field
from itertools import pairwise

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from events.evidence import Mark
from events.models import Report, TextShown


@dataclass(frozen=True, slots=True)
class Paragraph:
    html: SafeString
    is_headline: bool
    start: int = field(default=0, compare=False)  # its first character in the text


def paragraphs_of(
    report: Report, marks: list[Mark], event_address: str = "", *, to_editor: bool = False
) -> list[Paragraph]:
    """The report's paragraphs with their marks, as much of them as readers see; for an editor, all.

    Marks lead back to their facts, on the page at `event_address` or on this one. Marks may overlap; of several, the
    words lead to the innermost one's fact, of several on the same words to the first one's (a name before its part).
    """
    if not report.shows_words and not to_editor:
        return []
    marker = _Marker(report.text, marks, event_address)
    quoted_only = report.text_shown == TextShown.QUOTED and not to_editor
    paragraphs, start, headline = [], 0, report.title or None
    for line in report.text.splitlines(keepends=True):
        shown = line.strip()
        if shown:
            first = start + line.index(shown)
            is_headline = " ".join(shown.split()) == headline
            headline = None if is_headline else headline
            html = (marker.quotes if quoted_only else marker.html)(first, first + len(shown))
            if html:
                paragraphs.append(Paragraph(html, is_headline, first))
        start += len(line)
    return paragraphs


class _Marker:
    def __init__(self, text: str, marks: list[Mark], event_address: str):
        self.text = text
        last_first = marks[::-1]
        self.marks = sorted(last_first, key=lambda mark: (mark.start, -mark.end))
        self.event_address = event_address
        self.anchored: set[str] = set()
        self.linked: set[str] = set()
        self.pieces: list[str] = []
        self.open: list[Mark] = []

    def html(self, start: int, end: int) -> SafeString:
        """The stretch [start, end) of the text with the marks that lie in it, clipped to it."""
        self.pieces = []
        inside = [mark for mark in self.marks if max(mark.start, start) < min(mark.end, end)]
        bounds = sorted({start, end, *(b for m in inside for b in (m.start, m.end) if start < b < end)})
        for here, following in pairwise(bounds):
            self._close(here)
            for mark in inside:
                if max(mark.start, start) == here:
                    self._open(mark)
            self._words(here, following)
        self._close(end, at_the_end=True)
        return mark_safe("".join(self.pieces))  # every part is escaped where it is made

    def quotes(self, start: int, end: int) -> SafeString:
        """The words in [start, end) that facts were read from, with their marks; what stands between is left out."""
        stretches: list[list[int]] = []
        for mark in self.marks:
            first, last = max(mark.start, start), min(mark.end, end)
            if mark.kind == "hit" or first >= last:
                continue
            if stretches and first <= stretches[-1][1]:
                stretches[-1][1] = max(last, stretches[-1][1])
            else:
                stretches.append([first, last])
        return format_html_join(" […] ", "{}", ((self.html(first, last),) for first, last in stretches))

    def _open(self, mark: Mark) -> None:
        anchor = "" if mark.anchor in self.anchored else format_html(' id="{}"', mark.anchor)
        self.anchored.add(mark.anchor)
        self.pieces.append(format_html('<mark class="{}"{}>', mark.kind + " unsure" * mark.unsure, anchor))
        self.open.append(mark)

    def _close(self, here: int, *, at_the_end: bool = False) -> None:
        """Close the marks that end here; those that cross them are closed with them and opened again."""
        crossing = []
        while any(at_the_end or mark.end <= here for mark in self.open):
            mark = self.open.pop()
            self.pieces.append("</mark>")
            if not at_the_end and mark.end > here:
                crossing.append(mark)
        for mark in reversed(crossing):
            self._open(mark)

    def _words(self, start: int, end: int) -> None:
        words = escape(self.text[start:end])
        mark = next((mark for mark in reversed(self.open) if mark.fact_anchor), None)
        if mark is None:
            self.pieces.append(words)
            return
        again = mark.anchor in self.linked  # one stop of the tab key a mark is enough
        self.linked.add(mark.anchor)
        self.pieces.append(
            format_html(
                '<a href="{}#{}"{}>{}</a>',
                self.event_address,
                mark.fact_anchor,
                mark_safe(' tabindex="-1"') if again else "",
                words,
            )
        )
