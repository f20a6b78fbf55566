"""Whether a verb of teaching or learning tells an act of the conference, or is part of a noun.

"ông A hướng dẫn …", "Phòng Tư pháp hướng dẫn …"; not "công tác tuyên truyền", "Trường Đại học", "từng hướng dẫn".
"""

from events.reader.before import names_act
from events.reader.event_heads import names_event
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.sentences import Sentence
from events.reader.vocabulary import particles

TEACHING = frozenset(["presents", "teaches", "learns", "discusses"])
COMPOUNDS = particles("teaching_verbs.compounds")  # "công tác tuyên truyền", "để phổ biến"
STUDIES = particles("teaching_verbs.studies")  # "đại học", "khóa học": nobody learns
FORMERLY = frozenset(["từng", "vẫn"])
COLONS = frozenset([":", ";"])
PLURALS = frozenset(["những", "các"])
TOWARDS = frozenset(["với", "cho", "tới"])
OFFICES = frozenset(["phòng", "ban", "sở", "khoa", "tổ", "bộ"])


def is_act(markup: Markup, sentence: Sentence, cue: Mark, mentions: list[Mention]) -> bool:
    """Whether it is a verb of the conference's own, no noun."""
    keys, index, first = markup.keys, cue.first, sentence.first
    key, behind = keys[index], keys[cue.last] if cue.last < len(keys) else ""
    if behind == ")":
        return False  # "chuyên đề “X” (TS A trình bày)"
    if key in ("tập", "bồi") and COLONS.isdisjoint(keys[index : sentence.last]):
        return False  # "được tập huấn nghiệp vụ …" says again what the conference is
    if key == "giải" and keys[index + 1 : index + 2] == ["đáp"]:
        return False
    if index == first:
        return True
    before = keys[index - 1]
    if markup.capital(index) or (key == "học" and before in STUDIES):
        return False  # "Trường Đại học Tây Nguyên"
    if before in FORMERLY or (index - 2 >= first and keys[index - 2] in FORMERLY):
        return False  # "là người từng hướng dẫn hàng trăm y tá"
    if any(mention.last == index for mention in mentions):
        return True  # "ông A, Giám đốc Sở Tư pháp hướng dẫn …"
    return not (names_act(markup, index) or is_compound(markup, index))


def is_compound(markup: Markup, index: int) -> bool:
    """Whether the word is part of a noun: "công tác tuyên truyền", "nội dung tập huấn", "để phổ biến"."""
    keys, before = markup.keys, markup.keys[index - 1] if index else ""
    third = keys[index + 2] if index + 2 < len(keys) else ""
    if third in PLURALS and keys[index] in ("trang", "cung"):
        return False  # "Chương trình trang bị những kỹ năng như …"
    if _follows_training(markup, index) and third not in TOWARDS:
        return True  # "Lớp tập huấn truyền dạy hát Then"
    if index in markup.marks["event"] and names_event(markup, index):
        return True
    if before == "để" and keys[index - 2] == "dành":
        return False  # "dành cả buổi để nói về …"
    if before not in COMPOUNDS or markup.capital(index - 1):
        return False  # "đẩy mạnh", not "ông Hồ Khắc Mạnh"
    return not (index > 2 and markup.capital(index - 2) and keys[index - 3] in OFFICES)  # "Phòng Tư pháp hướng dẫn …"


def _follows_training(markup: Markup, index: int) -> bool:
    """Whether a training that names a conference ends before the token."""
    events = markup.marks["event"]
    for at in range(max(0, index - 3), index):
        event = events.get(at)
        if event is not None and event.last == index and event.value == "training" and names_event(markup, at):
            return True
    return False
