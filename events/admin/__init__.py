"""EDITING: the records in Django's admin. A report's text is never edited here."""

from . import event, merging, named, remarks, report, user, wording  # noqa: F401 - registers the records
