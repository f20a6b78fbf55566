"""The measurement of the reader: what it counts, and that it keeps what a person wrote around its tables."""

import pytest

from tests.bench import reader
from tests.bench.invented import LENGTH, invented_reports
from tests.bench.scoring import FIELDS, score

AGREED = {
    **dict.fromkeys(FIELDS[:5]), "venue": "Nhà văn hóa xã", "attendance": {"count": 60, "qualifier": "exact"},
    "byline": None, "outlet": None, "provinces": ["Cà Mau"], "organizers": ["Sở Y tế", "Hội Luật gia"],
    "people": [{"name": "Lê Văn Ngọt", "rank": "TS", "positions": ["Giám đốc"], "part": "speaker"}],
    "topics": [{"title": "Băng bó", "presenter": "Lê Văn Ngọt"}], "debatable": ["venue"],
}  # fmt: skip
READ = {
    **AGREED, "venue": "chợ", "organizers": ["SỞ Y TẾ", "Đoàn xã"], "unsure": ["organizers.1", "topics.0"],
    "topics": [{"title": "Băng  bó", "presenter": None}],
}  # fmt: skip


def test_what_is_counted():
    told = {name: (one.right, one.read, one.agreed) for name, one in score([(AGREED, READ)]).items() if one.agreed}
    assert told == {
        "provinces": (1, 1, 1), "organizers": (1, 2, 2), "attendance": (1, 1, 1), "people.name": (1, 1, 1),
        "people.rank": (1, 1, 1), "people.positions": (1, 1, 1), "people.part": (1, 1, 1),
        "topics.title": (1, 1, 1), "topics.presenter": (0, 0, 1),
    }  # fmt: skip


def test_doubts_are_told_apart():
    bodies = score([(AGREED, READ)])["organizers"]
    assert (bodies.wrong_when_sure, bodies.wrong_when_unsure, bodies.f1) == (0.0, 1.0, 0.5)


def test_invented_reports():
    first, second = invented_reports(2)
    assert first != second
    assert invented_reports(2) == [first, second]
    assert [len(text) == pytest.approx(LENGTH, abs=100) for text in (first, second)] == [True, True]


def test_the_tables_are_written_between_their_marks(tmp_path, capsys):
    page = tmp_path / "reader.md"
    page.write_text("# Before\n<!-- measured by bench-reader -->\nold\n<!-- end -->\nafter\n", encoding="utf-8")
    reader.main(["--reports", "2", "--long", "20000", "--output", str(page), str(reader.FOLDERS[0])])
    written = page.read_text(encoding="utf-8")
    assert written.startswith("# Before\n<!-- measured by bench-reader -->\n")
    assert written.endswith("<!-- end -->\nafter\n")
    assert "old" not in written
    assert "| the reader, all facts |" in written
    assert "| all values |" in written
