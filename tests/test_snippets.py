"""Where a text says what was searched for."""

import pytest

from events.models import Report
from events.search import parse
from events.snippets import AFTER, BEFORE, marks_of, pattern_of, snippet


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Lớp hoà giải ở cơ sở.", "hòa giải", "Lớp <mark>hoà</mark> <mark>giải</mark> ở cơ sở."),
        ("Lớp HÒA GIẢI ở cơ sở.", "hoa", "Lớp <mark>HÒA</mark> GIẢI ở cơ sở."),
        ("Đắk Nông, đăk nông", "dak nong", "<mark>Đắk</mark> <mark>Nông</mark>, <mark>đăk</mark> <mark>nông</mark>"),
        ("Lớp hoà\u00a0giải", '"hòa giải"', "Lớp <mark>hoà\u00a0giải</mark>"),
        ("hoài hoa hoả, hoa2", "hoa", "hoài <mark>hoa</mark> <mark>hoả</mark>, hoa2"),
        ("ở TPHCM và tp. HCM", "tphcm", "ở <mark>TPHCM</mark> và <mark>tp. HCM</mark>"),
        ("ở HCMC", "TP Hồ Chí Minh", "ở <mark>HCMC</mark>"),
        ("TP Hồ Chí Minh", "tp.hcm", "<mark>TP</mark> <mark>Hồ</mark> <mark>Chí</mark> <mark>Minh</mark>"),
        ("a < b & hoa > c", "hoa", "a &lt; b &amp; <mark>hoa</mark> &gt; c"),
        ("Lớp học", "xyz", ""),
        ("Lớp học", "", ""),
    ],
)
def test_a_snippet_marks_what_was_sought(text, typed, shown):
    assert snippet(text, parse(typed)) == shown


def test_a_snippet_is_cut_at_words_around_the_best_place():
    text = "luật " + "x" * 30 + " chữ" * 300 + " đất đai và luật " + "chữ " * 300
    shown = snippet(text, parse("luat dat dai"))
    assert shown.startswith("…chữ ")
    assert shown.endswith(" chữ…")
    assert "<mark>đất</mark> <mark>đai</mark> và <mark>luật</mark>" in shown
    assert len(shown) <= BEFORE + AFTER + len("<mark></mark>") * 3 + 2


def test_a_text_of_nothing_but_hits_costs_little():
    shown = snippet("hoa " * 200_000, parse("hoa"))
    assert shown.startswith("<mark>hoa</mark> ")
    assert shown.endswith("<mark>hoa</mark>…")


def test_every_hit_of_an_opened_report_is_a_mark():
    report = Report(pk=7, text="Hoà, hoa. Giải")
    marks = [(mark.start, mark.end, mark.anchor) for mark in marks_of(report, parse("hoa giai"))]
    assert marks == [(0, 3, "r7-hit-0"), (5, 8, "r7-hit-1"), (10, 14, "r7-hit-2")]
    assert list(marks_of(report, parse(""))) == []


@pytest.mark.parametrize("typed", ["a+b", "(", "[a", "\\d", "a.b", "^$", "x{2}", "|"])
def test_letters_of_patterns_are_letters(typed):
    pattern = pattern_of(parse(typed))
    assert pattern is None or pattern.search("zzz") is None
