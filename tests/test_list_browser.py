"""The list replaced in place: with script, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from events.synthetic import fill

pytestmark = pytest.mark.browser


@pytest.fixture
def list_page(transactional_db, provinces, live_server, page):
    """The list of sixty generated events, loaded once; `page.loads` counts whole pages loaded since."""
    for _added in fill(60, seed=3):
        pass
    page.goto(f"{live_server.url}/events/")
    page.loads = 0

    def count_load(_frame):
        page.loads += 1

    page.on("domcontentloaded", count_load)
    return page


def test_a_ticked_value_narrows_the_list_in_place(list_page):
    box = list_page.locator("#facet-province input").first
    value = box.get_attribute("value")
    number = list_page.locator("#facet-province li").first.locator("b").evaluate("b => b.firstChild.textContent")

    box.check()

    expect(list_page).to_have_url(re.compile(rf"[?&]province={value}(&|$)"))
    expect(list_page.locator("#count b")).to_have_text(number)
    expect(list_page.locator(f'#facet-province input[value="{value}"]')).to_be_focused()
    expect(list_page.locator("#heard")).to_contain_text(number)
    assert list_page.loads == 0


def test_the_back_button_brings_the_earlier_list_back(list_page):
    list_page.locator(".pages a[rel=next]").click()
    expect(list_page).to_have_url(re.compile(r"\?page=2$"))
    expect(list_page.locator("#count")).to_be_focused()
    second = list_page.locator(".rows h3").first.inner_text()

    list_page.go_back()
    expect(list_page).to_have_url(re.compile(r"/events/$"))
    expect(list_page.locator(".pages [aria-current=page]")).to_have_text("1")
    list_page.go_forward()

    expect(list_page.locator(".rows h3").first).to_have_text(second)
    assert list_page.loads == 0


def test_what_is_typed_is_searched_on_enter(list_page):
    list_page.locator("#q").fill('"công tác"')
    list_page.locator("#q").press("Enter")

    expect(list_page).to_have_url(re.compile(r"[?&]q=%22c%C3%B4ng\+t%C3%A1c%22(&|$)"))
    expect(list_page.locator("#q")).to_be_focused()
    expect(list_page.locator(".snippet mark").first).to_have_text(re.compile("công tác", re.I))
    assert list_page.loads == 0
