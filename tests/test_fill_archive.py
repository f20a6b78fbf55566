import pytest
from django.core.management import call_command

from events.models import Report

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("characters", [650, 3_000])
def test_reports_are_as_long_as_asked(characters):
    call_command("fill_archive", 20, characters=characters)

    lengths = [len(text) for text in Report.objects.values_list("text", flat=True)]
    assert len(lengths) == 20
    assert characters <= sum(lengths) / 20 < characters + 300
