"""What the pages may weigh."""

from pathlib import Path

from django.conf import settings

STATIC = Path(settings.BASE_DIR) / "static"


def weight(pattern):
    return sum(path.stat().st_size for path in STATIC.glob(pattern))


def test_the_stylesheet_scripts_and_fonts_are_light():
    assert (weight("site.css") < 25_000, weight("*.js") < 10_000, weight("fonts/*.woff2") < 60_000) == (True,) * 3


def test_charts_are_light():
    assert (weight("charts.css") < 8_000, weight("provinces.svg") < 60_000) == (True, True)
