from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import review
from events.models import Event, Remark


@admin.register(Remark)
class RemarkAdmin(admin.ModelAdmin):
    """Readers' remarks: what they say stays as it came, an editor only decides."""

    list_display = ("said", "event", "path", "shown", "state", "made_at")
    list_filter = ("state", "made_at")
    list_select_related = ("event",)
    fields = ("event", "path", "shown", "quote", "said", "made_at", "state", "decided_by", "decided_at")
    readonly_fields = ("event", "path", "shown", "quote", "said", "made_at", "decided_by", "decided_at")
    actions = ("mended", "no_mistake")

    def has_add_permission(self, request):
        return False

    def save_model(self, request, obj, form, change):
        self._decide(request, Remark.objects.filter(pk=obj.pk), obj.state)

    @admin.action(description=_("Right, and mended"), permissions=["change"])
    def mended(self, request, remarks):
        self._decide(request, remarks, Remark.State.RIGHT)

    @admin.action(description=_("No mistake"), permissions=["change"])
    def no_mistake(self, request, remarks):
        self._decide(request, remarks, Remark.State.WRONG)

    @staticmethod
    def _decide(request, remarks, state):
        events = list(remarks.values_list("event", flat=True))
        is_open = state == Remark.State.OPEN
        remarks.update(
            state=state, decided_by=None if is_open else request.user, decided_at=None if is_open else timezone.now()
        )
        for event in Event.objects.for_page().filter(pk__in=events):
            review.weigh(event)
