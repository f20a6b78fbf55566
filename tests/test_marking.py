from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.evidence import Mark
from events.marking import Paragraph, paragraphs_of
from events.models import Report


def marked(text, *marks, title="", address=""):
    """The HTML of the text's paragraphs."""
    return [paragraph.html for paragraph in paragraphs_of(Report(text=text, title=title), list(marks), address)]


def mark(start, end, name="venue", *, unsure=False, fact="fact-venue"):
    return Mark(start, end, f"r1-{name}", "where", unsure, fact)


def test_text_without_marks():
    assert marked("Sáng nay, tại Cà Mau.\n\n  Lớp học mở.  \r\n") == ["Sáng nay, tại Cà Mau.", "Lớp học mở."]


def test_no_text():
    assert marked(" \n\t\r\n") == []


def test_a_mark_leads_to_its_fact():
    assert marked("Tại Năm Căn, sáng", mark(4, 11)) == [
        'Tại <mark class="where" id="r1-venue"><a href="#fact-venue">Năm Căn</a></mark>, sáng'
    ]


def test_a_mark_leads_to_its_fact_on_another_page():
    assert marked("Năm Căn", mark(0, 7), address="/events/1/lop/") == [
        '<mark class="where" id="r1-venue"><a href="/events/1/lop/#fact-venue">Năm Căn</a></mark>'
    ]


def test_a_mark_that_belongs_to_no_fact_leads_nowhere():
    assert marked("PV", mark(0, 2, fact=None)) == ['<mark class="where" id="r1-venue">PV</mark>']


def test_an_unsure_mark_says_so():
    assert marked("PV", mark(0, 2, fact=None, unsure=True)) == [
        '<mark class="where unsure" id="r1-venue">PV</mark>'
    ]  # fmt: skip


def test_adjacent_marks():
    assert marked("abcd", mark(0, 2, "a", fact=None), mark(2, 4, "b", fact=None)) == [
        '<mark class="where" id="r1-a">ab</mark><mark class="where" id="r1-b">cd</mark>'
    ]


def test_nested_marks_lead_to_the_innermost_fact_and_each_is_one_stop_of_the_tab_key():
    assert marked("abcdef", mark(0, 6, "out", fact="fact-out"), mark(2, 4, "in", fact="fact-in")) == [
        '<mark class="where" id="r1-out"><a href="#fact-out">ab</a>'
        '<mark class="where" id="r1-in"><a href="#fact-in">cd</a></mark>'
        '<a href="#fact-out" tabindex="-1">ef</a></mark>'
    ]


def test_an_outer_mark_is_reached_by_the_tab_key_even_if_another_begins_it():
    assert marked("abcd", mark(0, 4, "out", fact="fact-out"), mark(0, 2, "in", fact="fact-in")) == [
        '<mark class="where" id="r1-out"><mark class="where" id="r1-in"><a href="#fact-in">ab</a></mark>'
        '<a href="#fact-out">cd</a></mark>'
    ]


def test_of_marks_on_the_same_words_the_first_is_the_innermost():
    assert marked("ab", mark(0, 2, "name", fact="fact-name"), mark(0, 2, "part", fact="fact-part")) == [
        '<mark class="where" id="r1-part"><mark class="where" id="r1-name"><a href="#fact-name">ab</a></mark></mark>'
    ]


def test_words_of_an_inner_mark_without_a_fact_lead_to_the_outer_one():
    assert marked("abcd", mark(0, 4, "out", fact="fact-out"), mark(1, 4, "in", fact=None)) == [
        '<mark class="where" id="r1-out"><a href="#fact-out">a</a>'
        '<mark class="where" id="r1-in"><a href="#fact-out" tabindex="-1">bcd</a></mark></mark>'
    ]


def test_overlapping_marks_are_cut_where_they_cross():
    assert marked("abcdef", mark(0, 4, "a", fact=None), mark(2, 6, "b", fact=None)) == [
        '<mark class="where" id="r1-a">ab<mark class="where" id="r1-b">cd</mark></mark><mark class="where">ef</mark>'
    ]


def test_a_mark_over_two_paragraphs_has_one_anchor_and_one_stop():
    assert marked("ab\n cd", mark(1, 5)) == [
        'a<mark class="where" id="r1-venue"><a href="#fact-venue">b</a></mark>',
        '<mark class="where"><a href="#fact-venue" tabindex="-1">c</a></mark>d',
    ]


def test_a_mark_that_begins_in_the_blanks_before_a_paragraph_has_its_anchor():
    assert marked("ab\n  cd", mark(2, 7)) == [
        "ab",
        '<mark class="where" id="r1-venue"><a href="#fact-venue">cd</a></mark>',
    ]


def test_marks_without_words_are_not_shown():
    assert marked("ab\n\ncd", mark(1, 1), mark(2, 4), mark(90, 99)) == ["ab", "cd"]


def test_hostile_text_is_escaped():
    text = '<script>alert("Sở Y tế")</script> & &amp; \'"><b>'
    start = text.index("&amp;")

    assert marked(text, mark(start, len(text), fact=None)) == [
        "&lt;script&gt;alert(&quot;Sở Y tế&quot;)&lt;/script&gt; &amp; "
        '<mark class="where" id="r1-venue">&amp;amp; &#x27;&quot;&gt;&lt;b&gt;</mark>'
    ]


@pytest.mark.parametrize("address", ['"><script>', "/a&b/'"])
def test_a_hostile_address_is_escaped(address):
    (html,) = marked("ab", mark(0, 2), address=address)

    assert parsed(html) == ("ab", [("mark", "r1-venue"), ("a", None)])


def test_the_headline_is_the_first_paragraph_that_repeats_the_title():
    report = Report(text="VOV.VN\nTập huấn  phòng cháy \nTập huấn phòng cháy", title="Tập huấn phòng cháy")

    assert paragraphs_of(report, []) == [
        Paragraph("VOV.VN", False),
        Paragraph("Tập huấn  phòng cháy", True),
        Paragraph("Tập huấn phòng cháy", False),
    ]


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.tags, self.open = "", [], []

    def handle_starttag(self, tag, attributes):
        assert "a" not in self.open, "a link in a link"
        self.open.append(tag)
        self.tags.append((tag, dict(attributes).get("id")))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def parsed(html):
    """The text of the HTML and its tags with their ids; fails if the tags are not balanced."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser.text, parser.tags


letters = st.sampled_from(["a", "ộ", " ", "\n", "\r\n", "<", ">", "&", '"', "'", "&lt;", "<b>", "<!--", "\u2028"])


@given(
    st.lists(letters, max_size=12).map("".join),
    st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15), st.booleans()), max_size=5),
)
def test_any_marks_in_any_text(text, stretches):
    marks = [
        mark(min(a, b), max(a, b), str(index), fact=f"fact-{index}" if has_fact else None)
        for index, (a, b, has_fact) in enumerate(stretches)
    ]

    read = [parsed(html) for html in marked(text, *marks)]

    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    assert [words for words, _tags in read] == paragraphs
    anchors = [anchor for _words, tags in read for tag, anchor in tags if anchor]
    assert len(anchors) == len(set(anchors))
    assert {m.anchor for m in marks if text[m.start : m.end].strip()} <= set(anchors)
