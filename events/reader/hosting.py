"""Whether a sentence tells of bodies that they organised: by a verb behind them, an agent's word, or by their naming.

"Sở Nội vụ tổ chức …", "… do Sở Nội vụ chủ trì", "Đơn vị tổ chức là Vụ …", "… với sự phối hợp của Sở Y tế".
"""

from itertools import pairwise

from events.reader.bodies import Body
from events.reader.holding import TRAINING, event_follows, verb_behind
from events.reader.markup import Markup
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

AGENTS = frozenset(["do", "được", "bởi"])
NAMED = pairs("hosting.named")  # "đơn vị | đăng cai | là"
NAMED_BEHIND = particles("hosting.named_behind")  # "đơn vị", "cùng", "đứng ra" tổ chức
NAMING = frozenset(["là", ":", "gồm", "có"])
LENDING = frozenset(["của", "giữa"])  # "với sự phối hợp | của"
JOINTLY = pairs("hosting.jointly")  # "đồng tổ chức", "phối hợp thực hiện": of a conference told before
CALLED = pairs("hosting.called")  # "Sở Tư pháp | là đơn vị tổ chức"
OPENERS = frozenset([("bên", "mở"), ("chủ", "nhà")])
CALLED_NEAR = 12  # tokens of "là một trong hai đơn vị tổ chức"
WINDOW = 8  # tokens before the bodies


def organises(markup: Markup, chain: list[Body], sentence: Sentence) -> bool:
    before = markup.keys[max(sentence.first, chain[0].first - WINDOW) : chain[0].first]
    if (
        _is_named_organizer(before)
        or (before[-1:] == ["bởi"] and "trợ" not in before)
        or lends_hand(before)
        or _joins_behind(markup, chain[0].first, sentence)
        or _is_called(markup, chain[-1].last)
        or (before[-1:] == ["là"] and _opens_by_naming(markup, sentence.first))
    ):
        return True
    if before[-1:] and before[-1] in AGENTS and _holds_told(markup, chain[-1].last, sentence):
        return True
    verb = verb_behind(markup, chain[-1].last, sentence.last)
    if verb is None:
        return False
    if before[-1:] and before[-1] in AGENTS:
        return True
    last, told = chain[-1].last, Sentence(sentence.first, chain[0].first, *sentence[2:])
    return event_follows(markup, verb, sentence.last) or _joins_told(markup, told, (last, verb))


def _is_called(markup: Markup, index: int) -> bool:
    """ "Sở Tư pháp | là đơn vị tổ chức", "… là một trong hai cơ quan chủ trì" """
    told = markup.keys[index : index + CALLED_NEAR] if markup.keys[index : index + 1] == ["là"] else []
    at = next((at for at, words in enumerate(pairwise(told)) if words in CALLED), None)
    return at is not None and not NAMED.isdisjoint(pairwise(told[at + 1 : at + 6]))


def _joins_behind(markup: Markup, first: int, sentence: Sentence) -> bool:
    """ "Sở Tư pháp tổ chức lớp tập huấn, phối hợp với | Hội Luật gia tỉnh" """
    joint = next((cue for cue in markup.within("cue", first - 4, first) if cue.last == first), None)
    if joint is None or joint.value != "joins" or markup.keys[joint.first - 1] != ",":
        return False
    acts = markup.within("cue", sentence.first, joint.first)
    return any(act.value == "organises" for act in acts) and not any(act.value == "speaks" for act in acts)


def _holds_told(markup: Markup, index: int, sentence: Sentence) -> bool:
    """ "Lớp học do Sở Tư pháp | chủ trì", "60 hòa giải viên được Sở Tư pháp | tập huấn" """
    if tuple(markup.keys[index : index + 2]) in TRAINING:
        return sentence.number == 0
    chairs = markup.keys[index : index + 2] == ["chủ", "trì"]
    return chairs and bool(markup.within("event", sentence.first, index))


def _joins_told(markup: Markup, before: Sentence, act: tuple[int, int]) -> bool:
    """Whether the act helps to hold what stands before: "Lớp học do A mở, | Hội Luật gia | đồng tổ chức"."""
    jointly = not JOINTLY.isdisjoint(pairwise(markup.keys[act[0] : act[1]]))
    return jointly and gathers(markup, before)


def _opens_by_naming(markup: Markup, first: int) -> bool:
    """ "Đơn vị tổ chức lớp tập huấn kỹ năng hòa giải năm 2023 là …", "Bên mở lớp là …" """
    keys = markup.keys
    named = keys[first + 1 : first + 2] in (["vị"], ["quan"]) and tuple(keys[first + 2 : first + 4]) in NAMED
    return named or tuple(keys[first : first + 2]) in OPENERS


def _is_named_organizer(before: list[str]) -> bool:
    """ "Đơn vị tổ chức là …", "cơ quan phối hợp: …", "Ban Tổ chức gồm …" """
    if not before or before[-1] not in NAMING:
        return False
    named = [at for at in range(len(before) - 1) if tuple(before[at : at + 2]) in NAMED]
    return any(at == 0 or before[at - 1] in NAMED_BEHIND for at in named)


def lends_hand(before: list[str]) -> bool:
    """ "với sự phối hợp của Sở Y tế", "có sự tham gia tổ chức của …", "dưới sự chủ trì của …" """
    tells = bool(before) and before[-1] in LENDING and tuple(before[-3:-1]) in NAMED
    return tells and ("sự" in before or before[-3:-1] == ["phối", "hợp"])


def gathers(markup: Markup, sentence: Sentence) -> bool:
    events = markup.within("event", sentence.first, sentence.last)
    return any(
        event.value != "training" or tuple(markup.keys[event.first : event.last]) in TRAINING for event in events
    )
