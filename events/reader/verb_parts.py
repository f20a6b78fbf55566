"""What the verbs before and behind people tell of their part.

"do bà B trình bày" presents, "Phát biểu khai mạc, ông A nhấn mạnh" speaks; where both tell a part, the stronger counts.
"""

from typing import NamedTuple

from events.reader.before import ORDER, PARTS, Before
from events.reader.reading import Part

ACTING = frozenset(["speaks", "presents", "chairs"])


class Told(NamedTuple):
    """The part a sentence tells, None where it tells none; `unsure` where the cue is weak or shared."""

    part: Part | None
    unsure: bool = False


def combine(before: Before, behind: list[str]) -> Told:
    """What the words before the people and the verbs behind them tell together."""
    if before.presents or before.shows or before.charged:
        return Told(Part.PRESENTER, unsure=before.charged)
    if before.voices:
        return Told(Part.SPEAKER)
    if before.leads:
        return Told(Part.ATTENDEE, unsure=True)
    if before.owns and not before.quoted and before.part in (None, Part.ATTENDEE) and ACTING.isdisjoint(behind):
        return Told(None)
    strong = [PARTS[kind] for kind in behind if kind in PARTS]
    weak = [kind for kind in behind if kind in ("teaches", "discusses", "helps")]
    if weak and not any(part in (Part.PRESENTER, Part.SPEAKER) for part in strong):
        return _weigh(before, weak)
    if strong:
        best = min([*strong, before.part] if before.part else strong, key=ORDER.index)
        if before.cites and best is Part.ATTENDEE:
            return Told(Part.SPEAKER)
        return Told(_not_presenting(best, before, strong))
    return _without_verb(before)


def _weigh(before: Before, weak: list[str]) -> Told:
    """A verb that teaches or merely tells ("giới thiệu", "chia sẻ") is read by what stands before the person."""
    if before.hears or before.talks:
        return Told(Part.PRESENTER)
    if before.scheduled and before.part is None:
        return Told(Part.PRESENTER, unsure=True)
    if before.part is Part.SPEAKER or before.quotes:
        return Told(Part.SPEAKER)
    if "teaches" in weak or "helps" in weak:
        return Told(Part.PRESENTER, unsure=True)
    return Told(before.part or Part.SPEAKER, unsure=True)


def _not_presenting(best: Part, before: Before, strong: list[Part]) -> Part:
    """A cue before the person that presents is the learners' ("được nghe"), if the verb behind says otherwise."""
    if best is Part.PRESENTER and Part.PRESENTER not in strong and not before.hears:
        return min(strong, key=ORDER.index)
    return best


def _without_verb(before: Before) -> Told:
    """What is told of people behind whom no verb stands."""
    if before.hears and before.kinds:
        return Told(Part.PRESENTER, unsure=True)
    if before.welcomes:
        return Told(Part.ATTENDEE)
    if before.cites or before.quoted:
        return Told(Part.SPEAKER)
    if before.owns or before.gives or before.words[-2:] == ["gia", "đình"]:
        return Told(None)
    if before.part is None and "có" in before.words[-6:]:
        return Told(Part.ATTENDEE, unsure=True)  # "Tại điểm cầu Thành ủy có các đồng chí: A; B"
    return Told(before.part)
