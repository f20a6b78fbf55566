from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import transaction

from events.identity_bench import cost_at, measure
from events.models import Event

PAGE = Path("docs") / "identity.md"
BEGINS, ENDS = "<!-- measured by bench_identity -->", "<!-- end -->"


class Command(BaseCommand):
    help = "Measure how well people, bodies and events are known again, and what it costs. Only in an empty archive."

    def add_arguments(self, parser):
        parser.add_argument("--events", type=int, default=3_000, help="events of the invented world (3,000)")
        parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same world")
        parser.add_argument("--sizes", type=int, nargs="*", default=[], help="sizes of archive to take the time at")
        parser.add_argument("--write", action="store_true", help=f"write the table into {PAGE}")

    @no_translations
    def handle(self, *, events, seed, sizes, write, **options):
        if Event.objects.exists():
            raise CommandError("This archive holds events; measure in an empty one (DATABASE_URL).")
        with transaction.atomic():
            tallies = measure(events, seed=seed)
            transaction.set_rollback(True)
        costs = [cost_at(size) for size in sorted(sizes)]
        table = "\n".join([*_of_identity(tallies, events, seed), *_of_costs(costs)])
        self.stdout.write(table)
        if write:
            page = settings.BASE_DIR / PAGE
            before, rest = page.read_text(encoding="utf-8").split(BEGINS)
            page.write_text(f"{before}{BEGINS}\n{table}\n{ENDS}{rest.split(ENDS)[1]}", encoding="utf-8")


def _of_identity(tallies, events, seed):
    yield f"A world of {events:,} events (seed {seed}):"
    yield ""
    yield "| told again | linked | precision | recall | left to editors | suggested within the first three |"
    yield "| --- | --: | --: | --: | --: | --: |"
    for tally in tallies:
        linked = tally.right + tally.wrong
        yield (
            f"| {tally.kind} | {linked:,} | {tally.precision:.4f} | {tally.recall:.3f} | {tally.left:,} "
            f"| {tally.held:.3f} |"
        )


def _of_costs(costs):
    if not costs:
        return
    yield ""
    yield "Finding the event and the people of one report:"
    yield ""
    yield "| events in the archive | median, ms | 95 of 100 within, ms |"
    yield "| --: | --: | --: |"
    for cost in costs:
        yield f"| {cost.events:,} | {cost.median:.2f} | {cost.p95:.2f} |"
