"""The way from a fact to its words, and an event in a line: what is put together in Python, with nothing unescaped."""

from datetime import date

import pytest
from django.utils import translation

from events.cards import Card
from events.evidence import Fact, State, Words
from events.templatetags.words import in_a_line, words


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def test_threads_lead_to_each_place_of_the_words():
    found = (Words(7, "people.0", 3, 9, unsure=False), Words(8, "people.0", 0, 4, unsure=True, cited=True))
    assert words({"about": 5}, Fact("people.0", "An", State.QUOTED, found), '<b>"An"', "who") == (
        '<a class="thread who" href="#r7-people-0" '
        'aria-label="In the report&#x27;s words: &lt;b&gt;&quot;An&quot;">¶</a>'
        '<a class="thread who" href="#r8-cited-people-0" '
        'aria-label="In the report&#x27;s words: &lt;b&gt;&quot;An&quot;">¶</a>'
        '<a class="flag" href="/en/events/5/remark/?fact=people.0" rel="nofollow" '
        'aria-label="Report a mistake: &lt;b&gt;&quot;An&quot;">!</a>'
        ' <span class="doubt"><span class="dot" aria-hidden="true"></span>unsure</span>'
    )


def test_an_editors_word_says_so_and_nothing_has_no_way():
    assert words({}, Fact("venue", "Hội trường", State.EDITED), "venue") == (
        ' <span class="edited">set by an editor</span>'
    )
    assert (words({}, Fact("venue", "", State.NOT_STATED), "venue"), words({"about": 5}, None, "venue")) == ("", "")


def test_an_event_in_a_line():
    card = Card(1, "Lớp <i>luật</i>", "3/lop-luat/", date(2024, 5, 6), None, "", 0, (), (), 0)
    assert in_a_line(card, "‹", "prev") == (
        '<span class="when"><span aria-hidden="true">‹</span> <time datetime="2024-05-06">6 May 2024</time></span> '
        '<a rel="prev" href="/en/events/3/lop-luat/" lang="vi">Lớp &lt;i&gt;luật&lt;/i&gt;</a>'
    )
    bare = Card(2, "", "4/-/", None, None, "", 0, (), (), 0)
    assert in_a_line(bare) == (
        '<span class="when">no date</span> <a href="/en/events/4/-/" lang="vi">Conference whose name is not stated</a>'
    )
