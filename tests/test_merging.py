"""Records made one and parted again; what is not the same is remembered."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from events.loading import load_report
from events.merging import merge, preview, refuse, split, undo
from events.models import Event, Hosting, Kind, Merge, Organizer, Participation, Report, Speaker, Suggestion, Topic
from events.models.suggestion import Suggestion as Remembered

from .making import make_event
from .test_joining import AFTERNOON, COPY, FIRST, RETOLD

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return User.objects.create_user("thuy")


def load(text, source):
    return load_report(text.encode(), text, source=source)[0]


def meet(name, day, **values):
    """An event where someone of this name was met, and who that is."""
    event = make_event(f"Lớp {name} {day}", day, provinces=["ca-mau"], people=[name], **values)
    return event, event.speakers.get()


def links():
    return sorted(Participation.objects.values_list("event", "speaker"))


class TestPeople:
    @pytest.fixture
    def two(self):
        """Two records of one person, met at an event each; and at one both."""
        (_, survivor), (_, member) = meet("Lò Thị Hoà", date(2024, 5, 6)), meet("Lò Thị Hòa", date(2024, 5, 7))
        if survivor == member:
            member = Speaker.objects.create(name="Lò Thị Hòa")
            Participation.objects.filter(event__start_date=date(2024, 5, 7)).update(speaker=member)
        both = make_event("Lớp chung", date(2024, 5, 8))
        Participation.objects.create(event=both, speaker=survivor, rank="Đại tá")
        Participation.objects.create(event=both, speaker=member, rank="Trung tá", positions=["Bác sĩ"])
        return survivor, member

    def test_the_preview_tells_what_moves_and_what_is_dropped(self, two):
        survivor, member = two

        planned = preview(member, survivor)

        assert [link.event.start_date for link in planned.moves] == [date(2024, 5, 7)]
        assert [(link.event.start_date, link.rank) for link in planned.drops] == [(date(2024, 5, 8), "Trung tá")]

    def test_links_move_once_and_the_name_is_kept(self, two, editor):
        survivor, member = two
        Speaker.objects.filter(pk=member.pk).update(name="Lò Hòa")
        member.refresh_from_db()

        merge(member, survivor, reason="Cùng một người", user=editor)

        survivor.refresh_from_db()
        assert survivor.aliases == ["Lò Hòa"]
        assert Participation.objects.filter(speaker=survivor).count() == 3
        assert not Participation.objects.filter(speaker=member).exists()

    def test_the_old_address_leads_to_the_survivor(self, two, editor, client):
        survivor, member = two
        merge(member, survivor, reason="Cùng một người", user=editor)

        answer = client.get(f"{member.get_absolute_url()}?page=1")

        assert (answer.status_code, answer.url) == (301, f"{survivor.get_absolute_url()}?page=1")

    def test_undone_it_is_as_before_and_remembered(self, two, editor):
        survivor, member = two
        before = links()
        made = merge(member, survivor, reason="Cùng một người", user=editor)

        undo(made, editor)

        member.refresh_from_db()
        survivor.refresh_from_db()
        assert (links(), survivor.aliases, member.merged_into) == (before, [], None)
        assert Participation.objects.get(speaker=member, event__name="Lớp chung").positions == ["Bác sĩ"]
        assert Suggestion.objects.get().decision == Remembered.Decision.REFUSED

    def test_undoing_one_member_leaves_the_other(self, two, editor):
        survivor, member = two
        _, third = meet("Lò Thị Hoa", date(2024, 6, 1))
        first, second = (merge(one, survivor, reason="Một người", user=editor) for one in (member, third))

        undo(first, editor)

        third.refresh_from_db()
        assert third.survivor == survivor
        assert Participation.objects.get(event__start_date=date(2024, 6, 1)).speaker == survivor
        assert not Merge.objects.get(pk=second.pk).undone_at

    def test_a_merge_in_between_can_be_undone_when_the_survivor_was_merged_on(self, two, editor):
        survivor, member = two
        _, last = meet("Lò Thị Hoa", date(2024, 6, 1))
        made = merge(member, survivor, reason="Một người", user=editor)
        merge(survivor, last, reason="Một người", user=editor)

        undo(made, editor)

        member.refresh_from_db()
        assert member.merged_into is None
        assert Participation.objects.get(event__start_date=date(2024, 5, 7)).speaker == member
        assert Participation.objects.get(event__start_date=date(2024, 5, 6)).speaker == last

    @pytest.mark.parametrize("case", ["itself", "merged already", "another kind", "no reason", "undone twice"])
    def test_what_cannot_be_is_refused(self, two, editor, case):
        survivor, member = two
        topic = Topic.objects.create(title="Hòa giải")
        if case in ("merged already", "undone twice"):
            made = merge(member, survivor, reason="Một người", user=editor)
        with pytest.raises(ValidationError):
            if case == "itself":
                merge(survivor, survivor, reason="x", user=editor)
            elif case == "merged already":
                merge(member, survivor, reason="x", user=editor)
            elif case == "another kind":
                merge(topic, survivor, reason="x", user=editor)
            elif case == "no reason":
                merge(member, survivor, reason=" ", user=editor)
            else:
                undo(made, editor)
                undo(made, editor)

    def test_not_the_same_is_remembered(self, two, editor):
        survivor, member = two

        refuse(Kind.SPEAKER, member.pk, survivor.pk, editor)

        row = Suggestion.objects.get()
        assert (row.one_id, row.other_id, row.decision) == (survivor.pk, member.pk, Remembered.Decision.REFUSED)
        assert list(Suggestion.objects.waiting()) == []

    def test_a_later_report_with_the_merged_name_finds_the_survivor(self, editor):
        first = load(FIRST, "a.txt")
        other = load(FIRST.replace("Bùi Văn Mạnh", "Bùi Mạnh").replace("13/6", "20/9"), "b.txt")
        survivor, member = first.event.speakers.get(), other.event.speakers.get()
        merge(member, survivor, reason="Một người", user=editor)

        third = load(FIRST.replace("Bùi Văn Mạnh", "Bùi Mạnh").replace("13/6", "25/10"), "c.txt")

        assert third.event.speakers.get() == survivor


@pytest.mark.parametrize(
    ("record", "names"),
    [(Topic, ("Kỹ năng hòa giải", "Kỹ năng hoà giải ở xã")), (Organizer, ("Sở Tư pháp Cà Mau", "Sở Tư Pháp tỉnh CM"))],
)
class TestTopicsAndOrganizers:
    def make(self, record, names):
        """The survivor and the member, at an event each and one together."""
        field = {Topic: "topics", Organizer: "organizers"}[record]
        for place, told in enumerate([names[:1], names[1:], names]):
            make_event(f"Lớp {place}", date(2024, 5, 6 + place), **{field: list(told)})
        return list(record.objects.order_by("pk"))

    def test_merged_and_parted(self, record, names, editor, client):
        survivor, member = self.make(record, names)

        made = merge(member, survivor, reason="Cùng một", user=editor)

        assert survivor.events.count() == 3
        assert client.get(member.get_absolute_url()).status_code == 301
        undo(made, editor)
        assert (survivor.events.count(), member.events.count()) == (2, 2)
        assert client.get(member.get_absolute_url()).status_code == 200

    def test_its_printed_name_finds_the_survivor(self, record, names, editor):
        survivor, member = self.make(record, names)
        merge(member, survivor, reason="Cùng một", user=editor)

        (found,) = record.objects.by_keys([member.key])

        assert found.survivor == survivor


class TestEvents:
    @pytest.fixture
    def two(self):
        return load(FIRST, "a.txt").event, load(AFTERNOON, "b.txt").event

    def record_of(self, event):
        return Event.objects.for_page().get(pk=event.pk).as_record()

    def test_joined_the_survivor_holds_what_both_say(self, two, editor, client):
        survivor, member = two

        merge(member, survivor, reason="Một hội nghị", user=editor)

        assert survivor.reports.count() == 2
        assert {person["name"] for person in self.record_of(survivor)["people"]} == {"Bùi Văn Mạnh", "Hà Thị Nụ"}
        answer = client.get(member.get_absolute_url())
        assert (answer.status_code, answer.url) == (301, survivor.get_absolute_url())
        assert list(Event.objects.public()) == [survivor]

    def test_parted_both_are_as_before(self, two, editor):
        survivor, member = two
        before = [self.record_of(event) for event in two]
        made = merge(member, survivor, reason="Một hội nghị", user=editor)

        undo(made, editor)

        assert [self.record_of(event) for event in two] == before
        assert set(Event.objects.public()) == {survivor, member}

    def test_what_an_editor_decided_outlives_joining_and_parting(self, two, editor):
        survivor, member = two
        Event.objects.filter(pk=survivor.pk).update(venue="Rạp Hòa Bình")
        made = merge(member, survivor, reason="Một hội nghị", user=editor)

        undo(made, editor)

        assert self.record_of(survivor)["venue"] == "Rạp Hòa Bình"

    def test_a_report_that_joined_by_itself_is_split_off(self, editor):
        event, report = load(FIRST, "a.txt").event, load(RETOLD, "b.txt")

        new = split(report, reason="Hội nghị khác", user=editor)

        assert [one.pk for one in new.reports.all()] == [report.pk]
        assert [person["name"] for person in self.record_of(event)["people"]] == ["Bùi Văn Mạnh"]
        assert {person["name"] for person in self.record_of(new)["people"]} == {"Bùi Văn Mạnh", "Hà Thị Nụ"}
        assert Suggestion.objects.get().decision == Remembered.Decision.REFUSED

    def test_a_copy_that_is_split_off_is_a_witness(self, editor):
        load(FIRST, "a.txt")
        copy = load(COPY, "b.txt")

        new = split(copy, reason="Không phải bản sao", user=editor)

        assert self.record_of(new)["name"] == self.record_of(Event.objects.first())["name"]
        assert Report.objects.get(pk=copy.pk).copy_of is None

    def test_the_only_report_stays(self, editor):
        with pytest.raises(ValidationError):
            split(load(FIRST, "a.txt"), reason="x", user=editor)


def test_hosting_of_both_is_dropped_once(editor):
    event = make_event("Lớp", date(2024, 5, 6), organizers=["Sở Y tế Cà Mau", "Sở Ngoại vụ Cà Mau"])
    survivor, member = Organizer.objects.order_by("pk")

    merge(member, survivor, reason="Một sở", user=editor)

    assert Hosting.objects.get(event=event).organizer == survivor
