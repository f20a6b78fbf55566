"""What the parameters of a list's address mean, and what is said of those that mean nothing."""

from datetime import date

import pytest
from django.http import QueryDict
from django.utils import translation

from events.browse import Selection
from events.filters import EventFilter
from events.models import Event, Organizer, Speaker, Topic

from .making import make_event

pytestmark = pytest.mark.django_db


def asked(address):
    return EventFilter(QueryDict(address), Event.objects.public())


def listed(address):
    """The names of the events that a list at this address shows, in its order."""
    filterset = asked(address)
    assert filterset.is_valid(), filterset.errors
    selection = Selection(filterset.form.cleaned_data)
    return [card.name for card in selection[0:100]]


@pytest.fixture
def archive():
    make_event("Một", date(2023, 7, 18), provinces=["dak-nong"], people=["An", "Bình"], topics=["Luật"],
               organizers=["Sở A"], attendance_count=50, attendance_qualifier="exact")  # fmt: skip
    make_event("Hai", date(2024, 6, 13), provinces=["hoa-binh", "lam-dong"], people=["An"], topics=["Luật", "Đất"],
               organizers=["Sở B"], attendance_count=200, attendance_qualifier="over",
               checked_at="2025-01-01T00:00Z")  # fmt: skip
    make_event("Ba", date(2024, 10, 31), provinces=["gia-lai"], people=["Chi"], organizers=["Sở A", "Sở B"],
               attendance_count=50, attendance_qualifier="about")  # fmt: skip
    make_event("Không ngày", provinces=["lam-dong"])
    make_event("Kín", date(2024, 10, 31), provinces=["gia-lai"], people=["An"], visibility="hidden")


def pk(kind, **named):
    return kind.objects.get(**named).pk


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("", ["Ba", "Hai", "Một", "Không ngày"]),
        ("sort=newest", ["Ba", "Hai", "Một", "Không ngày"]),
        ("sort=oldest", ["Một", "Hai", "Ba", "Không ngày"]),
        ("sort=largest", ["Hai", "Ba", "Một", "Không ngày"]),
        ("sort=smallest", ["Một", "Ba", "Hai", "Không ngày"]),
        ("province=gia-lai", ["Ba"]),
        ("province=gia-lai&province=dak-nong", ["Ba", "Một"]),
        ("province=lam-dong", ["Hai", "Không ngày"]),
        ("province=lam-dong&predecessors=on", ["Hai", "Một", "Không ngày"]),
        ("predecessors=on", ["Ba", "Hai", "Một", "Không ngày"]),
        ("year=2024", ["Ba", "Hai"]),
        ("year=2023&year=none", ["Một", "Không ngày"]),
        ("year=1066", []),
        ("year=99999999999", []),
        ("from=2024-06-13", ["Ba", "Hai"]),
        ("from=13/6/2024&to=31-10-2024", ["Ba", "Hai"]),
        ("to=2024-06-12", ["Một"]),
        ("from=2025-01-01&to=2023-01-01", []),
        ("from=0001-01-01&to=9999-12-31", ["Ba", "Hai", "Một"]),
        ("checked=yes", ["Hai"]),
        ("checked=no", ["Ba", "Một", "Không ngày"]),
        ("checked=no&checked=yes", ["Ba", "Hai", "Một", "Không ngày"]),
        ("q=so+a&year=2024", ["Ba"]),
        ("q=&province=&year=&topic=&sort=&from=", ["Ba", "Hai", "Một", "Không ngày"]),
        ("page=3&more=topic&unknown=x", ["Ba", "Hai", "Một", "Không ngày"]),
    ],
)
def test_an_address_lists(archive, address, names):
    assert listed(address) == names
    assert sorted(event.name for event in asked(address).qs) == sorted(names)


def test_by_people_topics_and_organizers(archive):
    an, chi = pk(Speaker, name="An"), pk(Speaker, name="Chi")
    law, land, office = pk(Topic, title="Luật"), pk(Topic, title="Đất"), pk(Organizer, name="Sở A")
    assert listed(f"speaker={an}") == ["Hai", "Một"]
    assert listed(f"speaker={an}&speaker={chi}") == ["Ba", "Hai", "Một"]
    assert listed(f"topic={law}&topic={land}") == ["Hai", "Một"]
    assert listed(f"organizer={office}&speaker={an}") == ["Một"]
    assert listed(f"organizer={office}&topic={land}") == []


def test_the_database_says_the_same_order(archive):
    for address in ["sort=oldest", "sort=smallest", "sort=newest&q=so+a", "sort=largest&q=%22S%E1%BB%9F+A%22",
                    "sort=oldest&province=lam-dong&predecessors=on"]:  # fmt: skip
        assert [event.name for event in asked(address).qs] == listed(address), address


@pytest.mark.parametrize(
    ("address", "field", "said"),
    [
        ("province=atlantis", "province", "“atlantis” is not in the archive."),
        ("topic=999999", "topic", "“999999” is not in the archive."),
        ("topic=abc", "topic", "“abc” is not in the archive."),
        ("speaker=-1", "speaker", "“-1” is not in the archive."),
        ("organizer=%D9%A1", "organizer", "“١” is not in the archive."),
        ("topic=1" + "0" * 30, "topic", "“1" + "0" * 30 + "” is not in the archive."),
        ("topic=" + "x" * 300, "topic", "“" + "x" * 40 + "” is not in the archive."),
        ("year=abc", "year", "“abc” is not a year."),
        ("year=%C2%B2", "year", "“²” is not a year."),
        ("from=2024-02-31", "from", "Enter a valid date."),
        ("to=abc", "to", "Enter a valid date."),
        ("sort=cheapest", "sort", "Select a valid choice. cheapest is not one of the available choices."),
        ("checked=maybe", "checked", "Select a valid choice. maybe is not one of the available choices."),
        ("q=%2A%3F", "q", "“*?” has no letter or digit to search for."),
        ("q=a%00b", "q", "Null characters are not allowed."),
        ("province=a%00b", "province", "Null characters are not allowed."),
    ],
)
def test_what_means_nothing_is_said(address, field, said):
    with translation.override("en"):
        filterset = asked(address)
        assert (filterset.is_valid(), dict(filterset.errors)) == (False, {field: [said]})


@pytest.mark.parametrize("address", ["province=atlantis", "year=abc", "topic=1" + "0" * 30, "q=%2A"])
def test_the_page_says_it_and_offers_to_take_it_away(client, archive, address):
    page = client.get(f"/events/?{address}&sort=oldest")
    assert page.status_code == 200
    assert 'role="alert"' in page.text
    assert 'href="?sort=oldest"' in page.text
