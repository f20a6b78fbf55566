"""What would find something where nothing was found: a filter dropped, the quotes of a search removed."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from events.address import Chip
from events.browse import Selection
from events.filters import EventFilter
from events.models import Event

TRIED = 12  # filters; an address may hold more, a reader does not


@dataclass(frozen=True, slots=True)
class Offer:
    """An address that finds `count` events, and what it does otherwise."""

    text: str
    address: str
    count: int


def offers_of(selection: Selection, chips: list[Chip], query: QueryDict) -> list[Offer]:
    """The offers that find something, the search without its quotes first."""
    tried = [(_("Search without {}: {}").format(chip.label, chip.text), chip.without) for chip in chips[:TRIED]]
    if selection.query.phrases:
        loose = query.copy()
        loose["q"] = " ".join([*selection.query.typed, *selection.query.phrases])
        loose.pop("page", None)
        tried.insert(0, (_("Search without the quotes: {}").format(loose["q"]), f"?{loose.urlencode()}"))
    offers = [Offer(text, address, _found(address)) for text, address in tried]
    return [offer for offer in offers if offer.count]


def _found(address: str) -> int:
    asked = EventFilter(QueryDict(address.removeprefix("?")), Event.objects.public())
    return len(Selection(asked)) if asked.is_valid() else 0
