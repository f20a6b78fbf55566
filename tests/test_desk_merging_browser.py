"""Upload, merging and splitting in a real browser."""

import pytest
from django.contrib.auth.models import User

from events.loading import load_report
from events.models import Event, Report

from . import pages
from .test_joining import AFTERNOON, FIRST, RETOLD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(page, live_server):
    """The admin with an administrator at it, in English."""
    User.objects.create_superuser("thuy", password="mot-mat-khau-dai")
    page.goto(f"{live_server.url}/en/admin/")
    page.fill("#id_username", "thuy")
    page.fill("#id_password", "mot-mat-khau-dai")
    page.click("[type=submit]")
    page.root = f"{live_server.url}/en/admin/events"
    return page


def load(text, source):
    return load_report(text.encode(), text, source=source)[0]


def test_a_page_is_uploaded_looked_at_and_added(desk, tmp_path):
    saved = tmp_path / "bao.html"
    saved.write_bytes(pages.page())
    desk.goto(f"{desk.root}/report/add/")
    desk.set_input_files("#id_files", saved)
    desk.click("text=Show the reading")

    assert "Đại tá Trần Văn Bảy" in desk.inner_text(".desk-report")
    assert Report.objects.count() == 0
    desk.click("text=Add to the archive")
    desk.wait_for_url("**/event/*/change/")
    assert Report.objects.get().url == pages.URL


def test_many_are_added_by_themselves(desk, tmp_path):
    files = []
    for day in range(1, 25):
        files.append(tmp_path / f"{day}.txt")
        files[-1].write_text(FIRST.replace("13/6", f"{day}/6"))
    desk.goto(f"{desk.root}/report/add/")
    desk.set_input_files("#id_files", files)
    desk.click("text=Show the reading")
    desk.click("text=Add all 24")

    desk.wait_for_selector("text=Added 24, unchanged 0, updated 0, refused 0")


def test_two_events_are_merged_and_parted_again(desk):
    first, second = load(FIRST, "a.txt").event, load(AFTERNOON, "b.txt").event
    desk.goto(f"{desk.root}/suggestion/")
    desk.click("#result_list tbody a")
    desk.check(f"[name=survivor][value='{first.pk}']")
    desk.fill("[name=reason]", "Một hội nghị, hai bài")
    desk.click("[name=merge]")
    desk.wait_for_url(f"**/event/{first.pk}/change/")
    assert list(Event.objects.public()) == [first]

    desk.goto(f"{desk.root}/merge/")
    desk.click("text=Part again")
    desk.click("button:has-text('Part again')")
    desk.wait_for_selector("text=Parted again")
    assert set(Event.objects.public()) == {first, second}


def test_a_report_is_split_off(desk):
    load(FIRST, "a.txt")
    report = load(RETOLD, "b.txt")
    desk.goto(f"{desk.root}/report/{report.pk}/change/")
    desk.click("text=Split off")
    desk.fill("[name=reason]", "Hội nghị khác")
    desk.click("button:has-text('Split off')")
    desk.wait_for_selector("text=The report has an event of its own now.")
    assert Event.objects.public().count() == 2
