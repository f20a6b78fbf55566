from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import index, sitemap
from django.urls import include, path

from events.conditional import page
from events.health import healthz
from events.oai import oai
from events.sitemaps import SITEMAPS, favicon, robots

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("oai", oai, name="oai"),
    path("robots.txt", robots),
    path("favicon.ico", favicon),
    path("sitemap.xml", page(index), {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"}),
    path("sitemap-<section>.xml", page(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("", include("events.urls")),
        prefix_default_language=False,
    ),
]

handler404 = "events.views.overview.not_found"
handler500 = "events.views.overview.server_error"
