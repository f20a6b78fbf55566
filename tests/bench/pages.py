"""The page kinds that are measured, as addresses of the archive and of Datasette; many of each kind."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote_plus

PROVINCES = [
    "gia-lai", "dak-lak", "ha-noi", "hoa-binh", "nghe-an", "ca-mau", "lao-cai", "hue", "da-nang", "can-tho", "son-la",
    "ha-giang", "phu-tho", "long-an", "dak-nong",
]  # fmt: skip
PAIRS = [
    "lao cai", "can tho", "an toan", "tuyen truyen", "kinh nghiem", "giam sat", "bien gioi", "nong thon", "co so",
]  # fmt: skip
HALF = ["chuong trinh", "ket thuc", "mo hinh", "vuong mac", "nguon luc", "tiep thu", "cap uy"]
PHRASES = ["trong tình hình mới", "vùng biên giới", "quản lý nhà nước", "người có uy tín", "cách làm hiệu quả"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A page kind: its name, the n-th address of it here and, where it can show the like, in Datasette."""

    name: str
    address: Callable[[int, int], str]
    datasette: Callable[[int, int], str] | None = None
    leads_on: bool = False  # the address lacks the name, and leads to the one that has it


def _plus(words: str) -> str:
    return quote_plus(words)


def _search(words: str) -> str:
    return f"_search={_plus(words)}"


def _of(values: list[str], n: int) -> str:
    return values[n % len(values)]


def _page(values: list[str], n: int) -> str:
    """The next page of the list of a value, each time all values have had their turn."""
    return f"page={1 + n // len(values)}"


# `n` numbers the request, `size` is the number of events in the archive; no address is asked for twice but where the
# name says so.
KINDS = [
    Kind("home", lambda n, size: f"/?n={n}"),
    Kind("list", lambda n, size: f"/events/?page={1 + n}", lambda n, size: ""),
    Kind("list, asked for again", lambda n, size: "/events/", lambda n, size: ""),
    Kind("province", lambda n, size: f"/events/?province={_of(PROVINCES, n)}&{_page(PROVINCES, n)}",
         lambda n, size: f"province={_of(PROVINCES, n)}"),
    Kind("province and year",
         lambda n, size: f"/events/?province={_of(PROVINCES, n)}&year={2010 + n // 15 % 15}&page={1 + n // 225}",
         lambda n, size: f"province={_of(PROVINCES, n)}&year={2010 + n // 15 % 15}"),
    Kind("rare term", lambda n, size: f"/events/?q=ke+hoach+so+{n * 37 % (2 * size // 3)}&n={n}",
         lambda n, size: _search(f"ke hoach so {n * 37 % (2 * size // 3)}")),
    Kind("two words", lambda n, size: f"/events/?q={_plus(_of(PAIRS, n))}&{_page(PAIRS, n)}",
         lambda n, size: _search(_of(PAIRS, n))),
    Kind("term in half", lambda n, size: f"/events/?q={_plus(_of(HALF, n))}&{_page(HALF, n)}",
         lambda n, size: _search(_of(HALF, n))),
    Kind("term in half, province",
         lambda n, size: f"/events/?q={_plus(_of(HALF, n))}&province={_of(PROVINCES, n)}&page={1 + n // 105}",
         lambda n, size: f"{_search(_of(HALF, n))}&province={_of(PROVINCES, n)}"),
    Kind("phrase", lambda n, size: f"/events/?q=%22{_plus(_of(PHRASES, n))}%22&{_page(PHRASES, n)}"),
    Kind("page 1000", lambda n, size: f"/events/?page={min(1000, size // 40) + n}"),
    Kind("last page", lambda n, size: f"/events/?page={10**9 + n}"),
    Kind("event", lambda n, size: f"/events/{1 + n * 13 % size}/x/?n={n}", leads_on=True),
    Kind("speaker met most", lambda n, size: f"/speakers/{1 + n % 5}/x/?page={1 + n // 5}", leads_on=True),
]  # fmt: skip
