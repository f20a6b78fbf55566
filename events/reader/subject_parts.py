"""What is told of people beside whom no verb stands, if they are what the sentence tells of.

"Ông A, trưởng dòng họ ở bản B khẳng định …", "Chia sẻ sau khóa học, chị A, chủ cơ sở mây tre, nói …".
"""

from events.reader.before import names_act
from events.reader.behind import QUOTING
from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.reading import Part
from events.reader.sentences import Sentence
from events.reader.verb_parts import Told

FAR = 40  # tokens behind the words of a sentence's subject in which it may still speak
LESSONS = frozenset(["buổi", "lớp", "hội", "khóa"])  # "Tại buổi học, chị A xung phong"
LESSON_TIMES = frozenset(["buổi", "tiết", "giờ", "cuối"])  # "Buổi cuối, cô giáo A chấm bài"


def as_subject(markup: Markup, sentence: Sentence, mention: Mention, span: tuple[int, int]) -> Told:
    """What is told of people beside whom no cue stands, if they are what the sentence tells of."""
    if _is_subject(mention, sentence):
        return Told(_far_verb(markup, *span), unsure=True)
    if not _follows_adverbial(markup, mention, sentence):
        return Told(None)
    far = _far_verb(markup, *span)
    opening = markup.keys[sentence.first : sentence.first + 2]
    attends = opening[0] in LESSON_TIMES or (opening[0] == "tại" and opening[1] in LESSONS)
    return Told(far if far is Part.SPEAKER or attends else None, unsure=True)


def _is_subject(mention: Mention, sentence: Sentence) -> bool:
    """Whether a person opens a sentence of the report: whoever acts there takes part, whatever the verb."""
    return mention.supported and mention.first == sentence.first and sentence.role is Role.PARAGRAPH


def _follows_adverbial(markup: Markup, mention: Mention, sentence: Sentence) -> bool:
    """Whether only an adverbial leads on to the person: "Chia sẻ sau khóa học, chị A, chủ cơ sở mây tre, nói …"."""
    first = mention.first
    if not mention.supported or sentence.role is not Role.PARAGRAPH or markup.keys[first - 1] != "," or first < 1:
        return False
    return sentence.first < first and markup.keys[sentence.first : first].count(",") == 1


def _far_verb(markup: Markup, first: int, limit: int) -> Part:
    """What a sentence's subject does further on: "Ông A, trưởng dòng họ ở bản B khẳng định …", "… góp chuyện: “…”"."""
    stop = next((at for at in range(first, limit) if markup.keys[at] in QUOTING), limit)
    if stop < limit and (markup.keys[stop] == ":" or (markup.keys[stop] in '“"' and markup.keys[stop - 1] in ",–-")):
        return Part.SPEAKER
    cues = markup.within("cue", first, min(stop, first + FAR))
    speaks = any(cue.value == "speaks" and not names_act(markup, cue.first) for cue in cues)
    return Part.SPEAKER if speaks else Part.ATTENDEE
