"""Who may do what: contributors what is not public, archivists the records, administrators also the users."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from events import review, search
from events.models import Event, Organizer, Report, Speaker, Topic, Visibility

from .test_review import form_of

pytestmark = pytest.mark.django_db
ROLES = ["contributor", "archivist", "administrator"]


@pytest.fixture
def sign_in(client):
    """sign_in(role): a client of somebody of that role."""

    def sign_in(role):
        user = get_user_model().objects.create_user(role, password="x", is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def events():
    """A public and a hidden event, each with a person, a topic and a body of its own."""
    made = {}
    for visibility in (Visibility.PUBLIC, Visibility.HIDDEN):
        event = Event.objects.create(name=visibility, visibility=visibility)
        event.participations.create(speaker=Speaker.objects.create(name=f"Người {visibility}"))
        event.presentations.create(topic=Topic.objects.create(title=f"Bài {visibility}"))
        event.hostings.create(organizer=Organizer.objects.create(name=f"Sở {visibility}"))
        Report.of_bytes(b"", f"Bản tin {visibility}", event=event).save()
        review.weigh(search.index(event))
        made[visibility] = event
    return made


def address(record, action="change"):
    return f"/admin/events/{record._meta.model_name}/{record.pk}/{action}/"


def may_save(client, record):
    """Whether the record's form can be saved."""
    page = client.get(address(record))
    return page.status_code == 200 and page.context["has_change_permission"]


def test_a_contributor_edits_what_is_not_public(sign_in, events):
    client = sign_in("contributor")
    kinds = {
        "event": lambda event: event,
        "speaker": lambda event: event.participations.get().speaker,
        "topic": lambda event: event.presentations.get().topic,
        "organizer": lambda event: event.hostings.get().organizer,
        "report": lambda event: event.reports.get(),
    }
    may = {(name, key): may_save(client, of(events[key])) for name, of in kinds.items() for key in ("public", "hidden")}

    assert may == {(name, key): key == "hidden" and name != "report" for name, key in may}


@pytest.mark.parametrize("role", ["archivist", "administrator"])
def test_an_archivist_edits_all_records(sign_in, events, role):
    client = sign_in(role)

    assert [may_save(client, event) for event in events.values()] == [True, True]
    assert [may_save(client, event.reports.get()) for event in events.values()] == [True, True]


def test_what_a_contributor_adds_is_hidden(sign_in):
    client = sign_in("contributor")
    empty = {
        f"{name}-{form}_FORMS": 0
        for name in ("hostings", "participations", "presentations")
        for form in ("TOTAL", "INITIAL")
    }
    client.post("/admin/events/event/add/", {"name": "Lớp mới", "visibility": "public", **empty})

    assert list(Event.objects.values_list("name", "visibility")) == [("Lớp mới", "hidden")]


def test_a_contributor_neither_publishes_nor_checks(sign_in, events):
    client, event = sign_in("contributor"), events["hidden"]
    sent = {**form_of(client, event), "name": "Tên mới", "visibility": "public", "checked": "on", "_check": "1"}

    client.post(address(event), sent)

    event.refresh_from_db()
    assert (event.name, event.visibility, event.checked_at) == ("Tên mới", "hidden", None)


def test_a_contributor_deletes_and_puts_back_nothing(sign_in, events):
    client, event = sign_in("contributor"), events["hidden"]
    event.name = "Tên mới"
    event.save()
    change = Event.history.filter(id=event.pk).last().change

    assert client.post(address(event, "delete"), {"post": "yes"}).status_code == 403
    assert client.post(f"/admin/events/event/{event.pk}/history/{change}/put-back/").status_code == 403
    assert client.post(f"/admin/events/event/{events['public'].pk}/change/", {}).status_code == 403


def test_to_hide_a_record_a_reason_is_needed_and_is_kept(sign_in, events):
    client, event = sign_in("archivist"), events["public"]
    sent = {**form_of(client, event), "visibility": "withdrawn"}

    without = client.post(address(event), sent)
    assert list(without.context["adminform"].form.errors) == ["why"]
    assert client.post(address(event), {**sent, "why": "A letter from the person named"}).status_code == 302
    newest = Event.history.filter(id=event.pk).first()
    assert (newest.visibility, newest.history_change_reason, newest.history_user.username) == (
        "withdrawn", "A letter from the person named", "archivist",
    )  # fmt: skip
    assert client.get(event.get_absolute_url()).status_code == 410


def test_an_archivist_says_how_much_of_a_text_is_shown(sign_in, events):
    client, report = sign_in("archivist"), events["public"].reports.get()
    sent = {"visibility": "public", "text_shown": "hidden", "why": "The outlet asked for it"}

    assert client.post(address(report), sent).status_code == 302
    assert "Bản tin public" not in client.get(report.get_absolute_url()).text
    assert Report.history.first().history_change_reason == "The outlet asked for it"


@pytest.mark.parametrize("role", ROLES)
def test_only_an_administrator_sees_the_users(sign_in, role):
    assert (sign_in(role).get("/admin/auth/user/").status_code == 200) == (role == "administrator")


def test_an_administrator_makes_nobody_more_than_an_administrator(sign_in):
    client = sign_in("administrator")
    root = get_user_model().objects.create_superuser("root", password="x")
    other = get_user_model().objects.create_user("thu-ha", password="x")

    assert client.post(f"/admin/auth/user/{root.pk}/change/", {}).status_code == 403
    page = client.get(f"/admin/auth/user/{other.pk}/change/")
    assert {"is_superuser", "user_permissions"} & set(page.context["adminform"].form.fields) == set()


class TestDeleting:
    def test_it_tells_what_goes_with_it(self, sign_in, events):
        client, event = sign_in("archivist"), events["public"]
        both = Speaker.objects.create(name="Người ở cả hai")
        for each in events.values():
            each.participations.create(speaker=both)
        Event.objects.update(visibility="public")

        page = client.get(f"/en{address(event, 'delete')}")
        assert page.context["deleted_objects"] == [
            "public", [f"report: {event.reports.get()}", "met nowhere else: Người public"]
        ]  # fmt: skip

    def test_it_can_be_undone(self, sign_in, events):
        client, event = sign_in("archivist"), events["public"]
        before = Event.objects.for_page().get(pk=event.pk).as_record()

        client.post(address(event, "delete"), {"post": "yes", "why": "entered twice"})
        assert client.get(event.get_absolute_url()).status_code == 410
        assert list(Event.objects.kept()) == [events["hidden"]]
        assert "public" not in [str(each) for each in client.get("/admin/events/event/").context["cl"].result_list]
        listed = client.get("/admin/events/event/deleted/", follow=True).context["cl"].result_list
        assert list(listed) == [event]

        client.post(f"/admin/events/event/deleted/{event.pk}/restore/")
        assert client.get(event.get_absolute_url()).status_code == 200
        assert Event.objects.for_page().get(pk=event.pk).as_record() == before
        assert [row.history_change_reason for row in Event.history.filter(id=event.pk)][1] == "entered twice"

    def test_a_topic_that_nobody_teaches_comes_back_from_its_history(self, sign_in):
        client = sign_in("archivist")
        topic = Topic.objects.create(title="Bình đẳng giới")

        client.post(address(topic, "delete"), {"post": "yes", "why": "misread"})
        assert not Topic.objects.exists()
        page = client.get("/admin/events/topic/deleted/")
        assert [(str(row.instance), row.history_change_reason) for row in page.context["rows"]] == [
            ("Bình đẳng giới", "misread")
        ]

        client.post(f"/admin/events/topic/deleted/{topic.pk}/restore/")
        assert list(Topic.objects.values_list("pk", "title", "key")) == [(topic.pk, "Bình đẳng giới", "binh dang gioi")]

    def test_a_topic_that_is_taught_is_not_deleted(self, sign_in, events):
        client, topic = sign_in("archivist"), events["public"].presentations.get().topic

        client.post(address(topic, "delete"), {"post": "yes", "why": "x"})

        assert Topic.objects.filter(pk=topic.pk).exists()
