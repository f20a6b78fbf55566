""" "Báo lỗi": from a fact to the editor who decides, without an account; bounded, and nobody is asked for a name."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from events import remarks, review
from events.models import Event, Remark, Report, TextShown, Visibility

SAID = "Hội nghị diễn ra ngày 19/7, không phải 18/7."


@pytest.fixture
def event(seeds):
    return Event.objects.get(provinces__name="Đắk Nông")


def send(client, event, fact="start_date", said=SAID, **fields):
    return client.post(f"/events/{event.pk}/remark/?fact={fact}", {"said": said, "website": "", **fields})


def test_every_fact_leads_to_a_form_that_knows_it(client, event):
    page = client.get(event.get_absolute_url()).content.decode()
    links = re.findall(r'class="flag" href="([^"]*)"', page)
    assert f"/events/{event.pk}/remark/?fact=start_date" in links
    assert len(links) == len(set(links)) >= 7 + len(event.participations.all())
    for link in links:
        form = client.get(link)
        assert form.context["fact"].path == link.partition("=")[2]


def test_the_form_shows_the_value_and_its_words(client, event):
    page = client.get(f"/events/{event.pk}/remark/?fact=start_date").content.decode()
    assert 'datetime="2023-07-18"' in page and "“18/7”" in page
    assert client.get(f"/events/{event.pk}/remark/?fact=khong-co").context["fact"] is None


def test_a_remark_is_kept_with_what_the_page_showed(client, event):
    answer = send(client, event)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/events/{event.pk}/remark/thanks/")
    assert client.get(answer.headers["Location"]).status_code == 200
    kept = Remark.objects.values("event", "path", "shown", "quote", "said", "state").get()
    assert kept == {
        "event": event.pk, "path": "start_date", "shown": "2023-07-18", "quote": "18/7", "said": SAID, "state": "open",
    }  # fmt: skip


def test_it_brings_the_event_before_an_editor_even_when_it_was_checked(client, event):
    Event.objects.filter(pk=event.pk).update(checked_at=timezone.now(), doubt=None)
    send(client, event)
    event.refresh_from_db()
    assert event.doubt >= 2
    assert review.next_after(None) == event
    assert review.waiting().remarks == 1


@pytest.mark.parametrize(("said", "error"), [("", "said"), ("ab", "said"), ("x" * (remarks.LONGEST + 1), "said")])
def test_too_little_and_too_much_is_refused(client, event, said, error):
    answer = send(client, event, said=said)
    assert (answer.status_code, list(answer.context["form"].errors)) == (400, [error])
    assert not Remark.objects.exists()


def test_programs_that_fill_in_everything_are_thanked_and_forgotten(client, event):
    assert send(client, event, website="http://spam.example").status_code == 302
    assert not Remark.objects.exists()


def test_one_place_says_only_so_much_a_day(client, event, monkeypatch):
    monkeypatch.setattr(remarks, "OF_ONE_A_DAY", 2)
    assert [send(client, event).status_code for _ in range(3)] == [302, 302, 429]
    assert client.post(f"/events/{event.pk}/remark/", {"said": SAID}, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_all_places_together_say_only_so_much_an_hour(client, event, monkeypatch):
    monkeypatch.setattr(remarks, "OF_ALL_AN_HOUR", 1)
    send(client, event)
    assert client.post(f"/events/{event.pk}/remark/", {"said": SAID}, REMOTE_ADDR="192.0.2.7").status_code == 429
    assert Remark.objects.count() == 1


def test_nothing_tells_who_sent_it_and_yesterday_is_forgotten(client, event):
    send(client, event)
    first = Remark.objects.get()
    assert "127.0.0.1" not in first.sender and len(first.sender) == 64
    Remark.objects.update(made_at=timezone.now() - timezone.timedelta(days=2))
    send(client, event)
    first.refresh_from_db()
    assert first.sender == ""


def test_words_that_readers_do_not_see_are_not_in_the_form(client, event):
    Report.objects.update(text_shown=TextShown.HIDDEN)
    assert client.get(f"/events/{event.pk}/remark/?fact=start_date").context["quote"] == ""


def test_a_hidden_event_takes_no_remarks(client, event):
    Event.objects.update(visibility=Visibility.HIDDEN)
    assert send(client, event).status_code == 404


def test_without_the_token_nothing_is_taken(event):
    from django.test import Client

    assert send(Client(enforce_csrf_checks=True), event).status_code == 403


@pytest.fixture
def desk(client, django_user_model):
    """A contributor at the desk."""
    editor = get_user_model().objects.create_user("an", password="-", is_staff=True)
    editor.groups.add(Group.objects.get(name="archivist"))
    client.force_login(editor)
    return client


def test_an_editor_sees_it_beside_the_record_and_decides(desk, event):
    send(desk, event)
    kept = Remark.objects.get()
    assert SAID in desk.get(f"/admin/events/event/{event.pk}/change/").content.decode()
    answer = desk.post(f"/admin/events/remark/{kept.pk}/change/", {"state": "right", "_save": "1"})
    assert answer.status_code == 302
    kept.refresh_from_db()
    assert (kept.state, kept.decided_by.username, kept.said) == ("right", "an", SAID)
    assert review.waiting().remarks == 0


@pytest.mark.parametrize("number", [1, 3])
def test_several_are_decided_at_once(desk, event, number, django_assert_max_num_queries):
    for _ in range(number):
        send(desk, event)
    with django_assert_max_num_queries(16):
        assert desk.get("/admin/events/remark/").status_code == 200
    chosen = list(Remark.objects.values_list("pk", flat=True))
    desk.post("/admin/events/remark/", {"action": "no_mistake", "_selected_action": chosen})
    assert set(Remark.objects.values_list("state", flat=True)) == {"wrong"}
