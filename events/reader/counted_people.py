"""A printed number and the people it counts: "3.100 đại biểu", "95 chị", "260 nhà chài đã tham gia"."""

from events.reader.markup import Mark, Markup
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

LONGEST_NUMBER = 7  # digits
LARGE = {"trăm": 100, "nghìn": 1000, "ngàn": 1000}
SINGLE = particles("counted_people.single")  # "95 chị", "40 vị"
ROLES = particles("counted_people.roles")  # "khối trưởng", "đội viên": second words of people's names
PEOPLE = frozenset(["người", "sĩ", "đại", "học", "hội", "cán", "lượng"])
NO_PEOPLE = particles("counted_people.no_people")
JOINING = pairs("counted_people.joining")  # "tham dự", "thu hút", "theo học"


def count_at(markup: Markup, index: int, limit: int) -> tuple[int, int] | None:
    """The number that begins at the token and the token behind it: "3100", "3.100", "412/430"."""
    digits = markup.keys[index]
    at = index + 1
    while at + 1 < limit and markup.keys[at] in ".," and not markup.spaced(at) and not markup.spaced(at + 1):
        if len(markup.keys[at + 1]) != 3 or not markup.keys[at + 1].isdecimal():
            return None
        digits += markup.keys[at + 1]
        at += 2
    if len(digits) > LONGEST_NUMBER or not int(digits):
        return None
    if at < limit and (unit := LARGE.get(markup.keys[at])) is not None:
        return int(digits) * unit, at + 1  # "gần 3 trăm đại biểu"
    if markup.keys[at : at + 1] == ["/"] and at + 1 < limit and markup.keys[at + 1].isdecimal():
        at += 2  # so many of so many
    return int(digits), at


def people_end(markup: Markup, index: int, last: int, sentence: Sentence) -> int | None:
    """The end of the people's word behind a number; of the number where none is needed; None if it counts no people."""
    noun = markup.at("audience", last) or _officers(markup, last)
    if noun is None and markup.keys[last : last + 1] in (["lượt"], ["các"], ["nữ"], ["nam"], ["tân"], ["cựu"], ["gia"]):
        noun = markup.at("audience", last + 1)
    if noun is not None:
        return noun.last
    if last < sentence.last and markup.keys[last] in SINGLE:
        return last + 1
    if last + 1 < sentence.last and markup.keys[last + 1] in ROLES and markup.keys[last] != "tổ":  # "2 tổ chức"
        return last + 2
    if _is_told_number(markup, index, sentence.first):
        return last
    return _meant_for(markup, index, last, sentence) or _joining_noun(markup, last, sentence)


def _officers(markup: Markup, index: int) -> Mark | None:
    """Those told by their office: "184 | chỉ huy trưởng"."""
    office = markup.at("office", index)
    return office if office is not None and not markup.capital(index) else None


def _joining_noun(markup: Markup, last: int, sentence: Sentence) -> int | None:
    """The end of an unlisted people's word that takes part: "260 nhà chài | đã tham gia lớp học"."""
    if last >= sentence.last or markup.keys[last] in NO_PEOPLE or not markup.keys[last].isalpha():
        return None
    for at in range(last + 1, min(sentence.last - 1, last + 4)):
        verb = at + (markup.keys[at] in ("đã", "cùng"))
        if tuple(markup.keys[verb : verb + 2]) in JOINING:
            return at
        if not markup.keys[at].isalpha():
            return None
    return None


def _meant_for(markup: Markup, index: int, last: int, sentence: Sentence) -> int | None:
    """ "dành cho 58 trưởng trạm" """
    before = markup.keys[max(sentence.first, index - 3) : index]
    meant = any(before[at : at + 2] == ["dành", "cho"] for at in range(len(before) - 1))
    if meant and last < sentence.last and markup.keys[last].isalpha() and markup.keys[last] not in NO_PEOPLE:
        return last + 1
    return None


def _is_told_number(markup: Markup, index: int, first: int) -> bool:
    """ "Số người dự là 120" """
    before = markup.keys[max(first, index - 7) : index]
    return "số" in before and before[-1] in ("là", ":", "hơn", "gần", "trên") and bool(PEOPLE & set(before))
