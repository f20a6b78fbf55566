"""The catalogue: every string in Vietnamese, none in doubt, compiled."""

import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings

CATALOGUE = Path(settings.BASE_DIR) / "events" / "locale" / "vi" / "LC_MESSAGES" / "django.po"


def entries(path):
    read = polib.mofile if path.suffix == ".mo" else polib.pofile
    return {(e.msgctxt, e.msgid): e.msgstr or tuple(e.msgstr_plural.values()) for e in read(str(path))}


def test_every_string_is_translated_and_none_is_fuzzy():
    catalogue = polib.pofile(str(CATALOGUE))
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []


def test_the_compiled_catalogue_is_that_of_the_source():
    assert entries(CATALOGUE.with_suffix(".mo")) == entries(CATALOGUE)


def test_placeholders_survive_translation():
    lost = [
        entry.msgid
        for entry in polib.pofile(str(CATALOGUE))
        for text in [entry.msgstr, *entry.msgstr_plural.values()]
        if text and not set(placeholders(text)) <= set(placeholders(entry.msgid + entry.msgid_plural))
    ]
    assert lost == []


def placeholders(text):
    return [part.split(")")[0] for part in text.split("%(")[1:]]


@pytest.mark.skipif(not shutil.which("xgettext"), reason="no gettext on this machine")
def test_the_catalogue_knows_every_string_of_templates_and_code(tmp_path):
    for name in ("archive", "events", "templates", "manage.py"):
        (shutil.copytree if "." not in name else shutil.copy)(Path(settings.BASE_DIR) / name, tmp_path / name)
    make = [sys.executable, "manage.py", "makemessages", "-l", "vi", "--no-location", "--no-obsolete"]
    subprocess.run(
        make, cwd=tmp_path, check=True, capture_output=True, env={"PATH": "/usr/bin:/bin", "SECRET_KEY": "-"}
    )
    found = entries(tmp_path / CATALOGUE.relative_to(settings.BASE_DIR))
    assert found.keys() == entries(CATALOGUE).keys()
