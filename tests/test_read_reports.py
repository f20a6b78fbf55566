"""read_reports: what the reader reads, as lines of JSON or for a person at a terminal; nothing is stored."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from events.models import Event, Report

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "fixtures" / "reports").glob("*.txt"))
TEXT = """\
Cà Mau: Tập huấn phòng cháy
Ngày 6/5, Sở Nội vụ tỉnh Cà Mau tổ chức lớp tập huấn phòng cháy. Thiếu tướng Lò Thị Hoà dự. Hơn 120 đại biểu tham dự.
"""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "lớp.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def printed(capsys, *arguments):
    """The exit status, and what went to standard output and standard error."""
    status = 0
    try:
        call_command("read_reports", *map(str, arguments))
    except SystemExit as ended:
        status = ended.code
    return status, *capsys.readouterr()


def test_a_line_of_json_is_the_record_with_its_evidence(capsys):
    status, lines, complaints = printed(capsys, *SEEDS, "--json")
    assert (status, complaints, len(lines.splitlines())) == (0, "", 3)
    for path, line in zip(SEEDS, lines.splitlines(), strict=True):
        read, text = json.loads(line), path.read_bytes().decode()
        agreed = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        assert read["file"] == str(path)
        assert {name: read[name] for name in agreed if name in read and name != "evidence"} == {
            name: agreed[name] for name in agreed if name in read and name != "evidence"
        }
        assert all(text[span["start"] : span["end"]] for span in read["evidence"])
        assert set(read) >= {"file", "title", "name", "start_date", "people", "topics", "evidence", "unsure"}
        name = next(span for span in read["evidence"] if span["path"] == "people.0.name")
        assert text[name["start"] : name["end"]] == read["people"][0]["name"]


def test_json_is_readable_vietnamese(capsys, report):
    assert "Lò Thị Hoà" in printed(capsys, report, "--json")[1]


def test_the_day_of_publication_gives_a_year_that_is_not_printed(capsys, report):
    without = json.loads(printed(capsys, report, "--json")[1])
    given = json.loads(printed(capsys, report, "--json", "--published", "2024-06-13")[1])
    assert (without["start_date"], given["start_date"]) == (None, "2024-05-06")


def test_one_report_is_shown_with_its_facts(capsys, report):
    status, shown, complaints = printed(capsys, report)
    assert (status, complaints) == (0, "")
    for said in ["lớp.txt", "Cà Mau: Tập huấn phòng cháy", "people.0.name", "Lò Thị Hoà", "over 120"]:
        assert said in shown, said
    assert "\x1b" not in shown  # no colours where nobody would see them


def test_several_are_shown_as_a_table(capsys, report):
    status, shown, _complaints = printed(capsys, report, SEEDS[0])
    assert status == 0
    assert ["lớp.txt" in shown, "2024-06-13" in shown, "Cà Mau" in shown] == [True, True, True]


def test_a_folder_is_read_whole(capsys, report):
    report.with_name("hai.TXT").write_text(TEXT, encoding="utf-8")
    report.with_name("readme.md").write_text(TEXT, encoding="utf-8")
    status, lines, _complaints = printed(capsys, report.parent, "--json")
    assert (status, [json.loads(line)["file"] for line in lines.splitlines()]) == (
        0,
        [str(report.with_name("hai.TXT")), str(report)],
    )


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_what_cannot_be_read_is_refused_by_name_and_the_others_read(capsys, report, form):
    bad = {"empty.txt": b"", "large.txt": b"a" * 1_000_001, "binary.txt": b"\x00\xff\x00"}
    for name, content in bad.items():
        report.with_name(name).write_bytes(content)
    paths = [*(report.with_name(name) for name in bad), report.with_name("missing.txt"), report]
    status, shown, complaints = printed(capsys, *paths, *form)
    refused = [line.split(": ")[0] for line in complaints.splitlines() if line.startswith(str(report.parent))]
    assert (status, refused) == (1, [str(path) for path in paths[:-1]])
    assert "lớp.txt" in shown


@pytest.mark.django_db
def test_nothing_is_stored(capsys, report):
    printed(capsys, report)
    assert (Report.objects.count(), Event.objects.count()) == (0, 0)


@pytest.mark.parametrize("arguments", [[], ["--published", "13/6/2024", "x.txt"], ["--xml", "x.txt"]])
def test_wrong_arguments_are_refused(arguments):
    done = subprocess.run([sys.executable, "manage.py", "read_reports", *arguments], cwd=ROOT, capture_output=True)
    assert done.returncode == 2
    assert b"usage" in done.stderr


def test_it_is_a_command_of_its_own(report):
    command = [sys.executable, "manage.py", "read_reports", str(report), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert json.loads(done.stdout)["people"][0]["rank"] == "Thiếu tướng"
