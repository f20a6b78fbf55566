"""Two editors on one record; and a record put back to how it stood."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from events import review, search
from events.models import Event, Participation, Province, Speaker, Topic
from events.timeline import Difference, timeline

from .making import unrecorded
from .test_review import form_of

pytestmark = pytest.mark.django_db


def desk_of(name):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser(name, first_name=name))
    return client


@pytest.fixture
def event():
    with unrecorded():
        event = Event.objects.create(name="Lớp tập huấn", venue="Hội trường A")
        event.participations.create(speaker=Speaker.objects.create(name="Lò Văn Hạnh"), rank="Đại tá")
        review.weigh(search.index(event))
    return event


def save(client, event, sent, **changes):
    return client.post(f"/en/admin/events/event/{event.pk}/change/", {**sent, **changes})


class TestTwoEditors:
    def test_the_second_save_is_stopped_with_a_comparison(self, event):
        ha, anh = desk_of("ha"), desk_of("anh")
        seen_by_ha, seen_by_anh = form_of(ha, event), form_of(anh, event)

        save(ha, event, seen_by_ha, venue="Hội trường B")
        answer = save(anh, event, seen_by_anh, venue="Hội trường C")

        assert Event.objects.get().venue == "Hội trường B"
        assert [(c.label, c.theirs, c.mine) for c in answer.context["clashes"]] == [
            ("Venue", "Hội trường B", "Hội trường C")
        ]
        assert answer.context["meanwhile"].who.username == "ha"
        assert "Saved meanwhile by ha" in answer.text
        assert "Hội trường C</textarea>" in answer.text

    def test_who_has_seen_the_comparison_may_save_again(self, event):
        ha, anh = desk_of("ha"), desk_of("anh")
        seen = form_of(anh, event)
        save(ha, event, form_of(ha, event), venue="Hội trường B")
        answer = save(anh, event, seen, venue="Hội trường C")

        again = answer.context["adminform"].form["seen"].value()
        assert save(anh, event, seen, venue="Hội trường C", seen=again).status_code == 302
        assert [row.venue for row in Event.history.filter(id=event.pk)][:2] == ["Hội trường C", "Hội trường B"]

    def test_a_link_that_was_changed_meanwhile(self, event):
        ha, anh = desk_of("ha"), desk_of("anh")
        seen = form_of(anh, event)
        save(ha, event, form_of(ha, event), **{"participations-0-rank": "Thiếu tướng"})

        answer = save(anh, event, seen, venue="Hội trường C")
        assert [(c.label, c.theirs, c.mine) for c in answer.context["clashes"]] == [
            ("Venue", "Hội trường A", "Hội trường C"),
            ("Đại tá Lò Văn Hạnh: Rank", "Thiếu tướng", "Đại tá"),
        ]
        assert Participation.objects.get().rank == "Thiếu tướng"

    def test_a_reading_meanwhile_stops_the_save_too(self, event):
        ha = desk_of("ha")
        seen = form_of(ha, event)
        event.participations.create(speaker=Speaker.objects.create(name="Ksor Ý"))

        answer = save(ha, event, seen, venue="Hội trường C")
        assert [(c.label, c.theirs, c.mine) for c in answer.context["clashes"]] == [
            ("Venue", "Hội trường A", "Hội trường C"), ("participation", "Ksor Ý", "")
        ]  # fmt: skip

    def test_one_editor_alone_is_never_stopped(self, event):
        ha = desk_of("ha")

        assert [save(ha, event, form_of(ha, event), venue=venue).status_code for venue in "BCD"] == [302] * 3

    def test_a_topic(self):
        topic = Topic.objects.create(title="Binh dang")
        ha, anh = desk_of("ha"), desk_of("anh")
        address = f"/en/admin/events/topic/{topic.pk}/change/"
        seen = [client.get(address).context["adminform"].form["seen"].value() for client in (ha, anh)]

        assert ha.post(address, {"title": "Bình đẳng", "seen": seen[0]}).status_code == 302
        assert anh.post(address, {"title": "Bình đẳng giới", "seen": seen[1]}).status_code == 200
        assert Topic.objects.get().title == "Bình đẳng"


class TestHistory:
    def test_who_when_old_new_and_why(self, event):
        ha = desk_of("ha")
        province = Province.objects.get(name="Cà Mau")
        save(ha, event, form_of(ha, event), venue="Hội trường B", provinces=[province.pk], why="A letter",
             **{"participations-0-rank": "Thiếu tướng"})  # fmt: skip

        entry, first = timeline(Event.objects.get())
        assert (entry.who.username, entry.why, first.is_first) == ("ha", "A letter", True)
        assert sorted(entry.differences, key=lambda difference: difference.label) == [
            Difference("", "provinces", "", "Cà Mau"),
            Difference("Lò Văn Hạnh", "rank", "Đại tá", "Thiếu tướng"),
            Difference("", "venue", "Hội trường A", "Hội trường B"),
        ]

    def test_a_link_that_came_and_one_that_went(self, event):
        ha, other = desk_of("ha"), Speaker.objects.create(name="Ksor Ý")
        save(ha, event, form_of(ha, event), **{"participations-0-DELETE": "on"})
        save(ha, event, form_of(ha, event), **{
            "participations-TOTAL_FORMS": 1, "participations-0-speaker": other.pk, "participations-0-part": "chair",
            "participations-0-place": 0,
        })  # fmt: skip

        came, went, _first = timeline(Event.objects.get())
        assert (went.differences, came.differences) == (
            [Difference("participation", "", "Lò Văn Hạnh", "")], [Difference("participation", "", "", "Ksor Ý")]
        )  # fmt: skip

    def test_a_record_is_put_back_with_its_links(self, event):
        ha = desk_of("ha")
        before = Event.objects.for_page().get().as_record()
        links = list(event.participations.values_list("pk", "speaker"))
        save(ha, event, form_of(ha, event), venue="B", provinces=[Province.objects.first().pk], why="one")
        save(ha, event, form_of(ha, event), name="Hội nghị", **{"participations-0-DELETE": "on"}, why="two")

        first = timeline(event)[-1]
        page = ha.get(f"/en/admin/events/event/{event.pk}/history/")
        assert page.text.count("Put the record back") == 2
        ha.post(f"/en/admin/events/event/{event.pk}/history/{first.change}/put-back/", {"why": "a mistake"})

        assert Event.objects.for_page().get().as_record() == before
        assert list(event.participations.values_list("pk", "speaker")) == links
        newest = timeline(Event.objects.get())[0]
        assert (newest.who.username, newest.why) == ("ha", "a mistake")
        assert "hoi truong a" in Event.objects.get().search_text.folded

    def test_a_record_that_was_only_loaded_has_no_changes(self, event):
        page = desk_of("ha").get(f"/en/admin/events/event/{event.pk}/history/")

        assert "Nothing has been changed since the record was added." in page.text

    def test_what_is_put_back_brings_back_a_speaker_who_was_deleted(self, event):
        ha, speaker = desk_of("ha"), Speaker.objects.get()
        save(ha, event, form_of(ha, event), **{"participations-0-DELETE": "on"})
        ha.post(f"/en/admin/events/speaker/{speaker.pk}/delete/", {"post": "yes", "why": "met nowhere"})
        assert not Speaker.objects.exists()

        ha.post(f"/en/admin/events/event/{event.pk}/history/{timeline(event)[-1].change}/put-back/")
        assert [(link.speaker.pk, link.speaker.name) for link in event.participations.all()] == [
            (speaker.pk, "Lò Văn Hạnh")
        ]

    def test_a_change_that_is_not_in_the_history(self, event):
        unknown = "00000000-0000-4000-8000-000000000000"
        address = f"/en/admin/events/event/{event.pk}/history/{unknown}/put-back/"
        assert desk_of("ha").post(address).status_code == 404
