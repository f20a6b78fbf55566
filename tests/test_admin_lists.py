"""The editors' lists and forms: few queries however many rows, and no list that looks at every row."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import RequestFactory

from events import review, search
from events.models import Event, Organizer, Participation, Province, Report, Speaker, Topic

pytestmark = pytest.mark.django_db
LISTS = ["event", "speaker", "topic", "organizer", "report", "province"]
QUERIES = 12


@pytest.fixture
def editor():
    return get_user_model().objects.create_superuser("thu-ha")


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def make(number):
    for place in range(number):
        event = Event.objects.create(name=f"Lớp {place}")
        event.provinces.add(*Province.objects.all()[: place + 1])
        event.participations.create(speaker=Speaker.objects.create(name=f"Lò Văn Hạnh {place}"))
        event.presentations.create(topic=Topic.objects.create(title=f"Bài {place}"))
        event.hostings.create(organizer=Organizer.objects.create(name=f"Sở {place}"))
        Report.of_bytes(b"", f"Bản tin {place}", event=event).save()
        review.weigh(search.index(event))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("number", [1, 3])
def test_a_list(desk, provinces, name, number, django_assert_max_num_queries):
    make(number)

    with django_assert_max_num_queries(QUERIES):
        page = desk.get(f"/admin/events/{name}/")
    assert page.context["cl"].result_count == (63 if name == "province" else number)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("page", ["change", "history", "delete"])
def test_a_form(desk, provinces, name, page, django_assert_max_num_queries):
    make(3)
    record = admin.site.get_model_admin(
        {m._meta.model_name: m for m in admin.site._registry}[name]
    ).model.objects.last()

    with django_assert_max_num_queries(QUERIES):
        answer = desk.get(f"/admin/events/{name}/{record.pk}/{page}/")
    refused = page == "delete" and name in ("report", "province")
    assert answer.status_code == (403 if refused else 200)


def test_a_speaker_who_was_met_often(desk, provinces, django_assert_max_num_queries):
    speaker = Speaker.objects.create(name="Lò Văn Hạnh")
    events = Event.objects.bulk_create(Event(name=f"Lớp {place}", sequence=place) for place in range(40))
    Participation.objects.bulk_create(Participation(event=event, speaker=speaker, rank="Đại tá") for event in events)

    with django_assert_max_num_queries(QUERIES):
        page = desk.get(f"/admin/events/speaker/{speaker.pk}/change/").text
    assert [f"Lớp {place}</a> Đại tá" in page for place in (39, 10, 9)] == [True, True, False]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plan of an empty PostgreSQL table is a scan")
@pytest.mark.parametrize("address", ["", "?visibility=hidden", "?checked_at__isempty=1", "?o=2", "?o=-4"])
def test_no_list_of_events_looks_at_every_row(editor, address):
    request = RequestFactory().get(f"/admin/events/event/{address}")
    request.user, request.resolver_match = editor, None
    changelist = admin.site.get_model_admin(Event).get_changelist_instance(request)
    plans = [changelist.queryset[:100].explain(), changelist.queryset.order_by().values("pk").explain()]

    assert [line for plan in plans for line in plan.splitlines() if "SCAN" in line and "USING" not in line] == []
