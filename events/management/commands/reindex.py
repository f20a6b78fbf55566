from django.core.management.base import BaseCommand

from events import bitmaps, joining, recognition, search
from events.models import Event


class Command(BaseCommand):
    help = "Make anew from the records what is made from them: the search index, what people and texts are known by."

    def handle(self, **options):
        recognition.learn_unknown()
        joining.remember_unknown()
        indexed = search.index_all(Event.objects.iterator(chunk_size=500))
        self.stdout.write(f"indexed {indexed}")
        bitmaps.pack_after_many()
