"""Archives of generated events to measure by, made once and kept; and the same data as Datasette wants it."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

FOLDER = Path(os.environ.get("BENCH_FOLDER", ".bench"))

MILLION = 1_000_000
LONG, SHORT = 3_000, 650  # characters of a report; a million long ones would fill the disk


def sqlite_archive(size: int) -> Path:
    """The file of an SQLite archive of so many generated events."""
    file = FOLDER / f"archive-{size}.sqlite3"
    if not file.exists():
        making = file.with_suffix(".making")
        making.unlink(missing_ok=True)
        fill(f"sqlite:///{making.resolve()}", size)
        making.rename(file)
    return file.resolve()


def fill(database_url: str, size: int) -> None:
    """Migrate the database and add so many generated events."""
    characters = LONG if size < MILLION else SHORT
    filling = ["fill_archive", str(size), "--characters", str(characters)]
    for arguments in (["migrate", "--verbosity", "0"], filling):
        subprocess.run(
            [sys.executable, "manage.py", *arguments], check=True, env={**os.environ, "DATABASE_URL": database_url},
            stdout=subprocess.DEVNULL,
        )  # fmt: skip


def datasette_database(size: int) -> Path:
    """The same events in a file of their own: one table with the facets' columns, indexed, and its FTS5 index.

    What Datasette cannot facet quickly (several values in a column) is reduced to the first value, in its favour.
    """
    source, file = sqlite_archive(size), FOLDER / f"datasette-{size}.db"
    if file.exists():
        return file.resolve()
    with sqlite3.connect(file) as database:
        database.execute("ATTACH ? AS archive", [str(source)])
        database.executescript(_DATASETTE)
    return file.resolve()


_DATASETTE = """
CREATE TABLE events AS SELECT
    event.id, event.name, event.start_date, CAST(strftime('%Y', event.start_date) AS INTEGER) AS year,
    event.attendance_count,
    (SELECT slug FROM archive.events_province province JOIN archive.events_event_provinces held
        ON held.province_id = province.id WHERE held.event_id = event.id LIMIT 1) AS province,
    (SELECT name FROM archive.events_organizer body JOIN archive.events_hosting hosting
        ON hosting.organizer_id = body.id WHERE hosting.event_id = event.id LIMIT 1) AS organizer,
    (SELECT folded FROM archive.events_searchtext said WHERE said.event_id = event.id) AS folded
FROM archive.events_event event;
CREATE UNIQUE INDEX events_id ON events(id);
CREATE INDEX events_date ON events(start_date);
CREATE INDEX events_province ON events(province);
CREATE INDEX events_year ON events(year);
CREATE INDEX events_organizer ON events(organizer);
CREATE VIRTUAL TABLE events_fts USING fts5(folded, content="events");
INSERT INTO events_fts(events_fts) VALUES ('rebuild');
ANALYZE;
"""
