from django.db import models
from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce

from .visibility import Visibility


class MetAtEventsQuerySet(models.QuerySet):
    """Records met at events through a link model: `link_name` leads there, its `link_field` leads back."""

    link_name = link_field = ""

    def _links(self):
        """The links to public events."""
        link_model = self.model._meta.get_field(self.link_name).related_model
        return link_model.objects.filter(event__visibility=Visibility.PUBLIC).order_by()

    def met(self):
        """Those met at a public event at least once."""
        return self.filter(Exists(self._links().filter(**{self.link_field: OuterRef("pk")})))

    def with_event_count(self):
        """Each with `event_count`, its number of public events; counted for the rows taken only."""
        links = self._links().filter(**{self.link_field: OuterRef("pk")})
        counts = links.values(self.link_field).annotate(number=Count("event", distinct=True)).values("number")
        return self.annotate(event_count=Coalesce(Subquery(counts), 0))
