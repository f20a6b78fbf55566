"""The verb of holding a conference behind the bodies that hold it, with what may stand between.

"Sở Du lịch, từ ngày 26 đến 28-11, tại xã Măng Đen, | mở | lớp …", "… vừa có hai ngày | mở | …".
"""

from events.reader.extents import extent
from events.reader.markup import Markup
from events.reader.vocabulary import pairs, particles

FILLERS = particles("holding.fillers")
ADVERBIALS = particles("holding.adverbials")
OPENINGS = frozenset(["khai", "bế"])
TRAINING = pairs("holding.training")  # "huấn luyện", "bồi dưỡng"
CAUSING = frozenset(["nhờ", "mời"])
OCCASIONS = frozenset([("sự", "kiện", "này"), ("hoạt", "động", "này"), ("chuyên", "đề", "này")])
ANAPHORS = frozenset([("đơn", "vị"), ("cơ", "quan"), ("tổ", "chức"), ("ngành",), ("nhà", "trường"), ("hội",)])
FAR = 20  # tokens between the bodies and their verb
HELPER_NEAR = 8  # tokens between "với sự" and who helped
EVENT_NEAR = 20  # tokens between "tổ chức" and the conference


def verb_behind(markup: Markup, index: int, limit: int) -> int | None:
    """The end of the verb of organising behind the bodies, fillers between."""
    index = _over_adverbials(markup, over_anaphor(markup, over_bracket(markup, index, limit)), limit)
    behind = index
    for at in range(index, min(limit, index + FAR)):
        if at < behind:
            continue
        cue, behind = markup.marks["cue"].get(at), over_bracket(markup, at, limit)
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
    if tuple(keys[at : at + 2]) in TRAINING and (at > first or _is_given(markup, at + 2)):
        return at  # "đã tập huấn công tác Hội cho 330 chi hội trưởng"
    if keys[at] in CAUSING:
        return at + 1  # "Hội Người mù nhờ sinh viên về mở lớp"
    return None


def _is_given(markup: Markup, index: int) -> bool:
    """Whether learners follow a verb of training: "tập huấn | cho 60 tổ trưởng", "huấn luyện | xong 90 lái xe"."""
    key = markup.keys[index] if index < len(markup) else ""
    return key in ("xong", "được") or key.isdecimal() or "cho" in markup.keys[index : index + EVENT_NEAR]


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
    while index + 1 < limit and markup.keys[index] == "," and _goes_on(markup, index + 1):
        comma = next((at for at in range(index + 1, min(limit, index + 24)) if markup.keys[at] == ","), None)
        if comma is None:
            break
        index = comma
    return index


def _goes_on(markup: Markup, index: int) -> bool:
    """Whether an adverbial begins here, or goes on: "trong ba ngày 4, | 7 và 11/6, …"."""
    return markup.keys[index] in ADVERBIALS or markup.keys[index].isdecimal()


def over_anaphor(markup: Markup, index: int) -> int:
    """Past what takes the body up again: "Theo Sở Tư pháp | , đơn vị này | đã mở lớp …"."""
    keys = markup.keys
    if keys[index : index + 1] == ["cho"] and keys[index + 1 : index + 2] in (["biết"], ["hay"]):
        index += 2
    if keys[index : index + 1] != [","]:
        return index
    named = 1 if index + 1 in markup.marks["body"] else 0
    size = next((size for size in (2, 1) if tuple(keys[index + 1 : index + 1 + size]) in ANAPHORS), named)
    return index + size + 2 if size and keys[index + 1 + size : index + 2 + size] == ["này"] else index


def over_bracket(markup: Markup, index: int, limit: int) -> int:
    """Past "(huyện Tràng Định)", which belongs to no name."""
    if index < limit and markup.keys[index] == "(":
        return next((at + 1 for at in range(index, min(limit, index + 12)) if markup.keys[at] == ")"), index)
    return index


def event_follows(markup: Markup, index: int, limit: int) -> bool:
    far = (
        2 * EVENT_NEAR if markup.keys[index - 1] == "chọn" or markup.keys[index : index + 1] == ["cho"] else EVENT_NEAR
    )
    told = tuple(markup.keys[index : index + 3])
    return told in OCCASIONS or any(at in markup.marks["event"] for at in range(index - 1, min(limit, index + far)))
