"""Bodies in a sentence: ministries, committees, police, schools …, each one with the parent that a comma joins to it.

"Cục Báo chí, Bộ Thông tin và Truyền thông" is one body, "Bộ Tư pháp, Sở Tư pháp" are two: a body goes with what stands
above it. Levels: 0 ministries, 1 what answers to state or province, 2 what belongs to these, 3 departments.
"""

from collections.abc import Iterator
from typing import NamedTuple

from events.reader.extents import extent
from events.reader.levels import is_wider
from events.reader.markup import Mark, Markup
from events.reader.sentences import Sentence
from events.reader.vocabulary import particles

GENERIC = (["cơ", "quan"], ["đơn", "vị"], ["ban"])
UNITS = particles("bodies.units")
HOUSES = frozenset(["trung", "nhà", "khách", "hội", "cung"])
TROOPS = frozenset(["trung", "lữ", "sư", "tiểu", "binh", "quân", "hải", "đại"])  # "Trung đoàn 5"
SCHOOLS = frozenset(["học", "trường", "viện"])
LEADING = frozenset([",", "do", "với", "hợp", ")"])
SMALL = frozenset(["trường", "phòng", "hội", "sở", "khoa", "bệnh", "chi", "liên"])  # heads told without a capital
NATIONAL = frozenset(["bộ"])


class Body(NamedTuple):
    first: int
    last: int


def find_bodies(markup: Markup, sentence: Sentence) -> Iterator[Body]:
    """The bodies of a sentence in their order."""
    done = sentence.first
    for mark in _heads(markup, sentence):
        if mark.first < done or _in_office(markup, mark.first) or not _is_named(markup, mark, sentence.first):
            continue
        done = _end(markup, mark, sentence.last)
        yield Body(mark.first, done)


def _heads(markup: Markup, sentence: Sentence) -> list[Mark]:
    """The heads of the list, and what else stands with a capital behind "phối hợp với": "Save the Children"."""
    marks = markup.within("body", sentence.first, sentence.last)
    partners = [
        Mark(cue.last, cue.last + 1, "1")
        for cue in markup.within("cue", sentence.first, sentence.last)
        if cue.value == "joins" and cue.last < sentence.last and markup.capital(cue.last)
    ]
    if not partners:
        return marks
    known = {mark.first for mark in marks}
    return sorted([*marks, *(one for one in partners if one.first not in known)], key=lambda mark: mark.first)


def _in_office(markup: Markup, index: int) -> bool:
    """Whether the head belongs to an office: "Cục trưởng" is no Cục, "Phó Trưởng Ban" no Ban."""
    offices = markup.within("office", index - 4, index + 1)
    if not offices:
        return False
    body = markup.marks["body"].get(index)
    whole = body.last if body is not None else index  # "Đại sứ quán" is no "Đại sứ"
    return any(office.last > index and (office.first < index or office.last >= whole) for office in offices)


def _is_named(markup: Markup, mark: Mark, first: int) -> bool:
    """Whether a name stands here: with a capital, or two words at least ("trung tâm bồi dưỡng …")."""
    if mark.first in markup.marks["event"]:  # "Hội nghị"
        return False
    if markup.keys[mark.first] in UNITS and mark.last == mark.first + 1:
        if mark.first and markup.keys[mark.first - 1] == "(":
            return False  # "Hội Nông dân huyện Tràng Định (tỉnh Lạng Sơn)"
        opens = mark.first == first and mark.last < len(markup.keys) and markup.capital(mark.last)
        return opens or mark.last in markup.marks["province"]  # "Huyện Cái Nước mở …", "tỉnh Quảng Ninh"
    if markup.keys[mark.first : mark.last] in GENERIC and not (
        mark.last < len(markup.keys) and markup.capital(mark.last)
    ):
        return False  # "Cơ quan chủ trì là …"
    if markup.capital(mark.first) or mark.last - mark.first > 2:
        return True
    before = markup.keys[mark.first - 1] if mark.first > first else ","  # ", phòng GD&ĐT huyện …"
    return (
        markup.keys[mark.first] in SMALL
        and before in LEADING
        and mark.last < len(markup.keys)
        and markup.capital(mark.last)
    )


def _end(markup: Markup, mark: Mark, limit: int) -> int:
    """The end of the body, parents included; a comma before a body that is no parent ends it."""
    if markup.keys[mark.first] in UNITS and (province := markup.marks["province"].get(mark.last)) is not None:
        return province.last  # "tỉnh Hà Nam | Ngô Thế Quảng"
    last = _without_unit(markup, mark.first, extent(markup, mark.last, limit))
    level = _level(markup, mark)
    depth = 0
    for index in range(mark.last, last):
        depth += (markup.keys[index] == "(") - (markup.keys[index] == ")")
        if markup.keys[index] in "-–" and markup.keys[index + 1 : index + 2] == ["phân"]:
            continue  # "Học viện Hành chính Quốc gia - Phân viện tại TP Huế"
        if depth <= 0 and markup.keys[index] in ",-–" and (inner := markup.marks["body"].get(index + 1)) is not None:
            if (
                markup.spaced(index + 1)
                and not is_wider(markup, index, last)
                and (_is_complete(markup, mark.first, index) or not _is_parent(markup, mark, level, inner))
            ):
                return index
            level = _level(markup, inner)
    return last


def _without_unit(markup: Markup, first: int, last: int) -> int:
    """The end without "(huyện Tràng Định)", which tells where the body is."""
    if markup.keys[last - 1] != ")":
        return last
    opened = next((at for at in range(last - 1, first, -1) if markup.keys[at] == "("), last)
    return opened if opened + 1 < last and markup.keys[opened + 1] in UNITS else last


def _is_complete(markup: Markup, first: int, last: int) -> bool:
    """Whether the words name their parent ("Ban Dân tộc tỉnh Trà Vinh") or tell a place ("tại Nhà văn hóa …")."""
    if houses(markup, first) or _brackets_parent(markup, first, last):
        return True
    return any(
        at in markup.marks["province"]
        or markup.keys[at] in ("phủ", "ương", "ủy")
        or (markup.keys[at] == "đoàn" and markup.keys[at - 1] not in TROOPS)
        for at in range(first + 1, last)
    )


def _brackets_parent(markup: Markup, first: int, last: int) -> bool:
    """ "Cục Trẻ em (Bộ Lao động - Thương binh và Xã hội)" """
    return any(markup.keys[at] == "(" and at + 1 in markup.marks["body"] for at in range(first + 1, last))


def houses(markup: Markup, first: int) -> bool:
    """Whether something is held in the body: "tại Trung tâm …", "tại Hội trường 19/8, Trung tâm Hội nghị tỉnh"."""
    before = markup.keys[max(0, first - 8) : first]
    if before[-1:] == ["tại"]:
        return True
    return before[-1:] == [","] and "tại" in before and markup.keys[first] in HOUSES


def _level(markup: Markup, mark: Mark) -> int:
    return 0 if markup.keys[mark.first] in NATIONAL and mark.value == "1" else int(mark.value)


def _is_parent(markup: Markup, child: Mark, level: int, other: Mark) -> bool:
    if markup.keys[child.first] == "trường" and markup.keys[other.first] == "đại":
        return True  # "Trường Đại học Luật - Đại học Huế"
    if markup.keys[child.first] in SCHOOLS and _level(markup, other) == 0:
        return True  # "Học viện Chính trị, Bộ Quốc phòng"
    if markup.keys[child.first] in ("cục", "vụ") and markup.keys[other.first] == "tổng":
        return True  # "Cục Dân vận, Tổng cục Chính trị"
    if level < 2:
        committee = (
            markup.keys[child.first : child.first + 2] == ["ủy", "ban"] and markup.keys[child.first + 2] != "nhân"
        )
        return committee and _level(markup, other) == 0
    return _level(markup, other) < level
