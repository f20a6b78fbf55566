"""The year in an event's name, "lớp tập huấn … năm 2024"; not that of a law, "Luật Lưu trữ năm 2024"."""

from events.reader.markup import Markup

LAWS = frozenset(["luật", "hiến", "lệnh"])  # "Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh"
LAW_NEAR = 8  # tokens between a law's first word and its year
TERMS = frozenset(["từ", "đến", "tới", "trước", "sau"])
# "Luật Hôn nhân và gia đình năm 2014"
JOINED_LAWS = frozenset([("nhân", "và", "gia"), ("phòng", "và", "an"), ("vệ", "và", "phát"), ("cháy", "và", "chữa")])


def year_in(markup: Markup, first: int, last: int) -> int | None:
    """The year of "năm 2024" among the tokens [first, last), None if there is none; a law's year is not the event's."""
    for index in range(first, last - 1):
        if tells_year(markup, index) and not _is_of_law(markup, first, index):
            return int(markup.keys[index + 1])
    return None


def tells_year(markup: Markup, index: int) -> bool:
    """Whether "năm 2024" begins at the token."""
    return markup.keys[index] == "năm" and is_year(markup, index + 1)


def is_year(markup: Markup, index: int) -> bool:
    return index < len(markup.keys) and len(markup.keys[index]) == 4 and markup.keys[index].isdecimal()


def lists_laws(markup: Markup, year: int, head: int, last: int) -> bool:
    """Whether the year is a law's and another law follows: "Luật A năm 2024 và Luật sửa đổi một số điều của Luật B"."""
    joint, law = year + 2, year + 3
    if law >= last or markup.keys[joint] not in ("và", ",") or not markup.capital(law):
        return False
    told = markup.keys[head:year]
    return markup.keys[law] in LAWS and bool(LAWS & set(told)) and law not in markup.marks["event"]


def _is_of_law(markup: Markup, first: int, year: int) -> bool:
    """Whether the year is a law's or a term's: "Luật Lưu trữ năm 2024", "… áp dụng từ năm 2025"."""
    if markup.keys[year - 1] in TERMS:
        return True
    near = range(max(first, year - LAW_NEAR), year)
    if laws_joined := [at for at in near if tuple(markup.keys[at - 1 : at + 2]) in JOINED_LAWS]:
        near = range(near.start, laws_joined[-1])
        year = laws_joined[-1]
    laws = [at for at in near if markup.keys[at] in LAWS and (markup.capital(at) or markup.keys[at - 1] == "bộ")]
    return bool(laws) and not ({",", "và", "cho"} & set(markup.keys[laws[-1] : year]))
