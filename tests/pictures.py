"""Pictures of pages, for people to look at: taken by `make pictures` alone, so that no test hangs on a camera."""

import os
from pathlib import Path

DESK = Path("docs/images").resolve()
PAGES = Path("tests/screenshots").resolve()


def take(page, path, mode="light", **options):
    """Keep what the browser's page shows as a file there, if pictures were asked for (PICTURES=1)."""
    if os.environ.get("PICTURES"):
        page.emulate_media(color_scheme=mode)
        path.parent.mkdir(exist_ok=True, parents=True)
        page.screenshot(path=path, **options)
