"""Where the topics end: at an aim, a further act of the teacher's, or where another teacher or part of the day begins.

"… hướng dẫn | giao tiếp; đón khách | , qua đó …", "… | giao tiếp | ; buổi chiều, ThS B trình bày …".
"""

from events.reader.markup import Markup
from events.reader.subjects import begins_teacher
from events.reader.vocabulary import pairs

AIMS = pairs("topic_ends.aims")
AIM_STARTS = frozenset(aim[0] for aim in AIMS)
PARTING = frozenset([";", ",", "và", "còn"])
FURTHER = frozenset([",", "và", "rồi", "đồng", "do"])
DASHES = frozenset("-–")
QUOTES = frozenset('"“”')
TURNS = AIM_STARTS | PARTING | FURTHER | DASHES | QUOTES  # where topics may end
TOLD = ("presents", "teaches", "learns")
PARTS_OF_DAY = frozenset(["buổi", "ngày", "sáng", "chiều", "tối", "sang", "hôm", "nửa", "nhóm"])
LATER = frozenset([("phần", "sau"), ("tiếp", "đó")])
LATER_STARTS = frozenset(words[0] for words in LATER)
SAID = pairs("topic_ends.said")  # "… và đề nghị các tổ …": a further act of the teacher's, no topic
ALSO = frozenset(["và", "đồng", "thời", "rồi", "cùng", "đã", "cũng"])


def aims(markup: Markup, index: int) -> bool:
    """Whether words begin at the token that tell what for: "nhằm", "qua đó"."""
    if markup.keys[index] not in AIM_STARTS or markup.keys[index - 1] == "trợ":  # "trợ giúp pháp lý" helps nobody yet
        return False
    return (markup.keys[index],) in AIMS or tuple(markup.keys[index : index + 2]) in AIMS


def begins_part(markup: Markup, index: int) -> bool:
    """Whether a part of the programme begins at the token: "buổi chiều", "ngày thứ hai", "phần sau"."""
    keys = markup.keys
    if index >= len(keys):
        return False
    return keys[index] in PARTS_OF_DAY or (keys[index] in LATER_STARTS and tuple(keys[index : index + 2]) in LATER)


def topics_end(markup: Markup, index: int, limit: int, others: frozenset[int] = frozenset()) -> int:
    """The token at which the topics end: an aim ("nhằm …", ", qua đó …") or the end of what may belong to the list."""
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


def _is_subject(markup: Markup, index: int) -> bool:
    """Whether a new clause with its own teacher follows: "…; lãnh đạo Sở Y tế hướng dẫn …"."""
    words = markup.keys[index : index + 2]
    return (words[0] in ("lãnh", "đồng") and words[1] in ("đạo", "chí")) or words == ["đại", "diện"]


def _goes_by_time(markup: Markup, index: int, limit: int) -> bool:
    """Whether the programme goes on to its next part: "…; buổi chiều, ThS B trình bày …", "…; ngày thứ hai học …"."""
    if not begins_part(markup, index):
        return False
    near = min(limit, index + 8)
    cues = markup.within("cue", index, near)
    return "," in markup.keys[index:near] or any(cue.value in TOLD for cue in cues)


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
