"""Any text gives a reading with spans inside it, and what it costs grows in a straight line."""

import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.reader import read_report
from tests.bench.worst import REPORT, WORST

VOCABULARY = """
    Sở Y tế tổ chức hội nghị tập huấn cho 60 đại biểu ngày 5/3 sáng ông Lê Văn Ngọt Phó Giám đốc TS . ,
    ; : ( ) “ ” được nghe báo cáo viên trình bày 3 chuyên đề gồm tại TP Cà Mau tỉnh và phối hợp với khai
    mạc (1) năm 2021 Theo Y H'Sen K’ T.S PGS.TS từ đến hết do chủ trì cùng nguyên kiêm Bộ Cục Vụ / ... …
    " 99999999999999999999 0 31/2 29-02-2023 TOÀN QUỐC date 2023-13-45 %image% Tin liên quan
"""
ODD = ["\n", "\r\n", "\u00a0", "\u200b", "\ufeff", "a\u0301"]
WORDS = st.sampled_from([*VOCABULARY.split(), *ODD])
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=40).map("".join),
)
FORMS = st.sampled_from(["NFC", "NFD", "NFKC"])


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, form=FORMS, published=st.none() | st.dates())
def test_any_text_gives_a_reading(text: str, form: str, published: date | None) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    reading = read_report(text, published=published)
    reading.to_json()
    for path, fact in reading.facts():
        if fact.span is not None:
            assert 0 <= fact.span.start < fact.span.end <= len(text), path
            assert text[fact.span.start : fact.span.end].strip(), path
        if isinstance(fact.value, str):
            assert fact.value == unicodedata.normalize("NFC", fact.value), path


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "corpus").glob("*.txt")), ids=lambda path: path.stem)
def test_a_report_cut_short_anywhere_gives_a_reading(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for end in range(40, len(text), 97):
        whole = text[: text.rfind(" ", 0, end)]
        for broken in (whole, f"{whole};", f"{whole} với", f"{whole} chuyên đề", f"{whole}: “"):
            read_report(broken)


@pytest.mark.parametrize(
    "changed",
    [
        unicodedata.normalize("NFD", REPORT),
        REPORT.replace("\n", "\r\n"),
        REPORT.replace(" ", "\u00a0"),
        "\ufeff" + REPORT,
        REPORT.replace(" ", " \u200b"),
    ],
)
def test_the_same_report_in_another_form_reads_the_same(changed: str) -> None:
    reading = read_report(changed)
    assert reading.as_record() == read_report(REPORT).as_record()
    for path, fact in reading.facts():
        if type(fact.value) is str and fact.span and not path.startswith("provinces"):
            said = unicodedata.normalize("NFC", changed[fact.span.start : fact.span.end])
            assert " ".join(said.replace("\u200b", "").split()) == fact.value


@pytest.mark.parametrize("pattern", WORST.values(), ids=WORST)
def test_cost_grows_in_a_straight_line(pattern: str) -> None:
    read_report(REPORT)
    short = long = float("inf")
    for _ in range(8):  # each time the least yet: what else runs on the machine only adds
        short = min(short, *(_seconds(pattern, 10_000) / 10_000 for _ in range(3)))
        long = min(long, _seconds(pattern, 200_000) / 200_000)
        # A cost that grew with the square would be 20 times as dear a letter; how dear it is, `make bench-reader`
        # measures. Below a microsecond a letter, noise would decide.
        if long <= 3 * max(short, 1e-6):
            return
    pytest.fail(f"a letter of a long text costs {long / short:.1f} times that of a short one")


def _seconds(pattern: str, size: int) -> float:
    text = (pattern * (size // len(pattern) + 1))[:size]
    start = time.process_time()
    read_report(text)
    return time.process_time() - start
