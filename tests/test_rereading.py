"""A newer reader over the whole archive: told beforehand, done as one batch, undone."""

from datetime import date
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from events import loading, rereading
from events.loading import reports
from events.models import Batch, Event, Proposal, Report
from events.models.history import change
from events.proposals import accept, label_of, offers_of, refuse, said

pytestmark = pytest.mark.django_db
TEXT = "Lớp tập huấn. Tại Hội trường A hay Hội trường B."
EMPTY = {
    "title": None, "byline": None, "outlet": None, "name": "Lớp tập huấn", "venue": None, "scope": None,
    "start_date": None, "end_date": None, "session": None, "provinces": [], "organizers": [], "attendance": None,
    "people": [], "topics": [], "evidence": [], "unsure": [],
}  # fmt: skip
LO = {"name": "Lò Văn Hạnh", "rank": "Đại tá", "positions": ["Giám đốc"], "part": "speaker"}


class Reading:
    def __init__(self, record):
        self.record = record

    def to_json(self):
        return self.record


@pytest.fixture
def read(monkeypatch):
    """read(venue="…"): what the reader reads of any text from now on."""

    def now(**values):
        place = TEXT.find(values.get("venue") or "-")
        found = [{"path": "venue", "start": place, "end": place + len(values["venue"])}] if place >= 0 else []
        monkeypatch.setattr(
            reports, "read_report", lambda text, published=None: Reading({**EMPTY, "evidence": found, **values})
        )

    return now


@pytest.fixture
def report(read):
    read()
    return loading.load_report(TEXT.encode(), TEXT, source="a.txt")[0]


@pytest.fixture
def user():
    return get_user_model().objects.create_user("thu-ha")


def run(*arguments):
    out = StringIO()
    call_command("reread_reports", *arguments, stdout=out)
    return [" ".join(line.split()) for line in out.getvalue().splitlines() if line.strip()]


def venue():
    return Event.objects.get().venue


def edit(**values):
    event = Event.objects.get()
    for name, value in values.items():
        setattr(event, name, value)
    with change("an editor"):
        event.save()


def contents():
    """All that a reading changes."""
    event = Event.objects.for_page().get()
    rows = [(r.reading, r.reader_version, r.held, r.title) for r in Report.objects.all()]
    links = [(link.pk, link.speaker_id, link.rank) for link in event.participations.all()]
    return event.as_record(), rows, links, list(Proposal.objects.values_list("path", "read_now", "decision"))


class TestBatch:
    def test_a_dry_run_tells_what_would_change_and_stores_nothing(self, report, read):
        before = contents()
        read(venue="Hội trường A", people=[LO])

        assert run("--dry-run", "--list") == [
            "a.txt: venue: None -> 'Hội trường A' (blank to value)",
            f"a.txt: people: None -> {LO!r} (blank to value)",
            "blank to value value to value value to blank against an editor",
            "venue 1",
            "people 1",
            "1 reports would change",
        ]
        assert contents() == before
        assert not Batch.objects.exists()

    def test_each_kind_is_told(self, report, read):
        read(venue="Hội trường A", session="morning", scope="grassroots")
        loading.reread(Report.objects.get())
        edit(scope="national")
        read(venue="Hội trường B", scope="provincial", start_date="2024-05-06")

        told = {each.path: each.kind for each in next(rereading.preview([report.pk]))}
        assert told == {
            "start_date": "blank to value",
            "venue": "value to value",
            "session": "value to blank",
            "scope": "against an editor",
        }

    def test_a_batch_is_done_and_undone(self, report, read):
        read(venue="Hội trường A", people=[LO])
        loading.reread(Report.objects.get())
        before = contents()
        read(venue="Hội trường B", people=[{**LO, "rank": "Thiếu tướng"}], start_date="2024-05-06")

        batch = run()[-1]
        number = Batch.objects.get().pk
        assert batch == f"1 reports changed in batch {number}"
        assert (venue(), Event.objects.get().start_date) == ("Hội trường B", date(2024, 5, 6))

        assert run(f"--undo={number}") == ["put back 1 events exactly, 0 but for what editors changed since"]
        assert contents() == before
        with pytest.raises(CommandError, match="undone already"):
            run(f"--undo={number}")

    def test_a_person_whom_the_batch_took_away_comes_back_as_the_same_one(self, report, read):
        read(people=[{**LO, "rank": None, "positions": []}])
        loading.reread(Report.objects.get())
        before = contents()
        read(people=[])

        run()
        assert not Event.objects.get().participations.exists()
        run(f"--undo={Batch.objects.get().pk}")
        assert contents() == before

    def test_what_an_editor_changed_since_stays(self, report, read):
        read(venue="Hội trường A", session="morning")
        loading.reread(Report.objects.get())
        read(venue="Hội trường B", session="evening")
        run()
        edit(venue="Rạp Năm Căn")

        assert run(f"--undo={Batch.objects.get().pk}") == [
            "put back 0 events exactly, 1 but for what editors changed since"
        ]
        assert (venue(), Event.objects.get().session) == ("Rạp Năm Căn", "morning")

    def test_proposals_go_and_come_back_with_the_batch(self, report, read):
        edit(venue="Rạp Năm Căn")
        read(venue="Hội trường A")
        loading.reread(Report.objects.get())
        before = contents()
        read(venue="Hội trường B")

        run()
        assert list(Proposal.objects.values_list("read_now", flat=True)) == ["Hội trường B"]
        run(f"--undo={Batch.objects.get().pk}")
        assert contents() == before

    def test_nothing_new_is_no_batch(self, report):
        assert run() == ["0 reports changed"]
        assert not Batch.objects.exists()

    def test_a_batch_that_is_not_there(self):
        with pytest.raises(CommandError, match="no batch 7"):
            run("--undo=7")


class TestProposals:
    @pytest.fixture
    def offered(self, report, read):
        """The proposal to put Hội trường A in the place of an editor's venue."""
        edit(venue="Rạp Năm Căn")
        read(venue="Hội trường A")
        loading.reread(Report.objects.get())
        return Proposal.objects.get()

    def test_old_new_and_words_are_shown(self, offered):
        offer = offers_of(Event.objects.get())[0]
        assert (offer.label, offer.old, offer.new, offer.words) == (
            label_of(offered), "Rạp Năm Căn", "Hội trường A", "Hội trường A"
        )  # fmt: skip

    def test_accepting_writes_it_into_the_record_as_the_editors_word(self, offered, user):
        accept(offered, user)

        offered.refresh_from_db()
        assert (venue(), offered.decision, offered.decided_by) == ("Hội trường A", "accepted", user)
        assert "venue" in Report.objects.get().held
        assert [row.venue for row in Event.history.all()][:2] == ["Hội trường A", "Rạp Năm Căn"]

    def test_refusing_leaves_the_record(self, offered, user):
        refuse(offered, user)

        offered.refresh_from_db()
        assert (venue(), offered.decision, offered.decided_by) == ("Rạp Năm Căn", "refused", user)

    @pytest.mark.parametrize("decide", [accept, refuse])
    def test_what_was_decided_is_not_offered_again_until_its_words_change(self, offered, user, read, decide):
        decide(offered, user)
        edit(venue="Rạp Năm Căn")
        waiting = []
        for read_venue in ("Hội trường B", "Hội trường A"):
            read(venue=read_venue)
            loading.reread(Report.objects.get())
            waiting.append([(each.path, each.read_now) for each in Proposal.objects.waiting()])

        assert waiting == [[("venue", "Hội trường B")], []]

    def test_a_person_who_is_read_is_added(self, report, read, user):
        edit(venue="Rạp Năm Căn")
        Event.objects.update(checked_at="2024-05-06T00:00Z")
        read(people=[LO])
        loading.reread(Report.objects.get())

        accept(Proposal.objects.get(path__startswith="people"), user)
        assert [(link.speaker.name, link.rank) for link in Event.objects.get().participations.all()] == [
            ("Lò Văn Hạnh", "Đại tá")
        ]

    def test_a_persons_rank_and_a_person_no_longer_read(self, report, read, user):
        read(people=[LO])
        loading.reread(Report.objects.get())
        Event.objects.update(checked_at="2024-05-06T00:00Z")
        read(people=[{**LO, "rank": "Thiếu tướng"}])
        loading.reread(Report.objects.get())
        rank = Proposal.objects.waiting().get()
        assert said(rank.path, rank.read_now) == "Thiếu tướng"
        accept(rank, user)
        assert Event.objects.get().participations.get().rank == "Thiếu tướng"

        read(people=[])
        loading.reread(Report.objects.get())
        accept(Proposal.objects.waiting().get(), user)
        assert not Event.objects.get().participations.exists()

    def test_an_editor_decides_on_the_desk(self, client, offered):
        client.force_login(get_user_model().objects.create_superuser("root"))
        address = f"/en/admin/events/event/proposals/{offered.pk}/"

        page = client.get(f"/en/admin/events/event/{Event.objects.get().pk}/change/").text
        assert f'action="{address}"' in page
        assert client.post(address, {"accept": ""}).url == f"/en/admin/events/event/{Event.objects.get().pk}/change/"
        assert venue() == "Hội trường A"
        again = client.post(address, {"refuse": ""}, follow=True)
        assert "This proposal was decided already." in again.text
        assert Proposal.objects.get().decision == "accepted"
