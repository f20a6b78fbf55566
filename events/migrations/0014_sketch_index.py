"""Of each number of the sketches the latest reports are asked for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0013_packed_by_event")]
    operations = [
        migrations.AlterField("sketch", "value", models.BigIntegerField()),
        migrations.AddIndex("sketch", models.Index(fields=["value", "report"], name="sketch_value")),
    ]
