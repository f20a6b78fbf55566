"""The invented reports with agreed records, read at least this well."""

import json
from pathlib import Path

import pytest

from events.reader import read_report
from tests.bench.scoring import Tally, score

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("folder", "least"), [("reader/corpus", 0.97), ("corpus/practised", 0.97), ("corpus/unseen", 0.94)]
)
def test_all_values(folder: str, least: float) -> None:
    whole = Tally()
    for tally in score(map(_read, sorted((ROOT / folder).glob("*.json")))).values():
        whole += tally
    assert whole.agreed > 200
    assert whole.f1 >= least


def _read(path: Path) -> tuple[dict, dict]:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    return json.loads(path.read_text(encoding="utf-8")), read_report(text).to_json()
