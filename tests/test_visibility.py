"""What readers see of a hidden, withdrawn or deleted record, and of a report whose text is not shown as a whole."""

import pytest

from events import search
from events.evidence import State, facts_of
from events.marking import paragraphs_of
from events.models import Event, Report, Speaker, TextShown, Visibility

pytestmark = pytest.mark.django_db
TEXT = "Tập huấn\n\nTại Nhà văn hóa xã, lớp mở sáng nay. Người dự rất đông."
VENUE = "Nhà văn hóa xã"
GONE = [Visibility.HIDDEN, Visibility.WITHDRAWN, Visibility.DELETED]


@pytest.fixture
def event():
    event = Event.objects.create(name="Lớp tập huấn", venue=VENUE)
    event.participations.create(speaker=Speaker.objects.create(name="Lò Văn Hạnh"))
    start = TEXT.index(VENUE)
    evidence = [{"path": "venue", "start": start, "end": start + len(VENUE)}]
    Report.of_bytes(b"", TEXT, event=event, outlet="Báo Xã", reading={"venue": VENUE, "evidence": evidence}).save()
    search.index(event)
    return event


def put(record, **values):
    type(record).objects.filter(pk=record.pk).update(**values)
    search.index(Event.objects.get())


def paragraphs(**options):
    event = Event.objects.for_page().get()
    report = event.reports.all()[0]
    return [p.html for p in paragraphs_of(report, facts_of(event, **options).marks(report), **options)]


@pytest.mark.parametrize("visibility", GONE)
def test_an_event_that_is_not_public_is_gone_everywhere(client, event, visibility):
    report, speaker = Report.objects.get(), Speaker.objects.get()
    put(event, visibility=visibility)

    addresses = [event.get_absolute_url(), report.get_absolute_url(), f"/events/{event.pk}/"]
    assert [client.get(address).status_code for address in addresses] == [410, 410, 410]
    for address in ("/", "/events/", "/speakers/", speaker.get_absolute_url()):
        assert event.get_absolute_url() not in client.get(address).text
    assert client.get("/events/?q=tap+huan").context["page_obj"].paginator.count == 0


@pytest.mark.parametrize("visibility", GONE)
def test_a_report_that_is_not_public_is_gone_and_its_event_stays(client, event, visibility):
    report = Report.objects.get()
    put(report, visibility=visibility)

    assert client.get(report.get_absolute_url()).status_code == 410
    page = client.get(event.get_absolute_url())
    assert page.status_code == 200
    assert VENUE in page.text
    assert "lớp mở sáng nay" not in page.text
    assert "Báo Xã" not in page.text
    assert client.get("/events/?q=%22rat+dong%22").context["page_obj"].paginator.count == 0
    assert client.get("/").context["overview"].figures["report"] == 0


def test_a_fact_that_was_read_from_a_hidden_report_stays_read_but_shows_no_words(event):
    put(Report.objects.get(), visibility=Visibility.HIDDEN)

    fact = facts_of(Event.objects.for_page().get()).single["venue"]
    assert (fact.state, fact.words) == (State.QUOTED, ())


def test_what_a_hidden_report_says_otherwise_is_not_told(event):
    put(event, venue="Hội trường")
    told = facts_of(Event.objects.for_page().get()).single["venue"].otherwise
    put(Report.objects.get(), visibility=Visibility.HIDDEN)
    venue = facts_of(Event.objects.for_page().get()).single["venue"]

    assert [said.value for said in told] == [VENUE]
    assert venue.otherwise == ()
    assert [said.value for said in facts_of(Event.objects.for_page().get(), to_editor=True).single["venue"].otherwise]


def test_a_text_shown_whole(event):
    assert len(paragraphs()) == 2


def test_a_text_of_which_only_quotes_are_shown(client, event):
    report = Report.objects.get()
    put(report, text_shown=TextShown.QUOTED)

    assert paragraphs() == [
        f'<mark class="where" id="r{report.pk}-venue"><a href="#fact-venue">Nhà văn hóa xã</a></mark>'
    ]
    assert client.get("/events/?q=%22nguoi+du%22").context["page_obj"].paginator.count == 0
    page = client.get(f"{report.get_absolute_url()}?q=nguoi+du")
    assert "Người dự" not in page.text
    assert page.text.count('class="notice"') == 1


def test_a_text_that_is_not_shown(client, event):
    put(Report.objects.get(), text_shown=TextShown.HIDDEN)

    assert paragraphs() == []
    page = client.get(event.get_absolute_url())
    assert "Người dự" not in page.text
    assert 'href="#r' not in page.text
    assert "Báo Xã" in page.text


@pytest.mark.parametrize("shown", [TextShown.QUOTED, TextShown.HIDDEN])
def test_an_editor_sees_the_whole_text(event, shown):
    put(Report.objects.get(), text_shown=shown, visibility=Visibility.HIDDEN)

    assert len(paragraphs(to_editor=True)) == 2
