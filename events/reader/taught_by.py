"""A lesson told by who taught it: "Còn luật tục của người Mường do TS A giảng", "TS B, Trưởng khoa: “Băng bó”"."""

from events.reader.lessons import Lesson
from events.reader.listing import HEADS, OPENING, Listing
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.sentences import Sentence
from events.reader.vocabulary import particles

LEADS = particles("taught_by.leads")  # "còn", "riêng": what only leads on to the lesson
SPEAKERS = particles("taught_by.speakers")  # "tôi", "mình": who says so teaches nothing there
LONGEST = 40  # tokens of a lesson's title
NEAR = 12  # tokens between the teacher's words and the verb
BACK = 150  # tokens before in which teachers are announced
VERBS = ("presents", "teaches")
OTHERS = ("organises", "joins", "happens", "attends", "speaks", "chairs", *VERBS)


def taught_by(markup: Markup, sentence: Sentence, index: int, mentions: list[Mention]) -> Lesson | None:
    """The lesson whose teacher is told behind "do", or before a colon and a quotation; None where there is none."""
    if markup.keys[index] in ("do", "được"):
        return _done_by(markup, sentence, index, mentions)
    return _titled(markup, sentence, index, mentions) if markup.keys[index] == ":" else None


def _done_by(markup: Markup, sentence: Sentence, index: int, mentions: list[Mention]) -> Lesson | None:
    first = _begin(markup, sentence, index)
    led = first > sentence.first and any(key.isalpha() for key in markup.keys[sentence.first : first])
    if not 1 < index - first <= LONGEST or not (led or markup.keys[first] in HEADS):
        return None
    if markup.keys[index] == "được" and markup.within("audience", first, first + 4):
        return None  # "Các học viên được TS A hướng dẫn …"
    named = markup.within("event", first, index)
    if any(event.value != "training" for event in named) or markup.cues(first, index, *OTHERS):
        return None
    teacher = next((mention for mention in mentions if mention.first == index + 1), None)
    body = markup.marks["body"].get(index + 1)
    if teacher is None and (body is None or not markup.capital(index + 1)):
        return None
    behind = teacher.last if teacher else index + 1
    if not markup.cues(behind, min(sentence.last, behind + NEAR), *VERBS):
        return None
    several = markup.keys[index - 1] == "đều"  # "Cách băng bó, cách nẹp xương đều được TS A hướng dẫn"
    listing = Listing(first, index - several, None if several else 1, listed=led)
    return Lesson(listing, (teacher,) if teacher else (), weak=not led)


def _begin(markup: Markup, sentence: Sentence, index: int) -> int:
    """Where the lesson's title begins: behind "còn", "riêng" or a semicolon."""
    first = next((at + 1 for at in range(index - 1, sentence.first, -1) if markup.keys[at] == ";"), sentence.first)
    while first < index and (markup.keys[first] in LEADS or not markup.keys[first][0].isalnum()):
        first += 1
    return first


def _titled(markup: Markup, sentence: Sentence, colon: int, mentions: list[Mention]) -> Lesson | None:
    """ "TS B, Trưởng khoa Cấp cứu: “Băng bó”", which is the whole sentence; nobody speaks there."""
    teacher = next((mention for mention in mentions if mention.last == colon), None)
    closing = OPENING.get(markup.keys[colon + 1]) if colon + 1 < sentence.last else None
    if teacher is None or closing is None or teacher.first > sentence.first + 1:
        return None
    last = next((at for at in range(colon + 2, sentence.last) if markup.keys[at] == closing), None)
    if last is None or sentence.last - last > 2 or last - colon > LONGEST:
        return None
    words = markup.keys[colon + 2 : last]
    if SPEAKERS & set(words) or not markup.capital(colon + 2) or words[-1] in ".!?":
        return None
    if "viên" not in markup.keys[max(0, sentence.first - BACK) : sentence.first]:
        return None  # what somebody says, or what stands under a picture
    return Lesson(Listing(colon + 2, last, 1, listed=True), (teacher,))
