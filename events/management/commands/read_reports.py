import json
import sys
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import track

from events.intake import SUFFIXES, Refusal, find_files, read_path
from events.reader import read_report
from events.terminal import report_view, summary_view


class Command(BaseCommand):
    help = "Show what the reader reads in report files; nothing is stored."

    def add_arguments(self, parser):
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help=f"a file ({', '.join(SUFFIXES)}), or a folder of them"
        )
        parser.add_argument("--json", action="store_true", help="one line of JSON a report, with evidence and doubts")
        parser.add_argument(
            "--published", type=date.fromisoformat, metavar="YYYY-MM-DD",
            help="the day these reports were published, as the source of a year that they do not print",
        )  # fmt: skip

    def handle(self, *, paths, published, **options):
        self.refused = 0
        readings = self._readings(paths, published)
        if options["json"]:
            for path, _text, reading in readings:
                self.stdout.write(json.dumps({"file": str(path), **reading.to_json()}, ensure_ascii=False))
        else:
            self._show(readings, several=len(paths) > 1 or paths[0].is_dir())
        if self.refused:
            sys.exit(1)

    def _readings(self, paths, published):
        """The path, text and reading of each file; what cannot be read is told on standard error."""
        for path in find_files(paths):
            for item in read_path(path, str(path)):
                if isinstance(item, Refusal):
                    self.refused += 1
                    self.stderr.write(f"{item.name}: {item.reason}")
                else:
                    told = item.page.get("published")
                    day = date.fromisoformat(told) if told else published
                    yield Path(item.name), item.text, read_report(item.text, published=day)

    def _show(self, readings, *, several):
        console = Console(file=self.stdout, force_terminal=None, highlight=False)
        if several:
            progress = Console(file=self.stderr)
            readings = list(track(readings, description="", console=progress, disable=not sys.stderr.isatty()))
            console.print(summary_view(readings))
        else:
            for path, text, reading in readings:
                console.print(report_view(path, text, reading))
