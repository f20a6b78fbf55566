"""What a sentence tells of the place behind its "tại": where the chair sits, where learners sit, or another place."""

from events.reader.before import names_act
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.sentences import Sentence
from events.reader.venue_ends import HALLS, UNITS

OPENING = 12  # tokens of a day before the place
LESSON_NEAR = 30  # tokens of a sentence in which the place of a lesson stands
CHAIR_NEAR = 5  # tokens between "chủ trì" and "tại điểm cầu …"
SPENT = frozenset(["qua", "sau", "trong"])
LONGEST_SPENT = 15  # tokens of "Qua 6 ngày tập huấn"
DAYS = frozenset(["ngày", "tuần", "tháng", "buổi"])
LEARNING = frozenset([("tập", "huấn"), ("học", "tập"), ("bồi", "dưỡng"), ("huấn", "luyện"), ("tham", "gia")])


def chairs_from(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether the chair sits there: "chủ trì tại điểm cầu …", "Ngày 5/3, tại điểm cầu Sở Y tế, ông A chủ trì …"."""
    if sentence.role is Role.CAPTION and markup.cues(sentence.first, sentence.last, "chairs"):
        return True
    if markup.cues(max(sentence.first, index - CHAIR_NEAR), index, "chairs"):
        return True
    opens = not markup.cues(sentence.first, index, "attends", "speaks", "organises")
    return opens and index - sentence.first < OPENING and markup.cues(index, sentence.last, "chairs")


def opens_lesson(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether the place opens a sentence about a lesson: "Sáng 5/3, tại phòng họp UBND huyện, 28 y tá được … dạy"."""
    if _is_seat(markup, sentence, index) or _learned_there(markup, sentence, index):
        return True
    opens = index == sentence.first or markup.keys[index - 1] in ",)"
    near = opens and index - sentence.first < LESSON_NEAR
    taught = near and markup.cues(index, sentence.last, "presents", "teaches")
    return taught and bool(markup.within("audience", index, sentence.last))


def tells_of_elsewhere(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether the place belongs to what somebody says or to what the lesson aims at."""
    return _is_said(markup, sentence, index) or _is_aimed(markup, sentence, index)


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
    return tuple(before[-2:]) in LEARNING and not DAYS.isdisjoint(before) and len(before) < LONGEST_SPENT


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


def _is_aimed(markup: Markup, sentence: Sentence, index: int) -> bool:
    """Whether the words belong to an aim: "Nhằm nâng cao kỹ năng xử lý sự cố tại nhà cao tầng, …"."""
    before = markup.keys[sentence.first : index]
    clause = before[max((at + 1 for at, key in enumerate(before) if key in ",;"), default=0) :]
    opening = before[:1] in (["nhằm"], ["để"]) and not markup.numbers_in(sentence.first, index)
    return opening or clause[:1] in (["nhằm"], ["để"])
