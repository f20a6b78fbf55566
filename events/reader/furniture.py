"""The words of a page around its report: furniture, related stories, stamps and captions, from furniture.csv."""

import re
from functools import cache

from events.reader.spelling import normalize
from events.reader.vocabulary import rows


@cache
def terms(kind: str) -> re.Pattern[str]:
    """A pattern of all terms of one kind, in lower case, longer ones first."""
    words = sorted((normalize(row["term"]) for row in rows("furniture") if row["kind"] == kind), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
