"""Several units with the list of what they are about: "Nội dung tập huấn gồm: …", "… là ba chuyên đề của lớp"."""

from events.reader.announcements import ANNOUNCING, NUMBERS, count_before, marker_in
from events.reader.lessons import Lesson, teacher_before
from events.reader.listing import BEGINNINGS, Listing
from events.reader.mentions import Mention
from events.reader.told_units import ToldUnit
from events.reader.topic_ends import topics_end
from events.reader.vocabulary import pairs

LISTED = frozenset([("chuyên", "đề"), ("nội", "dung"), ("chủ", "đề"), ("trọng", "tâm")])
POINTING = frozenset(["đây", "đó", "đấy", "này"])  # "Đây là những nội dung …"
EXPLAINING = pairs("unit_lists.explaining")  # "giải thích", "đề cập"
OTHERS = pairs("unit_lists.others")  # "cuộc thi", "kế hoạch": their parts are no lessons
ABOUT = (("xoay", "quanh"), ("đề", "cập"), ("trung", "vào"), ("liên", "quan"))
OPENING = 3  # tokens in which a unit opens its sentence
MARKER_NEAR = 8  # tokens between a unit and the sign or word that its list follows
MARKER_FAR = 14  # the same where the unit opens its sentence


def concluded(unit: ToldUnit) -> Lesson | None:
    """ "Băng bó, nẹp xương và gọi cấp cứu là ba chuyên đề được truyền đạt tại lớp": the list stands before."""
    being, first = unit.first - 2, unit.sentence.first
    if not unit.counted or being <= first + 2 or unit.markup.keys[being] != "là":
        return None
    told = unit.keys(first, being)
    taught = unit.markup.cues(unit.behind, unit.limit, "presents", "teaches", "learns", "discusses")
    if not taught or told[0] in POINTING or {":", "là", "đã", "do"} & set(told):
        return None
    return Lesson(Listing(first, being, count_before(unit.markup, unit.first), True, True), ())


def listed(unit: ToldUnit, last: int) -> Lesson | None:
    """The list behind "Nội dung tập huấn gồm:", "Với 3 chuyên đề:", "Các bài được giảng:", up to `last`."""
    if unit.words not in LISTED and not unit.counted:
        return None
    opens = unit.first - unit.sentence.first <= OPENING
    marker = _marker(unit, opens)
    items = marker == unit.limit < last  # what the list's lines stand under announces them
    if marker is None or not (opens or items or _is_announced(unit)) or _is_urged(unit) or _is_of_another(unit):
        return None
    listing = Listing(marker, topics_end(unit.markup, marker, last), count_before(unit.markup, unit.first), True, True)
    return Lesson(listing, _teachers(unit, marker))


def _is_urged(unit: ToldUnit) -> bool:
    """Whether somebody only urges it: "nhấn mạnh ba nội dung: …"; "giải thích ba nội dung: …" teaches."""
    said = unit.markup.within("cue", max(unit.sentence.first, unit.first - 5), unit.first)
    return any(cue.value == "speaks" and tuple(unit.keys(cue.first, cue.first + 2)) not in EXPLAINING for cue in said)


def _is_of_another(unit: ToldUnit) -> bool:
    """Whether a plan or a contest has the unit: "Kế hoạch gồm ba nội dung: …", "Giải pháp trọng tâm là …"."""
    first = unit.sentence.first
    if unit.words == ("trọng", "tâm") and unit.first > first:
        return True
    return tuple(unit.keys(first, first + 2)) in OTHERS


def _marker(unit: ToldUnit, opens: bool) -> int | None:
    """The token at which the list begins: behind a colon, "gồm", "là" or "về"; None if none follows the unit."""
    marker = marker_in(unit.markup, unit.behind, unit.limit, MARKER_FAR if opens else MARKER_NEAR)
    if marker is None and opens:
        marker = _being(unit)
    if marker is not None or unit.words not in LISTED:
        return marker
    several = ";" in unit.keys(unit.behind, unit.limit) or unit.keys(unit.first - 2, unit.first - 1) == ["là"]
    return _about(unit) if opens or several else None


def _being(unit: ToldUnit) -> int | None:
    """The token behind the "là" of "Hai nội dung chính của hội nghị là …"."""
    keys, before = unit.markup.keys, unit.first - unit.counted - 1
    if before >= unit.sentence.first and keys[before] in ("giữa", "sau", "ngoài", "bên"):
        return None  # "Xen giữa các bài giảng là trò chơi"
    near = range(unit.behind, min(unit.limit - 1, unit.behind + 10))
    being = next((at + 1 for at in near if keys[at] == "là"), None)
    if being is None or unit.counted:
        return being
    return being if keys[being] in BEGINNINGS else None


def _about(unit: ToldUnit) -> int | None:
    """The token behind "về", "xoay quanh", "tập trung vào" near the unit: "với các chuyên đề về A; B"."""
    for at in range(unit.behind, min(unit.limit, unit.behind + 6)):
        if tuple(unit.keys(at, at + 2)) in ABOUT:
            return at + 2 + (unit.keys(at + 2, at + 3) in (["vào"], ["đến"], ["tới"]))
        if unit.markup.keys[at] == "về":
            return at + 1
    return None


def _is_announced(unit: ToldUnit) -> bool:
    """Whether "các", a number or "với" stands before the unit: "gồm 4 chuyên đề chính:", "3 nhóm nội dung:"."""
    before = unit.first - (unit.keys(unit.first - 1, unit.first) in (["nhóm"], ["mảng"]))
    if before <= unit.sentence.first:
        return False
    key = unit.markup.keys[before - 1]
    return key in ANNOUNCING or key in NUMBERS or key.isdecimal() or key in ("với", "gồm")


def _teachers(unit: ToldUnit, marker: int) -> tuple[Mention, ...]:
    """Who teaches the listed units: "Bốn chuyên đề mà TS A mang đến: …", or the subject before them."""
    told = tuple(mention for mention in unit.mentions if unit.first < mention.first < marker)
    if told:
        return told if unit.markup.keys[unit.behind] in ("mà", "do") else ()
    return teacher_before(unit.markup, unit.sentence.first, unit.first, unit.mentions)
