from django.db import models

from .event import Event


class SearchText(models.Model):
    """What a search finds an event by; written by events.search, indexed by the database's own full-text engine.

    SQLite's FTS5 table `events_search` follows this table by triggers, PostgreSQL's GIN indexes are on its columns
    (see the migration), so that the index is never older than the row. `sequence` repeats the event's, for the engines
    to answer in the order of dates without a join.
    """

    event = models.OneToOneField(Event, models.CASCADE, primary_key=True, related_name="search_text")
    sequence = models.BigIntegerField(unique=True)
    exact = models.TextField()
    folded = models.TextField()
