import sys

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import Progress

from events import bitmaps
from events.synthetic import CHARACTERS, fill


class Command(BaseCommand):
    help = "Fill the archive with synthetic events, to measure it by; never on an archive that readers use."

    def add_arguments(self, parser):
        parser.add_argument("number", type=int, help="how many events to add")
        parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same events")
        parser.add_argument(
            "--characters", type=int, default=CHARACTERS, help="how long each report is, but for what it must tell"
        )

    def handle(self, *, number, seed, characters, **options):
        with Progress(console=Console(file=self.stderr), disable=not sys.stderr.isatty()) as progress:
            task = progress.add_task("", total=number)
            for added in fill(number, seed=seed, characters=characters):
                progress.update(task, completed=added)
        bitmaps.pack()
        self.stdout.write(f"added {number} events")
