"""What stands between a name and its office and is neither: an age, a place in a picture, an aside of small words."""

from events.reader.markup import Markup
from events.reader.offices import office_at

LONGEST_PICTURE = 10  # tokens of "(thứ hai từ trái sang)"
LONGEST_ASIDE = 7  # tokens of "người khiếm thị,"


def over_picture(markup: Markup, index: int, limit: int) -> int:
    """Past where the person stands in a picture: "ông A | (bìa trái), | Giám đốc …"; the same token elsewhere."""
    keys = markup.keys
    if keys[index : index + 1] != ["("]:
        return index
    close = next((at for at in range(index, min(limit, index + LONGEST_PICTURE)) if keys[at] == ")"), limit)
    if close >= limit or markup.capitals_in(index, close) or office_at(markup, index + 1):
        return index
    behind = close + 1 + (keys[close + 1 : close + 2] in ([","], ["-"], ["–"]))
    return close + 1 if office_at(markup, behind) else index


def over_age(markup: Markup, index: int, limit: int) -> int:
    """Past "76 tuổi," or "sinh năm 1960,"; the same token elsewhere."""
    keys = markup.keys
    if keys[index + 1 : index + 3] == ["tuổi", ","] and index + 3 < limit:
        return index + 3
    if keys[index : index + 2] == ["sinh", "năm"] and keys[index + 3 : index + 4] == [","]:
        return min(limit, index + 4)
    return index


def over_aside(markup: Markup, index: int, limit: int) -> int:
    """Past an aside of small words: "chị A, | người khiếm thị, | Phó Chủ nhiệm …"; the same token elsewhere."""
    keys = markup.keys
    if index >= limit or keys[index - 1] != "," or office_at(markup, index) or markup.capital(index):
        return index
    comma = next((at for at in range(index, min(limit, index + LONGEST_ASIDE)) if keys[at] == ","), None)
    return comma + 1 if comma is not None and office_at(markup, comma + 1) else index
