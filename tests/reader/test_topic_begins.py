import pytest

from events.reader.markup import Markup
from events.reader.topic_begins import (
    begins_topic,
    behind_about,
    over_addressees,
    over_adverbs,
    over_learners,
    over_manner,
    over_verbs,
)

from .conftest import Mark


def behind(markup: Markup, index: int) -> str:
    return markup.words(index, len(markup))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28 học viên người Bahnar cách gò chiêng", "cách gò chiêng"),
        ("cho tổ viên thôn Trung Thanh kỹ năng băng bó", "kỹ năng băng bó"),
        ("các học viên người Bahnar gò chiêng", "gò chiêng"),
        ("gò chiêng cho học viên", "gò chiêng cho học viên"),
    ],
)
def test_past_learners_told_at_length(mark: Mark, text: str, expected: str) -> None:
    markup = mark(text)
    assert behind(markup, over_learners(markup, 0, len(markup))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("học viên kỹ thuật nẹp xương", "kỹ thuật nẹp xương"),
        ("cho các đại biểu về nẹp xương", "nẹp xương"),
        ("với bà con trong xã về nẹp xương", "nẹp xương"),
        ("khái quát về nẹp xương", "nẹp xương"),
        ("nẹp xương", "nẹp xương"),
    ],
)
def test_past_those_who_are_addressed(mark: Mark, text: str, expected: str) -> None:
    markup = mark(text)
    assert behind(markup, over_addressees(markup, 0, len(markup))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày thứ nhất với đề tài nẹp xương", "nẹp xương"),
        ("ngày thứ nhất, với đề tài nẹp xương", "ngày thứ nhất, với đề tài nẹp xương"),
        ("nẹp xương với đề tài", "nẹp xương với đề tài"),
    ],
)
def test_past_the_manner(mark: Mark, text: str, expected: str) -> None:
    markup = mark(text)
    assert behind(markup, over_manner(markup, 0, len(markup))) == expected


def test_past_further_verbs_and_adverbs(mark: Mark) -> None:
    markup = mark(", quán triệt chi tiết nẹp xương")
    verbs = over_verbs(markup, 0, len(markup))
    assert (behind(markup, verbs), behind(markup, over_adverbs(markup, verbs, len(markup)))) == (
        "chi tiết nẹp xương",
        "nẹp xương",
    )


def test_past_the_word_about(mark: Mark) -> None:
    markup = mark("những nội dung về nẹp xương")
    assert behind(markup, behind_about(markup, 0, len(markup))) == "nẹp xương"
    assert behind_about(markup, 0, 3) == 0


def test_words_with_which_topics_begin(mark: Mark) -> None:
    markup = mark("cách nẹp xương, kỹ năng băng bó")
    assert [at for at in range(len(markup)) if begins_topic(markup, at)] == [0, 4]
