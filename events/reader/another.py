"""Whether a sentence tells of another conference: an earlier or a later one, one like this, one still to come.

"Trước đó, từ ngày 23/4, một lớp tương tự …", "Ngày 5/12 tới, hội nghị sẽ được tổ chức tại …", "mở tiếp 4 lớp".
"""

from itertools import pairwise

from events.reader.markup import Markup
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs

OPENINGS = pairs("another.openings")  # "trước đó", "thời gian tới"
LIKE = pairs("another.like")  # "tương tự", "lần trước", "mở tiếp"
COMING = pairs("another.coming")  # "sẽ mở", "sẽ tổ chức"
LONGEST = 60  # tokens looked at


def tells_of_another(markup: Markup, sentence: Sentence) -> bool:
    """Whether the sentence's words are of another conference; the first one may announce the conference itself."""
    keys = markup.keys[sentence.first : min(sentence.last, sentence.first + LONGEST)]
    if _begins(keys, OPENINGS) and not _same(keys):
        return True
    if any(words in LIKE for words in (*pairwise(keys), *zip(keys, keys[1:], keys[2:], strict=False))):
        return True
    return sentence.number > 0 and any(pair in COMING for pair in pairwise(keys))


def _begins(keys: list[str], openings: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(keys[:size]) in openings for size in (2, 3))


def _same(keys: list[str]) -> bool:
    """ "Trước đó, lớp học khai giảng ngày 5/6" tells of the conference itself."""
    return "khai" in keys or "bế" in keys
