"""The three agreed reports read exactly as agreed, each value with words that say it."""

import json
from pathlib import Path

import pytest

from events.reader import read_report

REPORTS = sorted((Path(__file__).parents[2] / "fixtures" / "reports").glob("*.txt"))


def test_there_are_reports() -> None:
    assert len(REPORTS) >= 3


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_as_agreed(path: Path) -> None:
    agreed = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    agreed.pop("debatable", None)
    record = read_report(path.read_bytes().decode()).as_record()
    record.pop("scope")
    assert _plain(record) == _plain(agreed)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_value_has_its_words(path: Path) -> None:
    text = path.read_bytes().decode()
    for name, fact in read_report(text).facts():
        assert fact.span is not None, name
        said = text[fact.span.start : fact.span.end]
        assert said.strip()
        if isinstance(fact.value, str) and type(fact.value) is str and not name.startswith("provinces"):
            assert " ".join(said.split()) == fact.value, name


def _plain(record: dict[str, object]) -> str:
    """The record with case aside, which the agreed names of offices and events do not keep throughout."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True).casefold()
