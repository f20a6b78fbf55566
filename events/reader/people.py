"""The people who took part: every mention of a name in paragraphs and captions, told together.

The highest part wins (presenter, speaker, chair, attendee), the first rank, and of each office its longest form.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from events.reader.before import ORDER
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.mention_finder import MentionFinder
from events.reader.mentions import Mention
from events.reader.parts import parts_in
from events.reader.ranks import find_ranks
from events.reader.reading import Fact, Part, Person
from events.reader.sentences import Sentence
from events.reader.spelling import fold
from events.reader.verb_parts import Told
from events.reader.vocabulary import particles

ABBREVIATED = {
    "cvp": "chanh van phong", "vp": "van phong", "bcd": "ban chi dao", "bcdnq": "ban chi dao nhan quyen",
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "bch": "ban chap hanh", "btv": "ban thuong vu",
    "gd": "giam doc", "pgd": "pho giam doc", "ct": "chu tich", "pct": "pho chu tich", "tw": "trung uong",
    "bchqs": "ban chi huy quan su", "mttq": "mat tran to quoc", "uv": "uy vien", "uvbtv": "uy vien ban thuong vu",
    "ca": "cong an", "tp": "thanh pho", "cd": "cong doan", "ldld": "lien doan lao dong", "vn": "viet nam",
    "ubmttq": "uy ban mat tran to quoc", "ttdn": "thong tin doi ngoai", "nq": "nhan quyen", "hcm": "ho chi minh",
    "tphcm": "thanh pho ho chi minh", "hv": "hoc vien", "ptnt": "phat trien nong thon",
    "gddt": "giao duc va dao tao", "nn": "nong nghiep",
    "lhpn": "lien hiep phu nu", "lhtn": "lien hiep thanh nien", "tncs": "thanh nien cong san",
    "ldtbxh": "lao dong thuong binh va xa hoi", "nnmt": "nong nghiep va moi truong", "tnmt": "tai nguyen va moi truong",
    "khcn": "khoa hoc va cong nghe", "vhttdl": "van hoa the thao va du lich", "tand": "toa an nhan dan",
    "vksnd": "vien kiem sat nhan dan", "bdbp": "bo doi bien phong", "chqs": "chi huy quan su",
}  # fmt: skip
FREE = particles("people.free")
UNWEIGHED = particles("people.unweighed")


@dataclass(slots=True)
class _Person:
    mentions: list[Mention] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    captions: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with the people it names and what it tells of each."""

    sentence: Sentence
    mentions: list[Mention]
    told: list[Told]


def find_tellings(markup: Markup, sentences: list[Sentence]) -> list[Telling]:
    """The sentences that name people."""
    finder = MentionFinder(markup, find_ranks(markup))
    found = ((sentence, finder.find(sentence)) for sentence in sentences)
    return [
        Telling(sentence, mentions, parts_in(markup, sentence, mentions)) for sentence, mentions in found if mentions
    ]


def read_people(markup: Markup, tellings: list[Telling]) -> tuple[Person, ...]:
    """Everyone named as taking part, in the order of their first mention."""
    people: dict[str, _Person] = {}
    for telling in tellings:
        for mention, told in zip(telling.mentions, telling.told, strict=True):
            _add(people, markup, mention, told, telling.sentence)
    return tuple(_person(markup, person) for person in people.values() if _takes_part(person))


def with_presenters(people: tuple[Person, ...], names: frozenset[str]) -> tuple[Person, ...]:
    """The people, those who presented a topic as presenters."""
    return tuple(
        replace(person, part=Fact(Part.PRESENTER, person.part.span)) if person.name.value in names else person
        for person in people
    )


def _add(people: dict[str, _Person], markup: Markup, mention: Mention, told: Told, sentence: Sentence) -> None:
    key = " ".join(markup.keys[mention.person.first : mention.person.last])
    if not mention.supported and key not in people and not (told.part and _stands_free(markup, mention)):
        return
    person = people.setdefault(key, _Person())
    person.mentions.append(mention)
    person.told.append(told)
    person.captions |= sentence.role is Role.CAPTION


def _stands_free(markup: Markup, mention: Mention) -> bool:
    """Whether a name without rank, "ông" and office still is one: "Tham dự có Trần Văn An, Lê Thị Bình"."""
    before = markup.keys[mention.first - 1] if mention.first else ""
    if mention.name.known and before in (";", ":"):
        return True
    return mention.name.plain and (before in FREE or not before[:1].isalnum())


def _takes_part(person: _Person) -> bool:
    supported = any(mention.supported for mention in person.mentions)
    return any(told.part for told in person.told) or (person.captions and supported)


def _person(markup: Markup, person: _Person) -> Person:
    first = person.mentions[0]
    doubtful = not any(mention.name.known and mention.supported for mention in person.mentions)
    name = markup.quote(first.person.first, first.person.last, unsure=doubtful)
    rank = next((mention.rank for mention in person.mentions if mention.rank), None)
    return Person(
        name=name,
        rank=markup.quote(rank.first, rank.last, rank.unsure) if rank else None,
        positions=_positions(markup, person.mentions),
        part=_part(name, person),
    )


def _part(name: Fact[str], person: _Person) -> Fact[Part]:
    told = [told for told in person.told if told.part]
    if not told:
        return Fact(Part.ATTENDEE, name.span, unsure=True)
    best = min((one.part for one in told if one.part), key=ORDER.index)
    unsure = all(one.unsure for one in told if one.part is best)
    return Fact(best, name.span, unsure)


def _positions(markup: Markup, mentions: list[Mention]) -> tuple[Fact[str], ...]:
    kept: list[tuple[tuple[str, ...], Fact[str]]] = []
    for mention in mentions:
        fresh = []
        for first, last in mention.offices:
            fact = markup.quote(first, last, unsure=_is_doubtful(markup, first, last))
            words = canonical(fact.value)
            shorter = next((at for at, (known, _) in enumerate(kept) if covers(words, known)), None)
            if any(covers(known, words) and len(other.value) >= len(fact.value) for known, other in kept):
                continue
            if shorter is not None:
                kept[shorter] = (words, fact)
            else:
                fresh.append((words, fact))
        kept += fresh
    return tuple(fact for _, fact in kept)


def _is_doubtful(markup: Markup, first: int, last: int) -> bool:
    """Whether the office may reach less far: very long, or over a comma and small words that are no listed body's."""
    if last - first > 24:
        return True
    joints = markup.joints_in(first, last - 1)
    commas = [at for at in joints if markup.keys[at] == "," and not markup.capital(at + 1)]
    if not commas:
        return False
    inner = [body for body in markup.within("body", first, last) if body.last - body.first > 2]
    return any(not any(body.first < at < body.last for body in inner) for at in commas)


@lru_cache(maxsize=4096)  # the same few offices and bodies are told again and again
def canonical(office: str) -> tuple[str, ...]:
    """The folded words of an office, abbreviations written out: "Phó CVP" -> pho chanh van phong."""
    words = re.findall(r"[^\W_]+", fold(office))
    return tuple(part for word in words for part in ABBREVIATED.get(word, word).split() if part not in UNWEIGHED)


def covers(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether the longer office says all that the shorter says, in its order and from the same first word on."""
    if longer[:1] != shorter[:1]:
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)
