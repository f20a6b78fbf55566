"""A lesson: a list of topics as a sentence tells it, and who is said to have presented it."""

from dataclasses import dataclass

from events.reader.listing import Listing
from events.reader.mentions import Mention


@dataclass(frozen=True, slots=True)
class Lesson:
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
