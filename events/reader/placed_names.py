"""Names that stand with a place in one run of capitals, or behind a place that is not named.

"UBND huyện Trà Cú | Sơn Thị Hiền", "Huyện ủy Mai Sơn | Lò Văn Ngọt", "Trưởng thôn | Vàng Dỉ Sò".
"""

from events.reader.introductions import PLACES
from events.reader.name_words import MIDDLES, NAME_WORDS, Name, NameWords, is_composed
from events.reader.namesakes import DISTRICTS, WARDS, names_district
from events.reader.office_holders import acts, is_governed
from events.reader.vocabulary import particles

NUMBERED = particles("placed_names.numbered")  # "khu vực 3", "Trung đoàn 5"
COMMITTEES = frozenset(["ủy", "đoàn"])  # "Huyện ủy", "Huyện đoàn"
VILLAGES = frozenset(["thôn", "ấp", "bản", "khóm", "xóm", "buôn"])


def behind_number(words: NameWords, first: int, limit: int) -> Name | None:
    """The name behind an office of a numbered body: "Chánh án TAND khu vực 3 Lê An Vũ"; not "116 Nguyễn Chánh"."""
    last, keys = words.run_end(first, limit), words.markup.keys
    told = keys[first - 2] in NUMBERED or keys[first + 1 : first + 2] == ["văn"]
    named = told and is_governed(words.markup, first) and words.is_plain(first, last)
    return Name(first, last, False, True, plain=True) if named else None


def at_end(words: NameWords, first: int, last: int) -> Name | None:
    """The full name at the end of capitals behind an office: "Giám thị Trại giam Xuân Lộc | Lê Văn An"."""
    keys = words.markup.keys
    for at in (last - 3, last - 4):
        if at > first and words.is_frequent(at) and keys[at + 1] in MIDDLES and is_governed(words.markup, first):
            return Name(at, last, False, True, plain=True)
    return None


def behind_place(words: NameWords, first: int, last: int) -> Name | None:
    """The name behind the word for a place: a village's head, or who holds an office of a ward or a district."""
    return _headman(words, first, last) or _of_district(words, first, last)


def behind_committee(words: NameWords, first: int, last: int) -> Name | None:
    """The name behind a committee's district: "Huyện ủy Mai Sơn | Lò Văn Ngọt"."""
    splits = [at for at in (first + 2, first + 1, first + 3) if 2 <= last - at <= 4 and words.surname(at)]
    if not splits or names_district(words, splits[0], last - splits[0]):
        return None
    return Name(splits[0], last, False, True)


def opens_with_district(words: NameWords, first: int, last: int) -> bool:
    """Whether a committee's district opens the run: "Huyện ủy Mai Sơn Lò Văn Ngọt", not "Tỉnh ủy Lê Văn Ngọt"."""
    if words.markup.keys[first - 1] not in COMMITTEES:
        return False
    third = words.markup.keys[min(first + 2, last - 1)]
    composed = third in ("y", "a") or is_composed(third)  # "Mai Sơn Y Ngọt"
    return last - first > 4 or composed or not words.is_frequent(first)


def _headman(words: NameWords, first: int, last: int) -> Name | None:
    """The name behind a village's office: "Trưởng thôn Vàng Dỉ Sò", not "Trưởng thôn Phú Hòa"."""
    office = words.markup.marks["office"].get(first - 2)
    if office is None or office.last != first or words.surname(first) is None:
        return None
    sure = last - first in (3, 4) or (last - first == 2 and acts(words.markup, last))
    return Name(first, last, False, True, words.is_plain(first, last)) if sure else None


def _of_district(words: NameWords, first: int, last: int) -> Name | None:
    """The name behind a place of one to three words: "huyện Trà Cú Sơn Thị Hiền"."""
    keys, size = words.markup.keys, last - first
    if keys[first - 1] in DISTRICTS and words.surname(first):
        if size == 3:
            return Name(first, last, False, True)  # "Phó Chủ tịch UBND huyện Bùi Văn An"
        # "quận | Nguyễn Thị Minh Hằng", but "quận Ngô Quyền | Lê An"
        placed = words.surname(first + 1) or words.surname(first + 2)
        if size == 4 and words.is_frequent(first) and ([keys[first + 1]] in NAME_WORDS or not placed):
            return Name(first, last, False, True)
    if _of_ward(words, first, last):
        return Name(first, last, False, True, plain=True)
    if size == 3 and words.is_frequent(first):
        return None  # "tại phường Trần Hưng Đạo"
    return behind_committee(words, first, last) if keys[first - 1] in PLACES else None


def _of_ward(words: NameWords, first: int, last: int) -> bool:
    """Whether a person's name stands behind an office of a ward or commune that is not named.

    "Bí thư Đảng ủy phường | Bùi Quang Khởi | yêu cầu", not "tại phường Trần Hưng Đạo".
    """
    markup = words.markup
    if markup.keys[first - 1] not in WARDS | VILLAGES or not words.is_plain(first, last):
        return False
    if markup.keys[first + 1] not in ("thị", "văn") and not acts(markup, last):
        return False
    return is_governed(markup, first)
