"""The full-text index over SearchText and the log of changes, both kept by the database itself."""

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
        INSERT INTO events_change(sequence) VALUES (new.sequence);
    END""",
    """CREATE TRIGGER events_search_delete AFTER DELETE ON events_searchtext BEGIN
        INSERT INTO events_search(events_search, rowid, exact, folded)
        VALUES ('delete', old.sequence, old.exact, old.folded);
        INSERT INTO events_change(sequence) VALUES (old.sequence);
    END""",
    """CREATE TRIGGER events_search_update AFTER UPDATE ON events_searchtext BEGIN
        INSERT INTO events_search(events_search, rowid, exact, folded)
        VALUES ('delete', old.sequence, old.exact, old.folded);
        INSERT INTO events_search(rowid, exact, folded) VALUES (new.sequence, new.exact, new.folded);
        INSERT INTO events_change(sequence) VALUES (old.sequence);
        INSERT INTO events_change(sequence) SELECT new.sequence WHERE new.sequence <> old.sequence;
    END""",
]
SQLITE_BACK = [
    *(f"DROP TRIGGER events_search_{occasion}" for occasion in ("insert", "delete", "update")),
    "DROP TABLE events_search",
]

POSTGRESQL = [
    # Columns rather than expressions: a phrase is rechecked on the row, which must not mean parsing its text again.
    """ALTER TABLE events_searchtext
        ADD exact_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', exact)) STORED,
        ADD folded_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED""",
    "CREATE INDEX events_search_exact ON events_searchtext USING gin (exact_words)",
    "CREATE INDEX events_search_folded ON events_searchtext USING gin (folded_words)",
    # The lock makes the log's ids become visible in their order, so that nobody who read up to one misses an earlier.
    """CREATE FUNCTION events_log_change() RETURNS trigger AS $$ BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('events_change'));
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO events_change(sequence) VALUES (OLD.sequence);
        END IF;
        IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.sequence <> OLD.sequence) THEN
            INSERT INTO events_change(sequence) VALUES (NEW.sequence);
        END IF;
        RETURN NULL;
    END $$ LANGUAGE plpgsql""",
    """CREATE TRIGGER events_log_change AFTER INSERT OR UPDATE OR DELETE ON events_searchtext
        FOR EACH ROW EXECUTE FUNCTION events_log_change()""",
]
POSTGRESQL_BACK = [
    "DROP TRIGGER events_log_change ON events_searchtext",
    "DROP FUNCTION events_log_change",
    "ALTER TABLE events_searchtext DROP exact_words, DROP folded_words",
]


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
