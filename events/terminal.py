"""READING -> what a person sees of it in a terminal."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.translation import gettext as _
from rich.console import Console, Group, RenderableType
from rich.progress import Progress, TaskID
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from events.evidence import KINDS
from events.reader.reading import Fact, Reading

STYLES = {
    "name": "bold", "when": "cyan", "where": "green", "who": "red", "what": "magenta", "count": "yellow",
    "body": "blue", "source": "dim",
}  # fmt: skip


def report_view(path: Path, text: str, reading: Reading) -> RenderableType:
    """The report's text with the facts marked in colour, doubtful ones underlined, and the facts by name."""
    marked = Text(text)
    table = Table("", _("fact"), _("value"), box=None, padding=(0, 1))
    for place, fact in reading.facts():
        style = _style(place, fact)
        if fact.span:
            marked.stylize(style, fact.span.start, fact.span.end)
        table.add_row("?" if fact.unsure else "", place, Text(_value(fact), style=style))
    return Group(Rule(str(path)), marked, Rule(), table)


def summary_view(readings: Iterable[tuple[Path, str, Reading]]) -> RenderableType:
    """A row a report: its file, date, provinces, name, how many people and topics, how many doubts; and the totals."""
    table = Table(_("file"), _("date"), _("province"), _("event"), _("people"), _("topics"), _("doubtful"), box=None)
    totals = Counter()
    for path, _text, reading in readings:
        record = reading.as_record()
        doubts = sum(fact.unsure for _place, fact in reading.facts())
        totals.update(reports=1, people=len(reading.people), topics=len(reading.topics), doubts=doubts)
        table.add_row(
            path.name, record["start_date"] or "–", ", ".join(record["provinces"]) or "–", record["name"] or "–",
            str(len(reading.people)), str(len(reading.topics)), str(doubts or ""),
        )  # fmt: skip
    totals_row = (str(totals[name]) for name in ("people", "topics", "doubts"))
    table.add_section()
    table.add_row(_("%d reports") % totals["reports"], "", "", "", *totals_row)
    return table


def _style(place: str, fact: Fact) -> str:
    return STYLES[KINDS[place.split(".")[0]]] + " underline" * fact.unsure


def _value(fact: Fact) -> str:
    value = fact.value
    return f"{value.qualifier} {value.count}" if hasattr(value, "qualifier") else str(value)


@contextmanager
def steps(stream) -> Iterator[Callable[[str, int, int], None]]:
    """What shows progress in several parts: called with a part's name, how much of it is done, and how much it is."""
    with Progress(console=Console(file=stream), disable=not stream.isatty()) as progress:
        bars: dict[str, TaskID] = {}

        def step(part: str, done: int, whole: int) -> None:
            if part not in bars:
                bars[part] = progress.add_task(part, total=whole)
            progress.update(bars[part], completed=done)

        yield step
