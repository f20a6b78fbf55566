"""The parts of a report: headline, stamps, dateline, paragraphs, captions and credit lines, with their offsets.

Lines that are no part of the report are left out: page furniture, related stories, and what was printed before
(a lead repeated as a paragraph, a headline repeated as a picture's text).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from events.reader.furniture import terms
from events.reader.outlets import is_outlet
from events.reader.spelling import normalize
from events.reader.stamps import is_stamp, names_outlet
from events.reader.vocabulary import is_term, provinces

LONGEST_HEADLINE = 400
LONGEST_CREDIT = 60
LONGEST_STOPPED = 110  # characters of a headline with a full stop
LONGEST_STORY = 110  # characters of a related story's headline
LONGEST_CAPTION = 180
LONGEST_SHOWN = 260  # characters in which a caption tells what it shows
STOPS = frozenset(".;:!?")
NARROWEST = 50  # characters of a line that was broken at the width
LAST_BODY = 2  # how near the end a body stands that wrote the report
LAST_LINES = 5  # how near the end a credit line stands


class Role(Enum):
    PARAGRAPH = auto()
    CAPTION = auto()
    ITEM = auto()  # "- Tình hình khủng bố quốc tế;" under a paragraph that ends in a colon


class Line(NamedTuple):
    """A stretch [start, end) of the working copy, without white space around it."""

    start: int
    end: int
    text: str

    def after(self, length: int) -> "Line":
        """What follows the line's first `length` characters."""
        rest = self.text[length:]
        start = self.end - len(rest.lstrip())
        return Line(start, self.end, rest.strip())


@dataclass(frozen=True, slots=True)
class Block:
    line: Line
    role: Role


@dataclass(slots=True)
class Layout:
    title: Line | None = None
    stamps: list[Line] = field(default_factory=list)
    datelines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    credits: list[Line] = field(default_factory=list)


_WORD = re.compile(r"\w+")
_DATE_LABEL = re.compile(r"date\s+\d{4}-\d{2}(?:-\d{2})?\s*", re.IGNORECASE)
_DAY_FIRST = re.compile(
    r"(?:vào\s+)?(?:(?:trong|các|hai|ba|\d)\s+)*"
    r"(?:ngày|sáng|chiều|tối|từ ngày|hôm nay|vừa qua|mới đây)\b.{0,30}?(?:\d|,)"
)
_ITEM = re.compile(
    r"[-–+•*●▪■◆►➤➢✓✔✅🔹🔸]\s?|\(?(?:\d{1,2}|[IVX]{1,4})[.)/]\s|[a-hđ][.)]\s"
    r"|(?:Chuyên đề|Bài|Phần|Nội dung)\s(?:\d|thứ|[IVX]+\b)"
)
_TAUGHT = re.compile(r"^[^:“\"]{10,160}: ?[“\"][^”\"]+[”\"]\.?$")  # "TS Lê An, Trưởng khoa Cấp cứu: “Băng bó”."
_STOPPED = re.compile(r"(?<![.…])[.;:]$|\./\.$")
_DAY = re.compile(r"\d[/.-]\d|ngày \d|, ")
_AUTHOR = re.compile(r"(?<=[.!?”\"/…]) +([A-ZĐ][^\W\d_]*(?:(?: | - |, | – )[A-ZĐ][^\W\d_]*){1,6})$")
_LABELLED = re.compile(  # "… ai cũng vui. Tin, ảnh: Lê Lan"
    r"(?<=[.!?”\"/…]) +((?:Tin|Bài|Ảnh|Thực hiện|Tác giả)(?:\s*(?:[,&/–-]|và)\s*(?:bài|ảnh|clip|video))*\s*:\s*"
    r"[A-ZĐ][^\W\d_]*\.?(?:(?: | - |, | – |\.)[A-ZĐ][^\W\d_]*){0,6})\.?$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"%\w+%|\S*\.(?:jpe?g|png|gif|webp)\S*", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:[-–+*•]\s*)?\(?"
    r"(?:(?:tin\s?bài|tin|bài viết|bài|ảnh|clip|video|thực hiện|tác giả|người viết|nguồn(?: tin)?|biên tập)"
    r"(?:\s*(?:[,&/–-]|và)\s*(?:tin|bài|ảnh|clip|video))*\s*:|theo\s|nguồn\s)"
)
_BODY = re.compile(
    r"(?:Ban|Phòng|Văn phòng|Trung tâm|Tổ|Khoa|Bộ phận) [A-ZĐ]\S*(?: [^\s.,;:!?]+){1,7}"
)  # "Ban Truyền thông"
_PERSON_SHOWN = re.compile(  # "Thiếu tướng Trần Hữu An phát biểu khai mạc hội nghị" stands under a picture
    r"(?:đồng chí|ông|bà|(?:thiếu|trung|thượng|đại) (?:tướng|tá|úy)|p?gs|ts|ths|tiến sĩ)\b.{4,150}?"
    r"\b(?:phát biểu|trao đổi|trình bày|chủ trì|tặng|trao|truyền đạt)\b.{0,60}"
    r"(?:hội nghị|lớp|buổi|khóa|lễ|tập huấn|học viên|đại biểu)"
)
_NAMES = re.compile(r"[^\W\d_]*[.'’]?[^\W\d_]+(?:\s*(?:[-–,&/|.;]|\s(?:và\s)?)\s*[^\W\d_]+){0,8}\.?\s*\|?")
_BRACKETED = re.compile(r"\(\s*([^()\n]{2,40}?)\s*\)\s*[-–—:.]*\s*")
_PLACED = re.compile(r"(?P<place>[^()\n]{2,30})\(\s*(?P<code>[^()\n]{2,30}?)\s*\)\s*[-–—:]+\s*")  # "Bạc Liêu (TTXVN) -"
# "TTXVN (Hà Nội 15/5) -"
_DATED = re.compile(r"(?P<code>[^()\n]{2,20}?)\s*\([^()\n]{2,20}\d[^()\n]{0,8}\)\s*[-–—:]+\s*")
_LEADING = re.compile(r"([^\n:–—]{2,40}?)\s*(?:[-–—:](?:\s|(?=[A-ZĐ\d]))|[–—:])\s*")
_NAMED = re.compile(r"(?:Báo|BÁO) [^\d,;:]{2,30} (?:điện tử|online|ĐIỆN TỬ|ONLINE|Online)")  # "Báo Cà Mau điện tử"
_ONLINE = re.compile(r"[A-ZĐ]{2,8} (?:[Oo]nline|ONLINE|[Đđ]iện tử|ĐIỆN TỬ)")  # "NCT Online"
_DOTTED = re.compile(r"([A-ZĐ]{3,6})\. (?=[A-ZĐ])")  # "ĐKO. Liên minh Hợp tác xã …"
_CODE = re.compile(r"[A-ZĐ][A-ZĐ&.\d-]{1,9}|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)(?:\.vn)?")


def find_layout(text: str) -> Layout:
    """The layout of the working copy `text`."""
    layout, seen = Layout(), set[str]()
    lines = list(_lines(text))
    lines = _without_related(lines)
    for index, line in enumerate(lines):
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        line = _take_label(line, layout)
        if is_stamp(line.text) or (not layout.blocks and layout.title is not None and names_outlet(line.text)):
            layout.stamps.append(line)
            continue
        if (author := _author_in_stamp(line)) is not None and not layout.blocks:
            layout.stamps.append(line)
            layout.credits.append(author)
            continue
        if not line.text or _is_furniture(line.text) or (key := _key(line.text)) in seen:
            continue
        seen.add(key)
        if _is_credit(line.text, layout, len(lines) - index):
            layout.credits.append(line)
        elif layout.title is None and not layout.blocks and len(lines) - index > 2 and _is_section(line.text):
            continue
        elif layout.title is None and not layout.blocks and _is_title(line.text, following):
            layout.title = line
        else:
            _add_block(_after_title(line, layout), layout)
    _part_author(layout)
    return layout


def _part_author(layout: Layout) -> None:
    """Parts the author from the text's end: "… ai cũng vui. Tin, ảnh: Lê Lan"; without a label of one paragraph."""
    if not layout.blocks or layout.credits:
        return
    line, role = layout.blocks[-1].line, layout.blocks[-1].role
    end = line.text[-LONGEST_CREDIT:]
    author = _LABELLED.search(end) or (_AUTHOR.search(end) if len(layout.blocks) == 1 else None)
    if author is not None:
        skipped = len(line.text) - len(end)
        start = line.start + skipped + author.start(1)
        layout.credits.append(Line(start, start + len(author[1]), author[1]))
        body = line.text[: skipped + author.start()]
        layout.blocks[-1] = Block(Line(line.start, line.start + len(body), body), role)


def _lines(text: str) -> Iterator[Line]:
    """The lines that are not blank; where the text is broken at a width, each paragraph as one."""
    lines = list(_printed_lines(text))
    width = _width(text, lines)
    first = 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if width and number + 1 < len(lines) else None
        if following is None or not _goes_on(text, line, following, width):
            start = lines[first].start
            yield line if first == number else Line(start, line.end, text[start : line.end])
            first = number + 1


def _printed_lines(text: str) -> Iterator[Line]:
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            first = start + len(raw) - len(raw.lstrip())
            yield Line(first, first + len(stripped), stripped)
        start += len(raw) + 1


def _width(text: str, lines: list[Line]) -> int:
    """Where the text is broken at a width, as in mails, that width: many lines go on in small letters; else 0."""
    adjacent = [
        (line, following)
        for line, following in pairwise(lines)
        if len(line.text) > NARROWEST and text.count("\n", line.end, following.start) == 1
    ]
    broken = [line for line, following in adjacent if line.text[-1] not in STOPS and following.text[0].islower()]
    return max(len(line.text) for line in broken) if len(broken) > 1 and len(broken) * 3 > len(adjacent) else 0


def _goes_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line of a broken text belongs to the paragraph before it: no blank line, nor a short line's end."""
    if text.count("\n", line.end, following.start) != 1 or len(line.text) * 4 < width * 3:
        return False
    return line.text[-1] not in STOPS or not _ITEM.match(following.text)


def _key(text: str) -> str:
    low = text.casefold()
    return low if len(low) > LONGEST_CAPTION else " ".join(_WORD.findall(low))


def _without_related(lines: list[Line]) -> list[Line]:
    """The lines without a list of related stories: what stands twice in its line, or follows "Tin liên quan"."""
    kept, related = [], False
    for line in lines:
        if not related and len(line.text) < LONGEST_CREDIT:
            related = terms("related").fullmatch(line.text.lower().strip(" :.")) is not None
        if len(line.text) > LONGEST_STORY and line.text.rstrip('”"/.')[-1:] != line.text[-1:]:
            related = False  # a headline has no full stop
        if not related and not _is_doubled(line.text) and not line.text.startswith((">>", "»")):
            kept.append(line)
    return kept


def _is_doubled(text: str) -> bool:
    half = len(text) // 2
    return 20 < len(text) < LONGEST_HEADLINE and text[:half].strip() == text[half:].strip()


def _take_label(line: Line, layout: Layout) -> Line:
    """The line without a leading "date 2025-08-21", which is kept as a stamp."""
    match = _DATE_LABEL.match(line.text)
    if match is None:
        return line
    layout.stamps.append(Line(line.start, line.start + match.end(), match[0]))
    return line.after(match.end())


def _author_in_stamp(line: Line) -> Line | None:
    """The author whom a stamp names: "Lao Động - Mai Dung - 10/06/2023 18:00"."""
    if len(line.text) > 100 or not re.search(r"\d{4}", line.text):
        return None
    bars = "|•" if any(bar in line.text for bar in "|•") else "-–|•"  # "VĂN ANH - HỒ LAM | 06/03/2022"
    parts = list(re.finditer(rf"(?:[^{bars}]|(?<! )[-–]|[-–](?! ))+", line.text))
    authors = [part for part in parts if not _is_source(part[0].strip()) and _is_list_of_names(part[0].strip())]
    stamps = [part for part in parts if is_stamp(part[0].strip())]
    others = [part for part in parts if part not in authors and part not in stamps and not is_outlet(part[0].strip())]
    if len(authors) != 1 or not stamps or others:
        return None
    text = authors[0][0]
    start = line.start + authors[0].start() + len(text) - len(text.lstrip())
    return Line(start, start + len(text.strip()), text.strip())


def _is_section(text: str) -> bool:
    """Whether the line names a part of the site: "Công nghệ", "Tin tức » Hoạt động"."""
    return ">" in text[:60] or "»" in text[:60] or (text.count(" ") < 2 and text[-1].isalpha())


def _is_furniture(text: str) -> bool:
    if len(text) > 100:
        return False
    if (
        (len(text) < 3 and text != "PV")
        or _PICTURE.fullmatch(text)
        or text.lower().startswith(("trang chủ", "bạn đang ở"))
    ):
        return True
    return not re.search(r"[^\W\d_]", terms("furniture").sub("", text.lower()))


def _is_credit(text: str, layout: Layout, lines_left: int) -> bool:
    if len(text) > LONGEST_CREDIT or text.endswith(":") or not (lines_left <= LAST_LINES or not layout.blocks):
        return False
    if _LABEL.match(text.lower()):
        return True
    if not layout.blocks and (layout.title is None and not layout.stamps):
        return False
    if re.match(r"(?:PV|BTV|CTV|P\.V|Nhóm PV)(?:\b|VOV)", text):
        return True
    placed = lines_left <= LAST_BODY if layout.blocks else layout.title is not None
    if placed and _BODY.fullmatch(text) and not is_caption(text):
        return True
    byline, slash, outlet = text.partition("/")
    if slash and is_outlet(outlet.strip()):
        text = byline.strip()
    return _is_list_of_names(text)


def _is_list_of_names(text: str) -> bool:
    text = re.sub(r"\s*\([^()]*\)$", "", text)  # "Hồng Duyên (CDC Yên Bái)"
    words = re.findall(r"[^\W\d_]+", text)
    if not words or len(words) > 9 or not _NAMES.fullmatch(text) or text.lower() in provinces():
        return False
    return all(word[0].isupper() or word in ("và", "nhà", "báo") for word in words)


def _is_title(text: str, following: str) -> bool:
    if not following or len(text) > LONGEST_HEADLINE or _ends_sentence(text, following):
        return False
    if text.count(" ") < 2 or is_caption(text):
        return False
    place = _LEADING.match(text)
    if place and place[1].lower() in provinces() and ":" in place[0]:  # "Gia Lai: Công an cấp xã học …"
        text = text[place.end() :]
    return not _DAY_FIRST.match(normalize(text).lower()) and not dateline_length(text)


def _ends_sentence(text: str, following: str) -> bool:
    """Whether the line ends as no headline does; a short one over a long paragraph may have its full stop."""
    if len(text) * 3 < len(following) and len(text) <= LONGEST_STOPPED and text[-1] == "." and not _DAY.search(text):
        return False
    return _STOPPED.search(text) is not None


def is_caption(text: str) -> bool:
    if len(text) > LONGEST_CREDIT and not text.lower().startswith("ảnh") and (":" in text or ";" in text):
        return False  # "Các đại biểu dự hội nghị đã nghe 2 chuyên đề: …"
    low = normalize(text[:LONGEST_SHOWN]).lower()
    if terms("caption").match(low) or _PERSON_SHOWN.match(low):
        return True
    return text.startswith("(") and text.endswith(")")


def _after_title(line: Line, layout: Layout) -> Line:
    """The line without the headline, where a page runs the headline into the first paragraph."""
    title = layout.title
    if title and line.text.startswith(title.text) and len(line.text) > len(title.text):
        return line.after(len(title.text))
    return line


def _add_block(line: Line, layout: Layout) -> None:
    length = dateline_length(line.text)
    if length:
        layout.datelines.append(Line(line.start, line.start + length, line.text[:length]))
        line = line.after(length)
    if line.text:
        layout.blocks.append(Block(line, _role(line.text, layout)))


def _role(text: str, layout: Layout) -> Role:
    if layout.blocks and _is_item(text, layout.blocks[-1]):
        return Role.ITEM
    if len(text) < LONGEST_CAPTION and (is_caption(text) or text[-1] not in '.!?…:;”"'):
        return Role.CAPTION
    return Role.PARAGRAPH


def _is_item(text: str, before: Block) -> bool:
    """Whether the line goes on with a list: behind a colon, or an item that a semicolon or a bullet leaves open."""
    opened = before.line.text.endswith(":")
    marked = _ITEM.match(text) is not None
    if before.role is Role.ITEM:
        return marked or before.line.text.endswith(";")
    if not marked and _TAUGHT.search(text):
        return False
    return opened and (marked or ";" in text or (len(text) < LONGEST_CAPTION and not is_caption(text)))


def dateline_length(text: str) -> int:
    """The length of a dateline with its dash: "(ABO) ", "NDO - ", "ĐTN: ", "Hải Phòng - "; 0 if there is none."""
    match = _PLACED.match(text) if "(" in text else None
    if match is not None and match["place"].strip().lower() in provinces() and _is_source(match["code"]):
        return match.end() if match.end() < len(text) else 0
    match = _DATED.match(text)
    if match is not None and _is_source(match["code"]):
        return match.end() if match.end() < len(text) else 0
    match = _DOTTED.match(text)
    if match is not None and _is_source(match[1]) and not is_term(match[1], "body"):
        return match.end()
    match = _BRACKETED.match(text)
    if match is None:
        match = _LEADING.match(text) if any(sign in text for sign in "-–—:") else None
        if match is None or not (_is_source(match[1]) or match[1].lower() in provinces()):
            return 0
    elif not _is_source(match[1]) and not match[0].rstrip().endswith(("-", "–", "—")):
        return 0
    return match.end() if match.end() < len(text) else 0


def _is_source(text: str) -> bool:
    return (
        is_outlet(text)
        or _NAMED.fullmatch(text) is not None
        or _ONLINE.fullmatch(text) is not None
        or (_CODE.fullmatch(text) is not None and not is_term(text, "rank"))
    )
