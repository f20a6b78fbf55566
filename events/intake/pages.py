"""A saved web page -> the article's text and what the page says of itself: headline, outlet, author, address, day.

trafilatura finds where the article stands. It leaves out captions, leads and bylines that stand beside the text, and
takes any date for the article's, the clock of the site's header first. So the lines are gathered here from the page, in
its order, and a day counts only where the page's markup calls it the day of publication.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from django.utils.translation import gettext as _
from lxml import etree
from lxml.html import HtmlElement

from events.intake.refusal import Refused

MAX_PAGE = 8_000_000  # bytes
SHORTEST = 250  # characters of an article, in lines that hold a sentence
STUB = 1_500  # a text that asks to subscribe, and is shorter, is no more than a beginning
LONGEST_BYLINE = 120
VIETNAMESE = 0.15  # of the words have a letter that only Vietnamese has; in its texts more than half have

BLOCKS = {
    "article", "aside", "blockquote", "body", "center", "dd", "div", "dt", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p", "section", "table", "tbody", "td", "th",
    "tr", "ul",
}  # fmt: skip
CAPTION = re.compile(r"caption|chu-?thich|img-?desc|image-?desc|photo-?(?:desc|note)", re.I)
LEAD = re.compile(r"sapo|(?:^|[-_ ])lead|chapeau|excerpt|(?:^|[-_ ])summary|dek(?:$|[-_ ])", re.I)
BYLINE = re.compile(r"author|byline|tac-?gia|writer|but-?danh|(?:^|[-_ ])source(?:$|[-_ ])|nguon", re.I)
PAYWALL = re.compile(
    r"""đăng\ nhập\ để\ (?:đọc|xem)
    | đăng\ ký\ (?:(?:gói|tài\ khoản|thành\ viên)\ )?để\ (?:đọc|xem)
    | dành\ (?:riêng\ )?cho\ (?:thuê\ bao|hội\ viên|thành\ viên|độc\ giả\ trả\ phí)
    | nội\ dung\ trả\ phí | mua\ gói | subscribe\ to\ (?:continue|read) | sign\ in\ to\ (?:continue|read)""",
    re.IGNORECASE | re.VERBOSE,
)
ONLY_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.I)
SENTENCE = re.compile(r"[.!?…](?:\s|$|[”\"»])")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Captured:
    """What a page's markup says of its article; "" and None where it says nothing."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    url: str = ""
    published: str | None = None

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def read_page(original: bytes, url: str = "") -> tuple[str, Captured]:
    """The article's text, a paragraph a line, and what the page says of itself; raises Refused.

    `url` is where the page was captured, for one that does not say so itself.
    """
    if len(original) > MAX_PAGE:
        raise Refused(_("a page larger than 8 MB (%d bytes)") % len(original))
    page = trafilatura.load_html(original)
    if page is None:
        raise Refused(_("not a web page"))
    captured = _captured(page, url)
    lines = _lines(page, captured)
    text = "\n".join(lines)
    _refuse_what_is_no_report(page, text)
    return text, captured


def _refuse_what_is_no_report(page: HtmlElement, text: str) -> None:
    if len(text) < STUB and (_is_closed(page) or PAYWALL.search(page.text_content())):
        raise Refused(_("only the beginning of an article, the rest of which must be paid for"))
    if sum(len(line) for line in text.split("\n") if len(line) >= 60 and SENTENCE.search(line)) < SHORTEST:
        raise Refused(_("no article found on this page"))
    every = re.findall(r"[^\W\d_]+", text)
    if sum(bool(ONLY_VIETNAMESE.search(word)) for word in every) < VIETNAMESE * len(every):
        raise Refused(_("not in Vietnamese"))


def _lines(page: HtmlElement, captured: Captured) -> list[str]:
    """The article's lines in the page's order: headline, lead, paragraphs, captions, byline."""
    body = trafilatura.extract(page, favor_recall=True, include_comments=False, include_tables=True) or ""
    wanted = {_letters(line) for line in body.splitlines()} - {""}
    lines = [(element, line) for element, line in _all_lines(page) if line]
    told = [place for place, (_element, line) in enumerate(lines) if _letters(line) in wanted and len(line) > 40]
    if not told:
        return _with_headline([line.strip("|-• ") for line in body.splitlines() if line.strip("|-• ")], captured)
    headline = max((at for at in range(told[0] + 1) if lines[at][0].tag == "h1"), default=None)
    first, last = told[0] if headline is None else headline, told[-1]
    kept = [
        line
        for place, (element, line) in enumerate(lines)
        if (_letters(line) in wanted and first <= place <= last + 3)
        or (first <= place <= last and (place == headline or _named(element, CAPTION) or _named(element, LEAD)))
        or (first <= place <= last + 3 and len(line) <= LONGEST_BYLINE and _named(element, BYLINE))
    ]
    return _with_headline(list(dict.fromkeys(kept)), captured)


def _with_headline(lines: list[str], captured: Captured) -> list[str]:
    title = captured.title
    if title and title not in lines[:3] and lines:
        return [title, *lines]
    return lines


def _all_lines(page: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Every line of text of the page with the innermost block that it stands in."""
    for element in page.iter():
        if element.tag not in BLOCKS or any(child.tag in BLOCKS for child in element.iterdescendants()):
            continue
        for line in _text_of(element).split("\n"):
            yield element, " ".join(line.split())


def _text_of(element: HtmlElement) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "br":
            parts.append("\n")
        elif isinstance(child.tag, str) and child.tag not in ("script", "style"):
            parts.append(_text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _letters(line: str) -> str:
    return re.sub(r"\W+", "", line)


def _named(element: HtmlElement, pattern: re.Pattern[str]) -> bool:
    """Whether the block, or one of the two around it, bears such a name."""
    around = [element, *list(element.iterancestors())[:2]]
    return any(
        pattern.search(" ".join([near.get("class", ""), near.get("id", ""), near.get("itemprop", ""), str(near.tag)]))
        for near in around
        if near.tag not in ("body", "html", "article", "main")
    )


def _captured(page: HtmlElement, url: str) -> Captured:
    linked = {name: value for data in _linked_data(page) for name, value in data.items() if value}
    title = _first(page, "//h1[1]") or _meta(page, "og:title") or str(linked.get("headline", ""))
    address = _canonical(page) or url
    return Captured(
        title=title,
        outlet=_meta(page, "og:site_name") or _name_of(linked.get("publisher")),
        byline=_meta(page, "author", "article:author", "dable:author") or _name_of(linked.get("author")),
        url=address if urlsplit(address).scheme in ("http", "https") else "",
        published=_published(page, linked),
    )


def _published(page: HtmlElement, linked: dict[str, Any]) -> str | None:
    """The day that the markup calls the day of publication."""
    told = [
        _meta(page, "article:published_time", "pubdate", "datePublished", "dc.date.issued", "publish-date", "date"),
        str(linked.get("datePublished", "")),
        *page.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime"),
        *page.xpath("//*[@itemprop='datePublished']/@content"),
    ]
    for value in told:
        if match := DAY.search(value):
            try:
                return date(*map(int, match.groups())).isoformat()
            except ValueError:
                continue
    return None


def _linked_data(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD that tell of an article."""
    for script in page.xpath("//script[@type='application/ld+json']/text()"):
        try:
            told = json.loads(script, strict=False)
        except ValueError:
            continue
        for item in told if isinstance(told, list) else told.get("@graph", [told]) if isinstance(told, dict) else []:
            if isinstance(item, dict) and "Article" in str(item.get("@type", "")):
                yield item


def _is_closed(page: HtmlElement) -> bool:
    return any(str(data.get("isAccessibleForFree", "")).lower() == "false" for data in _linked_data(page))


def _name_of(told: Any) -> str:
    told = told[0] if isinstance(told, list) and told else told
    return str(told.get("name", "")) if isinstance(told, dict) else told if isinstance(told, str) else ""


def _meta(page: HtmlElement, *names: str) -> str:
    """The content of the first of these meta elements, "" if there is none; names as property, name or itemprop."""
    told = {}
    for element in page.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            told.setdefault((element.get(attribute) or "").lower(), " ".join(element.get("content").split()))
    return next((told[name.lower()] for name in names if told.get(name.lower())), "")


def _canonical(page: HtmlElement) -> str:
    linked = page.xpath("//link[@rel='canonical']/@href")
    return (linked[0] if linked else _meta(page, "og:url")).strip()


def _first(page: HtmlElement, path: str) -> str:
    for element in page.xpath(path):
        return " ".join(etree.tostring(element, method="text", encoding="unicode", with_tail=False).split())
    return ""
