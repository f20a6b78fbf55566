"""Where a sentence tells what was taught: the verb of teaching, who taught, and where the topics begin and end.

"Các đại biểu được nghe ông A trình bày 3 chuyên đề gồm: …", "Nội dung tập huấn: …", "chuyên đề “X” do bà B trình bày".
"""

from collections.abc import Iterator
from dataclasses import replace

from events.reader.before import SHOWING, is_scheduled, names_act
from events.reader.behind import informs
from events.reader.lessons import Lesson, presenters_before
from events.reader.listing import Listing
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.named_units import UNIT_STARTS, named_unit
from events.reader.names import names_event
from events.reader.objects import (
    AIM_STARTS,
    ANNOUNCING,
    NUMBERS,
    aims,
    begins_topic,
    count_before,
    listing_behind,
    object_end,
    over_learners,
)
from events.reader.people import Telling
from events.reader.sentences import Sentence
from events.reader.taught_by import taught_by
from events.reader.vocabulary import pairs, particles

COMPOUNDS = particles("teaching.compounds")  # "công tác tuyên truyền", "để phổ biến"
LEARNERS = particles("teaching.learners")
TEACHERS = particles("teaching.teachers")
TEACHING = ("presents", "teaches", "learns", "discusses")
BEGINNINGS = UNIT_STARTS | {":", "giúp"}
POINTS = BEGINNINGS | AIM_STARTS | {"do"}
SUBJECTS: tuple[list[str], ...] = (
    ["buổi", "học"],
    ["lớp", "học"],
    ["khóa", "học"],
    ["chương", "trình"],
    ["bài", "giảng"],
    ["buổi", "tập"],
)
SUBJECTS += (["lớp", "tập"], ["khóa", "tập"], ["lớp", "bồi"], ["hội", "nghị"], ["phần", "học"], ["nội", "dung"])
GAINS = pairs("teaching.gains")  # "giúp bà con hiểu …"
GAINED = frozenset(["rõ", "thêm", "được", "vững", "với", "chắc", "về", "sâu"])
OPENINGS = particles("teaching.openings")
OPENING_NEAR = 8  # tokens of an adverbial before the subject
TAUGHT = frozenset(["học", "dạy", "giảng", "nói", "trình", "truyền", "giới", "hướng"])


def lessons_in(markup: Markup, sentence: Sentence, last: int, telling: Telling | None) -> Iterator[Lesson]:
    """The lessons a sentence tells; `last` is where the list ends, which may lie in the sentences that follow."""
    mentions = telling.mentions if telling else []
    points = _points(markup, sentence)
    named = {at for mention in mentions for at in range(mention.first, mention.last)} if points else set()
    spoken = _spoken(markup, sentence) if points else range(0)
    done = sentence.first
    quoted = False  # what somebody says, or aims at, is no lesson
    for index in points:
        if index in spoken or index < done or index in named:
            continue
        cue = markup.marks["cue"].get(index)
        unit = markup.keys[index] in UNIT_STARTS
        lesson = named_unit(markup, sentence, index, last, mentions) if unit else None
        if lesson is None and markup.keys[index] == ":" and not quoted:
            lesson = _announced_by_subject(markup, sentence, index, last)
        if lesson is None and markup.keys[index] in ("do", ":"):
            lesson = taught_by(markup, sentence, index, mentions)
        if lesson is None and markup.keys[index] == "giúp":
            lesson = _helped(markup, sentence, index, mentions)
        if lesson is None and cue is not None and cue.value in TEACHING and not quoted:
            lesson = _taught(markup, sentence, cue, last, mentions, goes_on=done > sentence.first)
        if lesson is not None:
            yield lesson
            done = lesson.listing.last
        quoted = quoted or _quotes(markup, index, cue) or (aims(markup, index) and markup.keys[index] != "trong")


def _spoken(markup: Markup, sentence: Sentence) -> range:
    """The tokens of a sentence's end that somebody says: "… đạo đức, mà để được nghe”, bà nói"."""
    words = markup.keys[sentence.first : sentence.last]
    if "”" not in words:
        return range(sentence.first, sentence.last) if words[0] == "“" else range(0)
    closing = words.index("”")
    if words[0] != "“" and "“" in words[:closing]:
        return range(0)
    return range(sentence.first, sentence.first + closing)


def _announced_by_subject(markup: Markup, sentence: Sentence, colon: int, last: int) -> Lesson | None:
    """A list behind a colon in a sentence about the lessons: "Buổi học đi vào bốn phần việc: …"."""
    before = markup.keys[sentence.first : colon]
    counted = bool(ANNOUNCING & set(before[-6:])) or any(key in NUMBERS or key.isdecimal() for key in before[-6:])
    subject = before[before[:1] in (["các"], ["những"]) :][:2]
    about = subject in SUBJECTS or (before[:1] in (["những"], ["điều"]) and bool(TAUGHT & set(before)))
    people = markup.within("audience", sentence.first, colon) or markup.within("honorific", sentence.first, colon)
    if (not counted and before[-1:] != ["gồm"]) or not about or people or markup.cues(sentence.first, colon, "attends"):
        return None
    count = next((count for at in range(colon - 4, colon) if (count := count_before(markup, at + 1))), None)
    return Lesson(Listing(colon + 1, object_end(markup, colon + 1, last), count, True, True), ())


def _points(markup: Markup, sentence: Sentence) -> list[int]:
    """The tokens by which lessons turn: cues, units, aims; none where no lesson can begin."""
    words, cues = markup.keys[sentence.first : sentence.last], markup.marks["cue"]
    if BEGINNINGS.isdisjoint(words) and not markup.cues(sentence.first, sentence.last, *TEACHING):
        return []
    return [at for at, key in enumerate(words, sentence.first) if key in POINTS or at in cues]


def _quotes(markup: Markup, index: int, cue: Mark | None) -> bool:
    if cue is None or cue.value != "speaks" or markup.capital(index) or markup.keys[index - 1] == "được":
        return False
    return not names_act(markup, index)


def _taught(
    markup: Markup, sentence: Sentence, cue: Mark, last: int, mentions: list[Mention], goes_on: bool
) -> Lesson | None:
    """A lesson behind a verb of teaching or learning whose subject teaches or learns.

    Where a lesson `goes_on` with a further person, "trao đổi về" teaches as well.
    """
    index = cue.first
    before = markup.keys[sentence.first : index]
    passive = "được" in before[-14:] or "nghe" in before[-40:]
    if not _is_verb(markup, sentence, cue, mentions) or (not passive and informs(markup, index)):
        return None
    shown = _shown(markup, mentions, cue.last) if cue.value == "learns" else None
    if shown is not None:
        listing = listing_behind(markup, cue.last, last, sentence.last, frozenset())
        if listing is None:
            return None
        return Lesson(replace(listing, last=_before_showing(markup, listing, shown), count=1), (shown,))
    presenters = presenters_before(mentions, index)
    acts = bool(presenters) and "làm" not in markup.keys[presenters[-1].last : index]
    if (acts and markup.keys[presenters[0].first - 1] == "do") or "thay mặt" in " ".join(before):
        return None  # "chuyên đề “X” do ông A trình bày" is read from its "chuyên đề"
    further = bool(presenters) and cue.value == "discusses"
    further = further and (goes_on or _tells_further(markup, sentence, cue, presenters[0].titled))
    if not further and not _has_teacher(markup, sentence, cue.value, before, passive, presenters):
        return None
    following = _next_verb(markup, cue.last, sentence.last)
    if following is not None and (cue.value == "learns" or markup.keys[index] == "nghe"):
        return None
    others = frozenset(mention.first for mention in mentions if mention.first >= cue.last)
    listing = listing_behind(markup, cue.last, last, sentence.last, others)
    if listing is None or (cue.value == "learns" and not passive and not _learn(listing, before)):
        return None
    return Lesson(
        listing, presenters, cue.value != "presents" and not passive and not listing.listed, (sentence.first, index)
    )


def _is_verb(markup: Markup, sentence: Sentence, cue: Mark, mentions: list[Mention]) -> bool:
    """Whether the cue is a verb of teaching or learning there, and of this conference."""
    index = cue.first
    if markup.capital(index) and index > sentence.first:
        return False
    if markup.keys[index] in ("tập", "bồi") and ":" not in markup.keys[index : sentence.last]:
        return False  # "được tập huấn nghiệp vụ …" says again what the conference is
    coming = "sẽ" in markup.keys[max(sentence.first, index - 2) : index]
    if coming and not (cue.value == "presents" and presenters_before(mentions, index)):
        return False  # "về sẽ phổ biến lại" is no lesson of the conference
    if index == sentence.first or any(mention.last == index for mention in mentions):
        return True  # "ông A, Giám đốc Sở Tư pháp hướng dẫn …"
    return not (names_act(markup, index) or _is_compound(markup, index))


def _tells_further(markup: Markup, sentence: Sentence, cue: Mark, titled: bool) -> bool:
    """Whether what somebody shares is a lesson, by the schedule or by what is shared."""
    scheduled = is_scheduled(markup.keys[sentence.first : cue.first]) and not _quoting(markup, cue.last)
    return scheduled or _tells_lesson(markup, cue, sentence.last, titled)


def _quoting(markup: Markup, index: int) -> bool:
    """Whether what somebody says follows the verb."""
    return markup.keys[index : index + 1] in ([":"], ["“"], ['"'], [","], ["rằng"])


def _tells_lesson(markup: Markup, cue: Mark, limit: int, titled: bool) -> bool:
    """Whether what a person shares is a lesson: "chia sẻ kỹ năng …", a teacher's "trao đổi về …"."""
    behind = over_learners(markup, cue.last, limit)
    if behind >= limit or {'"', "“"} & set(markup.keys[cue.last : cue.last + 3]):
        return False
    about = markup.keys[behind] == "về" and not titled
    return begins_topic(markup, min(behind + about, limit - 1)) or markup.keys[behind + 1 : behind + 2] == [":"]


def _shown(markup: Markup, mentions: list[Mention], index: int) -> Mention | None:
    """Who shows what is learned: "Đại biểu tìm hiểu luật biên giới, qua phần trình bày của Đại tá A"."""
    return next(
        (
            mention
            for mention in mentions
            if mention.first >= index + 4
            and markup.keys[mention.first - 1] == "của"
            and tuple(markup.keys[mention.first - 3 : mention.first - 1]) in SHOWING
        ),
        None,
    )


def _before_showing(markup: Markup, listing: Listing, teacher: Mention) -> int:
    """Where what is learned ends: before ", qua phần trình bày của …"."""
    ways = ("qua", "dưới", "thông", "với", "từ", "nhờ")
    back = range(teacher.first - 3, max(listing.first, teacher.first - 8), -1)
    return next((at for at in back if markup.keys[at] in ways), teacher.first - 3)


def _learn(listing: Listing, before: list[str]) -> bool:
    """Whether learners are the subject of what is learned: "Học viên lần lượt tìm hiểu …", "Lớp học: …"."""
    subject = before[_over_opening(before) :][:1] or before[:1]
    return subject[0] in LEARNERS and (listing.listed or "lượt" in before)


def _is_compound(markup: Markup, index: int) -> bool:
    """Whether the word is part of a noun: "công tác tuyên truyền", "nội dung tập huấn", "để phổ biến"."""
    events = markup.marks["event"]
    before = markup.keys[index - 1] if index else ""
    trained = (at for at in range(max(0, index - 3), index) if at in events and events[at].last == index)
    if any(events[at].value == "training" and names_event(markup, at) for at in trained):
        return True  # "Lớp tập huấn truyền dạy hát Then"
    event = markup.marks["event"].get(index)
    if event is not None and names_event(markup, index):
        return True
    return before in COMPOUNDS and not markup.capital(index - 1)  # "đẩy mạnh", not "ông Hồ Khắc Mạnh"


def _helped(markup: Markup, sentence: Sentence, index: int, mentions: list[Mention]) -> Lesson | None:
    """What teachers help the learners to know: "Bác sĩ A giúp bà con hiểu …", "Các giảng viên giúp học viên nắm …"."""
    presenters = presenters_before(mentions, index)
    before = markup.keys[sentence.first : index]
    if not presenters and not ("viên" in before[:4] and {"cáo", "giảng"} & set(before[:4])):
        return None
    gains = (at for at in range(index + 2, min(sentence.last, index + 7)) if _is_gain(markup, at))
    gain = next(gains, None)
    if gain is None or not markup.within("audience", index + 1, gain):
        return None
    first = gain
    while first < sentence.last and (_is_gain(markup, first) or markup.keys[first] in GAINED):
        first += 2 if tuple(markup.keys[first : first + 2]) in GAINS else 1
    end = object_end(markup, first, sentence.last)
    return Lesson(Listing(first, end), presenters, weak=True) if end - first > 2 else None


def _is_gain(markup: Markup, index: int) -> bool:
    return (markup.keys[index],) in GAINS or tuple(markup.keys[index : index + 2]) in GAINS


def _next_verb(markup: Markup, index: int, limit: int) -> int | None:
    """A second verb of teaching a few tokens on: "được nghe báo cáo viên giới thiệu"."""
    limit = min(limit, index + 40)
    for cue in markup.within("cue", index, limit):
        if (
            cue.value in ("presents", "teaches", "discusses")
            and not markup.capital(cue.first)
            and not _is_compound(markup, cue.first)
        ):
            return None if {":", ";"} & set(markup.keys[index : cue.first]) else cue.first
    return None


def _has_teacher(
    markup: Markup, sentence: Sentence, kind: str, before: list[str], passive: bool, presenters: tuple[Mention, ...]
) -> bool:
    if kind == "learns" and before:
        return True
    if passive or (presenters and kind in ("presents", "teaches")):
        return kind != "discusses" or passive
    if kind == "discusses" and "tiếp" not in before[-2:]:
        return False
    if not before:
        return False
    start = _over_opening(before)
    if "viên" in before[:6] and {"cáo", "giảng"} & set(before[:6]):  # "Hai báo cáo viên lần lượt trình bày …"
        return True
    words = before[start:] or before
    comma = before.index(",") + 1 if "," in before[:OPENING_NEAR] else 0  # "Phần đầu buổi học, công chức …"
    held = markup.cues(sentence.first, sentence.first + len(before), "organises", "joins")
    if comma and not held and before[comma:] and before[comma] in TEACHERS:
        return True
    return (
        sentence.first + start in markup.marks["office"]
        or words[0] in TEACHERS
        or before[0] in ("đồng", "ngoài", "bên", "hội", "lớp", "buổi", "khóa")
    )


def _over_opening(before: list[str]) -> int:
    """How many words only lead on to the subject: "Tại hội nghị, các …", "Tiếp đó, …"."""
    start = 0
    while start < len(before) and (before[start] in OPENINGS or not before[start].isalnum()):
        start += 1
    return start
