"""Printed dates that are not the conference's: of documents, laws, jubilees, deadlines and what is still ahead.

"Quyết định số 12/QĐ-TTg ngày 14/9/2022", "Luật có hiệu lực từ 1/7", "từ nay đến 30/6".
"""

from itertools import pairwise

from events.reader.markup import Markup
from events.reader.printed_dates import PrintedDate
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

DOCUMENTS = particles("other_dates.documents")
JUBILEES = pairs("other_dates.jubilees")
PREPARING = pairs("other_dates.preparing")  # "chuẩn bị", "hướng tới"
LAW = (
    "có hiệu lực",
    "ký ngày",
    "ban hành",
    "phê chuẩn",
    "thông qua",
    "đến nay",
    "trở đi",
    "chấp thuận",
    "sinh ngày",
    "bầu cử",
)
SESSIONS = frozenset(["sáng", "chiều", "tối"])
BEGUN = SESSIONS | {"từ", "vào"}
WHEN = frozenset(["ngày", "sáng", "chiều", "tối", "trong", "từ", "hôm", "vừa", "tại"])
NEAR = 9  # tokens between a jubilee and its day
OLDEST = 1990  # what is told of earlier years is history


def is_other_date(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """Whether the printed date belongs to something else that the sentence names."""
    return any(tells(markup, sentence, printed) for tells in (_of_document, _of_law, _of_jubilee, _ahead, _term))


def _of_document(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """ "Kế hoạch số 19/KH-CCKL ngày 03/3/2020": a code or a document's name stands before the day."""
    index = printed.first - 1
    if index >= sentence.first and markup.keys[index] in SESSIONS:
        return False
    while index >= sentence.first and markup.keys[index] in ("ngày", ",", "(", "-"):
        index -= 1
    if index < sentence.first or markup.keys[index] in BEGUN:
        return False
    token = markup.text[markup.starts[index] : markup.ends[index]]
    if sum(map(str.isupper, token)) >= 2 and markup.keys[index - 1] in "-/":
        return True
    window = markup.keys[max(sentence.first, index - 12) : index + 1]
    return "số" in window and not ({",", ";"} & set(window[window.index("số") + 6 :])) and bool(DOCUMENTS & set(window))


def _of_law(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    around = " ".join(markup.keys[max(sentence.first, printed.first - 6) : min(sentence.last, printed.last + 3)])
    return any(phrase in around for phrase in LAW)


def _of_jubilee(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """ "kỷ niệm 68 năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2023)" """
    years = [day.year for day in (printed.start, printed.end) if day is not None and day.year is not None]
    if years and (min(years) < OLDEST or max(years) - min(years) > 1):
        return True
    before = markup.keys[max(sentence.first, printed.first - NEAR) : printed.first]
    return not JUBILEES.isdisjoint(pairwise(before)) and "," not in before


def _ahead(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """Whether the day is what the conference prepares: "Chuẩn bị cho cuộc tổng điều tra bắt đầu ngày 1/7, …"."""
    opening = markup.keys[sentence.first : printed.first]
    if tuple(opening[:2]) not in PREPARING or opening[-1:] == [","]:
        return False
    return not any(key == "," and following in WHEN for key, following in pairwise(opening))


def _term(markup: Markup, sentence: Sentence, printed: PrintedDate) -> bool:
    """Whether the day is a deadline: "từ nay đến 30/6", "nộp bài trước 5/3/2021"."""
    before = markup.keys[max(sentence.first, printed.first - 4) : printed.first]
    due = printed.first > 0 and markup.keys[printed.first - 1] in ("trước", "sau")
    return due or ("từ", "nay") in pairwise(before)
