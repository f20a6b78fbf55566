"""Whether the next sentence takes a person up by a pronoun, as one who speaks: "Ông nói với bà con …", "Theo bà, …"."""

from events.reader.markup import Markup
from events.reader.mentions import Mention

PRONOUNS = frozenset(["ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "thầy", "em", "ngài"])
COMRADE = ("đồng", "chí")
ADVERBS = frozenset(["cũng", "còn", "đã", "tiếp", "tục", "thẳng", "thắn", "vui", "vẻ", "ân", "cần", "tha", "thiết"])


def speaks_again(markup: Markup, mention: Mention, index: int) -> bool:
    """Whether the sentence from `index` on says that the person, told last, speaks."""
    keys = markup.keys
    cited = keys[index : index + 1] == ["theo"]
    end = _pronoun_end(markup, mention, index + cited)
    if end is None:
        return False
    if cited:
        return keys[end : end + 1] == [","]
    while end < len(keys) and keys[end] in ADVERBS:
        end += 1
    cue = markup.marks["cue"].get(end)
    return cue is not None and cue.value == "speaks"


def takes_up(markup: Markup, mention: Mention, index: int) -> bool:
    """Whether a verb's subject at the token is a pronoun that means the person, told last: "Ông | trình bày …"."""
    return _pronoun_end(markup, mention, index) is not None


def _pronoun_end(markup: Markup, mention: Mention, index: int) -> int | None:
    """The token behind a pronoun that can mean the person; None where none stands."""
    keys, called = markup.keys, markup.keys[mention.first : mention.name.first]
    if tuple(keys[index : index + 2]) == COMRADE:
        return index + 2
    if index >= len(keys) or keys[index] not in PRONOUNS:
        return None
    return index + 1 if keys[index] in called or PRONOUNS.isdisjoint(called) else None
