"""What a verb of teaching has behind it: past learners and "3 chuyên đề gồm:" to where the topics begin and end.

"… hướng dẫn | học viên | các kỹ năng: | giao tiếp; đón khách | , qua đó …"
"""

from itertools import pairwise

from events.reader.listing import OPENING, Listing
from events.reader.markup import Markup
from events.reader.subjects import begins_teacher
from events.reader.units import unit_end
from events.reader.vocabulary import pairs, particles

NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
UNITS = pairs("objects.units")
UNIT_STARTS = frozenset(unit[0] for unit in UNITS)
ANNOUNCING = frozenset(["các", "những", "số", "nhiều", "từng"])
AIMS = pairs("objects.aims")
AIM_STARTS = frozenset(aim[0] for aim in AIMS)
PARTING = frozenset([";", ",", "và", "còn"])
TOLD = ("presents", "teaches", "learns")
PARTS_OF_DAY = frozenset(["buổi", "ngày", "sáng", "chiều", "tối", "sang", "hôm", "nửa", "nhóm"])
MANNER = particles("objects.manner")  # "lên lớp ngày thứ nhất với đề tài …"
SAID = pairs("objects.said")  # "… và đề nghị các tổ …": a further act of the teacher's, no topic
DASHES = frozenset("-–")
FURTHER = frozenset([",", "và", "rồi", "đồng", "do"])
ALSO = frozenset(["và", "đồng", "thời", "rồi", "cùng", "đã", "cũng"])
QUOTES = frozenset('"“”')
TURNS = AIM_STARTS | PARTING | FURTHER | DASHES | QUOTES  # where topics may end
MARKERS = frozenset([";", ".", ":", "gồm", "như", *OPENING])  # what opens a list, or ends the search for it
NO_OBJECT = particles("objects.no_object") | {"với", "cho", "tới", "đến"}
HEADS = particles("objects.heads")
HEAD_PAIRS = pairs("objects.head_pairs")
LISTED_UNITS = frozenset([("nội", "dung"), ("chuyên", "đề"), ("vấn", "đề"), ("chủ", "đề")])
ADVERBS = pairs("objects.adverbs")
ADDRESSING = frozenset(["các", "những", "cho", "tới", "đến", "với", "cùng"])
LEARNING = frozenset(["học", "đại", "con", "cán", "hội", "anh"])
LEARNERS = frozenset(["học", "đại", "người", "bà", "hội", "cán"])
VAGUE = ["những", "vấn", "đề", "mới"]


def aims(markup: Markup, index: int) -> bool:
    if markup.keys[index] not in AIM_STARTS or markup.keys[index - 1] == "trợ":  # "trợ giúp pháp lý" helps nobody yet
        return False
    return (markup.keys[index],) in AIMS or tuple(markup.keys[index : index + 2]) in AIMS


def listing_behind(markup: Markup, index: int, last: int, sentence_last: int, others: frozenset[int]) -> Listing | None:
    """The list behind the verb: over "3 chuyên đề gồm:", "các nội dung như", "chuyên đề về" to the topics."""
    index = _over_adverbs(markup, _over_verbs(markup, index, sentence_last), sentence_last)
    count, several = _announced(markup, index, sentence_last)
    marker = _marker(markup, index, sentence_last, count)
    if marker is not None:
        if "đó" in markup.keys[index:marker]:  # "7 chuyên đề, trong đó có: …" tells some of them
            count = None
        several = several or count is not None or bool(ANNOUNCING & set(markup.keys[index:marker]))
        if marker in others:  # "các chuyên đề: TS A với chuyên đề …; ông B với …"
            others = frozenset()
        listed = several or not _has_unit(markup, index - 2, marker)  # "thông tin chuyên đề: …" tells one
        listed = listed or markup.keys[marker - 3 : marker] == ["nội", "dung", ":"]
        return Listing(marker, object_end(markup, marker, last, others), count, several, listed)
    about = _about_units(markup, index, sentence_last) if several else None
    if about is not None:
        return Listing(about, object_end(markup, about, sentence_last, others), count, True, True)
    return _unlisted(markup, index, sentence_last, others)


def _marker(markup: Markup, index: int, limit: int, count: int | None) -> int | None:
    """The token behind what opens the list, the "là" of "3 nội dung là …" included."""
    marker = marker_in(markup, index, limit, 24) if _has_unit(markup, index, limit) else None
    if marker is None and ":" in markup.keys[index : min(limit, index + 8)]:
        marker = marker_in(markup, index, limit, 8)
    return _being(markup, index, limit) if marker is None and count is not None else marker


def _unlisted(markup: Markup, index: int, limit: int, others: frozenset[int]) -> Listing | None:
    """What the verb teaches where nothing announces a list."""
    first = over_learners(markup, _over_addressees(markup, index, limit), limit)
    if _names_no_topic(markup, first, limit):
        return None
    first = _over_manner(markup, first, limit)
    if _trains_people(markup, first):
        return None
    end = object_end(markup, first, limit, others)
    if _is_list_of_units(markup, first, end):
        first = _behind_about(markup, first, end)
    return Listing(first, end, None, False, False) if end - first > 1 else None


def _names_no_topic(markup: Markup, index: int, limit: int) -> bool:
    """Whether the words at the token are no topic, or are taught only to somebody told behind them."""
    keys, event = markup.keys, markup.marks["event"].get(index)
    if event is not None and event.value == "gathering":
        return True  # "thông báo khóa thứ hai sẽ mở …"
    if index < limit and (keys[index] in NO_OBJECT or keys[index : index + 4] == VAGUE):
        return True
    for at in (index, index + 1):
        if tuple(keys[at : at + 2]) in UNITS and keys[at + 2 : at + 3] in (["cho"], ["tới"], ["đến"]):
            return True  # "truyền đạt kiến thức cho học viên"
    return False


def _over_manner(markup: Markup, first: int, limit: int) -> int:
    """Past "ngày thứ nhất với đề tài", "ngay với phần": the topic begins behind the unit."""
    if first >= limit or markup.keys[first] not in MANNER:
        return first
    for at in range(first, min(limit - 2, first + 8)):
        if markup.keys[at] in (",", ";", ":"):
            break
        behind = unit_end(markup, at + 1) if markup.keys[at] in ("với", "vào", "bằng") else None
        if behind is not None and behind < limit:
            return behind
    return first


def _trains_people(markup: Markup, first: int) -> bool:
    """Whether people are the object: "đã huấn luyện xong 96 tài xế"."""
    at = first + (markup.keys[first : first + 1] in (["xong"], ["được"]))
    return at + 1 < len(markup.keys) and markup.keys[at].isdecimal() and at + 1 in markup.marks["audience"]


def _over_verbs(markup: Markup, index: int, limit: int) -> int:
    """Past further verbs of teaching: "phổ biến, quán triệt các nội dung"."""
    while index + 1 < limit and markup.keys[index] in (",", "và", "/"):
        cue = markup.marks["cue"].get(index + 1)
        if cue is None or cue.value not in ("presents", "teaches", "discusses", "learns") or markup.capital(index + 1):
            break
        index = cue.last
    return index


def _being(markup: Markup, index: int, limit: int) -> int | None:
    """The token behind "là" of "3 nội dung là …"."""
    return next((at + 1 for at in range(index, min(limit, index + 6)) if markup.keys[at] == "là"), None)


def _about_units(markup: Markup, index: int, limit: int) -> int | None:
    """The token behind "các nội dung về", "một số vấn đề về"."""
    for at in range(index, min(limit - 2, index + 4)):
        if tuple(markup.keys[at : at + 2]) not in LISTED_UNITS:
            continue
        if markup.keys[at + 2] == "về":
            return at + 3
        if markup.keys[at + 2 : at + 4] in (["liên", "quan"], ["xoay", "quanh"], ["tập", "trung"]):
            return at + 4 + (markup.keys[at + 4] in ("đến", "tới", "vào"))
    return None


def _over_adverbs(markup: Markup, index: int, limit: int) -> int:
    """Past how it is taught: "hướng dẫn chi tiết", "giới thiệu cụ thể"."""
    while index < limit and tuple(markup.keys[index : index + 2]) in ADVERBS:
        index += 2
    return index


def _announced(markup: Markup, index: int, limit: int) -> tuple[int | None, bool]:
    """The announced count and whether several are announced, in the words behind the verb."""
    words = markup.keys[index : min(limit, index + 13)]
    if UNIT_STARTS.isdisjoint(words):
        return None, False
    at = next((at for at, pair in enumerate(pairwise(words), index) if pair in UNITS), None)
    if at is None:
        return None, False
    count = count_before(markup, at)
    return count, count is not None or not ANNOUNCING.isdisjoint(markup.keys[max(index, at - 2) : at])


def count_before(markup: Markup, unit: int) -> int | None:
    for at in (unit - 1, unit - 2):
        key = markup.keys[at] if at >= 0 else ""
        if key.isdecimal() and len(key) <= 2:
            return int(key) or None
        if key in NUMBERS and (at == unit - 1):
            return NUMBERS[key] if "mỗi" not in markup.keys[max(0, at - 3) : at] else None
    return None


def _has_unit(markup: Markup, index: int, limit: int) -> bool:
    words = markup.keys[max(0, index) : min(limit, index + 15)]
    return not UNIT_STARTS.isdisjoint(words) and not UNITS.isdisjoint(pairwise(words))


def marker_in(markup: Markup, index: int, limit: int, far: int) -> int | None:
    """The token behind what opens a list: ":", "gồm", "bao gồm", "như", within `far` tokens."""
    for at in range(index, min(limit, index + far)):
        key = markup.keys[at]
        if key not in MARKERS:
            continue
        if key in ";.":
            return None
        if key == ":" or (key in ("gồm", "như") and not _opens_later(markup, at, limit)):
            return at + 1 + (markup.keys[at + 1 : at + 2] == [":"])
        if key in OPENING:
            return at
    return None


def _opens_later(markup: Markup, index: int, limit: int) -> bool:
    """Whether the colon still comes: "gồm các nội dung:"."""
    return ":" in markup.keys[index : min(limit, index + 8)] and markup.keys[index + 1 : index + 2] != [":"]


def _over_addressees(markup: Markup, index: int, limit: int) -> int:
    """Past "với học viên về", "cho các đại biểu", "khái quát", "chuyên đề"."""
    first = index
    while first < limit and _leads_to_topic(markup, first):
        mark = markup.marks["audience"].get(first)
        first = mark.last if mark else first + 1
    if first < limit and markup.keys[first] in ("với", "cho", "tới", "đến"):
        about = next((at for at in range(first, min(limit, first + 10)) if markup.keys[at] == "về"), None)
        first = about + 1 if about is not None else first
    return first


def _leads_to_topic(markup: Markup, index: int) -> bool:
    """Whether the token only leads on: "về", "khái quát", the learners."""
    keys, key = markup.keys, markup.keys[index]
    if key in ("về", ":"):
        return True
    if key == "khái" and keys[index + 1 : index + 2] == ["quát"]:
        return True
    return (key == "quát" and keys[index - 1] == "khái") or _addresses(markup, index)


def over_learners(markup: Markup, first: int, limit: int) -> int:
    """Past learners told at length: "28 học viên người Bahnar | cách gò chiêng", "cho tổ viên thôn | kỹ năng …"."""
    at = first
    while at < min(limit, first + 3) and (markup.keys[at] in ADDRESSING or markup.keys[at].isdecimal()):
        at += 1
    learners = markup.at("audience", at)
    if learners is None or markup.keys[learners.first] in HEADS:
        return first
    for head in range(learners.last, min(limit, learners.last + 12)):
        if not markup.keys[head][0].isalnum():
            break
        if begins_topic(markup, head):
            return head
    at = learners.last
    while at < limit and (markup.keys[at] == "người" or (at > learners.last and markup.capital(at))):
        at += 1
    return at if at > first + 1 and at > learners.last else first


def begins_topic(markup: Markup, index: int) -> bool:
    """Whether words begin at the token with which topics begin: "cách", "kỹ năng", "một số"."""
    return markup.keys[index] in HEADS or tuple(markup.keys[index : index + 2]) in HEAD_PAIRS


def _addresses(markup: Markup, index: int) -> bool:
    """Whether the learners stand behind the verb: "hướng dẫn học viên kỹ thuật chọn giống", "cho các đại biểu"."""
    key, audiences = markup.keys[index], markup.marks["audience"]
    if key in ("các", "cho", "bà") and index + 1 < len(markup.keys):
        return index in audiences or (index + 1 in audiences and markup.keys[index + 1] in LEARNING)
    return index in audiences and key in LEARNERS


def _is_list_of_units(markup: Markup, first: int, end: int) -> bool:
    """Whether "những nội dung về A; B; C" lists: there the unit is no part of the first topic."""
    return ";" in markup.keys[first:end] and any(
        tuple(markup.keys[at : at + 2]) in UNITS for at in range(first, min(first + 3, end))
    )


def _behind_about(markup: Markup, first: int, end: int) -> int:
    return next((at + 1 for at in range(first, min(first + 6, end)) if markup.keys[at] == "về"), first)


def object_end(markup: Markup, index: int, limit: int, others: frozenset[int] = frozenset()) -> int:
    """Where the topics end: at an aim ("nhằm …", ", qua đó …") or the end of what may belong to the list."""
    quoted = False
    for at, key in enumerate(markup.keys[index:limit], index):
        if key not in TURNS:
            continue
        if key in QUOTES:
            quoted = key == "“" or (key == '"' and not quoted)
        if not quoted and _turns_away(markup, at, limit, others):
            return at
    return limit


def _turns_away(markup: Markup, index: int, limit: int, others: frozenset[int]) -> bool:
    """Whether the topics end at the token."""
    key = markup.keys[index]
    if key in AIM_STARTS:
        return aims(markup, index) and (key != "giúp" or markup.keys[index - 1] == ",")
    if key in DASHES:
        return _speaks_behind(markup, index, limit)
    if key in PARTING and _another_follows(markup, index, limit, others):
        return True
    if key in FURTHER and _acts_further(markup, index, limit):
        return True
    return key == "," and _conference_goes_on(markup, index + 1, limit)


def _another_follows(markup: Markup, index: int, limit: int, others: frozenset[int]) -> bool:
    """Whether a clause with its own teacher or its own part of the day follows: "…; ông B hướng dẫn …"."""
    keys, following = markup.keys, index + 1
    if following in others or (following + 1 in others and keys[following] == "còn"):
        return True
    if keys[index] == ",":  # "…, nhóm hai học cách nẹp xương"
        return begins_part(markup, following) and markup.cues(following, min(limit, following + 5), *TOLD)
    if keys[index] != ";" or following + 1 >= limit:
        return False
    return _is_subject(markup, following) or _goes_by_time(markup, following, limit)


def _speaks_behind(markup: Markup, dash: int, limit: int) -> bool:
    """ "Thầy A - đứng lớp phần tiếng nói - đùa rằng …" """
    cue = markup.marks["cue"].get(dash + 1)
    return dash + 1 < limit and markup.spaced(dash) and cue is not None and cue.value == "speaks"


def _acts_further(markup: Markup, index: int, limit: int) -> bool:
    """Whether the teacher goes on to another act, or the words turn to who taught: ", qua phần trình bày của …"."""
    keys, behind = markup.keys, index + 1
    if keys[index] == "do":
        return begins_teacher(markup, behind)
    if keys[index] == "," and keys[behind : behind + 2] in (["qua", "phần"], ["thông", "qua"], ["qua", "bài"]):
        return True
    while behind < limit and keys[behind] in ALSO:
        behind += 1
    return tuple(keys[behind : behind + 2]) in SAID or tuple(keys[behind : behind + 3]) in SAID


def _conference_goes_on(markup: Markup, index: int, limit: int) -> bool:
    """Whether the main clause follows: "Với 3 chuyên đề: A, B và C, lớp tập huấn đã trang bị …"."""
    event = markup.marks["event"].get(index)
    if event is None or event.value != "gathering":
        return False
    return bool({"đã", "sẽ", "được", "nhằm", "giúp"} & set(markup.keys[event.last : min(limit, event.last + 5)]))


def begins_part(markup: Markup, index: int) -> bool:
    """Whether a part of the programme begins at the token: "buổi chiều", "ngày thứ hai", "phần sau"."""
    words = markup.keys[index : index + 2]
    return words[:1] != [] and (words[0] in PARTS_OF_DAY or words in (["phần", "sau"], ["tiếp", "đó"]))


def _goes_by_time(markup: Markup, index: int, limit: int) -> bool:
    """Whether the programme goes on to its next part: "…; buổi chiều, ThS B trình bày …", "…; ngày thứ hai học …"."""
    if not begins_part(markup, index):
        return False
    near = min(limit, index + 8)
    cues = markup.within("cue", index, near)
    return "," in markup.keys[index:near] or any(cue.value in TOLD for cue in cues)


def _is_subject(markup: Markup, index: int) -> bool:
    """Whether a new clause with its own teacher follows: "…; lãnh đạo Sở Y tế hướng dẫn …"."""
    return (markup.keys[index] in ("lãnh", "đồng") and markup.keys[index + 1] in ("đạo", "chí")) or (
        markup.keys[index] in ("đại",) and markup.keys[index + 1] == "diện"
    )
