"""What the pages may weigh."""

from pathlib import Path

from django.conf import settings

STATIC = Path(settings.BASE_DIR) / "static"


def weight(pattern):
    return sum(path.stat().st_size for path in STATIC.glob(pattern))


def test_the_stylesheets_scripts_and_fonts_are_light():
    assert weight("site.css") < 25_000
    assert weight("charts.css") < 7_000  # asked for by the pages with a map or a timeline only
    assert weight("*.js") < 10_000
    assert weight("fonts/*.woff2") < 60_000
