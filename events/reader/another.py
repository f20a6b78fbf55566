"""Whether a sentence tells of another conference: an earlier or a later one, one like this, one still to come.

"Trước đó, từ ngày 23/4, một lớp tương tự …", "Ngày 5/12 tới, hội nghị sẽ được tổ chức tại …", "mở tiếp 4 lớp".
"""

from itertools import pairwise

from events.reader.markup import Mark, Markup
from events.reader.sentences import Sentence

NEAR = 9  # tokens of "Từ đầu năm 2021 đến nay"
LONGEST = 60  # tokens looked at
SAME = frozenset(["khai", "bế"])  # "Trước đó, lớp học khai giảng ngày 5/6" tells of the conference itself


def tells_of_another(markup: Markup, sentence: Sentence) -> bool:
    """Whether the sentence's words are of another conference; the first paragraph may announce this one."""
    if _goes_back(markup, sentence):
        return True
    marks = markup.within("another", sentence.first, min(sentence.last, sentence.first + LONGEST))
    return any(_is_another(markup, mark, sentence) for mark in marks)


def _goes_back(markup: Markup, sentence: Sentence) -> bool:
    """Whether the sentence looks back on years: "Từ năm 2021 đến nay, Sở Tư pháp đã mở 118 lớp"."""
    opening = markup.keys[sentence.first : min(sentence.last, sentence.first + NEAR)]
    return opening[:1] == ["từ"] and "năm" in opening and ("đến", "nay") in pairwise(opening)


def _is_another(markup: Markup, mark: Mark, sentence: Sentence) -> bool:
    if "thành" in markup.keys[max(sentence.first, mark.first - 3) : mark.first]:
        return False  # "… được chia thành 5 lớp nhỏ"
    if mark.value == "opening":
        return mark.first == sentence.first and SAME.isdisjoint(markup.keys[sentence.first : sentence.last])
    return mark.value == "like" or sentence.number > 0
