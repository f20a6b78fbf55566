"""What stands behind a person in a sentence: the verbs that tell what he did, up to a quotation or the clause's end."""

from events.reader.before import names_act
from events.reader.levels import is_wider
from events.reader.markup import Mark, Markup
from events.reader.vocabulary import pairs, particles

WINDOW = 16  # tokens behind a person's words in which their verbs stand
COMPANY = frozenset(["đội", "các", "những", "một", "cộng", "nhóm", "tập", "đồng", "hai", "ba"])
LESSONS = pairs("behind.lessons")  # "với chuyên đề", "với bài giảng"
FILLERS = particles("behind.fillers")
TEACHERS = (["báo", "cáo", "viên"], ["giảng", "viên"], ["diễn", "giả"], ["tập", "huấn", "viên"])
PAPERS = (["trình", "bày", "tham", "luận"], ["tham", "luận"])
DWELLING = frozenset(["ở", "trú", "ngụ", "quê"])
QUOTING = frozenset([":", '"', "“", ";", "rằng"])


def verbs_behind(markup: Markup, first: int, limit: int) -> list[str]:
    """The kinds of the verbs that follow the person's words, up to a quotation or the clause's end."""
    kinds: list[str] = ["presents"] if _brings_topic(markup, first) else []
    if informs(markup, first):
        return ["speaks"]
    lived = _over_dwelling(markup, first, limit)
    index, waited, done = _over_company(markup, _over_aside(markup, lived, limit), limit), 0, lived
    limit = min(limit, first + WINDOW)
    while index < limit and markup.keys[index] not in QUOTING:
        cue = markup.marks["cue"].get(index)
        if cue is not None and not markup.capital(index) and not names_act(markup, index):
            if not kinds or index == done or markup.keys[index - 1] in ("và", ","):
                kinds.append(_told_by(markup, cue))
            index = done = cue.last
            continue
        event = markup.marks["event"].get(index + 1) if markup.keys[index] == "," and not kinds else None
        if event is not None and event.value == "gathering":
            break  # "Với sự tham dự của ông A, lớp học đã khai mạc"
        waited += markup.keys[index] not in FILLERS and markup.keys[index][0].isalpha()
        if _clause_ends(markup, index, limit, kinds, waited):
            break
        index += 1
    return kinds


def _told_by(markup: Markup, cue: Mark) -> str:
    """What the verb tells: who "khai mạc lớp" speaks, who "trình bày tham luận “X”" presents."""
    if cue.value == "organises" and markup.keys[cue.first] in ("khai", "bế"):
        return "speaks"
    titled = markup.keys[cue.last : cue.last + 1] in (['"'], ["“"], [":"])
    return "presents" if titled and markup.keys[cue.first : cue.last] in PAPERS else cue.value


def informs(markup: Markup, index: int) -> bool:
    """ "bà B thông tin, tháng tới …" tells news, "thông tin về …" teaches"""
    return markup.keys[index : index + 2] == ["thông", "tin"] and markup.keys[index + 2 : index + 3] in (
        [","], [":"], ["rằng"], ["thêm"], ["nhanh"],
    )  # fmt: skip


def _over_aside(markup: Markup, index: int, limit: int) -> int:
    """Past an aside between commas or in brackets: ", công nhân công ty may, nói …"."""
    if index < limit and markup.keys[index] == "(":
        close = next((at for at in range(index, min(limit, index + WINDOW)) if markup.keys[at] == ")"), index - 1)
        return close + 1
    if index >= limit or markup.keys[index] != ",":
        return index
    comma = next((at for at in range(index + 1, min(limit, index + 12)) if markup.keys[at] == ","), None)
    if comma is None or not _verb_follows(markup, comma + 1) or markup.within("cue", index, comma):
        return index
    return comma


def _over_dwelling(markup: Markup, index: int, limit: int) -> int:
    """Past where the person lives: "ông A | ở thôn 3, xã Trà Don | kể"; the comma behind it stays."""
    if index >= limit or markup.keys[index] not in DWELLING:
        return index
    at = index + 1
    while at < min(limit, index + WINDOW):
        inner = markup.keys[at][0].isalnum() and (markup.capital(at) or at not in markup.marks["cue"])
        if not inner and not (markup.keys[at] == "," and is_wider(markup, at, limit)):
            break
        at += 1
    return at


def _over_company(markup: Markup, index: int, limit: int) -> int:
    """Past who acts with the person: "do BS A | và đội ngũ bác sĩ Trung tâm Tim mạch | trực tiếp giảng dạy"."""
    if markup.keys[index : index + 1] != ["và"] or index + 1 >= limit or markup.keys[index + 1] not in COMPANY:
        return index
    for at in range(index + 2, min(limit, index + WINDOW)):
        if not markup.keys[at][0].isalnum():
            break
        cue = markup.marks["cue"].get(at)
        if cue is not None and cue.value in ("presents", "teaches", "speaks", "chairs"):
            return at
    return index


def _brings_topic(markup: Markup, index: int) -> bool:
    """ "ông A với chuyên đề “…”", "ông A và bà B là hai báo cáo viên" """
    called = markup.keys[index : index + 1] == ["là"] and "viên" in markup.keys[index : index + 5]
    if called and {"cáo", "giảng"} & set(markup.keys[index : index + 5]):
        return True
    if _serves(markup, index):
        return True
    index += markup.keys[index : index + 1] == [","]
    return markup.keys[index : index + 1] == ["với"] and tuple(markup.keys[index + 1 : index + 3]) in LESSONS


def _serves(markup: Markup, index: int) -> bool:
    """ "…, chuyên gia độc lập, làm báo cáo viên", "… với vai trò giảng viên" """
    for at in range(index, min(len(markup), index + WINDOW)):
        if markup.keys[at] in QUOTING or markup.keys[at] == ".":
            return False
        if markup.keys[at] in ("làm", "trò", "cách") and any(
            markup.keys[at + 1 : at + 1 + len(words)] == words for words in TEACHERS
        ):
            return True
    return False


def _clause_ends(markup: Markup, index: int, limit: int, kinds: list[str], waited: int) -> bool:
    """Whether no further verb of the person is to be looked for."""
    if not kinds:
        return waited > 4
    if markup.keys[index] == ",":
        return not _verb_follows(markup, index + 1)
    said = kinds[-1] in ("speaks", "presents", "teaches", "discusses")
    return said and markup.keys[index] not in FILLERS and not _joined_verb(markup, index, limit)


def _verb_follows(markup: Markup, index: int) -> bool:
    return index in markup.marks["cue"]


def _joined_verb(markup: Markup, index: int, limit: int) -> bool:
    """Whether the clause goes on to a second verb: "chủ trì hội nghị và phát biểu khai mạc"."""
    return any(
        markup.keys[at] in ("và", ",") and _verb_follows(markup, at + 1) for at in range(index, min(limit, index + 6))
    )
