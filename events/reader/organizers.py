"""Who organised: bodies before "tổ chức", "mở", "khai giảng" …, joined by "phối hợp với"; or behind "do", "được".

"Bộ Tư pháp phối hợp với UBND tỉnh tổ chức Hội nghị …", "… do Sở Nội vụ tổ chức", "Đơn vị tổ chức là Vụ …".
"""

from collections.abc import Iterator
from itertools import pairwise

from events.reader.another import tells_of_another
from events.reader.bodies import UNITS, Body, find_bodies, houses
from events.reader.extents import extent
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.people import canonical
from events.reader.reading import Fact
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

LINKS = particles("organizers.links")
AGENTS = frozenset(["do", "được", "bởi"])
NOT_HOSTS = particles("organizers.not_hosts")
FILLERS = particles("organizers.fillers")
ADVERBIALS = particles("organizers.adverbials")
NAMED = pairs("organizers.named")  # "đơn vị | đăng cai | là"
NAMING = frozenset(["là", ":", "gồm", "có"])
OPENINGS = frozenset(["khai", "bế"])
HOLDING = frozenset(["organises", "joins", "chairs"])
VERBS = OPENINGS | {"có", "triển", "tập", "chọn", "bởi", "hợp"}
LEAD = 4  # paragraphs in which hosts are told; further down they are doubtful
MOST = 30  # organisers of one conference
FAR = 20  # tokens between the bodies and their verb
HELPER_NEAR = 8  # tokens between "với sự" and who helped
EVENT_NEAR = 20  # tokens between "tổ chức" and the conference


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
        if _organise(markup, chain, sentence):
            yield from (body for number, body in enumerate(chain) if not _is_mere_place(markup, chain, number))


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
    if HOLDING.isdisjoint(acts) and not _gathers(markup, sentence):
        return
    for body in find_bodies(markup, sentence):
        if chain and not _linked(markup, chain[-1].last, body.first):
            yield chain
            chain = []
        if not chain and _is_no_host(markup, body, sentence.first):
            continue
        chain.append(body)
    if chain:
        yield chain


def _may_tell(words: list[str], acts: set[str]) -> bool:
    """Whether a sentence has a verb of _organise() at all, or a word that names an organiser."""
    if "organises" in acts or not VERBS.isdisjoint(words):
        return True
    return not NAMING.isdisjoint(words) and not NAMED.isdisjoint(pairwise(words))


def _gathers(markup: Markup, sentence: Sentence) -> bool:
    events = markup.within("event", sentence.first, sentence.last)
    return any(event.value != "training" or markup.keys[event.first] == "tập" for event in events)


def _is_no_host(markup: Markup, body: Body, first: int) -> bool:
    """Whether the body owns or houses something: "được sự đồng ý của UBND tỉnh", "tại hội trường UBND huyện"."""
    index = body.first
    if index == first or _joins_in(markup, index):
        return False
    before = markup.keys[max(first, index - 6) : index]
    clause = before[max((at + 1 for at, key in enumerate(before) if not key[0].isalnum()), default=0) :]
    housing = houses(markup, index) and markup.keys[body.last : body.last + 1] == [","]
    return before[-1] in NOT_HOSTS or "tại" in clause or housing


def _joins_in(markup: Markup, index: int) -> bool:
    """ "với sự phối hợp của Sở Y tế" joins behind the conference."""
    return markup.keys[max(0, index - 3) : index] == ["phối", "hợp", "của"]


def _linked(markup: Markup, first: int, last: int) -> bool:
    index = _over_bracket(markup, first, last)
    while index < last:
        cue = markup.marks["cue"].get(index)
        if cue is not None and cue.value == "joins":
            index = cue.last
        elif markup.keys[index : index + 2] == ["được", "sự"]:  # "A được sự phối hợp của B tổ chức"
            index += 2
        elif markup.keys[index] in LINKS or markup.keys[index] in ("phối", "hợp"):
            index += 1
        else:
            return False
    return True


def _over_bracket(markup: Markup, index: int, limit: int) -> int:
    """Past "(huyện Tràng Định)", which belongs to no name."""
    if index < limit and markup.keys[index] == "(":
        return next((at + 1 for at in range(index, min(limit, index + 12)) if markup.keys[at] == ")"), index)
    return index


def _organise(markup: Markup, chain: list[Body], sentence: Sentence) -> bool:
    before = markup.keys[max(sentence.first, chain[0].first - 6) : chain[0].first]
    if (
        _is_named_organizer(before)
        or (before[-1:] == ["bởi"] and "trợ" not in before)
        or before[-3:] in (["phối", "hợp", "của"], ["phối", "hợp", "giữa"])
        or (before[-1:] == ["là"] and _opens_by_naming(markup, sentence.first))
    ):
        return True
    verb = _verb(markup, chain[-1].last, sentence.last)
    if verb is None:
        return False
    if before[-1:] and before[-1] in AGENTS:
        return True
    return _event_follows(markup, verb, sentence.last)


def _opens_by_naming(markup: Markup, first: int) -> bool:
    """ "Đơn vị tổ chức lớp tập huấn kỹ năng hòa giải năm 2023 là …" """
    return (
        markup.keys[first + 1 : first + 2] in (["vị"], ["quan"]) and tuple(markup.keys[first + 2 : first + 4]) in NAMED
    )


def _is_named_organizer(before: list[str]) -> bool:
    """ "Đơn vị tổ chức là …", "cơ quan phối hợp: …", "Ban Tổ chức gồm …" """
    if not before or before[-1] not in NAMING:
        return False
    named = [at for at in range(len(before) - 1) if tuple(before[at : at + 2]) in NAMED]
    return any(before[at - 1 : at] in (["vị"], ["quan"], ["ban"], ["đồng"], ["hợp"], [","]) or at == 0 for at in named)


def _verb(markup: Markup, index: int, limit: int) -> int | None:
    """The end of the verb of organising behind the bodies, fillers between."""
    index = _over_adverbials(markup, _over_bracket(markup, index, limit), limit)
    behind = index
    for at in range(index, min(limit, index + FAR)):
        if at < behind:
            continue
        cue, behind = markup.marks["cue"].get(at), _over_bracket(markup, at, limit)
        if cue is not None and (cue.value == "organises" or markup.keys[at] in OPENINGS):
            return cue.last
        if (verb := _bare_verb(markup, at, index)) is not None:
            return verb
        if markup.keys[at] == "chọn":
            return at + 1 if "nơi" in markup.keys[at : min(limit, at + 20)] else None
        if not (behind > at or _fills(markup, at) or (cue is not None and cue.value in ("joins", "chairs"))):
            return None
    return None


def _bare_verb(markup: Markup, at: int, first: int) -> int | None:
    """Where what is organised begins behind a verb that organises only there; None elsewhere."""
    keys = markup.keys
    if keys[at] == "có" and at > first and _gathering_at(markup, at + 1):
        return at + 1  # "vừa có lớp bồi dưỡng"
    if keys[at] == "đưa" and _gathering_at(markup, at + 1):
        return at + 1  # "… đưa lớp tập huấn về xã"
    if keys[at : at + 2] == ["triển", "khai"] and _gathering_at(markup, at + 2):
        return at + 2
    if keys[at : at + 2] == ["triệu", "tập"]:  # "… triệu tập y tá toàn tỉnh về dự lớp tập huấn"
        return at + 2
    if keys[at : at + 2] == ["tập", "huấn"] and (at > first or "cho" in keys[at : at + EVENT_NEAR]):
        return at  # "đã tập huấn công tác Hội cho 330 chi hội trưởng"
    return None


def _fills(markup: Markup, index: int) -> bool:
    """Whether the token may stand between bodies and verb: "… chiều qua 13/6 đã tổ chức"."""
    key = markup.keys[index]
    if key == "có":  # "vừa có hai ngày mở …"
        return markup.keys[index + 2 : index + 3] == ["ngày"]
    return key in FILLERS or key in ("phối", "hợp", "/", "-", ".") or key.isdecimal()


def _gathering_at(markup: Markup, index: int) -> bool:
    return any(
        (event := markup.at("event", at)) is not None and event.value == "gathering" for at in (index, index + 1)
    )


def _over_adverbials(markup: Markup, index: int, limit: int) -> int:
    """Past time and place between body and verb: "Sở Du lịch, từ ngày 26 đến 28-11, tại xã Măng Đen, mở lớp"."""
    if markup.keys[index : index + 2] == ["với", "sự"]:  # "… với sự hỗ trợ của UNDP tổ chức …"
        helper = next(iter(markup.within("body", index, min(limit, index + HELPER_NEAR))), None)
        return extent(markup, helper.last, limit) if helper is not None else index
    while index + 1 < limit and markup.keys[index] == "," and markup.keys[index + 1] in ADVERBIALS:
        comma = next((at for at in range(index + 1, min(limit, index + 24)) if markup.keys[at] == ","), None)
        if comma is None:
            break
        index = comma
    return index


def _event_follows(markup: Markup, index: int, limit: int) -> bool:
    far = (
        2 * EVENT_NEAR if markup.keys[index - 1] == "chọn" or markup.keys[index : index + 1] == ["cho"] else EVENT_NEAR
    )
    return any(at in markup.marks["event"] for at in range(index, min(limit, index + far)))
