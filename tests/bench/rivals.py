"""Named-entity recognition by the libraries of Vietnamese that are installed, on the same texts as the reader."""

from collections.abc import Callable, Iterator
from importlib import import_module

Recognise = Callable[[str], list[tuple[str, ...]]]
LIBRARIES = ("underthesea", "ViNLP")


def installed() -> Iterator[tuple[str, Recognise]]:
    """Each library that can be imported, with its recognition, warmed up."""
    for name in LIBRARIES:
        try:
            recognise = import_module(name).ner
        except ImportError:
            continue
        recognise("Ông Lê Văn An ở Hà Nội.")
        yield name, recognise


def people(recognise: Recognise, text: str) -> list[str]:
    """The people a library finds in a text, each once, line by line as these libraries want it."""
    found: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        words: list[str] = []
        for word, *_, tag in [*recognise(line), ("", "O")]:
            if tag == "I-PER" and words:
                words.append(word)
                continue
            if words:
                found.append(" ".join(words).replace("_", " "))
            words = [word] if tag.endswith("-PER") else []
    return list(dict.fromkeys(found))
