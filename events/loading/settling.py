"""An event brought from what its reports said to what they say, where no editor decided otherwise."""

from collections.abc import Iterable, Mapping

from events import review, search
from events.loading.reports import OF_THE_REPORT, of_the_report
from events.merge import LISTS, Difference, combine, item_path, merge, words_at, words_of
from events.models import Event, Proposal, Report
from events.registers import Registers
from events.writing import links_of, put, write


def apply(report: Report, read_before: dict, registers: Registers | None = None) -> Event:
    """Bring the report and its event to the new reading where no editor decided otherwise; the event."""
    event = Event.objects.for_page().select_for_update(of=("self",)).get(pk=report.event_id)
    others = {other.pk: other.reading for other in event.reports.all() if other.pk != report.pk}
    before = {**combine(_in_order({**others, report.pk: read_before})), **of_the_report(read_before)}
    now = {**combine(_in_order({**others, report.pk: report.reading})), **of_the_report(report.reading)}
    settle(event, before, now, report, registers)
    return event


def settle(event: Event, before: dict, now: dict, report: Report, registers: Registers | None = None) -> None:
    """Bring the event, fetched with for_page(), from what its reports said to what they say, and this report with it.

    What the reports say otherwise than an editor is proposed beside this report.
    """
    own = registers or Registers()
    held = _held_by_all(event, report) | _exchanged(event, now)
    record = {**event.as_record(), **report.as_record()}
    merged = merge(record, before, now, held=held, locked=event.checked_at is not None)
    if merged.record != record:
        for name in OF_THE_REPORT:
            setattr(report, name, merged.record[name] or "")
        write(event, merged.record, record, own)
    _hold(event, report, merged.held)
    report.save(update_fields=[*OF_THE_REPORT, "held"])
    _propose(report, merged.differences)
    event.hold(reports=[report if other.pk == report.pk else other for other in event.reports.all()])
    review.weigh(event)
    own.additions.index(search.row_of(event))
    if registers is None:
        own.additions.finish()


def _in_order(readings: Mapping[int, dict]) -> list[dict]:
    """The readings by their reports' ids: of two reports, the one that came first is asked first."""
    return [readings[pk] for pk in sorted(readings)]


def _held_by_all(event: Event, report: Report) -> set[str]:
    """The paths that an editor decided: of the event by whichever of its reports, of this report itself."""
    of_event = {path for other in event.reports.all() for path in other.held if path not in OF_THE_REPORT}
    return {*of_event, *report.held}


def _hold(event: Event, report: Report, paths: Iterable[str]) -> None:
    """Note the decided paths with the report, those of the event with all its reports; the report is not saved."""
    report.held = list(paths)
    of_event = [path for path in paths if path not in OF_THE_REPORT]
    for other in event.reports.all():
        held = sorted({*of_event, *(path for path in other.held if path in OF_THE_REPORT)})
        if other.pk != report.pk and other.held != held:
            other.held = held
            other.save(update_fields=["held"])


def _exchanged(event: Event, reading: dict) -> set[str]:
    """The paths of the links that an editor led to another record, or whose record an editor renamed.

    A link whose printing is no longer read follows its record's own name, if that is read now: the reader has come to
    see what the editor saw.
    """
    read = {item_path(name, words_of(name, item)) for name in LISTS for item in reading.get(name, ())}
    exchanged = set()
    for name, column in (("organizers", "printed_name"), ("people", "printed_name"), ("topics", "printed_title")):
        paths = {item_path(name, printed) for _, printed, _ in links_of(event, name) if printed}
        for link, printed, own in links_of(event, name):
            path, own_path = item_path(name, printed), item_path(name, own)
            if printed and path not in read and own_path in read - paths:
                put(link, **{column: own})
            elif printed and path != own_path:
                exchanged.add(path)
    return exchanged


def _propose(report: Report, differences: Iterable[Difference]) -> None:
    """Offer the editor what the reading newly says against the record, and take back what it no longer does.

    What an editor decided is not offered again while its words are the same.
    """
    decided = list(report.proposals.exclude(decision=Proposal.Decision.OPEN).values_list("path", "read_now", "words"))
    stays = []
    for difference in differences:
        words_read = words_at(report.text, report.reading, difference.path)
        if not difference.is_new:
            stays.append(difference.path)
        elif (difference.path, difference.read_now, words_read) not in decided:
            stays.append(difference.path)
            values = {
                "record_value": difference.record,
                "read_before": difference.read_before,
                "read_now": difference.read_now,
                "words": words_read,
            }
            report.proposals.update_or_create(path=difference.path, decision=Proposal.Decision.OPEN, defaults=values)
    report.proposals.waiting().exclude(path__in=stays).delete()
