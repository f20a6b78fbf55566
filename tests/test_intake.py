import os
import unicodedata
from pathlib import Path

import pytest
from django.utils import translation

from events.intake import MAX_BYTES, find_files, read_path, text_of


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def refusal(path):
    (item,) = read_path(path, path.name)
    return item.reason


def read_file(path):
    (item,) = read_path(path, path.name)
    return item.original, item.text


def test_the_reports_of_a_folder_at_any_depth_in_order(tmp_path):
    (tmp_path / "2024" / "thang-5.txt").mkdir(parents=True)
    for name in ("b.txt", "a.TXT", "2024/c.txt", "2024/thang-5.txt/d.txt", "e.json", "f"):
        (tmp_path / name).write_text("Tập huấn")

    found = list(find_files([tmp_path]))

    assert found == [tmp_path / name for name in ("2024/c.txt", "2024/thang-5.txt/d.txt", "a.TXT", "b.txt")]


def test_a_file_that_is_named_comes_whatever_its_ending_and_as_often_as_it_is_named(tmp_path):
    file = tmp_path / "bao-cao"
    file.write_text("Tập huấn")

    assert list(find_files([file, file])) == [file, file]


def test_what_leads_to_no_report_comes_as_it_is(tmp_path):
    paths = [tmp_path, tmp_path / "missing", Path("x" * 5000)]

    assert list(find_files(paths)) == paths


def test_a_file_comes_with_its_bytes_and_text(tmp_path):
    file = tmp_path / "bao-cao.txt"
    file.write_bytes("Tập huấn\r\ntại Cà Mau".encode())

    assert read_file(file) == ("Tập huấn\r\ntại Cà Mau".encode(), "Tập huấn\r\ntại Cà Mau")


def test_the_text_comes_as_it_is():
    text = "\ufeff" + unicodedata.normalize("NFD", "Tập huấn\r\n")

    assert text_of(text.encode()) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t", "the file is empty"),
        ("\ufeff\u200b\n…".encode(), "the file is empty"),
        ("Fêtes à Genève".encode("latin-1"), "the file's encoding is unknown"),
        (b"%PDF-1.7\n%\xe2\xe3", "the file is a PDF document, not text"),
        (b"Tap huan\x00tai Ca Mau", "the file is not text"),
        (b"a" * (MAX_BYTES + 1), "larger than 1 MB (1000001 bytes)"),
    ],
)
def test_a_file_without_a_report_is_refused_with_its_reason(tmp_path, content, reason):
    file = tmp_path / "bao-cao.txt"
    file.write_bytes(content)

    assert refusal(file) == reason


def test_a_file_of_exactly_the_greatest_size_is_read(tmp_path):
    file = tmp_path / "bao-cao.txt"
    file.write_bytes(b"a" * MAX_BYTES)

    assert read_file(file) == (b"a" * MAX_BYTES, "a" * MAX_BYTES)


def test_a_folder_without_reports_is_refused(tmp_path):
    (tmp_path / "bao-cao.pdf").write_text("Tập huấn")

    assert refusal(tmp_path) == (
        "this folder holds no reports (*.txt, *.html, *.htm, *.xhtml, *.zip, *.wacz, *.warc, *.warc.gz)"
    )


def test_a_path_that_leads_nowhere_is_refused(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")

    assert list(find_files([tmp_path])) == [tmp_path / "link.txt"]
    assert refusal(tmp_path / "link.txt") == "no such file or folder"
    assert refusal(tmp_path / "gone.txt") == "no such file or folder"


def test_a_path_that_is_no_file_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")

    assert refusal(tmp_path / "pipe.txt") == "not a file"


def test_a_path_that_cannot_be_followed_is_refused():
    assert refusal(Path("x" * 5000)) == "cannot be read: File name too long"


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    file = tmp_path / "bao-cao.txt"
    file.write_text("Tập huấn")
    file.chmod(0)

    assert refusal(file) == "cannot be read: Permission denied"
