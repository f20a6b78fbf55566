"""A text file's bytes -> its text."""

from django.utils.translation import gettext as _

from events.intake.refusal import Refused
from events.reader.decoding import Unreadable, decode

MAX_BYTES = 1_000_000


def text_of(original: bytes) -> str:
    """The text of a report's bytes; raises Refused."""
    try:
        text = decode(original)
    except Unreadable as error:
        raise Refused(str(error)) from error
    if not any(map(str.isalnum, text)):
        raise Refused(_("the file is empty"))
    return text
