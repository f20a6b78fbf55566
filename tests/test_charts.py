"""Map and timeline: what they count, where they lead, that they are complete, how they are used."""

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from events import search
from events.browse import public_events
from events.charts.outlines import area, path, simplified, united
from events.charts.provinces import map_of
from events.charts.timeline import timeline_of
from events.models import Event, Participation, Province, Speaker

OUTLINES = Path(settings.BASE_DIR) / "static" / "provinces.svg"
LEFT = [(0, 0), (10, 0), (10, 5), (10, 10), (0, 10)]
RIGHT = [(10, 0), (20, 0), (20, 10), (10, 10), (10, 5)]


def add(day, *provinces, **values):
    event = Event.objects.create(name=f"Hội nghị {day}", start_date=day, **values)
    event.provinces.set(Province.objects.filter(slug__in=provinces))
    search.index(event)
    return event


@pytest.fixture
def few(provinces):
    add(date(2023, 7, 18), "dak-nong")
    add(date(2023, 7, 20), "dak-nong", "lam-dong")
    add(date(2024, 1, 5), "lam-dong")
    add(date(2024, 1, 6), "gia-lai", visibility="hidden")
    add(None, "ha-noi")


def drawn(query=""):
    events = public_events()
    return map_of(events.bitmaps, events.events, QueryDict(query))


def counted(state):
    return {area.name: (area.count, area.address) for area in state.areas if area.count}


def test_the_map_counts_by_the_provinces_of_that_day_and_of_today(few):
    shown = drawn("sort=oldest&page=3")
    assert (len(shown.former.areas), len(shown.present.areas)) == (63, 34)
    assert counted(shown.former) == {
        "Đắk Nông": (2, "?sort=oldest&province=dak-nong"),
        "Hà Nội": (1, "?sort=oldest&province=ha-noi"),
        "Lâm Đồng": (2, "?sort=oldest&province=lam-dong"),
    }
    assert counted(shown.present) == {  # Lâm Đồng since then holds Đắk Nông; who met in both counts once
        "Hà Nội": (1, "?sort=oldest&province=ha-noi&predecessors=on"),
        "Lâm Đồng": (3, "?sort=oldest&province=lam-dong&predecessors=on"),
    }


def test_every_area_leads_to_as_many_events_as_it_tells(client, few):
    for state in drawn():
        for shown in state.areas:
            if shown.address:
                assert client.get(f"/events/{shown.address}").context["page_obj"].paginator.count == shown.count


def test_the_steps_of_colour_cover_all_counts(few):
    assert drawn().former.legend == ((0, 0, 0), (4, 1, 1), (5, 2, 2))


def test_the_outlines_are_all_there_and_tell_their_source(db):
    tree = ElementTree.parse(OUTLINES)
    names = [outline.get("id") for outline in tree.iter("{http://www.w3.org/2000/svg}path")]
    assert len(names) == len(set(names)) == 63 + 34
    assert {f"a-{province.iso_code}" for province in Province.objects.all()} <= set(names)
    assert {f"b-{province.iso_code}" for province in Province.objects.filter(merged_into=None)} <= set(names)
    source = tree.find("{http://www.w3.org/2000/svg}metadata").text
    assert "Natural Earth" in source and "ISC licence" in source
    assert OUTLINES.stat().st_size < 60_000


def test_neighbours_lose_the_same_points_and_still_meet():
    bent = [(0, 0), (10, 0), (11, 5), (10, 10), (0, 10)], [(10, 0), (20, 0), (20, 10), (10, 10), (11, 5)]
    left, right = simplified({"left": [bent[0]], "right": [bent[1]]}, 6, 0).values()
    assert (left, right) == ([[(0, 0), (10, 0), (10, 10), (0, 10)]], [[(10, 0), (20, 0), (20, 10), (10, 10)]])


def test_islets_go_but_not_the_last_piece_of_land():
    islet = [(40, 0), (41, 0), (41, 1)]
    assert simplified({"mainland": [LEFT, islet], "islet": [[(60, 0), (61, 0), (61, 1)]]}, 0, 3) == {
        "mainland": [LEFT], "islet": [[(60, 0), (61, 0), (61, 1)]],
    }  # fmt: skip


def test_united_provinces_have_no_border_between_them():
    (outline,) = united([LEFT, RIGHT])
    assert {frozenset(edge) for edge in zip(outline, [*outline[1:], outline[0]], strict=True)} == {
        frozenset(edge)
        for edge in [
            ((0, 0), (10, 0)), ((10, 0), (20, 0)), ((20, 0), (20, 10)), ((20, 10), (10, 10)), ((10, 10), (0, 10)),
            ((0, 10), (0, 0)),
        ]
    }  # fmt: skip
    assert area(outline) == area(LEFT) + area(RIGHT) == 200


def test_a_path_goes_in_steps():
    assert path([[(1, 2), (4, 2), (4, -3)]]) == "M1,2l3,0 0-5z"


def test_a_province_without_outline_stops_the_making(db, tmp_path):
    (tmp_path / "admin1.json").write_text('{"features": []}')
    before = OUTLINES.read_bytes()
    with pytest.raises(CommandError, match="without an outline: VN-01, VN-02"):
        call_command("make_map", tmp_path / "admin1.json")
    assert OUTLINES.read_bytes() == before


def bars(query=""):
    return [(bar.label, bar.count, bar.address) for bar in timeline_of(public_events().events, QueryDict(query)).bars]


def test_a_short_time_is_shown_by_month_without_gaps(few):
    assert bars("q=hội&year=2023&page=2") == [
        ("7/2023", 2, "?q=h%E1%BB%99i&from=2023-07-01&to=2023-07-31"),
        *((f"{month}/2023", 0, "") for month in range(8, 13)),
        ("1/2024", 1, "?q=h%E1%BB%99i&from=2024-01-01&to=2024-01-31"),
    ]


def test_a_long_time_is_shown_by_year(few):
    add(date(2020, 2, 29))
    assert bars() == [
        ("2020", 1, "?from=2020-01-01&to=2020-12-31"),
        ("2021", 0, ""),
        ("2022", 0, ""),
        ("2023", 2, "?from=2023-01-01&to=2023-12-31"),
        ("2024", 1, "?from=2024-01-01&to=2024-12-31"),
    ]
    assert timeline_of(public_events().events, QueryDict()).undated == 1


def test_ticks_are_few(db):
    add(date(2022, 5, 3))
    add(date(2024, 1, 5))
    ticks = [bar.tick for bar in timeline_of(public_events().events, QueryDict()).bars]
    assert [tick for tick in ticks if tick] == ["5/2022", "1/2023", "1/2024"]
    add(date(1998, 1, 5))
    ticks = [bar.tick for bar in timeline_of(public_events().events, QueryDict()).bars]
    assert [tick for tick in ticks if tick] == ["1998", "2002", "2006", "2010", "2014", "2018", "2022"]


def test_every_bar_leads_to_as_many_events_as_it_tells(client, few):
    for _label, count, address in bars():
        if count:
            assert client.get(f"/events/{address}").context["page_obj"].paginator.count == count


@pytest.mark.parametrize("days", [[], [None], [date(2024, 1, 5)], [date(2024, 1, 5), date(2024, 1, 6), None]])
def test_what_lies_in_one_month_or_none_has_no_timeline(client, db, days):
    for day in days:
        add(day)
    for address in ("/", "/events/"):
        page = client.get(address)
        assert page.status_code == 200
        assert 'class="timeline"' not in page.content.decode()


def test_map_and_tables_say_the_same(client, few):
    page = client.get("/events/?sort=oldest&map=on").content.decode()
    areas = re.findall(r"<text>([^<]*)<tspan[^>]*> ([0-9.]*) hội nghị</tspan>", page)
    bars = re.findall(r"<title>([0-9/]*): ([0-9.]*) hội nghị</title>", page)
    rows = re.findall(r'<th scope="row"[^>]*>([^<]*?)(?: <small>.*?)?</th><td class="number">([0-9.]*)</td>', page)
    assert len(areas) == 3 + 2 and len(bars) == 2
    assert sorted(areas + bars) == sorted(row for row in rows if row[1] != "0" and row[0] != "không rõ ngày")


def test_a_chosen_province_is_marked_and_the_others_stay(client, few):
    page = client.get("/events/?province=dak-nong&map=on")
    former = page.context["map"].former
    assert {area.name: area.chosen for area in former.areas if area.count} == {
        "Đắk Nông": True, "Lâm Đồng": False, "Hà Nội": False,
    }  # fmt: skip
    assert page.context["map"].starts_present is False
    wide = client.get("/events/?province=lam-dong&predecessors=on&map=on")
    assert wide.context["map"].starts_present is True


def test_a_list_shows_its_map_when_asked(client, few):
    without, with_it = (client.get(f"/events/?province=ha-noi{asked}") for asked in ("", "&map=on"))
    plain, mapped = without.context["narrowing"], with_it.context["narrowing"]
    assert (plain.map, without.context["map_switched"]) == (None, "?province=ha-noi&map=on")
    assert (counted(mapped.map.former)["Hà Nội"][0], with_it.context["map_switched"]) == (1, "?province=ha-noi")
    assert 'class="areas"' not in without.content.decode()


def test_people_and_topics_have_their_map(client, few):
    speaker = Speaker.objects.create(name="Lò Thị Ánh")
    for event in Event.objects.filter(provinces__slug="dak-nong"):
        Participation.objects.create(event=event, speaker=speaker)
        search.index(event)
    former = client.get(speaker.get_absolute_url()).context["surroundings"].map.former
    assert counted(former) == {
        "Đắk Nông": (2, f"?speaker={speaker.pk}&province=dak-nong"),
        "Lâm Đồng": (1, f"?speaker={speaker.pk}&province=lam-dong"),
    }


def test_as_many_queries_for_three_events_as_for_one(db):
    counts = []
    for number in (1, 3):
        for day in range(number):
            add(date(2024, number, day + 1), "gia-lai", "ha-noi")
        events = public_events()
        with CaptureQueriesContext(connection) as queries:
            map_of(events.bitmaps, events.events, QueryDict())
            timeline_of(events.events, QueryDict())
        counts.append(len(queries))
    assert counts == [1, 1]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_map_by_mouse_and_keyboard(page, live_server, few):
    page.goto(live_server.url)
    gia_lai = page.get_by_role("link", name="Đắk Nông 2 hội nghị").first
    box = gia_lai.locator("use").bounding_box()
    assert box["width"] > 10 and box["height"] > 10  # the outline is there
    page.get_by_label("34,").check()
    lam_dong = page.get_by_role("link", name="Lâm Đồng 3 hội nghị")
    assert page.get_by_role("link", name="Đắk Nông 2 hội nghị").count() == 0
    page.get_by_label("34,").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hà Nội 1 hội nghị"
    page.keyboard.press("Tab")
    assert lam_dong.locator("text").evaluate("text => getComputedStyle(text).opacity") == "1"
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/?province=lam-dong&predecessors=on")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_charts_fit_and_the_bars_narrow(browser, live_server, few, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{live_server.url}/events/")
    page.get_by_text("Xem bản đồ").click()
    for chart in (".areas", ".timeline svg"):
        box = page.locator(chart).first.bounding_box()
        assert box["width"] > 150 and box["x"] >= 0 and box["x"] + box["width"] <= width
    page.get_by_role("link", name="7/2023: 2 hội nghị").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/?map=on&from=2023-07-01&to=2023-07-31")
    assert page.get_by_text("Ẩn bản đồ").get_attribute("href") == "?from=2023-07-01&to=2023-07-31"
    context.close()
