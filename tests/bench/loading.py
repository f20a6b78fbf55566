"""Measure loading: python -m tests.bench.loading [--reports 1000] [ENGINE:EVENTS …]

Into each archive of so many generated events that many new reports of 3 kB are loaded from files, as load_reports does
it: read, matched, written and indexed, by one process. The table is written into docs/loading.md between its marks;
what a person wrote around them stays.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import archives
from tests.bench.invented import invented_reports
from tests.bench.page import write_between
from tests.postgresql import cluster

PAGE = Path(__file__).parents[2] / "docs" / "loading.md"
SEED = 20  # of reports that no other bench has


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archives", nargs="*", default=["sqlite:10000", "postgresql:10000"], metavar="ENGINE:EVENTS")
    parser.add_argument("--reports", type=int, default=1_000)
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    table = "\n".join(_table(options.archives, options.reports))
    write_between(options.output, "bench-loading", table)
    print(table)


def _table(wanted: list[str], reports: int) -> Iterator[str]:
    yield f"\n{reports:,} new reports of 3,000 characters, one process:\n"
    yield (
        "| archive | reports a second of processor | of the clock | ms a report | of these the reader "
        "| queries a report | memory half-way, MB | at last, MB |"
    )
    yield "| --- " + "| --: " * 7 + "|"
    for engine, size in (one.split(":") for one in wanted):
        with _archive(engine, int(size)) as url, TemporaryDirectory() as folder:
            _write_reports(Path(folder), reports)
            yield _row(f"{engine}, {int(size):,} events", _child(url, folder), reports)


def _row(name: str, cost: dict[str, float], reports: int) -> str:
    return (
        f"| {name} | {reports / cost['processor']:.0f} | {reports / cost['clock']:.0f} "
        f"| {1000 * cost['processor'] / reports:.2f} | {1000 * cost['reader']:.2f} | {cost['queries'] / reports:.2f} "
        f"| {cost['memory_half_way']:.0f} | {cost['memory']:.0f} |"
    )


def _write_reports(folder: Path, number: int) -> None:
    for place, text in enumerate(invented_reports(number, seed=SEED)):
        (folder / f"{place:06}.txt").write_text(text, encoding="utf-8")


@contextmanager
def _archive(engine: str, size: int) -> Iterator[str]:
    """The address of an archive of so many generated events, to be loaded into and thrown away."""
    if engine == "postgresql":
        with cluster() as url:
            archives.fill(url, size)
            _child(url, "--know")
            yield url
        return
    with TemporaryDirectory(dir=archives.FOLDER) as folder:
        yield f"sqlite:///{shutil.copy(_known(size), folder)}"


def _known(size: int) -> Path:
    """The file of an SQLite archive of generated events with what people and texts are known by, made once."""
    source = archives.sqlite_archive(size)
    file = source.with_name(f"known-{size}.sqlite3")
    if not file.exists():
        making = Path(shutil.copy(source, file.with_suffix(".making")))
        _child(f"sqlite:///{making}", "--know")
        making.rename(file)
    return file


def _child(url: str, argument: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.loaded", argument]
    done = subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout or "{}")


if __name__ == "__main__":
    main()
