"""In a process of its own: python -m tests.bench.loaded FOLDER, on the archive of DATABASE_URL; prints what it cost.

--know makes instead what a generated archive lacks that has never been loaded: what people and texts are known by.
"""

import argparse
import json
import os
import resource
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
django.setup()

from django.db import connection  # noqa: E402 - Django first

from events import joining, recognition  # noqa: E402
from events.loading import Outcome, load_files  # noqa: E402
from events.reader import read_report  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--know", action="store_true")
    options = parser.parse_args()
    if options.know:
        recognition.learn_unknown()
        joining.remember_unknown()
    else:
        files = sorted(options.folder.iterdir())
        print(json.dumps({**_cost_of_loading(files), "reader": _cost_of_reading(files[:300])}))


def _cost_of_loading(files: list[Path]) -> dict[str, float]:
    """Seconds of processor (with PostgreSQL's) and of the clock, queries, MB of memory half-way and at last."""
    queries, memory = 0, []

    def count(execute, *given):
        nonlocal queries
        queries += 1
        return execute(*given)

    processor, clock = _processor(), time.perf_counter()
    with connection.execute_wrapper(count):
        for place, loaded in enumerate(load_files(files)):
            assert loaded.outcome == Outcome.ADDED, loaded
            if place in (len(files) // 2, len(files) - 1):
                memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return {
        "processor": _processor() - processor, "clock": time.perf_counter() - clock, "queries": queries,
        "memory_half_way": memory[0], "memory": memory[1],
    }  # fmt: skip


def _cost_of_reading(files: list[Path]) -> float:
    """Seconds of processor that the reader alone takes for a report."""
    texts = [file.read_text(encoding="utf-8") for file in files]
    started = time.process_time()
    for text in texts:
        read_report(text)
    return (time.process_time() - started) / len(texts)


def _processor() -> float:
    """Seconds of processor of this process, and of the one that serves it if the database is PostgreSQL."""
    if connection.vendor == "sqlite":
        return time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (server,) = cursor.fetchone()
    used = Path(f"/proc/{server}/stat").read_text().rsplit(")", 1)[1].split()
    return time.process_time() + (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
