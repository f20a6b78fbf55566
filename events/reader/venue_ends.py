"""How far a place goes: with the wider places behind its commas, up to a verb, a province or the next sign."""

from events.reader.markup import Mark, Markup
from events.reader.vocabulary import central_cities, pairs, particles

LONGEST = 30
UNITS = particles("venue_ends.units")
PLACES = particles("venue_ends.places")
HALLS = pairs("venue_ends.halls")  # "hội trường", "nhà văn", "trung tâm"
SEVERAL = frozenset(["các", "hai", "ba", "bốn"])
ENDS = particles("venue_ends.ends")


def venue_end(markup: Markup, first: int, limit: int) -> int:
    """The end of the place, or `first` where it is a province and no more."""
    index, limit = _over_province(markup, first), min(limit, first + LONGEST)
    if index > first:
        return first
    if ")" in markup.keys[first:limit] and "(" not in markup.keys[first : markup.keys.index(")", first)]:
        limit = markup.keys.index(")", first)
    several = markup.keys[first] in SEVERAL  # "hai xã Đất Mũi và Viên An"
    hall = tuple(markup.keys[first : first + 2]) in HALLS
    while index < limit and (
        not _ends(markup, index, limit)
        or (several and _names_another(markup, index, limit))
        or (hall and _joins_fields(markup, index, limit))
    ):
        body = markup.marks["body"].get(index)  # "Trung tâm Hội nghị và Tổ chức sự kiện"
        index = body.last if body is not None and markup.capital(index) and body.last <= limit else index + 1
    return index


def _names_another(markup: Markup, index: int, limit: int) -> bool:
    if markup.keys[index] not in (",", "và") or index + 1 >= limit:
        return False
    return markup.capital(index + 1) and index + 1 not in markup.marks["body"]


def _joins_fields(markup: Markup, index: int, limit: int) -> bool:
    """Whether "và" stands inside a hall's name: "Trung tâm Vi mạch bán dẫn và Trí tuệ nhân tạo Đà Nẵng"."""
    if markup.keys[index] != "và" or index + 1 >= limit or not markup.capital(index + 1):
        return False
    return all(markup.at(kind, index + 1) is None for kind in ("body", "province", "surname", "office", "honorific"))


def _over_province(markup: Markup, index: int) -> int:
    """Past a whole province: "tỉnh Bến Tre", "Thành phố Đà Nẵng", "thủ đô Hà Nội", "Lai Châu"; else the same token."""
    at, whole = index, markup.at("province", index)
    if whole is not None and markup.keys[index] in ("tp", "tphcm"):
        return whole.last  # "TP.HCM"
    while at < len(markup) and markup.keys[at] in ("tỉnh", "thành", "phố", "tp", ".", "thủ", "đô"):
        at += 1
    mark = markup.at("province", at)
    if mark is None or not markup.capital(at):
        return index
    city = at > index and markup.keys[index] in ("thành", "tp")
    if city and (
        markup.keys[mark.last : mark.last + 2] == [",", "tỉnh"] or _of_hue(markup, mark)
    ):  # "Thành phố Huế, tỉnh Thừa Thiên Huế"
        return index
    return mark.last if not city or mark.value in central_cities() else index


def _of_hue(markup: Markup, city: Mark) -> bool:
    """Whether "thành phố Huế" is still the town of Thừa Thiên Huế."""
    return city.value == "Huế" and any(
        markup.keys[mark.first] == "thừa" for mark in markup.marks["province"].values() if mark.value == "Huế"
    )


def _ends(markup: Markup, index: int, limit: int) -> bool:
    key = markup.keys[index]
    if key == ",":
        return not _goes_on(markup, index + 1, limit)
    if key == "(":
        return not _is_nearer(markup, index + 1, limit)
    if key in ".;:…!?":
        return not (key == "." and index + 1 < limit and markup.keys[index + 1][0].isalnum())
    if markup.capital(index) or (key == "và" and index + 1 < limit and _is_second_place(markup, index + 1)):
        return False
    if key in ENDS:
        return True
    tells = markup.keys[index - 2 : index] == ["tổ", "chức"] and markup.capital(index - 2)
    if markup.keys[index - 1] == "nhà" or tells:
        return False  # "Nhà điều hành", "Trung tâm Tổ chức hội nghị"
    cue = markup.marks["cue"].get(index)
    if markup.keys[index - 1 : index + 1] in (["nhà", "sinh"], ["khu", "sinh"]):
        return False  # "nhà sinh hoạt cộng đồng"
    return (cue is not None and cue.value != "learns") or index in markup.marks["event"]


def _goes_on(markup: Markup, index: int, limit: int) -> bool:
    """Whether a wider place follows the comma: "xã Đất Mũi, huyện Ngọc Hiển", "phòng họp 3, Trung tâm Hội nghị"."""
    if index >= limit or _over_province(markup, index) > index:
        return False
    if markup.keys[index] in UNITS:
        return True
    if markup.keys[index].isdecimal():  # "36 Xuân Thủy", not "28 học viên"
        return index + 1 < limit and markup.capital(index + 1)
    if tuple(markup.keys[index : index + 2]) not in HALLS:
        return False
    end = index
    while end < limit and not _ends(markup, end, limit):
        end += 1
    return end >= limit or markup.keys[end] in ".,;("


def _is_nearer(markup: Markup, index: int, limit: int) -> bool:
    """Whether a bracket tells the place more nearly, or its short name: "(huyện Na Hang)", not "(Đà Nẵng)"."""
    close = next((at for at in range(index, min(limit, index + 14)) if markup.keys[at] == ")"), None)
    if close is None or close == index or _over_province(markup, index) >= close:
        return False
    mark = markup.at("province", index)
    if mark is not None and mark.last == close:
        return False
    return markup.capital(index) or markup.keys[index] in UNITS or markup.keys[index] in PLACES


def _is_second_place(markup: Markup, index: int) -> bool:
    """ "hội trường UBND quận và Trung tâm Bồi dưỡng chính trị quận" """
    return markup.capital(index) and markup.keys[index] in PLACES and index in markup.marks["body"]
