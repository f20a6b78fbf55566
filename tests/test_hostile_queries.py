"""Whatever stands in an address: a page with a clear message or an empty result, and never a cost without bound."""

import re
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events import search
from events.search import parse

from .making import make_event

LINE = 4_000  # bytes of an address; servers take no more
QUERIES = 40
NAMES = ["q", "province", "predecessors", "year", "topic", "speaker", "organizer", "checked", "from", "to", "sort",
         "page", "more"]  # fmt: skip
WORDS = [
    "lớp", "hòa giải", "gia-lai", "2024", "none", "1", "yes", "newest", "2024-05-06", "on", '"',
    '""', '"lớp', "*", "lớp*",
    "^lớp", "lớp:", "folded : lớp", "{exact} : x", "NEAR(lớp học, 2)", "lớp AND", "OR", "NOT lớp", "-lớp", "+lớp",
    "lớp & học", "lớp | !học", "<->", "lớp:*", ":ABC", "'", "''", "\\", "\\'", "%", "_", "%s",
    "%(x)s", "{}", "--", "; DROP",
    "\0", "\x1a", "\x7f", "\x1b[31m", "\u200b", "\u202e", "\ufeff", "\ufffd", "đ", "Đ", "ß", "İ", "ﬁ", "²", "½", "١",
    "𝔩𝔬𝔭", "😀", "𞤀", "e\u0301\u0301\u0301", "-1", "0", "999999999999", "9" * 40, "1e9", "0x10", "٢٠٢٤", "31/02/2024",
    "99999-01-01", "<script>", "..", "/", "?", "#", "&", "=", "\n", "\r\n", "\t", "\u00a0",
]  # fmt: skip

words = st.one_of(st.sampled_from(WORDS), st.text(max_size=20))
values = st.lists(words, max_size=30).map(" ".join)
parameters = st.lists(st.tuples(st.one_of(st.sampled_from(NAMES), words), values), max_size=12)


@pytest.fixture
def archive(db):
    for number in range(3):
        make_event(f"Lớp hòa giải {number}", provinces=["gia-lai"], people=["An"], topics=["Luật"], organizers=["Sở"],
                   text=f"Lớp học số {number} {chr(1)} <b>của</b> Sở.\n")  # fmt: skip


def answered(client, address, query):
    """The page at the address, made with a bounded number of queries."""
    with CaptureQueriesContext(connection) as queries:
        page = client.get(address, query_params=query) if isinstance(query, dict) else client.get(f"{address}?{query}")
    assert len(queries) <= QUERIES, (query, len(queries))
    return page


def is_an_answer(page):
    """Whether the page lists events, says that there are none, or says what was wrong."""
    rows = '<article class="row">' in page.text
    return page.status_code == 200 and rows + ('class="nothing"' in page.text) + ('role="alert"' in page.text) == 1


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parameters)
def test_any_parameters_are_answered(archive, client, asked):
    query = urlencode(asked, errors="replace")[:LINE]
    page = answered(client, "/events/", query)
    assert is_an_answer(page), (query, page.status_code)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["/", "/speakers/", "/provinces/gia-lai/", "/en/topics/", "/organizers/", "/about/"]), parameters
)
def test_other_pages_bear_any_parameters(archive, client, address, asked):
    assert answered(client, address, urlencode(asked, errors="replace")[:LINE]).status_code == 200


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values)
def test_any_search_is_answered_by_the_index(archive, typed):
    query = parse(typed)
    if query:
        exact, folded = (set(search.sequences(query, exact=exact)) for exact in (True, False))
        assert exact <= folded


@pytest.mark.parametrize("name", NAMES)
def test_each_odd_word_in_each_place(archive, client, name):
    unanswered = [word for word in WORDS if not is_an_answer(answered(client, "/events/", urlencode({name: word})))]
    assert unanswered == []


@pytest.mark.parametrize("page", ["-1", "0", "1000000000000", "9" * 100, "abc", "", "1.5", "١", "²", "\0"])
@pytest.mark.parametrize("address", ["/events/", "/speakers/", "/provinces/", "/provinces/gia-lai/"])
def test_any_page_number_leads_to_a_page(archive, client, address, page):
    assert answered(client, address, urlencode({"page": page})).status_code == 200


@pytest.mark.parametrize("q", ["hòa " * 10_000, "x" * 100_000, '"' * 50_000, '"a" ' * 10_000, "\u0301" * 10_000])
def test_a_search_of_any_length_is_cut_and_says_so(archive, client, q):
    page = answered(client, "/events/", {"q": q})
    assert is_an_answer(page)
    assert "200 ký tự" in page.text
    assert len(page.text) < 25 * len(urlencode({"q": q})) + 100_000


@pytest.mark.parametrize("name", ["province", "topic", "year", "q", "more", "unknown"])
def test_a_thousand_values_of_one_filter(archive, client, name):
    query = "&".join(f"{name}={number}" for number in range(300, 1300))[:LINE]
    assert is_an_answer(answered(client, "/events/", query))


@pytest.mark.parametrize(
    "query", ["%", "%%%", "%zz=%zz", "q=%ff%fe", "q=%ed%a0%80", "&&&", "=", "q", "q==", ";", "a[b]=1"]
)
def test_what_is_no_query_at_all(archive, client, query):
    assert is_an_answer(answered(client, "/events/", query))


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words)
def test_any_address_is_a_page_or_is_not_there(archive, client, word):
    path = urlencode({"": word}, errors="replace")[1:]
    for address in (
        f"/{path}/",
        f"/events/{path}/",
        f"/speakers/1/{path}/",
        f"/provinces/{path}/",
        f"/reports/{path}/",
    ):
        if not re.search(r"/\.{0,2}/", address):
            assert client.get(address).status_code in (200, 301, 404), address
