"""Events at a glance: counts by bitmaps -> what an SVG, and the table beside it, shows."""

from functools import lru_cache

from django.http import QueryDict
from django.utils import formats
from django.utils.translation import get_language, ngettext


def told(events: int) -> tuple[str, str]:
    """The number of events in the page's language, alone and in words: "1,200", "1,200 conferences"."""
    return _told(events, get_language())


@lru_cache(maxsize=20_000)
def _told(events: int, _language: str) -> tuple[str, str]:
    number = formats.number_format(events, use_l10n=True, force_grouping=True)
    return number, ngettext("%(number)s conference", "%(number)s conferences", events) % {"number": number}


def narrowed_from(query: QueryDict, *but_for: str) -> str:
    """The address of the list without its page and these parameters, to be continued with others of them."""
    kept = query.copy()
    for name in ("page", "more", *but_for):
        kept.pop(name, None)
    return f"?{kept.urlencode()}&" if kept else "?"
