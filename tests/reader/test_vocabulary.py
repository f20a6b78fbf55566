"""The closed lists: composed, without duplicates, each row able to be found."""

import re
import unicodedata

import pytest

from events.reader.spelling import normalize
from events.reader.vocabulary import DATA, LISTS, central_cities, lexicon, provinces, rows

FILES = sorted(path.stem for path in DATA.glob("*.csv"))


@pytest.mark.parametrize("name", FILES)
def test_a_list_is_composed_trimmed_and_without_duplicates(name: str) -> None:
    text = (DATA / f"{name}.csv").read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    terms = [row.get("term") or row["name"] for row in rows(name)]
    assert all(term == term.strip() != "" for term in terms)
    folded = [(row.get("set"), normalize(term).casefold()) for row, term in zip(rows(name), terms, strict=True)]
    assert len(folded) == len(set(folded))


def test_every_list_is_read() -> None:
    assert {name for name, _, _ in LISTS} | {"provinces", "furniture", "particles"} == set(FILES)


def test_longer_terms_come_first() -> None:
    for by_second in lexicon(capital=True).values():
        for by_third in by_second.values():
            for terms in by_third.values():
                sizes = [term.size for term in terms]
                assert sizes == sorted(sizes, reverse=True)


def test_some_terms_need_a_capital() -> None:
    assert {"ts", "phòng", "lê"} <= lexicon(capital=True).keys()
    assert "" in lexicon(capital=True)["phòng"]
    assert "" not in lexicon(capital=False)["phòng"]
    assert "ts" not in lexicon(capital=False)


def test_provinces_by_their_aliases() -> None:
    names = provinces()
    assert (len(set(names.values())), names["tp.hcm"], names["đắc lắc"]) == (63, "Hồ Chí Minh", "Đắk Lắk")
    assert "Đà Nẵng" in central_cities()


def test_a_set_of_particles_is_named_after_the_module_that_reads_it() -> None:
    reads = re.compile(r'\b(?:particles|pairs)\("(\w+\.\w+)"\)')
    read = [(path.stem, name) for path in DATA.parent.glob("*.py") for name in reads.findall(path.read_text("utf-8"))]
    assert sorted(name for _, name in read) == sorted({row["set"] for row in rows("particles")})
    assert [(module, name) for module, name in read if name.split(".")[0] != module] == []
