"""The place within the province: "TP Gia Nghĩa", "Hội trường UBND huyện Trà Cú"; the province itself is no venue."""

from collections.abc import Iterator

from events.reader.layout import Role
from events.reader.markup import Markup
from events.reader.people import Telling
from events.reader.reading import Fact
from events.reader.sentences import Sentence
from events.reader.vocabulary import central_cities, pairs, particles

LONGEST = 30
UNITS = particles("venues.units")
PLACES = particles("venues.places")
NOT_PLACES = pairs("venues.not_places")
ENDS = particles("venues.ends")


def read_venue(markup: Markup, sentences: list[Sentence], tellings: list[Telling]) -> Fact[str] | None:
    """The venue as printed, from the sentence that tells of the conference held; not one in somebody's office."""
    taken = {at for telling in tellings for mention in telling.mentions for at in range(mention.first, mention.last)}
    for sentence in sentences:
        chaired = markup.cues(sentence.first, sentence.last, "chairs")
        if not markup.held(sentence.first, sentence.last) or sentence.role is Role.ITEM:
            continue
        for first in _begins(markup, sentence, chaired):
            if first in taken:
                continue
            last = _end(markup, first, sentence.last)
            if last > first:
                doubtful = sentence.role is Role.CAPTION or sentence.number > 2 or markup.keys[first] not in PLACES
                return markup.quote(first, last, unsure=doubtful)
    return None


def _begins(markup: Markup, sentence: Sentence, chaired: bool) -> Iterator[int]:
    """The tokens behind "tại" where a place begins; a "điểm cầu" only where the chair sits."""
    for index in range(sentence.first, sentence.last - 1):
        key, following = markup.keys[index], tuple(markup.keys[index + 1 : index + 3])
        if key == "chọn" and markup.keys[index + 1] in PLACES:
            yield index + 1
        if key == "về" and following == ("trung", "tâm"):
            yield index + 1
        if key == "ở" and following[0] in ("hội", "nhà", "trung", "trụ", "khách") and _names_place(markup, index + 1):
            yield index + 1
        if key != "tại":
            continue
        seat = following == ("điểm", "cầu") and chaired and sentence.role is Role.CAPTION
        if seat or (following not in NOT_PLACES and _names_place(markup, index + 1)):
            yield index + 1


def _names_place(markup: Markup, index: int) -> bool:
    return (markup.keys[index] in PLACES or markup.capital(index)) and not _is_event(markup, index)


def _is_event(markup: Markup, index: int) -> bool:
    return index in markup.marks["event"]


def _end(markup: Markup, first: int, limit: int) -> int:
    """The end of the place, or `first` where it is a province and no more."""
    index, limit = _over_province(markup, first), min(limit, first + LONGEST)
    if index > first:
        return first
    while index < limit and not _ends(markup, index, limit):
        index += 1
    return index


def _over_province(markup: Markup, index: int) -> int:
    """Past a whole province: "tỉnh Bến Tre", "Thành phố Đà Nẵng", "thủ đô Hà Nội", "Lai Châu"; else the same token."""
    at = index
    while at < len(markup) and markup.keys[at] in ("tỉnh", "thành", "phố", "tp", ".", "thủ", "đô"):
        at += 1
    mark = markup.at("province", at)
    if mark is None or not markup.capital(at):
        return index
    city = at > index and markup.keys[index] in ("thành", "tp")
    if city and markup.keys[mark.last : mark.last + 2] == [",", "tỉnh"]:  # "Thành phố Huế, tỉnh Thừa Thiên Huế"
        return index
    return mark.last if not city or mark.value in central_cities() else index


def _ends(markup: Markup, index: int, limit: int) -> bool:
    key = markup.keys[index]
    if key == ",":
        following = index + 1
        if following >= limit or _over_province(markup, following) > following:
            return True
        return not (markup.keys[following] in UNITS or markup.keys[following].isdecimal())
    if key == "(":
        return not (index + 1 < limit and markup.shouted(index + 1) and index + 1 not in markup.marks["province"])
    if key in ".;:…!?":
        return not (key == "." and index + 1 < limit and markup.keys[index + 1][0].isalnum())
    if markup.capital(index) or (key == "và" and index + 1 < limit and _is_second_place(markup, index + 1)):
        return False
    cue = markup.marks["cue"].get(index)
    return key in ENDS or (cue is not None and cue.value != "learns") or _is_event(markup, index)


def _is_second_place(markup: Markup, index: int) -> bool:
    """ "hội trường UBND quận và Trung tâm Bồi dưỡng chính trị quận" """
    return markup.capital(index) and markup.keys[index] in PLACES and index in markup.marks["body"]
