"""What is loaded, changed, hidden or deleted is found or gone at once, in every process that serves the site."""

import pytest

from .processes import WORKERS, ask, manage, own_database, served

TEXT = """\
Cà Mau: Tập huấn phòng cháy
Sáng 6/5/2024, Sở Nội vụ tỉnh Cà Mau tổ chức Hội nghị tập huấn công tác phòng cháy năm 2024.
"""
CHANGE = "from events.models import *; from events import search; event = Event.objects.get(); "


@pytest.fixture(scope="module")
def environment(tmp_path_factory, django_db_setup):
    with own_database(tmp_path_factory.mktemp("own")) as environment:
        yield environment


@pytest.fixture
def site(environment, tmp_path):
    with served(environment, tmp_path / "server.log") as address:
        yield address


def answers(address):
    """What the processes answer, asked so often that each of them surely was."""
    return {ask(address) for _ in range(WORKERS * 6)}


def numbers_found(site, words):
    found = answers(f"{site}/events/?q={words}")
    assert {status for status, _text in found} == {200}
    return {text.count('<article class="row">') for _status, text in found}


def statuses(address):
    return {status for status, _text in answers(address)}


def test_a_change_by_another_process_is_seen_by_all_at_once(environment, site, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(TEXT, encoding="utf-8")
    assert (numbers_found(site, "phong+chay"), statuses(f"{site}/events/1/")) == ({0}, {404})

    assert manage(environment, "load_reports", report) == "added 1, unchanged 0, updated 0, refused 0\n"
    assert (numbers_found(site, "phong+chay"), numbers_found(site, "thuy+loi")) == ({1}, {0})
    assert statuses(f"{site}/events/1/") == {200}
    assert {text.count("Cà Mau") > 0 for _status, text in answers(f"{site}/events/")} == {True}

    manage(environment, "shell", "-c", CHANGE + "event.name = 'Lớp thủy lợi'; event.save(); search.index(event)")
    assert numbers_found(site, "lop+thuy+loi") == {1}
    assert {"Lớp thủy lợi" in text for _status, text in answers(f"{site}/")} == {True}

    manage(environment, "shell", "-c", CHANGE + "event.visibility = 'hidden'; event.save(); search.index(event)")
    assert (numbers_found(site, "phong+chay"), statuses(f"{site}/events/1/")) == ({0}, {410})
    assert {"Lớp thủy lợi" in text for _status, text in answers(f"{site}/")} == {False}

    manage(environment, "shell", "-c", CHANGE + "event.visibility = 'public'; event.save(); search.index(event)")
    assert (numbers_found(site, "phong+chay"), statuses(f"{site}/events/1/")) == ({1}, {200})

    manage(environment, "shell", "-c", CHANGE + "event.delete()")
    assert (numbers_found(site, "phong+chay"), statuses(f"{site}/events/1/")) == ({0}, {404})
