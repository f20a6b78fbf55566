import sys
from collections import Counter

from django.core.management.base import BaseCommand, CommandError, no_translations
from rich.console import Console
from rich.progress import track
from rich.table import Table

from events.models import Batch, Report
from events.reader import READER_VERSION
from events.rereading import KINDS, counts_of, preview, reread, undo


class Command(BaseCommand):
    help = "Read all reports anew with the present reader, as one batch that can be undone. What editors decided stays."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="tell what would change; store nothing")
        parser.add_argument("--list", action="store_true", help="name every value that changes, not only how many")
        parser.add_argument("--undo", type=int, metavar="BATCH", help="put back what the batch of this number changed")

    @no_translations
    def handle(self, *, dry_run, undo, **options):
        if undo is not None:
            self._undo(undo)
            return
        pks = list(Report.objects.current().values_list("pk", flat=True))
        batch = None if dry_run else Batch.objects.create(reader_version=READER_VERSION)
        read = preview(pks) if dry_run else reread(pks, batch)
        counts, changed = Counter(), 0
        for told in self._with_progress(read, len(pks)):
            counts += counts_of(told)
            changed += bool(told)
            if options["list"]:
                for each in told:
                    self.stdout.write(f"{each.report.source}: {each.path}: {each.old!r} -> {each.new!r} ({each.kind})")
        self._show(counts)
        if batch is not None and not batch.rereadings.exists():
            batch.delete()
            batch = None
        done = f" in batch {batch.pk}" if batch else ""
        self.stdout.write(f"{changed} reports {'would change' if dry_run else 'changed'}{done}")

    def _undo(self, number):
        batch = Batch.objects.filter(pk=number).first()
        if batch is None:
            raise CommandError(f"There is no batch {number}.")
        if batch.undone_at:
            raise CommandError(f"Batch {number} was undone already.")
        exactly, merged = undo(batch)
        self.stdout.write(f"put back {exactly} events exactly, {merged} but for what editors changed since")

    def _show(self, counts):
        table = Table("", *KINDS, box=None)
        for name in dict.fromkeys(name for name, _kind in counts):
            table.add_row(name, *(str(counts[name, kind] or "") for kind in KINDS))
        if counts:
            Console(file=self.stdout, highlight=False).print(table)

    @staticmethod
    def _with_progress(reading, total):
        terminal = Console(stderr=True)
        shown = sys.stderr.isatty()
        return track(reading, "", total=total, console=terminal, transient=True, disable=not shown)
