"""Outlets of the press: the codes and names of outlets.csv."""

from events.reader.vocabulary import is_term


def is_outlet(text: str) -> bool:
    """Whether the whole text is the name or the code of an outlet of the list."""
    return is_term(text, "outlet")
