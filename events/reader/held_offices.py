"""The offices, the rank and the body that stand before or behind a name and are the person's."""

from collections.abc import Container

from events.reader.asides import over_age, over_aside, over_picture
from events.reader.employers import affiliation_end, employer_end
from events.reader.extent_signs import DASHES
from events.reader.extents import extent
from events.reader.markup import Markup
from events.reader.mentions import Mention
from events.reader.offices import Office, is_role, office_at, offices_from, offices_in
from events.reader.ranks import Rank

FARTHEST = 60  # tokens before a name in which its offices begin
SEVERAL = frozenset(["hai", "ba", "bốn", "cùng"])
BEING = ("hiện", "nay", "đang", "là", "kiêm")


class HeldOffices:
    """Gives mentions what they hold; `introductions` are the tokens at which a name is introduced."""

    def __init__(self, markup: Markup, ranks: dict[int, Rank], introductions: Container[int]) -> None:
        self.markup = markup
        self.ranks = ranks
        self.introductions = introductions

    def take_before(self, mention: Mention, done: int, people: Container[int]) -> None:
        """Takes the offices that end where the mention begins: "Phó Chủ tịch UBND tỉnh Lai Châu Tống Thanh Hải"."""
        name_begins = mention.first
        for first in offices_in(self.markup, max(done, name_begins - FARTHEST), name_begins):
            if self._on_behalf(first):
                continue
            offices, end = offices_from(self.markup, first, name_begins, people)
            if end == name_begins or self._parted_by_comma(end, name_begins):
                titled = is_role(self.markup, (first, end)) or self._called_first(first)
                if not offices and not titled and self.markup.keys[name_begins - 1] == "(":
                    return  # "… nghĩa vụ của quốc gia thành viên (TS A)"
                mention.titled = mention.titled or titled
                mention.offices, mention.first = offices, first
                return

    def _on_behalf(self, index: int) -> bool:
        """Whether the office is another's: "Thừa lệnh Bộ trưởng Bộ Tư pháp, ông A …", "Thừa ủy quyền của …"."""
        before = self.markup.keys[max(0, index - 3) : index]
        return before[-2:] == ["thừa", "lệnh"] or before == ["ủy", "quyền", "của"] or before[-2:] == ["ủy", "quyền"]

    def _parted_by_comma(self, end: int, name_begins: int) -> bool:
        """ "Phó Cục trưởng Cục Lễ tân, Bộ Ngoại giao, Thân Mai Phương" """
        return end == name_begins - 1 and (self.markup.keys[end] in DASHES or self.markup.keys[end] in ",:(")

    def _called_first(self, first: int) -> bool:
        """ "Báo cáo viên là Phó Chủ tịch Hội Khuyến học tỉnh …" """
        head = self.markup.marks["office"].get(first)
        return head is not None and is_role(self.markup, (first, head.last)) and self.markup.keys[head.last] in "là:"

    def take_behind(self, mention: Mention, limit: int, people: Container[int]) -> None:
        """Takes the offices behind the name, up to one that stands right before the next name and is its."""
        markup, index = self.markup, self._begin_behind(mention, limit)
        if index + 1 < limit and markup.keys[index] in SEVERAL and office_at(markup, index + 1):
            index, mention.plural = index + 1, True
        if office_at(markup, index):
            self._take(mention, index, limit, people)
        elif (body := employer_end(markup, index, self.introductions)) is not None:
            mention.last = extent(markup, body, limit, people)
            mention.offices.append((index, mention.last))
        elif (body := affiliation_end(markup, index, mention.last)) is not None:
            mention.last = extent(markup, body, limit, people)
        if markup.keys[mention.last : mention.last + 1] == [")"]:
            mention.last += 1
        self._take_bracket(mention, limit, people)

    def _begin_behind(self, mention: Mention, limit: int) -> int:
        """Where an office may begin behind the name: past signs, an age, a rank, an aside."""
        markup = self.markup
        index = over_picture(markup, mention.last, limit)
        if index < limit and (markup.keys[index] in ",:(" or markup.keys[index] in DASHES):
            index += 1
        index = self._over_rank(mention, over_age(markup, index, limit), limit)
        while index < limit and markup.keys[index] in BEING:
            index += 1
        return over_aside(markup, index, limit)

    def _over_rank(self, mention: Mention, index: int, limit: int) -> int:
        """Past a rank behind the name: "Nguyễn Văn An, Tiến sĩ, Phó Viện trưởng"; not that of the next person."""
        rank = self.ranks.get(index)
        if rank is None or mention.rank or rank.last >= limit or self.markup.keys[rank.last] not in ",-–;.)":
            return index
        mention.rank, mention.last = rank, rank.last
        return rank.last + 1

    def _take(self, mention: Mention, first: int, limit: int, people: Container[int]) -> None:
        offices, end = offices_from(self.markup, first, limit, people)
        if offices and end == limit and limit in people and not self._introduced_at(limit):
            offices, end = offices[:-1], offices[-1][0]
        mention.titled = mention.titled or self._called_presenter(first, end)
        if offices or mention.titled:
            mention.offices += offices
            mention.last = max(mention.last, end)

    def _introduced_at(self, index: int) -> bool:
        return index in self.markup.marks["honorific"] or index in self.ranks

    def _called_presenter(self, first: int, end: int) -> bool:
        """Whether the offices are that of a báo cáo viên, or ", báo cáo viên của hội nghị" follows them."""
        keys = self.markup.keys
        if is_role(self.markup, (first, end)):
            return True
        if "cáo" in keys[first : end + 4] and " là báo cáo viên" in " ".join(keys[first : end + 4]):
            return True
        at = end + (keys[end : end + 1] in ([","], ["-"], ["–"], ["("]))
        return keys[at : at + 3] == ["báo", "cáo", "viên"]  # "các báo cáo viên" are others

    def _take_bracket(self, mention: Mention, limit: int, people: Container[int]) -> None:
        """ "… (nguyên Phó Trưởng Ban Tôn giáo Chính phủ)"; a body in brackets is no office."""
        index = mention.last
        if index + 1 >= limit or self.markup.keys[index] != "(":
            return
        offices: list[Office] = []
        if office_at(self.markup, index + 1):
            offices, end = offices_from(self.markup, index + 1, limit, people)
        elif (body := self.markup.marks["body"].get(index + 1)) is not None:
            end = extent(self.markup, body.last, limit, people)
        else:
            return
        if end < limit and self.markup.keys[end] == ")":
            mention.offices += offices
            mention.last = end + 1
