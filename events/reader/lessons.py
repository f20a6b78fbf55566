"""A lesson: a list of topics as a sentence tells it, and who is said to have presented it."""

from typing import NamedTuple

from events.reader.listing import Listing
from events.reader.markup import Markup
from events.reader.mentions import Mention

FAR = 16  # tokens between a teacher's words and the unit
OTHER_ACTS = ("speaks", "chairs", "organises", "attends", "joins")
NO_SUBJECT = frozenset(["do", "của", "với", "cho", "theo", "cùng"])


class Lesson(NamedTuple):
    """A list of topics and the people said to have presented it."""

    listing: Listing
    presenters: tuple[Mention, ...]
    weak: bool = False
    subject: tuple[int, int] | None = None


def presenters_before(mentions: list[Mention], index: int) -> tuple[Mention, ...]:
    """The people whose words end shortly before the verb, all of a list."""
    near = [mention for mention in mentions if mention.last <= index]
    if not near or index - near[-1].last > 8:
        return ()
    group = [near[-1]]
    for mention in reversed(near[:-1]):
        if group[0].first - mention.last > 2:
            break
        group.insert(0, mention)
    return tuple(group)


def teacher_before(markup: Markup, first: int, index: int, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Who teaches what is told at the token: the subject, with no other act: "ông A | lên lớp buổi sáng với | …"."""
    told = [mention for mention in mentions if first <= mention.first and mention.last <= index]
    if not told or index - told[-1].last > FAR:
        return ()
    acts = markup.within("cue", told[-1].last, index)
    acts = [cue for cue in acts if cue.last <= index and markup.keys[cue.first : cue.last] != ["mở", "đầu"]]
    if any(cue.value in OTHER_ACTS for cue in acts):
        return ()
    if markup.keys[told[-1].first - 1] in NO_SUBJECT or {";", "do"} & set(markup.keys[told[-1].last : index]):
        return ()
    return presenters_before(told, told[-1].last)
