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

    def most_met(self, number, at=None, but=None):
        """A list of the `number` met at most public events (at most of `at`), each with `event_count`, the most first.

        `but` is left out: the one whose company is asked for.
        """
        links = self._links() if at is None else self._links().filter(event__in=at.order_by().values("pk"))
        if but is not None:
            links = links.exclude(**{self.link_field: but})
        counts = dict(
            links.values_list(self.link_field).annotate(met=Count("event")).order_by("-met", self.link_field)
            [:number]
        )  # fmt: skip
        records = self.in_bulk(counts)
        for pk, count in counts.items():
            records[pk].event_count = count
        return [records[pk] for pk in counts]
