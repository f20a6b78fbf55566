from pathlib import Path

from django.core.management.base import BaseCommand

from events.bag import dump
from events.terminal import steps


class Command(BaseCommand):
    help = "Write the whole archive, records and reports, into a new BagIt bag with checksums."

    def add_arguments(self, parser):
        parser.add_argument(
            "folder", nargs="?", type=Path, default=Path(), help="where the bag is made; here if not said"
        )

    def handle(self, *, folder, **options):
        with steps(self.stderr) as step:
            bag = dump(folder, step)
        self.stdout.write(str(bag))
