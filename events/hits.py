"""What a search finds, kept in the process as bitmaps: the next page and the next facet cost nothing.

Like all bitmaps these can be lost at any time; what changed since they were made is asked of the index again.
"""

import threading
from collections import OrderedDict
from dataclasses import dataclass

from pyroaring import BitMap

from events import bitmaps, search

KEPT = 200  # queries; a bitmap of half a million events takes about 70 kB
ASK_ALL_AGAIN = 2_000  # changed events; past it the whole query is asked again


@dataclass(frozen=True, slots=True)
class Hits:
    """The events found as of a version: those spelt as typed come first, then those alike after folding."""

    version: int
    exact: BitMap
    folded: BitMap

    @property
    def all(self) -> BitMap:
        return self.exact | self.folded if self.folded else self.exact


_lock = threading.Lock()
_known: OrderedDict[search.Query, Hits] = OrderedDict()


def of(query: search.Query, version: int) -> Hits:
    """The events that say what was asked, as of the version."""
    known = _known.get(query)
    if known is None or known.version != version:
        known = _brought_up(query, known, version)
        with _lock:
            _known[query] = known
            while len(_known) > KEPT:
                _known.popitem(last=False)
    return known


def forget() -> None:
    """Drop all that this process holds."""
    _known.clear()


def _brought_up(query: search.Query, known: Hits | None, version: int) -> Hits:
    changed = bitmaps.changed_since(known.version) if known and known.version < version else None
    if changed is None or len(changed) > ASK_ALL_AGAIN:
        return _asked(query, version, None)
    anew = _asked(query, version, changed)
    return Hits(version, (known.exact - changed) | anew.exact, (known.folded - changed) | anew.folded)


def _asked(query: search.Query, version: int, among: BitMap | None) -> Hits:
    folded = BitMap(search.sequences(query, exact=False, among=among))
    exact = BitMap(search.sequences(query, exact=True, among=among)) if query.typed else folded
    return Hits(version, exact & folded, folded - exact)
