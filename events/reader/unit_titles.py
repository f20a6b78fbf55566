"""A unit told alone with its title: by its number, in quotes, handed to a teacher, in its order, or about something."""

from events.reader.lessons import Lesson, presenters_before, teacher_before
from events.reader.listing import OPENING, Listing
from events.reader.mentions import Mention
from events.reader.subjects import begins_teacher
from events.reader.told_units import ToldUnit
from events.reader.topic_ends import topics_end
from events.reader.unit_teachers import handed_at, teachers_at, teachers_behind
from events.reader.units import label_end, number_at
from events.reader.vocabulary import pairs, particles

ORDERING = particles("unit_titles.ordering")  # "thứ nhất", "đầu tiên", "cuối cùng", "còn lại"
NAMING = particles("unit_titles.naming")  # between a unit and its quoted title: "mang tên", "với tiêu đề"
BEFORE_QUOTE = NAMING | ORDERING
BEING = frozenset(["là", ":", ",", "về", "-", "–"])
BEFORE_TITLE = ORDERING | BEING
BEFORE_TOPIC = ORDERING | {"về", "là"}
LEADING = frozenset(["với", "vào", "bằng", "qua", "sang"])  # "vào bài ngay với phần …"
FINITE = frozenset(["được", "đã", "khiến", "làm", "rất", "thu", "nhận", "kéo"])
TURNING = pairs("unit_titles.turning")  # "…, xoay quanh X"
CLAUSES = frozenset(["riêng", "còn", "với", "và", "nghe", "là", "đến"])


def numbered(unit: ToldUnit) -> Lesson | None:
    """ "Chuyên đề 2: X do bà B đảm nhiệm", up to the next numbered unit."""
    if number_at(unit.markup, unit.behind) is None:
        return None
    first = label_end(unit.markup, unit.first)
    if first is None or first >= unit.limit:
        return None
    keys = unit.markup.keys
    ends = (at for at in range(first + 1, unit.limit) if keys[at] == ";" or label_end(unit.markup, at) is not None)
    teachers = presenters_before(unit.mentions, unit.first) if unit.led else ()
    return Lesson(Listing(first, next(ends, unit.limit), 1, listed=True), teachers)


def quoted(unit: ToldUnit) -> Lesson | None:
    """ "bài “X”", "tham luận thứ ba - “X” -", "chuyên đề mang tên “X”"; not "hội nghị chuyên đề “X”"."""
    markup, at = unit.markup, unit.over(unit.behind, BEFORE_QUOTE)
    if at >= unit.limit or markup.keys[at] not in OPENING or unit.names_event:
        return None
    closing = OPENING[markup.keys[at]]
    end = next((to + 1 for to in range(at + 1, unit.limit) if markup.keys[to] == closing), None)
    if end is None or (unit.counted and markup.keys[unit.first - 1] not in ("một", "1")):
        return None
    teachers = teachers_behind(unit, end)
    told = markup.within("cue", unit.sentence.first, unit.first)
    if not teachers and any(cue.value == "speaks" and cue.last <= unit.first for cue in told):
        return None  # "57 học viên cho rằng nội dung “rất hữu ích”"
    teachers = teachers or teacher_before(markup, unit.sentence.first, unit.first, unit.mentions)
    return Lesson(Listing(at, end, 1, listed=True), teachers)


def handed_out(unit: ToldUnit) -> Lesson | None:
    """ "bài giảng về X do ông A phụ trách", "Nội dung X do chuyên gia Bệnh viện Nhi đảm trách"."""
    do = None if unit.counted else handed_at(unit)
    if do is None:
        return None
    at = unit.over(unit.behind, BEFORE_TITLE)
    if at >= do:
        return _told_later(unit, do)
    if do - at < 2 or ":" in unit.keys(at, do) or not _opens_clause(unit):
        return None
    return Lesson(Listing(at, do, 1, listed=True), teachers_at(unit, do))


def _told_later(unit: ToldUnit, do: int) -> Lesson | None:
    """ "Báo cáo đầu tiên do ông A trình bày, xoay quanh X"."""
    for at in range(do, unit.limit - 2):
        being = unit.markup.keys[at] == "là"
        if tuple(unit.keys(at, at + 2)) in TURNING or (being and at > do + 4):
            first = at + (1 if being else 2)
            return Lesson(Listing(first, topics_end(unit.markup, first, unit.limit), 1), teachers_at(unit, do))
    return None


def _opens_clause(unit: ToldUnit) -> bool:
    """Whether the unit opens its clause or is what a verb before it presents."""
    if unit.first == unit.sentence.first:
        return True
    before = unit.markup.keys[unit.first - 1]
    return not before.isalnum() or before in CLAUSES or unit.taught


def owned(unit: ToldUnit) -> Lesson | None:
    """ "theo dõi phần trình bày của ông A về X", "Phần việc của bác sĩ B là Y"."""
    keys, behind = unit.markup.keys, unit.behind
    if keys[behind : behind + 1] != ["của"]:
        return None
    owner = next((mention for mention in unit.mentions if behind < mention.first <= behind + 2), None)
    if owner is None:
        return None
    near = range(owner.last, min(unit.limit, owner.last + 4))
    first = next((at + 1 for at in near if keys[at] in ("về", "là")), unit.limit)
    end = topics_end(unit.markup, first, unit.limit)
    if unit.first - unit.sentence.first < 2:  # "Bài giảng của TS A về X | được nhiều người ghi chép"
        end = next((at for at in range(first, end) if keys[at] in FINITE), end)
    return Lesson(Listing(first, end), (owner,)) if end - first > 1 else None


def ordered(unit: ToldUnit) -> Lesson | None:
    """ "Chuyên đề thứ nhất là X, do ông A trình bày"; "phần cuối về Y"."""
    if unit.counted:
        return None
    markup, at = unit.markup, unit.over(unit.behind, ORDERING)
    if at == unit.behind or at >= unit.limit:
        return None
    being = markup.keys[at] in BEING
    if not being and unit.words != ("chuyên", "đề"):
        return None
    at += being
    if begins_teacher(markup, at) or any(mention.first == at for mention in unit.mentions):
        return None  # "lên lớp bài đầu là TS A", "Phần sau, kỹ thuật viên hướng dẫn …"
    end = next((stop for stop in range(at, unit.limit) if _ends_ordered(unit, stop)), unit.limit)
    return Lesson(Listing(at, end, listed=True), _ordered_teachers(unit, end)) if end - at > 1 else None


def _ends_ordered(unit: ToldUnit, index: int) -> bool:
    key = unit.markup.keys[index]
    return key in (";", "do") or (key == "," and unit.keys(index + 1, index + 3) == ["chuyên", "đề"])


def _ordered_teachers(unit: ToldUnit, end: int) -> tuple[Mention, ...]:
    """Those right behind the title, else those before the unit, unless they only speak."""
    behind = tuple(mention for mention in unit.mentions if end <= mention.first <= end + 3)
    if behind or unit.markup.cues(max(unit.sentence.first, unit.first - 8), unit.first, "speaks"):
        return behind
    return presenters_before(unit.mentions, unit.first)


def brought(unit: ToldUnit) -> Lesson | None:
    """ "Bà B mở đầu bằng bài X", "vào bài ngay với phần X": the teacher is told before."""
    if unit.markup.keys[unit.first - 1] not in LEADING or unit.counted or unit.names_event:
        return None
    first = unit.over(unit.behind, BEFORE_TOPIC)
    if LEADING & set(unit.keys(first, first + 3)):
        return None
    teachers = teacher_before(unit.markup, unit.sentence.first, unit.first, unit.mentions)
    end = topics_end(unit.markup, first, unit.limit)
    return Lesson(Listing(first, end, 1, listed=True), teachers) if teachers and end - first > 1 else None
