from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_totp.models import TOTPDevice

User = get_user_model()
admin.site.unregister([User, TOTPDevice])


@admin.action(description=_("Remove the second factor of the chosen users"), permissions=["change"])
def remove_second_factor(model_admin, request, users):
    """For somebody who lost the phone."""
    in_reach = [user for user in users if model_admin.has_change_permission(request, user)]
    TOTPDevice.objects.filter(user__in=in_reach).delete()
    messages.success(request, _("Removed; a password alone is enough for them until they set up another."))


@admin.register(User)
class EditorAdmin(UserAdmin):
    """The editors; who is no superuser makes none and changes none."""

    actions = [remove_second_factor]

    def get_fieldsets(self, request, obj=None):
        beyond = set() if request.user.is_superuser else {"is_superuser", "user_permissions"}
        return [
            (title, {**options, "fields": [name for name in options["fields"] if name not in beyond]})
            for title, options in super().get_fieldsets(request, obj)
        ]

    def has_change_permission(self, request, obj=None):
        return self._is_in_reach(request, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return self._is_in_reach(request, obj) and super().has_delete_permission(request, obj)

    @staticmethod
    def _is_in_reach(request, obj):
        return request.user.is_superuser or obj is None or not obj.is_superuser
