"""Whether an event's name ends at a token: at a sign, a place, an audience, a verb of holding or a count of people."""

from events.reader.markup import Markup
from events.reader.vocabulary import pairs, particles

ENDS = particles("event_ends.ends")
ENDING_PAIRS = pairs("event_ends.ending_pairs")
KEPT = pairs("event_ends.kept")
COMPOUNDS = pairs("event_ends.compounds")
LOCATED = particles("event_ends.located")
BEHIND_COMMA = pairs("event_ends.behind_comma")  # ", nối tới 10 điểm cầu": no part of a name
GATHERED = frozenset(["sự", "hơn", "gần", "trên", "khoảng", "đông"])  # "… thu hút đông đảo học viên"
PRESENT = GATHERED | {"mặt", "các", "đồng", "ông", "bà", "đại"}
ROUNDS = frozenset(["đợt", "khóa", "lần", "lớp", "giai", "đối"])
TELLING = frozenset(["từ", "sau", "thu", "có"])
AFTER = frozenset(["khi", "đó", "hai", "ba", "một", "thời", "lễ", "buổi", "hơn", "gần", "nhiều"])
LONGEST_BRACKET = 8  # tokens


def ends_here(markup: Markup, index: int, head: int, last: int) -> bool:
    """Whether the name whose head ends at `head` ends before the token, of those before `last`."""
    key = markup.keys[index]
    following = markup.keys[index + 1] if index + 1 < last else ""
    if key in ",;":
        return not _goes_on(markup, index + 1, last)
    if key == "(":
        return not (index + 1 < last and (following in ROUNDS or _abbreviates(markup, index + 1, last)))
    if key == "ngày" and "số" in markup.keys[max(head, index - 10) : index]:
        return False  # "Nghị định số 98/2021/NĐ-CP ngày 8/11/2021 về …"
    if key in ".:!?…":
        return not (key == "." and following and not markup.spaced(index + 1))
    if is_kept(markup, index, following) or markup.capital(index):
        return False
    if (key, following) in ENDING_PAIRS:
        return True
    if key in TELLING:
        return _tells_more(markup, index, following)
    return key in ENDS or _is_held(markup, index)


def is_kept(markup: Markup, index: int, following: str) -> bool:
    """Whether the word is one with its neighbour, and so ends nothing: "bệnh | nhân", "chứng | từ"."""
    key = markup.keys[index]
    return (markup.keys[index - 1], key) in COMPOUNDS or (key, following) in KEPT


def _tells_more(markup: Markup, index: int, following: str) -> bool:
    """Whether a word that a subject may hold tells of time or of those present: "… có 60 học viên", "… từ 8 giờ"."""
    key = markup.keys[index]
    if key == "từ":  # "từ 8 giờ" is a time, "khởi nghiệp từ nghề đan" is not
        return following.isdecimal()
    if key == "sau":  # "người sau cai nghiện" is no time
        return following in AFTER or following.isdecimal()
    if key == "thu":  # "… thu hút 60 học viên" ends it, "thu hút đầu tư" and "thu bảo hiểm" do not
        behind = markup.keys[index + 2 : index + 3]
        return following == "hút" and bool(behind) and (behind[0] in GATHERED or behind[0].isdecimal())
    named = markup.at("honorific", index + 1) is not None or markup.at("rank", index + 1) is not None
    return named or following in PRESENT or following.isdecimal()  # "… có 60 học viên", not "quốc gia có cảng"


def _abbreviates(markup: Markup, index: int, last: int) -> bool:
    """Whether a bracket tells a short form or the version: "(ICCPR)", "(Công ước CAT)", "(sửa đổi)"."""
    close = next((at for at in range(index, min(last, index + LONGEST_BRACKET)) if markup.keys[at] == ")"), None)
    if close is None:
        return False
    return markup.keys[index] == "sửa" or any(markup.shouted(at) for at in (index, close - 1))


def _is_held(markup: Markup, index: int) -> bool:
    """Whether a verb of holding follows: "… năm 2024 diễn ra", "… khai mạc"; "công tác tổ chức" is a subject."""
    cue = markup.marks["cue"].get(index)
    if markup.keys[index] in ("mở", "khai", "bế", "bắt"):  # "lớp dạy nghề nuôi ong mở tại …"
        return cue is not None or markup.keys[index + 1 : index + 2] == ["đầu"]
    if markup.keys[index : index + 2] in (["điều", "hành"], ["điều", "khiển"]):
        return False  # "kỹ năng quản lý, điều hành"
    joins_in = markup.keys[index : index + 2] == ["tham", "gia"]  # "vận động người dân tham gia bảo hiểm"
    return cue is not None and cue.value in ("attends", "chairs") and markup.keys[index - 1] != "tác" and not joins_in


def _goes_on(markup: Markup, index: int, last: int) -> bool:
    """Whether a name goes on behind a comma or a semicolon: with small words, or its year or term."""
    if index >= last or not markup.keys[index][0].isalnum():
        return False
    key = markup.keys[index]
    if key in ("năm", "nhiệm", "đợt", "khóa"):
        return True
    if markup.capital(index) or key in ENDS or key.isdecimal() or key in ("cho", "trong", "trên", "các", "cùng"):
        kept = (key, markup.keys[index + 1] if index + 1 < last else "") in KEPT
        return kept or _lists_short_forms(markup, index)
    if any(tuple(markup.keys[index : index + size]) in BEHIND_COMMA for size in (1, 2, 3)):
        return False
    return _repeats(markup, index) or not (
        _is_held(markup, index) or markup.at("audience", index) or markup.at("honorific", index)
    )


def _repeats(markup: Markup, index: int) -> bool:
    """Whether the pair of words stands shortly before the comma as well: "lao động trẻ em, lao động cưỡng bức"."""
    pair = markup.keys[index : index + 2]
    return any(markup.keys[at : at + 2] == pair for at in range(max(0, index - 10), index - 2))


def _lists_short_forms(markup: Markup, index: int) -> bool:
    """Whether short forms are listed that name no hosts: "tham gia BHXH tự nguyện, BHYT hộ gia đình"."""
    before = [at for at in range(max(0, index - 6), index - 1) if markup.shouted(at)]
    return bool(before) and all(_is_short_form(markup, at) for at in (before[-1], index))


def _is_short_form(markup: Markup, index: int) -> bool:
    if not markup.shouted(index) or len(markup.keys[index]) < 3 or index + 1 >= len(markup):
        return False
    if any(markup.at(kind, index) is not None for kind in ("office", "province", "rank")):
        return False
    hosts = markup.capital(index + 1) or markup.keys[index + 1] in LOCATED
    return markup.at("body", index) is None or not hosts
