from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import F, Max
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.reader import reading
from events.reader.spelling import slug

from .history import Records
from .merge import Mergeable, index_of_merged
from .report import Report
from .visibility import Visibility

SLOTS_A_DAY = 1 << 13  # few enough that bitmaps of events stay dense: eight days share a container of 65,536
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2400, 1, 1)
UNDATED_DAYS = 256


def slots_of(start_date):
    """The range [first, end) of sequence numbers of the events that start on this day, or on no stated day.

    32 bits in the order of dates: undated events below all others, then 8,192 a day; days out of range count as the
    nearest in it.
    """
    if start_date is None:
        return 0, UNDATED_DAYS * SLOTS_A_DAY
    day = UNDATED_DAYS + (min(max(start_date, FIRST_DAY), LAST_DAY) - FIRST_DAY).days
    return day * SLOTS_A_DAY, (day + 1) * SLOTS_A_DAY


class EventQuerySet(models.QuerySet):
    def public(self):
        """The events that readers see: neither hidden nor withdrawn."""
        return self.filter(visibility=Visibility.PUBLIC)

    def kept(self):
        """Those that no editor has deleted."""
        return self.exclude(visibility=Visibility.DELETED)

    def to_review(self):
        """Those that an editor has yet to look at, the most doubtful first, then the newest."""
        return self.filter(doubt__isnull=False).order_by("-doubt", "-sequence")

    def newest_first(self):
        """By date, the newest first; events without a date come last."""
        return self.order_by("-sequence")

    def by_attendance(self, *, largest_first):
        """By the number of people told, then newest first, or all the other way round; only events that tell one."""
        order = ("-attendance_count", "-sequence") if largest_first else ("attendance_count", "sequence")
        return self.exclude(attendance_count=None).order_by(*order)

    def next_sequence(self, start_date):
        """The first sequence number of that day above all that are taken."""
        self.take_turns()
        first, end = slots_of(start_date)
        taken = self.filter(sequence__gte=first, sequence__lt=end).aggregate(last=Max("sequence"))["last"]
        return self.within(first if taken is None else taken + 1, end)

    @staticmethod
    def within(sequence, end):
        """The sequence number, if it is below the end of its day; else raises ValidationError."""
        if sequence >= end:
            raise ValidationError(_("More than 8,192 events on one day, or two million without a date."))
        return sequence

    def take_turns(self):
        """Wait until no other transaction holds this turn, and hold it to the end of one's own.

        SQLite has one writer at a time anyway.
        """
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(hashtext('events_event.sequence'))")

    def for_feed(self):
        """With all that a feed or a calendar says of them."""
        return self.prefetch_related("provinces", "participations__speaker", "presentations__topic")

    def for_desk(self):
        """With all that an event's form and the reports beside it show, in as few queries as can be."""
        return self._with_links(Report.objects.current().defer("original"))

    def for_page(self):
        """With all that an event's page shows."""
        return self._with_links(Report.objects.witnesses().defer("original"))

    def _with_links(self, reports):
        def linked(name, *records):
            model = self.model._meta.get_field(name).related_model
            return models.Prefetch(name, model._default_manager.select_related(*records))

        return self.select_related("checked_by").prefetch_related(
            linked("provinces", "merged_into"),
            linked("hostings", "organizer"),
            linked("participations", "speaker"),
            linked("presentations", "topic", "presenter"),
            models.Prefetch("reports", reports),
        )


class Event(Mergeable):
    """A training conference. A value that no report states is empty, never guessed."""

    class Session(models.TextChoices):
        MORNING = reading.Session.MORNING.value, _("morning")
        AFTERNOON = reading.Session.AFTERNOON.value, _("afternoon")
        EVENING = reading.Session.EVENING.value, _("evening")
        FULL_DAY = reading.Session.FULL_DAY.value, _("full day")

    class Scope(models.TextChoices):
        NATIONAL = reading.Scope.NATIONAL.value, _("national")
        PROVINCIAL = reading.Scope.PROVINCIAL.value, _("provincial")
        GRASSROOTS = reading.Scope.GRASSROOTS.value, _("grassroots")

    class Qualifier(models.TextChoices):
        EXACT = reading.Qualifier.EXACT.value, _("exactly")
        OVER = reading.Qualifier.OVER.value, _("over")
        NEARLY = reading.Qualifier.NEARLY.value, _("nearly")
        ABOUT = reading.Qualifier.ABOUT.value, _("about")

    name = models.TextField(_("name"), blank=True)
    start_date = models.DateField(_("first day"), null=True, blank=True)
    end_date = models.DateField(_("last day"), null=True, blank=True, help_text=_("Only if it is another day."))
    session = models.CharField(_("session"), max_length=10, choices=Session, blank=True)
    scope = models.CharField(_("scope"), max_length=10, choices=Scope, blank=True)
    venue = models.TextField(_("venue"), blank=True)
    attendance_count = models.PositiveIntegerField(_("attendance"), null=True, blank=True)
    attendance_qualifier = models.CharField(_("attendance, how exact"), max_length=6, choices=Qualifier, blank=True)
    provinces = models.ManyToManyField("Province", related_name="events", verbose_name=_("provinces"), blank=True)
    organizers = models.ManyToManyField("Organizer", through="Hosting", related_name="events")
    speakers = models.ManyToManyField("Speaker", through="Participation", related_name="events")
    topics = models.ManyToManyField("Topic", through="Presentation", related_name="events")
    sequence = models.BigIntegerField(_("place in the order of dates"), unique=True, editable=False)
    visibility = models.CharField(
        _("visibility"), max_length=10, choices=Visibility, default=Visibility.PUBLIC,
        help_text=_("The address of a hidden or withdrawn record answers 410."),
    )  # fmt: skip
    visibility_reason = models.TextField(_("why it is not public"), blank=True)
    doubt = models.PositiveSmallIntegerField(_("doubt"), null=True, blank=True, default=0, editable=False)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("checked by"), null=True, blank=True, editable=False
    )
    checked_at = models.DateTimeField(_("checked at"), null=True, blank=True, editable=False)
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = EventQuerySet.as_manager()
    history = Records(
        excluded=("sequence", "doubt", "added_at", "changed_at"),
        links=("hostings", "participations", "presentations"),
        m2m_fields=[provinces],
    )

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-sequence"]
        permissions = [
            ("check_event", "Can say that an event was checked"),
            ("publish_event", "Can publish, hide and withdraw records, and put them back"),
            ("merge_records", "Can merge and split records"),
        ]
        indexes = [
            models.Index(fields=["attendance_count", "sequence"], name="event_attendance"),
            # For the lists of editors; an index that began with the visibility would be taken for selective.
            models.Index(fields=["sequence", "visibility", "checked_at"], name="event_desk"),
            models.Index(
                F("doubt").desc(), F("sequence").desc(), name="event_doubt", condition=models.Q(doubt__isnull=False)
            ),
            index_of_merged("event_merged"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end_date=None) | models.Q(end_date__gt=F("start_date")),
                name="event_ends_after_it_starts",
                violation_error_message=_("The last day must come after the first; leave it empty for one day."),
            ),
            models.CheckConstraint(
                condition=models.Q(attendance_count=None, attendance_qualifier="")
                | (models.Q(attendance_count__isnull=False) & ~models.Q(attendance_qualifier="")),
                name="event_attendance_count_with_qualifier",
                violation_error_message=_("Attendance needs both: the number and how exact it is."),
            ),
        ]

    def __str__(self):
        return self.name or str(_("Conference whose name is not stated"))

    def save(self, **kwargs):
        first, end = slots_of(self.start_date)
        if self.sequence is None or not first <= self.sequence < end:
            with transaction.atomic():
                self.sequence = Event.objects.next_sequence(self.start_date)
                super().save(**kwargs)
        else:
            super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("event", args=[self.pk, self.slug])

    @property
    def is_public(self):
        return self.visibility == Visibility.PUBLIC

    @property
    def slug(self):
        return slug(self.name)

    def hold(self, **related):
        """Hold the rows just written as what for_page() would fetch: {name of a relation: its rows}.

        They are a plain list, which all() gives; to filter them is an error.
        """
        held = self.__dict__.setdefault("_prefetched_objects_cache", {})
        held |= {name: list(rows) for name, rows in related.items()}

    def linked(self, name):
        """The rows of a relation, as getattr(self, name).all(), which makes a manager, and that takes longer."""
        held = self.__dict__.get("_prefetched_objects_cache", {})
        return held[name] if name in held else getattr(self, name).all()

    def as_record(self):
        """The event's values in the shape of a reading's record, by the words its reports print.

        People, topics and organizers go by their printed names where they have one, so that a reading finds them
        again even when an editor linked them to another record.
        """
        participations = list(self.linked("participations"))
        printed = {link.speaker_id: link.printed_name or link.speaker.name for link in participations}
        return {
            "name": self.name or None,
            "start_date": self.start_date and self.start_date.isoformat(),
            "end_date": self.end_date and self.end_date.isoformat(),
            "session": self.session or None,
            "scope": self.scope or None,
            "provinces": [province.name for province in self.linked("provinces")],
            "venue": self.venue or None,
            "organizers": [link.printed_name or link.organizer.name for link in self.linked("hostings")],
            "attendance": self._attendance(),
            "people": [
                {
                    "name": printed[link.speaker_id],
                    "rank": link.rank or None,
                    "positions": link.positions,
                    "part": link.part,
                }
                for link in participations
            ],
            "topics": [
                {
                    "title": link.printed_title or link.topic.title,
                    "presenter": link.presenter and printed.get(link.presenter_id, link.presenter.name),
                }
                for link in self.linked("presentations")
            ],
        }

    def _attendance(self):
        if self.attendance_count is None:
            return None
        return {"count": self.attendance_count, "qualifier": self.attendance_qualifier}
