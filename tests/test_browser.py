"""From the home page to a fact, its words and on to a person: in a real browser, by pointer or keyboard, unscripted."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAME = "Hội nghị tập huấn công tác nhân quyền cấp cơ sở năm 2024"
PERSON = "Nguyễn Văn Kỷ"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def site(request, browser, live_server, seeds):
    """A page of the site's home, and what its console and server complained of at the end."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=request.param)
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    page.goto(live_server.url)
    yield page
    context.close()
    assert complaints == []


def test_from_home_to_a_facts_words_and_on_to_the_person(site):
    site.get_by_role("link", name="Tất cả hội nghị").first.click()
    site.wait_for_url("**/events/")
    assert site.locator("article.row").count() == 3

    site.get_by_role("checkbox", name=re.compile("^Hòa Bình")).check()
    site.get_by_role("button", name="Xem kết quả").click()
    site.wait_for_url(re.compile(r"[?&]province=hoa-binh"))
    assert site.locator("article.row").count() == 1
    assert site.locator(".chips").get_by_text("Hòa Bình").is_visible()

    site.get_by_role("link", name=NAME).click()
    site.wait_for_url(re.compile(r"/events/\d+/"))
    fact = site.locator(".persons li", has_text=PERSON)
    fact.locator("a.thread.who:not(.faint)").first.click()
    words = site.locator("mark:target")
    assert words.inner_text() == PERSON
    assert words.evaluate("mark => getComputedStyle(mark).outlineStyle") != "" and words.is_visible()

    words.locator("a").click()
    assert site.locator(".facts :target", has_text=PERSON).count() == 1

    fact.get_by_role("link", name=PERSON, exact=True).click()
    site.wait_for_url(re.compile(r"/speakers/\d+/"))
    assert site.get_by_role("heading", level=1).inner_text() == PERSON
    assert [day.inner_text() for day in site.locator(".career .day").all()] == ["13/6/2024", "18/7/2023"]


def reach(page, what):
    """Go by the tab key to what has this accessible text or this address, as one without a pointer does."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate(
            """what => { const here = document.activeElement;
                return here.textContent.trim() === what || (here.getAttribute("href") || "").startsWith(what)
                    || [...here.labels || []].some(label => label.textContent.includes(what)) }""",
            what,
        ):
            return
    raise AssertionError(f"{what} is not reached by the tab key at {page.url}")


def test_the_same_by_keyboard_alone(site):
    reach(site, "/events/")
    site.keyboard.press("Enter")
    site.wait_for_url("**/events/")
    reach(site, "Hòa Bình")
    site.keyboard.press("Space")
    site.keyboard.press("Enter")
    site.wait_for_url(re.compile(r"[?&]province=hoa-binh"))
    reach(site, NAME)
    site.keyboard.press("Enter")
    site.wait_for_url(re.compile(r"/events/\d+/"))
    reach(site, "#r")
    site.keyboard.press("Enter")
    assert site.locator("mark:target").count() == 1
    site.keyboard.press("Tab")
    site.keyboard.press("Enter")
    assert site.locator(".facts :target").count() == 1
    reach(site, PERSON)
    site.keyboard.press("Enter")
    site.wait_for_url(re.compile(r"/speakers/\d+/"))


def test_a_search_goes_on_to_the_marked_report(site):
    site.get_by_role("searchbox").first.fill('"Đạo lạ"')
    site.keyboard.press("Enter")
    site.wait_for_url(re.compile(r"/events/\?q=%22"))
    assert site.locator(".snippet mark").all_inner_texts() == ["Đạo lạ"]
    site.locator("article.row h3 a").click()
    site.wait_for_url(re.compile(r"/events/\d+/[^?]*\?q=%22"))
    assert site.locator("mark.hit").first.inner_text() == "Đạo lạ"


def test_wrong_input_is_said_and_taken_back(site, live_server):
    site.goto(f"{live_server.url}/events/?year=abc&q=nhan+quyen")
    assert "“abc”" in site.get_by_role("alert").inner_text()
    site.locator(".chips a", has_text="abc").click()
    site.wait_for_url("**/events/?q=nhan+quyen")
    assert site.locator("article.row").count() == 3
    site.goto(f"{live_server.url}/events/?q=xyzxyz&province=gia-lai")
    site.locator(".nothing a", has_text="bỏ từ khóa").click()
    site.wait_for_url("**/events/?province=gia-lai")
    assert site.locator("article.row").count() == 1


def test_the_language_is_changed_in_place_and_back(site, live_server):
    site.goto(f"{live_server.url}/events/?province=gia-lai")
    site.get_by_role("link", name="English").click()
    site.wait_for_url("**/en/events/?province=gia-lai")
    assert site.get_by_role("heading", level=1).inner_text() == "Conferences"
    site.get_by_role("link", name="Tiếng Việt").click()
    site.wait_for_url(f"{live_server.url}/events/?province=gia-lai")
