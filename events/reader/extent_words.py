"""Whether a word belongs to the name of a body or an office no more.

A verb, a person, another office or a conference ends it: "Cục Báo chí | cho biết", "UBND tỉnh | gợi lại …"; a small
word of its field does not: "Cục Hàng không", "Trung tâm bồi dưỡng chính trị".
"""

from collections.abc import Container

from events.reader.levels import LEVEL_PARTS, LEVEL_WORDS, LEVELS
from events.reader.markup import Markup
from events.reader.vocabulary import pairs, particles

TURNS = particles("extent_words.turns")
ASSIGNING = pairs("extent_words.assigning")  # "Bộ Tư pháp giao Cục …"
WITHIN = pairs("extent_words.within")  # "Cục Hàng không", "Cục Quản lý lao động ngoài nước"
WITHIN_WORDS = frozenset(word for words in WITHIN for word in words)
SERVING = pairs("extent_words.serving")  # "Phó Bí thư Tỉnh đoàn | làm lớp trưởng danh dự"
TURNING_PAIRS = pairs("extent_words.turning_pairs") | ASSIGNING  # "trực tiếp" turns, "Thường trực", "Hội đồng" do not
OPEN = particles("extent_words.open")  # "Trung tâm bồi dưỡng": a verb may be the field; "Tỉnh ủy hướng dẫn" has none
ACTS = ("speaks", "presents", "chairs", "attends", "organises", "joins")
HEAD_ACTS = (*ACTS, "teaches", "discusses")
FIELDS = particles("extent_words.fields")  # "công tác thông tin đối ngoại": a field, no verb
GROUPS = particles("extent_words.groups")
ABOUT = frozenset(["những", "các", "cách", "việc", "một"])  # "Chi cục Thủy sản | về những điều cấm"
CHARGED = frozenset(["tác", "đạo", "gia", "ương", "tư", "tw"])  # "Ủy ban Công tác về các tổ chức …"
MINISTRIES = frozenset(["bộ", "sở"])


def turns(markup: Markup, index: int, head: int, people: Container[int]) -> bool:
    """Whether the word at `index` belongs to the name no more."""
    keys, key = markup.keys, markup.keys[index]
    if index in people or _is_whole(markup, index, head):
        return True
    if index in markup.marks["office"] and not _is_trained(markup, index):
        return True
    if _is_within(markup, index):
        return False
    if key == "tại":
        return not _place_follows(markup, index + 1)
    if index == head:
        return _turns_at_head(markup, index)
    if key in ("vào", "chương") and "án" in keys[max(head, index - 8) : index]:
        return False  # "Đề án đưa quyền con người vào chương trình giáo dục"
    if markup.capital(index):
        return _gathers(markup, index) and key != "chương"
    words = tuple(keys[index : index + 2])
    if key in TURNS or words in SERVING or _gathers(markup, index):
        return True
    if words in TURNING_PAIRS:
        return keys[index - 1] not in ("đoàn", "tác", "dưỡng", "ngoại")  # "Đoàn đại biểu Quốc hội", "Bộ Ngoại giao"
    return is_verb(markup, index) or _after_province(markup, index)


def _is_trained(markup: Markup, index: int) -> bool:
    """ "Khoa Đào tạo | Thẩm phán" """
    return markup.keys[index - 2 : index] in (["đào", "tạo"], ["bồi", "dưỡng"]) and markup.capital(index)


def _is_within(markup: Markup, index: int) -> bool:
    """Whether a word that turns elsewhere is a field's: "Cục Hàng | không", "lao động | ngoài nước", "cùng khoa"."""
    keys = markup.keys
    if keys[index] not in WITHIN_WORDS:
        return False
    if (keys[index - 1], keys[index]) in WITHIN:
        return True
    return index + 1 < len(keys) and (keys[index], keys[index + 1]) in WITHIN


def _is_whole(markup: Markup, index: int, head: int) -> bool:
    """Whether the name before the word is told in full, so that small words belong to it no more."""
    keys, before = markup.keys, markup.keys[index - 1]
    if keys[index] == "về" and before not in CHARGED and index + 1 < len(keys) and keys[index + 1] in ABOUT:
        return True
    if before in LEVELS and _ends_level(markup, index):
        return True
    return index == head and _ends_listed(markup, head)


def _ends_level(markup: Markup, index: int) -> bool:
    """Whether small words follow a bare level: "UBND tỉnh | gợi lại …", not "Tỉnh ủy", "UBND tỉnh phụ trách …"."""
    if markup.capital(index - 1) or markup.capital(index):
        return False
    if markup.keys[index - 2] == "tác":  # "Hợp tác xã vườn cây Trường Phú"
        return False
    return markup.keys[index][0].isalpha() and markup.keys[index] not in LEVEL_PARTS


def _ends_listed(markup: Markup, head: int) -> bool:
    """Whether small words follow a body told in full: "Sở Khoa học và Công nghệ | gợi lại …"."""
    if markup.capital(head) or markup.keys[head] in LEVEL_WORDS:
        return False
    whole = (body for body in markup.within("body", head - 16, head - 2) if body.last == head)
    return any(_is_ministry(markup, body.first) or "và" in markup.keys[body.first : head] for body in whole)


def _is_ministry(markup: Markup, first: int) -> bool:
    """Whether a ministry or a department of a province begins: no "Bộ Chỉ huy"."""
    following = markup.keys[first + 1 : first + 3]
    return markup.keys[first] in MINISTRIES and following not in (["chỉ", "huy"], ["tư", "lệnh"])


def _turns_at_head(markup: Markup, index: int) -> bool:
    """Whether the name is its head alone: in "Trung tâm bồi dưỡng", "Ban chỉ đạo" a verb may be the field."""
    keys = markup.keys
    if keys[index : index + 2] == ["phụ", "trách"]:
        return keys[index + 2 : index + 4] in (["chuyên", "đề"], ["nội", "dung"], ["các", "chuyên"])
    if markup.capital(index):
        return False
    if keys[index] in TURNS or tuple(keys[index : index + 2]) in (ASSIGNING | SERVING):
        return True
    return keys[index - 1] != "ban" and is_verb(markup, index, ACTS if keys[index - 1] in OPEN else HEAD_ACTS)


def is_verb(markup: Markup, index: int, kinds: tuple[str, ...] = ()) -> bool:
    """Whether the word is a verb, of the given kinds if any: no "học", no field ("công tác hướng dẫn")."""
    cue = markup.marks["cue"].get(index)
    if cue is None or cue.value == "learns" or markup.capital(index) or (kinds and cue.value not in kinds):
        return False
    before = markup.keys[index - 1]
    if cue.value == "organises" and before == "dựng":  # "Ban Xây dựng tổ chức Hội"
        return False
    grouped = before in GROUPS and not markup.capital(index - 1)  # "các tổ chức", but not "TP.Thủ Dầu Một tổ chức"
    field = before in FIELDS and (markup.keys[index - 2], before) != ("nội", "vụ")
    return not grouped and not (cue.value in ("teaches", "discusses") and field)


def _gathers(markup: Markup, index: int) -> bool:
    """ "Sở Y tế | lễ khai giảng" """
    event = markup.marks["event"].get(index)
    return event is not None and event.value in ("gathering", "ceremony")


def _after_province(markup: Markup, index: int) -> bool:
    """Whether a province's name ends before the word; "phường Hà Giang 1" goes on."""
    if markup.keys[index].isdecimal() and {"phường", "xã"} & set(markup.keys[index - 4 : index]):
        return False
    return any(province.last == index for province in markup.within("province", index - 5, index))


def _place_follows(markup: Markup, index: int) -> bool:
    """ "tại | TP. Đà Nẵng", not "tại | lễ khai giảng" """
    if index >= len(markup.keys) or index in markup.marks["event"]:
        return False
    return markup.capital(index) or markup.keys[index] in ("tỉnh", "thành", "huyện")
