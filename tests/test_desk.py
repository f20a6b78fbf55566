"""An event's form beside its reports: where a field's words stand, what is doubtful, words put into fields."""

import json
from datetime import date

import pytest
from django.contrib.auth import get_user_model

from events import review, search
from events.evidence import State, facts_of
from events.models import Event, Hosting, Participation, Presentation, Report, Speaker, Topic

from .test_review import form_of

pytestmark = pytest.mark.django_db
TEXT = "Lớp tập huấn\n\nTại Nhà văn hóa xã Lâm Hải, hơn 200 người nghe ông Lò Văn Hạnh nói về Bình đẳng giới."


def evidence(path, words, text=TEXT):
    return {"path": path, "start": text.index(words), "end": text.index(words) + len(words)}


@pytest.fixture
def desk(client):
    client.force_login(get_user_model().objects.create_superuser("thu-ha", password="x"))
    return client


@pytest.fixture
def event():
    event = Event.objects.create(name="Lớp tập huấn", attendance_count=200, attendance_qualifier="over")
    speaker = Speaker.objects.create(name="Lò Văn Hạnh")
    event.participations.create(speaker=speaker, printed_name="Lò Văn Hạnh", rank="ông")
    reading = {
        "name": "Lớp tập huấn",
        "attendance": {"count": 200, "qualifier": "over"},
        "people": [{"name": "Lò Văn Hạnh", "rank": "ông", "positions": [], "part": "attendee"}],
        "evidence": [
            evidence("name", "Lớp tập huấn"),
            evidence("attendance", "hơn 200 người"),
            evidence("people.0.name", "Lò Văn Hạnh"),
            evidence("people.0.rank", "ông"),
        ],
        "unsure": ["attendance"],
    }
    Report.of_bytes(b"", TEXT, event=event, outlet="Báo Xã", reading=reading).save()
    review.weigh(search.index(event))
    return event


def field(desk, event, name):
    """The attributes of a field's widget in the event's form."""
    context = desk.get(f"/admin/events/event/{event.pk}/change/").context
    forms = [context["adminform"].form, *(f for i in context["inline_admin_formsets"] for f in i.formset.initial_forms)]
    form = next(form for form in forms if name in form.fields)
    widget = form.fields[name].widget
    return {key: value for key, value in getattr(widget, "widget", widget).attrs.items() if key.startswith("data-")}


def post(desk, event, **changes):
    """Save the form as it stands but for these changes."""
    answer = desk.post(f"/en/admin/events/event/{event.pk}/change/", {**form_of(desk, event), **changes})
    assert answer.status_code == 302, answer.context["errors"]
    return answer


def cited(event, target, words):
    report = event.reports.get()
    start = report.text.index(words)
    return json.dumps({"report": report.pk, "target": target, "start": start, "end": start + len(words)})


def facts(event):
    return facts_of(Event.objects.for_page().get(pk=event.pk))


def test_a_field_knows_where_its_words_stand(desk, event):
    report = event.reports.get().pk
    assert field(desk, event, "name") == {"data-words": f"r{report}-name"}
    assert field(desk, event, "rank") == {"data-words": f"r{report}-people-0-rank"}
    assert field(desk, event, "venue") == {}


def test_a_doubtful_field_stands_out(desk, event):
    report = event.reports.get().pk
    unsure = {"data-words": f"r{report}-attendance", "data-unsure": "unsure"}
    assert field(desk, event, "attendance_count") == unsure
    assert field(desk, event, "attendance_qualifier") == unsure


class TestWordsPutIntoFields:
    def test_they_become_the_values_evidence(self, desk, event):
        post(desk, event, venue="Nhà văn hóa xã Lâm Hải", cite=cited(event, "venue", "Nhà văn hóa xã Lâm Hải"))

        venue = facts(event).single["venue"]
        assert (venue.state, venue.value) == (State.QUOTED, "Nhà văn hóa xã Lâm Hải")
        assert [TEXT[words.start : words.end] for words in venue.words] == ["Nhà văn hóa xã Lâm Hải"]
        assert f'id="r{event.reports.get().pk}-cited-venue"' in desk.get(f"/events/{event.pk}/lop-tap-huan/").text

    def test_they_are_none_of_a_value_that_was_changed_since(self, desk, event):
        post(desk, event, venue="Nhà văn hóa xã Lâm Hải", cite=cited(event, "venue", "Nhà văn hóa xã Lâm Hải"))
        post(desk, event, venue="Hội trường")

        venue = facts(event).single["venue"]
        assert (venue.state, venue.words, venue.otherwise) == (State.EDITED, (), ())

    def test_a_topic_is_added(self, desk, event):
        post(desk, event, cite=cited(event, "topics", "Bình đẳng giới"))

        link = Presentation.objects.get()
        assert (link.topic, link.printed_title) == (Topic.objects.get(title="Bình đẳng giới"), "Bình đẳng giới")
        assert facts(event).topics[0].fact.state == State.QUOTED

    def test_a_person_is_added_as_a_new_one(self, desk, event):
        known = Speaker.objects.get()
        post(desk, event, cite=cited(event, "people", "Văn Hạnh"))

        added = Participation.objects.get(printed_name="Văn Hạnh")
        assert (added.speaker.name, added.speaker == known) == ("Văn Hạnh", False)

    def test_a_person_who_is_there_already_is_not_added_twice(self, desk, event):
        post(desk, event, cite=cited(event, "people", "Lò Văn Hạnh"))

        assert Participation.objects.count() == 1

    def test_a_body_and_a_province_are_added(self, desk, event):
        Report.objects.update(text="Sở Nội vụ Cà Mau")
        report = event.reports.get()
        cites = [cited(event, "organizers", "Sở Nội vụ"), cited(event, "provinces", "Cà Mau")]
        post(desk, event, cite=cites)

        assert [str(link) for link in Hosting.objects.all()] == ["Sở Nội vụ"]
        assert [str(province) for province in event.provinces.all()] == ["Cà Mau"]
        assert [words.report_id for words in facts(event).provinces[0].fact.words] == [report.pk]

    def test_a_links_own_value(self, desk, event):
        link = event.participations.get()
        sent = {"participations-0-rank": "ông Lò", "cite": cited(event, f"people.{link.pk}.rank", "ông Lò")}
        post(desk, event, **sent)

        rank = facts(event).people[0].rank
        assert (rank.state, [TEXT[w.start : w.end] for w in rank.words]) == (State.QUOTED, ["ông Lò"])

    @pytest.mark.parametrize(
        "sent",
        [
            "no JSON", "[]", "{}", '{"report": 0, "target": "venue", "start": 0, "end": 3}',
            '{"report": REPORT, "target": "venue", "start": 0, "end": 9999}',
            '{"report": REPORT, "target": "venue", "start": 5, "end": 5}',
            '{"report": REPORT, "target": "password", "start": 0, "end": 5}',
            '{"report": REPORT, "target": "people.99.rank", "start": 0, "end": 5}',
            '{"report": REPORT, "target": "provinces", "start": 0, "end": 5}',
        ],
    )  # fmt: skip
    def test_what_makes_no_sense_is_left_out(self, desk, event, sent):
        answer = post(desk, event, cite=sent.replace("REPORT", str(event.reports.get().pk)))

        assert answer.status_code == 302
        assert event.reports.get().cited == {}


class TestReportsThatDisagree:
    @pytest.fixture
    def other(self, event):
        text = "Đã có 250 người dự."
        reading = {"attendance": {"count": 250, "qualifier": "exact"}, "evidence": []}
        report = Report.of_bytes(b"", text, event=event, outlet="Đài Huyện", reading=reading)
        report.save()
        review.weigh(search.index(event))
        return report

    def test_both_are_shown_with_their_source(self, desk, event, other):
        page = desk.get(f"/en/admin/events/event/{event.pk}/change/").text

        assert "Reports disagree:" in page
        assert "Đài Huyện</span>: 250 delegates" in page
        assert "&quot;attendance_count&quot;: 250" in page

    def test_the_editors_choice_is_kept_where_it_changes_nothing(self, desk, event, other):
        before = Event.objects.get().doubt
        post(desk, event, decided="attendance")

        assert [report.held for report in Report.objects.order_by("pk")] == [["attendance"], ["attendance"]]
        assert (before, Event.objects.get().doubt) == (2, 1)

    def test_the_editors_choice_is_kept_where_the_other_is_taken(self, desk, event, other):
        post(desk, event, attendance_count="250", attendance_qualifier="exact")

        assert Event.objects.get().attendance_count == 250
        assert Report.objects.get(pk=other.pk).held == ["attendance"]
        assert "Reports disagree:" in desk.get(f"/en/admin/events/event/{event.pk}/change/").text

    def test_a_tab_for_each_report(self, desk, event, other):
        page = desk.get(f"/en/admin/events/event/{event.pk}/change/").text

        assert page.count('class="desk-report"') == 2
        assert f'<a href="#report-{other.pk}">Đài Huyện</a>' in page


@pytest.mark.parametrize("number", [1, 3, 12])
def test_the_form_costs_at_most_twelve_queries(desk, event, number, django_assert_max_num_queries):
    for place in range(number):
        event.participations.create(speaker=Speaker.objects.create(name=f"Người thứ {place}"))
        event.presentations.create(topic=Topic.objects.create(title=f"Bài {place}"), presenter=Speaker.objects.last())
    with django_assert_max_num_queries(12):
        page = desk.get(f"/admin/events/event/{event.pk}/change/")
    assert len(page.context["inline_admin_formsets"][1].formset.initial_forms) == number + 1


def test_an_event_without_reports_has_a_plain_form(desk):
    event = Event.objects.create(name="Lớp", start_date=date(2024, 5, 6))

    page = desk.get(f"/en/admin/events/event/{event.pk}/change/")
    assert page.status_code == 200
    assert "desk-report" not in page.text
