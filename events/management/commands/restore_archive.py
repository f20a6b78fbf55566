from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, no_translations

from events import bitmaps
from events.bag import NotRestored, restore
from events.terminal import steps


class Command(BaseCommand):
    help = "Make the archive of a bag that dump_archive wrote, in an empty database."

    def add_arguments(self, parser):
        parser.add_argument("bag", type=Path)

    @no_translations
    def handle(self, *, bag, **options):
        try:
            with steps(self.stderr) as step:
                number = restore(bag, step)
        except NotRestored as reason:
            raise CommandError(str(reason)) from reason
        self.stdout.write(f"restored {number} events")
        bitmaps.pack_after_many()
