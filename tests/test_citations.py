"""Citing an event and a report: in the Vietnamese manner, as BibTeX, RIS, CSL-JSON, and in meta tags."""

import json
import re
from datetime import UTC, date, datetime

import icalendar
import pytest
from jsonschema import Draft202012Validator

from events import search
from events.citations import bibtex, citation_of, csl_json, ris, vietnamese
from events.models import Event, Hosting, Organizer, Province, Report, Visibility
from tests.test_exports import OPENAPI

HERE = "https://archive.example"
ARCHIVED = datetime(2024, 6, 30, 20, 0, tzinfo=UTC)  # already the first of July in Vietnam


@pytest.fixture
def event(provinces):
    event = Event.objects.create(name="Hội nghị tập huấn 100% “A_B”", start_date=date(2023, 7, 18))
    event.provinces.set([Province.objects.get(slug="gia-lai")])
    Hosting.objects.create(event=event, organizer=Organizer.objects.create(name="Sở Nội vụ"))
    report = Report.of_bytes(
        b"x", "Khai mạc\n", event=event, title="Khai mạc\nhội nghị", byline="Hồng Vân", outlet="VOV.VN",
        url="https://vov.example/a_b", published_on=date(2023, 7, 19),
    )  # fmt: skip
    report.save()
    Event.objects.update(added_at=ARCHIVED)
    Report.objects.update(added_at=ARCHIVED)
    search.index(event)
    return Event.objects.for_page().get()


def test_a_report_in_the_vietnamese_manner(event):
    report = event.reports.get()
    assert vietnamese(citation_of(report, HERE)) == (
        "Hồng Vân (19/7/2023), “Khai mạc\nhội nghị”, VOV.VN, https://vov.example/a_b, "
        f"lưu tại Kỷ yếu Tập huấn ngày 1/7/2024: {HERE}/reports/{report.pk}/."
    )


def test_an_event_in_the_vietnamese_manner(event):
    assert vietnamese(citation_of(event, HERE)) == (
        "Sở Nội vụ (18/7/2023), “Hội nghị tập huấn 100% “A_B””, Gia Lai, Kỷ yếu Tập huấn, "
        f"{HERE}{event.get_absolute_url()}."
    )


def test_what_is_not_stated_is_left_out(provinces):
    event = Event.objects.for_page().get(pk=Event.objects.create(name="Lớp học").pk)
    cited = citation_of(event, HERE)
    assert vietnamese(cited) == f"“Lớp học” (không rõ ngày), Kỷ yếu Tập huấn, {HERE}{event.get_absolute_url()}."
    assert "author" not in bibtex(cited) and "year" not in bibtex(cited)
    assert "issued" not in csl_json(cited)


def test_bibtex(event):
    report = event.reports.get()
    assert bibtex(citation_of(report, HERE)) == (
        f"@article{{report-{report.pk},\n"
        "  title = {{Khai mạc hội nghị}},\n  author = {{Hồng Vân}},\n  journal = {VOV.VN},\n  year = {2023},\n"
        "  date = {2023-07-19},\n  url = {https://vov.example/a_b},\n  urldate = {2024-07-01},\n"
        f"  note = {{Kỷ yếu Tập huấn: \\url{{{HERE}/reports/{report.pk}/}}}},\n  language = {{vietnamese}},\n}}\n"
    )
    assert r"title = {{Hội nghị tập huấn 100\% “A\_B”}}" in bibtex(citation_of(event, HERE))


def test_ris(event):
    assert ris(citation_of(event, HERE)).split("\r\n") == [
        "TY  - CONF", f"ID  - event-{event.pk}", "TI  - Hội nghị tập huấn 100% “A_B”", "AU  - Sở Nội vụ",
        "PB  - Kỷ yếu Tập huấn", "CY  - Gia Lai", "PY  - 2023", "DA  - 2023/07/18",
        f"UR  - {HERE}{event.get_absolute_url()}", "Y2  - 2024/07/01", "LA  - vi", "ER  - ", "",
    ]  # fmt: skip


def test_csl_json(event):
    report = event.reports.get()
    assert json.loads(csl_json(citation_of(report, HERE))) == [
        {
            "id": f"report-{report.pk}",
            "type": "article-newspaper",
            "title": "Khai mạc\nhội nghị",
            "author": [{"literal": "Hồng Vân"}],
            "container-title": "VOV.VN",
            "issued": {"date-parts": [[2023, 7, 19]]},
            "accessed": {"date-parts": [[2024, 7, 1]]},
            "URL": "https://vov.example/a_b",
            "archive": "Kỷ yếu Tập huấn",
            "archive_location": f"{HERE}/reports/{report.pk}/",
            "language": "vi",
        }
    ]


def test_the_pages_offer_them_and_bear_what_zotero_reads(client, event):
    report = event.reports.get()
    for record, kind in ((event, "events"), (report, "reports")):
        page = client.get(record.get_absolute_url()).content.decode()
        for form in ("bib", "ris", "csl.json"):
            address = f"/{kind}/{record.pk}.{form}"
            assert f'href="{address}"' in page
            answer = client.get(address)
            assert answer.status_code == 200
            assert answer.headers["Content-Disposition"].endswith(f'-{record.pk}.{form}"')
        tags = dict(re.findall(r'<meta name="((?:citation_|prism)[\w.]+)" content="([^"]*)">', page))
        assert tags["citation_title"] == str(record)
        assert tags["citation_author"] == ("Sở Nội vụ" if record == event else "Hồng Vân")
    assert tags["prism.publicationName"] == "VOV.VN"
    assert tags["citation_publication_date"] == "2023/07/19"


def test_one_events_record_and_calendar(client, event):
    record = client.get(f"/events/{event.pk}.json").json()
    Draft202012Validator({**OPENAPI["components"]["schemas"]["Event"], "components": OPENAPI["components"]}).validate(
        record
    )
    calendar = icalendar.Calendar.from_ical(client.get(f"/events/{event.pk}.ics").content)
    assert [part["SUMMARY"] for part in calendar.walk("VEVENT")] == [event.name]


@pytest.mark.parametrize("form", ["json", "ics", "bib", "ris", "csl.json"])
def test_what_was_withdrawn_says_so(client, event, form):
    report = event.reports.get()
    Event.objects.update(visibility=Visibility.WITHDRAWN)
    assert client.get(f"/events/{event.pk}.{form}").status_code == 410
    assert client.get(f"/events/{event.pk + 1}.{form}").status_code == 404
    if form not in ("json", "ics"):
        assert client.get(f"/reports/{report.pk}.{form}").status_code == 410
