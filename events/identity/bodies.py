"""A body's printed name -> what all its printings share: "BCĐ Nhân quyền tỉnh X" is "Ban Chỉ đạo về nhân quyền X".

The rules are data/body_rules.csv: what an abbreviation means, which phrases say the same, which words say nothing.
Names that no rule makes one are listed in data/body_variants.csv.
"""

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from events.reader.spelling import words
from events.reader.vocabulary import central_cities, provinces

DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=50_000)
def body_key(name: str) -> str:
    """The name's folded words with abbreviations spelt out and what varies between printings left out."""
    meanings, phrases, dropped = _rules()
    spelt = " ".join(meanings.get(word, word) for word in words(name).split())
    key = " ".join(word for word in spelt.split() if word not in dropped)
    key = phrases.sub(lambda match: _means()[match[0]], key)
    body, province = province_at_end(_unit_of_a_province().sub(_without_unit, key))
    return f"{body} {province}".strip()


def known_body_key(name: str) -> str:
    """As body_key(), of the body's full name where data/body_variants.csv knows this one as another name of it."""
    key = body_key(name)
    return _variants().get(key, key)


@cache
def _variants() -> dict[str, str]:
    with (DATA / "body_variants.csv").open(encoding="utf-8", newline="") as file:
        return {
            body_key(variant): body_key(row["name"])
            for row in csv.DictReader(file)
            for variant in row["variants"].split("|")
        }


@lru_cache(maxsize=50_000)
def province_at_end(key: str) -> tuple[str, str]:
    """The folded words without the province they end in, and that province's folded name, "" if there is none."""
    tokens = key.split()
    for size in (4, 3, 2, 1):
        found = _folded_provinces().get(" ".join(tokens[-size:])) if len(tokens) >= size else None
        if found:
            return " ".join(tokens[:-size]), found
    return key, ""


@cache
def _folded_provinces() -> dict[str, str]:
    """Folded name or alias -> folded name; of the names of one word only Huế, abbreviations are other words too."""
    known = {words(alias): words(name) for alias, name in provinces().items()}
    return {alias: name for alias, name in known.items() if " " in alias or alias in ("hue", "kontum")}


@cache
def _rows(rule: str) -> list[tuple[str, str]]:
    with (DATA / "body_rules.csv").open(encoding="utf-8", newline="") as file:
        return [(row["printed"], row["means"]) for row in csv.DictReader(file) if row["rule"] == rule]


@cache
def _means() -> dict[str, str]:
    return dict(_rows("phrase"))


@cache
def _rules() -> tuple[dict[str, str], re.Pattern[str], frozenset[str]]:
    """What single words mean, the phrases that mean another (the longest first), the words that say nothing."""
    longest_first = sorted(_means(), key=len, reverse=True)
    phrases = re.compile(rf"\b(?:{'|'.join(longest_first)})\b")
    return dict(_rows("word")), phrases, frozenset(word for word, _ in _rows("drop"))


@cache
def _unit_of_a_province() -> re.Pattern[str]:
    """ "tỉnh Cà Mau" or "thành phố Cần Thơ" at the end; the city of Hòa Bình is not the province of that name."""
    cities = "|".join(sorted({words(city) for city in central_cities()}, key=len, reverse=True))
    names = "|".join(sorted(_folded_provinces(), key=len, reverse=True))
    return re.compile(rf"\b(?:tinh (?P<province>{names})|thanh pho (?P<city>{cities}))$")


def _without_unit(match: re.Match[str]) -> str:
    name = match["province"] or match["city"]
    return _folded_provinces().get(name, name)
