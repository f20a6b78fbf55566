import sys

from django.core.management.base import BaseCommand, no_translations
from rich.console import Console
from rich.progress import track

from events.fixity import check_all
from events.models import Report


class Command(BaseCommand):
    help = "Verify every report's bytes and text against their SHA-256; the exit status is 1 if one is damaged."

    @no_translations
    def handle(self, **options):
        terminal = Console(stderr=True)
        checked = damaged = 0
        for item in track(
            check_all(), "", total=Report.objects.count(), console=terminal, transient=True,
            disable=not terminal.is_terminal,
        ):  # fmt: skip
            checked += 1
            if item.fault:
                damaged += 1
                self.stderr.write(f"report {item.report.pk} ({item.report.source}): {item.fault}")
        self.stdout.write(f"checked {checked}, damaged {damaged}")
        if damaged:
            sys.exit(1)
