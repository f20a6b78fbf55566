"""What crawlers look for: every public page, at most 5,000 a file, no list of all ever held; robots.txt; the icon."""

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse

from events.models import Event, Organizer, Province, Report, Speaker, Topic

MOST = 5_000


def robots(request):
    return render(request, "robots.txt", content_type="text/plain")


def favicon(request):
    """Where the icon is, for browsers that look for it without having read a page."""
    return HttpResponseRedirect(static("favicon.svg"))


class Records(Sitemap):
    """Public records in the order they came, with the day of the last change where one is kept."""

    limit = MOST

    def __init__(self, queryset, changed=None):
        self.queryset, self.changed = queryset.order_by("pk"), changed

    def items(self):
        return self.queryset

    def lastmod(self, record):
        return getattr(record, self.changed) if self.changed else None

    def get_latest_lastmod(self):
        return self.queryset.order_by().aggregate(last=Max(self.changed))["last"] if self.changed else None


class Pages(Sitemap):
    """The pages that are no record's."""

    def items(self):
        return ["home", "events", "provinces", "speakers", "topics", "organizers", "coverage", "data", "about"]

    def location(self, name):
        return reverse(name)


SITEMAPS = {
    "pages": Pages(),
    "events": Records(Event.objects.public().only("name", "changed_at"), "changed_at"),
    "reports": Records(Report.objects.public().current().only("added_at"), "added_at"),
    "provinces": Records(Province.objects.all()),
    "speakers": Records(Speaker.objects.met().only("name")),
    "topics": Records(Topic.objects.met().only("title")),
    "organizers": Records(Organizer.objects.met().only("name")),
}
