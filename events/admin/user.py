from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin

User = get_user_model()
admin.site.unregister(User)


@admin.register(User)
class EditorAdmin(UserAdmin):
    """The editors; who is no superuser makes none and changes none."""

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
