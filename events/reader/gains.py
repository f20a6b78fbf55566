"""What learners are told to have gained: "Bác sĩ A giúp bà con hiểu …", "Qua buổi học, học viên nắm được …"."""

from events.reader.lessons import Lesson, presenters_before
from events.reader.listing import BEGINNINGS, Listing
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.sentences import Sentence
from events.reader.subjects import learners_before
from events.reader.topic_begins import begins_topic
from events.reader.topic_ends import topics_end
from events.reader.vocabulary import pairs, particles

GAINS = pairs("gains.verbs")
VERBS = frozenset(gain[0] for gain in GAINS)
GAINED = particles("gains.degrees")  # "hiểu rõ hơn", "nắm vững"
PROGRAMME = frozenset(["qua", "thông", "sau", "tại", "trong", "từ", "kết", "buổi", "kết"])


def gained(markup: Markup, sentence: Sentence, index: int, mentions: list[Mention]) -> Lesson | None:
    """The lesson behind "giúp" or a learner's verb at the token; None where it tells a hope or an opinion."""
    if markup.keys[index] == "giúp":
        return _helped(markup, sentence, index, mentions)
    if markup.keys[sentence.first] not in PROGRAMME or not _is_gain(markup, index):
        return None
    return _listed(markup, sentence, index, ()) if learners_before(markup, sentence.first, index) else None


def _helped(markup: Markup, sentence: Sentence, index: int, mentions: list[Mention]) -> Lesson | None:
    """What teachers help the learners to know: "Các giảng viên giúp học viên nắm …"."""
    presenters = presenters_before(mentions, index)
    before = markup.keys[sentence.first : index]
    if not presenters and not ("viên" in before[:4] and {"cáo", "giảng"} & set(before[:4])):
        return None
    gains = (at for at in range(index + 2, min(sentence.last, index + 7)) if _is_gain(markup, at))
    gain = next(gains, None)
    if gain is None or not markup.within("audience", index + 1, gain):
        return None
    first = _over(markup, gain, sentence.last)
    end = topics_end(markup, first, sentence.last)
    return Lesson(Listing(first, end), presenters, weak=True) if end - first > 2 else None


def _listed(markup: Markup, sentence: Sentence, index: int, presenters: tuple[Mention, ...]) -> Lesson | None:
    first = _over(markup, index, sentence.last)
    end = topics_end(markup, first, sentence.last)
    told = markup.keys[first:end]
    begins = bool(told) and (told[0] in BEGINNINGS or begins_topic(markup, first))
    if len(told) < 3 or ":" in told[:8] or not (begins or ";" in told):
        return None
    return Lesson(Listing(first, end), presenters, weak=True)


def _over(markup: Markup, first: int, last: int) -> int:
    while first < last and (_is_gain(markup, first) or markup.keys[first] in GAINED):
        first += 2 if tuple(markup.keys[first : first + 2]) in GAINS else 1
    return first


def _is_gain(markup: Markup, index: int) -> bool:
    return (markup.keys[index],) in GAINS or tuple(markup.keys[index : index + 2]) in GAINS
