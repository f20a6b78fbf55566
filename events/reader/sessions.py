"""The part of the day: told right before the day ("Sáng ngày 13/6"), or a conference of one whole day."""

from events.reader.markup import Markup
from events.reader.printed_dates import PrintedDate
from events.reader.reading import Fact, Session
from events.reader.sentences import Sentence

SESSIONS = {"sáng": Session.MORNING, "chiều": Session.AFTERNOON, "tối": Session.EVENING}
DAYS = frozenset(["ngày", *SESSIONS])
COUNTS = ("1", "01", "một")
HALVES = (["sáng", ",", "chiều"], ["sáng", "và", "chiều"], ["sáng", "lẫn", "chiều"])  # "hai buổi sáng, chiều"
WHOLE_DAY = (
    *(f"{lead} {count} ngày" for lead in ("trong", "trọn", "suốt", "kéo dài", "vẹn", "diễn ra") for count in COUNTS),
    *("cả ngày", "trọn ngày", "suốt ngày", "cả một ngày", "vẹn ngày"),
)
LEADS = frozenset(phrase.split()[0] for phrase in WHOLE_DAY)
LATER = (["đầu"], ["thứ"], ["cuối"], ["rưỡi"])  # "trọn ngày đầu" of several
LEAD = 2  # paragraphs in which "sáng nay" is the opening day's
NEAR = 5  # tokens between "sáng" and its day: "sáng nay ( 9/11"


def read_session(
    markup: Markup, sentences: list[Sentence], when: PrintedDate | None, named: int | None = None
) -> Fact[Session] | None:
    """The session of the opening day with its words; `named` is where the conference's name stands."""
    told = _same_day(markup, sentences, named)
    if told is not None:
        return told
    if when is not None:
        told = _before(markup, when.first)
        if told is not None:
            return told
    for sentence in sentences:
        if DAYS.isdisjoint(markup.keys[sentence.first : sentence.last]):
            continue
        told = (
            _whole_day(markup, sentence)
            or _several(markup, sentence)
            or (_today(markup, sentence) if when is None or sentence.number < LEAD else None)
        )
        if told is not None:
            return told
    return None


def _before(markup: Markup, day: int) -> Fact[Session] | None:
    first = max(0, day - NEAR)
    words = [index for index in range(first, day) if markup.keys[index] in SESSIONS]
    words = [index for index in words if not any(key in ".;" for key in markup.keys[index:day])]
    if not words:
        return None
    if len(words) > 1 and words[1] == words[0] + 1:
        words = words[:1]  # "chiều tối"
    kinds = {SESSIONS[markup.keys[index]] for index in words}
    session = Session.FULL_DAY if len(kinds) > 1 else kinds.pop()
    return _fact(markup, session, words[0], words[-1] + 1)


def _whole_day(markup: Markup, sentence: Sentence) -> Fact[Session] | None:
    keys = markup.keys
    if "ngày" not in keys[sentence.first : sentence.last]:
        return None
    for index in range(sentence.first + 1, sentence.last - 2):
        if keys[index : index + 3] in HALVES and keys[index - 1] in ("buổi", "cả"):
            return _fact(markup, Session.FULL_DAY, index, index + 3)
    for index in range(sentence.first, sentence.last - 1):
        if keys[index] in LEADS:
            for phrase in WHOLE_DAY:
                size = phrase.count(" ") + 1
                if (
                    " ".join(keys[index : index + size]) == phrase
                    and keys[index + size : index + size + 1] not in LATER
                ):
                    return _fact(markup, Session.FULL_DAY, index, index + size)
    return None


def _several(markup: Markup, sentence: Sentence) -> Fact[Session] | None:
    """ "trong 3 buổi chiều thứ Sáu liên tiếp" """
    keys = markup.keys
    for index in markup.numbers_in(sentence.first, sentence.last - 2):
        if keys[index + 1] == "buổi" and keys[index + 2] in SESSIONS:
            return _fact(markup, SESSIONS[keys[index + 2]], index, index + 3)
    return None


def _same_day(markup: Markup, sentences: list[Sentence], named: int | None) -> Fact[Session] | None:
    """ "Buổi chiều cùng ngày, Sở Tư pháp tổ chức hội nghị tập huấn …" behind another meeting in the morning."""
    sentence = next((one for one in sentences if named is not None and one.first <= named < one.last), None)
    if sentence is None or "cùng" not in markup.keys[sentence.first : sentence.first + 4]:
        return None
    words = [at for at in range(sentence.first, min(sentence.last, sentence.first + 3)) if markup.keys[at] in SESSIONS]
    if not words or markup.keys[words[0] + 1 : words[0] + 3] != ["cùng", "ngày"]:
        return None
    return _fact(markup, SESSIONS[markup.keys[words[0]]], words[0], words[0] + 3)


def _today(markup: Markup, sentence: Sentence) -> Fact[Session] | None:
    """ "Sáng nay, Sở Tư pháp khai mạc …", "… khai mạc sáng nay" where no session stands before a day."""
    words = (at for at in range(sentence.first, sentence.last - 1) if markup.keys[at] in SESSIONS)
    for index in words:
        opens = index == sentence.first or markup.keys[index - 2 : index] in (["khai", "mạc"], ["khai", "giảng"])
        if opens and markup.keys[index + 1] in ("nay", "qua"):
            return _fact(markup, SESSIONS[markup.keys[index]], index, index + 1)
    return None


def _fact(markup: Markup, session: Session, first: int, last: int) -> Fact[Session]:
    return markup.source.fact(session, markup.starts[first], markup.ends[last - 1])
