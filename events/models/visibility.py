from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Visibility(models.TextChoices):
    """Whether readers see a record; the address of one that they do not see answers 410."""

    PUBLIC = "public", _("public")
    HIDDEN = "hidden", _("hidden")
    WITHDRAWN = "withdrawn", _("withdrawn")
    DELETED = "deleted", _("deleted")


class TextShown(models.TextChoices):
    """How much of a report's text readers see."""

    WHOLE = "whole", _("whole")
    QUOTED = "quoted", _("only the words that facts were read from")
    HIDDEN = "hidden", pgettext_lazy("text", "hidden")
