"""How far the name of a body or an office reaches: from its head ("Cục", "Phó Giám đốc") to where the words turn.

"Phó Cục trưởng | Cục Phổ biến, giáo dục pháp luật, Bộ Tư pháp | cho biết".
"""

from collections.abc import Container

from events.reader.extent_signs import DASHES, bracket_end, comma_stays, conjunction_stays
from events.reader.extent_words import is_verb, turns
from events.reader.levels import LEVELS
from events.reader.markup import Mark, Markup

LONGEST = 40  # tokens; the longest printed names of bodies have about thirty
JOINING = DASHES | frozenset("./&")


def extent(markup: Markup, head: int, limit: int, people: Container[int] = ()) -> int:
    """The end of the name whose head ends before token `head`; `people` are tokens where a person's words begin."""
    index, bodies = head, markup.marks["body"]
    limit = min(limit, head + LONGEST)
    while index < limit:
        body = bodies.get(index)
        if body is not None and index not in people and _is_inner(markup, body, limit):
            index = head = body.last  # the next word after "Ban Chỉ đạo" is a field again, no verb
            continue
        step = _step(markup, index, head, limit, people)
        if not step:
            break
        if body is not None and (markup.capital(index) or markup.keys[index] in LEVELS):
            head = index + 1
        index += step
    return index


def _is_inner(markup: Markup, body: Mark, limit: int) -> bool:
    """Whether a body of several words stands inside the name."""
    return body.first + 1 < body.last <= limit and not is_verb(markup, body.first)


def _step(markup: Markup, index: int, head: int, limit: int, people: Container[int]) -> int:
    """How many tokens from `index` belong to the name besides; 0 where it ends."""
    key = markup.keys[index]
    if key == "(":
        return bracket_end(markup, index, limit) - index
    if key == "," or (key in DASHES and markup.spaced(index)):
        return int(comma_stays(markup, index, limit, people))
    if key in ("và", "&"):
        return int(conjunction_stays(markup, index, limit, people))
    if key in JOINING:
        joined = index + 1 < limit and (not markup.spaced(index + 1) or key == ".")
        return 2 if joined and markup.keys[index + 1][0].isalnum() else 0
    if not key[0].isalnum():
        return 0
    return 0 if turns(markup, index, head, people) else 1
