"""The command as it is used: by its arguments, output and exit status; killed half-way; twice at the same time."""

import os
import pty
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import translation

from events.loading.batches import BATCH
from events.models import Event, Report

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "fixtures" / "reports"


@pytest.fixture
def run(db, capsys):
    """Runs the command in this process; its exit status, standard output and standard error."""

    def run(*arguments):
        status = 0
        with translation.override("vi"):  # the command speaks English whatever the site's language
            try:
                call_command("load_reports", *map(str, arguments))
            except SystemExit as stopped:
                status = stopped.code
        return (status, *capsys.readouterr())

    return run


def write_reports(folder, number):
    """Reports of that many events, told by one general and held by one body; the files in order."""
    folder.mkdir()
    files = [folder / f"{index:04}.txt" for index in range(number)]
    for index, file in enumerate(files):
        file.write_text(
            f"Ngày {index % 28 + 1}/{index // 28 % 12 + 1}/{2024 - index // 336}, tại tỉnh Cà Mau, "
            "Sở Nội vụ tỉnh Cà Mau tổ chức "
            f"Hội nghị tập huấn công tác lưu trữ lần thứ {index} năm 2024.\n"
            "Phát biểu tại hội nghị, Đại tá Trần Văn Bảy, Trưởng phòng Hậu cần nhấn mạnh vai trò của lớp học."
        )
    return files


def test_the_seeds_are_added_and_then_unchanged(run):
    assert run(SEEDS) == (0, "added 3, unchanged 0, updated 0, refused 0\n", "")
    assert run(SEEDS) == (0, "added 0, unchanged 3, updated 0, refused 0\n", "")
    assert Event.objects.count() == 3


def test_a_file_named_twice_is_loaded_once(run, tmp_path):
    (file,) = write_reports(tmp_path / "in", 1)

    assert run(file, file, tmp_path / "in") == (0, "added 1, unchanged 2, updated 0, refused 0\n", "")


def test_a_reading_that_changes_is_an_update(run, tmp_path):
    (file,) = write_reports(tmp_path / "in", 1)
    run(file)
    Report.objects.update(reading={**Report.objects.get().reading, "venue": "Rạp Cà Mau"})

    assert run(file) == (0, "added 0, unchanged 0, updated 1, refused 0\n", "")


def test_what_holds_no_report_is_refused_by_name_and_the_others_load(run, tmp_path):
    good, other = write_reports(tmp_path / "good", 2)
    contents = {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "latin.txt": "Fêtes à Genève".encode("latin-1"),
        "binary.txt": b"\x7fELF\x02\x01\x01\x00",
        "nul.txt": "Tập huấn\0tại Cà Mau".encode(),
        "large.txt": b"a" * 1_000_001,
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "none").mkdir()
    paths = [tmp_path / name for name in (*contents, "none", "missing.txt")]

    status, output, errors = run(good, *paths, other)

    assert (status, output) == (1, "added 2, unchanged 0, updated 0, refused 8\n")
    assert errors == (
        f"{tmp_path}/empty.txt: the file is empty\n"
        f"{tmp_path}/blank.txt: the file is empty\n"
        f"{tmp_path}/latin.txt: the file's encoding is unknown\n"
        f"{tmp_path}/binary.txt: the file is a program, not text\n"
        f"{tmp_path}/nul.txt: the file is not text\n"
        f"{tmp_path}/large.txt: larger than 1 MB (1000001 bytes)\n"
        f"{tmp_path}/none: this folder holds no reports "
        "(*.txt, *.html, *.htm, *.xhtml, *.zip, *.wacz, *.warc, *.warc.gz)\n"
        f"{tmp_path}/missing.txt: no such file or folder\n"
    )
    assert Event.objects.count() == 2


def test_a_file_whose_name_is_no_text_is_loaded(run, tmp_path):
    (file,) = write_reports(tmp_path / "in", 1)
    file.rename(os.fsdecode(os.fsencode(file.parent) + b"/\xff.txt"))

    assert run(file.parent) == (0, "added 1, unchanged 0, updated 0, refused 0\n", "")
    assert Report.objects.get().source == "\ufffd.txt"


def test_the_day_of_publication_gives_the_year(run, tmp_path):
    file = tmp_path / "bao-cao.txt"
    file.write_text("Ngày 6/5, tại tỉnh Cà Mau, Sở Nội vụ tỉnh Cà Mau tổ chức Hội nghị tập huấn công tác lưu trữ.")

    run(file, "--published=2023-05-07")

    assert Event.objects.get().start_date.isoformat() == "2023-05-06"


def test_queries_do_not_grow_with_what_is_archived(run, tmp_path, django_assert_max_num_queries):
    *many, last = write_reports(tmp_path / "in", 40)
    run(*many)

    with django_assert_max_num_queries(70):
        run(last)


# Other processes need a database that this one's transactions do not hide from them.


@pytest.fixture(scope="module")
def migrated(django_db_setup, django_db_blocker, tmp_path_factory):
    """An empty archive as new ones are copied from: its address, and how to copy it and connect to it."""
    if connection.vendor == "sqlite":
        archives = _SqliteArchives(tmp_path_factory.mktemp("archives"))
    else:
        archives = _PostgreSQLArchives(connection.settings_dict)
    manage(archives.address("empty"), "migrate", "--verbosity=0")
    yield archives
    archives.remove()


class _SqliteArchives:
    def __init__(self, folder):
        self.folder = folder

    def address(self, name):
        return f"sqlite:///{self.folder}/{name}"

    def copy(self):
        name = uuid4().hex
        shutil.copy(self.folder / "empty", self.folder / name)
        return name

    def connect(self, name):
        return sqlite3.connect(self.folder / name)

    def remove(self):
        shutil.rmtree(self.folder)


class _PostgreSQLArchives:
    def __init__(self, settings):
        self.server = {"host": settings["HOST"], "user": settings["USER"], "password": settings["PASSWORD"],
                       "port": settings["PORT"] or None}  # fmt: skip
        self.made = []
        self._execute('CREATE DATABASE "loading_empty"')
        self.made.append("empty")

    def address(self, name):
        host = self.server["host"].replace("/", "%2F")
        secret = f":{self.server['password']}" if self.server["password"] else ""
        port = f":{self.server['port']}" if self.server["port"] else ""
        return f"postgres://{self.server['user']}{secret}@{host}{port}/loading_{name}"

    def copy(self):
        name = uuid4().hex
        self._execute(f'CREATE DATABASE "loading_{name}" TEMPLATE "loading_empty"')
        self.made.append(name)
        return name

    def connect(self, name):
        return psycopg.connect(**self.server, dbname=f"loading_{name}")

    def remove(self):
        for name in self.made:
            self._execute(f'DROP DATABASE "loading_{name}" WITH (FORCE)')

    def _execute(self, statement):
        with psycopg.connect(**self.server, dbname="postgres", autocommit=True) as server:
            server.execute(statement)


@pytest.fixture
def archive(migrated):
    """An empty archive of its own: its address, and a function that runs a query in a connection of its own."""
    name = migrated.copy()

    def ask(query):
        with closing(migrated.connect(name)) as connected:
            return connected.execute(query).fetchone()

    ask.connect = lambda: migrated.connect(name)
    return migrated.address(name), ask


def start(address, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "manage.py", *map(str, arguments)],
        cwd=ROOT, env={**os.environ, "DATABASE_URL": address}, text=True, **options,
    )  # fmt: skip


def manage(address, *arguments):
    """The exit status, standard output and standard error."""
    process = start(address, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = process.communicate(timeout=120)
    return process.returncode, output, errors


# Events, reports, indexed texts, people, bodies
COUNTS = """SELECT (SELECT count(*) FROM events_event), (SELECT count(*) FROM events_report),
    (SELECT count(*) FROM events_searchtext), (SELECT count(*) FROM events_speaker),
    (SELECT count(*) FROM events_organizer)"""


def test_killed_half_way_and_started_again_it_completes_without_duplicates(archive, tmp_path):
    address, ask = archive
    number = 4 * BATCH
    write_reports(tmp_path / "in", number)
    process = start(address, "load_reports", tmp_path / "in", stdout=subprocess.DEVNULL)
    while ask("SELECT count(*) FROM events_report")[0] < 5 and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL, "all was loaded before it could be killed"
    loaded = ask("SELECT count(*) FROM events_report")[0]
    assert loaded in range(BATCH, number, BATCH), "not whole batches"
    assert ask(COUNTS) == (loaded, loaded, loaded, 1, 1)

    assert manage(address, "load_reports", tmp_path / "in") == (
        0,
        f"added {number - loaded}, unchanged {loaded}, updated 0, refused 0\n",
        "",
    )
    assert ask(COUNTS) == (number, number, number, 1, 1)


def test_two_at_the_same_time_make_no_duplicates(archive, tmp_path):
    address, ask = archive
    files = write_reports(tmp_path / "in", 24)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}

    processes = [start(address, "load_reports", *order, **pipes) for order in (files, reversed(files), files)]
    ended = [(*process.communicate(timeout=120), process.returncode) for process in processes]

    assert [(errors, status) for _, errors, status in ended] == [("", 0)] * 3
    added = [int(output.split(",")[0].removeprefix("added ")) for output, _, _ in ended]
    assert sum(added) == 24
    assert ask(COUNTS) == (24, 24, 24, 1, 1)


def test_what_an_editor_is_saving_meanwhile_is_not_lost(archive, tmp_path):
    address, ask = archive
    (file,) = write_reports(tmp_path / "in", 1)
    manage(address, "load_reports", file)
    file.write_text(file.read_text().replace("lần thứ 0", "khóa đầu"))

    with closing(ask.connect()) as editor:
        editor.execute("UPDATE events_event SET venue = 'Nhà văn hóa Năm Căn'")
        process = start(address, "load_reports", file, stdout=subprocess.PIPE)
        with pytest.raises(subprocess.TimeoutExpired):  # it waits for the editor
            process.wait(timeout=3)
        editor.commit()
    output, _ = process.communicate(timeout=60)

    assert output == "added 1, unchanged 0, updated 0, refused 0\n"
    assert ask("SELECT name, venue FROM events_event") == (
        "Hội nghị tập huấn công tác lưu trữ khóa đầu năm 2024",
        "Nhà văn hóa Năm Căn",
    )


def test_on_a_terminal_a_bar_shows_the_progress_on_one_line(archive, tmp_path):
    address, _ = archive
    write_reports(tmp_path / "in", 30)
    (tmp_path / "in" / "empty.txt").write_text("")
    terminal, inside = pty.openpty()
    process = start(address, "load_reports", tmp_path / "in", stdin=inside, stdout=inside, stderr=inside)
    os.close(inside)

    shown = b""
    while chunk := _read(terminal):
        shown += chunk

    assert process.wait() == 1
    assert b"%" in shown
    lines = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", shown.decode()).splitlines()
    assert shown.count(b"\n") < 6
    assert lines[-2] == f"{tmp_path}/in/empty.txt: the file is empty"
    assert lines[-1] == "added 30, unchanged 0, updated 0, refused 1"


def _read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""
