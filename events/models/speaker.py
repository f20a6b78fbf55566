from functools import lru_cache

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.reader.reading import Part as ReadingPart
from events.reader.spelling import normalize, person_sort_key, slug, words

from .history import Records
from .merge import Mergeable, index_of_merged
from .met_at_events import MetAtEventsQuerySet


class SpeakerQuerySet(MetAtEventsQuerySet):
    link_name, link_field = "participations", "speaker"

    def namesakes(self, name):
        """Speakers whose names are the same letters and tones up to capitals."""
        return self.filter(name_key=name_key(name))


@lru_cache(maxsize=10_000)
def name_key(name):
    """What two printings of one person's name share: "LÒ THỊ HOÀ" and "Lò Thị Hòa"."""
    return " ".join(normalize(name).casefold().split())


class Speaker(Mergeable):
    """A person named at a conference, whatever the part. Ranks and offices belong to the day: see Participation."""

    name = models.TextField(_("name"))
    aliases = models.JSONField(_("other names"), default=list, blank=True)
    name_key = models.TextField(editable=False, db_index=True)
    folded = models.TextField(editable=False)
    sort_key = models.BinaryField(editable=False, db_index=True)

    objects = SpeakerQuerySet.as_manager()
    history = Records(excluded=("name_key", "folded", "sort_key"))

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["sort_key", "pk"]
        indexes = [index_of_merged("speaker_merged")]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        self.name_key = name_key(self.name)
        self.folded = words(" | ".join([self.name, *self.aliases]))
        self.sort_key = person_sort_key(self.name)
        super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("speaker", args=[self.pk, self.slug])

    @property
    def slug(self):
        return slug(self.name)


class Participation(models.Model):
    """A person at an event, with the rank, offices and part of that day as the report prints them."""

    class Part(models.TextChoices):
        PRESENTER = ReadingPart.PRESENTER.value, _("presenter")
        SPEAKER = ReadingPart.SPEAKER.value, pgettext_lazy("part", "speaker")
        CHAIR = ReadingPart.CHAIR.value, _("chair")
        ATTENDEE = ReadingPart.ATTENDEE.value, _("attendee")

    event = models.ForeignKey("Event", models.CASCADE, related_name="participations", verbose_name=_("event"))
    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="participations", verbose_name=_("speaker"))
    printed_name = models.TextField(
        _("name as printed"), blank=True, help_text=_("Ties the person to the report's words; empty if added by hand.")
    )
    rank = models.TextField(_("rank"), blank=True)
    positions = models.JSONField(_("positions"), default=list, blank=True)
    part = models.CharField(_("part"), max_length=10, choices=Part, default=Part.ATTENDEE)
    place = models.PositiveSmallIntegerField(_("place in the list"), default=0)
    history = Records(root="event")

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = ["place", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "speaker"], name="one_participation_a_speaker")]

    def __str__(self):
        return " ".join(filter(None, [self.rank, str(self.speaker)]))
