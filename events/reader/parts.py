"""What each person of a sentence did: the verb behind the person's words decides, then the cue before them.

"Phát biểu khai mạc, ông A nhấn mạnh" speaks; "do bà B trình bày" presents; "Tham dự có: A; B; C" attend. People told
in one list share what stands before the list and behind it.
"""

from collections.abc import Iterator

from events.reader.before import Before
from events.reader.behind import verbs_behind
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.pronouns import speaks_again
from events.reader.reading import Part
from events.reader.sentences import Sentence
from events.reader.subject_parts import as_subject
from events.reader.verb_parts import Told, combine
from events.reader.vocabulary import particles
from events.reader.word_parts import at_words, is_absent

LIST_WORDS = particles("parts.list_words")


def parts_in(markup: Markup, sentence: Sentence, mentions: list[Mention]) -> list[Told]:
    """What the sentence tells of each of its mentions."""
    told: list[Told] = []
    done = sentence.first
    for people, limit in _groups(markup, sentence, mentions):
        group = _Group(markup, sentence, people, done, limit)
        part, rest = group.parts(told)
        verb = bool(group.behind)
        told += [_in_list(mention, place, rest if place else part, verb) for place, mention in enumerate(people)]
        done = people[-1].last
    silent = len(mentions) == 1 and told[0].part in (None, Part.ATTENDEE)
    return [Told(Part.SPEAKER)] if silent and speaks_again(markup, mentions[0], sentence.last) else told


class _Group:
    """People told in one list, with what stands `before` and `behind` it; `done` ends the list before."""

    def __init__(self, markup: Markup, sentence: Sentence, people: list[Mention], done: int, limit: int) -> None:
        self.markup, self.sentence, self.people, self.done, self.limit = markup, sentence, people, done, limit
        self.first, self.last = people[0].first, people[-1].last
        self.clause = done if done == sentence.first else _clause(markup, done, self.first)
        self.before = Before(markup, self.clause, self.first)
        self.behind = verbs_behind(markup, self.last, limit)

    def parts(self, told: list[Told]) -> tuple[Told, Told]:
        """What is told of the first and what of the rest, where `told` is what was told of the people before."""
        part, before = self._part(told), self.before
        if before.shows and "speaks" in self.behind:
            return part, Told(Part.SPEAKER)  # "Theo dõi phần trình bày của Thượng tá A, Trung tá B cho rằng …"
        if before.words[:1] == ["sau"] and before.owns and self.behind and len(self.people) > 1:
            second = self.people[1].first  # "Sau bài phát biểu khai mạc của ông A, bác sĩ B đã phổ biến …"
            return Told(before.part), combine(Before(self.markup, second, second), self.behind)
        return part, part

    def _part(self, told: list[Told]) -> Told:
        """What words beside the people tell, or the clause, the whole way to the list before, that list, or more."""
        markup, sentence = self.markup, self.sentence
        if is_absent(markup, self.last, self.limit, self.behind):
            return Told(None)
        part = at_words(markup, sentence, self.people) or combine(self.before, self.behind)
        if part.part is None and self.clause > self.done:
            part = combine(Before(markup, self.done, self.first), self.behind)
        if part.part is None:
            part = _carried(markup, told, self.done, self.first)
        if part.part is None:
            part = as_subject(markup, sentence, self.people[0], (self.last, self.limit))
        return part


def _carried(markup: Markup, told: list[Told], first: int, last: int) -> Told:
    """That more attend where their list goes on: "bà B, Trưởng ban …; các hướng dẫn viên: | C, D"."""
    goes_on = markup.keys[first] == ";" and markup.keys[last - 1] == ":" and not markup.within("cue", first, last)
    return Told(Part.ATTENDEE, unsure=True) if goes_on and told and told[-1].part is Part.ATTENDEE else Told(None)


def _in_list(mention: Mention, place: int, part: Told, verb: bool) -> Told:
    """What the list tells of one of its people; that the second of "Dự và phát biểu có …" spoke is doubtful."""
    if mention.titled:
        return Told(Part.PRESENTER)
    doubtful = place > 0 and not verb and part.part in (Part.SPEAKER, Part.CHAIR)
    return Told(part.part, part.unsure or doubtful)


def _groups(markup: Markup, sentence: Sentence, mentions: list[Mention]) -> Iterator[tuple[list[Mention], int]]:
    """The mentions by lists, each with the token where the next list or the sentence's end stands."""
    group: list[Mention] = []
    for mention in mentions:
        if group and not _is_list(markup, group[-1].last, mention.first):
            yield group, mention.first
            group = []
        group.append(mention)
    if group:
        yield group, sentence.last


def _is_list(markup: Markup, first: int, last: int) -> bool:
    """Whether the words between two people join them in one list."""
    keys = _without_brackets(markup.keys[first:last])
    if keys[-1:] == [";"] and not markup.within("cue", first, last):  # an office whose end was not seen
        return True
    return all(key in LIST_WORDS or not key[0].isalnum() for key in keys)


def _without_brackets(keys: list[str]) -> list[str]:
    """The words between two people without what is said of the first in brackets: "TS A (tiếng Hàn), TS B"."""
    closed = keys.index(")") if keys[:1] == ["("] and ")" in keys else -1
    return keys[closed + 1 :]


def _clause(markup: Markup, first: int, last: int) -> int:
    """Where the clause before a further list begins: "… chủ trì; có sự tham dự của ông B" tells of B only the end."""
    return max((at + 1 for at in range(first, last) if markup.keys[at] in ";,"), default=first)
