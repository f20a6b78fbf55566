from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT = timedelta(days=30)


class ArrivalQuerySet(models.QuerySet):
    def waiting_for(self, user):
        """Those that the user handed in; all of them for one who may publish. The earliest first."""
        mine = self if user.has_perm("events.publish_event") else self.filter(handed_in_by=user)
        return mine.order_by("pk")

    def forget_old(self):
        """Drop those that nobody has decided on for a month."""
        self.filter(arrived_at__lt=timezone.now() - KEPT).delete()


class Arrival(models.Model):
    """A report that was handed in at the desk and is not in the archive yet: an editor looks at its reading first."""

    handed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.TextField()
    original = models.BinaryField()
    text = models.TextField()
    page = models.JSONField(default=dict)
    published_on = models.DateField(null=True)
    arrived_at = models.DateTimeField(_("handed in at"), auto_now_add=True)

    objects = ArrivalQuerySet.as_manager()

    def __str__(self):
        return self.name
