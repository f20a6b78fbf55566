"""What the reader's tests share: text marked up as the reader does it."""

from collections.abc import Callable

import pytest

from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.sentences import Sentence
from events.reader.source import Source

Mark = Callable[[str], Markup]
Whole = Callable[[Markup], Sentence]


@pytest.fixture
def mark() -> Mark:
    return lambda text: Markup(Source(text))


@pytest.fixture
def whole() -> Whole:
    """All tokens as one sentence of a paragraph."""
    return lambda markup: Sentence(0, len(markup), Role.PARAGRAPH, 0)
