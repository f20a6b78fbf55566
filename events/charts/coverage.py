"""What the archive holds and what it lacks, so that "none archived" is not taken for "none held"."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.utils.translation import gettext_lazy as _

from events.bitmaps import CHECKED
from events.browse import EventSet, events_of_year
from events.charts.provinces import step
from events.models import Event, Province, Report

MOST_YEARS = 12  # columns; what is older is counted together
MOST_OUTLETS = 40
# A fact -> the events that state none.
LACKING = {
    _("name"): Q(name=""),
    _("date"): Q(start_date=None),
    _("province"): Q(provinces=None),
    _("venue"): Q(venue=""),
    _("organizers"): Q(organizers=None),
    _("attendance"): Q(attendance_count=None),
    _("people"): Q(participations=None),
    _("topics"): Q(presentations=None),
}


@dataclass(frozen=True, slots=True)
class Cell:
    count: int
    step: int
    address: str  # the list of its events, "" if there are none


@dataclass(frozen=True, slots=True)
class Row:
    province: Province
    cells: tuple[Cell, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Heat:
    """Provinces by years; the last two columns are what is older, and what has no date."""

    years: tuple[int, ...]
    before: int | None  # the year that all older events are before, None if there are none
    undated: bool
    rows: tuple[Row, ...]
    without: tuple[Province, ...]  # provinces of which nothing is archived


def heat_of(events: EventSet) -> Heat:
    found = events.years()
    years = [year for year, _number in found.counts]
    shown, older = years[:MOST_YEARS], years[MOST_YEARS:]
    columns = [(str(year), events_of_year(year) & events.events) for year in shown]
    if older:
        oldest = [events_of_year(year) & events.events for year in older]
        columns.append((f"to={older[0]}-12-31", oldest[0].union(*oldest)))
    if found.undated:
        columns.append(("none", events_of_year("none") & events.events))
    provinces = list(Province.objects.all())
    held = {province.pk: events.bitmaps["province", province.pk] for province in provinces}
    most = max((held[pk].intersection_cardinality(some) for pk in held for _column, some in columns), default=0)
    rows = [
        Row(
            province,
            tuple(_cell(held[province.pk].intersection_cardinality(some), most, province, column)
                  for column, some in columns),
            held[province.pk].intersection_cardinality(events.events),
        )
        for province in provinces
    ]  # fmt: skip
    return Heat(
        tuple(shown), older[0] + 1 if older else None, bool(found.undated),
        tuple(row for row in rows if row.total), tuple(row.province for row in rows if not row.total),
    )  # fmt: skip


def _cell(count: int, most: int, province: Province, column: str) -> Cell:
    narrowing = column if "=" in column else f"year={column}"
    return Cell(count, step(count, most), f"?province={province.slug}&{narrowing}" if count else "")


def checked_by_year(events: EventSet) -> list[tuple[int, int, int]]:
    """[(year, events, those of them that an editor has checked)], the newest first."""
    checked = events.bitmaps[CHECKED]
    return [
        (year, number, (events_of_year(year) & events.events).intersection_cardinality(checked))
        for year, number in events.years().counts
    ]


def lacking() -> list[tuple[str, int]]:
    """How many public events state no name, no date …, in the order of the page of an event."""
    events = Event.objects.public()
    return [(fact, events.filter(none).count()) for fact, none in LACKING.items()]


def outlets() -> list[dict[str, Any]]:
    """The outlets most reports come from (name "" for those that name none): how many, of which days."""
    reports = Report.objects.public().current().order_by()
    return list(
        reports.values("outlet")
        .annotate(number=Count("pk"), first=Min("event__start_date"), last=Max("event__start_date"))
        .order_by("-number", "outlet")[:MOST_OUTLETS]
    )


def archived() -> dict[str, Any]:
    """When the first and the last report came, and how many have no address on the web."""
    reports = Report.objects.public().current().order_by()
    return reports.aggregate(
        number=Count("pk"), first=Min("added_at"), last=Max("added_at"), without_address=Count("pk", filter=Q(url=""))
    )
