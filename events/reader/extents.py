"""How far the name of a body or an office reaches: from its head ("Cục", "Phó Giám đốc") to where the words turn.

"Phó Cục trưởng | Cục Phổ biến, giáo dục pháp luật, Bộ Tư pháp | cho biết": a comma stays inside when a parent body or
the rest of a listed field follows; a verb, a person, another office or a conference ends it.
"""

from collections.abc import Container

from events.reader.markup import Mark, Markup
from events.reader.vocabulary import pairs, particles

LONGEST = 40  # tokens; the longest printed names of bodies have about thirty
LONGEST_FIELD = 9  # tokens of "giáo dục pháp luật" in "Phổ biến, giáo dục pháp luật"

TURNS = particles("extents.turns")
ASSIGNING = pairs("extents.assigning")  # "Bộ Tư pháp giao Cục …"
WITHIN = pairs("extents.within")  # "Cục Hàng không", "Cục Quản lý lao động ngoài nước"
SERVING = pairs("extents.serving")  # "Phó Bí thư Tỉnh đoàn | làm lớp trưởng danh dự"
TURNING_PAIRS = pairs("extents.turning_pairs") | ASSIGNING  # "trực tiếp" turns, "Thường trực", "Hội đồng" do not
OPEN = particles("extents.open")  # "Trung tâm bồi dưỡng": a verb may be the field; "Tỉnh ủy hướng dẫn" has none
ACTS = ("speaks", "presents", "chairs", "attends", "organises", "joins")
HEAD_ACTS = (*ACTS, "teaches", "discusses")
FIELDS = particles("extents.fields")  # "công tác thông tin đối ngoại": a field, no verb
GROUPS = particles("extents.groups")
LISTED = particles("extents.listed")
COUNCILS = frozenset([("đbqh", "hđnd"), ("hđnd", "ubnd")])  # "Văn phòng Đoàn ĐBQH và HĐND tỉnh"
LEVELS = particles("extents.levels")  # "tỉnh", "huyện", "xã"
LEVEL_PARTS = particles("extents.level_parts")  # "tỉnh | ủy", "huyện | đoàn", "xã | hội"
LEVEL_WORDS = LEVELS | LEVEL_PARTS
COMMUNES = frozenset(["xã", "trấn", "phường", "bản", "thôn"])
VILLAGES = frozenset(["thôn", "bản", "ấp", "buôn", "xóm", "khóm", "làng", "khu", "tdp"])
NEARER = {"huyện": COMMUNES, "thị": COMMUNES, "tỉnh": frozenset(["huyện", "xã", "phố", "phường"])}
NEARER |= {"xã": VILLAGES, "phường": VILLAGES}
ANEW = TURNS | GROUPS | LISTED  # what "và" joins to the name no more
NEARER |= {"tp": frozenset(["quận", "huyện", "phường"])}
ABOUT = frozenset(["những", "các", "cách", "việc", "một"])  # "Chi cục Thủy sản | về những điều cấm"
CHARGED = frozenset(["tác", "đạo", "gia", "ương", "tư", "tw", "tư"])  # "Ủy ban Công tác về các tổ chức …"
MINISTRIES = frozenset(["bộ", "sở"])
DASHES = frozenset("-–—")
JOINING = DASHES | frozenset("./&")


def extent(markup: Markup, head: int, limit: int, people: Container[int] = ()) -> int:
    """The end of the name whose head ends before token `head`; `people` are tokens where a person's words begin."""
    index, bodies = head, markup.marks["body"]
    limit = min(limit, head + LONGEST)
    while index < limit:
        body = bodies.get(index)
        if body is not None and index not in people and _is_inner(markup, body, limit):
            index = head = body.last  # the next word after "Ban Chỉ đạo" is a field again, no verb
            continue
        step = _step(markup, index, head, limit, people)
        if not step:
            break
        if body is not None and (markup.capital(index) or markup.keys[index] in LEVELS):
            head = index + 1
        index += step
    return index


def _is_inner(markup: Markup, body: Mark, limit: int) -> bool:
    """Whether a body of several words stands inside the name."""
    return body.first + 1 < body.last <= limit and not _is_verb(markup, body.first)


def _step(markup: Markup, index: int, head: int, limit: int, people: Container[int]) -> int:
    """How many tokens from `index` belong to the name besides; 0 where it ends."""
    key = markup.keys[index]
    if key == "(":
        return _bracket(markup, index, limit)
    if key == "," or (key in DASHES and markup.spaced(index)):
        return _comma(markup, index, limit, people)
    if key == "và" or key == "&":
        return _conjunction(markup, index, limit, people)
    if key in JOINING:
        joined = index + 1 < limit and (not markup.spaced(index + 1) or key == ".")
        return 2 if joined and markup.keys[index + 1][0].isalnum() else 0
    if not key[0].isalnum():
        return 0
    return 0 if turns(markup, index, head, people) else 1


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
    if key in TURNS or tuple(keys[index : index + 2]) in SERVING or _gathers(markup, index):
        return True
    if tuple(keys[index : index + 2]) in TURNING_PAIRS:
        return keys[index - 1] not in ("đoàn", "tác", "dưỡng", "ngoại")  # "Đoàn đại biểu Quốc hội", "Bộ Ngoại giao"
    return _is_verb(markup, index) or _after_province(markup, index)


def _is_trained(markup: Markup, index: int) -> bool:
    """ "Khoa Đào tạo | Thẩm phán" """
    return markup.keys[index - 2 : index] in (["đào", "tạo"], ["bồi", "dưỡng"]) and markup.capital(index)


def _is_within(markup: Markup, index: int) -> bool:
    """Whether a word that turns elsewhere is a field's: "Cục Hàng | không", "lao động | ngoài nước", "cùng khoa"."""
    keys = markup.keys
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
    return keys[index - 1] != "ban" and _is_verb(markup, index, ACTS if keys[index - 1] in OPEN else HEAD_ACTS)


def _is_verb(markup: Markup, index: int, kinds: tuple[str, ...] = ()) -> bool:
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
    event = markup.marks["event"].get(index)
    return event is not None and event.value in ("gathering", "ceremony")


def _after_province(markup: Markup, index: int) -> bool:
    """Whether a province's name ends before the word; "phường Hà Giang 1" goes on."""
    if markup.keys[index].isdecimal() and {"phường", "xã"} & set(markup.keys[index - 4 : index]):
        return False
    return any(province.last == index for province in markup.within("province", index - 5, index))


def _place_follows(markup: Markup, index: int) -> bool:
    if index >= len(markup.keys) or index in markup.marks["event"]:
        return False
    return markup.capital(index) or markup.keys[index] in ("tỉnh", "thành", "huyện")


def _bracket(markup: Markup, index: int, limit: int) -> int:
    """A bracket stays when it holds the parent body or the abbreviation: "(Bộ Công an)", "(thuộc …)", "(HAUFO)"."""
    inside = index + 1
    if inside >= limit or inside in markup.marks["office"]:
        return 0
    close = next((at for at in range(inside, min(limit, inside + 20)) if markup.keys[at] == ")"), None)
    if close is None:
        return 0
    belongs = (
        inside in markup.marks["body"]
        and inside not in markup.marks["province"]
        and not _is_province(markup, inside, close)
    )
    abbreviates = markup.shouted(inside) and inside not in markup.marks["province"]
    spelt = close == inside + 1 or all(key.isascii() for key in markup.keys[inside:close])  # "(Save the Children)"
    foreign = spelt and inside not in markup.marks["province"] and markup.capital(inside)
    return close + 1 - index if belongs or abbreviates or foreign or markup.keys[inside] in ("thuộc", "miền") else 0


def _is_province(markup: Markup, first: int, last: int) -> bool:
    """Whether the tokens name a province and nothing else: "(tp Đà Nẵng)"."""
    while first < last and markup.keys[first] in ("tỉnh", "tp", "thành", "phố", "."):
        first += 1
    mark = markup.marks["province"].get(first)
    return mark is not None and mark.last == last


def _comma(markup: Markup, index: int, limit: int, people: Container[int]) -> int:
    """A comma or a dash stays when the parent body follows, or the rest of a field: "Phổ biến, giáo dục pháp luật"."""
    following = index + 1
    if following >= limit or following in people or following in markup.marks["office"]:
        return 0
    if following in markup.marks["body"] and markup.capital(following):
        return 1
    if is_wider(markup, index, limit) or (markup.keys[index - 1], markup.keys[following]) == ("phòng", "chống"):
        return 1
    if not markup.keys[following][0].isalpha() or following in markup.marks["honorific"]:
        return 0
    if markup.keys[following] == "và":
        return 0
    if markup.capital(following):
        if markup.keys[index] in DASHES and markup.keys[index - 2] == "vực":
            return 1  # "Tòa án nhân dân khu vực 2 - Cái Nước"
        if markup.keys[index] in DASHES and following in markup.marks["province"]:
            return (
                1 if markup.capital(index - 1) or markup.keys[index - 1].isdecimal() else 0
            )  # "Hiệp hội Du lịch Nha Trang - Khánh Hòa"
        return 1 if following not in markup.marks["rank"] and not _ends_field(markup, following) else 0
    return 1 if not _ends_place(markup, index) and _is_field(markup, following, limit, people) else 0


def _ends_place(markup: Markup, index: int) -> bool:
    """Whether a place is told in full before the comma, so that small words belong to it no more: "xã Trà Don, kể"."""
    at = index - 1
    while at > 0 and markup.capital(at):
        at -= 1
    return at < index - 1 and markup.keys[at] in LEVELS | COMMUNES | VILLAGES and not markup.capital(at)


def is_wider(markup: Markup, comma: int, limit: int) -> bool:
    """Whether the district follows a commune, a province a district: "UBND xã Bản Mù, huyện Trạm Tấu"."""
    if comma + 2 >= limit:
        return False
    if not markup.capital(comma + 2) and comma + 1 not in markup.marks["province"]:
        return False
    nearer = NEARER.get(markup.keys[comma + 1], frozenset())
    return not nearer.isdisjoint(markup.keys[max(0, comma - 6) : comma])


def _ends_field(markup: Markup, index: int) -> bool:
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
            return index > first + 1 and (index in people or _is_verb(markup, index, ACTS))
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


def _is_of_field(markup: Markup, audience: Mark, limit: int, people: Container[int]) -> bool:
    """ "Cục Phát triển thị trường và | doanh nghiệp | KH&CN" """
    behind = audience.last
    return behind < limit and markup.shouted(behind) and len(markup.keys[behind]) > 1 and behind not in people


def _conjunction(markup: Markup, index: int, limit: int, people: Container[int]) -> int:
    """ "và" stays inside "Sở Thông tin và Truyền thông"; before another body, person or office it does not."""
    following = index + 1
    if following >= limit or following in people or not markup.keys[following][0].isalpha():
        return 0
    if markup.keys[index] == "&":
        return 1
    if any(following in markup.marks[kind] for kind in ("office", "honorific", "rank")):
        return 0
    audience = markup.marks["audience"].get(following)
    if audience is not None and not _is_of_field(markup, audience, limit, people):
        return 0
    if (markup.keys[index - 1], markup.keys[following]) in COUNCILS and "phòng" in markup.keys[index - 4 : index]:
        return 1
    body = markup.marks["body"].get(following)
    if body is not None and (markup.capital(following) or body.last > following + 1):
        return 0
    if markup.keys[following : following + 2] == ["các", "khu"]:
        return 1  # "Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp"
    if markup.keys[following] in ANEW or markup.keys[following].isdecimal():
        return 0
    return 0 if _is_verb(markup, following) else 1
