"""The three roles of editors, as groups; what a group may do can be changed in the admin afterwards."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

RECORDS = ("event", "hosting", "participation", "presentation", "speaker", "topic", "organizer")
CONTRIBUTOR = [
    *(f"{action}_{record}" for record in RECORDS for action in ("view", "add", "change")),
    "delete_hosting", "delete_participation", "delete_presentation", "view_report", "view_province", "view_proposal",
]  # fmt: skip
ARCHIVIST = [
    *CONTRIBUTOR, *(f"delete_{record}" for record in RECORDS), "change_report", "change_province", "change_proposal",
    "check_event", "publish_event", "merge_records",
]  # fmt: skip
USERS = ["view_user", "add_user", "change_user", "delete_user", "view_group"]
ROLES = {"contributor": CONTRIBUTOR, "archivist": ARCHIVIST, "administrator": [*ARCHIVIST, *USERS]}


def make_roles(apps, schema_editor):
    for label in ("auth", "contenttypes", "events"):  # a fresh database has no permissions before its last migration
        create_permissions(installed.get_app_config(label), apps=apps, verbosity=0)
    groups, permissions = apps.get_model("auth", "Group").objects, apps.get_model("auth", "Permission").objects
    for name, codenames in ROLES.items():
        role, _ = groups.get_or_create(name=name)
        role.permissions.add(*permissions.filter(codename__in=codenames))


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0007_report_current_index"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [
        migrations.AlterModelOptions(
            name="event",
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
                "ordering": ["-sequence"],
                "permissions": [
                    ("check_event", "Can say that an event was checked"),
                    ("publish_event", "Can publish, hide and withdraw records, and put them back"),
                    ("merge_records", "Can merge and split records"),
                ],
            },
        ),
        migrations.AddField("rereading", "proposals", models.JSONField(default=list), preserve_default=False),
        migrations.RunPython(make_roles, migrations.RunPython.noop),
    ]
