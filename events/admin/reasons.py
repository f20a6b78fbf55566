"""The reasons of a suggestion in words."""

from django.utils.translation import gettext_lazy as _

REASONS = {
    "same_post": _("the same office"),
    "same_body": _("another office in the same body"),
    "same_officer_rank": _("the same officer's rank"),
    "same_title": _("the same title"),
    "same_province": _("offices of the same province"),
    "met_there": _("met in the same province"),
    "alone_here": _("nobody else of the name has an office there"),
    "near_in_time": _("within a year"),
    "two_provinces_at_once": _("against it: offices of two provinces at once"),
    "other_province": _("against it: offices of another province"),
    "rank_fell": _("against it: a higher rank earlier"),
    "same_day": _("the same day"),
    "near_day": _("a day apart"),
    "shared_organizer": _("an organizer in common"),
    "same_name": _("the same name"),
    "near_name": _("nearly the same name"),
    "shared_person": _("a person in common"),
    "shared_topic": _("a topic in common"),
    "same_words": _("the same words"),
    "within": _("one name holds the other"),
    "copy": _("nearly the same text"),
    "like_text": _("much of the text is the same"),
    "other_day": _("against it: another day"),
    "other_organizer": _("against it: other organizers"),
    "other_name": _("against it: another name"),
    "other_number": _("against it: another number of the series"),
    "one_numbered": _("against it: only one has a number"),
    "other_session": _("against it: another session"),
    "other_venue": _("against it: another venue"),
}


def told(suggestion):
    """The reasons of a suggestion, each with the words it rests on, if any."""
    return [(REASONS.get(reason, reason), words) for reason, words in suggestion.reasons]
