"""The full-text index over SearchText: kept by triggers in SQLite's FTS5, by GIN indexes in PostgreSQL."""

from django.db import migrations

SQLITE = [
    # The text stands in events_searchtext alone; FTS5 keeps only its index of it. The words are folded already, so
    # the tokenizer must not fold again: the exact column keeps its diacritics.
    """CREATE VIRTUAL TABLE events_search USING fts5(
        exact, folded, content='events_searchtext', content_rowid='sequence',
        tokenize="unicode61 remove_diacritics 0"
    )""",
    """CREATE TRIGGER events_search_insert AFTER INSERT ON events_searchtext BEGIN
        INSERT INTO events_search(rowid, exact, folded) VALUES (new.sequence, new.exact, new.folded);
    END""",
    """CREATE TRIGGER events_search_delete AFTER DELETE ON events_searchtext BEGIN
        INSERT INTO events_search(events_search, rowid, exact, folded)
        VALUES ('delete', old.sequence, old.exact, old.folded);
    END""",
    """CREATE TRIGGER events_search_update AFTER UPDATE ON events_searchtext BEGIN
        INSERT INTO events_search(events_search, rowid, exact, folded)
        VALUES ('delete', old.sequence, old.exact, old.folded);
        INSERT INTO events_search(rowid, exact, folded) VALUES (new.sequence, new.exact, new.folded);
    END""",
]
SQLITE_BACK = ["DROP TABLE events_search"]

POSTGRESQL = [
    "CREATE INDEX events_search_exact ON events_searchtext USING gin (to_tsvector('simple', exact))",
    "CREATE INDEX events_search_folded ON events_searchtext USING gin (to_tsvector('simple', folded))",
]
POSTGRESQL_BACK = ["DROP INDEX events_search_exact", "DROP INDEX events_search_folded"]


def _run(statements):
    def run(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return run


class Migration(migrations.Migration):
    dependencies = [("events", "0002_provinces")]
    operations = [
        migrations.RunPython(
            _run({"sqlite": SQLITE, "postgresql": POSTGRESQL}),
            _run({"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}),
        )
    ]
