"""Many readers while an import runs and editors save: nobody is turned away because the database is busy.

Ten seconds in the suite; LOCKED_SECONDS=60 for longer.
"""

import os
import random
import threading
import time
from collections import Counter

import pytest

from .processes import ask, own_database, served, start

SECONDS = int(os.environ.get("LOCKED_SECONDS", 10))
WRITERS, READERS = 4, 16
ADDRESSES = [
    "/",
    "/events/",
    "/events/?q=phong+chay",
    "/events/?sort=largest",
    "/provinces/ca-mau/",
    "/speakers/",
    "/en/topics/",
]
# Loads reports, saves events and deletes them until its time is over; prints how often.
WRITER = """
import time
from datetime import date, timedelta
from events import search
from events.loading import load_report
from events.models import Event
writer, ends, done = {writer}, time.monotonic() + {seconds}, 0
while time.monotonic() < ends:
    day = date(2000, 1, 1) + timedelta(days=done * {writers} + writer)
    own = " ".join(f"chữ{{writer}}x{{done}}x{{place}}" for place in range(100))  # no report is another's copy
    text = f"Ngày {{day:%d/%m/%Y}}, Sở Nội vụ tỉnh Cà Mau tổ chức Hội nghị tập huấn phòng cháy. {{own}}.\\n"
    report, _outcome = load_report(text.encode(), text, source=f"{{writer}}-{{done}}.txt")
    event = report.event
    event.attendance_count, event.attendance_qualifier = done + 1, "exact"
    event.save()
    search.index(event)
    if done % 3 == 2:
        event.delete()
    done += 1
print(done, Event.objects.filter(reports__source__startswith=f"{{writer}}-").count())
"""


@pytest.fixture
def environment(tmp_path, django_db_setup):
    with own_database(tmp_path) as environment:
        yield environment


def test_writers_and_readers_at_once(environment, tmp_path):
    log = tmp_path / "server.log"
    with served(environment, log) as site:
        writers = [
            start(environment, "shell", "-v", 0, "-c", WRITER.format(writer=writer, writers=WRITERS, seconds=SECONDS))
            for writer in range(WRITERS)
        ]
        answered = read_until(time.monotonic() + SECONDS + 2, site)
        ended = [writer.communicate(timeout=120) for writer in writers]
        _status, page = ask(f"{site}/events/?q=phong+chay")
    assert [complaints for _printed, complaints in ended] == [""] * WRITERS
    written = [tuple(map(int, printed.split())) for printed, _complaints in ended]
    assert [left for done, left in written] == [done - done // 3 for done, _left in written]
    assert min(done for done, _left in written) >= 1, written
    assert set(answered) == {200}, answered
    assert answered[200] >= READERS
    shown = f"{sum(left for _done, left in written):,}".replace(",", ".")
    assert f"<b>{shown}</b>" in page
    assert [line for line in log.read_text().splitlines() if "locked" in line or "Error" in line] == []


def read_until(end, site):
    """How often each status was answered to all readers."""
    answered, lock = Counter(), threading.Lock()

    def read(dice):
        while time.monotonic() < end:
            status, _text = ask(site + dice.choice(ADDRESSES))
            with lock:
                answered[status] += 1

    readers = [threading.Thread(target=read, args=(random.Random(place),)) for place in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return answered
