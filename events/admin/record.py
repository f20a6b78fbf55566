from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events import timeline
from events.models.history import change

from .folded import FoldedSearchAdmin
from .together import SeenForm, clashes


class RecordAdmin(FoldedSearchAdmin):
    """A record whose changes are kept with their reasons, can be put back, and do not overwrite each other."""

    form = SeenForm
    object_history_template = "admin/events/history.html"
    change_form_template = "admin/events/change_form.html"
    change_list_template = "admin/events/change_list.html"
    delete_confirmation_template = "admin/events/delete_confirmation.html"

    def may_publish(self, request):
        """Whether the user may change what readers see; who may not edits only what is not public yet."""
        return request.user.has_perm("events.publish_event")

    def is_published(self, record):
        """Whether readers see something of the record."""
        return True

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or self.may_publish(request) or not self.is_published(obj))

    def has_delete_permission(self, request, obj=None):
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or self.may_publish(request) or not self.is_published(obj))

    def after_change(self, record):
        """Bring up to date what follows from the record."""

    def get_fieldsets(self, request, obj=None):
        return [*super().get_fieldsets(request, obj), (None, {"fields": ("why", "seen")})]

    def get_fields(self, request, obj=None):
        return [name for name in super().get_fields(request, obj) if name not in ("why", "seen")]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        with change(request.POST.get("why", "").strip()):
            return super().changeform_view(request, object_id, form_url, extra_context)

    def delete_view(self, request, object_id, extra_context=None):
        with change(request.POST.get("why", "").strip()):
            return super().delete_view(request, object_id, extra_context)

    def get_object(self, request, object_id, from_field=None):
        """The record; held until the end of the transaction if it is to be changed."""
        record = super().get_object(request, object_id, from_field)
        if record is not None and request.method == "POST":
            self.model._base_manager.select_for_update().filter(pk=record.pk).values("pk").first()
            record = super().get_object(request, object_id, from_field)
        return record

    def render_change_form(self, request, context, *args, **kwargs):
        form = context["adminform"].form
        if getattr(form, "is_stale", False):
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            context["clashes"] = clashes(form, formsets)
            context["meanwhile"] = next(iter(timeline.timeline(form.instance)), None)
        return super().render_change_form(request, context, *args, **kwargs)

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view
        return [
            path("deleted/", view(self.deleted_view), name=f"{name}_deleted"),
            path("deleted/<int:pk>/restore/", view(require_POST(self.restore_view)), name=f"{name}_restore"),
            path(
                "<int:pk>/history/<uuid:to>/put-back/", view(require_POST(self.put_back_view)), name=f"{name}_put_back"
            ),
            *super().get_urls(),
        ]

    def history_view(self, request, object_id, extra_context=None):
        record = get_object_or_404(self.model, pk=unquote(object_id))
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %s") % record,
            "object": record,
            "opts": self.opts,
            "entries": timeline.timeline(record),
            "may_put_back": self.has_change_permission(request, record) and self.may_publish(request),
        }
        return render(request, self.object_history_template, context)

    def put_back_view(self, request, pk, to):
        record = get_object_or_404(self.model, pk=pk)
        if not (self.has_change_permission(request, record) and self.may_publish(request)):
            raise PermissionDenied
        with change(request.POST.get("why", "").strip() or _("put back to an earlier state")):
            try:
                timeline.put_back(record, to)
            except LookupError as unknown:
                raise Http404 from unknown
            self.after_change(self.model._base_manager.get(pk=pk))
        messages.success(request, _("The record stands again as it did then; what stood since is in its history."))
        return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_history", args=[pk]))

    def deleted_view(self, request):
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("Deleted: %s") % self.opts.verbose_name_plural,
            "opts": self.opts,
            "rows": timeline.deleted(self.model).select_related("history_user")[:200],
            "may_restore": self.has_add_permission(request) and self.may_publish(request),
        }
        return render(request, "admin/events/deleted.html", context)

    def restore_view(self, request, pk):
        if not (self.has_add_permission(request) and self.may_publish(request)):
            raise PermissionDenied
        with change(_("restored after it was deleted")):
            record = timeline.restore(self.model, pk)
            if record is not None:
                self.after_change(record)
        messages.success(request, _("“%s” is there again.") % record)
        return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[pk]))
