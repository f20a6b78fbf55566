"""The place within the province: "TP Gia Nghĩa", "Hội trường UBND huyện Trà Cú"; the province itself is no venue."""

from collections.abc import Iterator

from events.reader.another import tells_of_another
from events.reader.before import names_act
from events.reader.layout import Role
from events.reader.markup import Mark, Markup
from events.reader.people import Telling
from events.reader.reading import Fact
from events.reader.sentences import Sentence
from events.reader.vocabulary import central_cities, pairs, particles

LONGEST = 30
FAR = 20  # tokens between "địa điểm" and the place
OPENING = 12  # tokens of a day before the place
CHAIR_NEAR = 5  # tokens between "chủ trì" and "tại điểm cầu …"
UNITS = particles("venues.units")
PLACES = particles("venues.places")
NOT_PLACES = pairs("venues.not_places")
TOWARDS = frozenset(["về", "ở", "đến", "tới", "kín", "chật", "đầy"])
LEADING = TOWARDS | {"tại", "chọn", "từ"}
PURPOSES = frozenset([("tổ", "chức"), ("tập", "huấn"), ("diễn", "ra"), ("mở", "lớp"), ("bồi", "dưỡng")])
HOLDING = frozenset([("tổ", "chức"), ("diễn", "ra"), ("được", "mở")])
HALLS = pairs("venues.halls")  # "hội trường", "nhà văn", "trung tâm"
SPENT = frozenset(["qua", "sau", "trong"])
DAYS = frozenset(["ngày", "tuần", "tháng", "buổi"])
LEARNING = frozenset([("tập", "huấn"), ("học", "tập"), ("bồi", "dưỡng"), ("huấn", "luyện"), ("tham", "gia")])
FULL = frozenset(["chật", "đông", "kín"])
TURNS = LEADING | FULL | {"điểm", "nơi"}  # where a place may be told
SEVERAL = frozenset(["các", "hai", "ba", "bốn"])
SITTING = frozenset(["đóng", "trú", "nằm"])
ENDS = particles("venues.ends")


def read_venue(
    markup: Markup, sentences: list[Sentence], tellings: list[Telling], name: tuple[int, int] | None
) -> Fact[str] | None:
    """The venue as printed, from the first sentence that tells of the conference held; not one in somebody's office."""
    taken = {at for telling in tellings for mention in telling.mentions for at in range(mention.first, mention.last)}
    taken.update(range(*name) if name else ())
    for sentence in sentences:
        if sentence.role is Role.ITEM or tells_of_another(markup, sentence):
            continue
        named = name is not None and sentence.first <= name[0] < sentence.last and sentence.number < 2
        held = named or markup.held(sentence.first, sentence.last)
        for first in _begins(markup, sentence, held):
            last = _end(markup, first, sentence.last) if first not in taken else first
            if last > first:
                doubtful = sentence.role is Role.CAPTION or sentence.number > 2 or markup.keys[first] not in PLACES
                return markup.quote(first, last, unsure=doubtful)
    return None


def _begins(markup: Markup, sentence: Sentence, held: bool) -> Iterator[int]:
    """The tokens where a place begins: behind "địa điểm:", and in a sentence of the conference held behind "tại"."""
    chaired = markup.cues(sentence.first, sentence.last, "chairs") and sentence.role is Role.CAPTION
    words = markup.keys[sentence.first : sentence.last - 1]
    for index, key in enumerate(words, sentence.first):
        if key not in TURNS:
            continue
        label = _label_end(markup, index)
        begin = _behind_label(markup, label, sentence.last) if label is not None else None
        if begin is not None:
            if _names_place(markup, begin):
                yield begin
        elif key in FULL and held and _is_filled(markup, index):
            begin = _behind_comma(markup, sentence.first, index)
            if _names_place(markup, begin):
                yield begin
        elif key == "nơi" and held and _names_where(markup, index):
            begin = _behind_comma(markup, sentence.first, index - 2)
            if _names_place(markup, begin):
                yield begin
        elif (
            key in LEADING
            and (held or _opens_lesson(markup, sentence, index))
            and _leads(markup, index, chaired or _is_chaired(markup, sentence, index))
            and not _is_said(markup, sentence, index)
            and not _is_aimed(markup, sentence, index)
        ):
            yield index + 1


def _is_chaired(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether the chair sits there: "chủ trì tại điểm cầu …", "Ngày 5/3, tại điểm cầu Sở Y tế, ông A chủ trì …"."""
    if markup.cues(max(sentence.first, index - CHAIR_NEAR), index, "chairs"):
        return True
    opens = not markup.cues(sentence.first, index, "attends", "speaks", "organises")
    return opens and index - sentence.first < OPENING and markup.cues(index, sentence.last, "chairs")


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


def _is_filled(markup: Markup, index: int) -> bool:
    """ "Sáng 5/3, hội trường xã | chật kín người" """
    return markup.keys[index + 1] in ("kín", "cứng", "người", "chỗ") and markup.keys[index - 1] not in ("ngồi", "đến")


def _behind_comma(markup: Markup, first: int, index: int) -> int:
    return next((at + 1 for at in range(index, first, -1) if markup.keys[at] == ","), first)


def _names_where(markup: Markup, index: int) -> bool:
    """ "Hội trường Tỉnh ủy, nơi diễn ra hội nghị, …", "Nhà văn hóa xã là nơi tổ chức lớp học" """
    return markup.keys[index - 1] in (",", "là") and markup.keys[index + 1] in ("diễn", "tổ", "khai", "mở", "được")


def _opens_lesson(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether the place opens a sentence about a lesson: "Sáng 5/3, tại phòng họp UBND huyện, 28 y tá được … dạy"."""
    if _is_seat(markup, sentence, index) or _learned_there(markup, sentence, index):
        return True
    opens = index == sentence.first or markup.keys[index - 1] in ",)"
    taught = opens and index - sentence.first < LONGEST and markup.cues(index, sentence.last, "presents", "teaches")
    return taught and bool(markup.within("audience", index, sentence.last))


def _is_seat(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether learners sit there: "132 bác sĩ ngồi học ở Trung tâm Đào tạo, …"."""
    named = index + 3 < sentence.last and (markup.capital(index + 3) or markup.keys[index + 3] in UNITS)
    if sentence.number > 2 or not named or tuple(markup.keys[index + 1 : index + 3]) not in HALLS:
        return False
    near = markup.keys[max(sentence.first, index - 4) : index]
    return ("học" in near or "ngồi" in near) and bool(markup.within("audience", sentence.first, index))


def _learned_there(markup: Markup, sentence: Sentence, index: int) -> bool:
    """ "Qua 6 ngày tập huấn | tại Trung đoàn 741, …" """
    if markup.keys[index] != "tại" or markup.keys[sentence.first] not in SPENT:
        return False
    before = markup.keys[sentence.first : index]
    return tuple(before[-2:]) in LEARNING and not DAYS.isdisjoint(before) and len(before) < LONGEST // 2


def _is_aimed(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether the words belong to an aim: "Nhằm nâng cao kỹ năng xử lý sự cố tại nhà cao tầng, …"."""
    before = markup.keys[sentence.first : index]
    clause = before[max((at + 1 for at, key in enumerate(before) if key in ",;"), default=0) :]
    opening = before[:1] in (["nhằm"], ["để"]) and not markup.numbers_in(sentence.first, index)
    return opening or clause[:1] in (["nhằm"], ["để"])


def _leads(markup: Markup, index: int, chaired: bool) -> bool:
    """Whether "tại", "về", "ở" or "chọn" leads to a place."""
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


def _comes_to_hold(markup: Markup, index: int) -> bool:
    """ "Sở Tư pháp về xã Đất Mũi | mở lớp …", "… tổ chức lớp tập huấn năm 2023 | ở thành phố Cà Mau" """
    if markup.keys[index] == "ở":
        year = markup.keys[index - 1].isdecimal() or markup.keys[index - 1] == "”"
        return year and bool(markup.within("event", index - LONGEST, index))
    end = _end(markup, index + 1, len(markup))
    cue = markup.marks["cue"].get(end)
    return markup.keys[index] in ("về", "đến", "tới") and cue is not None and cue.value == "organises"


def _behind_label(markup: Markup, index: int, limit: int) -> int | None:
    """The token behind "địa điểm:", "địa điểm tổ chức là"."""
    for at in range(index, min(limit - 1, index + 6)):
        if markup.keys[at] in (":", "là", "tại") or markup.keys[at - 1 : at + 1] in (["đặt", "ở"], ["huấn", "ở"]):
            return at + 1
    for at in range(index, min(limit - 2, index + FAR)):  # "Địa điểm diễn ra lớp tập huấn … là Nhà thiếu nhi"
        if markup.keys[at] == "là" and tuple(markup.keys[at + 1 : at + 3]) in HALLS:
            return at + 1
    return None


def _is_said(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether somebody says it: "bà A nói học tại xã B rất vui"."""
    told = [
        cue.value
        for cue in markup.within("cue", sentence.first, index)
        if cue.value in ("organises", "happens") or (cue.value == "speaks" and _says(markup, cue.first))
    ]
    return told[-1:] == ["speaks"]


def _says(markup: Markup, index: int) -> bool:
    if "được" in markup.keys[max(0, index - 3) : index]:
        return False  # "Câu nói ấy được nhắc lại khi …"
    return not names_act(markup, index) and markup.keys[index] not in ("khai", "bế", "chào")


def _is_told(markup: Markup, index: int, words: tuple[str, ...], chaired: bool) -> bool:
    """Whether a place begins at the token; a "điểm cầu" only where the chair sits."""
    if words == ("điểm", "cầu"):
        named = index + 2 < len(markup) and (markup.capital(index + 2) or markup.keys[index + 2] in PLACES)
        return chaired and named and markup.keys[index + 2] != "trung"
    if words == ("cơ", "sở"):  # "tại cơ sở 2 …", not "tại cơ sở"
        return index + 2 < len(markup) and (markup.keys[index + 2].isdecimal() or markup.capital(index + 2))
    if words[1:2] and words[1] in ("xã", "bản", "huyện", "phường", "thôn") and index + 2 < len(markup):
        return markup.capital(index + 2)  # "tại hai xã Đất Mũi và Viên An", not "tại các xã"
    return words not in NOT_PLACES and _names_place(markup, index)


def _names_place(markup: Markup, index: int) -> bool:
    if markup.keys[index] == "số" or markup.keys[index].isdecimal():  # "số 12 Lý Bôn", "3 xã Đất Mũi, Viên An"
        following = markup.keys[index + 1] if index + 1 < len(markup) else ""
        return following in UNITS or (markup.keys[index] == "số" and following.isdecimal())
    if markup.keys[index] == "điểm" and index + 1 < len(markup) and not markup.capital(index + 1):
        return markup.keys[index + 1] in ("cầu", "trường", "bưu", "du") or markup.keys[index + 1].isdecimal()
    return (markup.keys[index] in PLACES or markup.capital(index)) and not _is_event(markup, index)


def _is_event(markup: Markup, index: int) -> bool:
    return index in markup.marks["event"]


def _end(markup: Markup, first: int, limit: int) -> int:
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
    return (cue is not None and cue.value != "learns") or _is_event(markup, index)


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
