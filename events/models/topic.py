from functools import lru_cache

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.reader.spelling import slug, sort_key, words

from . import asking  # noqa: F401 - key__among
from .history import Records
from .merge import Mergeable, index_of_merged
from .met_at_events import MetAtEventsQuerySet


@lru_cache(maxsize=10_000)
def topic_key(title):
    """What two printings of one topic share: its folded words, the first 500 characters of them."""
    return words(title)[:500]


class TopicQuerySet(MetAtEventsQuerySet):
    link_name, link_field = "presentations", "topic"

    def by_keys(self, keys):
        """Those of these keys, with what they were merged into; none without asking the database if no key is given."""
        return self.filter(key__among=list(keys)).select_related("merged_into") if keys else ()


class Topic(Mergeable):
    title = models.TextField(_("title"))
    key = models.CharField(max_length=500, unique=True, editable=False)
    sort_key = models.BinaryField(editable=False, db_index=True)

    objects = TopicQuerySet.as_manager()
    history = Records(excluded=("key", "sort_key"))

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["sort_key", "pk"]
        indexes = [index_of_merged("topic_merged")]

    def __str__(self):
        return self.title

    def save(self, **kwargs):
        self.key = topic_key(self.title)
        self.sort_key = sort_key(self.title[:200])
        super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("topic", args=[self.pk, self.slug])

    def clean(self):
        if Topic.objects.exclude(pk=self.pk).filter(key=topic_key(self.title)).exists():
            raise ValidationError({"title": _("There is a topic with this title already.")})

    @property
    def slug(self):
        return slug(self.title)


class Presentation(models.Model):
    """A topic as taught at an event, with its presenter where the report names one."""

    event = models.ForeignKey("Event", models.CASCADE, related_name="presentations", verbose_name=_("event"))
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="presentations", verbose_name=_("topic"))
    presenter = models.ForeignKey(
        "Speaker", models.SET_NULL, related_name="presentations", verbose_name=_("presenter"), null=True, blank=True
    )
    printed_title = models.TextField(
        _("title as printed"), blank=True, help_text=_("Ties the topic to the report's words; empty if added by hand.")
    )
    place = models.PositiveSmallIntegerField(_("place in the list"), default=0)
    history = Records(root="event")

    class Meta:
        verbose_name = _("presentation")
        verbose_name_plural = _("presentations")
        ordering = ["place", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "topic"], name="one_presentation_a_topic")]

    def __str__(self):
        return str(self.topic)
