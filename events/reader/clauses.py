"""What a verb of teaching or learning tells in its clause: who teaches or learns, and the list of what.

"Các đại biểu được nghe ông A trình bày …", "Công chức Phòng Tư pháp hướng dẫn …", "Bà con lần lượt học …".
"""

from events.reader.clause_teachers import Clause, over_opening
from events.reader.lessons import Lesson
from events.reader.listing import BEGINNINGS, Listing
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.objects import listing_behind
from events.reader.sentences import Sentence
from events.reader.subjects import learners_before
from events.reader.teaching_verbs import COLONS, is_act, is_compound
from events.reader.topic_begins import begins_topic
from events.reader.topic_ends import begins_part
from events.reader.vocabulary import particles

LEARNERS = particles("clauses.learners")
FAR = 40  # tokens between the verb and a second one


def taught(
    markup: Markup, sentence: Sentence, cue: Mark, last: int, mentions: list[Mention], goes_on: bool
) -> Lesson | None:
    """The lesson behind a verb whose subject teaches or learns.

    Where a lesson `goes_on` with a further person, "trao đổi về" teaches as well.
    """
    if not is_act(markup, sentence, cue, mentions):
        return None
    clause = Clause(markup, sentence, cue, mentions, goes_on)
    if clause.is_told_otherwise or not clause.has_teacher or _is_heard(clause):
        return None
    others = frozenset(mention.first for mention in mentions if mention.first >= cue.last)
    listing = listing_behind(markup, cue.last, last, sentence.last, others)
    if listing is None or listing.first >= listing.last or not _accepts(clause, listing):
        return None
    return Lesson(listing, clause.presenters, _doubts(clause, listing), (sentence.first, cue.first))


def _is_heard(clause: Clause) -> bool:
    """Whether a second verb teaches: "được nghe báo cáo viên giới thiệu"."""
    markup, verb = clause.markup, clause.cue
    if verb.value != "learns" and markup.keys[verb.first] != "nghe":
        return False
    for cue in markup.within("cue", verb.last, min(clause.sentence.last, verb.last + FAR)):
        teaches = cue.value in ("presents", "teaches", "discusses") and not markup.capital(cue.first)
        if teaches and not is_compound(markup, cue.first):
            heard = markup.keys[verb.last - 1] == "nghe"  # the words of a teacher who is heard may hold commas
            parting = COLONS if heard else COLONS | {","}
            return parting.isdisjoint(markup.keys[verb.last : cue.first])
    return False


def _accepts(clause: Clause, listing: Listing) -> bool:
    """Whether the words behind the verb can be what was taught."""
    if "sẽ" in clause.before[-3:] and not listing.listed and not clause.lists:
        return False  # "về sẽ phổ biến lại" is no lesson of the conference
    if clause.cue.value == "learns" and not clause.passive:
        return _learn(clause, listing)
    if clause.passive or clause.presenters or clause.opens_with_teacher:
        return True
    if clause.cue.value == "discusses":
        return listing.listed or clause.lists  # "Lãnh đạo Hội phân tích vai trò của chi hội" only speaks
    return listing.listed or _tells_much(clause, listing)


def _learn(clause: Clause, listing: Listing) -> bool:
    """Whether learners are the subject of what is learned: "Học viên lần lượt tìm hiểu …", "Lớp học: …"."""
    subject = clause.before[over_opening(clause.before) :][:1] or clause.before[:1]
    if begins_part(clause.markup, clause.sentence.first + _clause(clause.before)) and _tells_much(clause, listing):
        return True  # "…; ngày thứ hai học cách nẹp xương"
    if subject[0] in LEARNERS and (listing.listed or "lượt" in clause.before):
        return True
    return learners_before(clause.markup, clause.sentence.first, clause.cue.first) and _tells_much(clause, listing)


def _tells_much(clause: Clause, listing: Listing) -> bool:
    """Whether words begin as topics do, or several follow each other."""
    keys = clause.markup.keys
    begins = keys[listing.first] in BEGINNINGS or begins_topic(clause.markup, listing.first)
    return begins or ";" in keys[listing.first : listing.last] or keys[listing.first : listing.last].count(",") > 1


def _doubts(clause: Clause, listing: Listing) -> bool:
    """Whether it is doubtful that this was taught: nobody is named, nothing announces a list."""
    if clause.passive or listing.listed or clause.cue.value == "presents":
        return False
    return not any(mention.supported for mention in clause.presenters)


def _clause(before: list[str]) -> int:
    """Where the clause begins that ends the words."""
    return max((at + 1 for at, key in enumerate(before) if key in ";,:"), default=0)
