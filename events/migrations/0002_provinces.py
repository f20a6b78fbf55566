"""The provinces of events/reader/data/provinces.csv, there from the start."""

import csv
from datetime import date
from pathlib import Path

from django.db import migrations

from events.reader.spelling import slug, sort_key, words

PROVINCES = Path(__file__).parent.parent / "reader" / "data" / "provinces.csv"


def add_provinces(apps, schema_editor):
    Province = apps.get_model("events", "Province")
    with PROVINCES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        aliases = [alias for alias in row["aliases"].split("|") if alias]
        Province.objects.create(
            name=row["name"],
            slug=slug(row["name"]),
            kind=row["kind"],
            iso_code=row["iso_3166_2"],
            statistics_code=row["statistics_code"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            merged_on=date.fromisoformat(row["merged_on"]) if row["merged_on"] else None,
            aliases=aliases,
            folded=words(" | ".join([row["name"], *aliases])),
            sort_key=sort_key(row["name"]),
        )
    for row in rows:
        if row["merged_into"]:
            survivor = Province.objects.get(name=row["merged_into"])
            Province.objects.filter(name=row["name"]).update(merged_into=survivor)


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial")]
    operations = [migrations.RunPython(add_provinces, migrations.RunPython.noop)]
