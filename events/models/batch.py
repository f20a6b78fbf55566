from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Batch(models.Model):
    """One run of a newer reader over the archive, which can be undone as a whole."""

    reader_version = models.CharField(_("reader's version"), max_length=20)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    undone_at = models.DateTimeField(_("undone at"), null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("undone by"), related_name="+", null=True
    )

    class Meta:
        verbose_name = _("batch of readings")
        verbose_name_plural = _("batches of readings")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.pk}: {self.reader_version}"


class Rereading(models.Model):
    """What a report's reading was before a batch changed it."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rereadings")
    report = models.ForeignKey("Report", models.CASCADE, related_name="rereadings")
    change = models.UUIDField()
    reading = models.JSONField()
    reader_version = models.CharField(max_length=20)
    held = models.JSONField()
    proposals = models.JSONField()
