from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """The records that can be one and the same."""

    EVENT = "event", _("event")
    SPEAKER = "speaker", pgettext_lazy("record", "person")
    TOPIC = "topic", _("topic")
    ORGANIZER = "organizer", _("organizer")


class SuggestionQuerySet(models.QuerySet):
    def waiting(self):
        """Those that no editor has decided yet, the likeliest first."""
        return self.filter(decision=Suggestion.Decision.OPEN).order_by("-score", "-pk")

    def about(self, record):
        """Those in which the record is one of the two."""
        return self.filter(models.Q(one_id=record.pk) | models.Q(other_id=record.pk), kind=record._meta.model_name)

    def refused_with(self, kind, pks):
        """The pairs (lower id, higher id) that an editor said are not the same, of those with one of these ids."""
        one_of = models.Q(one_id__in=pks) | models.Q(other_id__in=pks)
        refused = self.filter(one_of, kind=kind, decision=Suggestion.Decision.REFUSED)
        return {(row.one_id, row.other_id) for row in refused}


class Suggestion(models.Model):
    """Two records that may be one, with the reasons; a refused one is the memory that they are not.

    `one_id` is the lower id of the two. An editor's word is kept; what the machine suggests follows its reasons.
    """

    class Decision(models.TextChoices):
        OPEN = "open", _("open")
        MERGED = "merged", _("one and the same")
        REFUSED = "refused", _("not the same")

    kind = models.CharField(_("kind"), max_length=9, choices=Kind)
    one_id = models.BigIntegerField()
    other_id = models.BigIntegerField()
    score = models.FloatField(_("likelihood"), default=0)
    reasons = models.JSONField(_("reasons"), default=list)
    decision = models.CharField(_("decision"), max_length=8, choices=Decision, default=Decision.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("decided by"), related_name="+", null=True
    )
    decided_at = models.DateTimeField(_("decided at"), null=True)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        constraints = [
            models.UniqueConstraint(fields=["kind", "one_id", "other_id"], name="one_suggestion_a_pair"),
            models.CheckConstraint(condition=models.Q(one_id__lt=models.F("other_id")), name="suggestion_in_order"),
        ]
        indexes = [
            models.Index(fields=["kind", "other_id"], name="suggestion_other"),
            models.Index(
                fields=["-score", "-id"], name="suggestion_waiting", condition=models.Q(decision="open")
            ),
        ]  # fmt: skip

    def __str__(self):
        return f"{self.get_kind_display()} {self.one_id} = {self.other_id}?"

    @classmethod
    def of(cls, kind, pk, other_pk, **values):
        """An unsaved suggestion about two records in whichever order."""
        return cls(kind=kind, one_id=min(pk, other_pk), other_id=max(pk, other_pk), **values)

    @classmethod
    def of_likeness(cls, kind, pk, other_pk, likeness):
        """An unsaved suggestion that the two are as like as events.identity says."""
        return cls.of(kind, pk, other_pk, score=likeness.score, reasons=[list(reason) for reason in likeness.reasons])
