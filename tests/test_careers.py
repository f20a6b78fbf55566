"""A person's way through the archive, in a number of queries that does not grow with it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.browse import events_of
from events.careers import Career, Presented
from events.models import Speaker

from .making import make_event

pytestmark = pytest.mark.django_db


def met(day, topics=(), rank="", **shown):
    """An event of the day with Trần Văn Bảy, who presented the topics."""
    event = make_event(f"Lớp {day.year}", day, people=["Trần Văn Bảy"], topics=topics, provinces=["gia-lai"], **shown)
    event.participations.update(rank=rank)
    event.presentations.update(presenter=Speaker.objects.get())
    return event


def career_of(speaker):
    return Career(speaker, events_of("speaker", speaker.pk))


def presented_by(speaker):
    return Presented(speaker, events_of("presenter", speaker.pk))


def told(appearances):
    return [(appearance.event.name, appearance.link.rank) for appearance in appearances]


def test_a_career_is_told_of_public_events_the_newest_first():
    met(date(2022, 1, 1), rank="Thiếu tá")
    met(date(2024, 1, 1), rank="Trung tá")
    met(date(2023, 1, 1), rank="Thượng tá", visibility="hidden")
    career = career_of(Speaker.objects.get())
    assert (len(career), told(career[0:9])) == (2, [("Lớp 2024", "Trung tá"), ("Lớp 2022", "Thiếu tá")])
    assert (told(career[1:2]), career[2:9]) == ([("Lớp 2022", "Thiếu tá")], [])
    assert [province.name for province in career[0:1][0].event.provinces] == ["Gia Lai"]


def test_topics_come_with_their_events_in_the_order_of_the_list():
    met(date(2022, 1, 1), ["Luật đất đai"])
    met(date(2024, 1, 1), ["Hoà giải", "An toàn giao thông"])
    met(date(2023, 1, 1), ["Kín"], visibility="hidden")
    make_event("Lớp khác", date(2024, 1, 1), people=["Trần Văn Bảy"], topics=["Của người khác"])
    presented = presented_by(Speaker.objects.get())
    assert [(shown.event.name, shown.link.topic.title) for shown in presented[0:9]] == [
        ("Lớp 2024", "Hoà giải"),
        ("Lớp 2024", "An toàn giao thông"),
        ("Lớp 2022", "Luật đất đai"),
    ]


@pytest.mark.parametrize("events", [1, 3])
def test_the_number_of_queries_is_that_of_one_event(events):
    for year in range(events):
        met(date(2020 + year, 1, 1), ["Luật đất đai"])
    career = career_of(Speaker.objects.get())
    with CaptureQueriesContext(connection) as queries:
        assert len(career[0:9]) == events
    assert len(queries) == 3


def test_an_event_without_a_name_is_named_as_such(client):
    make_event("", date(2024, 1, 1), people=["Trần Văn Bảy"])
    page = client.get(Speaker.objects.get().get_absolute_url()).text
    assert page.count("Hội nghị không nêu tên</a>") == 1
