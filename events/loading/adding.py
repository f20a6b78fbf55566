"""New reports into the archive: with a new event, one known, or in the place of the copy that they correct."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import transaction

from events import review, search
from events.joining import Neighbours, Place, Told
from events.loading.archived import Archived
from events.loading.outcomes import Foreseen, Outcome
from events.loading.reports import OF_THE_REPORT, read, with_reading
from events.loading.settling import apply
from events.merge import merge
from events.models import Event, Kind, Report, Suggestion
from events.models.history import change
from events.reader import READER_VERSION
from events.registers import Registers
from events.writing import write


class Load:
    """What one transaction adds: new events with all that is theirs wait for finish(), the rest is stored at once.

    Reports must be put in turn. What they are compared with is asked of the database when it is needed, or by
    look_up() for many at once.
    """

    def __init__(self):
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Know nothing yet of the archive, and let nothing wait."""
        self.registers = Registers()
        self.archived = Archived()
        self.neighbours = Neighbours(self.registers.additions, self.registers.bodies)

    def look_up(self, reports: Sequence[Report], told: Sequence[Told]) -> None:
        """Ask the database about all that these reports, and those of them that were read, are compared with."""
        self.archived.look_up(reports)
        self.registers.look_up([one.report.reading for one in told])
        self.neighbours.look_up(told)

    def put(self, report: Report, told: Told | None = None) -> tuple[Report, Outcome]:
        """The report, new or known before, and what became of it; raises ValidationError for a day that is full."""
        known = self.archived.known_as(report)
        if known is None:
            return self.add(told or Told.by(with_reading(report))), Outcome.ADDED
        return known, self.reread(known, report)

    def add(self, told: Told) -> Report:
        """The report, which the archive does not know, put into it."""
        if earlier := self.archived.corrected_by(told):
            with self._at_once():
                self._correct(earlier, told)
        elif (place := self.neighbours.place_of(told)).event:
            with self._at_once():
                self._join(told, place)
        else:
            self._begin(told, place)
        self.archived.came(told.report)
        return told.report

    def reread(self, report: Report, again: Report | None = None) -> Outcome:
        """Read a report anew and bring its event up to date where no editor decided otherwise.

        What came `again` may say where and when the report was published, if that was not known.
        """
        before = {name: getattr(report, name) for name in ("reading", "published_on", "url", "captured")}
        for name in ("published_on", "url", "captured"):
            setattr(report, name, before[name] or getattr(again or report, name))
        report.reading = read(report)
        if before == {name: getattr(report, name) for name in before}:
            return Outcome.UNCHANGED
        with self._at_once():
            report.reader_version = READER_VERSION
            report.save()
            if not (report.replaced_by_id or report.copy_of_id):  # a corrected copy has the say, and a copy has none
                self.neighbours.changed(apply(report, before["reading"], self.registers))
        return Outcome.UPDATED

    def foresee(self, told: Told) -> Foreseen:
        """What adding the report would do."""
        if known := self.archived.known_as(told.report):
            return Foreseen("known", known, known.event)
        if earlier := self.archived.corrected_by(told):
            return Foreseen("corrects", earlier, earlier.event)
        place = self.neighbours.place_of(told)
        possible = tuple(pk for pk, _likeness in place.possible)
        if place.copy_of:
            return Foreseen("copies", place.copy_of, place.event, possible)
        return Foreseen("joins" if place.event else "new", None, place.event, possible)

    def finish(self) -> None:
        """Store all that waits."""
        self.registers.additions.finish()

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """What is done within is one change, stored after all that waits, or nothing of it is done."""
        self.registers.additions.store()
        unindexed = [*self.registers.additions.unindexed.values()]
        try:
            with transaction.atomic(), change(f"reader {READER_VERSION}"):
                yield
                self.registers.additions.store()
        except ValidationError:
            self._begin_anew()  # what was noted of it is not so
            for row in unindexed:
                self.registers.additions.index(row)
            raise

    def _begin(self, told: Told, place: Place) -> None:
        """A new event with what its first report says."""
        event, report = Event(), told.report
        record = merge({}, {}, report.reading).record
        write(event, record, {}, self.registers)
        report.event_id = event.pk  # not the object, which holds only what was written here
        for name in OF_THE_REPORT:
            setattr(report, name, record[name] or "")
        self.registers.additions.add(report)
        event.hold(reports=[report])
        suggested = self._note(told, place)
        suggested += self.registers.people.suggestions_with(link.speaker_id for link in event.linked("participations"))
        event.doubt = review.weight_of_new(event, suggested)
        self.registers.additions.index(search.row_of(event))
        self.neighbours.changed(event)

    def _join(self, told: Told, place: Place) -> None:
        report = told.report
        report.event_id, report.copy_of = place.event.pk, place.copy_of
        if report.copy_of:
            for name in OF_THE_REPORT:
                setattr(report, name, report.reading[name] or "")
        report.save()
        self._note(told, place)
        self.registers.additions.store()
        if not report.copy_of:
            self.neighbours.changed(apply(report, {}, self.registers))

    def _note(self, told: Told, place: Place) -> int:
        """Note what the report is known again by, and the other events that it may tell of; how many these are."""
        self.neighbours.remember(told)
        for pk, likeness in place.possible:
            suggestion = Suggestion.of_likeness(Kind.EVENT, told.report.event_id, pk, likeness)
            self.registers.additions.add(suggestion)
        return len(place.possible)

    def _correct(self, earlier: Report, told: Told) -> None:
        """The corrected copy in the place of the earlier one."""
        report = told.report
        _take_over(report, earlier)
        report.save()
        earlier.replaced_by = report
        earlier.save(update_fields=["replaced_by"])
        earlier.proposals.update(report=report)
        self.archived.replaced(earlier)
        self.neighbours.forget(earlier)
        self.neighbours.remember(told)
        self.neighbours.changed(apply(report, earlier.reading, self.registers))


def _take_over(report: Report, earlier: Report) -> None:
    """Give a corrected copy what the earlier one had, the editor's word on it included."""
    for name in ("event_id", "title", "byline", "outlet", "held", "copy_of_id"):
        setattr(report, name, getattr(earlier, name))
    report.url = report.url or earlier.url
    if report.published_on is None and earlier.published_on:
        report.published_on = earlier.published_on
        report.reading = read(report)
