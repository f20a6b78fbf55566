"""EDITING: the records in Django's admin. A report's text is never edited here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from . import event, named, report  # noqa: F401 - registers the records

admin.site.site_title = admin.site.site_header = _("Kỷ yếu Tập huấn: editing")
admin.site.index_title = _("Records")
