from django.contrib import admin
from django.urls import path
from django.utils.translation import gettext_lazy as _

from events import review, second_factor


class Desk(admin.AdminSite):
    """The admin, whose front page tells what waits for an editor."""

    site_title = site_header = _("Kỷ yếu Tập huấn: editing")
    index_title = _("Records")
    login_form = second_factor.SecondFactorForm
    login_template = "admin/sign_in.html"

    def index(self, request, extra_context=None):
        return super().index(request, {"waiting": review.waiting(), **(extra_context or {})})

    def get_urls(self):
        set_up = path("second-factor/", self.admin_view(self.second_factor), name="second_factor")
        return [set_up, *super().get_urls()]

    def second_factor(self, request):
        return second_factor.set_up(request, self)
