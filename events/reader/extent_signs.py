"""Whether a bracket, a comma, a dash or "và" stays inside the name of a body or an office.

"Liên hiệp Hội (LHH) tỉnh", "Cục Phổ biến, giáo dục pháp luật, Bộ Tư pháp", "Sở Thông tin và Truyền thông": a comma
stays when a parent body or the rest of a listed field follows.
"""

from collections.abc import Container

from events.reader.extent_words import ACTS, GROUPS, TURNS, is_verb, turns
from events.reader.levels import ends_place, is_wider
from events.reader.markup import Mark, Markup
from events.reader.vocabulary import particles

LONGEST_FIELD = 9  # tokens of "giáo dục pháp luật" in "Phổ biến, giáo dục pháp luật"
LISTED = particles("extent_signs.listed")
ANEW = TURNS | GROUPS | LISTED  # what "và" joins to the name no more
COUNCILS = frozenset([("đbqh", "hđnd"), ("hđnd", "ubnd")])  # "Văn phòng Đoàn ĐBQH và HĐND tỉnh"
DASHES = frozenset("-–—")


def bracket_end(markup: Markup, index: int, limit: int) -> int:
    """The token behind a bracket that belongs to the name, or its own: "(Bộ Công an)", "(thuộc …)", "(HAUFO)"."""
    inside = index + 1
    if inside >= limit or inside in markup.marks["office"]:
        return index
    close = next((at for at in range(inside, min(limit, inside + 20)) if markup.keys[at] == ")"), None)
    return close + 1 if close is not None and _belongs(markup, inside, close) else index


def _belongs(markup: Markup, first: int, last: int) -> bool:
    """Whether the words in brackets tell the parent body, the abbreviation or the foreign name."""
    if markup.keys[first] in ("thuộc", "miền"):
        return True
    if first in markup.marks["province"]:
        return False
    if markup.shouted(first) or (first in markup.marks["body"] and not _is_province(markup, first, last)):
        return True
    spelt = last == first + 1 or all(key.isascii() for key in markup.keys[first:last])  # "(Save the Children)"
    return spelt and markup.capital(first)


def _is_province(markup: Markup, first: int, last: int) -> bool:
    """Whether the tokens name a province and nothing else: "(tp Đà Nẵng)"."""
    while first < last and markup.keys[first] in ("tỉnh", "tp", "thành", "phố", "."):
        first += 1
    mark = markup.marks["province"].get(first)
    return mark is not None and mark.last == last


def comma_stays(markup: Markup, index: int, limit: int, people: Container[int]) -> bool:
    """Whether the parent body follows a comma or a dash, or the rest of a field: "Phổ biến, giáo dục pháp luật"."""
    following = index + 1
    if following >= limit or following in people or following in markup.marks["office"]:
        return False
    if following in markup.marks["body"] and markup.capital(following):
        return True
    if is_wider(markup, index, limit) or (markup.keys[index - 1], markup.keys[following]) == ("phòng", "chống"):
        return True
    if not markup.keys[following][0].isalpha() or following in markup.marks["honorific"]:
        return False
    if markup.keys[following] == "và":
        return False
    if markup.capital(following):
        return _names_further(markup, index)
    return not ends_place(markup, index) and _is_field(markup, following, limit, people)


def _names_further(markup: Markup, index: int) -> bool:
    """Whether the capital word behind the sign goes on with the name."""
    following, dashed = index + 1, markup.keys[index] in DASHES
    if dashed and markup.keys[index - 2] == "vực":
        return True  # "Tòa án nhân dân khu vực 2 - Cái Nước"
    if dashed and following in markup.marks["province"]:  # "Hiệp hội Du lịch Nha Trang - Khánh Hòa"
        return markup.capital(index - 1) or markup.keys[index - 1].isdecimal()
    return following not in markup.marks["rank"] and not _ends_field(markup, following)


def _ends_field(markup: Markup, index: int) -> bool:
    """Whether a person or a whole province is named at the token."""
    named = index in markup.marks["surname"] and index + 1 < len(markup.keys) and markup.capital(index + 1)
    province = markup.marks["province"].get(index)  # "châu Á - Thái Bình Dương" names none
    whole = province is not None and not (province.last < len(markup.keys) and markup.capital(province.last))
    return (named and province is None) or whole  # "Văn thư - Lưu trữ" names nobody


def _is_field(markup: Markup, first: int, limit: int, people: Container[int]) -> bool:
    """Whether small words after a comma go on with a body's field: short, without a verb or an audience."""
    if first in markup.marks["audience"] or markup.keys[first] in GROUPS or markup.keys[first] in LISTED:
        return False
    for index in range(first, min(limit, first + LONGEST_FIELD)):
        if not markup.keys[index][0].isalpha():
            return index > first + 1 and _is_followed(markup, index, limit)
        if turns(markup, index, -1, people):  # "…, giáo dục pháp luật cho biết", not "…, dân làng phải đi xa"
            return index > first + 1 and (index in people or is_verb(markup, index, ACTS))
    return limit - first < LONGEST_FIELD


def _is_followed(markup: Markup, index: int, limit: int) -> bool:
    """Whether the sign behind a field leads on to a parent body, an office or a verb, not to more small words."""
    if markup.keys[index] != ",":
        return True
    following = index + 1
    return (
        following >= limit
        or markup.capital(following)
        or following in markup.marks["cue"]
        or following in markup.marks["office"]
    )


def conjunction_stays(markup: Markup, index: int, limit: int, people: Container[int]) -> bool:
    """ "và" stays inside "Sở Thông tin và Truyền thông"; before another body, person or office it does not."""
    following = index + 1
    if following >= limit or following in people or not markup.keys[following][0].isalpha():
        return False
    if markup.keys[index] == "&":
        return True
    if any(following in markup.marks[kind] for kind in ("office", "honorific", "rank")):
        return False
    audience = markup.marks["audience"].get(following)
    if audience is not None and not _is_of_field(markup, audience, limit, people):
        return False
    if (markup.keys[index - 1], markup.keys[following]) in COUNCILS and "phòng" in markup.keys[index - 4 : index]:
        return True
    body = markup.marks["body"].get(following)
    if body is not None and (markup.capital(following) or body.last > following + 1):
        return False
    if markup.keys[following : following + 2] == ["các", "khu"]:
        return True  # "Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp"
    if markup.keys[following] in ANEW or markup.keys[following].isdecimal():
        return False
    return not is_verb(markup, following)


def _is_of_field(markup: Markup, audience: Mark, limit: int, people: Container[int]) -> bool:
    """ "Cục Phát triển thị trường và | doanh nghiệp | KH&CN" """
    behind = audience.last
    return behind < limit and markup.shouted(behind) and len(markup.keys[behind]) > 1 and behind not in people
