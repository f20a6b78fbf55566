"""Pages are made once for a version of the data and the program; readers who have one are told so."""

import gzip
from datetime import date

import pytest
from django.test import Client

from events import conditional, search

from .making import make_event

pytestmark = pytest.mark.django_db

KINDS = ["/", "/about/", "/events/", "/provinces/", "/provinces/gia-lai/", "/speakers/", "/topics/", "/organizers/"]


@pytest.mark.parametrize("address", KINDS)
def test_a_reader_who_has_the_page_is_told_so(client, address):
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (first.status_code, first["Cache-Control"]) == (200, "public, no-cache")
    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], "public, no-cache")


def test_a_change_makes_the_page_anew(client):
    event = make_event("Lớp cũ", date(2024, 1, 1))
    first = client.get("/events/")
    event.name = "Lớp mới"
    event.save()
    search.index(event)
    second = client.get("/events/", headers={"If-None-Match": first["ETag"]})
    assert second.status_code == 200
    assert ("Lớp cũ" in first.text, "Lớp mới" in first.text) == (True, False)
    assert ("Lớp cũ" in second.text, "Lớp mới" in second.text) == (False, True)
    assert second["ETag"] != first["ETag"]


def test_a_kept_page_is_the_page_and_costs_one_query(client, django_assert_num_queries):
    first = client.get("/events/?q=a")
    with django_assert_num_queries(1):
        again = client.get("/events/?q=a")
    assert (again.content, again.headers) == (first.content, first.headers)


def test_each_address_language_and_host_has_its_own_page(client):
    pages = {client.get(address).content for address in ("/events/", "/en/events/", "/events/?sort=oldest")}
    pages.add(client.get("/events/", headers={"Host": "127.0.0.1"}).content)
    assert len(pages) == 4


def test_what_one_reader_is_told_reaches_no_other():
    stranger = Client()
    stranger.cookies["sessionid"] = "x"  # no session: Django takes it away again, in this answer
    assert "sessionid" in stranger.get("/").cookies
    assert dict(Client().get("/").cookies) == {}


def test_only_whole_pages_are_kept(client):
    event = make_event("Lớp", date(2024, 1, 1), visibility="hidden")
    assert client.get(event.get_absolute_url()).status_code == 410
    assert client.get("/events/999/x/").status_code == 404
    assert client.get("/events/1000/").status_code == 404
    assert "ETag" not in client.get(event.get_absolute_url())
    assert dict(conditional._kept) == {}


def test_pages_are_kept_up_to_a_number(client, monkeypatch):
    monkeypatch.setattr(conditional, "KEPT", 3)
    for number in range(5):
        client.get(f"/about/?x={number}")
    assert [address.split("?")[1] for address, _version, _packed in conditional._kept] == ["x=2", "x=3", "x=4"]


def test_a_large_page_is_made_each_time(client, monkeypatch):
    monkeypatch.setattr(conditional, "LARGEST_KEPT", 10)
    assert client.get("/about/").status_code == client.get("/about/").status_code == 200
    assert dict(conditional._kept) == {}


def test_head_answers_as_get_without_the_content(client):
    head, get = client.head("/events/"), client.get("/events/")
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", get["ETag"])
    assert int(head["Content-Length"]) == len(get.content)


def test_posting_to_a_page_is_refused(client):
    assert client.post("/events/").status_code == 405


def test_a_page_is_sent_compressed_to_who_can_unpack_it(client, db):
    plain, packed = client.get("/events/"), client.get("/events/", headers={"accept-encoding": "br, gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2
    assert (packed["Content-Encoding"], packed["Content-Length"]) == ("gzip", str(len(packed.content)))
    assert "Accept-Encoding" in plain["Vary"] and "Accept-Encoding" in packed["Vary"]
    assert plain["ETag"] != packed["ETag"]
    again = client.get("/events/", headers={"accept-encoding": "gzip", "if-none-match": packed["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
