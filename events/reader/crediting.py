"""Who presented one topic of a list, told with the topic itself.

"Băng bó do ông A trình bày", "Băng bó (TS B)", "Băng bó, báo cáo viên: bà C", "TS D với chuyên đề Băng bó".
"""

from bisect import bisect_left
from collections.abc import Iterable

from events.reader.listing import OPENING, Piece
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.people import Telling
from events.reader.sentences import Sentence
from events.reader.units import STARTS, numbers_told
from events.reader.vocabulary import particles

AGENTS = particles("crediting.agents")
CLOSING = frozenset([*OPENING.values(), ",", "-", "–", "("])
TAUGHT = ("presents", "teaches", "discusses")
LEAD = 2  # tokens before the teacher's words: a bullet, a quotation mark
FAR = 14  # tokens between a teacher's words and the verb

OWN = (["trình", "bày"], ["chia", "sẻ"], ["hướng", "dẫn"], ["trao", "đổi"], ["bài", "giảng"])  # "phần trình bày của"

UNITS = frozenset(["chuyên", "nội", "chủ", "bài", "phần"])

DASHES = frozenset("-–")

Credited = tuple[Piece, tuple[Mention, ...]]


class Credits:
    """Splits a topic's words from those of the people who presented it."""

    def __init__(self, markup: Markup, tellings: Iterable[Telling]) -> None:
        self.markup = markup
        self.mentions = [mention for telling in tellings for mention in telling.mentions if mention.supported]
        self.firsts = [mention.name.first for mention in self.mentions]

    def split(self, piece: Piece) -> Credited | None:
        """The topic alone and its presenters; None where the words only name people."""
        told = self.mentions[bisect_left(self.firsts, piece.first) : bisect_left(self.firsts, piece.last)]
        if not told:
            return piece, self._behind(piece.last)
        if told[0].first - piece.first <= LEAD:  # the words may begin before: "các chuyên gia: TS A …"
            return self._led(piece, self._group(told))
        for number, mention in enumerate(told):
            end = self._agent(mention)
            if end is not None and end > piece.first:
                return Piece(piece.first, end, piece.unsure), self._group(told[number:])
        return piece, ()

    def shared(self, first: int, last: int, counted: bool) -> tuple[Mention, ...]:
        """Who presented all topics of a list: "…, đều do bà A đảm nhiệm", "hai chuyên đề là X và Y, do bà A …"."""
        counted = counted and ";" not in self.markup.keys[first:last]
        for place in range(bisect_left(self.firsts, first), bisect_left(self.firsts, last)):
            before = self.markup.keys[self.mentions[place].first - 2 : self.mentions[place].first]
            all_of_them = counted and (before == [",", "do"] or self._alone(place, first, last))
            if all_of_them or before in (["đều", "do"], ["cùng", "do"]):
                return self._group(self.mentions[place:])
        return ()

    def _alone(self, place: int, first: int, last: int) -> bool:
        """Whether one "do" follows all quoted titles: "Hai chuyên đề khác là “X” và “Y” do bà A đảm nhiệm"."""
        mention, keys = self.mentions[place], self.markup.keys
        behind = keys[mention.first - 2 : mention.first] in (["”", "do"], ['"', "do"])
        return behind and keys[first:last].count("do") == 1 and not {"“", '"'} & set(keys[mention.last : last])

    def by_number(self, sentences: Iterable[Sentence]) -> dict[int, tuple[Mention, ...]]:
        """The presenters of units told by their numbers: "Các chuyên đề 2 và 3 do ông A giảng dạy"."""
        found: dict[int, tuple[Mention, ...]] = {}
        for sentence in sentences:
            words = self.markup.keys[sentence.first : sentence.last]
            for at in [at for at, word in enumerate(words, sentence.first) if word in STARTS]:
                for number in numbers_told(self.markup, at):
                    found.setdefault(number, self._charged(at, sentence))
        return found

    def _charged(self, unit: int, sentence: Sentence) -> tuple[Mention, ...]:
        """Who is in charge of the units at the token: "do" them behind, or the subject of a verb before."""
        place = bisect_left(self.firsts, unit)
        led = any(cue.last == unit for cue in self.markup.within("cue", max(0, unit - 4), unit))
        if led and place and self.mentions[place - 1].first >= sentence.first:
            return (self.mentions[place - 1],)  # "Bà A trình bày nội dung thứ nhất, nội dung thứ hai do ông B …"
        behind = self.mentions[place] if place < len(self.mentions) else None
        near = behind is not None and behind.first < min(sentence.last, unit + FAR)
        if (
            behind is not None
            and near
            and (self._agent(behind) is not None or self.markup.keys[behind.first - 1] == "là")
        ):
            return self._group(self.mentions[place:])
        before = self.mentions[place - 1] if place else None
        if before is None or before.first < sentence.first or unit - before.last > FAR:
            return ()
        return (before,) if self.markup.cues(before.last, unit, "presents", "teaches") else ()

    def _behind(self, last: int) -> tuple[Mention, ...]:
        """The presenters behind a quoted topic: “Băng bó” do ông A trình bày."""
        keys, at = self.markup.keys, last
        while at < len(keys) and at < last + 3 and keys[at] in CLOSING:
            at += 1
        if at > last and keys[at - 1] == "(":
            at -= 1
        place = bisect_left(self.firsts, at)
        if place < len(self.mentions) and self._agent(self.mentions[place]) == at:
            return self._group(self.mentions[place:])
        return ()

    def _agent(self, mention: Mention) -> int | None:
        """The token where "do ông A", "(ông A)" or "báo cáo viên: ông A" begins; None elsewhere."""
        keys, first = self.markup.keys, mention.first
        before = keys[first - 1] if first else ""
        if keys[first - 3 : first] == ["được", "giao", "cho"]:
            return first - 3
        if before == "của" and keys[first - 3 : first - 1] in OWN:
            return _led_to(keys, first)
        if before in AGENTS and keys[first - 2] in ("đều", "cùng", "cũng"):
            return first - 2
        if before in AGENTS or (before == "(" and ")" in keys[mention.last - 1 : mention.last + 1]):
            return first - 1
        if (
            before in DASHES
            and self.markup.spaced(first)
            and self.markup.spaced(first - 1)
            and mention.rank is not None
        ):
            return first - 1  # "Kỹ thuật băng bó - TS A, Trưởng khoa"
        if mention.titled:
            return first
        if before in (":", "là") and keys[first - 2 : first - 1] == ["viên"]:
            return first - (4 if keys[first - 3] == "cáo" else 3)
        return None

    def _group(self, told: list[Mention]) -> tuple[Mention, ...]:
        """The first of the mentions with those that "và" or a comma joins to it."""
        group = told[:1]
        for mention in told[1:]:
            if self.markup.keys[group[-1].last : mention.first] not in ([","], ["và"], ["cùng"], ["với"], ["-"]):
                break
            group.append(mention)
        return tuple(group)

    def _led(self, piece: Piece, group: tuple[Mention, ...]) -> Credited | None:
        """The topic behind "TS D, Trưởng khoa, với chuyên đề …" or "ông A trình bày …"."""
        last = group[-1].last
        for at in range(last, min(piece.last, last + FAR)):
            cue = self.markup.marks["cue"].get(at)
            if cue is not None and cue.value in TAUGHT and not self.markup.capital(at):
                return Piece(cue.last, piece.last, piece.unsure), group
            if self.markup.keys[at] == ":":  # "ThS A, Trưởng khoa Cấp cứu: “Băng bó”"
                return Piece(at + 1, piece.last, piece.unsure), group
            if self.markup.keys[at : at + 1] == ["với"] and set(self.markup.keys[at + 1 : at + 2]) & UNITS:
                return Piece(at + 1, piece.last, piece.unsure), group
        return None


def _led_to(keys: list[str], first: int) -> int:
    """Where ", qua phần trình bày của ông A" begins, whose last word stands before the token."""
    at = first - 3
    while at > first - 7 and keys[at - 1] in ("phần", "qua", "thông", "bài", "từ"):
        at -= 1
    return at
