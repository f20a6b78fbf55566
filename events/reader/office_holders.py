"""Whether the office before a body or a place is that of the person named behind it.

"Phó Giám đốc Công ty | Thạch Sa Ngọt nhấn mạnh": what stands behind "Công ty" is the one who holds the office.
"""

from events.reader.markup import Markup
from events.reader.name_words import Name, NameWords

LONGEST_OFFICE = 14  # tokens from an office to who holds it
FARTHEST = 18  # tokens from an office to who holds it and acts
STOPS = frozenset(",;:.")
ACTS = ("speaks", "presents", "chairs", "attends", "teaches", "discusses")
FIRMS = frozenset(["ty", "tnhh", "phần", "cp", "mtv", "viên", "htx", "mại", "vụ", "nghiệp"])


def is_governed(markup: Markup, index: int) -> bool:
    """Whether an office stands before, no sign that ends it between."""
    offices = markup.within("office", max(0, index - LONGEST_OFFICE), index)
    return bool(offices) and STOPS.isdisjoint(markup.keys[offices[-1].last : index])


def acts(markup: Markup, index: int) -> bool:
    """Whether a verb of what people do at a conference stands at the token."""
    cue = markup.marks["cue"].get(index)
    return cue is not None and cue.value in ACTS


def holds_office(words: NameWords, name: Name) -> bool:
    """Whether an office that no comma precedes stands before the body, and a verb behind the name."""
    markup = words.markup
    if not acts(markup, name.last) or _names_firm(words, name):
        return False
    for at in range(name.first - 1, max(-1, name.first - FARTHEST), -1):
        if at in markup.marks["office"]:
            return not (at and markup.keys[at - 1] in (",", "-", "–")) or _ends_office(markup, at - 1)
        if not markup.keys[at][0].isalnum():
            return False
    return False


def _names_firm(words: NameWords, name: Name) -> bool:
    """Whether two words with no frequent surname are what a firm is called: "Công ty TNHH | Hoa Sen"."""
    before = words.markup.keys[name.first - 1]
    return name.last - name.first == 2 and before in FIRMS and not words.is_frequent(name.first)


def _ends_office(markup: Markup, comma: int) -> bool:
    """Whether another office stands before the comma: "Thứ trưởng, Phó Chủ nhiệm Ủy ban Dân tộc | Y Thông"."""
    offices = markup.marks["office"]
    return any(at in offices and offices[at].last == comma for at in range(max(0, comma - 4), comma))
