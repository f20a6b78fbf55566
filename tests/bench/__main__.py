"""Measure the archive's pages: python -m tests.bench [--sizes 1000 10000 100000] [--engines sqlite postgresql]

Each page kind over HTTP with one worker, beside Datasette on the same SQLite data and beside a view of constant bytes,
in one run. What is measured is kept, one file for each engine and size, and docs/speed.md written from all that is.
"""

import argparse
import json
import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

from tests.bench import archives, servers
from tests.bench.client import Taken, load, settled
from tests.bench.page import write_between
from tests.bench.pages import KINDS, Kind
from tests.bench.report import Measured, keep, kept, tables
from tests.postgresql import cluster

REQUESTS, SECONDS = 150, 12.0
DATASETTE_SECONDS = 6.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--engines", nargs="+", choices=["sqlite", "postgresql"], default=["sqlite", "postgresql"])
    parser.add_argument("--output", type=Path, default=Path("docs/speed.md"))
    arguments = parser.parse_args()
    archives.FOLDER.mkdir(exist_ok=True)
    for engine in arguments.engines:
        for size in arguments.sizes:
            keep(archives.FOLDER, measure(engine, size, with_datasette=engine == "sqlite" and size <= 100_000))
    write_between(arguments.output, "bench", tables(kept(archives.FOLDER)))


def measure(engine: str, size: int, *, with_datasette: bool) -> Measured:
    """All that is measured of one archive."""
    print(f"{engine}, {size} events", file=sys.stderr, flush=True)
    with cluster() if engine == "postgresql" else nullcontext() as url:
        if engine == "postgresql":
            archives.fill(url, size)
        else:
            url = f"sqlite:///{archives.sqlite_archive(size)}"
        queries = _queries(url, size)
        with servers.archive(url) as server:
            pages = {kind.name: _load(server, kind, size) for kind in KINDS}
            floor = load(server, lambda n: "/floor", requests=2_000, seconds=SECONDS)
            four = {kind.name: _load(server, kind, size, start=REQUESTS, clients=4) for kind in KINDS}
            floor_four = load(server, lambda n: "/floor", requests=2_000, seconds=SECONDS, clients=4)
            memory, ready = server.memory(), server.ready_after
    rivals = {name: _datasette(size, tuned=name == "tuned") for name in ("tuned", "default")} if with_datasette else {}
    return Measured(engine, size, pages, four, floor, floor_four, queries, memory, ready, rivals)


def _load(server: servers.Server, kind: Kind, size: int, *, start: int = 0, clients: int = 1) -> Taken:
    asked = [kind.address(n, size) for n in range(start, start + REQUESTS)]
    if kind.leads_on:
        asked = [settled(server, address) for address in asked]
    return load(server, asked.__getitem__, requests=REQUESTS, seconds=SECONDS, clients=clients)


def _datasette(size: int, *, tuned: bool) -> dict[str, Taken]:
    facets = "_facet=province&_facet=year&_facet=organizer&_size=20&_sort_desc=start_date&_nocol=folded"
    with servers.datasette(archives.datasette_database(size), tuned=tuned) as server:
        return {kind.name: _load_datasette(server, kind, facets, size) for kind in KINDS if kind.datasette}


def _load_datasette(server, kind: Kind, facets: str, size: int) -> Taken:
    path = f"/datasette-{size}/events?{facets}&"
    return load(
        server, lambda n: f"{path}{kind.datasette(n, size)}&_n={n}", requests=REQUESTS, seconds=DATASETTE_SECONDS
    )


def _queries(url: str, size: int) -> dict[str, int]:
    """The number of database queries of each page kind, once the process is warm."""
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.bench.settings"}
    counted = subprocess.run(
        [sys.executable, "-m", "tests.bench.queries", str(size)], env=environment, check=True, capture_output=True
    )
    return json.loads(counted.stdout)


if __name__ == "__main__":
    main()
