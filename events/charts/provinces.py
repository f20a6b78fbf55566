"""A map of the events by province, in two states: the 63 provinces to June 2025, the 34 since."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, log

from django.http import QueryDict
from pyroaring import BitMap

from events.bitmaps import Bitmaps
from events.charts import narrowed_from, told
from events.models import Province

FORMER, PRESENT = "a", "b"  # what the outlines' names in static/provinces.svg begin with
VIEW_BOX = "0 0 560 905"
STEPS = 5  # of colour


@dataclass(frozen=True, slots=True)
class Area:
    name: str
    outline: str
    count: int
    number: str  # "1,200"
    said: str  # "1,200 conferences"
    step: int  # 0: none
    address: str  # the list of its events, "" if there are none
    chosen: bool
    parts: tuple[str, ...] = ()  # the provinces that it was made of


@dataclass(frozen=True, slots=True)
class State:
    """One of the two divisions of the country, its areas in the order of their names."""

    name: str
    areas: tuple[Area, ...]
    legend: tuple[tuple[int, int, int], ...]  # (step, least, most) of the steps that occur

    @property
    def without(self) -> list[str]:
        """The names of the areas that have none."""
        return [area.name for area in self.areas if not area.count]


@dataclass(frozen=True, slots=True)
class ProvinceMap:
    former: State
    present: State
    view_box: str = VIEW_BOX

    def __iter__(self) -> Iterator[State]:
        return iter((self.former, self.present))

    @property
    def starts_present(self) -> bool:
        """Whether the present provinces are shown first: when one of them is asked for with its predecessors."""
        return any(area.chosen and area.parts for area in self.present.areas)


def map_of(bitmaps: Bitmaps, events: BitMap, query: QueryDict) -> ProvinceMap:
    """The map of the events; `query`: the list of these events, which each area narrows to its own."""
    provinces = bitmaps.once("provinces", lambda: list(Province.objects.select_related("merged_into")))
    chosen, wide = set(query.getlist("province")), bool(query.get("predecessors"))
    groups: dict[int, list[Province]] = {}
    for province in provinces:
        groups.setdefault(province.merged_into_id or province.pk, []).append(province)
    former = [(province, [province], province.slug in chosen and not wide) for province in provinces]
    present = [
        (province, groups[province.pk], province.slug in chosen and wide)
        for province in provinces
        if province.merged_into_id is None
    ]
    narrowed = narrowed_from(query, "province", "predecessors")
    return ProvinceMap(
        _state(FORMER, former, bitmaps, events, narrowed), _state(PRESENT, present, bitmaps, events, narrowed)
    )


def _state(name: str, rows: list, bitmaps: Bitmaps, events: BitMap, narrowed: str) -> State:
    counts = [_count(parts, bitmaps, events) for _province, parts, _chosen in rows]
    most = max(counts, default=0)
    areas = tuple(
        Area(
            str(province), f"{name}-{province.iso_code}", count, *told(count), step(count, most),
            f"{narrowed}province={province.slug}{'&predecessors=on' * (name == PRESENT)}" if count else "", chosen,
            tuple(part.name for part in parts) if len(parts) > 1 else (),
        )
        for (province, parts, chosen), count in zip(rows, counts, strict=True)
    )  # fmt: skip
    return State(name, areas, legend_of(counts))


def _count(parts: list[Province], bitmaps: Bitmaps, events: BitMap) -> int:
    if len(parts) == 1:
        return bitmaps.count(("province", parts[0].pk), events)
    return bitmaps.of_any("province", tuple(part.pk for part in parts)).intersection_cardinality(events)


def step(count: int, most: int) -> int:
    """The step of colour, 0 for none; each step stands for a like ratio, as counts of a few places dwarf the others."""
    return ceil(STEPS * log(count + 1) / log(most + 1)) if count else 0


def legend_of(counts: list[int]) -> tuple[tuple[int, int, int], ...]:
    most = max(counts, default=0)
    by_step: dict[int, list[int]] = {}
    for count in counts:
        by_step.setdefault(step(count, most), []).append(count)
    return tuple((number, min(some), max(some)) for number, some in sorted(by_step.items()))
