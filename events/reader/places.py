"""The provinces where the conference was held or whose body hosts it, by their names in provinces.csv.

Surest are the headline's and the dateline's place ("Gia Lai: …"), the organisers' and the venue's; where these name
none, the offices of those who took part do, and the value is marked unsure.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from events.reader.layout import Layout
from events.reader.markup import Mark, Markup
from events.reader.reading import Fact, Part, Person, Span
from events.reader.sentences import Sentence
from events.reader.vocabulary import particles

GUESTS = frozenset(["trường", "học", "viện", "đại", "bệnh", "công"])  # hosts that may come from elsewhere
NAMING = ("tỉnh", "phố", "tp", ".")
PERSON = "hồ"  # "Hồ Chí Minh" names a province only behind TP, an academy and a union otherwise
CITY_WORDS = frozenset(["tp", "phố", ".", "thành"])
SEAT_NEAR = 6  # tokens between a "điểm cầu" and its province
NAMESAKES = particles("places.namesakes")  # "phường Vĩnh Phúc" lies elsewhere
PLACE_WORDS = particles("places.place_words")


def read_provinces(
    markup: Markup,
    layout: Layout,
    sentences: list[Sentence],
    hosts: tuple[Fact[str], ...],
    people: tuple[Person, ...],
) -> tuple[Fact[str], ...]:
    """The provinces with their words, in the order of the text."""
    spans = _Spans(markup)
    elsewhere = spans.within([office.span for person in people for office in person.positions])
    found = _told(spans, layout, sentences, hosts, elsewhere)
    if found:
        return spans.facts(found, unsure=False)
    found = _of_offices(spans, people) or spans.hosted(elsewhere) or spans.titled(layout)
    told = sum(spans.is_named(mark) and mark.value in found for mark in spans.marks) > 1
    return spans.facts(dict(list(found.items())[:1]), unsure=len(found) > 1 or not told)


def _told(
    spans: "_Spans",
    layout: Layout,
    sentences: list[Sentence],
    hosts: tuple[Fact[str], ...],
    elsewhere: dict[str, Mark],
) -> dict[str, Mark]:
    """The provinces of the hosts, of headline and dateline, and those where the first sentences say it was held."""
    leading = spans.leading(layout)
    found = _of_hosts(spans, hosts, bool(leading))
    for mark in leading:
        found.setdefault(mark.value, mark)
    for sentence in sentences:
        for mark in spans.held_in(sentence):
            if elsewhere.get(mark.value) is not mark:  # "Phân viện … tại TP. Đà Nẵng" is somebody's office
                found.setdefault(mark.value, mark)
        if found and sentence.number > 1:
            break
    return found


def _of_hosts(spans: "_Spans", hosts: tuple[Fact[str], ...], led: bool) -> dict[str, Mark]:
    """The provinces of the hosts; not of a guest among them where another host, or a line that leads, names one."""
    found = spans.within(fact.span for fact in hosts)
    guests = spans.within(fact.span for fact in hosts if fact.value.split()[0].lower() in GUESTS)
    for value, mark in guests.items():  # "Sở Y tế Cao Bằng phối hợp Trường Cao đẳng Du lịch Hà Nội"
        if (led or len(found) > len(guests)) and not spans.is_named(mark) and found.get(value) is mark:
            del found[value]
    return found


def _of_offices(spans: "_Spans", people: tuple[Person, ...]) -> dict[str, Mark]:
    """The provinces of those who took part without presenting; or of all, where "tỉnh" or "TP" stands before."""
    held = [office for person in people for office in person.positions if not office.value.startswith("nguyên")]
    presented = {office for person in people if person.part.value is Part.PRESENTER for office in person.positions}
    hosting = spans.within([office.span for office in held if office not in presented])
    return hosting or spans.within([office.span for office in held], named=True)


class _Spans:
    def __init__(self, markup: Markup) -> None:
        self.markup = markup
        self.marks = [mark for mark in markup.marks["province"].values() if self._is_place(mark)]
        self.firsts = [mark.first for mark in self.marks]

    def _is_place(self, mark: Mark) -> bool:
        markup = self.markup
        if not (markup.capital(mark.first) and markup.capital(mark.last - 1)):
            return False  # "hòa bình" is peace
        if markup.keys[mark.first] == PERSON:
            return mark.first > 0 and markup.keys[mark.first - 1] in CITY_WORDS
        if mark.first and markup.keys[mark.first - 1] in NAMESAKES:
            return False
        return not (mark.last < len(markup) and markup.keys[mark.last] == "dương" and markup.capital(mark.last))

    def facts(self, found: dict[str, Mark], unsure: bool) -> tuple[Fact[str], ...]:
        ordered = sorted(found.values(), key=lambda mark: mark.first)
        return tuple(
            self.markup.source.fact(mark.value, self.markup.starts[mark.first], self.markup.ends[mark.last - 1], unsure)
            for mark in ordered
        )

    def within(self, spans: Iterable[Span | None], named: bool = False) -> dict[str, Mark]:
        """The provinces inside the given spans of the text as it came, or in a bracket right behind them.

        `named` asks for "tỉnh" or "TP" before: a university that bears a province's name hosts nothing.
        """
        found: dict[str, Mark] = {}
        wanted = sorted((span.start, span.end) for span in spans if span)
        for mark in self.marks if wanted else ():
            at = self.markup.source.span(self.markup.starts[mark.first], self.markup.ends[mark.last - 1])
            bracket = mark.first > 0 and self.markup.keys[mark.first - 1] in ("(", "tp", ".")
            nearest = bisect_right(wanted, (at.start, at.end)) - 1
            if named and not self.is_named(mark):
                continue
            if nearest >= 0 and at.end <= wanted[nearest][1] + 8 * bracket:
                found.setdefault(mark.value, mark)
        return found

    def is_named(self, mark: Mark) -> bool:
        """Whether "tỉnh" or "TP" stands before the province."""
        return mark.first > 0 and self.markup.keys[mark.first - 1] in NAMING

    def leading(self, layout: Layout) -> list[Mark]:
        """The place before the headline's colon, or of the dateline; or the one the headline opens with."""
        markup, lines = self.markup, [*layout.datelines, *([layout.title] if layout.title else [])]
        found = [
            mark
            for line in lines
            for mark in self.marks
            if line.start <= markup.starts[mark.first] < line.end and self._leads(mark, line.start)
        ]
        return found + [mark for block in layout.blocks[:2] for mark in self._dated(block.line.start)]

    def _dated(self, start: int) -> list[Mark]:
        """ "Hà Nội, ngày 28/6/2019 – …" """
        mark = self.markup.marks["province"].get(self.markup.token_at(start))
        behind = self.markup.keys[mark.last : mark.last + 2] if mark else []
        return [mark] if mark and behind in ([",", "ngày"], [",", "sáng"], [",", "chiều"]) else []

    def _leads(self, mark: Mark, start: int) -> bool:
        first = self.markup.token_at(start)
        if mark.first - first <= 1:
            return True
        return ":" in self.markup.keys[mark.last : mark.last + 1]  # "Liên đoàn Lao động tỉnh Bình Dương: …"

    def held_in(self, sentence: Sentence) -> list[Mark]:
        """The provinces behind "tại" in a sentence that tells of the conference held."""
        first, last = (bisect_left(self.firsts, at) for at in (sentence.first, sentence.last))
        return [mark for mark in self.marks[first:last] if self._told_as_place(mark, sentence)]

    def _told_as_place(self, mark: Mark, sentence: Sentence) -> bool:
        keys = self.markup.keys
        before = keys[max(sentence.first, mark.first - 20) : mark.first]
        if "tại" not in before and "làm nơi tổ chức" not in " ".join(keys[mark.first : mark.first + 6]):
            return False
        gap = before[before.index("tại") + 1 :] if "tại" in before else []
        if "bệnh" in gap or "viện" in gap:
            return False
        return self.markup.held(sentence.first, sentence.last)

    def hosted(self, elsewhere: dict[str, Mark]) -> dict[str, Mark]:
        """The province of a provincial body ("UBND tỉnh Bắc Giang") or behind "tỉnh", outside of people's offices."""
        for mark in self.marks:
            before = self.markup.keys[mark.first - 1] if mark.first else ""
            seat = "cầu" in self.markup.keys[max(0, mark.first - SEAT_NEAR) : mark.first]  # "tại điểm cầu tỉnh …"
            if (before in PLACE_WORDS or before == "(") and not seat and elsewhere.get(mark.value) is not mark:
                return {mark.value: mark}
        return {}

    def titled(self, layout: Layout) -> dict[str, Mark]:
        """The province anywhere in the headline: "Sở Y tế Quảng Nam nâng nghiệp vụ cho cán bộ"."""
        title = layout.title
        if title is None:
            return {}
        inside = [mark for mark in self.marks if title.start <= self.markup.starts[mark.first] < title.end]
        return {mark.value: mark for mark in inside[:1]}
