"""Bodies are known by the rules of identity now: their keys anew, and what turns out to be one body made one."""

from django.db import migrations

from events.identity.bodies import known_body_key


def make_keys(apps, schema_editor):
    organizers, hostings = apps.get_model("events", "Organizer"), apps.get_model("events", "Hosting")
    known = {}
    for body in organizers.objects.order_by("pk"):
        key = known_body_key(body.name)[:500]
        if key in known:
            of_both = hostings.objects.filter(organizer=known[key]).values("event")
            hostings.objects.filter(organizer=body, event__in=of_both).delete()
            hostings.objects.filter(organizer=body).update(organizer=known[key])
            body.delete()
            continue
        known[key] = body
        if body.key != key:
            organizers.objects.filter(key=key).update(key=f"{key} #")  # of a later one, which comes to its own key
            organizers.objects.filter(pk=body.pk).update(key=key)


class Migration(migrations.Migration):
    dependencies = [("events", "0005_identity")]
    operations = [migrations.RunPython(make_keys, migrations.RunPython.noop)]
