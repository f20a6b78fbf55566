import hashlib
import unicodedata

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from .history import Records
from .spelt import spelt
from .visibility import TextShown, Visibility


class ReportQuerySet(models.QuerySet):
    def current(self):
        """The reports without those that a corrected copy has replaced, in the order they came."""
        return self.filter(replaced_by=None).order_by("pk")

    def witnesses(self):
        """Of these, the ones that tell of their own: a copy in another outlet says nothing new."""
        return self.current().filter(copy_of=None)

    def copies(self):
        """The copies in other outlets, without their texts, in the order they came."""
        return self.current().filter(copy_of__isnull=False).defer("original", "text", "reading", "held")

    def whole(self):
        """Those whose text readers see as a whole."""
        return self.filter(visibility=Visibility.PUBLIC, text_shown=TextShown.WHOLE)

    def public(self):
        """The reports that readers see, of events that they see."""
        return self.filter(visibility=Visibility.PUBLIC, event__visibility=Visibility.PUBLIC)


class Report(models.Model):
    """A news report word for word. Its text is never edited; a corrected copy is a report of its own."""

    event = models.ForeignKey("Event", models.CASCADE, related_name="reports", verbose_name=_("event"))
    title = models.TextField(_("headline"), blank=True)
    outlet = models.TextField(_("outlet"), blank=True)
    byline = models.TextField(_("byline"), blank=True)
    url = models.URLField(_("web address"), max_length=2000, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    source = models.CharField(_("source file"), max_length=255, editable=False)
    original = models.BinaryField(_("bytes as they came"), editable=False)
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    text = models.TextField(_("text"), editable=False)
    text_sha256 = models.CharField(max_length=64, editable=False)
    captured = models.JSONField(
        _("what the page says of itself"), default=dict, editable=False,
        help_text=_("Headline, outlet, author, address and day of a saved web page, as its own markup states them."),
    )  # fmt: skip
    reading = models.JSONField(_("last reading"), default=dict, editable=False)
    held = models.JSONField(_("values that an editor decided"), default=list, editable=False)
    cited = models.JSONField(_("words that an editor chose"), default=dict, editable=False)
    reader_version = models.CharField(_("reader's version"), max_length=20, editable=False)
    visibility = models.CharField(
        _("visibility"), max_length=10, choices=Visibility, default=Visibility.PUBLIC,
        help_text=_("The address of a hidden or withdrawn record answers 410."),
    )  # fmt: skip
    text_shown = models.CharField(
        _("how much of the text is shown"), max_length=10, choices=TextShown, default=TextShown.WHOLE
    )
    visibility_reason = models.TextField(_("why not all of it is public"), blank=True)
    replaced_by = models.ForeignKey(
        "self", models.SET_NULL, verbose_name=_("replaced by"), related_name="replaces", null=True, editable=False,
        db_index=False,
    )  # fmt: skip
    copy_of = models.ForeignKey(
        "self", models.SET_NULL, verbose_name=_("copy of"), related_name="copies", null=True, editable=False,
        db_index=False,
    )  # fmt: skip
    added_at = models.DateTimeField(_("archived at"), auto_now_add=True)

    objects = ReportQuerySet.as_manager()
    history = Records(
        excluded=(
            "source", "original", "sha256", "text", "text_sha256", "reading", "held", "cited", "reader_version",
            "replaced_by", "added_at", "captured", "copy_of",
        )
    )  # fmt: skip

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["source"], name="report_source"),
            models.Index(fields=["id", "visibility"], name="report_desk"),
            models.Index(fields=["url"], name="report_url", condition=~models.Q(url="")),
            # Of the replaced ones only: an index full of NULL would be taken for the way to an event's reports.
            models.Index(fields=["event"], name="report_current", condition=models.Q(replaced_by=None)),
            models.Index(fields=["replaced_by"], name="report_replaced", condition=models.Q(replaced_by__isnull=False)),
            models.Index(fields=["copy_of"], name="report_copied", condition=models.Q(copy_of__isnull=False)),
        ]
        constraints = [models.UniqueConstraint(fields=["text_sha256", "url"], name="one_report_a_text_and_address")]

    def __str__(self):
        return self.title or self.source

    def get_absolute_url(self):
        return reverse("report", args=[self.pk])

    @cached_property
    def spelt(self):
        """The words of the text, as they are spelt and folded."""
        return spelt(self.text)

    @property
    def is_public(self):
        return self.visibility == Visibility.PUBLIC

    @property
    def shows_words(self):
        """Whether readers see any of its text."""
        return self.is_public and self.text_shown != TextShown.HIDDEN

    @property
    def shows_whole_text(self):
        return self.is_public and self.text_shown == TextShown.WHOLE

    def as_record(self):
        """What a reading says of the report itself, as the record now has it."""
        return {"title": self.title or None, "byline": self.byline or None, "outlet": self.outlet or None}

    @classmethod
    def of_bytes(cls, original, text, **fields):
        """An unsaved report: the bytes, their digest, and the text in NFC with the digest by which it is known."""
        text = unicodedata.normalize("NFC", text)
        return cls(
            original=original,
            sha256=hashlib.sha256(original).hexdigest(),
            text=text,
            text_sha256=text_digest(text),
            **fields,
        )


class Sketch(models.Model):
    """One of a few numbers of a report's text that its copies have too; see events.identity.texts."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="sketch")
    value = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["value", "report"], name="sketch_value")]  # of each number the latest reports


def text_digest(text):
    """The SHA-256 by which a text is known again, whatever its line ends, outer blanks and Unicode form."""
    lines = (line.strip() for line in unicodedata.normalize("NFC", text).splitlines())
    return hashlib.sha256("\n".join(line for line in lines if line).encode()).hexdigest()


class ProposalQuerySet(models.QuerySet):
    def waiting(self):
        """Those that no editor has decided yet."""
        return self.filter(decision=self.model.Decision.OPEN)


class Proposal(models.Model):
    """A value that a later reading reads otherwise than the editor's record has it; offered, never applied."""

    class Decision(models.TextChoices):
        OPEN = "open", _("open")
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("refused")

    report = models.ForeignKey(Report, models.CASCADE, related_name="proposals", verbose_name=_("report"))
    path = models.CharField(_("value"), max_length=600)
    record_value = models.JSONField(_("in the record"), null=True)
    read_before = models.JSONField(_("read before"), null=True)
    read_now = models.JSONField(_("read now"), null=True)
    words = models.TextField(_("words"), blank=True)
    decision = models.CharField(_("decision"), max_length=8, choices=Decision, default=Decision.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("decided by"), null=True, editable=False
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, editable=False)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "path"], name="one_open_proposal_a_value", condition=models.Q(decision="open")
            )
        ]

    def __str__(self):
        return f"{self.path}: {self.read_now}"
