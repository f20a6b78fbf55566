"""Merging at the desk: comparing, merging, refusing, parting again, splitting a report off."""

from datetime import date

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.loading import load_report
from events.merging import merge
from events.models import Event, Kind, Merge, Participation, Speaker, Suggestion

from .making import make_event
from .test_joining import AFTERNOON, FIRST, RETOLD

pytestmark = pytest.mark.django_db


@pytest.fixture
def archivist(client):
    user = User.objects.create_user("thuy", password="x", is_staff=True)
    user.groups.add(Group.objects.get(name="archivist"))
    client.force_login(user)
    return user


def meet(number):
    """That many speakers of one name, each met at an event of its own."""
    speakers = []
    for place in range(number):
        event = make_event(f"Lớp {place}", date(2024, 5, 1 + place))
        speakers.append(Speaker.objects.create(name="Lò Thị Hòa"))
        Participation.objects.create(event=event, speaker=speakers[-1], positions=[f"Trưởng phòng {place}"])
    return speakers


def suggest(one, other):
    return Suggestion.objects.create(
        kind=Kind.SPEAKER, one_id=one.pk, other_id=other.pk, score=2.5, reasons=[["same_province", "ca mau"]]
    )


def compare(one, other):
    return reverse("admin:events_suggestion_compare", args=["speaker", one.pk, other.pk])


def load(text, source):
    return load_report(text.encode(), text, source=source)[0]


def test_the_comparison_shows_both_with_their_offices_and_the_reasons(client, archivist):
    one, other = meet(2)
    suggest(one, other)

    page = client.get("/en" + compare(one, other)).text

    assert "Trưởng phòng 0" in page and "Trưởng phòng 1" in page
    assert "offices of the same province" in page and "ca mau" in page
    assert "Merged into the other, 1 link would move." in page


def test_merged_with_a_reason(client, archivist):
    one, other = meet(2)
    suggest(one, other)

    answer = client.post(compare(one, other), {"survivor": other.pk, "reason": "Cùng một người", "merge": ""})

    assert answer.url == reverse("admin:events_speaker_change", args=[other.pk])
    made = Merge.objects.get()
    assert (made.member_id, made.survivor_id, made.reason, made.made_by) == (
        one.pk,
        other.pk,
        "Cùng một người",
        archivist,
    )
    assert Suggestion.objects.get().decision == "merged"


def test_without_a_reason_nothing_is_merged(client, archivist):
    one, other = meet(2)

    answer = client.post(compare(one, other), {"survivor": other.pk, "reason": " ", "merge": ""})

    assert answer.status_code == 200
    assert not Merge.objects.exists()


def test_what_cannot_be_merged_says_so(client, archivist):
    one, other = meet(2)
    merge(one, other, reason="x", user=archivist)

    page = client.post("/en" + compare(one, other), {"survivor": other.pk, "reason": "x", "merge": ""}).text

    assert "One of the two was merged into another already." in page


def test_not_the_same_is_gone_from_the_list(client, archivist):
    one, other = meet(2)
    suggest(one, other)

    client.post(compare(one, other), {"refuse": ""})

    row = Suggestion.objects.get()
    assert (row.decision, row.decided_by) == ("refused", archivist)
    assert "Lò Thị Hòa = Lò Thị Hòa" not in client.get(reverse("admin:events_suggestion_changelist")).text


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_of_suggestions_takes_few_queries(client, archivist, number):
    speakers = meet(number + 1)
    for other in speakers[1:]:
        suggest(speakers[0], other)

    with CaptureQueriesContext(connection) as queries:
        page = client.get(reverse("admin:events_suggestion_changelist")).text

    assert page.count("Lò Thị Hòa = Lò Thị Hòa?") == number
    assert len(queries) <= 10


def test_one_member_is_parted_again(client, archivist):
    one, other, third = meet(3)
    made = merge(one, third, reason="x", user=archivist)
    merge(other, third, reason="x", user=archivist)

    page = client.get(reverse("admin:events_merge_changelist")).text
    answer = client.post(reverse("admin:events_merge_undo", args=[made.pk]))

    assert reverse("admin:events_merge_undo", args=[made.pk]) in page
    assert answer.url == reverse("admin:events_merge_changelist")
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.merged_into, other.merged_into) == (None, third)


def test_two_chosen_in_a_list_are_compared(client, archivist):
    one, other = meet(2)
    chosen = {"action": "compare_two", "_selected_action": [one.pk, other.pk]}

    assert client.post(reverse("admin:events_speaker_changelist"), chosen).url == compare(one, other)


def test_one_chosen_is_not_enough(client, archivist):
    (one,) = meet(1)
    chosen = {"action": "compare_two", "_selected_action": [one.pk]}

    answer = client.post("/en" + reverse("admin:events_speaker_changelist"), chosen, follow=True)

    assert "Choose two records, no more and no fewer." in answer.text


def test_the_old_name_finds_the_survivor_in_the_admin(client, archivist):
    one, other = meet(2)
    Speaker.objects.filter(pk=one.pk).update(name="Lò Hòa", folded="lo hoa cu")
    one.refresh_from_db()
    merge(one, other, reason="x", user=archivist)

    page = client.get(reverse("admin:events_speaker_changelist"), {"q": "lo hoa"}).text

    assert reverse("admin:events_speaker_change", args=[other.pk]) in page
    assert reverse("admin:events_speaker_change", args=[one.pk]) not in page


def test_events_suggested_at_loading_are_joined(client, archivist):
    first, second = load(FIRST, "a.txt").event, load(AFTERNOON, "b.txt").event
    about = client.get(reverse("admin:events_suggestion_about", args=["event", second.pk])).text
    address = reverse("admin:events_suggestion_compare", args=["event", first.pk, second.pk])

    client.post(address, {"survivor": first.pk, "reason": "Một hội nghị", "merge": ""})

    assert address in about
    assert list(Event.objects.public()) == [first]
    assert first.reports.count() == 2


def test_a_report_is_split_off(client, archivist):
    load(FIRST, "a.txt")
    report = load(RETOLD, "b.txt")
    address = reverse("admin:events_report_split", args=[report.pk])

    form = client.get(reverse("admin:events_report_change", args=[report.pk])).text
    client.post(address, {"reason": "Hội nghị khác"})

    assert address in form
    assert Event.objects.public().count() == 2


@pytest.mark.parametrize("page", ["compare", "about", "split", "undo", "suggestions", "merges"])
def test_who_may_not_merge_sees_none_of_it(client, archivist, page):
    one, other = meet(2)
    report = load(FIRST, "a.txt")
    made = merge(one, other, reason="x", user=archivist)
    user = User.objects.create_user("an", is_staff=True)
    user.groups.add(Group.objects.get(name="contributor"))
    client.force_login(user)

    address = {
        "compare": compare(one, other),
        "about": reverse("admin:events_suggestion_about", args=["speaker", one.pk]),
        "split": reverse("admin:events_report_split", args=[report.pk]),
        "undo": reverse("admin:events_merge_undo", args=[made.pk]),
        "suggestions": reverse("admin:events_suggestion_changelist"),
        "merges": reverse("admin:events_merge_changelist"),
    }[page]

    assert client.get(address).status_code == 403
