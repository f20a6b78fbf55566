"""What a list that finds nothing could ask instead, and how many events that would find."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import QueryDict
from django.utils.translation import gettext as _

from events import hits, search
from events.address import Chip
from events.browse import Selection

DATES = ("from", "to")
QUOTES = str.maketrans(dict.fromkeys('"“”„«»', " "))


@dataclass(frozen=True, slots=True)
class Offer:
    text: str
    address: str
    count: int


def offers_of(selection: Selection, chips: Sequence[Chip], query: QueryDict) -> list[Offer]:
    """The lists that find something with the quotes removed or one filter dropped, the most specific first."""
    offers = [*_without_quotes(selection, query), *_without_filters(selection, chips, query)]
    return sorted((offer for offer in offers if offer.count), key=lambda offer: offer.count)


def _without_quotes(selection: Selection, query: QueryDict) -> Iterator[Offer]:
    if selection.query.phrases:
        unquoted = " ".join(query["q"].translate(QUOTES).split())
        found = hits.of(search.parse(unquoted), selection.bitmaps.version).all & selection.but_for("q")
        yield Offer(_("Search without the quotes: %s") % unquoted[:80], _address(query, q=unquoted), len(found))


def _without_filters(selection: Selection, chips: Sequence[Chip], query: QueryDict) -> Iterator[Offer]:
    """One offer a filter: of several values of one, each alone would find less."""
    for name, group in groupby(chips, key=lambda chip: "dates" if chip.name in DATES else chip.name):
        some = list(group)
        said = {"label": some[0].label, "text": ", ".join(chip.text for chip in some)}
        dropped = dict.fromkeys(chip.name for chip in some)
        found = selection.but_for(name)
        yield Offer(_("Search without %(label)s: %(text)s") % said, _address(query, **dropped), len(found))


def _address(query: QueryDict, **changed: str | None) -> str:
    """The address with these parameters changed or, if None, dropped; on its first page."""
    other = query.copy()
    for name, value in {**changed, "page": None}.items():
        other.setlist(name, [] if value is None else [value])
    return f"?{other.urlencode()}"
