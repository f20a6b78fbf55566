"""The history of the records: who, when, old, new, why; loading adds none."""

import pytest
from django.contrib.auth import get_user_model

from events.models import Event, Organizer, Participation, Province, Report, Speaker, Topic
from events.models.history import change

from .making import unrecorded

pytestmark = pytest.mark.django_db
TRACKED = (Event, Participation, Province, Organizer, Report, Speaker, Topic)


def rows(model):
    """The model's history, the oldest first: (kind, why)."""
    return [(row.history_type, row.history_change_reason) for row in model.history.order_by("history_id")]


def test_loading_writes_no_history(seeds):
    assert {model.__name__: model.history.count() for model in TRACKED} == {model.__name__: 0 for model in TRACKED}


def test_the_first_change_writes_down_how_the_record_stood_when_it_was_added():
    with unrecorded():
        event = Event.objects.create(name="Hội nghị tập huấn", venue="Hội trường A")
        event.provinces.add(Province.objects.get(slug="an-giang"))
        event.participations.create(speaker=Speaker.objects.create(name="Lò Văn Hạnh"), rank="Đại tá")

    with change("a letter from the organizer"):
        event.venue = "Hội trường B"
        event.save()

    before, after = Event.history.order_by("history_id")
    assert (before.venue, before.history_date, before.history_user) == ("Hội trường A", event.added_at, None)
    assert [row.province.name for row in before.provinces.all()] == ["An Giang"]
    assert (after.venue, after.history_change_reason) == ("Hội trường B", "a letter from the organizer")
    assert [(row.rank, row.change) for row in Participation.history.all()] == [("Đại tá", before.change)]


def test_a_new_link_is_a_change_of_its_event():
    with unrecorded():
        event = Event.objects.create(name="Hội nghị tập huấn")

    event.participations.create(speaker=Speaker.objects.create(name="Lò Văn Hạnh"))

    assert rows(Event) == [("+", "")]
    assert rows(Participation) == [("+", None)]


def test_all_that_is_changed_together_is_one_change():
    event = Event.objects.create()
    with change("as printed") as made:
        event.name = "Hội nghị"
        event.save()
        event.hostings.create(organizer=Organizer.objects.create(name="Sở Nội vụ"))

    assert {row.change for row in Event.history.all()[:1]} | {row.change for row in Organizer.history.all()} == {
        made.pk
    }


def test_saving_what_is_known_already_writes_nothing():
    topic = Topic.objects.create(title="Bình đẳng giới")

    topic.save()

    assert rows(Topic) == [("+", None)]


def test_the_editor_stands_in_the_history(client):
    user = get_user_model().objects.create_superuser("thu-ha", password="x")
    topic = Topic.objects.create(title="Binh dang gioi")
    client.force_login(user)

    client.post(f"/admin/events/topic/{topic.pk}/change/", {"title": "Bình đẳng giới"})

    assert [(row.title, row.history_user) for row in Topic.history.all()] == [
        ("Bình đẳng giới", user), ("Binh dang gioi", None)
    ]  # fmt: skip


def test_a_deleted_record_stands_in_the_history():
    with unrecorded():
        topic = Topic.objects.create(title="Bình đẳng giới")

    topic.delete()

    assert [row.title for row in Topic.history.all()] == ["Bình đẳng giới", "Bình đẳng giới"]
    assert [kind for kind, _why in rows(Topic)] == ["+", "-"]
