"""Events made for a test that names all that matters to it."""

from contextlib import contextmanager

from django.apps import apps

from events import search
from events.models import Event, Organizer, Province, Report, Speaker, Topic
from events.models.organizer import organizer_key
from events.models.topic import topic_key


@contextmanager
def unrecorded():
    """What is made within has no history, as loading adds it: rows stored together tell nobody of themselves."""
    yield
    for model in apps.get_app_config("events").get_models():
        if model.__name__.startswith("Historical"):
            model.objects.all().delete()


def make_event(name="", day=None, *, provinces=(), people=(), topics=(), organizers=(), text="", **values):
    """The indexed event: provinces by slug, people by name or (name, rank, positions), a report if there is a text."""
    event = Event.objects.create(name=name, start_date=day, **values)
    event.provinces.set(Province.objects.filter(slug__in=provinces))
    for place, person in enumerate(people):
        printed, rank, positions = (person, "", []) if isinstance(person, str) else person
        speaker = Speaker.objects.filter(name=printed).first() or Speaker.objects.create(name=printed)
        event.participations.create(speaker=speaker, rank=rank, positions=positions, place=place)
    for place, title in enumerate(topics):
        topic, _made = Topic.objects.get_or_create(key=topic_key(title), defaults={"title": title})
        event.presentations.create(topic=topic, place=place)
    for place, body in enumerate(organizers):
        organizer, _made = Organizer.objects.get_or_create(key=organizer_key(body), defaults={"name": body})
        event.hostings.create(organizer=organizer, place=place)
    if text:
        Report.of_bytes(text.encode(), text, source=f"{event.pk}.txt", event=event).save()
    search.index(event)
    return event
