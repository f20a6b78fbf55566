"""Offices: "Phó Cục trưởng Cục Đối ngoại, Bộ Công an"; a chain of them is cut where the next office begins."""

from collections.abc import Container

from events.reader.extent_signs import DASHES
from events.reader.extents import extent
from events.reader.markup import Markup
from events.reader.vocabulary import particles

PREFIXES = frozenset(["nguyên", "quyền", "cựu", "tân"])
LINKS = particles("offices.links")
PARTED_BY = LINKS | DASHES | {","}
PRAISE = frozenset(["giàu"])  # "các chuyên gia giàu kinh nghiệm: ông A"
ROLES = ("báo cáo viên", "giảng viên")
ROLE_STARTS = frozenset(["báo", "giảng", "diễn"])

Office = tuple[int, int]


def office_at(markup: Markup, index: int) -> bool:
    """Whether an office begins at the token, "nguyên" and "quyền" included."""
    keys = markup.keys
    if index < len(keys) and keys[index] in PREFIXES:
        index += 1
    return index in markup.marks["office"]


def offices_in(markup: Markup, first: int, last: int) -> list[int]:
    """The tokens among [first, last) where an office begins, "nguyên" and "quyền" included."""
    offices = markup.within("office", first, last + 1)
    begins = [one.first - (one.first > 0 and markup.keys[one.first - 1] in PREFIXES) for one in offices]
    return [begin for begin in begins if first <= begin < last]


def offices_from(markup: Markup, first: int, limit: int, people: Container[int]) -> tuple[list[Office], int]:
    """The chain of offices that begins at `first`, as token ranges, and where the chain ends."""
    offices: list[Office] = []
    index = end = first
    while index < limit and office_at(markup, index) and index not in people:
        office = _office(markup, index, limit, people)
        end = office[1]
        if _stands(markup, office):
            offices.append(office)
        index = _over_links(markup, end, limit)
    return offices, end


def _office(markup: Markup, first: int, limit: int, people: Container[int]) -> Office:
    head = first + (markup.keys[first] in PREFIXES)
    last = markup.marks["office"][head].last
    if last < limit and markup.keys[last] in DASHES and markup.keys[last + 1 : last + 3] == ["tham", "mưu"]:
        double = markup.marks["office"].get(last + 1)  # "Phó Chỉ huy trưởng - Tham mưu trưởng Bộ Chỉ huy …"
        last = double.last if double else last
    for at in (last - 1, last - 2):  # "Trưởng | Ban Chính sách, chiến lược …"
        body = markup.marks["body"].get(at)
        if body is not None and last < body.last <= limit:
            last = body.last
            break
    return first, extent(markup, last, limit, people)


def _stands(markup: Markup, office: Office) -> bool:
    """Whether it is an office: "thành viên" alone is none, a speaker's part ("báo cáo viên của lớp") neither."""
    head = office[0] + (markup.keys[office[0]] in PREFIXES)
    mark = markup.marks["office"][head]
    if is_role(markup, office) or not PRAISE.isdisjoint(markup.keys[office[0] : office[1]]):
        return False
    return mark.value != "generic" or mark.last < office[1]


def is_role(markup: Markup, office: Office) -> bool:
    """Whether the words name a part at the conference: "báo cáo viên của hội nghị"."""
    if markup.keys[office[0]] not in ROLE_STARTS:
        return False
    words = " ".join(markup.keys[office[0] : office[1]])
    if words in ROLES or words == "diễn giả" or words.startswith(("giảng viên các", "giảng viên của")):
        return True
    return words.startswith("báo cáo viên") and markup.keys[office[0] + 3 : office[0] + 4] in (
        ["của"],
        ["tại"],
        ["chính"],
    )


def _over_links(markup: Markup, index: int, limit: int) -> int:
    """Past what stands between two offices of one person."""
    while index < limit and markup.keys[index] in PARTED_BY:
        index += 1
    return index
