import csv
from functools import cache
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.reader.spelling import slug, sort_key, words

from .history import Records
from .met_at_events import MetAtEventsQuerySet

VARIANTS = Path(__file__).parent.parent / "data" / "body_variants.csv"


@cache
def _known_variants():
    with VARIANTS.open(encoding="utf-8", newline="") as file:
        return {
            words(variant): words(row["name"]) for row in csv.DictReader(file) for variant in row["variants"].split("|")
        }


def organizer_key(name):
    """What the printed names of one body share: the folded words, of the body's full name where that is known."""
    key = words(name)[:500]
    return _known_variants().get(key, key)


class OrganizerQuerySet(MetAtEventsQuerySet):
    link_name, link_field = "hostings", "organizer"


class Organizer(models.Model):
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
