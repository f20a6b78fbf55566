"""Where the author stands: in a line of its own, "Tin, ảnh: Lê Lan", at the end of the text, or in a stamp."""

import re

from events.reader.captions import is_caption
from events.reader.datelines import is_source
from events.reader.lines import Line
from events.reader.outlets import is_outlet
from events.reader.stamps import is_stamp
from events.reader.vocabulary import provinces

LONGEST = 60  # characters of a credit line
LONGEST_STAMP = 100
MOST_NAMES = 9  # words of a list of names

BULLET = r"(?:[-–+*•]\s*)?"
LABELS = r"tin\s?bài|tin|bài viết|bài|ảnh|clip|video|thực hiện|tác giả|người viết|biên tập"
JOINED_LABELS = r"(?:\s*(?:[,&/–-]|và)\s*(?:tin|bài|ảnh|clip|video))*\s*:"  # "Tin | và ảnh:"

_LABELLED = re.compile(rf"{BULLET}\(?(?:(?:{LABELS}|nguồn(?: tin)?){JOINED_LABELS}|theo\s|nguồn\s)")
_REPORTER = re.compile(r"(?:PV|BTV|CTV|P\.V|Nhóm PV)(?:\b|VOV)")
_BODY = re.compile(  # "Ban Truyền thông"
    r"(?:Ban|Phòng|Văn phòng|Trung tâm|Tổ|Khoa|Bộ phận) [A-ZĐ]\S*(?: [^\s.,;:!?]+){1,7}"
)
_NAMES = re.compile(r"[^\W\d_]*[.'’]?[^\W\d_]+(?:\s*(?:[-–,&/|.;]|\s(?:và\s)?)\s*[^\W\d_]+){0,8}\.?\s*\|?")
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_LAST_NAMES = re.compile(r"(?<=[.!?”\"/…]) +([A-ZĐ][^\W\d_]*(?:(?: | - |, | – )[A-ZĐ][^\W\d_]*){1,6})$")
_LAST_LABELLED = re.compile(  # "… ai cũng vui. Tin, ảnh: Lê Lan"
    r"(?<=[.!?”\"/…]) +((?:Tin|Bài|Ảnh|Thực hiện|Tác giả)(?:\s*(?:[,&/–-]|và)\s*(?:bài|ảnh|clip|video))*\s*:\s*"
    r"[A-ZĐ][^\W\d_]*\.?(?:(?: | - |, | – |\.)[A-ZĐ][^\W\d_]*){0,6})\.?$",
    re.IGNORECASE,
)
_BARS, _BARS_AND_DASHES = (re.compile(rf"(?:[^{signs}]|(?<! )[-–]|[-–](?! ))+") for signs in ("|•", "-–|•"))


def is_credit(text: str, *, labelled: bool) -> bool:
    """Whether the line tells who wrote the report: "Tin, ảnh: Lê Lan"; where it need not be `labelled`, names alone."""
    if len(text) > LONGEST or text.endswith(":"):
        return False
    if _LABELLED.match(text.lower()):
        return True
    return not labelled and (_REPORTER.match(text) is not None or is_list_of_names(_before_outlet(text)))


def is_writing_body(text: str) -> bool:
    """Whether the line is the name of a body that may have written the report: "Ban Truyền thông"."""
    return len(text) <= LONGEST and _BODY.fullmatch(text) is not None and not is_caption(text)


def is_list_of_names(text: str) -> bool:
    """Whether the whole text is one or several names: "Hồng Duyên (CDC Yên Bái)", "Lê Lan - Hồ Sen"."""
    text = _BRACKET.sub("", text)
    words = re.findall(r"[^\W\d_]+", text)
    if not words or len(words) > MOST_NAMES or not _NAMES.fullmatch(text) or text.lower() in provinces():
        return False
    return all(word[0].isupper() or word in ("và", "nhà", "báo") for word in words)


def author_in_stamp(line: Line) -> Line | None:
    """The author whom a stamp names: "Lao Động - Mai Dung - 10/06/2023 18:00"."""
    if len(line.text) > LONGEST_STAMP or not re.search(r"\d{4}", line.text):
        return None
    barred = any(bar in line.text for bar in "|•")  # "VĂN ANH - HỒ LAM | 06/03/2022"
    parts = [line.part(*part.span()) for part in (_BARS if barred else _BARS_AND_DASHES).finditer(line.text)]
    authors = [part for part in parts if not is_source(part.text) and is_list_of_names(part.text)]
    stamps = [part for part in parts if is_stamp(part.text)]
    others = [part for part in parts if part not in authors and part not in stamps and not is_outlet(part.text)]
    return authors[0] if len(authors) == 1 and stamps and not others else None


def part_author(line: Line, *, alone: bool) -> tuple[Line, Line] | None:
    """The text and the author at its end: "… ai cũng vui. | Tin, ảnh: Lê Lan"; without a label if it stands `alone`."""
    end = line.text[-LONGEST:]
    author = _LAST_LABELLED.search(end) or (_LAST_NAMES.search(end) if alone else None)
    if author is None:
        return None
    skipped = len(line.text) - len(end)
    return line.before(skipped + author.start()), line.part(skipped + author.start(1), skipped + author.end(1))


def _before_outlet(text: str) -> str:
    """What stands before the outlet of "Lê Lan/VOV"; else the whole text."""
    byline, slash, outlet = text.partition("/")
    return byline.strip() if slash and is_outlet(outlet.strip()) else text
