from django.db import models

from .event import Event


class SearchText(models.Model):
    """What a search finds an event by, and its row in a list; written by events.search.

    The database's own full-text engine indexes it: SQLite's FTS5 table `events_search` follows this table by triggers,
    PostgreSQL's indexed tsvector columns are generated from it (see the migration), so that the index is never older
    than the row. `sequence` repeats the event's, for the engines to answer without a join.
    """

    event = models.OneToOneField(Event, models.CASCADE, primary_key=True, related_name="search_text")
    sequence = models.BigIntegerField(unique=True)
    card = models.JSONField()  # what a row of a list shows, see events.cards
    exact = models.TextField()
    folded = models.TextField()


class Change(models.Model):
    """A sequence number whose event came, went or changed; the last id is the version of the archive's data.

    Written by triggers on SearchText, which follows every change of an event, and by search.touch() for a change that
    concerns no event. Processes read what came since they last looked; old rows are pruned by bitmaps.pack().
    """

    sequence = models.BigIntegerField(null=True)


class PackedColumn(models.Model):
    """A facet's values and events as of a version, packed, so that a process need not gather them at its start."""

    facet = models.CharField(max_length=10, unique=True)
    version = models.BigIntegerField()
    column = models.BinaryField()
    by_event = models.BinaryField(default=b"")  # the column turned round, of the facets that are counted
