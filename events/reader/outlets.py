"""Outlets of the press: the codes and names of outlets.csv."""

from events.reader.spelling import normalize
from events.reader.vocabulary import TOKEN, lexicon


def is_outlet(text: str) -> bool:
    """Whether the whole text is the name or the code of an outlet of the list."""
    tokens = tuple(TOKEN.findall(normalize(text).lower()))
    if not tokens:
        return False
    terms = lexicon().get(tokens[0], {}).get(tokens[1] if len(tokens) > 1 else "", ())
    return any(term.kind == "outlet" and term.rest == tokens[1:] for term in terms)
