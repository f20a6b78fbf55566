"""What stands beside an event's form: the words of each field, its doubts, what reports say otherwise."""

import json

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from events.evidence import Fact, Item
from events.marking import paragraphs_of
from events.review import disputed
from events.templatetags.archive import shown

FIELDS = {
    "name": "name", "start_date": "start_date", "end_date": "end_date", "session": "session", "scope": "scope",
    "venue": "venue", "attendance_count": "attendance", "attendance_qualifier": "attendance",
}  # fmt: skip


def reports_beside(facts):
    """[(report, its paragraphs, marked)] of all the event's reports."""
    return [
        (report, paragraphs_of(report, facts.marks(report), to_editor=True)) for report in facts.event.reports.all()
    ]


def tie(form, formsets, facts):
    """Tell each field of the form where its words stand, and what is doubtful about it."""
    open_disputes = {fact.path for fact in disputed(facts)}
    for name, path in FIELDS.items():
        if name in form.fields:
            _tie(form, name, [facts.single[path]])
    for name in ("name", "start_date", "end_date", "session", "scope", "venue", "attendance_count"):
        fact = facts.single[FIELDS[name]]
        if name in form.fields and fact.otherwise:
            field = form.fields[name]
            field.help_text = format_html("{}{}", field.help_text, _others(fact, fact.path in open_disputes))
    if "provinces" in form.fields:
        _tie(form, "provinces", [item.fact for item in facts.provinces])
    items = {item.link: item for item in (*facts.organizers, *facts.people, *facts.topics)}
    for link_form in (link_form for formset in formsets for link_form in formset.initial_forms):
        if item := items.get(link_form.instance):
            for name, told in _facts_by_field(item).items():
                if name in link_form.fields:
                    _tie(link_form, name, [fact for fact in told if fact])


def _facts_by_field(item: Item) -> dict[str, list[Fact | None]]:
    return {
        "organizer": [item.fact], "speaker": [item.fact], "topic": [item.fact], "rank": [item.rank],
        "positions": list(item.positions), "part": [item.part], "presenter": [item.presenter],
    }  # fmt: skip


def _tie(form, name, facts):
    widget = form.fields[name].widget
    attributes = getattr(widget, "widget", widget).attrs
    anchors = " ".join(dict.fromkeys(words.anchor for fact in facts for words in fact.words))
    if anchors:
        attributes["data-words"] = anchors
    if any(fact.unsure for fact in facts):
        attributes["data-unsure"] = "unsure"


def _others(fact, is_open):
    """What other reports say of a fact, each with a button that takes it; and, while undecided, a way to decide."""
    rows = format_html_join(
        "", '<li><span lang="vi">{}</span>: {} <button type="button" data-take="{}">{}</button></li>',
        ((said.report.outlet or said.report, shown(said, fact.path), json.dumps(_fields_of(fact.path, said.value)),
          _("use this")) for said in fact.otherwise),
    )  # fmt: skip
    decide = (
        format_html(
            '<label><input type="checkbox" name="decided" value="{}"> {}</label>',
            fact.path, _("the value above is right"),
        )
        if is_open
        else ""
    )  # fmt: skip
    return format_html('<span class="otherwise"><b>{}</b><ul>{}</ul>{}</span>', _("Reports disagree:"), rows, decide)


def _fields_of(path, value):
    """A read value as the values of form fields."""
    if path == "attendance":
        return {"attendance_count": value["count"], "attendance_qualifier": value["qualifier"]}
    return {path: value}
