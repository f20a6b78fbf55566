"""Mentions: a name with the rank, the honorific and the offices that stand before or behind it in its sentence."""

from collections.abc import Container
from dataclasses import dataclass, field
from itertools import pairwise

from events.reader.extents import DASHES, extent
from events.reader.markup import Markup
from events.reader.name_words import Name
from events.reader.offices import Office, is_role, office_at, offices_from, offices_in
from events.reader.person_names import NameFinder
from events.reader.ranks import Rank
from events.reader.sentences import Sentence
from events.reader.vocabulary import pairs, particles

AFFILIATED = ("của", "thuộc")
SENT = (["đại", "diện"], ["đến", "từ"])  # no offices
EMPLOYED = pairs("mentions.employed")  # "cán bộ", "công chức"
UNITS = particles("bodies.units")
SEVERAL = frozenset(["hai", "ba", "bốn", "cùng"])
LONGEST_PICTURE = 10  # tokens of "(thứ hai từ trái sang)"
PRESENTERS = ("báo cáo viên", "giảng viên", "diễn giả", "tập huấn viên", "chuyên gia")


@dataclass(slots=True)
class Mention:
    """One naming of a person: the tokens [first, last) are all that is said of them in one go."""

    name: Name
    first: int
    last: int
    rank: Rank | None = None
    offices: list[Office] = field(default_factory=list)
    titled: bool = False  # called báo cáo viên
    known_teacher: bool = False  # called so in a sentence before
    shared: bool = False  # the offices were told once for several
    plural: bool = False  # "…, hai Phó Chủ tịch": the office of those before as well
    meant: Name | None = None
    joined: bool = False  # "và" joins it to one that more speaks for

    @property
    def person(self) -> Name:
        """The full name, which a given name only repeats."""
        return self.meant or self.name

    @property
    def supported(self) -> bool:
        """Whether more than a capitalised run speaks for a person."""
        told = self.name.introduced or self.joined or bool(self.offices) or self.rank is not None
        return told or (self.titled and self.name.known)


class MentionFinder:
    def __init__(self, markup: Markup, ranks: dict[int, Rank]) -> None:
        self.markup = markup
        self.ranks = ranks
        self.names = NameFinder(markup, ranks)
        self.told: dict[str, Name] = {}  # by their given names
        self.teachers: set[str] = set()  # the full names of those called báo cáo viên

    def find(self, sentence: Sentence) -> list[Mention]:
        """The mentions of a sentence in their order."""
        names = self.names.find(sentence.first, sentence.last)
        mentions = [
            mention
            for name in names
            if not self._took_photo(name) and self._is_known(mention := self._introduced(name))
        ]
        people = {mention.first for mention in mentions}
        done = sentence.first
        for index, mention in enumerate(mentions):
            following = mentions[index + 1].first if index + 1 < len(mentions) else sentence.last
            self._look_before(mention, done, people)
            self._look_behind(mention, following, people)
            done = mention.last
        self._share(mentions)
        self._know_teachers(mentions)
        return mentions

    def _know_teachers(self, mentions: list[Mention]) -> None:
        """Marks those who were called báo cáo viên before: "Ông A là báo cáo viên. … Ông A đã phân tích X"."""
        if not self.teachers and not any(mention.titled for mention in mentions):
            return
        names = [self.markup.words(mention.person.first, mention.person.last) for mention in mentions]
        for mention, name in zip(mentions, names, strict=True):
            mention.known_teacher = name in self.teachers
        self.teachers.update(name for mention, name in zip(mentions, names, strict=True) if mention.titled)

    def _took_photo(self, name: Name) -> bool:
        """ "(Ảnh: Lê Văn An)" """
        keys = self.markup.keys[max(0, name.first - 4) : name.first]
        return keys[-2:] in (["ảnh", ":"], ["ảnh", "-"]) or keys[-1:] == ["ảnh"] or keys[-4:-2] == ["ảnh", ":"]

    def _is_known(self, mention: Mention) -> bool:
        """Whether it is known who is meant; the end of a name means who was last told by it in full."""
        given = self.markup.keys[mention.name.last - 1]
        told = self.told.get(given)
        if mention.name.short or (told is not None and self._ends(mention.name, told)):
            mention.meant = told
            return mention.meant is not None
        if mention.supported:
            self.told[given] = mention.name
        return True

    def _ends(self, name: Name, told: Name) -> bool:
        """Whether "ông Thạch Anh" is the end of the name told in full, "Trần Ngọc Thạch Anh"."""
        size = name.last - name.first
        whole = self.markup.keys[told.first : told.last]
        return name.introduced and size < len(whole) and whole[-size:] == self.markup.keys[name.first : name.last]

    def _share(self, mentions: list[Mention]) -> None:
        """Gives all of "các Phó Chủ tịch Hội Nông dân tỉnh: A, B, C" the office told once."""
        for mention, following in pairwise(mentions):
            if following.plural and not mention.offices:
                mention.offices = list(following.offices)
            between = self.markup.keys[mention.last : following.first]
            listed = between in ([","], [";"]) and following.name.plain
            if mention.supported and (listed or (following.name.known and between == ["và"])):
                following.joined = True
            told_once = mention.offices and self._are_several(mention.first)
            shared = told_once or mention.shared
            if shared and not following.offices and between in ([","], ["và"]):
                following.offices, following.shared = list(mention.offices), True

    def _are_several(self, first: int) -> bool:
        """Whether "các", "các đồng chí" or "hai ông" stands before the words of the first of several."""
        before = self.markup.keys[max(0, first - 4) : first]
        return (
            "các" in before[-3:]
            or before == ["các", "đ", "/", "c"]
            or bool(before and before[-1] in ("hai", "ba", "bốn"))
        )

    def _introduced(self, name: Name) -> Mention:
        """The mention with its honorific and rank: "đồng chí Thiếu tướng, TS Nguyễn Văn An"."""
        mention = Mention(name, name.first, name.last)
        while (begin := self.names.begins.get(mention.first)) is not None and begin < mention.first:
            mention.first = begin
            if begin in self.ranks:
                mention.rank = mention.rank or self.ranks[begin]
            honorific = self.markup.marks["honorific"].get(begin)
            if honorific and " ".join(self.markup.keys[begin : honorific.last]).endswith(PRESENTERS[:4]):
                mention.titled = True
            if honorific and begin and self.markup.keys[begin - 1] == "," and self._is_rank(begin - 1):
                mention.first = begin - 1  # "Đại tá, nhà báo Phan Văn An"
        return mention

    def _is_rank(self, end: int) -> bool:
        return self.names.begins.get(end) in self.ranks

    def _look_before(self, mention: Mention, done: int, people: Container[int]) -> None:
        """Takes the offices that end where the mention begins: "Phó Chủ tịch UBND tỉnh Lai Châu Tống Thanh Hải"."""
        name_begins = mention.first
        for first in offices_in(self.markup, max(done, name_begins - 60), name_begins):
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

    def _called_first(self, first: int) -> bool:
        """ "Báo cáo viên là Phó Chủ tịch Hội Khuyến học tỉnh …" """
        head = self.markup.marks["office"].get(first)
        return head is not None and is_role(self.markup, (first, head.last)) and self.markup.keys[head.last] in "là:"

    def _on_behalf(self, index: int) -> bool:
        """Whether the office is another's: "Thừa lệnh Bộ trưởng Bộ Tư pháp, ông A …", "Thừa ủy quyền của …"."""
        before = self.markup.keys[max(0, index - 3) : index]
        return before[-2:] == ["thừa", "lệnh"] or before == ["ủy", "quyền", "của"] or before[-2:] == ["ủy", "quyền"]

    def _parted_by_comma(self, end: int, name_begins: int) -> bool:
        """ "Phó Cục trưởng Cục Lễ tân, Bộ Ngoại giao, Thân Mai Phương" """
        return end == name_begins - 1 and (self.markup.keys[end] in DASHES or self.markup.keys[end] in ",:(")

    def _look_behind(self, mention: Mention, limit: int, people: Container[int]) -> None:
        """Takes the offices behind the name, up to one that stands right before the next name and is its."""
        markup, index = self.markup, self._over_picture(mention.last, limit)
        if index < limit and (markup.keys[index] in ",:(" or markup.keys[index] in DASHES):
            index += 1
        index = self._rank_behind(mention, self._over_age(index, limit), limit)
        while index < limit and markup.keys[index] in ("hiện", "nay", "đang", "là", "kiêm"):
            index += 1
        index = self._over_aside(index, limit)
        if index + 1 < limit and markup.keys[index] in SEVERAL and office_at(markup, index + 1):
            index, mention.plural = index + 1, True
        if office_at(markup, index):
            offices, end = offices_from(markup, index, limit, people)
            if offices and end == limit and limit in people and not self._introduced_at(limit):
                offices, end = offices[:-1], offices[-1][0]
            self._take(mention, offices, index, end)
        elif (body := self._employer(index)) is not None:
            mention.last = extent(markup, body, limit, people)
            mention.offices.append((index, mention.last))
        elif self._affiliated(mention, index):
            index += 2 * (markup.keys[index : index + 2] in SENT) or markup.keys[index] in AFFILIATED
            mention.last = extent(markup, markup.marks["body"][index].last, limit, people)
        if markup.keys[mention.last : mention.last + 1] == [")"]:
            mention.last += 1
        self._office_in_bracket(mention, limit, people)

    def _over_age(self, index: int, limit: int) -> int:
        """Past "76 tuổi," or "sinh năm 1960,"."""
        keys = self.markup.keys
        for words in (keys[index + 1 : index + 3], keys[index + 3 : index + 5], keys[index + 1 : index + 4]):
            if words[:1] == ["tuổi"] and words[1:2] == [","] and index + 3 < limit:
                return index + 3
        if keys[index : index + 2] == ["sinh", "năm"] and keys[index + 3 : index + 4] == [","]:
            return min(limit, index + 4)
        return index

    def _over_picture(self, index: int, limit: int) -> int:
        """Past where the person stands in a picture: "ông A | (bìa trái), | Giám đốc …"."""
        keys = self.markup.keys
        if keys[index : index + 1] != ["("]:
            return index
        close = next((at for at in range(index, min(limit, index + LONGEST_PICTURE)) if keys[at] == ")"), limit)
        small = close < limit and not self.markup.capitals_in(index, close)
        behind = close + 1 + (keys[close + 1 : close + 2] in ([","], ["-"], ["–"]))
        return (
            close + 1 if small and not office_at(self.markup, index + 1) and office_at(self.markup, behind) else index
        )

    def _over_aside(self, index: int, limit: int) -> int:
        """Past an aside of small words: "chị A, người khiếm thị, Phó Chủ nhiệm …"."""
        keys = self.markup.keys
        if index >= limit or keys[index - 1] != "," or office_at(self.markup, index) or self.markup.capital(index):
            return index
        comma = next((at for at in range(index, min(limit, index + 7)) if keys[at] == ","), None)
        return comma + 1 if comma is not None and office_at(self.markup, comma + 1) else index

    def _employer(self, index: int) -> int | None:
        """The end of the body's head in "cán bộ Sở Y tế", "nguyên công chức phòng Nghiệp vụ"; None elsewhere."""
        markup = self.markup
        at = index + (markup.keys[index : index + 1] == ["nguyên"])
        body = markup.marks["body"].get(at + 2)
        if tuple(markup.keys[at : at + 2]) not in EMPLOYED:
            return None
        if body is not None and markup.keys[at + 2] not in UNITS:
            return body.last
        for head in (at + 3, at + 4):  # "cán bộ kỹ thuật Trạm Khuyến nông"
            body = markup.marks["body"].get(head)
            if body is not None and markup.capital(head):
                return None if markup.cues(at + 2, head) else body.last
        small = markup.keys[at + 2 : at + 3] == ["phòng"]
        field = at + 2 + small  # "công chức Tư pháp - Hộ tịch xã Mô Rai"
        return field + 1 if field < len(markup) and markup.capital(field) and field not in self.names.begins else None

    def _affiliated(self, mention: Mention, index: int) -> bool:
        """Whether a body follows, which is no office: "…, Sở Nội vụ", "… của Sở Y tế"."""
        markup = self.markup
        if markup.keys[index : index + 2] in SENT and index + 2 in markup.marks["body"]:
            return True
        if index < len(markup) and markup.keys[index] in AFFILIATED:
            return index + 1 in markup.marks["body"] and markup.capital(index + 1)
        return index in markup.marks["body"] and index > mention.last and markup.capital(index)

    def _take(self, mention: Mention, offices: list[Office], first: int, end: int) -> None:
        called = self._called_presenter(end) or " là báo cáo viên" in " ".join(self.markup.keys[first : end + 4])
        mention.titled = mention.titled or is_role(self.markup, (first, end)) or called
        if offices or mention.titled:
            mention.offices += offices
            mention.last = max(mention.last, end)

    def _called_presenter(self, end: int) -> bool:
        """Whether ", báo cáo viên của hội nghị" follows; "các báo cáo viên" are others."""
        keys = self.markup.keys
        at = end + (keys[end : end + 1] in ([","], ["-"], ["–"], ["("]))
        return keys[at : at + 3] == ["báo", "cáo", "viên"]

    def _introduced_at(self, index: int) -> bool:
        return index in self.markup.marks["honorific"] or index in self.ranks

    def _rank_behind(self, mention: Mention, index: int, limit: int) -> int:
        """Past a rank behind the name: "Nguyễn Văn An, Tiến sĩ, Phó Viện trưởng"; not that of the next person."""
        rank = self.ranks.get(index)
        if rank is None or mention.rank or rank.last >= limit or self.markup.keys[rank.last] not in ",-–;.)":
            return index
        mention.rank, mention.last = rank, rank.last
        return rank.last + 1

    def _office_in_bracket(self, mention: Mention, limit: int, people: Container[int]) -> None:
        """ "… (nguyên Phó Trưởng Ban Tôn giáo Chính phủ)"; a body in brackets is no office."""
        index = mention.last
        if index + 1 >= limit or self.markup.keys[index] != "(":
            return
        if office_at(self.markup, index + 1):
            offices, end = offices_from(self.markup, index + 1, limit, people)
        elif (body := self.markup.marks["body"].get(index + 1)) is not None:
            offices, end = [], extent(self.markup, body.last, limit, people)
        else:
            return
        if end < limit and self.markup.keys[end] == ")":
            mention.offices += offices
            mention.last = end + 1
