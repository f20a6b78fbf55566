"""The whole archive against the digests of what came in."""

from io import StringIO

import pytest
from django.core.management import call_command

from events.models import Report

pytestmark = pytest.mark.django_db


def check():
    """Exit status, standard output and error."""
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command("check_fixity", stdout=out, stderr=err)
    except SystemExit as stopped:
        status = stopped.code
    return status, out.getvalue(), err.getvalue()


def test_a_sound_archive(seeds):
    assert check() == (0, "checked 3, damaged 0\n", "")


def test_an_empty_archive():
    assert check() == (0, "checked 0, damaged 0\n", "")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"original": b"other bytes"}, "the bytes are not those that came"),
        ({"text": "Other words."}, "the text is not the one that was read"),
    ],
)
def test_a_damaged_report_is_named_and_the_others_are_checked(seeds, change, fault):
    report = Report.objects.order_by("pk")[1]
    Report.objects.filter(pk=report.pk).update(**change)

    assert check() == (1, "checked 3, damaged 1\n", f"report {report.pk} ({report.source}): {fault}\n")
