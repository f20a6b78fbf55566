from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0003_search_index")]
    operations = [
        migrations.AddField(
            model_name="report",
            name="held",
            field=models.JSONField(default=list, editable=False, verbose_name="values that an editor decided"),
        ),
    ]
