"""What was measured, as the tables of docs/speed.md."""

import json
import os
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.bench.client import Taken


@dataclass(frozen=True, slots=True)
class Measured:
    """One engine at one size: each page kind with one client and with four, the floor, queries, memory, rivals."""

    engine: str
    size: int
    pages: dict[str, Taken]
    four: dict[str, Taken]
    floor: Taken
    floor_four: Taken
    queries: dict[str, int]
    memory: float
    ready: float
    rivals: dict[str, dict[str, Taken]]


def keep(folder: Path, one: Measured) -> None:
    """Keep what was measured, in the place of what was measured before of the same engine and size."""
    (folder / f"measured-{one.engine}-{one.size}.json").write_text(json.dumps(asdict(one)))


def kept(folder: Path) -> list[Measured]:
    """All that is kept, SQLite first, the small archives first."""
    found = [_measured(json.loads(file.read_text())) for file in folder.glob("measured-*.json")]
    return sorted(found, key=lambda one: (one.engine != "sqlite", one.size))


def _measured(kept: dict[str, Any]) -> Measured:
    def taken(by_name: dict[str, Any]) -> dict[str, Taken]:
        return {name: Taken(**values) for name, values in by_name.items()}

    floors = {name: Taken(**kept[name]) for name in ("floor", "floor_four")}
    rivals = {name: taken(pages) for name, pages in kept["rivals"].items()}
    return Measured(**kept | floors | {"pages": taken(kept["pages"]), "four": taken(kept["four"]), "rivals": rivals})


def tables(measured: list[Measured]) -> str:
    """The tables of all archives measured, and how cost grows between them."""
    made_with = f"Made with Python {platform.python_version()} on {os.cpu_count()} cores."
    return "\n".join([made_with, *(line for one in measured for line in _table(one)), *_growth(measured), ""])


def _table(one: Measured) -> Iterator[str]:
    yield f"\n## {one.engine}, {one.size:,} events\n"
    yield (
        f"Ready after {one.ready:.1f} s, the first request included; the worker's memory at most {one.memory:.0f} MB; "
        f"the floor {one.floor.rate:.0f} requests/s, p95 {one.floor.p95:.1f} ms "
        f"(four clients: {one.floor_four.rate:.0f}, {one.floor_four.p95:.1f} ms).\n"
    )
    rivals = list(one.rivals)
    head = [
        "page",
        "requests/s",
        "first ms",
        "p50 ms",
        "p95 ms",
        "processor ms",
        "4 clients p95 ms",
        "of the floor's",
        "queries",
    ]
    head += [f"{rival} Datasette requests/s" for rival in rivals] + ["times tuned", "by processor"] * bool(rivals)
    yield f"| {' | '.join(head)} |"
    yield "| --- |" + " ---: |" * (len(head) - 1)
    for name, taken in one.pages.items():
        four = one.four[name]
        row = [name, f"{taken.rate:.0f}", f"{taken.first:.1f}", f"{taken.p50:.1f}", f"{taken.p95:.1f}",
               f"{taken.processor:.1f}", f"{four.p95:.1f}", f"{four.p95 / one.floor_four.p95:.1f}",
               str(one.queries[name])]  # fmt: skip
        row += [_rate(one.rivals[rival].get(name)) for rival in rivals]
        if rivals:
            tuned = one.rivals["tuned"].get(name)
            row.append(f"{taken.rate / tuned.rate:.1f}" if tuned else "")
            row.append(f"{tuned.processor / taken.processor:.1f}" if tuned else "")
        yield f"| {' | '.join(row)} |"


def _rate(taken: Taken | None) -> str:
    if taken is None:
        return ""
    return f"{taken.rate:.1f}" + f" ({taken.refused} of {taken.requests} refused)" * bool(taken.refused)


def _growth(measured: list[Measured]) -> Iterator[str]:
    """How many times more processor time a request takes than in the smallest archive."""
    for engine in dict.fromkeys(one.engine for one in measured):
        sizes = sorted((one for one in measured if one.engine == engine), key=lambda one: one.size)
        if len(sizes) < 2:
            continue
        yield f"\n## Growth on {engine}\n"
        yield f"Processor time of a request, times that at {sizes[0].size:,} events.\n"
        yield f"| page | {' | '.join(f'{one.size:,}' for one in sizes[1:])} |"
        yield "| --- |" + " ---: |" * (len(sizes) - 1)
        for name, taken in sizes[0].pages.items():
            times = (one.pages[name].processor / taken.processor for one in sizes[1:])
            yield f"| {name} | {' | '.join(f'{each:.1f}' for each in times)} |"
