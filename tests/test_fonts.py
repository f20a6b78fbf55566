"""The subset fonts hold every letter that the pages themselves say."""

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
SAID = [
    *ROOT.glob("templates/**/*.html"),
    ROOT / "events/locale/vi/LC_MESSAGES/django.po",
    ROOT / "events/reader/data/provinces.csv",
]


def letters_of_the_fonts():
    for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", (ROOT / "static/fonts/subset.sh").read_text()):
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


def test_no_page_wants_a_letter_that_the_fonts_have_not():
    wanted = set("".join(path.read_text(encoding="utf-8") for path in SAID if "admin" not in path.parts))
    assert wanted - set(letters_of_the_fonts()) - {"\n"} == set()
