"""Two editors on one record: who saves second sees what was saved meanwhile, and decides."""

import hashlib
import json
from dataclasses import dataclass

from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.forms.models import model_to_dict
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Clash:
    """A value that the record has by now, and the one that this editor would put in its place."""

    label: str
    theirs: str
    mine: str


class SeenForm(forms.ModelForm):
    """A record's form that knows which state of the record its editor saw."""

    why = forms.CharField(
        label=_("reason"), required=False, widget=forms.TextInput(attrs={"size": 60}),
        help_text=_("Stands in the history beside what was changed."),
    )  # fmt: skip
    seen = forms.CharField(label="", required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.state = self.digest() if self.instance.pk else ""
        self.initial["seen"] = self.state
        self.is_stale = bool(self.instance.pk and self.is_bound and self.data.get("seen", self.state) != self.state)
        if self.is_stale:
            self.data = self.data.copy()
            self.data["seen"] = self.state

    def contents(self):
        """All of the record that the form can change."""
        return model_to_dict(self.instance)

    def digest(self):
        whole = json.dumps(self.contents(), cls=DjangoJSONEncoder, sort_keys=True, default=str)
        return hashlib.sha256(whole.encode()).hexdigest()[:20]

    def clean(self):
        cleaned = super().clean()
        if self.is_stale:
            raise forms.ValidationError(
                _("Somebody else saved this record while you had it open. Nothing of yours is stored: compare below.")
            )
        if "visibility" in self.changed_data and cleaned.get("visibility") != "public" and not cleaned.get("why"):
            self.add_error("why", _("Say why the record is no longer public."))
        return cleaned


def clashes(form, formsets=()):
    """Where a stale form and its formsets say otherwise than the record by now."""
    rows = [Clash(str(form.fields[name].label), *_both(form, name)) for name in form.changed_data if name != "why"]
    for formset in formsets:
        for link in formset.initial_forms:
            rows += [
                Clash(f"{link.instance}: {link.fields[name].label}", *_both(link, name)) for name in link.changed_data
            ]
        sent = {link.instance.pk for link in formset.initial_forms}
        rows += [Clash(str(formset.model._meta.verbose_name), str(link), "") for link in formset.queryset
                 if link.pk not in sent]  # fmt: skip
    return rows


def _both(form, name):
    field = form.fields[name]
    theirs = form.get_initial_for_field(field, name)
    return _shown(field, theirs), _shown(field, form[name].data)


def _shown(field, value):
    """A form's value as an editor reads it."""
    if value in (None, "", []):
        return ""
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(map(str, field.queryset.filter(pk__in=[getattr(each, "pk", each) for each in value])))
    if isinstance(field, forms.ModelChoiceField):
        return str(field.queryset.filter(pk=value).first() or value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
