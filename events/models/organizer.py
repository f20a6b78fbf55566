from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.identity.bodies import known_body_key
from events.reader.spelling import slug, sort_key

from . import asking  # noqa: F401 - key__among
from .history import Records
from .merge import Mergeable, index_of_merged
from .met_at_events import MetAtEventsQuerySet


def organizer_key(name):
    """What the printed names of one body share; see events.identity.bodies."""
    return known_body_key(name)[:500]


class OrganizerQuerySet(MetAtEventsQuerySet):
    link_name, link_field = "hostings", "organizer"

    def by_keys(self, keys):
        """Those of these keys, with what they were merged into; none without asking the database if no key is given."""
        return self.filter(key__among=list(keys)).select_related("merged_into") if keys else ()


class Organizer(Mergeable):
    """A body that hosts conferences."""

    name = models.TextField(_("name"))
    key = models.CharField(max_length=500, unique=True, editable=False)
    sort_key = models.BinaryField(editable=False, db_index=True)

    objects = OrganizerQuerySet.as_manager()
    history = Records(excluded=("key", "sort_key"))

    class Meta:
        verbose_name = _("organizer")
        verbose_name_plural = _("organizers")
        ordering = ["sort_key", "pk"]
        indexes = [index_of_merged("organizer_merged")]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        self.key = organizer_key(self.name)
        self.sort_key = sort_key(self.name[:200])
        super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("organizer", args=[self.pk, self.slug])

    def clean(self):
        if Organizer.objects.exclude(pk=self.pk).filter(key=organizer_key(self.name)).exists():
            raise ValidationError({"name": _("There is an organizer of this name already.")})

    @property
    def slug(self):
        return slug(self.name)


class Hosting(models.Model):
    """A body as the host of an event, by the name the report prints."""

    event = models.ForeignKey("Event", models.CASCADE, related_name="hostings", verbose_name=_("event"))
    organizer = models.ForeignKey(Organizer, models.PROTECT, related_name="hostings", verbose_name=_("organizer"))
    printed_name = models.TextField(
        _("name as printed"), blank=True, help_text=_("Ties the body to the report's words; empty if added by hand.")
    )
    place = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    history = Records(root="event")

    class Meta:
        verbose_name = _("hosting")
        verbose_name_plural = _("hostings")
        ordering = ["place", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "organizer"], name="one_hosting_an_organizer")]

    def __str__(self):
        return str(self.organizer)
