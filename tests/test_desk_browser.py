"""The review desk in a real browser; `make pictures` makes the pictures of docs/editors.md here."""

import time

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect

from events import review, search
from events.models import Event, Proposal, Report

from . import pictures
from .conftest import REPORTS

pytestmark = pytest.mark.browser
PASSWORD = "một câu dài và khó đoán"


@pytest.fixture
def seeds(transactional_db, provinces):
    call_command("load_reports", str(REPORTS), verbosity=0)


@pytest.fixture
def desk(seeds, live_server, page):
    """The desk of an editor who has signed in; whatever the console complains of fails the test."""
    user = get_user_model().objects.create_superuser("thu-ha", password=PASSWORD, first_name="Thu Hà")
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{live_server.url}/admin/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", PASSWORD)
    page.click("input[type=submit]")
    page.server = live_server.url
    yield page
    assert complaints == []


def picture(page, name):
    pictures.take(page, pictures.DESK / f"desk-{name}.jpg", type="jpeg", quality=75)


def open_event(page, event=None):
    event = event or Event.objects.earliest("pk")
    page.goto(f"{page.server}/admin/events/event/{event.pk}/change/")
    return event


def select(page, words):
    """Select the words in a report's text as a mouse would."""
    found = page.evaluate(
        """words => {
            for (const paragraph of document.querySelectorAll(".desk-report:not([hidden]) [data-start]")) {
                const at = paragraph.textContent.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                let passed = 0;
                for (let node = walker.nextNode(); node; passed += node.length, node = walker.nextNode()) {
                    if (passed <= at && at < passed + node.length) range.setStart(node, at - passed);
                    const end = at + words.length;
                    if (passed < end && end <= passed + node.length) range.setEnd(node, end - passed);
                }
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                paragraph.scrollIntoView({ block: "center" });
                return true;
            }
            return false;
        }""",
        words,
    )
    assert found


def words_of(report, length=24):
    """Some words in the middle of the report's longest paragraph."""
    paragraph = max(report.text.splitlines(), key=len)
    start = paragraph.index(" ", len(paragraph) // 2) + 1
    return paragraph[start : start + length].rsplit(" ", 1)[0]


def test_from_the_front_page_to_a_checked_record(desk):
    """The least that checking takes: two clicks, and the seconds that the pages need."""
    picture(desk, "front")
    begun = time.monotonic()
    desk.click("text=Kiểm mục tiếp theo")
    expect(desk.locator(".desk-report")).to_be_visible()
    event = Event.objects.to_review().first()
    assert desk.url.endswith(f"/admin/events/event/{event.pk}/change/")
    desk.click("input[name=_check]")
    expect(desk.locator(".messagelist .success")).to_be_visible()
    print(f"front page to checked and the next record: {time.monotonic() - begun:.1f} s, 2 clicks")

    event.refresh_from_db()
    assert event.checked_by.username == "thu-ha"
    assert desk.url.endswith(f"/admin/events/event/{Event.objects.to_review().first().pk}/change/")


def test_the_queue(desk):
    desk.goto(f"{desk.server}/admin/events/event/queue/")
    expect(desk.locator(".queue tbody tr")).to_have_count(3)
    picture(desk, "queue")


def test_a_field_in_use_shows_its_words(desk):
    open_event(desk)
    field = desk.locator("#id_name")
    anchors = field.get_attribute("data-words").split()

    field.focus()

    mark = desk.locator(f"[id='{anchors[0]}']")
    assert "here" in mark.get_attribute("class").split()
    expect(mark).to_be_in_viewport()
    picture(desk, "words")


def test_selected_words_become_a_value_and_its_evidence(desk):
    event = open_event(desk)
    report = event.reports.get()
    words = words_of(report)
    select(desk, words)
    expect(desk.locator("#desk-menu")).to_be_visible()
    picture(desk, "menu")

    desk.click("#desk-menu [data-target=venue]")
    assert desk.locator("#id_venue").input_value() == words
    expect(desk.locator("#desk-cited li")).to_have_count(1)
    desk.click("input[name=_continue]")
    expect(desk.locator(".messagelist .success")).to_be_visible()

    event.refresh_from_db()
    report.refresh_from_db()
    cited = report.cited["evidence"][0]
    assert (event.venue, report.text[cited["start"] : cited["end"]]) == (words, words)
    assert desk.locator("#id_venue").get_attribute("data-words") == f"r{report.pk}-cited-venue"


def test_selected_words_become_a_topic(desk):
    event = open_event(desk)
    words = words_of(event.reports.get())
    before = event.presentations.count()
    select(desk, words)
    desk.click("#desk-menu [data-target=topics]")
    desk.click("input[name=_continue]")
    expect(desk.locator(".messagelist .success")).to_be_visible()

    assert event.presentations.count() == before + 1
    assert event.presentations.last().printed_title == words


def test_what_was_put_into_a_field_can_be_left_out_again(desk):
    event = open_event(desk)
    select(desk, words_of(event.reports.get()))
    desk.click("#desk-menu [data-target=topics]")
    desk.click("#desk-cited button")

    expect(desk.locator("#desk-cited li")).to_have_count(0)


class TestSeveralReports:
    @pytest.fixture
    def disputed(self, desk):
        event = Event.objects.earliest("pk")
        Event.objects.filter(pk=event.pk).update(attendance_count=200, attendance_qualifier="over")
        first = event.reports.get()
        first.reading = {**first.reading, "attendance": {"count": 200, "qualifier": "over"}}
        first.save()
        reading = {"attendance": {"count": 250, "qualifier": "exact"}, "evidence": []}
        Report.of_bytes(
            b"", "Có 250 người dự.", event=event, outlet="Đài Huyện", title="Tin ngắn", reading=reading
        ).save()
        review.weigh(search.index(event))
        return open_event(desk, event)

    def test_a_tab_each(self, desk, disputed):
        expect(desk.locator(".desk-report:visible")).to_have_count(1)
        desk.click(".desk-tabs a >> text=Đài Huyện")

        expect(desk.locator(".desk-report:visible")).to_contain_text("Có 250 người dự.")
        picture(desk, "tabs")

    def test_another_reports_value_is_taken(self, desk, disputed):
        desk.click("[data-take]")
        assert desk.locator("#id_attendance_count").input_value() == "250"
        assert desk.locator("#id_attendance_qualifier").input_value() == "exact"

        desk.click("input[name=_continue]")
        expect(desk.locator(".messagelist .success")).to_be_visible()
        disputed.refresh_from_db()
        assert disputed.attendance_count == 250
        assert {"attendance"} <= set(Report.objects.latest("pk").held)


class TestKeys:
    def test_next_and_previous_record(self, desk):
        first, second = Event.objects.to_review()[:2]
        open_event(desk, first)
        desk.keyboard.press("n")
        desk.wait_for_url(f"**/event/{second.pk}/change/")
        desk.keyboard.press("p")
        desk.wait_for_url(f"**/event/{first.pk}/change/")

    def test_checked_and_next(self, desk):
        first, second = Event.objects.to_review()[:2]
        open_event(desk, first)
        desk.keyboard.press("c")
        desk.wait_for_url(f"**/event/{second.pk}/change/")
        assert Event.objects.get(pk=first.pk).checked_at is not None

    def test_they_are_dead_in_fields(self, desk):
        event = open_event(desk)
        address = desk.url
        desk.locator("#id_venue").fill("")
        desk.keyboard.type("ncspar?")

        assert desk.locator("#id_venue").input_value() == "ncspar?"
        assert desk.url == address
        desk.keyboard.press("Escape")
        desk.keyboard.press("?")
        expect(desk.locator("#desk-keys")).to_be_visible()
        assert Event.objects.get(pk=event.pk).checked_at is None

    def test_they_are_dead_while_composing(self, desk):
        open_event(desk)
        address = desk.url
        desk.evaluate(
            """() => document.body.dispatchEvent(
                new KeyboardEvent("keydown", { key: "n", bubbles: true, isComposing: true }))"""
        )
        desk.wait_for_timeout(300)
        assert desk.url == address

    def test_they_are_shown(self, desk):
        open_event(desk)
        desk.keyboard.press("?")

        expect(desk.locator("#desk-keys")).to_be_visible()
        picture(desk, "keys")
        desk.keyboard.press("Escape")
        expect(desk.locator("#desk-keys")).to_be_hidden()

    @pytest.mark.parametrize(("key", "decision", "venue"), [("a", "accepted", "Hội trường A"), ("r", "refused", "Rạp")])
    def test_accept_or_refuse_a_proposal(self, desk, key, decision, venue):
        event = Event.objects.earliest("pk")
        Event.objects.filter(pk=event.pk).update(venue="Rạp")
        proposal = event.reports.get().proposals.create(
            path="venue", record_value="Rạp", read_now="Hội trường A", words="Hội trường A"
        )
        open_event(desk, event)
        picture(desk, "proposal")
        desk.keyboard.press(key)
        expect(desk.locator(".messagelist .success")).to_be_visible()

        assert Proposal.objects.get(pk=proposal.pk).decision == decision
        assert Event.objects.get(pk=event.pk).venue == venue


def test_the_second_of_two_editors_sees_a_comparison(desk):
    event = open_event(desk)
    desk.locator("#id_venue").fill("Hội trường của tôi")
    other = Event.objects.get(pk=event.pk)
    other.venue = "Hội trường của người kia"
    other.save()
    desk.click("input[name=_continue]")

    expect(desk.locator(".clashes")).to_contain_text("Hội trường của người kia")
    assert desk.locator("#id_venue").input_value() == "Hội trường của tôi"
    desk.evaluate("scrollTo(0, 0)")
    picture(desk, "together")


def test_the_history_and_back(desk):
    event = open_event(desk)
    was = event.venue
    desk.locator("#id_venue").fill("Hội trường khác")
    desk.locator("#id_why").fill("Theo giấy mời")
    desk.click("input[name=_continue]")
    desk.goto(f"{desk.server}/admin/events/event/{event.pk}/history/")
    expect(desk.locator(".history article")).to_have_count(2)
    picture(desk, "history")
    desk.click(".history article:last-child button")

    expect(desk.locator(".messagelist .success")).to_be_visible()
    assert Event.objects.get(pk=event.pk).venue == was


def test_leaving_with_changes_is_asked_about(desk):
    open_event(desk)
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    desk.locator("#id_venue").click()
    desk.keyboard.type("x")
    desk.keyboard.press("Tab")
    desk.locator("#site-name a").click(no_wait_after=True)
    desk.wait_for_timeout(500)

    assert asked == ["beforeunload"]
    asked.clear()
    desk.evaluate("isChanged = false")


def test_the_form_works_without_script(seeds, browser, live_server):
    get_user_model().objects.create_superuser("thu-ha", password=PASSWORD)
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/events/event/queue/next/")
    page.fill("#id_username", "thu-ha")
    page.fill("#id_password", PASSWORD)
    page.click("input[type=submit]")
    expect(page.locator(".desk-report").first).to_be_visible()
    page.fill("#id_venue", "Hội trường")
    page.click("input[name=_next]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    context.close()

    assert Event.objects.filter(venue="Hội trường").count() == 1
