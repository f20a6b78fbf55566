"""The queue: how doubtful an event is, which comes next, what the desk's front page counts."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from events import review, search
from events.models import Event, Kind, Proposal, Report, Speaker, Suggestion
from events.review import Doubt, Waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return get_user_model().objects.create_superuser("thu-ha", password="x", first_name="Thu Hà", last_name="Nguyễn")


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def make(name, *, unsure=(), otherwise=None, **values):
    """An event whose report's reading has these doubts; a second report says its attendance otherwise."""
    event = Event.objects.create(name=name, **values)
    reading = {"name": name, "evidence": [{"path": "name", "start": 0, "end": len(name)}], "unsure": list(unsure)}
    Report.of_bytes(b"", name, event=event, reading=reading).save()
    if otherwise:
        other = {"name": otherwise, "evidence": []}
        Report.of_bytes(b"", f"{name} {otherwise}", event=event, reading=other).save()
    review.weigh(search.index(event))
    event.refresh_from_db()
    return event


def doubt_of(event):
    return review.doubt_of(Event.objects.for_page().get(pk=event.pk))


def test_an_event_without_doubts():
    assert doubt_of(make("Lớp tập huấn")) == Doubt(0, 0, 0, 0)


def test_values_that_the_reader_is_unsure_of():
    assert doubt_of(make("Lớp tập huấn", unsure=["name"])) == Doubt(1, 0, 0, 0)


def test_an_unsure_value_that_an_editor_changed_is_sure():
    event = make("Lớp tập huấn", unsure=["name"])
    Event.objects.filter(pk=event.pk).update(name="Lớp bồi dưỡng")

    assert doubt_of(event) == Doubt(0, 0, 0, 0)


def test_values_on_which_reports_disagree_until_an_editor_decides():
    event = make("Lớp tập huấn", otherwise="Hội nghị")
    assert doubt_of(event) == Doubt(0, 1, 0, 0)

    Report.objects.filter(event=event).update(held=["name"])
    assert doubt_of(event) == Doubt(0, 0, 0, 0)


def test_proposals_that_wait():
    event = make("Lớp tập huấn")
    report = event.reports.get()
    for path, decision in (("venue", "open"), ("session", "open"), ("scope", "refused")):
        report.proposals.create(path=path, decision=decision)

    assert doubt_of(event) == Doubt(0, 0, 2, 0)


def test_suggestions_about_the_event_or_its_people(desk):
    event, other = make("Lớp tập huấn"), make("Hội nghị")
    met, namesake, third = (Speaker.objects.create(name="Lò Văn Hạnh") for _ in range(3))
    event.participations.create(speaker=met)
    for kind, one, two, decision in (
        (Kind.EVENT, event, other, "open"), (Kind.SPEAKER, met, namesake, "open"),
        (Kind.SPEAKER, met, third, "refused"), (Kind.SPEAKER, namesake, third, "open"),
    ):  # fmt: skip
        Suggestion.of(kind, one.pk, two.pk, decision=decision).save()

    assert (doubt_of(event), doubt_of(other)) == (Doubt(0, 0, 0, 2), Doubt(0, 0, 0, 1))
    page = desk.get(f"/en/admin/events/event/{event.pk}/change/")
    assert [record for record, _address in page.context["may_be_others"]] == [event, met]
    assert f'<a href="/en/admin/events/suggestion/about/speaker/{met.pk}/" lang="vi">Lò Văn Hạnh</a>' in page.text


def test_the_worst_comes_first_then_the_newest():
    calm, new, old, worst = (
        make("a"), make("b", unsure=["name"], start_date=date(2024, 5, 6)), make("c", unsure=["name"]),
        make("d", unsure=["name"], otherwise="x"),
    )  # fmt: skip

    assert list(Event.objects.to_review()) == [worst, new, old, calm]
    assert [review.next_after(None), review.next_after(worst), review.next_after(old)] == [worst, new, calm]
    assert [review.last_before(worst), review.last_before(calm)] == [None, old]


def test_after_the_last_comes_the_worst_again():
    worst, calm = make("a", unsure=["name"]), make("b")

    assert review.next_after(calm) == worst
    assert review.next_after(worst) == calm


def test_a_checked_event_waits_only_while_it_has_proposals():
    event = make("Lớp tập huấn", unsure=["name"])
    Event.objects.filter(pk=event.pk).update(checked_at=timezone.now())
    proposal = event.reports.get().proposals.create(path="venue")
    review.weigh(search.index(event))
    waits = list(Event.objects.to_review())
    Proposal.objects.filter(pk=proposal.pk).update(decision="refused")
    review.weigh(search.index(event))

    assert (waits, list(Event.objects.to_review())) == ([event], [])


def test_a_deleted_event_does_not_wait():
    event = make("Lớp tập huấn")
    Event.objects.filter(pk=event.pk).update(visibility="deleted")
    review.weigh(search.index(event))

    assert list(Event.objects.to_review()) == []


def test_what_waits_is_counted_on_the_front_page(desk):
    make("a", unsure=["name"]).reports.get().proposals.create(path="venue")
    make("b")

    assert review.waiting() == Waiting(events=2, doubtful=1, proposals=1, suggestions=0)
    page = desk.get("/en/admin/")
    assert page.context["waiting"] == Waiting(2, 1, 1, 0)
    assert "<div><dt>conferences to check</dt><dd>2</dd></div>" in page.text


def test_next_to_check_opens_the_worst(desk):
    make("a")
    worst = make("b", unsure=["name"])

    assert desk.get("/admin/events/event/queue/next/").url == f"/admin/events/event/{worst.pk}/change/"


def test_an_empty_queue_says_so(desk):
    assert desk.get("/admin/events/event/queue/next/").url == "/admin/events/event/queue/"
    assert "Nothing is left to check." in desk.get("/en/admin/events/event/queue/").text


@pytest.mark.parametrize("number", [1, 3])
def test_the_queue_costs_no_query_a_row(desk, django_assert_num_queries, number):
    for place in range(number):
        make(f"Lớp {place}")

    with django_assert_num_queries(10):
        desk.get("/admin/events/event/queue/")


def form_of(desk, event):
    """What the event's form would send as it stands."""
    context = desk.get(f"/admin/events/event/{event.pk}/change/").context
    forms = [context["adminform"].form]
    sent = {}
    for inline in context["inline_admin_formsets"]:
        sent |= {f"{inline.formset.management_form.add_prefix(k)}": v
                 for k, v in inline.formset.management_form.initial.items()}  # fmt: skip
        forms += inline.formset.initial_forms
    for form in forms:
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                sent[field.html_name] = value
    return sent


def test_checked_and_next_records_who_and_when_and_opens_the_next(desk, editor):
    worst, other = make("Lớp tập huấn", unsure=["name"]), make("b")

    answer = desk.post(f"/admin/events/event/{worst.pk}/change/", {**form_of(desk, worst), "_check": "1"})

    worst.refresh_from_db()
    assert answer.url == f"/admin/events/event/{other.pk}/change/"
    assert (worst.checked_by, worst.doubt) == (editor, None)
    assert f"Checked by {editor.get_full_name()}" in desk.get(f"/en/events/{worst.pk}/{worst.slug}/").text
    assert "Đọc tự động, chưa kiểm" in desk.get(f"/events/{other.pk}/{other.slug}/").text


def test_save_and_next(desk):
    worst, other = make("Lớp tập huấn", unsure=["name"]), make("b")
    sent = {**form_of(desk, worst), "venue": "Hội trường", "_next": "1"}

    answer = desk.post(f"/admin/events/event/{worst.pk}/change/", sent)

    worst.refresh_from_db()
    assert answer.url == f"/admin/events/event/{other.pk}/change/"
    assert (worst.venue, worst.checked_at) == ("Hội trường", None)
