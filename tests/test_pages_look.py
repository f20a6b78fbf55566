"""The pages as a reader meets them, in a real browser: seen at three widths, by axe, by keyboard, on paper."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from events.models import Event, Organizer, Province, Report, Speaker, Topic
from tests import pictures
from tests.sample_archive import make_archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = {360: 780, 768: 1024, 1280: 900}
MODES = ["light", "dark"]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def archive(transactional_db, seeds):
    make_archive(24)


@pytest.fixture
def addresses(archive):
    """Of each page kind one page or more: much, little, nothing, wrong."""
    several = Event.objects.filter(reports__isnull=False, attendance_count__isnull=False)
    several = next(event for event in several.distinct() if event.reports.count() > 1)
    seed = Event.objects.get(provinces__slug="dak-nong", start_date="2023-07-18")
    checked = Event.objects.exclude(checked_at=None).first()
    met = lambda records, order: records.met().with_event_count().order_by(order).first().get_absolute_url()  # noqa: E731
    return {
        "home": "/",
        "about": "/about/",
        "coverage": "/coverage/",
        "data": "/data/",
        "events": "/events/",
        "events-found": "/events/?q=nhan+quyen&checked=no&sort=largest",
        "events-empty": "/events/?q=khongcogi&province=gia-lai",
        "events-wrong": "/events/?from=abc",
        "event": seed.get_absolute_url(),
        "event-several": several.get_absolute_url(),
        "event-checked": checked.get_absolute_url(),
        "report": Report.objects.order_by("pk").first().get_absolute_url(),
        "provinces": "/provinces/",
        "province-merged": "/provinces/dak-nong/",
        "province-survivor": "/provinces/lam-dong/",
        "province-most": met(Province.objects, "-event_count"),
        "speakers": "/speakers/",
        "speaker-most": met(Speaker.objects, "-event_count"),
        "speaker-least": met(Speaker.objects, "event_count"),
        "topics": "/topics/",
        "topic": met(Topic.objects, "-event_count"),
        "organizers": "/organizers/",
        "organizer": met(Organizer.objects, "-event_count"),
        "not-found": "/nothing/",
    }


@pytest.fixture
def visit(browser, live_server):
    """visit(address, width=…, mode=…): the page there, in a context of its own; the console must not complain."""
    contexts, complaints = [], []

    def visit(address, *, width=1280, mode="light", **options):
        context = browser.new_context(
            viewport={"width": width, "height": WIDTHS.get(width, 900)}, color_scheme=mode, locale="vi-VN", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"{address}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"{address}: {error}"))
        page.goto(live_server.url + address)
        page.evaluate("document.fonts.ready")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert [text for text in complaints if "404 (Not Found)" not in text] == []


def test_nothing_is_cut_off_on_phone_tablet_and_desk(addresses, visit):
    too_wide = []
    for kind, address in addresses.items():
        page = visit(address)
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            too_wide += [(kind, width)] * _is_too_wide(page)
            for mode in MODES:
                pictures.take(page, pictures.PAGES / f"{kind}-{width}-{mode}.png", mode)
        page.context.close()
    assert too_wide == []


def test_nothing_is_cut_off_at_320_pixels_or_200_percent(addresses, visit, live_server):
    page = visit("/", width=320)  # which is also a window of 640 pixels at 200%
    too_wide = []
    for kind, address in addresses.items():
        page.goto(live_server.url + address)
        too_wide += [kind] * _is_too_wide(page)
    assert too_wide == []


def _is_too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["vi", "en"])
def test_axe_finds_nothing_in_light_and_dark(addresses, visit, live_server, prefix):
    found = {}
    page = visit(prefix + "/")
    for kind, address in addresses.items():
        page.emulate_media(color_scheme="light")
        page.goto(live_server.url + prefix + address)
        found[kind] = _complaints(page, RULES)
        if prefix:
            continue  # what the dark and a phone may change is the same in both languages
        page.emulate_media(color_scheme="dark")
        found[kind] += _complaints(page, {"runOnly": ["color-contrast"]})
        page.set_viewport_size({"width": 360, "height": 780})
        found[kind] += _complaints(page, {"runOnly": ["target-size"]})
        page.set_viewport_size({"width": 1280, "height": 900})
    assert {kind: complaints for kind, complaints in found.items() if complaints} == {}


def _complaints(page, rules):
    violations = Axe().run(page, options=rules).response["violations"]
    return [(violation["id"], node["html"][:200]) for violation in violations for node in violation["nodes"][:3]]


def test_axe_finds_nothing_in_the_open_filters_of_a_phone(addresses, visit):
    page = visit("/events/", width=360)
    page.get_by_role("button", name="Lọc danh sách").click()
    assert page.locator("#filters").is_visible()
    assert _complaints(page, RULES) == []


def test_the_site_by_keyboard(addresses, visit, live_server):
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.evaluate("document.activeElement.getBoundingClientRect().width") > 50  # the skip link shows itself
    page.get_by_role("searchbox").focus()
    page.keyboard.type("dak nong")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/?q=dak+nong")
    page.locator(".row h3 a").first.focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/events/\d+/"))
    page.locator("a.thread").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("mark:target").count() == 1
    page.locator("mark:target a").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".facts :target").count() == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without script"])
def test_every_thread_leads_to_words_and_every_mark_back(addresses, visit, scripts):
    for kind in ("event", "event-several", "event-checked"):
        page = visit(addresses[kind], java_script_enabled=scripts)
        html = page.content()
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), kind
        assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids), kind
        assert page.locator("a.thread").count() > 5


def test_reports_are_tabs_that_need_no_script(addresses, visit):
    page = visit(addresses["event-several"], java_script_enabled=False)
    first, second = page.locator(".report").all()
    assert (first.is_visible(), second.is_visible()) == (True, False)
    page.locator(".tabs a").last.click()
    assert (first.is_visible(), second.is_visible()) == (False, True)


def test_an_event_prints_as_one_sheet_with_its_source(addresses, visit):
    page = visit(addresses["event"])
    page.emulate_media(media="print")
    assert page.locator(".printed").is_visible()
    assert not page.locator("nav, form, .thread, .neighbours").first.is_visible()
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 1


def test_a_first_visit_is_small_and_asks_nobody_else(addresses, visit, browser, live_server):
    for kind in ("home", "events", "event-several", "speaker-most", "province-most"):
        context = browser.new_context()
        page, sizes = context.new_page(), {}
        page.on("response", lambda response: sizes.setdefault(response.url, response))  # noqa: B023
        page.goto(live_server.url + addresses[kind])
        page.evaluate("document.fonts.ready")
        assert all(url.startswith((live_server.url, "data:")) for url in sizes), kind
        sent = sum(response.request.sizes()["responseBodySize"] for response in sizes.values())
        assert sent < 120_000, kind  # pages compressed as they are sent, styles and scripts as they lie
        context.close()
