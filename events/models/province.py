from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.reader.spelling import sort_key, words

from .history import Records
from .met_at_events import MetAtEventsQuerySet
from .visibility import Visibility


class ProvinceQuerySet(MetAtEventsQuerySet):
    link_field = "province"

    def line_of(self, province):
        """The provinces that are one today, with this one among them: the survivor first, each with `event_count`."""
        survivor = province.merged_into_id or province.pk
        members = self.filter(models.Q(pk=survivor) | models.Q(merged_into=survivor)).with_event_count()
        return members.order_by(models.F("merged_into").asc(nulls_first=True), "sort_key")

    def _links(self):
        return self.model.events.through.objects.filter(event__visibility=Visibility.PUBLIC).order_by()


class Province(models.Model):
    """One of the 63 provinces and centrally run cities of 2004 to June 2025, 34 of which stand since 1 July 2025."""

    class Kind(models.TextChoices):
        PROVINCE = "province", pgettext_lazy("kind", "province")
        CITY = "city", _("centrally run city")

    name = models.CharField(_("name"), max_length=100, unique=True)
    slug = models.SlugField(_("address"), unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    iso_code = models.CharField("ISO 3166-2", max_length=10, unique=True)
    statistics_code = models.CharField(_("statistics code"), max_length=2, unique=True)
    latitude = models.FloatField(_("latitude of its centre, in degrees"))
    longitude = models.FloatField(_("longitude of its centre, in degrees"))
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into"), null=True, blank=True, related_name="predecessors"
    )
    merged_on = models.DateField(_("merged on"), null=True, blank=True)
    aliases = models.JSONField(_("other names"), default=list, blank=True)
    folded = models.TextField(editable=False)
    sort_key = models.BinaryField(max_length=255, editable=False, db_index=True)

    objects = ProvinceQuerySet.as_manager()
    history = Records(excluded=("folded", "sort_key"))

    class Meta:
        verbose_name = _("province")
        verbose_name_plural = _("provinces")
        ordering = ["sort_key"]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        self.folded = words(" | ".join([self.name, *self.aliases]))
        self.sort_key = sort_key(self.name)
        super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("province", args=[self.slug])
