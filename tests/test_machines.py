"""What programs find: the record in schema.org's words, one address a page, sitemaps, robots, harvesting, health."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from sickle import Sickle
from sickle.oaiexceptions import BadArgument, CannotDisseminateFormat, IdDoesNotExist, NoRecordsMatch

from events import oai, search, sitemaps
from events.models import Event, Province, Report, SearchText, Speaker, Visibility
from tests.sample_archive import make_archive

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def add(name, day=None, *provinces, **values):
    event = Event.objects.create(name=name, start_date=day, **values)
    event.provinces.set(Province.objects.filter(slug__in=provinces))
    search.index(event)
    return event


def described(client, record):
    page = client.get(record.get_absolute_url()).content.decode()
    (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(said)


def test_an_event_in_the_words_of_schema_org(client, seeds):
    event = Event.objects.get(provinces__name="Đắk Nông")
    said = described(client, event)
    address = f"http://testserver{event.get_absolute_url()}"
    assert (said["@context"], said["@type"], said["@id"]) == ("https://schema.org", "EducationEvent", address)
    assert (said["name"], said["startDate"], said["endDate"]) == (event.name, "2023-07-18", "2023-07-18")
    assert said["location"] == [
        {
            "@type": "Place",
            "name": "TP Gia Nghĩa",
            "address": {"addressCountry": "VN", "@type": "PostalAddress", "addressRegion": "Đắk Nông"},
        }
    ]
    (first, *_others) = said["performer"]
    assert (first["@type"], first["name"], first["honorificPrefix"]) == ("Person", "Lê Quốc Hùng", "Trung tướng")
    report = event.reports.get()
    assert [(citation["@type"], citation["@id"]) for citation in said["citation"]] == [
        ("NewsArticle", f"http://testserver/reports/{report.pk}/")
    ]
    assert None not in said.values() and "" not in said.values()


def test_people_places_and_reports_too(client, seeds):
    speaker = Speaker.objects.get(name="Lê Quốc Hùng")
    assert described(client, speaker)["@type"] == "Person"
    place = described(client, Province.objects.get(slug="dak-nong"))
    assert (place["@type"], place["identifier"]) == ("AdministrativeArea", "VN-72")
    assert described(client, Report.objects.first())["@type"] == "NewsArticle"


def test_no_name_breaks_out_of_the_script(client, db):
    event = add("</script><script>alert(1)</script> & <!--", date(2024, 5, 1))
    assert described(client, event)["name"] == event.name


@pytest.mark.parametrize(
    ("address", "known_as"),
    [
        ("/?utm_source=x", "/"),
        ("/provinces/gia-lai/?page=2&q=x", "/provinces/gia-lai/?page=2"),
        ("/events/?province=gia-lai&more=topic&sort=oldest", "/events/?province=gia-lai&sort=oldest"),
        ("/en/about/?q=x", "/en/about/"),
    ],
)
def test_a_page_has_one_address(client, db, address, known_as):
    page = client.get(address).content.decode()
    assert re.findall(r'<link rel="canonical" href="([^"]*)">', page) == [
        f"http://testserver{known_as}".replace("&", "&amp;")
    ]
    vietnamese = known_as.removeprefix("/en").replace("&", "&amp;")
    assert f'hreflang="x-default" href="http://testserver{vietnamese}"' in page
    assert f'<meta property="og:url" content="http://testserver{known_as.replace("&", "&amp;")}">' in page


def test_not_found_has_no_address(client, db):
    assert "canonical" not in client.get("/nothing/").content.decode()


def locations(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return [element.text for element in ElementTree.fromstring(response.content).iter(f"{SITEMAP}loc")]


def test_the_sitemaps_name_every_public_page_once(client, db):
    make_archive(6)
    hidden = add("Ẩn", visibility=Visibility.HIDDEN)
    found = [page for part in locations(client, "/sitemap.xml") for page in locations(client, part)]
    expected = {event.get_absolute_url() for event in Event.objects.public()}
    expected |= {speaker.get_absolute_url() for speaker in Speaker.objects.met()}
    expected |= {province.get_absolute_url() for province in Province.objects.all()}
    assert len(found) == len(set(found))
    assert {f"http://testserver{path}" for path in expected} <= set(found)
    assert f"http://testserver{hidden.get_absolute_url()}" not in found
    assert all(client.get(page).status_code == 200 for page in found)


def test_a_large_archive_has_several_sitemaps(client, db, monkeypatch):
    monkeypatch.setattr(sitemaps.Records, "limit", 2)
    events = [add(f"Hội nghị {day}", date(2024, 5, day)) for day in (1, 2, 3)]
    parts = [part for part in locations(client, "/sitemap.xml") if "-events" in part]
    assert parts == ["http://testserver/sitemap-events.xml", "http://testserver/sitemap-events.xml?p=2"]
    assert [page for part in parts for page in locations(client, part)] == [
        f"http://testserver{event.get_absolute_url()}" for event in events
    ]


def test_robots_are_told_where_the_sitemap_is(client, db):
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in response.content.decode()
    assert client.get("/favicon.ico").headers["Location"] == "/static/favicon.svg"


def test_health_sees_an_index_that_is_behind(client, db):
    event = add("Hội nghị")
    assert client.get("/healthz").json() == {"database": "ok", "index": "ok"}
    SearchText.objects.filter(event=event).delete()
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json() == {"database": "ok", "index": "0 of 1 events are indexed; run manage.py reindex"}


def test_health_sees_a_database_that_does_not_answer(client, db):
    table = "events_event"
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO events_event_away")
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["database"].startswith("no answer: ")


@pytest.fixture
def harvester(live_server):
    return Sickle(f"{live_server.url}/oai")


@pytest.mark.django_db(transaction=True)
class TestHarvesting:
    def test_sickle_harvests_all_in_pieces(self, transactional_db, provinces, harvester, monkeypatch):
        monkeypatch.setattr(oai, "BATCH", 2)
        events = [add(f"Hội nghị {day} & <1>", date(2024, 5, day), "gia-lai") for day in (1, 2, 3, 4, 5)]
        events[1].visibility = Visibility.WITHDRAWN
        events[1].save()
        records = list(harvester.ListRecords(metadataPrefix="oai_dc"))
        assert [record.header.identifier for record in records] == [
            f"oai:localhost:event/{event.pk}" for event in events
        ]
        assert [record.deleted for record in records] == [False, True, False, False, False]
        assert records[0].metadata["title"] == ["Hội nghị 1 & <1>"]
        assert records[0].metadata["coverage"] == ["Gia Lai"]
        assert records[0].metadata["date"] == ["2024-05-01"]
        assert records[0].metadata["identifier"][0].endswith(events[0].get_absolute_url())
        headers = list(harvester.ListIdentifiers(metadataPrefix="oai_dc"))
        assert [header.identifier for header in headers] == [record.header.identifier for record in records]

    def test_only_what_changed_and_only_a_set(self, transactional_db, provinces, harvester):
        old, new = add("Cũ", date(2024, 1, 1), "gia-lai"), add("Mới", date(2024, 1, 2), "hue")
        Event.objects.filter(pk=old.pk).update(changed_at=datetime(2020, 2, 3, 4, 5, 6, 700_000, UTC))

        def ids(**asked):
            return [
                int(header.identifier.rpartition("/")[2])
                for header in harvester.ListIdentifiers(metadataPrefix="oai_dc", **asked)
            ]

        assert ids(until="2020-02-03") == ids(until="2020-02-03T04:05:06Z") == ids(set="gia-lai") == [old.pk]
        assert ids(**{"from": "2020-02-04"}) == ids(set="hue") == [new.pk]
        assert ids(**{"from": "2020-02-03T04:05:06Z", "until": "2020-02-03T04:05:06Z"}) == [old.pk]
        with pytest.raises(NoRecordsMatch):
            ids(until="2020-02-03T04:05:05Z")

    def test_it_says_what_it_is(self, transactional_db, provinces, harvester):
        identified = harvester.Identify()
        assert (identified.protocolVersion, identified.deletedRecord) == ("2.0", "persistent")
        assert [known.metadataPrefix for known in harvester.ListMetadataFormats()] == ["oai_dc"]
        assert len(list(harvester.ListSets())) == 63

    def test_what_is_wrong_has_its_code(self, transactional_db, provinces, harvester):
        event = add("Hội nghị")
        known = f"oai:localhost:event/{event.pk}"
        assert harvester.GetRecord(identifier=known, metadataPrefix="oai_dc").metadata["title"] == ["Hội nghị"]
        for expected, asked in (
            (IdDoesNotExist, {"identifier": "oai:localhost:event/99999999", "metadataPrefix": "oai_dc"}),
            (IdDoesNotExist, {"identifier": "event", "metadataPrefix": "oai_dc"}),
            (CannotDisseminateFormat, {"identifier": known, "metadataPrefix": "marc"}),
            (BadArgument, {"identifier": known}),
        ):
            with pytest.raises(expected):
                harvester.GetRecord(**asked)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "badVerb"),
        ("verb=Delete", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&x=1", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=hom-qua", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02&until=2024-01-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02&until=2024-02-01T00:00:00Z", "badArgument"),
        ("verb=ListRecords&resumptionToken=x", "badResumptionToken"),
        ("verb=ListRecords&metadataPrefix=oai_dc", "noRecordsMatch"),
    ],
)
def test_oai_errors(client, db, query, code):
    answer = client.get(f"/oai?{query}").content.decode()
    ElementTree.fromstring(answer)
    assert re.findall(r'<error code="(\w+)">', answer) == [code]


def test_oai_by_post(client, db):
    assert "<protocolVersion>2.0" in client.post("/oai", {"verb": "Identify"}).content.decode()


def test_a_harvest_of_three_asks_as_often_as_one(client, db, django_assert_max_num_queries):
    for number in (1, 3):
        for day in range(number):
            add("Hội nghị", date(2024, number, day + 1) + timedelta(days=1), "gia-lai")
        with django_assert_max_num_queries(9):
            client.get("/oai?verb=ListRecords&metadataPrefix=oai_dc")
