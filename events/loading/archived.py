"""The reports that the archive has already: the same text, or an earlier copy that a new report corrects."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from events.identity.texts import phrases_in
from events.joining import Told
from events.models import Report
from events.models.asking import ask_each, not_in

LATEST = 5  # of one name or address
LATEST_OF = f"""SELECT id FROM events_report WHERE {{column}} = asked.value AND {{column}} <> ''
    AND replaced_by_id IS NULL ORDER BY id DESC LIMIT {LATEST}"""
Named = tuple[str, str]  # "source" or "url", and which


class Archived:
    """Reports by what they are known again by, as the archive has them and as they came since."""

    def __init__(self):
        self.of_text: dict[str, list[Report]] = {}  # by digest
        self.latest: dict[Named, list[int]] = {}  # ids of those of a name or address that none has replaced
        self.reports: dict[int, Report] = {}

    def look_up(self, reports: Sequence[Report]) -> None:
        """Ask the database about all of these reports that it was not asked about before."""
        self._find_texts(reports)
        self._find_latest(reports)

    def known_as(self, report: Report) -> Report | None:
        """The archive's report of this very text, unless both have addresses and these are of different sites."""
        self._find_texts([report])
        for known in self.of_text[report.text_sha256]:
            if not (report.url and known.url) or _site(report.url) == _site(known.url):
                return known
        return None

    def corrected_by(self, told: Told) -> Report | None:
        """The earlier copy that this report corrects.

        Its file has the same name, or its page the same address, at least half of their phrases are the same, and
        their day or a province: reports of one author about like conferences share much, and files of one name stand
        in many folders.
        """
        self._find_latest([told.report])
        for earlier in (self.reports[pk] for named in _named(told.report) for pk in self.latest[named][:LATEST]):
            phrases = phrases_in(earlier.spelt.folded)
            like = 2 * len(phrases & told.phrases) >= len(phrases | told.phrases)
            if like and _may_be_one_event(earlier.reading, told.report.reading):
                return earlier
        return None

    def came(self, report: Report) -> None:
        """Note a report that has its id now."""
        self.reports[report.pk] = report
        if report.text_sha256 in self.of_text:
            self.of_text[report.text_sha256].insert(0, report)
        for named in _named(report):
            if named in self.latest:
                self.latest[named].insert(0, report.pk)

    def replaced(self, earlier: Report) -> None:
        """Ask again about the names of a report that a stored one has replaced."""
        for named in _named(earlier):
            self.latest.pop(named, None)

    def _find_texts(self, reports: Sequence[Report]) -> None:
        if unasked := not_in(self.of_text, (report.text_sha256 for report in reports)):
            self.of_text |= {digest: [] for digest in unasked}
            same = Report.objects.select_for_update().filter(text_sha256__among=unasked)
            for report in same.defer("original"):
                self.of_text[report.text_sha256].append(report)

    def _find_latest(self, reports: Sequence[Report]) -> None:
        unasked = not_in(self.latest, (named for report in reports for named in _named(report)))
        for column in ("source", "url"):
            values = [(value,) for kind, value in unasked if kind == column]
            found = ask_each("value", values, "id", LATEST_OF.format(column=column))
            self.latest |= {(column, value): [pk for (pk,) in few] for (value,), few in found.items()}
        if unknown := not_in(self.reports, (pk for named in unasked for pk in self.latest[named])):
            found = Report.objects.filter(pk__among=unknown).defer("original")
            self.reports |= {report.pk: report for report in found}


def _named(report: Report) -> list[Named]:
    return [("source", report.source), *([("url", report.url)] if report.url else [])]


def _site(url: str) -> str:
    """The site of an address, the same for its editions for telephones."""
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", urlsplit(url).hostname or "")


def _may_be_one_event(reading: dict, other: dict) -> bool:
    return reading["start_date"] == other["start_date"] or bool(set(reading["provinces"]) & set(other["provinces"]))
