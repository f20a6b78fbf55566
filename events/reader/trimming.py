"""A topic without what only introduces it: "chuyên đề thứ hai là", "về", bullets, and the punctuation around it."""

from events.reader.markup import Markup
from events.reader.units import ORDINALS as NUMBERS
from events.reader.units import STARTS, label_end, number_at
from events.reader.vocabulary import pairs, particles

LEADING = particles("trimming.leading")
PRAISING = frozenset(["được", "đáng", "quan", "nổi", "trọng", "mới"])
PRAISED = frozenset(["nhất", "ý", "kể", "bật", "tâm", "hơn"])
UNITS = (["chuyên", "đề"], ["nội", "dung"], ["chủ", "đề"])
PASSIVE = frozenset(["được", "còn", "cũng", "sẽ", "đã"])  # "…; còn được hướng dẫn lập hồ sơ"
BEFORE_TELLING = frozenset([";", ",", "và", "được", "là"])
KEPT = frozenset('"“‘«(')
TRAILING = frozenset([*".,;:…!-–/+", "đều", "sẽ", "cũng"])
JOINING = frozenset(["và", '"', "”"])
NO_PART = frozenset(["thực", "mềm", "cứng", "lớn", "nhiều", "thưởng", "trăm"])  # "phần thực hành", "phần mềm"
SESSIONS = pairs("trimming.sessions")
TITLED = pairs("trimming.units")
TITLES = frozenset(words[0] for words in TITLED)
TELLING = pairs("trimming.telling")
CHARGED = frozenset(["trách", "nhận", "nhiệm", "giảng"])
LONGEST_PRAISE = 16  # tokens before its "là"
NUMERALS = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "a", "b", "c", "d"])
ORDINALS = particles("trimming.ordinals")
INTRODUCING = LEADING | STARTS | NUMERALS | NUMBERS.keys() | PASSIVE | TITLES | {"thứ", "nghe", "lý"}
INTRODUCING |= {words[0] for words in UNITS}


def tells(markup: Markup, index: int) -> bool:
    cue = markup.marks["cue"].get(index)
    return cue is not None and not markup.capital(index) and tuple(markup.keys[index : cue.last][:2]) in TELLING


def trim(markup: Markup, first: int, last: int) -> tuple[int, int]:
    """The topic's tokens without "chuyên đề thứ hai là", "về", bullets, and the punctuation around it."""
    while first < last and _may_introduce(markup, first) and (begins := _stripped(markup, first, last)) > first:
        first = begins
    while last > first and _is_trailing(markup, first, last):
        last -= 1
    return first, last


def _may_introduce(markup: Markup, index: int) -> bool:
    """Whether the word at the token may introduce a topic at all; with most words the topic itself begins."""
    key = markup.keys[index]
    if key in INTRODUCING or not key.isalpha() or index in markup.marks["cue"]:
        return True
    return "là" in markup.keys[index : index + LONGEST_PRAISE]


def _is_trailing(markup: Markup, first: int, last: int) -> bool:
    """Whether the last token is no part of the topic."""
    key = markup.keys[last - 1]
    return key in TRAILING or (key in JOINING and not _quoted(markup, first, last))


def _stripped(markup: Markup, first: int, last: int) -> int:
    """The token behind one thing that only introduces the topic; `first` if there is none."""
    key = markup.keys[first]
    if key in LEADING and not (key in '"“' and _quoted(markup, first, last)):
        return first + 1
    if not key[0].isalnum() and key not in KEPT:
        return first + 1  # a bullet of any make
    label = label_end(markup, first) if key in STARTS else _ordinal_end(markup, first)
    if label is not None and label < last:
        return label
    for over in (_number, _over_praise, _over_telling, _over_unit):
        if (behind := over(markup, first, last)) > first:
            return behind
    return first


def _over_praise(markup: Markup, first: int, last: int) -> int:
    """The token behind "nội dung được quan tâm nhất là", "đáng chú ý là"; `first` where there is no such praise."""
    keys = markup.keys
    for at in range(first, min(last - 2, first + LONGEST_PRAISE)):
        if keys[at] == "là" and keys[at + 1] == ":":
            return at + 2  # "5 chuyên đề lý luận, trọng tâm là: …"
    begin = first + 2 * (keys[first : first + 2] in UNITS)
    if begin >= last or keys[begin] not in PRAISING:
        return first
    said = next((at for at in range(begin + 2, min(last, begin + 8)) if keys[at] == "là"), None)
    return said + 1 if said is not None and keys[said - 1] in PRAISED else first


def _over_telling(markup: Markup, first: int, last: int) -> int:
    """The token behind the verb of "nghe Ban Cơ yếu trình bày", "còn được hướng dẫn"; `first` where there is none."""
    key = markup.keys[first]
    if key == "nghe" and (verb := _verb_of_hearing(markup, first, last)) is not None:
        return verb
    if key in PASSIVE and first + 1 < last and (tells(markup, first + 1) or markup.keys[first + 1] in PASSIVE):
        return first + 1
    if first > 0 and markup.keys[first - 1] in BEFORE_TELLING and tells(markup, first):
        return markup.marks["cue"][first].last
    return first


def _over_unit(markup: Markup, first: int, last: int) -> int:
    """The token behind "chuyên đề", "hai tiết về", "lý thuyết về"; `first` where no unit introduces the topic."""
    words = markup.keys[first : first + 3]
    if words == ["lý", "thuyết", "về"]:
        return first + 3
    if tuple(words[1:]) in SESSIONS and number_at(markup, first) is not None:
        return first + 2 + (words[2] == "về")
    if words[0] in TITLES and (titled := _over_titled(markup, first, last)) > first:
        return titled
    if words[:2] in UNITS and _drops_unit(markup, first + 2, last):
        return _over_ordinal(markup, first + 2, last)
    return first


def _over_titled(markup: Markup, first: int, last: int) -> int:
    """The token behind "bài giảng về", "phần" or "tham luận" before a title; `first` where the word is the topic's."""
    for size in (3, 2, 1):
        if tuple(markup.keys[first : first + size]) in TITLED and first + size < last - 1:
            behind = first + size
            part = markup.keys[first] == "phần" and markup.keys[behind] not in NO_PART
            if markup.keys[behind] in ("về", "“", '"', ":") or markup.capital(behind) or part:
                return behind + (markup.keys[behind] in ("về", ":"))
    return first


def _ordinal_end(markup: Markup, first: int) -> int | None:
    """The token behind "một là," or "thứ hai:"."""
    if markup.keys[first] != "thứ" and markup.keys[first + 1 : first + 2] != ["là"]:
        return None
    number = number_at(markup, first)
    if number is None or markup.keys[number[1] : number[1] + 1] not in (["là"], [","], [":"]):
        return None
    return number[1] + 1


def _verb_of_hearing(markup: Markup, first: int, last: int) -> int | None:
    """The token behind the verb of "nghe Ban Cơ yếu trình bày về …"."""
    cues = markup.within("cue", first + 1, min(last, first + 24))
    return next(
        (cue.last for cue in cues if cue.value in ("presents", "teaches") and not markup.capital(cue.first)), None
    )


def _number(markup: Markup, first: int, last: int) -> int:
    """The token behind "(i)", "2)" or "a." at the topic's head; `first` if there is none."""
    at = first + (markup.keys[first] == "(")
    numbered = at + 1 < last and (markup.keys[at].isdecimal() or markup.keys[at] in NUMERALS)
    closed = numbered and markup.keys[at + 1] in ")./" and (at + 2 >= last or markup.spaced(at + 2))
    return at + 2 if closed else first


def _quoted(markup: Markup, first: int, last: int) -> bool:
    """Whether quotation marks stand inside, as in “diễn biến hòa bình”, and not around the whole."""
    inside = markup.keys[first + 1 : last - 1]
    return "”" in inside or "“" in inside or inside.count('"') % 2 == 1


def _drops_unit(markup: Markup, index: int, last: int) -> bool:
    """Whether "chuyên đề" only introduces: before "về", a number, "là", a quotation or the topic itself."""
    if index < last and markup.keys[index - 1] == "dung" and markup.keys[index - 3] in CHARGED:
        return True  # "… phụ trách nội dung băng bó"
    return (index < last and markup.keys[index - 1] == "đề") or markup.keys[index : index + 1] in (["về"], [":"])


def _over_ordinal(markup: Markup, index: int, last: int) -> int:
    if index < last and (markup.keys[index] == "thứ" or markup.keys[index : index + 2] == ["đầu", "tiên"]):
        return min(last, index + 2)
    if index < last and (markup.keys[index].isdecimal() or markup.keys[index] in ORDINALS):
        return index + 1
    return index
