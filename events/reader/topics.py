"""What was taught: the topics of all lessons, each with the one person who presented it, if one is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.reader.crediting import Credits
from events.reader.cutting import cut
from events.reader.layout import Role
from events.reader.lessons import Lesson
from events.reader.listing import Piece, is_topic
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.people import Telling, canonical
from events.reader.pronouns import takes_up
from events.reader.reading import Fact, Person, Topic
from events.reader.sentences import Sentence
from events.reader.teaching import LessonFinder
from events.reader.trimming import trim
from events.reader.units import label_end
from events.reader.vocabulary import particles

FINITE = particles("topics.finite")
CONNECTIVES = particles("topics.connectives")
ACTS = ("speaks", "attends", "organises", "chairs", "joins")
CLOSING = frozenset(";(“")  # a list that has such a sign ends with its sentence
MOST_TOPICS = 40

Offices = list[tuple[tuple[str, ...], Fact[str]]]


@dataclass(frozen=True, slots=True)
class Taught:
    """The topics in the order of the text, and the names of all who presented some, together or alone."""

    topics: tuple[Topic, ...]
    presenters: frozenset[str]


def read_topics(
    markup: Markup, sentences: list[Sentence], tellings: list[Telling], people: tuple[Person, ...]
) -> Taught:
    """What was taught; the same title told twice is one topic."""
    credits, offices = Credits(markup, tellings), _offices(people)
    topics: dict[tuple[str, ...], Topic] = {}
    told_names: set[tuple[int, int]] = set()
    for lessons in _lessons(markup, sentences, tellings, credits):
        for lesson in lessons:
            for piece in cut(markup, lesson.listing):
                topic, presenters = _topic(markup, piece, lesson, credits, offices)
                if topic is not None:
                    topics.setdefault(canonical(topic.title.value), topic)
                    told_names.update((one.person.first, one.person.last) for one in presenters)
        if len(topics) >= MOST_TOPICS:
            break
    numbered = tuple(
        _with_numbers(markup, list(topics.values()), credits.by_number(telling.sentence for telling in tellings))
    )
    names = {markup.quote(first, last).value for first, last in told_names}
    return Taught(numbered, frozenset(names | {topic.presenter.value for topic in numbered if topic.presenter}))


def _lessons(
    markup: Markup, sentences: list[Sentence], tellings: list[Telling], credits: Credits
) -> Iterator[list[Lesson]]:
    """The lessons that each paragraph's sentence tells; where a list goes on over sentences, they tell none."""
    told = {telling.sentence.first: telling for telling in tellings}
    finder = LessonFinder(markup)
    end = 0
    for number, sentence in enumerate(sentences):
        if sentence.role is not Role.PARAGRAPH or sentence.first < end:
            continue
        telling = told.get(sentence.first)
        if telling is None and not finder.may_tell(sentence):
            continue
        found = list(finder.find(sentence, _list_end(markup, sentences, number), telling))
        before = told.get(sentences[number - 1].first) if number else None
        yield [_with_presenters(markup, lesson, credits, sentence, before) for lesson in found]
        end = max([end, *(lesson.listing.last for lesson in found)])


def _with_presenters(
    markup: Markup, lesson: Lesson, credits: Credits, sentence: Sentence, before: Telling | None
) -> Lesson:
    """The lesson with those who presented it, told with its list or in the sentence before where it names nobody."""
    if lesson.presenters:
        return lesson
    listing = lesson.listing
    shared = credits.shared(listing.first, listing.last, listing.count is not None)
    return lesson._replace(presenters=shared or _taken_up(markup, sentence, before))


def _taken_up(markup: Markup, sentence: Sentence, before: Telling | None) -> tuple[Mention, ...]:
    """The one person of the sentence before who is this one's subject: "… Ông trình bày các vấn đề: …"."""
    if before is None or len(before.mentions) != 1 or before.sentence.number != sentence.number:
        return ()
    return (before.mentions[0],) if takes_up(markup, before.mentions[0], sentence.first) else ()


def _with_numbers(markup: Markup, topics: list[Topic], numbered: dict[int, tuple[Mention, ...]]) -> Iterator[Topic]:
    """The topics, those told again by their numbers with the one who presented them."""
    if numbered and (max(numbered) > len(topics) or -min(numbered) > len(topics)):
        numbered = {}
    for number, topic in enumerate(topics, start=1):
        told = numbered.get(number) or numbered.get(number - len(topics) - 1)
        if topic.presenter is None and told:
            topic = replace(topic, presenter=_presenter(markup, told, None, []))
        yield topic


def _topic(
    markup: Markup, piece: Piece, lesson: Lesson, credits: Credits, offices: Offices
) -> tuple[Topic | None, tuple[Mention, ...]]:
    """The topic of a list's piece and those who presented it; None where the piece only names people."""
    credited = credits.split(piece)
    if credited is None:
        return None, ()
    piece, presenters = credited
    presenters = presenters or lesson.presenters
    first, last = trim(markup, piece.first, piece.last)
    if first >= last or not is_topic(markup, Piece(first, last)):
        return None, ()
    title = markup.quote(first, last, piece.unsure or lesson.weak)
    return Topic(title, _presenter(markup, presenters, lesson.subject, offices)), presenters


def _presenter(
    markup: Markup, presenters: tuple[Mention, ...], subject: tuple[int, int] | None, offices: Offices
) -> Fact[str] | None:
    """The sole presenter told with the topic or its lesson; two presenters are none."""
    if len(presenters) == 1 and not presenters[0].supported:
        return None  # "đại diện huyện Cái Nước và Ngọc Hiển chia sẻ …"
    if len(presenters) == 1:
        name = presenters[0].person
        return markup.quote(name.first, name.last)
    if presenters or subject is None:
        return None
    return _by_office(markup, subject, offices)


def _offices(people: tuple[Person, ...]) -> Offices:
    """The offices that tell who is meant, each with its holder's name: "Giám đốc" alone does not."""
    told = ((canonical(position.value), person.name) for person in people for position in person.positions)
    return [(office, name) for office, name in told if len(office) > 2]


def _by_office(markup: Markup, subject: tuple[int, int], offices: Offices) -> Fact[str] | None:
    """ "Người phát ngôn Bộ Ngoại giao còn giới thiệu …": the one person who was told to hold the office."""
    if subject[0] not in markup.marks["office"]:
        return None
    words = canonical(markup.words(*subject))
    holders = {name.span: name for office, name in offices if words[: len(office)] == office}
    return next(Fact(name.value, span) for span, name in holders.items()) if len(holders) == 1 else None


def _list_end(markup: Markup, sentences: list[Sentence], number: int) -> int:
    """Where a list that begins in the sentence may end: with its items, or the sentences without a verb behind it."""
    sentence = sentences[number]
    last = sentence.last
    keys = markup.keys[sentence.first : last]
    if ":" not in keys:
        return last
    closed = not CLOSING.isdisjoint(keys[keys.index(":") :])
    for following in sentences[number + 1 : number + 1 + MOST_TOPICS]:
        if following.role is not Role.ITEM and label_end(markup, following.first) is not None:
            break  # "Chuyên đề 2: …" has a sentence of its own
        same = not closed and following.number == sentence.number
        if following.role is not Role.ITEM and not (same and _is_nominal(markup, following)):
            break
        last = following.last
    return last


def _is_nominal(markup: Markup, sentence: Sentence) -> bool:
    """Whether a sentence has no verb of its own and goes on with a list: "Một số vấn đề cơ bản về dân tộc." """
    keys = markup.keys[sentence.first : sentence.last]
    if FINITE & set(keys) or keys[0] in CONNECTIVES:
        return False
    if sentence.first in markup.marks["honorific"] or sentence.first in markup.marks["rank"]:
        return False  # "Đ/c Lê Văn An hướng dẫn …"
    return not any(
        cue.value in ACTS and not markup.capital(cue.first)
        for cue in markup.within("cue", sentence.first, sentence.last)
    )
