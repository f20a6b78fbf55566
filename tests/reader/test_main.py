"""`python -m events.reader` as a person calls it."""

import json
from pathlib import Path

import pytest

from events.reader.__main__ import main


def test_a_line_of_json_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "sen.txt"
    report.write_text("Ngày 5/3, Sở Y tế tổ chức hội nghị tập huấn sơ cấp cứu.", encoding="utf-8")
    assert main([str(report), "--published", "2021-03-06"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert next(iter(record)) == "file"
    assert (record["file"], record["start_date"]) == (str(report), "2021-03-05")


def test_the_unreadable_is_named_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "sen.txt"
    report.write_text("Sở Y tế mở lớp.", encoding="utf-8")
    assert main([str(tmp_path / "none.txt"), str(report)]) == 1
    told = capsys.readouterr()
    assert "none.txt" in told.err
    assert json.loads(told.out)["file"] == str(report)
