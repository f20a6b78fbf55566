from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events import review


class Desk(admin.AdminSite):
    """The admin, whose front page tells what waits for an editor."""

    site_title = site_header = _("Kỷ yếu Tập huấn: editing")
    index_title = _("Records")

    def index(self, request, extra_context=None):
        return super().index(request, {"waiting": review.waiting(), **(extra_context or {})})
