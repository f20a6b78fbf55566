"""Who is told behind a unit to teach it: "… do ông A phụ trách", "“X” của TS A", "Phụ trách chuyên đề X là TS A"."""

from events.reader.mentions import Mention
from events.reader.subjects import begins_teacher
from events.reader.told_units import ToldUnit
from events.reader.vocabulary import pairs

AGENTS = frozenset(["do", "của", "cho", "được", "là"])  # "“X” của TS A", "trình bày “X” là TS A"
BESIDE = frozenset([",", "-", "–", "("])
HANDING = frozenset(["do", "được", "là", ";"])
HANDLING = pairs("unit_teachers.handling")  # "đảm trách", "đứng lớp"
FAR = 30  # tokens of a title
NEAR = 14  # tokens between a quoted title and its teacher


def teachers_at(unit: ToldUnit, do: int) -> tuple[Mention, ...]:
    """The people right behind the token of "do", two at most."""
    told = [mention for mention in unit.mentions if do < mention.first]
    if not told or told[0].first > do + 2:
        return ()
    joined = told[1:2] if told[1:] and unit.keys(told[0].last, told[1].first) in (["và"], [","]) else []
    return (told[0], *joined)


def teachers_behind(unit: ToldUnit, end: int) -> tuple[Mention, ...]:
    """Who is told behind the title to teach it: "“X” của TS A", "“X” thì cả lớp cùng nghe, do ông A đứng lớp"."""
    keys, limit = unit.markup.keys, min(unit.limit, end + NEAR)
    agents = (at for at in range(end, limit) if keys[at] in AGENTS or (at == end and keys[at] in BESIDE))
    found = (teachers_at(unit, at - (keys[at] not in AGENTS)) for at in agents)
    return next((told for told in found if told), ())


def handed_at(unit: ToldUnit) -> int | None:
    """The token of "do", "được" or "là" before the one who handles the unit; None if nobody is told to."""
    near = unit.keys(unit.behind, min(unit.limit, unit.behind + FAR))
    for at, key in enumerate(near, unit.behind):
        if key not in HANDING:
            continue
        if key == ";":
            return None
        if key == "là":  # "Phụ trách chuyên đề băng bó là TS A"
            handed = unit.taught and bool(teachers_at(unit, at))
        else:
            told = teachers_at(unit, at) or (key == "do" and begins_teacher(unit.markup, at + 1))
            handed = bool(told) and _is_handled(unit, at)
        if handed:
            return at
    return None


def _is_handled(unit: ToldUnit, do: int) -> bool:
    """Whether a verb of teaching or taking charge follows: not "do … tổ chức"."""
    limit = min(unit.limit, do + FAR)
    handled = any(tuple(unit.keys(at, at + 2)) in HANDLING for at in range(do, limit))
    return handled or unit.markup.cues(do, limit, "presents", "teaches")
