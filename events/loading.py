"""READING -> RECORDS: the only place where reader and database meet."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import transaction

from events import joining, recognition, review, search
from events.intake import Found, Refusal, read_path
from events.merge import LISTS, Difference, combine, item_path, merge, words_at, words_of
from events.models import Event, Kind, Proposal, Report
from events.models.history import change, unrecorded
from events.reader import READER_VERSION, read_report
from events.reader.spelling import words
from events.writing import links_of, put, write

OF_THE_REPORT = ("title", "byline", "outlet")


class Outcome(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one report or file; `reason` is given for a refusal, `report` otherwise."""

    path: Path | str
    outcome: Outcome
    report: Report | None = None
    reason: str = ""


def load_files(paths: Iterable[Path], *, published: date | None = None) -> Iterator[Loaded]:
    """Load what the files hold, one transaction a report, and tell of each what became of it."""
    for path in paths:
        name = os.fsencode(path.name).decode(errors="replace")
        for item in read_path(path, name):
            yield _load(item, path if item.name == name else f"{path.parent}/{item.name}", published)


def _load(item: Found | Refusal, path: Path | str, published: date | None) -> Loaded:
    if isinstance(item, Refusal):
        return Loaded(path, Outcome.REFUSED, reason=item.reason)
    try:
        return Loaded(path, *reversed(load_found(item, published=published)))
    except ValidationError as error:  # a day that holds no more events
        return Loaded(path, Outcome.REFUSED, reason=" ".join(error.messages))


def load_found(found: Found, *, published: date | None = None) -> tuple[Report, Outcome]:
    """The report that was found in a file, put into the archive; the page's own day goes before `published`."""
    return load_report(found.original, found.text, source=found.name[-255:], published=published, page=found.page)


@transaction.atomic
def load_report(
    original: bytes, text: str, *, source: str, published: date | None = None, page: Mapping | None = None
) -> tuple[Report, Outcome]:
    """The report of this text with its event made, joined, brought up to date, or found unchanged.

    `page` is what a saved web page says of itself.
    """
    Event.objects.take_turns()
    new = _unread(original, text, source=source, published=published, page=page)
    known = known_as(new)
    if known is None:
        return add(_with_reading(new)), Outcome.ADDED
    return known, reread(known, new)


def unsaved(
    original: bytes, text: str, *, source: str, published: date | None = None, page: Mapping | None = None
) -> Report:
    """The report with its reading, not yet in the archive."""
    return _with_reading(_unread(original, text, source=source, published=published, page=page))


def _unread(original: bytes, text: str, *, source: str, published: date | None, page: Mapping | None) -> Report:
    page = page or {}
    day = page.get("published")
    return Report.of_bytes(
        original, text.removeprefix("\ufeff"), source=source, captured=dict(page), url=page.get("url", "")[:2000],
        published_on=date.fromisoformat(day) if day else published,
    )  # fmt: skip


def _with_reading(report: Report) -> Report:
    report.reading, report.reader_version = _read(report), READER_VERSION
    return report


def known_as(report: Report) -> Report | None:
    """The archive's report of this very text, unless both have addresses and these are of different sites."""
    for known in Report.objects.select_for_update().filter(text_sha256=report.text_sha256):
        if not (report.url and known.url) or _site(report.url) == _site(known.url):
            return known
    return None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would become of a report: "known", "corrects", "copies", "joins" or "new"; with what record."""

    what: str
    report: Report | None = None
    event: Event | None = None
    possible: tuple[int, ...] = ()


@transaction.atomic
def foresee(report: Report) -> Foreseen:
    """What adding the unsaved report would do."""
    if known := known_as(report):
        return Foreseen("known", known, known.event)
    if earlier := _corrected_by(report):
        return Foreseen("corrects", earlier, earlier.event)
    place = joining.place_of(report)
    possible = tuple(pk for pk, _likeness in place.possible)
    if place.copy_of:
        return Foreseen("copies", place.copy_of, place.event, possible)
    return Foreseen("joins" if place.event else "new", None, place.event, possible)


def _site(url: str) -> str:
    """The site of an address, the same for its editions for telephones."""
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", urlsplit(url).hostname or "")


def add(report: Report) -> Report:
    """The report, unsaved and with its reading, put into the archive: with a new event, one known, or its copy's."""
    earlier = _corrected_by(report)
    if earlier:
        with change(f"reader {READER_VERSION}"):
            return _correct(earlier, report)
    place = joining.place_of(report)
    if place.event is None:
        with unrecorded():
            _begin(report, place)
    else:
        with change(f"reader {READER_VERSION}"):
            _join(report, place)
    return report


def _begin(report: Report, place: joining.Place) -> None:
    """A new event with what its first report says."""
    event, record = Event(), merge({}, {}, report.reading).record
    write(event, record, {})
    report.event_id = event.pk  # not the object, which holds only what was written here
    for name in OF_THE_REPORT:
        setattr(report, name, record[name] or "")
    report.save()
    joining.remember(report, place.sketch)
    _suggest(report, place)
    event.hold(reports=[report])
    review.weigh(search.index_as_held(event))


def _join(report: Report, place: joining.Place) -> None:
    report.event_id, report.copy_of = place.event.pk, place.copy_of
    if report.copy_of:
        _take_names(report)
    report.save()
    joining.remember(report, place.sketch)
    _suggest(report, place)
    if not report.copy_of:
        apply(report, {})


def _suggest(report: Report, place: joining.Place) -> None:
    recognition.suggest(Kind.EVENT, ((report.event_id, pk, likeness) for pk, likeness in place.possible))


def _take_names(report: Report) -> None:
    """What the reading says of the report itself, for one that nobody has edited yet."""
    for name in OF_THE_REPORT:
        setattr(report, name, report.reading[name] or "")


def _correct(earlier: Report, report: Report) -> Report:
    """The corrected copy in the place of the earlier one."""
    _take_over(report, earlier)
    report.save()
    earlier.replaced_by = report
    earlier.save(update_fields=["replaced_by"])
    earlier.proposals.update(report=report)
    joining.remember(report)
    apply(report, earlier.reading)
    return report


def reread(report: Report, again: Report | None = None) -> Outcome:
    """Read a report anew and bring its event up to date where no editor decided otherwise.

    What came `again` may say where and when the report was published, if that was not known.
    """
    before = {name: getattr(report, name) for name in ("reading", "published_on", "url", "captured")}
    for name in ("published_on", "url", "captured"):
        setattr(report, name, before[name] or getattr(again or report, name))
    report.reading = _read(report)
    if before == {name: getattr(report, name) for name in before}:
        return Outcome.UNCHANGED
    report.reader_version = READER_VERSION
    report.save()
    if not (report.replaced_by_id or report.copy_of_id):  # a corrected copy has the say, and a copy has none
        with change(f"reader {READER_VERSION}"):
            apply(report, before["reading"])
    return Outcome.UPDATED


def _read(report: Report) -> dict:
    """What the text says; where it does not say headline, author or outlet, what the saved page says of itself."""
    reading = read_report(report.text, published=report.published_on).to_json()
    return reading | {name: reading[name] or report.captured.get(name) or None for name in OF_THE_REPORT}


def _corrected_by(report: Report) -> Report | None:
    """The earlier copy that this report corrects.

    Its file has the same name, or its page the same address, at least half of their phrases are the same, and their
    day or a province: reports of one author about like conferences share much, and files of one name stand in many
    folders.
    """
    new = _phrases(report.text)
    of_the_name = Report.objects.filter(source=report.source, replaced_by=None).order_by("-pk")[:5]
    of_the_address = Report.objects.filter(url=report.url, replaced_by=None).order_by("-pk")[:5] if report.url else ()
    for earlier in [*of_the_name, *of_the_address]:
        old = _phrases(earlier.text)
        if 2 * len(old & new) >= len(old | new) and _may_be_one_event(earlier.reading, report.reading):
            return earlier
    return None


def _phrases(text: str) -> set[tuple[str, ...]]:
    """All runs of three words; the words alone are too few in Vietnamese to tell two texts apart."""
    all_words = words(text).split()
    return set(zip(all_words, all_words[1:], all_words[2:], strict=False))


def _may_be_one_event(reading: dict, other: dict) -> bool:
    return reading["start_date"] == other["start_date"] or bool(set(reading["provinces"]) & set(other["provinces"]))


def _take_over(report: Report, earlier: Report) -> None:
    """Give a corrected copy what the earlier one had, the editor's word on it included."""
    for name in ("event_id", "title", "byline", "outlet", "held", "copy_of_id"):
        setattr(report, name, getattr(earlier, name))
    report.url = report.url or earlier.url
    if report.published_on is None and earlier.published_on:
        report.published_on = earlier.published_on
        report.reading = _read(report)


def apply(report: Report, read_before: dict) -> None:
    """Bring the report and its event to the new reading where no editor decided otherwise."""
    event = Event.objects.for_page().select_for_update(of=("self",)).get(pk=report.event_id)
    others = {other.pk: other.reading for other in event.reports.all() if other.pk != report.pk}
    before = {**combine(_in_order({**others, report.pk: read_before})), **of_the_report(read_before)}
    now = {**combine(_in_order({**others, report.pk: report.reading})), **of_the_report(report.reading)}
    settle(event, before, now, report)


def settle(event: Event, before: dict, now: dict, report: Report) -> None:
    """Bring the event, fetched with for_page(), from what its reports said to what they say, and this report with it.

    What the reports say otherwise than an editor is proposed beside this report.
    """
    held = _held_by_all(event, report) | _exchanged(event, now)
    record = {**event.as_record(), **report.as_record()}
    merged = merge(record, before, now, held=held, locked=event.checked_at is not None)
    if merged.record != record:
        for name in OF_THE_REPORT:
            setattr(report, name, merged.record[name] or "")
        write(event, merged.record, record)
    _hold(event, report, merged.held)
    report.save(update_fields=[*OF_THE_REPORT, "held"])
    _propose(report, merged.differences)
    event.hold(reports=[report if other.pk == report.pk else other for other in event.reports.all()])
    review.weigh(search.index_as_held(event))


def _in_order(readings: Mapping[int, dict]) -> list[dict]:
    """The readings by their reports' ids: of two reports, the one that came first is asked first."""
    return [readings[pk] for pk in sorted(readings)]


def of_the_report(reading: dict) -> dict:
    return {name: reading.get(name) for name in OF_THE_REPORT}


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
