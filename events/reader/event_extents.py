"""How far an event's name goes: past the places, audiences and quotes that belong to it, up to its year or an end."""

from events.reader.event_ends import LOCATED, ends_here, is_kept
from events.reader.event_years import is_year, lists_laws, tells_year
from events.reader.markup import Markup
from events.reader.vocabulary import pairs

LONGEST = 70
FAR = 30  # tokens between a comma and the year of the name
QUOTES = '“"‘'
FOR = frozenset([("dành", "cho"), ("đối", "với")])
SOFT_ENDS = frozenset(["tại", "trên", "với"])  # "… tại các điểm du lịch tiêu biểu năm 2025" stays
SERVED = pairs("event_extents.served")  # "người bị (nạn)", "vật nuôi"
AFTER_YEAR = frozenset(["khu", "đợt", "lần", "giai"])
UNPLACED = frozenset(["tòa", "cộng", "doanh", "nơi", "gia", "chỗ"])
ANYWHERE = frozenset(
    [("cửa", "khẩu"), ("trường", "học"), ("khu", "dân"), ("cơ", "sở"), ("hộ", "gia"), ("bệnh", "viện")]
)


def name_end(markup: Markup, head: int, last: int) -> int:
    """The end of the name whose head ends at `head`, at most `last`."""
    index, last = head, min(last, head + LONGEST)
    while index < last:
        if tells_year(markup, index):
            if not lists_laws(markup, index, head, last):
                return _after_year(markup, index + 2, last)
            index += 3
            continue
        following = _following(markup, index, head, last)
        if following is None:
            break
        index = following
    while index > head and not markup.keys[index - 1][0].isalnum() and markup.keys[index - 1] not in ')”"’':
        index -= 1
    return index


def _after_year(markup: Markup, index: int, last: int) -> int:
    """A name ends with its year, unless a region or a round follows: "năm 2018 khu vực miền Trung"."""
    if index < last and markup.keys[index] in ("-", "–") and is_year(markup, index + 1):
        index += 2
    if index < last and markup.keys[index] in AFTER_YEAR:
        return name_end(markup, index, last)
    return index


def _following(markup: Markup, index: int, head: int, last: int) -> int | None:
    """The token with which the name goes on behind the one at `index`; None where it has ended."""
    key, behind = markup.keys[index], markup.keys[index + 1] if index + 1 < last else ""
    if key in QUOTES:
        return _close(markup, index, last)
    if index == head and behind and _titled(markup, index, last):
        return next(at for at in range(index, last) if markup.keys[at] in QUOTES)
    if is_kept(markup, index, behind) or _belongs(markup, index):
        return index + 1
    if (key, behind) in FOR:
        served = key == "đối" and markup.at("audience", index + 2) is None  # "quản lý nhà nước đối với hội, quỹ"
        return index + 2 if served else _over_audience(markup, index + 1, last, subject=True)
    if key == "cho" or (key in SOFT_ENDS and index > head and not _is_located(markup, index + 1)):
        return _over_audience(markup, index, last, subject=key == "cho")
    if key == "," and _trains(markup, head, index) and (year := _year_ahead(markup, index, last)) is not None:
        return year
    return None if ends_here(markup, index, head, last) else index + 1


def _close(markup: Markup, index: int, last: int) -> int:
    closing = {"“": "”", "‘": "’"}.get(markup.keys[index], markup.keys[index])
    return next((at + 1 for at in range(index + 1, last) if markup.keys[at] == closing), last)


def _titled(markup: Markup, index: int, last: int) -> bool:
    """Whether the title follows: "lớp tập huấn: “Sơ cấp cứu”", "… với chủ đề “Sơ cấp cứu”"."""
    keys = markup.keys[index : min(last, index + 4)]
    behind = keys[1:] if keys[:1] == [":"] else keys[3:] if keys[:3] == ["với", "chủ", "đề"] else []
    return bool(behind) and behind[0] in QUOTES


def _belongs(markup: Markup, index: int) -> bool:
    """Whether "tại" or "cho" belongs to the subject: "sơ cấp cứu cho người bị nạn" serves them, and trains others."""
    if markup.keys[index] == "tại":
        return _is_anywhere(markup, index + 1)
    if markup.keys[index] != "cho":
        return False
    return any(tuple(markup.keys[index + 1 : index + size]) in SERVED for size in (3, 4))


def _is_anywhere(markup: Markup, index: int) -> bool:
    """Whether no place of the conference follows "tại": "kiểm soát tại cửa khẩu đường biển", "chăm sóc tại nhà"."""
    if markup.keys[index : index + 1] in (["nguồn"], ["chỗ"]):
        return True
    if markup.keys[index : index + 1] == ["nhà"]:
        return markup.keys[index + 1 : index + 2] in (["cho"], ["năm"], [","], ["."])
    general = tuple(markup.keys[index : index + 2]) in ANYWHERE
    return general and not markup.capitals_in(index, index + 4)


def _is_located(markup: Markup, index: int) -> bool:
    """Whether a place follows, which is never part of the name: "tại TP Vinh", "tại Đắk Nông"."""
    if index < len(markup) and markup.keys[index] in UNPLACED:
        return False
    return index >= len(markup) or markup.capital(index) or markup.keys[index] in LOCATED


def _over_audience(markup: Markup, index: int, last: int, *, subject: bool) -> int | None:
    """Where the name goes on behind an audience: at its year or number, or at "về" and a subject; None if it ends."""
    for at in range(index + 1, last):
        key = markup.keys[at]
        if tells_year(markup, at) or _is_numbered(markup, at, last):
            return at
        if subject and key == "về" and at > index + 1:
            return at
        if key != "," and ends_here(markup, at, index, last):
            return None
    return None


def _is_numbered(markup: Markup, index: int, last: int) -> bool:
    """Whether the round or the term follows: "đợt 2", "khóa 3", "nhiệm kỳ 2021 - 2026"."""
    if markup.keys[index] in ("đợt", "khóa"):
        return index + 1 < last and markup.keys[index + 1].isdecimal()
    return markup.keys[index] == "nhiệm" and index + 2 < len(markup) and markup.keys[index + 2].isdecimal()


def _trains(markup: Markup, head: int, index: int) -> bool:
    """Whether the name tells whom it trains: "tập huấn cho …", "tập huấn cán bộ trạm y tế"."""
    return "cho" in markup.keys[head:index] or markup.at("audience", head) is not None


def _year_ahead(markup: Markup, index: int, last: int) -> int | None:
    """Where the year of the name stands behind a comma: "…, công chức, viên chức các xã năm 2023"; None if it ended."""
    for at in range(index + 1, min(last, index + FAR)):
        if tells_year(markup, at):
            return at
        if at in markup.marks["honorific"] or at in markup.marks["office"] or at in markup.marks["event"]:
            return None
        if markup.keys[at] != "," and ends_here(markup, at, index, last):
            return None
    return None
