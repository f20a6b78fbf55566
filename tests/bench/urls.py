from django.http import HttpResponse
from django.urls import path

from archive.urls import handler404, handler500, urlpatterns  # noqa: F401 - Django reads them here

BYTES = b"x" * 20_000


def floor(request):
    return HttpResponse(BYTES)


urlpatterns = [path("floor", floor), *urlpatterns]
