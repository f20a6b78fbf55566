from django.core.management.base import BaseCommand

from events import search
from events.models import Event


class Command(BaseCommand):
    help = "Make the search index anew from the records."

    def handle(self, **options):
        self.stdout.write(f"indexed {search.index_all(Event.objects.iterator(chunk_size=500))}")
