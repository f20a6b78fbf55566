"""Outlines of provinces -> fewer points, still without gaps: plain geometry on whole numbers.

Neighbours share the points of their border. A point is left out of both or of neither, so that they still meet; and a
border that two provinces of a group share cancels out, which leaves the group's own outline.
"""

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from itertools import pairwise

Point = tuple[int, int]
Ring = list[Point]


def simplified(shapes: dict[str, list[Ring]], least_area: float, least_ring: float) -> dict[str, list[Ring]]:
    """The shapes without points that change an outline by less than an area, and without islets of less than one."""
    kept = _kept_points([ring for rings in shapes.values() for ring in rings], least_area)
    fewer = {name: [[point for point in ring if point in kept] for ring in rings] for name, rings in shapes.items()}
    return {
        name: [ring for ring in rings if len(ring) > 2 and (len(rings) == 1 or abs(area(ring)) >= least_ring)]
        for name, rings in fewer.items()
    }


def united(rings: Iterable[Ring]) -> list[Ring]:
    """The outlines of the rings together, without the borders that two of them share."""
    edges = {edge for ring in rings for edge in _edges(ring)}
    outer: dict[Point, list[Point]] = {}
    for start, end in edges:
        if (end, start) not in edges:
            outer.setdefault(start, []).append(end)
    return list(_walked(outer))


def area(ring: Ring) -> float:
    """The ring's area, negative when it runs the other way round."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in _edges(ring)) / 2


def path(rings: Iterable[Ring]) -> str:
    """The rings as the data of an SVG path, in steps from point to point."""
    return "".join(map(_ring_path, rings))


def _ring_path(ring: Ring) -> str:
    steps = (f"{b[0] - a[0]},{b[1] - a[1]}" for a, b in pairwise(ring))
    return f"M{ring[0][0]},{ring[0][1]}l{' '.join(steps)}z".replace(",-", "-")


def _edges(ring: Ring) -> Iterator[tuple[Point, Point]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)


def _kept_points(rings: list[Ring], least_area: float) -> set[Point]:
    """Visvalingam's method over all rings at once: points where borders meet are never left out."""
    beside: dict[Point, set[Point]] = {}
    for ring in rings:
        for a, b in _edges(ring):
            beside.setdefault(a, set()).add(b)
            beside.setdefault(b, set()).add(a)
    heap = [(_weight(point, beside), point) for point in beside if len(beside[point]) == 2]
    heapify(heap)
    while heap and heap[0][0] < least_area:
        weight, point = heappop(heap)
        if point not in beside or weight != _weight(point, beside):
            continue
        a, b = beside[point]
        if b in beside[a]:  # the last three points of a ring
            continue
        del beside[point]
        for end, other in ((a, b), (b, a)):
            beside[end] = beside[end] - {point} | {other}
            if len(beside[end]) == 2:
                heappush(heap, (_weight(end, beside), end))
    return set(beside)


def _weight(point: Point, beside: dict[Point, set[Point]]) -> float:
    return abs(area([point, *sorted(beside[point])]))


def _walked(outer: dict[Point, list[Point]]) -> Iterator[Ring]:
    while outer:
        ring = [next(iter(outer))]
        while ends := outer.get(ring[-1]):
            following = ends.pop()
            if not ends:
                del outer[ring[-1]]
            if following == ring[0]:
                break
            ring.append(following)
        yield ring
