"""Finds the mentions of a sentence, and who is meant where only a given name or the end of a name is told."""

from itertools import pairwise

from events.reader.held_offices import HeldOffices
from events.reader.markup import Mark, Markup
from events.reader.mentions import Mention
from events.reader.name_words import Name
from events.reader.person_names import NameFinder
from events.reader.ranks import Rank
from events.reader.sentences import Sentence

PRESENTERS = ("báo cáo viên", "giảng viên", "diễn giả", "tập huấn viên")
PRESENTER_ENDS = frozenset(words.split()[-1] for words in PRESENTERS)


class MentionFinder:
    """Finds the mentions of a report's sentences, in their order: whom a name means depends on those before."""

    def __init__(self, markup: Markup, ranks: dict[int, Rank]) -> None:
        self.markup = markup
        self.ranks = ranks
        self.names = NameFinder(markup, ranks)
        self.offices = HeldOffices(markup, ranks, self.names.begins)
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
        if not mentions:
            return []
        people = {mention.first for mention in mentions}
        done = sentence.first
        for index, mention in enumerate(mentions):
            following = mentions[index + 1].first if index + 1 < len(mentions) else sentence.last
            self.offices.take_before(mention, done, people)
            self.offices.take_behind(mention, following, people)
            done = mention.last
        self._share(mentions)
        self._know_teachers(mentions)
        return mentions

    def _took_photo(self, name: Name) -> bool:
        """ "(Ảnh: Lê Văn An)" """
        keys = self.markup.keys[max(0, name.first - 4) : name.first]
        if "ảnh" not in keys:
            return False
        return keys[-2:] in (["ảnh", ":"], ["ảnh", "-"]) or keys[-1:] == ["ảnh"] or keys[-4:-2] == ["ảnh", ":"]

    def _introduced(self, name: Name) -> Mention:
        """The mention with its honorific and rank: "đồng chí Thiếu tướng, TS Nguyễn Văn An"."""
        mention = Mention(name, name.first, name.last)
        begins = self.names.begins
        while (begin := begins.get(mention.first)) is not None and begin < mention.first:
            mention.first = begin
            mention.rank = mention.rank or self.ranks.get(begin)
            honorific = self.markup.marks["honorific"].get(begin)
            mention.titled = mention.titled or (honorific is not None and self._titles(honorific))
            if honorific and begin and self.markup.keys[begin - 1] == "," and begins.get(begin - 1) in self.ranks:
                mention.first = begin - 1  # "Đại tá, nhà báo Phan Văn An"
        return mention

    def _titles(self, honorific: Mark) -> bool:
        """Whether the words call somebody báo cáo viên, alone or behind others: "các đồng chí báo cáo viên"."""
        keys, last = self.markup.keys, honorific.last
        return keys[last - 1] in PRESENTER_ENDS and " ".join(keys[honorific.first : last]).endswith(PRESENTERS)

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

    def _know_teachers(self, mentions: list[Mention]) -> None:
        """Marks those who were called báo cáo viên before: "Ông A là báo cáo viên. … Ông A đã phân tích X"."""
        if not self.teachers and not any(mention.titled for mention in mentions):
            return
        names = [self.markup.words(mention.person.first, mention.person.last) for mention in mentions]
        for mention, name in zip(mentions, names, strict=True):
            mention.known_teacher = name in self.teachers
        self.teachers.update(name for mention, name in zip(mentions, names, strict=True) if mention.titled)
