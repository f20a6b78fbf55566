"""Pages for readers who come back: unchanged since the version of data and program that they saw, they are not sent."""

import hashlib
from functools import cache, wraps

from django.conf import settings
from django.utils.cache import patch_cache_control
from django.views.decorators.http import condition

from events import bitmaps

SHOWN_FROM = (("events", "*.py"), ("events", "*.mo"), ("templates", "*.html"), ("static", "*.*"))


@cache
def program() -> str:
    """A short digest of all that pages are made from besides the data."""
    digest = hashlib.sha256()
    for folder, pattern in SHOWN_FROM:
        for file in sorted((settings.BASE_DIR / folder).rglob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def tag_of(request, *args, **kwargs) -> str:
    """The ETag of any public page as of now."""
    return f'"{bitmaps.version_now()}-{program()}"'


def page(view):
    """The view, answering 304 to those who have its page as it is; proxies may keep it, but must ask."""

    @condition(etag_func=tag_of)
    @wraps(view)
    def conditional(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        patch_cache_control(response, public=True, no_cache=True)
        return response

    return conditional
