"""Many reports a transaction: what comes of it is what loading each by itself gives."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import DataError, connection, transaction
from django.utils import timezone

from events import review
from events.loading import Outcome, adding, apply, load_files
from events.loading.adding import Load
from events.models import Event, Report, Suggestion, Trait
from events.models.event import slots_of

from .bench.invented import invented_reports
from .contents import contents, differing
from .told_world import World

pytestmark = pytest.mark.django_db
EVENTS = 60


def loaded(files, batch):
    return [(one.path, one.outcome, one.reason) for one in load_files(files, batch=batch)]


def archive_of(files, batch, prepare=lambda: None):
    """What loading gives, and the archive's contents; nothing of it stays."""
    with transaction.atomic():
        prepare()
        told = loaded(files, batch), contents()
        transaction.set_rollback(True)
    return told


def assert_same(archive, other):
    assert archive[0] == other[0]
    assert differing(archive[1], other[1]) == {}


@pytest.fixture
def files(tmp_path):
    return World(seed=7).write(tmp_path, EVENTS)


class TestTogether:
    @pytest.mark.parametrize("batch", [4, 1_000])
    @pytest.mark.parametrize("seed", [1, 2])
    def test_it_is_as_one_by_one(self, tmp_path, seed, batch):
        files = World(seed).write(tmp_path, EVENTS)

        assert_same(archive_of(files, batch), archive_of(files, 1))

    def test_the_world_has_all_that_is_not_plain(self, files):
        outcomes = {outcome for _path, outcome, _reason in loaded(files, 1_000)}

        assert outcomes >= {Outcome.ADDED, Outcome.UNCHANGED}
        assert EVENTS <= Event.objects.count() < Report.objects.count()
        assert Report.objects.exclude(copy_of=None).exists()
        assert Report.objects.exclude(replaced_by=None).exists()
        assert {"event", "speaker", "topic"} <= {*Suggestion.objects.values_list("kind", flat=True)}

    def test_it_is_as_one_by_one_in_an_archive_that_editors_have_worked_in(self, files):
        def edited():
            loaded(files[::2], 1_000)
            editor = User.objects.create(pk=1)
            for event in Event.objects.order_by("sequence")[::3]:
                event.venue, event.session = "Rạp Hòa Bình", "evening"
                event.save()
            Event.objects.filter(pk__in=Event.objects.order_by("sequence")[:9]).update(
                checked_by=editor, checked_at=timezone.now()
            )
            Report.objects.filter(pk__in=Report.objects.order_by("pk")[5:9]).update(reading={})

        assert_same(archive_of(files, 1_000, edited), archive_of(files, 1, edited))

    def test_the_same_again_changes_nothing(self, files):
        loaded(files, 1_000)
        before = contents()

        again = loaded(files, 1_000)

        assert {outcome for _path, outcome, _reason in again} <= {Outcome.UNCHANGED, Outcome.REFUSED}
        assert contents() == before

    def test_the_doubts_are_what_weighing_gives(self, files):
        loaded(files, 1_000)
        before = dict(Event.objects.values_list("pk", "doubt"))
        suggested_later = {pk for row in Suggestion.objects.filter(kind="event") for pk in (row.one_id, row.other_id)}
        people = {pk for row in Suggestion.objects.filter(kind="speaker") for pk in (row.one_id, row.other_id)}
        settled = Event.objects.exclude(pk__in=suggested_later).exclude(participations__speaker__in=people)

        for event in settled.for_page():
            review.weigh(event)

        assert settled.exists()
        assert dict(Event.objects.values_list("pk", "doubt")) == before

    def test_each_trait_is_met_from_its_first_to_its_last_day(self, files):
        loaded(files, 1_000)

        for trait in Trait.objects.exclude(first_on=None).select_related("speaker"):
            days = {*trait.speaker.events.values_list("start_date", flat=True)}
            assert {trait.first_on, trait.last_on} <= days


def test_new_reports_take_few_queries(tmp_path, django_assert_max_num_queries):
    files = [tmp_path / f"{number}.txt" for number in range(100)]
    for file, text in zip(files, invented_reports(100, length=1_000), strict=True):
        file.write_text(text)

    with django_assert_max_num_queries(100):
        assert {one.outcome for one in load_files(files)} == {Outcome.ADDED}


def test_the_index_comes_last_for_others_wait_for_who_changes_it(files, django_assert_max_num_queries):
    loaded(files[:30], 1_000)

    with django_assert_max_num_queries(10_000) as queries:
        loaded(files[30:], 1_000)

    statements = [query["sql"] for query in queries]
    indexing = [place for place, sql in enumerate(statements) if "INTO" in sql and "events_searchtext" in sql]
    saving = [place for place, sql in enumerate(statements) if sql.startswith('UPDATE "events_event"')]
    assert saving
    assert max(saving) < min(indexing)


class TestFailure:
    def test_a_full_day_refuses_its_report_only(self, tmp_path):
        good, bad, last = (tmp_path / f"{name}.txt" for name in ("good", "bad", "last"))
        for file, day in ((good, 1), (bad, 2), (last, 3)):
            file.write_text(f"Ngày {day}/5/2024, Sở Y tế tỉnh Cà Mau tổ chức Hội nghị tập huấn phòng dịch số {day}.")
        full = Event.objects.create(start_date=date(2024, 5, 2))
        Event.objects.filter(pk=full.pk).update(sequence=slots_of(full.start_date)[1] - 1)

        outcomes = [outcome for _path, outcome, _reason in loaded([good, bad, last], 1_000)]

        assert outcomes == [Outcome.ADDED, Outcome.REFUSED, Outcome.ADDED]

    def test_what_was_noted_of_a_failed_report_is_forgotten(self, files, monkeypatch):
        joined = []
        monkeypatch.setattr(adding, "apply", lambda *given: _refusing_the_third(joined, *given))

        expected = archive_of(files, 1)
        joined.clear()

        assert_same(archive_of(files, 1_000), expected)
        assert len(joined) > 3

    def test_those_before_the_one_that_the_database_refuses_are_kept(self, files, monkeypatch):
        put = Load.put
        faulty = files[9].name
        monkeypatch.setattr(Load, "put", lambda self, report, told=None: _failing(put, self, report, told, faulty))
        told = []

        with pytest.raises(DataError):
            for one in load_files(files[:20], batch=1_000):
                told.append(one.path)

        assert told == files[:9]
        assert connection.in_atomic_block  # the test's own
        assert Report.objects.filter(source=files[8].name).exists()
        assert not Report.objects.filter(source=files[9].name).exists()


def _refusing_the_third(joined, report, read_before, registers):
    """As apply(), but for the third time it fails as it does when a day is full, with its work half done."""
    event = apply(report, read_before, registers)
    joined.append(report)
    if len(joined) == 3:
        raise ValidationError("full")
    return event


def _failing(put, load, report, told, name):
    if report.source == name:
        raise DataError("no such value")
    return put(load, report, told)
