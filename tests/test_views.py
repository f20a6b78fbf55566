"""Every page kind: its status, what matters on it, and that its number of queries does not grow with its rows."""

import re
from datetime import date
from urllib.parse import unquote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from events import bitmaps, conditional, hits, search
from events.models import Event, Organizer, Province, Report, Speaker, Topic

from .making import make_event

pytestmark = pytest.mark.django_db

LISTS = ["/", "/about/", "/events/", "/provinces/", "/speakers/", "/topics/", "/organizers/"]
GENERAL = ("Lò Thị Hoà", "Thiếu tướng", ["Phó Cục trưởng Cục Đối ngoại"])
TEXT = """\
Khai mạc lớp tập huấn
Sáng 6/5/2024, Sở Nội vụ tỉnh Cà Mau tổ chức lớp học, có Thiếu tướng Lò Thị Hoà dự và nói về hòa giải ở cơ sở.
"""


def make_events(number, **values):
    return [
        make_event(
            f"Lớp tập huấn hòa giải số {place}",
            date(2024, 5, 6),
            provinces=["ca-mau"],
            people=[GENERAL, f"Người thứ {place}", f"Người khác {place}"],
            topics=["Kỹ năng hòa giải", f"Chuyên đề {place}"],
            organizers=["Sở Nội vụ tỉnh Cà Mau", f"Trường số {place}"],
            text=f"{TEXT}Số {place} trong {number}.\n",
            **values,
        )
        for place in range(1, number + 1)
    ]


def addresses():
    """One page of each kind, of what the events of make_events() share."""
    event = Event.objects.order_by("pk").first()
    return {
        "home": "/",
        "about": "/about/",
        "list": "/events/",
        "search": "/events/?q=hoa+giai",
        "filters": f"/events/?province=ca-mau&year=2024&topic={Topic.objects.first().pk}&checked=no&sort=largest",
        "nothing found": "/events/?q=xyz&year=2024",
        "event": event.get_absolute_url(),
        "report": event.reports.get().get_absolute_url(),
        "provinces": "/provinces/",
        "province": "/provinces/ca-mau/",
        "speakers": "/speakers/",
        "speaker": Speaker.objects.get(name=GENERAL[0]).get_absolute_url(),
        "topics": "/topics/",
        "topic": Topic.objects.get(title="Kỹ năng hòa giải").get_absolute_url(),
        "organizers": "/organizers/",
        "organizer": Organizer.objects.get(name="Sở Nội vụ tỉnh Cà Mau").get_absolute_url(),
    }


def queries_of(client, address):
    """How many queries the page takes in a process that has its bitmaps but neither this page nor its hits."""
    for module in (hits, conditional):
        module.forget()
    bitmaps.current()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200, address
    return len(queries)


@pytest.mark.django_db(transaction=True)  # a process keeps its bitmaps only of what is committed
def test_no_page_takes_more_queries_for_more_rows(client, provinces):
    make_events(1)
    with_one = {kind: queries_of(client, address) for kind, address in addresses().items()}
    make_events(3)
    with_four = {kind: queries_of(client, address) for kind, address in addresses().items()}
    make_events(26)
    with_thirty = {kind: queries_of(client, address) for kind, address in addresses().items()}
    assert with_four == with_thirty
    more = {kind: with_four[kind] - with_one[kind] for kind in with_one if with_four[kind] > with_one[kind]}
    assert more == {"event": 1}  # an event that stands alone has no neighbours to be fetched
    assert max(with_thirty.values()) <= 15, with_thirty


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_archive_without_events_has_all_its_pages(client, prefix):
    for address in [*LISTS, "/provinces/ca-mau/", "/provinces/ha-noi/"]:
        assert client.get(prefix + address).status_code == 200, address
    said = {"": "Ở đây chưa có tư liệu nào.", "/en": "Nothing is archived here yet."}[prefix]
    saying = [address for address in LISTS if said in client.get(prefix + address).text]
    assert saying == ["/", "/events/", "/speakers/", "/topics/", "/organizers/"]


@pytest.mark.parametrize("number", [1, 3])
def test_lists_show_every_row_once(client, number):
    events = make_events(number)
    page = client.get("/events/").text
    rows = re.findall(r'<h3 lang="vi"><a href="([^"]+)">([^<]+)</a>', page)
    assert rows == [(event.get_absolute_url(), event.name) for event in reversed(events)]
    for address, names in {
        "/speakers/": [GENERAL[0], *(f"Người thứ {n}" for n in range(1, number + 1))],
        "/topics/": ["Kỹ năng hòa giải", *(f"Chuyên đề {n}" for n in range(1, number + 1))],
        "/organizers/": ["Sở Nội vụ tỉnh Cà Mau", *(f"Trường số {n}" for n in range(1, number + 1))],
    }.items():
        page = client.get(address).text
        assert [page.count(f">{name}</a>") for name in names] == [1] * len(names), address


def test_an_event_says_what_is_stated_and_what_is_not(client):
    event = make_events(1, attendance_count=1234, attendance_qualifier="over")[0]
    address = event.get_absolute_url()
    page = client.get(address)
    for said in [
        "Lớp tập huấn hòa giải số 1", ">Thứ Hai, 6/5/2024<", "hơn 1.234 đại biểu", "Cà Mau",
        "Thiếu tướng", "Lò Thị Hoà", "Phó Cục trưởng Cục Đối ngoại", "Kỹ năng hòa giải", "Trường số 1", "không nêu",
    ]:  # fmt: skip
        assert said in page.text, said
    english = client.get("/en" + address)
    for said in ["Monday, 6 May 2024", "over 1,234 delegates", "not stated"]:
        assert said in english.text, said
    assert (page["Content-Language"], english["Content-Language"]) == ("vi", "en")


def test_an_event_without_anything(client):
    event = make_event()
    right = event.get_absolute_url()
    for prefix, name in {"": "Hội nghị", "/en": "Conference whose name is not stated"}.items():
        page = client.get(prefix + right)
        assert (page.status_code, name in page.text) == (200, True)
    assert right == f"/events/{event.pk}/-/"
    assert f'href="/events/{event.pk}/-/"' in client.get("/events/").text


def test_a_persons_page_is_a_dated_list_of_ranks_and_offices(client):
    make_event("Lớp cũ", date(2019, 3, 1), people=[("Lò Thị Hoà", "Đại tá", ["Trưởng phòng"])])
    make_event("Lớp mới", date(2024, 5, 6), people=[GENERAL])
    make_event("Lớp kín", date(2025, 1, 1), people=[("Lò Thị Hoà", "Trung tướng", [])], visibility="withdrawn")
    page = client.get(Speaker.objects.get().get_absolute_url()).text
    order = [page.find(said) for said in [">6/5/2024<", "Thiếu tướng", ">1/3/2019<", "Đại tá", "Trưởng phòng"]]
    assert -1 not in order
    assert order == sorted(order)
    assert "Trung tướng" not in page


def test_merged_provinces_lead_to_each_other(client):
    old = make_event("Lớp ở Đắk Nông", date(2023, 7, 18), provinces=["dak-nong"])
    merged, survivor = client.get("/provinces/dak-nong/").text, client.get("/provinces/lam-dong/").text
    assert ('href="/provinces/lam-dong/"' in merged, 'href="/provinces/dak-nong/"' in survivor) == (True, True)
    assert "/events/?province=lam-dong&amp;predecessors=on" in merged
    assert "/events/?province=lam-dong&amp;predecessors=on" in survivor
    assert old.get_absolute_url() in client.get("/events/?province=lam-dong&predecessors=on").text
    assert old.get_absolute_url() not in client.get("/events/?province=lam-dong").text


def test_the_list_of_a_search_shows_its_hits_marked(client):
    make_events(1)
    page = client.get("/events/?q=hoa+giai").text
    assert re.findall(r'<p class="snippet" lang="vi">[^<]*<mark>([^<]*)</mark>', page) == ["Hoà"]
    assert "&lt;mark&gt;" not in page


def test_a_report_marks_its_words_and_the_hits_of_a_search(client):
    report = make_events(1)[0].reports.get()
    page = client.get(f"/reports/{report.pk}/?q=hoa+giai").text
    assert 'class="hit' in page or "hit" in re.findall(r'<mark[^>]*class="([^"]*)"', page)[0]
    assert report.sha256 in page


def test_a_record_met_often_has_its_pages(client):
    make_events(23)
    kinds = addresses()
    for kind in ("province", "speaker", "topic", "organizer"):
        first = client.get(kinds[kind]).text
        (following,) = re.findall(r'rel="next" href="([^"]+)"', first)
        second = client.get(kinds[kind] + following.replace("&amp;", "&")).text
        shown = set(re.findall(r'href="(/events/\d+/[^"]+)"', second)) - set(
            re.findall(r'href="(/events/\d+/[^"]+)"', first)
        )
        assert len(shown) >= 3, kind
        assert 'rel="prev"' in second, kind


def test_a_long_list_has_its_pages(client):
    for number in range(101):
        Speaker.objects.create(name=f"Người {number:03}")
    event = make_event("Lớp")
    for speaker in Speaker.objects.all():
        event.participations.create(speaker=speaker)
    first, second = client.get("/speakers/").text, client.get("/speakers/?page=2").text
    assert ("Người 099" in first, "Người 100" in first) == (True, False)
    assert ("Người 099" in second, "Người 100" in second) == (False, True)


@pytest.mark.parametrize("slug", ["", "khac/", "Lop-Tap-Huan/"])
@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("kind", ["event", "speaker", "topic", "organizer"])
def test_a_wrong_slug_leads_to_the_right_one_and_keeps_the_query(client, kind, prefix, slug):
    make_events(1)
    right = prefix + addresses()[kind]
    assert client.get(right).status_code == 200
    wrong = "/".join(right.split("/")[:-2]) + f"/{slug}"
    answer = client.get(f"{wrong}?q=ho%C3%A0+gi%E1%BA%A3i&page=2")
    assert (answer.status_code, unquote(answer["Location"])) == (301, f"{right}?q=hoà+giải&page=2")
    assert client.get(wrong)["Location"] == right


@pytest.mark.parametrize(
    "address",
    [
        "/nothing/", "/events/999999/", "/events/999999/x/", "/reports/999999/", "/speakers/999999/x/",
        "/topics/999999/x/", "/organizers/999999/x/", "/provinces/atlantis/", "/events/abc/",
        "/events/99999999999999999999999999/", "/reports/99999999999999999999999999/", "/speakers/%00/",
    ],
)  # fmt: skip
def test_what_is_not_there_is_404_in_the_pages_language(client, address):
    page, english = client.get(address), client.get("/en" + address)
    assert (page.status_code, english.status_code) == (404, 404)
    assert ('<html lang="vi">' in page.text, "Không có trang này" in page.text) == (True, True)
    assert ('<html lang="en">' in english.text, "There is no such page" in english.text) == (True, True)
    assert 'name="q"' in page.text


def test_what_was_withdrawn_is_410(client):
    event = make_events(1)[0]
    report, everywhere = event.reports.get(), list(addresses().values())
    event.visibility = "withdrawn"
    event.save()
    search.index(event)
    withdrawn = (event.get_absolute_url(), f"/events/{event.pk}/", report.get_absolute_url())
    for address in withdrawn:
        page, english = client.get(address), client.get("/en" + address)
        assert (page.status_code, english.status_code) == (410, 410)
        assert "This record was withdrawn" in english.text
        assert ('<html lang="vi">' in page.text, event.name in page.text) == (True, False)
    shown = [address for address in everywhere if event.name in client.get(address).text]
    assert shown == []


@pytest.mark.django_db(transaction=True)
def test_a_mistake_of_ours_is_a_page_in_the_readers_language(client, provinces):
    client.raise_request_exception = False
    make_events(1)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE events_report RENAME TO events_report_gone")
    try:
        address = Event.objects.get().get_absolute_url()
        page, english = client.get(address), client.get("/en" + address)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE events_report_gone RENAME TO events_report")
    assert (page.status_code, english.status_code) == (500, 500)
    assert '<html lang="vi">' in page.text
    assert "The mistake is ours" in english.text


def test_health(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"database": "ok", "index": "ok"})


@pytest.mark.parametrize("address", [*LISTS, "/events/1/", "/nothing/", "/admin/login/", "/healthz"])
def test_every_answer_forbids_what_comes_from_elsewhere(client, address):
    policy = client.get(address)["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy


def test_public_pages_hold_nothing_inline(client):
    make_events(2)
    for kind, address in addresses().items():
        page = client.get(address).text
        assert (
            re.findall(
                r"<script(?![^>]*\bsrc=)(?! type=\"application/ld\+json\")|<style|\sstyle=|\son\w+=\"|javascript:", page
            )
            == []
        ), kind


def test_each_page_names_its_other_language(client):
    make_events(1)
    for kind, address in addresses().items():
        page, english = client.get(address).text, client.get("/en" + address)
        assert (english.status_code, f'href="{"/en" + address}"'.replace("&", "&amp;") in page) == (200, True), kind
        assert f'href="{address}"'.replace("&", "&amp;") in english.text, kind


def test_titles_and_names_are_escaped(client):
    event = make_event(
        "<b>Lớp & 'học'</b>", date(2024, 1, 1), people=["<i>An</i>"], topics=["<u>T</u>"], organizers=["<s>B</s>"],
        text="<script>alert(1)</script> hòa giải\n",
    )  # fmt: skip
    for address in ["/", "/events/", "/events/?q=alert", event.get_absolute_url(), "/speakers/", "/topics/",
                    "/organizers/", event.reports.get().get_absolute_url(),
                    "/events/?q=%3Cscript%3Ealert(1)%3C/script%3E", "/events/?province=%3Cb%3E"]:  # fmt: skip
        page = client.get(address).text
        assert re.findall(r"<(?:i|u|s|script)>", page) == [], address
        assert "<b>Lớp" not in page, address


def test_every_address_reverses_in_both_languages():
    with translation.override("en"):
        assert reverse("events") == "/en/events/"
    with translation.override("vi"):
        assert reverse("events") == "/events/"


def test_a_corrected_copy_is_named_on_the_earlier_one(client):
    event = make_events(1)[0]
    earlier = event.reports.get()
    later = Report.of_bytes(b"x", "Bản đã sửa.", source="b.txt", event=event)
    later.save()
    Report.objects.filter(pk=earlier.pk).update(replaced_by=later)
    assert later.get_absolute_url() in client.get(earlier.get_absolute_url()).text
    assert earlier.get_absolute_url() not in client.get(event.get_absolute_url()).text


def test_provinces_are_all_there_in_vietnamese_order(client):
    page = client.get("/provinces/").text
    names = re.findall(r'<th scope="row"><a href="[^"]+" lang="vi">([^<]+)</a>', page)
    assert names == [province.name for province in Province.objects.all()]
    assert (len(names), names[0], names[-1]) == (63, "An Giang", "Yên Bái")


@pytest.mark.parametrize(
    ("field", "value"),
    [("text_shown", "hidden"), ("text_shown", "quoted"), ("visibility", "hidden"), ("visibility", "withdrawn")],
)
def test_what_editors_hide_of_a_report_is_neither_shown_nor_found(client, field, value):
    event = make_event("Lớp học", text="Một câu bí mật trong bản tin này.\n")
    report = event.reports.get()
    pages = [event.get_absolute_url(), report.get_absolute_url(), "/events/?q=bi+mat", "/events/?q=lop+hoc"]
    assert all("bí mật" in re.sub("</?mark[^>]*>", "", client.get(page).text) for page in pages[:2])
    Report.objects.update(**{field: value})
    search.index(event)
    said = [page for page in pages for word in ("bí", "mật", "trong bản tin") if word in client.get(f"{page}").text]
    assert said == []
    assert client.get("/events/?q=bi+mat").text.count('<article class="row">') == 0
