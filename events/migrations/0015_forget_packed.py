"""Packed columns have a new form; without the old ones a process makes its own, until they are packed again."""

from django.db import migrations


def forget_packed(apps, schema_editor):
    apps.get_model("events", "PackedColumn").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("events", "0014_sketch_index")]
    operations = [migrations.RunPython(forget_packed, migrations.RunPython.noop)]
