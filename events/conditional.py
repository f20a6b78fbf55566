"""A public page is made of its address, the data's version and the program alone: it is made once for each.

Readers who have it are told so (304); others get it from the memory of the process while nothing has changed.
"""

import gzip
import hashlib
import re
import threading
from collections import OrderedDict
from functools import cache, wraps

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from events import bitmaps

SHOWN_FROM = (("archive", "*.py"), ("events", "*.py"), ("events", "*.mo"), ("templates", "*.html"), ("static", "*.*"))
GZIP = re.compile(r"\bgzip\b")
KEPT = 500  # pages in the memory of a process
LARGEST_KEPT = 100_000  # bytes of a page; larger ones are made again

_kept: OrderedDict[tuple[str, int, bool], tuple[bytes, dict[str, str]]] = OrderedDict()  # content and headers
_lock = threading.Lock()


@cache
def program() -> str:
    """A short digest of all that pages are made from besides the data."""
    digest = hashlib.sha256()
    for folder, pattern in SHOWN_FROM:
        for file in sorted((settings.BASE_DIR / folder).rglob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def page(view):
    """The view of a public page; proxies may keep what it answers, but must ask whether it has changed."""

    @wraps(view)
    def conditional(request, *args, **kwargs):
        if request.method not in ("GET", "HEAD"):
            return view(request, *args, **kwargs)
        version = bitmaps.version_now()
        packed = bool(GZIP.search(request.headers.get("Accept-Encoding", "")))
        tag = f'"{version}-{program()}{"-gzip" * packed}"'
        unchanged = get_conditional_response(request, etag=tag)
        if unchanged is not None:
            return _to_be_asked_for(unchanged, tag)
        key = (request.build_absolute_uri(), version, packed)  # pages name their own address, host included
        if kept := _kept.get(key):
            content, headers = kept
            return HttpResponse(content, headers=headers)
        response = view(request, *args, **kwargs)
        if response.status_code == 200:
            response.render() if hasattr(response, "render") else None
            if packed and not response.streaming:
                _pack(response)
            _keep(key, _to_be_asked_for(response, tag))
        return response

    return conditional


def _to_be_asked_for(response: HttpResponse, tag: str) -> HttpResponse:
    """The response with what lets browsers and proxies keep it, but not use it without asking."""
    response.headers["ETag"] = tag
    patch_cache_control(response, public=True, no_cache=True)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _pack(response: HttpResponse) -> None:
    """Compress what is sent; a public page holds no secret that its length could tell."""
    response.content = gzip.compress(response.content, compresslevel=5, mtime=0)
    response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(response.content))


def forget() -> None:
    """Drop all pages that this process holds."""
    _kept.clear()


def _keep(key: tuple[str, int, bool], response: HttpResponse) -> None:
    """Keep what the view made, not the response: what middleware adds to it, cookies too, is one reader's own."""
    if response.streaming or len(response.content) > LARGEST_KEPT:
        return
    with _lock:
        _kept[key] = response.content, dict(response.headers)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
