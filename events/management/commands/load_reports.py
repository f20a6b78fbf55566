import sys
from collections import Counter
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import track

from events.loading import Outcome, load_paths


class Command(BaseCommand):
    help = "Load report files, and folders of them, into the archive. Loading the same again changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .txt file, or a folder of them")
        parser.add_argument(
            "--published", type=date.fromisoformat, metavar="YYYY-MM-DD",
            help="the day these reports were published, as the source of a year that they do not print",
        )  # fmt: skip

    def handle(self, *, paths, published, **options):
        counts = Counter()
        console = Console(file=self.stderr)
        for loaded in self._with_progress(console, paths, published):
            counts[loaded.outcome] += 1
            if loaded.outcome == Outcome.REFUSED:
                self.stderr.write(f"{loaded.path}: {loaded.reason}")
        self.stdout.write(", ".join(f"{outcome} {counts[outcome]}" for outcome in Outcome))
        if counts[Outcome.REFUSED]:
            sys.exit(1)

    @staticmethod
    def _with_progress(console, paths, published):
        return track(
            load_paths(paths, published=published),
            description="",
            console=console,
            total=None,
            disable=not sys.stderr.isatty(),
        )
