"""The conference's own name: "Hội nghị tập huấn công tác nhân quyền cấp cơ sở năm 2024".

It begins at a gathering with its training word ("lớp bồi dưỡng", "hội nghị trực tuyến tập huấn") and ends before date,
place, organiser and audience, unless the year or the subject follows the audience.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

LONGEST = 70
MODIFIERS = particles("names.modifiers")
ENDS = particles("names.ends")
ENDING_PAIRS = pairs("names.ending_pairs")
SOFT_ENDS = frozenset(["tại", "trên", "với"])  # "… tại các điểm du lịch tiêu biểu năm 2025" stays
LOCATED = particles("names.located")
PRESENT = frozenset(["sự", "hơn", "gần", "trên", "khoảng", "mặt", "các", "đồng", "ông", "bà", "đại", "đông"])
ROUNDS = frozenset(["đợt", "khóa", "lần", "lớp", "giai", "đối"])
AFTER_YEAR = frozenset(["khu", "đợt", "lần", "giai"])
KEPT = pairs("names.kept")
HELD = frozenset([("vừa", "được"), ("đã", "được"), ("diễn", "ra"), ("được", "tổ"), ("vừa", "diễn"), ("do", "bộ")])
LONGEST_SUBJECT = 24
SERVED = pairs("names.served")  # "người bị (nạn)", "vật nuôi"
BEHIND_COMMA = pairs("names.behind_comma")  # ", nối tới 10 điểm cầu": no part of a name
ANYWHERE = frozenset(
    [("cửa", "khẩu"), ("trường", "học"), ("khu", "dân"), ("cơ", "sở"), ("hộ", "gia"), ("bệnh", "viện")]
)
TELLING = frozenset(["từ", "sau", "thu", "có"])
LAWS = frozenset(["luật", "bộ", "nghị", "thông", "pháp", "công", "quyết"])


FOR = frozenset([("dành", "cho"), ("đối", "với")])
AFTER = frozenset(["khi", "đó", "hai", "ba", "một", "thời", "lễ", "buổi", "hơn", "gần", "nhiều"])
ANYWHERE = frozenset(
    [("cửa", "khẩu"), ("trường", "học"), ("khu", "dân"), ("cơ", "sở"), ("hộ", "gia"), ("bệnh", "viện")]
)
LAWS = frozenset(["luật", "hiến", "lệnh"])  # "Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh"
LONGEST_BRACKET = 8  # tokens
LAW_NEAR = 8  # tokens between a law's first word and its year
TERMS = frozenset(["từ", "đến", "tới", "trước", "sau"])
FAR = 30  # tokens between a comma and the year of the name
SUMMARIES = frozenset(["sơ", "tổng", "giao"])  # "hội nghị sơ kết" beside a "hội nghị tập huấn"

CLASSES = frozenset(["lớp", "khóa"])
# "Luật Hôn nhân và gia đình năm 2014"
JOINED_LAWS = frozenset([("nhân", "và", "gia"), ("phòng", "và", "an"), ("vệ", "và", "phát"), ("cháy", "và", "chữa")])
COMPOUNDS = pairs("names.compounds")


@dataclass(frozen=True, slots=True)
class Candidate:
    """The tokens [first, last) of a name whose head ("hội nghị tập huấn") ends at `head`."""

    first: int
    head: int
    last: int
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventName:
    """The tokens [first, last) of the name that was chosen."""

    first: int
    last: int
    unsure: bool


def find_name(markup: Markup, sentences: list[Sentence], headline: tuple[int, int] | None) -> EventName | None:
    """The longest form of the name that the text opens with; from the headline only where the body has none."""
    body = [
        candidate
        for sentence in sentences
        for candidate in _candidates(markup, sentence.first, sentence.last, bare=False)
        if sentence.role is not Role.ITEM
    ]
    titled = list(_candidates(markup, *headline, bare=True)) if headline else []
    if not body:
        return EventName(titled[0].first, titled[0].last, unsure=True) if titled else None
    first = next((one for one in body if not _sums_up(markup, one)), body[0])
    forms = [one for one in body + titled if one.words >= first.words and _same_kind(markup, one, first)]
    longest = max(forms, key=lambda one: len(one.words))
    return EventName(longest.first, longest.last, longest in titled or _is_doubtful(markup, longest))


def _sums_up(markup: Markup, name: Candidate) -> bool:
    """Whether a "hội nghị sơ kết …" trains nobody; "hội nghị tổng kết … và tập huấn …" does."""
    summing = SUMMARIES & set(markup.keys[name.first : name.head])
    return bool(summing) and not {"huấn", "dưỡng"} & set(markup.keys[name.first : name.last])


def year_in(markup: Markup, first: int, last: int) -> int | None:
    """The year of "năm 2024" among the tokens [first, last), None if there is none; a law's year is not the event's."""
    for index in range(first, last - 1):
        if markup.keys[index] == "năm" and _is_year(markup, index + 1) and not _is_of_law(markup, first, index):
            return int(markup.keys[index + 1])
    return None


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


def _same_kind(markup: Markup, one: Candidate, other: Candidate) -> bool:
    return markup.keys[one.first] == markup.keys[other.first]


def _is_doubtful(markup: Markup, name: Candidate) -> bool:
    """A yearless name that holds an audience or goes on over two commas, or a bare "tập huấn …", is doubtful."""
    mark = markup.at("event", name.first)
    if mark is None or mark.value == "training":
        return True
    words = markup.keys[name.head : name.last]
    long = words.count(",") > 1 or ";" in words or "cho" in words
    return long and year_in(markup, name.first, name.last) is None


def _candidates(markup: Markup, first: int, last: int, bare: bool) -> Iterator[Candidate]:
    done = first
    for mark in markup.within("event", first, last):
        head = _head(markup, mark.first, last, bare) if mark.first >= done else None
        if head is None:
            continue
        done = end = _end(markup, head, last)
        if end - head >= 2 or (end > head and markup.shouted(head)):
            yield Candidate(mark.first, head, end, frozenset(markup.keys[mark.first : end]))


def _head(markup: Markup, index: int, last: int, bare: bool) -> int | None:
    """The end of a name's head that begins at the token: a gathering and its training word."""
    mark = markup.at("event", index)
    if mark is None or mark.value == "ceremony":
        return None
    if mark.value == "training":
        return mark.last if _stands_alone(markup, index, mark.last, bare) else None
    at = mark.last
    if at < last and markup.keys[at] in ("“", '"') and markup.keys[index] in CLASSES:
        return at  # "khai giảng lớp “Kỹ năng băng bó”"
    while at < min(last, mark.last + 5):
        training = markup.at("event", at)
        if training is not None:
            return _over_training(markup, training.last, last)
        if markup.keys[at] not in MODIFIERS:
            return None
        at += 1
    return None


def names_event(markup: Markup, index: int) -> bool:
    """Whether the training word at `index` belongs to a gathering before it: "hội nghị trực tuyến tập huấn"."""
    if markup.keys[index + 2 : index + 3] in (["cho"], ["với"], ["tới"]):
        return False  # "Lớp học trang bị cho học viên …"
    for at in range(index - 1, max(-1, index - 6), -1):
        event = markup.marks["event"].get(at)
        if event is not None and event.value == "gathering":
            return _head(markup, at, index + 2, bare=False) is not None
    return False


def _stands_alone(markup: Markup, first: int, last: int, bare: bool) -> bool:
    """ "tổ chức tập huấn chuyên sâu về Luật …": the training word with its subject right behind a verb that opens."""
    if markup.keys[first] not in ("tập", "bồi"):
        return False
    cue = markup.marks["cue"].get(first - 2) or markup.marks["cue"].get(first - 1)
    opened = (
        cue is not None and (cue.value == "organises" or markup.keys[cue.first] in ("khai", "bế")) and cue.last == first
    )
    opened = opened or _opens_sentence(markup, first, last)
    return (bare or opened) and last < len(markup) and markup.keys[last] != "cho"


def _opens_sentence(markup: Markup, first: int, last: int) -> bool:
    """ "(dateline) – Tập huấn cán bộ xã năm 2025 vừa được … khai mạc": the name is the first sentence's subject."""
    if not markup.capital(first) or (first and markup.keys[first - 1] not in ("-", "–", ")", ".", ":")):
        return False
    held = range(last + 2, min(len(markup) - 1, last + LONGEST_SUBJECT))
    return any(tuple(markup.keys[at : at + 2]) in HELD for at in held)


def _over_training(markup: Markup, index: int, last: int) -> int:
    """Past further training words: "hội nghị tuyên truyền, phổ biến"."""
    while index + 1 < last and markup.keys[index] in (",", "-", "và"):
        mark = markup.at("event", index + 1)
        if mark is None or mark.value != "training":
            break
        index = mark.last
    return index


def _end(markup: Markup, head: int, last: int) -> int:
    index, last = head, min(last, head + LONGEST)
    while index < last:
        if markup.keys[index] == "năm" and _is_year(markup, index + 1):
            if not _lists_laws(markup, index, head, last):
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


def _lists_laws(markup: Markup, year: int, head: int, last: int) -> bool:
    """Whether the year is a law's and another law follows: "Luật A năm 2024 và Luật sửa đổi một số điều của Luật B"."""
    joint, law = year + 2, year + 3
    if law >= last or markup.keys[joint] not in ("và", ",") or not markup.capital(law):
        return False
    told = markup.keys[head:year]
    return markup.keys[law] in LAWS and bool(LAWS & set(told)) and law not in markup.marks["event"]


def _following(markup: Markup, index: int, head: int, last: int) -> int | None:
    """The token with which the name goes on behind the one at `index`; None where it has ended."""
    key, behind = markup.keys[index], markup.keys[index + 1] if index + 1 < last else ""
    if key in '“"‘':
        return _close(markup, index, last)
    if behind and _titled(markup, index, head, last):
        return next(at for at in range(index, last) if markup.keys[at] in '“"‘')
    if (markup.keys[index - 1], key) in COMPOUNDS or (key, behind) in KEPT:
        return index + 1
    if key in ("tại", "cho") and _belongs(markup, index):
        return index + 1
    if (key, behind) in FOR:
        if key == "đối" and markup.at("audience", index + 2) is None:
            return index + 2  # "quản lý nhà nước đối với hội, quỹ"
        return _audience(markup, index + 1, last, subject=True)
    if key == "cho" or (key in SOFT_ENDS and index > head and not _is_located(markup, index + 1)):
        return _audience(markup, index, last, subject=key == "cho")
    trains = key == "," and ("cho" in markup.keys[head:index] or markup.at("audience", head) is not None)
    if trains and (year := _year_ahead(markup, index, last)) is not None:
        return year
    return None if _ends_here(markup, index, head, last) else index + 1


def _belongs(markup: Markup, index: int) -> bool:
    """Whether "tại" or "cho" belongs to the subject: "sơ cấp cứu cho người bị nạn" serves them, and trains others."""
    if markup.keys[index] == "tại":
        return _is_anywhere(markup, index + 1)
    if markup.keys[index] != "cho":
        return False
    return any(tuple(markup.keys[index + 1 : index + size]) in SERVED for size in (3, 4))


def _is_year(markup: Markup, index: int) -> bool:
    return index < len(markup) and len(markup.keys[index]) == 4 and markup.keys[index].isdecimal()


def _close(markup: Markup, index: int, last: int) -> int:
    closing = {"“": "”", "‘": "’"}.get(markup.keys[index], markup.keys[index])
    return next((at + 1 for at in range(index + 1, last) if markup.keys[at] == closing), last)


def _after_year(markup: Markup, index: int, last: int) -> int:
    """A name ends with its year, unless a region or a round follows: "năm 2018 khu vực miền Trung"."""
    if index < last and markup.keys[index] in ("-", "–") and _is_year(markup, index + 1):
        index += 2
    if index < last and markup.keys[index] in AFTER_YEAR:
        return _end(markup, index, last)
    return index


def _is_located(markup: Markup, index: int) -> bool:
    """Whether a place follows, which is never part of the name: "tại TP Vinh", "tại Đắk Nông"."""
    if index < len(markup) and markup.keys[index] in ("tòa", "cộng", "doanh", "nơi", "gia", "chỗ"):
        return False
    return index >= len(markup) or markup.capital(index) or markup.keys[index] in LOCATED


def _is_anywhere(markup: Markup, index: int) -> bool:
    """Whether no place of the conference follows "tại": "kiểm soát tại cửa khẩu đường biển", "chăm sóc tại nhà"."""
    if markup.keys[index : index + 1] in (["nguồn"], ["chỗ"]):
        return True
    if markup.keys[index : index + 1] == ["nhà"]:
        return markup.keys[index + 1 : index + 2] in (["cho"], ["năm"], [","], ["."])
    general = tuple(markup.keys[index : index + 2]) in ANYWHERE
    return general and not markup.capitals_in(index, index + 4)


def _audience(markup: Markup, index: int, last: int, subject: bool) -> int | None:
    """Where the name goes on behind an audience: at its year or number, or at "về" and a subject; None if it ends."""
    for at in range(index + 1, last):
        key = markup.keys[at]
        if (key == "năm" and _is_year(markup, at + 1)) or (
            key in ("đợt", "khóa") and at + 1 < last and markup.keys[at + 1].isdecimal()
        ):
            return at
        if key == "nhiệm" and markup.keys[at + 2 : at + 3] and markup.keys[at + 2].isdecimal():
            return at
        if subject and key == "về" and at > index + 1:
            return at
        if key != "," and _ends_here(markup, at, index, last):
            return None
    return None


def _titled(markup: Markup, index: int, head: int, last: int) -> bool:
    """Whether the title follows: "lớp tập huấn: “Sơ cấp cứu”", "… với chủ đề “Sơ cấp cứu”"."""
    if index != head:
        return False
    keys = markup.keys[index : min(last, index + 4)]
    behind = keys[1:] if keys[:1] == [":"] else keys[3:] if keys[:3] == ["với", "chủ", "đề"] else []
    return bool(behind) and behind[0] in '“"‘'


def _year_ahead(markup: Markup, index: int, last: int) -> int | None:
    """Where the year of the name stands behind a comma: "…, công chức, viên chức các xã năm 2023"; None if it ended."""
    for at in range(index + 1, min(last, index + FAR)):
        if markup.keys[at] == "năm" and _is_year(markup, at + 1):
            return at
        if at in markup.marks["honorific"] or at in markup.marks["office"] or at in markup.marks["event"]:
            return None
        if markup.keys[at] != "," and _ends_here(markup, at, index, last):
            return None
    return None


def _ends_here(markup: Markup, index: int, head: int, last: int) -> bool:
    key = markup.keys[index]
    following = markup.keys[index + 1] if index + 1 < last else ""
    if key in ",;":
        return not _goes_on(markup, index + 1, last)
    if key == "(":
        return not (index + 1 < last and (following in ROUNDS or _abbreviates(markup, index + 1, last)))
    if key == "ngày" and "số" in markup.keys[max(head, index - 10) : index]:
        return False  # "Nghị định số 98/2021/NĐ-CP ngày 8/11/2021 về …"
    if key in ".:!?…":
        return not (key == "." and following and not markup.spaced(index + 1))
    if (markup.keys[index - 1], key) in COMPOUNDS or (key, following) in KEPT or markup.capital(index):
        return False
    if (key, following) in ENDING_PAIRS:
        return True
    if key in TELLING:
        return _tells_more(markup, index, following)
    return key in ENDS or _is_organised(markup, index)


def _tells_more(markup: Markup, index: int, following: str) -> bool:
    """Whether a word that a subject may hold tells of time or of those present: "… có 60 học viên", "… từ 8 giờ"."""
    key = markup.keys[index]
    if key == "từ":  # "từ 8 giờ" is a time, "khởi nghiệp từ nghề đan" is not
        return following.isdecimal()
    if key == "sau":  # "người sau cai nghiện" is no time
        return following in AFTER or following.isdecimal()
    if key == "thu":  # "… thu hút 60 học viên" ends it, "thu hút đầu tư" and "thu bảo hiểm" do not
        behind = markup.keys[index + 2 : index + 3]
        return following == "hút" and bool(behind) and (behind[0] in PRESENT or behind[0].isdecimal())
    named = markup.at("honorific", index + 1) is not None or markup.at("rank", index + 1) is not None
    return named or following in PRESENT or following.isdecimal()  # "… có 60 học viên", not "quốc gia có cảng"


def _pairs_before(markup: Markup, index: int) -> list[list[str]]:
    """The pairs of words shortly before the comma that stands before the token."""
    return [markup.keys[at : at + 2] for at in range(max(0, index - 10), index - 2)]


def _abbreviates(markup: Markup, index: int, last: int) -> bool:
    """Whether a bracket tells a short form or the version: "(ICCPR)", "(Công ước CAT)", "(sửa đổi)"."""
    close = next((at for at in range(index, min(last, index + LONGEST_BRACKET)) if markup.keys[at] == ")"), None)
    if close is None:
        return False
    return markup.keys[index] == "sửa" or any(markup.shouted(at) for at in (index, close - 1))


def _is_organised(markup: Markup, index: int) -> bool:
    """Whether a verb of holding follows: "… năm 2024 diễn ra", "… khai mạc"; "công tác tổ chức" is a subject."""
    cue = markup.marks["cue"].get(index)
    if markup.keys[index] in ("mở", "khai", "bế", "bắt"):  # "lớp dạy nghề nuôi ong mở tại …"
        return cue is not None or markup.keys[index + 1 : index + 2] == ["đầu"]
    if markup.keys[index : index + 2] in (["điều", "hành"], ["điều", "khiển"]):
        return False  # "kỹ năng quản lý, điều hành"
    joins_in = markup.keys[index : index + 2] == ["tham", "gia"]  # "vận động người dân tham gia bảo hiểm"
    return cue is not None and cue.value in ("attends", "chairs") and markup.keys[index - 1] != "tác" and not joins_in


def _goes_on(markup: Markup, index: int, last: int) -> bool:
    """Whether a name goes on behind a comma or a semicolon: with small words, or its year or term."""
    if index >= last or not markup.keys[index][0].isalnum():
        return False
    key = markup.keys[index]
    if key in ("năm", "nhiệm", "đợt", "khóa"):
        return True
    if markup.capital(index) or key in ENDS or key.isdecimal() or key in ("cho", "trong", "trên", "các", "cùng"):
        kept = (key, markup.keys[index + 1] if index + 1 < last else "") in KEPT
        return kept or _lists_short_forms(markup, index)
    if any(tuple(markup.keys[index : index + size]) in BEHIND_COMMA for size in (1, 2, 3)):
        return False
    if markup.keys[index : index + 2] in _pairs_before(markup, index):
        return True  # "lao động trẻ em, lao động cưỡng bức"
    return not (_is_organised(markup, index) or markup.at("audience", index) or markup.at("honorific", index))


def _lists_short_forms(markup: Markup, index: int) -> bool:
    """Whether short forms are listed that name no hosts: "tham gia BHXH tự nguyện, BHYT hộ gia đình"."""
    before = [at for at in range(max(0, index - 6), index - 1) if markup.shouted(at)]
    return bool(before) and all(_is_short_form(markup, at) for at in (before[-1], index))


def _is_short_form(markup: Markup, index: int) -> bool:
    if not markup.shouted(index) or len(markup.keys[index]) < 3 or index + 1 >= len(markup):
        return False
    if any(markup.at(kind, index) is not None for kind in ("office", "province", "rank")):
        return False
    hosts = markup.capital(index + 1) or markup.keys[index + 1] in LOCATED
    return markup.at("body", index) is None or not hosts
