"""A printed position -> the post it names: what one does, in which body, of which province.

"Phó Giám đốc Sở Nội vụ" at an event in Cà Mau is a post of Cà Mau; "Cục trưởng Cục Đối ngoại" is one of no province.
"""

import csv
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from events.identity.bodies import DATA, body_key, province_at_end
from events.reader.vocabulary import rows


@dataclass(frozen=True, slots=True)
class Post:
    """An office in a body of a province, all as folded words; the body is "" where none is printed.

    The province is "" for a central body, and None where the body is a local one and nothing says of which province.
    """

    office: str
    body: str
    province: str | None

    @property
    def parent(self) -> str:
        """The body whose department this one is ("so noi vu" of "phong nghiep vu so noi vu"), "" if it is none."""
        begun = next((term for term in _terms("department") if self.body.startswith(f"{term} ")), None)
        return _parent(self.body) if begun else ""


def post_of(position: str, provinces: Collection[str]) -> Post:
    """The post that the position names at an event in these provinces (folded names)."""
    office, body, province = _split(position)
    if province is None and len(provinces) == 1:
        (province,) = provinces
    return Post(office, body, province)


@lru_cache(maxsize=50_000)
def _split(position: str) -> tuple[str, str, str | None]:
    office, rest = _office_first(body_key(position))
    body, named = province_at_end(rest)
    body = _without_unit(body)
    if named:
        return office, body, named
    return office, body, None if not body or _is_local(rest) else ""


def _office_first(key: str) -> tuple[str, str]:
    """The office at the beginning, "pho giam doc", and the words behind it.

    The second half of "trưởng ban Chỉ đạo …" is the beginning of the body.
    """
    tokens = key.split()
    for size in range(min(6, len(tokens)), 0, -1):
        if " ".join(tokens[:size]) in _offices():
            size = next((at for at in range(1, size) if tokens[at] in _terms("begins a body")), size)
            return " ".join(tokens[:size]), " ".join(tokens[size:])
    return "", key


def _without_unit(body: str) -> str:
    """The body without the unit that its province's name would follow: "uy ban nhan dan tinh"."""
    for unit in (" tinh", " thanh pho"):
        body = body.removesuffix(unit)
    return body


@lru_cache(maxsize=50_000)
def _is_local(body: str) -> bool:
    """Whether the body is one of a province or below; a "phòng" is, unless a central body stands behind it."""
    begun = next((term for term in _terms("local at the beginning") if body.startswith(f"{term} ")), None)
    return _names(body, "local") or (begun is not None and not _names(body.removeprefix(begun), "central"))


def _names(body: str, kind: str) -> bool:
    whole = f" {body} "
    return any(f" {term} " in whole for term in _terms(kind))


@lru_cache(maxsize=50_000)
def _parent(body: str) -> str:
    tokens = body.split()
    for start in range(2, len(tokens)):
        if any(" ".join(tokens[start : start + size]) in _heads() for size in (4, 3, 2, 1)):
            return " ".join(tokens[start:])
    return ""


@cache
def _heads() -> frozenset[str]:
    """The words that bodies of their own begin with: "so", "cong an", "uy ban nhan dan"."""
    return frozenset(body_key(row["term"]) for row in rows("bodies") if row["level"] in "01")


@cache
def _offices() -> frozenset[str]:
    return frozenset(body_key(row["term"]) for row in rows("offices"))


@cache
def _terms(kind: str) -> frozenset[str]:
    with (DATA / "post_words.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["words"] for row in csv.DictReader(file) if row["kind"] == kind)
