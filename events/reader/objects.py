"""What a verb of teaching has behind it: the topics, announced as a list or told as its object.

"… trình bày | 3 chuyên đề gồm: | băng bó; nẹp xương", "… hướng dẫn | học viên | cách băng bó".
"""

from events.reader.announcements import ANNOUNCING, UNITS, about_units, announced, has_unit, list_marker
from events.reader.listing import Listing
from events.reader.markup import Markup
from events.reader.topic_begins import (
    behind_about,
    over_addressees,
    over_adverbs,
    over_learners,
    over_manner,
    over_verbs,
)
from events.reader.topic_ends import topics_end
from events.reader.vocabulary import particles

NO_OBJECT = particles("objects.no_object") | {"với", "cho", "tới", "đến"}
VAGUE = ["những", "vấn", "đề", "mới"]


def listing_behind(markup: Markup, index: int, last: int, sentence_last: int, others: frozenset[int]) -> Listing | None:
    """The list behind the verb: over "3 chuyên đề gồm:", "các nội dung như", "chuyên đề về" to the topics."""
    index = over_adverbs(markup, over_verbs(markup, index, sentence_last), sentence_last)
    count, several = announced(markup, index, sentence_last)
    marker = list_marker(markup, index, sentence_last, count)
    if marker is not None:
        if "đó" in markup.keys[index:marker]:  # "7 chuyên đề, trong đó có: …" tells some of them
            count = None
        several = several or count is not None or bool(ANNOUNCING & set(markup.keys[index:marker]))
        if marker in others:  # "các chuyên đề: TS A với chuyên đề …; ông B với …"
            others = frozenset()
        listed = several or not has_unit(markup, index - 2, marker)  # "thông tin chuyên đề: …" tells one
        listed = listed or markup.keys[marker - 3 : marker] == ["nội", "dung", ":"]
        return Listing(marker, topics_end(markup, marker, last, others), count, several, listed)
    about = about_units(markup, index, sentence_last) if several else None
    if about is not None:
        return Listing(about, topics_end(markup, about, sentence_last, others), count, True, True)
    return _unlisted(markup, index, sentence_last, others)


def _unlisted(markup: Markup, index: int, limit: int, others: frozenset[int]) -> Listing | None:
    """What the verb teaches where nothing announces a list."""
    first = over_learners(markup, over_addressees(markup, index, limit), limit)
    if _names_no_topic(markup, first, limit):
        return None
    first = over_manner(markup, first, limit)
    if _trains_people(markup, first):
        return None
    end = topics_end(markup, first, limit, others)
    if _is_list_of_units(markup, first, end):
        first = behind_about(markup, first, end)
    return Listing(first, end, None, False, False) if end - first > 1 else None


def _names_no_topic(markup: Markup, index: int, limit: int) -> bool:
    """Whether the words at the token are no topic, or are taught only to somebody told behind them."""
    keys, event = markup.keys, markup.marks["event"].get(index)
    if event is not None and event.value == "gathering":
        return True  # "thông báo khóa thứ hai sẽ mở …"
    if index < limit and (keys[index] in NO_OBJECT or keys[index : index + 4] == VAGUE):
        return True
    for at in (index, index + 1):
        if tuple(keys[at : at + 2]) in UNITS and keys[at + 2 : at + 3] in (["cho"], ["tới"], ["đến"]):
            return True  # "truyền đạt kiến thức cho học viên"
    return False


def _trains_people(markup: Markup, first: int) -> bool:
    """Whether people are the object: "đã huấn luyện xong 96 tài xế"."""
    at = first + (markup.keys[first : first + 1] in (["xong"], ["được"]))
    return at + 1 < len(markup.keys) and markup.keys[at].isdecimal() and at + 1 in markup.marks["audience"]


def _is_list_of_units(markup: Markup, first: int, end: int) -> bool:
    """Whether "những nội dung về A; B; C" lists: there the unit is no part of the first topic."""
    return ";" in markup.keys[first:end] and any(
        tuple(markup.keys[at : at + 2]) in UNITS for at in range(first, min(first + 3, end))
    )
