"""How like two texts are, and a sketch by which a copy of a text is found among any number of others."""

from heapq import nsmallest
from zlib import crc32

from events.reader.spelling import words

COPY = 0.8  # from here on a text is a copy of another: headline, byline and a sentence may differ
LIKE = 0.5  # from here on it retells it
SKETCH = 4

Phrases = frozenset[int]


def phrases_of(text: str) -> Phrases:
    """All runs of three words, as numbers; the words alone are too few in Vietnamese to tell two texts apart."""
    return phrases_in(words(text))


def phrases_in(folded: str) -> Phrases:
    """As phrases_of(), of a text's folded words."""
    said, start, starts = folded.encode(), 0, [0]
    for word in said.split():
        start += len(word) + 1
        starts.append(start)
    return frozenset([crc32(said[start : end - 1]) for start, end in zip(starts, starts[3:], strict=False)])


def sketch_of(phrases: Phrases) -> list[int]:
    """The lowest of the phrases, mixed: two texts share the lowest one as likely as they share any phrase."""
    return nsmallest(SKETCH, [(phrase * 2654435761) & 0x7FFFFFFF for phrase in phrases])


def resemblance(phrases: Phrases, others: Phrases) -> float:
    """The share of their phrases that two texts have in common, 0 to 1."""
    return len(phrases & others) / len(phrases | others) if phrases or others else 0.0
