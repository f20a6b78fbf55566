from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class RemarkQuerySet(models.QuerySet):
    def waiting(self):
        """Those that no editor has answered yet, the oldest first."""
        return self.filter(state=self.model.State.OPEN).order_by("pk")


class Remark(models.Model):
    """A mistake that a reader points out in an event. Nobody's name or address is asked; `sender` tells only whether
    two remarks of one day came from one place, and is forgotten on the next."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        RIGHT = "right", _("right, and mended")
        WRONG = "wrong", _("no mistake")

    event = models.ForeignKey("Event", models.CASCADE, related_name="remarks", verbose_name=_("event"))
    path = models.CharField(_("value"), max_length=100, blank=True)
    shown = models.TextField(_("as the page showed it"), blank=True)
    quote = models.TextField(_("the report's words"), blank=True)
    said = models.TextField(_("what the reader says"))
    sender = models.CharField(max_length=64, blank=True, editable=False)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=5, choices=State, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("decided by"), null=True, editable=False
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, editable=False)

    objects = RemarkQuerySet.as_manager()

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["made_at"], name="remark_made_at")]

    def __str__(self):
        return self.said[:80]
