from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .suggestion import Kind


class Mergeable(models.Model):
    """A record that may turn out to be another of its kind: it stays, as the way from its address and name there."""

    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into"), related_name="merged", null=True, editable=False,
        db_index=False,
    )  # fmt: skip

    class Meta:
        abstract = True

    @property
    def survivor(self):
        """The record that this one is now, itself if it was never merged."""
        record = self
        while record.merged_into_id:
            record = record.merged_into
        return record


def index_of_merged(name):
    """An index of the merged records only; one full of NULL would be taken for a way to all others."""
    return models.Index(fields=["merged_into"], name=name, condition=models.Q(merged_into__isnull=False))


class MergeQuerySet(models.QuerySet):
    def standing(self):
        """Those that were not undone, the latest first."""
        return self.filter(undone_at=None).order_by("-pk")


class Merge(models.Model):
    """One record that was found to be another: what moved, what was dropped, why; enough to undo it.

    `moved` are the ids of the links that changed hands, `dropped` the values of those that the survivor had already,
    `survivor_was` what the survivor's own columns held.
    """

    kind = models.CharField(_("kind"), max_length=9, choices=Kind)
    member_id = models.BigIntegerField()
    survivor_id = models.BigIntegerField()
    reason = models.TextField(_("reason"))
    moved = models.JSONField(default=dict)
    dropped = models.JSONField(default=dict)
    survivor_was = models.JSONField(default=dict)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("merged by"), related_name="+", null=True
    )
    made_at = models.DateTimeField(_("merged at"), auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("undone by"), related_name="+", null=True
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)

    objects = MergeQuerySet.as_manager()

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["kind", "survivor_id"], name="merge_survivor"),
            models.Index(fields=["kind", "member_id"], name="merge_member"),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.member_id} → {self.survivor_id}"
