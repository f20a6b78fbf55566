"""Who organised: bodies before "tổ chức", "mở", "khai giảng" …, joined by "phối hợp với"; or behind "do", "được".

"Bộ Tư pháp phối hợp với UBND tỉnh tổ chức Hội nghị …", "… do Sở Nội vụ tổ chức", "Đơn vị tổ chức là Vụ …".
"""

from collections.abc import Iterator
from itertools import pairwise

from events.reader.another import tells_of_another
from events.reader.bodies import UNITS, Body, find_bodies, houses
from events.reader.holding import OPENINGS, TRAINING, over_anaphor, over_bracket
from events.reader.hosting import AGENTS, LENDING, NAMED, NAMING, WINDOW, gathers, lends_hand, organises
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.people import canonical
from events.reader.reading import Fact
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

LINKS = particles("organizers.links")
NOT_HOSTS = particles("organizers.not_hosts")
HOLDING = frozenset(["organises", "joins", "chairs"])
PURSUING = frozenset([("thực", "hiện"), ("triển", "khai"), ("căn", "cứ"), ("trong", "khuôn")])
VERBS = OPENINGS | {"có", "triển", "chọn", "bởi", "hợp", "là"} | {verb[0] for verb in TRAINING}
AGREEMENTS = pairs("organizers.agreements")  # "chương trình", "quy chế"
WHEN = particles("organizers.when")
LEAD = 4  # paragraphs in which hosts are told; further down they are doubtful
MOST = 30  # organisers of one conference


def read_organizers(
    markup: Markup, sentences: list[Sentence], headline: tuple[int, int] | None
) -> tuple[Fact[str], ...]:
    """Every body said to organise, co-organise or host, in the order of the text."""
    titled = [Sentence(*headline, Role.CAPTION, -1)] if headline else []
    paragraphs = [sentence for sentence in sentences if sentence.role is Role.PARAGRAPH]
    captions = [sentence for sentence in sentences if sentence.role is Role.CAPTION]
    for group in (paragraphs, captions, titled):
        found: dict[tuple[str, ...], Fact[str]] = {}
        for sentence in group:
            bodies = list(_organizers(markup, sentence))
            for body in bodies if bodies and not tells_of_another(markup, sentence) else ():
                fact = markup.quote(body.first, body.last, unsure=group is not paragraphs or sentence.number > LEAD)
                found.setdefault(canonical(fact.value), fact)
            if len(found) >= MOST:
                break
        if found:
            return tuple(_without_short_forms(found))
    return ()


def _without_short_forms(found: dict[tuple[str, ...], Fact[str]]) -> Iterator[Fact[str]]:
    """The bodies that are no shorter form of another: "Sở Tư pháp" beside "Sở Tư pháp tỉnh Lạng Sơn"."""
    for words, fact in found.items():
        if not any(len(other) > len(words) and other[: len(words)] == words for other in found):
            yield fact


def _organizers(markup: Markup, sentence: Sentence) -> Iterator[Body]:
    for chain in _chains(markup, sentence):
        chain = _without_parties(markup, chain, sentence.first)
        if chain and organises(markup, chain, sentence):
            yield from (body for number, body in enumerate(chain) if not _is_mere_place(markup, chain, number))


def _without_parties(markup: Markup, chain: list[Body], first: int) -> list[Body]:
    """The bodies but those an agreement is between: "Theo Chương trình phối hợp giữa A và B, | C tổ chức …"."""
    before = markup.keys[max(first, chain[0].first - 7) : chain[0].first]
    if before[-1:] != ["giữa"] or AGREEMENTS.isdisjoint(pairwise(before)):
        return chain
    joined = (number for number, body in enumerate(chain) if number and markup.keys[body.first - 1] in ("và", "với"))
    return chain[next(joined, 0) + 1 :]


def _is_mere_place(markup: Markup, chain: list[Body], number: int) -> bool:
    """Whether a province only tells the place of what follows: "tại TP Gia Nghĩa, tỉnh Đắk Nông, Văn phòng …"."""
    body = chain[number]
    if markup.keys[body.first] not in UNITS or markup.keys[body.first + 1] in ("đoàn", "ủy"):
        return False
    before = markup.keys[max(0, body.first - 2) : body.first]
    if before[-1:] == [","]:  # "Sáng 5/6, tỉnh Quảng Ninh tổ chức …"
        return not before[0][-1:].isdecimal() and before[0] != "nay"
    return number > 0 and before[-1] not in ("với", "cùng", "và", "hợp")


def _chains(markup: Markup, sentence: Sentence) -> Iterator[list[Body]]:
    """Bodies by the links between them: "A phối hợp với B, C và D" is one chain."""
    chain: list[Body] = []
    acts = {cue.value for cue in markup.within("cue", sentence.first, sentence.last)}
    if not _may_tell(markup.keys[sentence.first : sentence.last], acts):
        return
    if HOLDING.isdisjoint(acts) and not gathers(markup, sentence):
        return
    for body in find_bodies(markup, sentence):
        if chain and not _linked(markup, chain[-1].last, body.first):
            yield chain
            chain = []
        if not chain and _is_no_host(markup, body, sentence):
            continue
        chain.append(body)
    if chain:
        yield chain


def _may_tell(words: list[str], acts: set[str]) -> bool:
    """Whether a sentence has a verb of organises() at all, or a word that names an organiser."""
    if "organises" in acts or not VERBS.isdisjoint(words):
        return True
    return not NAMING.isdisjoint(words) and not NAMED.isdisjoint(pairwise(words))


def _is_no_host(markup: Markup, body: Body, sentence: Sentence) -> bool:
    """Whether the body owns or houses something: "được sự đồng ý của UBND tỉnh", "tại hội trường UBND huyện"."""
    index, first = body.first, sentence.first
    if index == first or markup.keys[index - 1] in AGENTS:
        return False
    if _joins_in(markup, index) or over_anaphor(markup, body.last) > body.last:
        return False
    if _is_members(markup, index) or _is_pursued(markup, body, sentence):
        return True
    before = markup.keys[max(first, index - 6) : index]
    clause = before[max((at + 1 for at, key in enumerate(before) if not key[0].isalnum()), default=0) :]
    housing = houses(markup, index) and markup.keys[body.last : body.last + 1] == [","]
    return before[-1] in NOT_HOSTS or "tại" in clause or housing


def _is_members(markup: Markup, index: int) -> bool:
    """Whether the body only tells whose members act: "sinh viên tình nguyện | Trường Đại học … mở lớp"."""
    for one in markup.within("audience", index - 6, index):
        if index - 2 <= one.last <= index and LINKS.isdisjoint(markup.keys[one.last : index]):
            return True
    return False


def _is_pursued(markup: Markup, body: Body, sentence: Sentence) -> bool:
    """Whether a project only is carried out: "Thực hiện Tiểu dự án 2, Dự án 9 thuộc …, Sở Tư pháp mở …"."""
    if markup.keys[body.first : body.first + 2] != ["dự", "án"]:
        return False
    return tuple(markup.keys[sentence.first : sentence.first + 2]) in PURSUING


def _joins_in(markup: Markup, index: int) -> bool:
    """ "với sự phối hợp của Sở Y tế" joins behind the conference."""
    return markup.keys[index - 1] in LENDING and lends_hand(markup.keys[max(0, index - WINDOW) : index])


def _over_day(markup: Markup, index: int, limit: int) -> int:
    """Past the day in "A | ngày 4/9 | phối hợp với B tổ chức …"; the same token elsewhere."""
    at = index
    while at < limit and (markup.keys[at] in WHEN or markup.keys[at].isdecimal() or markup.keys[at] in "/.-"):
        at += 1
    cue = markup.marks["cue"].get(at)
    joins = at < limit and ((cue is not None and cue.value == "joins") or markup.keys[at] == "phối")
    return at if joins else index


def _linked(markup: Markup, first: int, last: int) -> bool:
    index = over_anaphor(markup, over_bracket(markup, first, last))
    while index < last:
        cue = markup.marks["cue"].get(index)
        if cue is not None and cue.value == "joins":
            index = cue.last
        elif markup.keys[index : index + 2] == ["được", "sự"]:  # "A được sự phối hợp của B tổ chức"
            index += 2
        elif (joined := _over_day(markup, index, last)) > index:
            index = joined
        elif markup.keys[index] in LINKS or markup.keys[index] in ("phối", "hợp"):
            index += 1
        else:
            return False
    return True
