"""The place within the province: "TP Gia Nghĩa", "Hội trường UBND huyện Trà Cú"; the province itself is no venue."""

from collections.abc import Iterator

from events.reader.another import tells_of_another
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.people import Telling
from events.reader.reading import Fact
from events.reader.sentences import Sentence
from events.reader.venue_begins import PREPOSITIONS, begins_behind, labelled_begin, names_place, told_before
from events.reader.venue_context import chairs_from, opens_lesson, tells_of_elsewhere
from events.reader.venue_ends import PLACES, venue_end

TURNS = PREPOSITIONS | {"điểm", "nơi", "đông"}  # where a place may be told


def read_venue(
    markup: Markup, sentences: list[Sentence], tellings: list[Telling], name: tuple[int, int] | None
) -> Fact[str] | None:
    """The venue as printed, from the first sentence that tells of the conference held; not one in somebody's office."""
    taken = {at for telling in tellings for mention in telling.mentions for at in range(mention.first, mention.last)}
    taken.update(range(*name) if name else ())
    for sentence in sentences:
        if sentence.role is Role.ITEM or tells_of_another(markup, sentence):
            continue
        named = name is not None and sentence.first <= name[0] < sentence.last and sentence.number < 2
        for first in _begins(markup, sentence, named or markup.held(sentence.first, sentence.last)):
            last = venue_end(markup, first, sentence.last) if first not in taken else first
            if last > first:
                doubtful = sentence.role is Role.CAPTION or sentence.number > 2 or markup.keys[first] not in PLACES
                return markup.quote(first, last, unsure=doubtful)
    return None


def _begins(markup: Markup, sentence: Sentence, held: bool) -> Iterator[int]:
    """The tokens where a place begins: behind "địa điểm:", and in a sentence of the conference held behind "tại"."""
    for index, key in enumerate(markup.keys[sentence.first : sentence.last - 1], sentence.first):
        if key not in TURNS:
            continue
        begin = labelled_begin(markup, index, sentence.last)
        if begin is None and held:
            begin = told_before(markup, sentence.first, index)
        if begin is not None:
            if names_place(markup, begin):
                yield begin
        elif key in PREPOSITIONS and _leads(markup, sentence, index, held):
            yield index + 1


def _leads(markup: Markup, sentence: Sentence, index: int, held: bool) -> bool:
    """Whether "tại", "ở" or "về" leads to the place of a conference held, or of a lesson."""
    if not (held or opens_lesson(markup, sentence, index)):
        return False
    if not begins_behind(markup, index, chaired=chairs_from(markup, sentence, index)):
        return False
    return not tells_of_elsewhere(markup, sentence, index)
