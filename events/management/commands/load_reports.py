import sys
from collections import Counter
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, no_translations
from rich.console import Console
from rich.progress import track

from events import bitmaps
from events.intake import SUFFIXES, find_files
from events.loading import Outcome, load_files


class Command(BaseCommand):
    help = "Load report files, and folders of them, into the archive. Loading the same again changes nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help=f"a file ({', '.join(SUFFIXES)}), or a folder of them"
        )
        parser.add_argument(
            "--published", type=date.fromisoformat, metavar="YYYY-MM-DD",
            help="the day these reports were published, as the source of a year that they do not print",
        )  # fmt: skip

    @no_translations
    def handle(self, *, paths, published, **options):
        counts, refusals = Counter(), []
        files = list(find_files(paths))
        for loaded in self._with_progress(load_files(files, published=published), len(files)):
            counts[loaded.outcome] += 1
            if loaded.outcome == Outcome.REFUSED:
                refusals.append(f"{loaded.path}: {loaded.reason}")
        for refusal in refusals:  # after the bar, which they would break
            self.stderr.write(refusal)
        self.stdout.write(", ".join(f"{outcome} {counts[outcome]}" for outcome in Outcome))
        bitmaps.pack_after_many()
        if refusals:
            sys.exit(1)

    @staticmethod
    def _with_progress(loading, total):
        terminal = Console(stderr=True)
        return track(loading, "", total=total, console=terminal, transient=True, disable=not terminal.is_terminal)
