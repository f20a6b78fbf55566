"""Where a place begins: behind a label ("địa điểm:"), a preposition ("tại", "về"), or before "nơi diễn ra"."""

from events.reader.markup import Markup
from events.reader.venue_ends import HALLS, PLACES, UNITS, venue_end
from events.reader.vocabulary import pairs

NAME_NEAR = 30  # tokens between the conference's name and "ở"
LABEL_NEAR = 6  # tokens between "địa điểm" and its colon
FAR = 20  # tokens between "địa điểm" and the place
NOT_PLACES = pairs("venue_begins.not_places")
PREPOSITIONS = frozenset(["tại", "về", "ở", "đến", "tới", "từ", "kín", "chật", "đầy", "chọn"])
PURPOSES = frozenset([("tổ", "chức"), ("tập", "huấn"), ("diễn", "ra"), ("mở", "lớp"), ("bồi", "dưỡng")])
HOLDING = frozenset([("tổ", "chức"), ("diễn", "ra"), ("được", "mở")])
FULL = frozenset(["chật", "đông", "kín"])
SITTING = frozenset(["đóng", "trú", "nằm"])


def labelled_begin(markup: Markup, index: int, limit: int) -> int | None:
    """Where the place begins behind the label at the token: "địa điểm:", "nơi học là"; None where none stands."""
    label = _label_end(markup, index)
    return None if label is None else _behind_label(markup, label, limit)


def told_before(markup: Markup, first: int, index: int) -> int | None:
    """Where the place begins that stands before the token: "hội trường xã | chật kín người"; None elsewhere."""
    if markup.keys[index] in FULL and _is_filled(markup, index):
        return _behind_comma(markup, first, index)
    if markup.keys[index] == "nơi" and _is_where(markup, index):
        return _behind_comma(markup, first, index - 2)
    return None


def begins_behind(markup: Markup, index: int, *, chaired: bool) -> bool:
    """Whether a place begins behind "tại", "về", "ở" or "chọn"; a "điểm cầu" only where the chair sits."""
    key, following = markup.keys[index], tuple(markup.keys[index + 1 : index + 3])
    if markup.keys[index - 1] in SITTING:
        return False  # "Trường Quân sự (đóng tại thành phố Sóc Trăng)"
    if key == "tại" or (key == "ở" and tuple(markup.keys[index - 2 : index]) in HOLDING):
        return _is_told(markup, index + 1, following, chaired)
    if key == "từ":  # "trực tuyến từ Hội trường Tỉnh ủy đến 124 xã"
        return following in HALLS and "tuyến" in markup.keys[max(0, index - 6) : index]
    if key == "chọn":
        return following[0] in PLACES
    return following in HALLS or following[:1] in HALLS or (following[0] in UNITS and _comes_to_hold(markup, index))


def names_place(markup: Markup, index: int) -> bool:
    """Whether the words at the token can be a place: capitals, "hội trường", "số 12 Lý Bôn"; not an event."""
    if markup.keys[index] == "số" or markup.keys[index].isdecimal():  # "số 12 Lý Bôn", "3 xã Đất Mũi, Viên An"
        following = markup.keys[index + 1] if index + 1 < len(markup) else ""
        return following in UNITS or (markup.keys[index] == "số" and following.isdecimal())
    if markup.keys[index] == "điểm" and index + 1 < len(markup) and not markup.capital(index + 1):
        return markup.keys[index + 1] in ("cầu", "trường", "bưu", "du") or markup.keys[index + 1].isdecimal()
    return (markup.keys[index] in PLACES or markup.capital(index)) and index not in markup.marks["event"]


def _label_end(markup: Markup, index: int) -> int | None:
    """The token behind "địa điểm", "nơi học", "nơi tổ chức"; None where no such words begin."""
    if markup.keys[index] == "điểm" and markup.keys[index - 1] == "địa":
        return index + 1
    if markup.keys[index : index + 2] == ["điểm", "học"]:
        return index + 2
    if markup.keys[index : index + 2] == ["điểm", "cầu"] and "đặt" in markup.keys[index + 2 : index + 6]:
        return index + 2  # "Điểm cầu chính đặt tại trụ sở Bộ"
    if markup.keys[index] != "nơi":
        return None
    if tuple(markup.keys[index + 1 : index + 3]) in PURPOSES:
        return index + 3
    return index + 2 if markup.keys[index + 1] == "học" else None


def _behind_label(markup: Markup, index: int, limit: int) -> int | None:
    """The token behind "địa điểm:", "địa điểm tổ chức là"."""
    for at in range(index, min(limit - 1, index + LABEL_NEAR)):
        if markup.keys[at] in (":", "là", "tại") or markup.keys[at - 1 : at + 1] in (["đặt", "ở"], ["huấn", "ở"]):
            return at + 1
    for at in range(index, min(limit - 2, index + FAR)):  # "Địa điểm diễn ra lớp tập huấn … là Nhà thiếu nhi"
        if markup.keys[at] == "là" and tuple(markup.keys[at + 1 : at + 3]) in HALLS:
            return at + 1
    return None


def _is_filled(markup: Markup, index: int) -> bool:
    """ "Sáng 5/3, hội trường xã | chật kín người" """
    return markup.keys[index + 1] in ("kín", "cứng", "người", "chỗ") and markup.keys[index - 1] not in ("ngồi", "đến")


def _is_where(markup: Markup, index: int) -> bool:
    """ "Hội trường Tỉnh ủy, nơi diễn ra hội nghị, …", "Nhà văn hóa xã là nơi tổ chức lớp học" """
    return markup.keys[index - 1] in (",", "là") and markup.keys[index + 1] in ("diễn", "tổ", "khai", "mở", "được")


def _behind_comma(markup: Markup, first: int, index: int) -> int:
    return next((at + 1 for at in range(index, first, -1) if markup.keys[at] == ","), first)


def _is_told(markup: Markup, index: int, words: tuple[str, ...], chaired: bool) -> bool:
    """Whether a place begins at the token; a "điểm cầu" only where the chair sits."""
    if words == ("điểm", "cầu"):
        named = index + 2 < len(markup) and (markup.capital(index + 2) or markup.keys[index + 2] in PLACES)
        return chaired and named and markup.keys[index + 2] != "trung"
    if words == ("cơ", "sở"):  # "tại cơ sở 2 …", not "tại cơ sở"
        return index + 2 < len(markup) and (markup.keys[index + 2].isdecimal() or markup.capital(index + 2))
    if words[1:2] and words[1] in ("xã", "bản", "huyện", "phường", "thôn") and index + 2 < len(markup):
        return markup.capital(index + 2)  # "tại hai xã Đất Mũi và Viên An", not "tại các xã"
    return words not in NOT_PLACES and names_place(markup, index)


def _comes_to_hold(markup: Markup, index: int) -> bool:
    """ "Sở Tư pháp về xã Đất Mũi | mở lớp …", "… tổ chức lớp tập huấn năm 2023 | ở thành phố Cà Mau" """
    if markup.keys[index] == "ở":
        year = markup.keys[index - 1].isdecimal() or markup.keys[index - 1] == "”"
        return year and bool(markup.within("event", index - NAME_NEAR, index))
    end = venue_end(markup, index + 1, len(markup))
    cue = markup.marks["cue"].get(end)
    return markup.keys[index] in ("về", "đến", "tới") and cue is not None and cue.value == "organises"
