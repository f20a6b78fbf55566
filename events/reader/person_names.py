"""Where people's names stand: runs of capitalised words that open with a surname or follow a rank or "ông"."""

from collections.abc import Iterator

from events.reader.introductions import PLACES, find_introductions, opens_with_body
from events.reader.markup import Markup
from events.reader.name_words import LONGEST, Name, NameWords, is_composed
from events.reader.namesakes import is_namesake, names_body, names_district
from events.reader.office_holders import holds_office
from events.reader.placed_names import at_end, behind_committee, behind_number, behind_place, opens_with_district
from events.reader.ranks import Rank
from events.reader.vocabulary import pairs, particles

NEVER_SURNAMES = particles("person_names.never_surnames")  # "Báo Tiếng Dân"
COUNTRIES = pairs("person_names.countries")  # "chuyên gia Hàn Quốc"
CROWDS = pairs("person_names.crowds")  # "nông dân", "học viên"
LETTERS = frozenset("aiouyơư")  # names of one letter: "Rơ Châm Y"


class NameFinder:
    """Finds the names in a stretch of tokens; `begins` tells where the rank or honorific before a name begins."""

    def __init__(self, markup: Markup, ranks: dict[int, Rank]) -> None:
        self.markup = markup
        self.ranks = ranks
        self.words = NameWords(markup, ranks)
        self.begins = find_introductions(self.words)
        self._heads = [markup.marks[kind] for kind in ("office", "body", "province")]

    def find(self, first: int, last: int) -> Iterator[Name]:
        """The names among the tokens [first, last), in their order."""
        done = first
        for index in self.markup.capitals_in(first, last):
            if index < done:
                continue
            namesake = is_namesake(self.markup, index)
            name = self._name_at(index, last) if self._may_begin(index) else None
            if name is None and namesake:
                name = at_end(self.words, index, self.words.run_end(index, last))  # "Chi bộ bản Nậm Pung | Lò Văn An"
            if name is not None:
                yield name
                done = name.last
            else:
                done = self._skip(index, namesake)

    def _skip(self, index: int, namesake: bool) -> int:
        """Past an office, a rank, a body's head or a province, whose words are no names."""
        if index in self.ranks:
            return self.ranks[index].last
        if namesake or (index and self.markup.keys[index - 1].isdecimal()):
            return self.words.run_end(index, len(self.markup.keys))  # a street, a school
        if index in self.begins and index not in self.markup.marks["office"]:
            return index
        last = index
        for heads in self._heads:
            mark = heads.get(index)
            if mark is not None and mark.last > last:
                last = mark.last
        return last

    def _may_begin(self, index: int) -> bool:
        """Whether a name can begin here at all: with a surname, an apostrophe, behind a rank, "ông" or a place."""
        keys = self.markup.keys
        if index in self.markup.marks["surname"] or index in self.begins or not keys[index].isalpha():
            return True
        return (index > 0 and keys[index - 1] in PLACES) or self.words.has_name_word(index)

    def _name_at(self, index: int, limit: int) -> Name | None:
        markup = self.markup
        if index in self.ranks:
            return None
        introduced = index in self.begins and not opens_with_body(markup, self.begins[index], index)
        if not introduced and self._is_called(index, limit):
            return None
        if index and markup.keys[index - 1].isdigit():
            return behind_number(self.words, index, limit)
        if index in markup.marks["office"] or (not introduced and self._is_head(index)):
            return None
        last = self.words.run_end(index, limit)
        return self._judge(index, last, introduced=True) if introduced else self._bare(index, last)

    def _is_called(self, index: int, limit: int) -> bool:
        """Whether an honorific stands at the token and not the surname that it also is: "| ông Ông Thế Vinh"."""
        honorific = self.markup.marks["honorific"].get(index)
        honours = honorific is not None and self.begins.get(honorific.last) == index
        return honours and index + 1 < limit and self.markup.capital(index + 1)

    def _is_head(self, index: int) -> bool:
        """Whether a body or a province begins here; "Đoàn", "Ban" and "Hội" may still be the surname of three words."""
        if index in self.markup.marks["province"]:
            return True
        body = self.markup.marks["body"].get(index)
        return body is not None and not (
            body.last == index + 1
            and self.markup.keys[index] not in NEVER_SURNAMES
            and self.words.run_end(index, min(index + 4, len(self.markup.keys))) >= index + 3
        )

    def _bare(self, index: int, last: int) -> Name | None:
        """The name in the run that neither rank nor honorific introduces, if it is one."""
        keys = self.markup.keys
        if is_namesake(self.markup, index):
            if keys[index - 1] == "ty" and last - index in (3, 4) and self.words.surname(index):
                person = Name(index, last, introduced=False, known=True)
                return person if holds_office(self.words, person) else None  # "Phó Giám đốc Công ty | Thạch Sa Ngọt"
            return behind_place(self.words, index, last)
        if index and opens_with_district(self.words, index, last):
            return behind_committee(self.words, index, last)
        long = last - index > 4 and keys[index + 1] not in ("thị", "văn")
        return (at_end(self.words, index, last) if long else None) or self._unnamed(index, last)

    def _unnamed(self, index: int, last: int) -> Name | None:
        """The name in the run, if it is one and nothing is called so."""
        if index and self.words.follows_capital(index):
            index = self._frequent_inside(index, last)
        name = self._judge(index, last, introduced=False)
        return None if name is None or names_body(self.words, name) else name

    def _frequent_inside(self, first: int, last: int) -> int:
        """Where a name of three or four words with a frequent surname begins at the end of a run; else its begin."""
        longest = 4 + self.markup.shouted(first - 1)  # "Sở LĐ-TBXH Trịnh Nguyễn Hoàng Kha"
        if 3 <= last - first <= longest and self.words.is_frequent(first):
            return first
        inside = (at for at in range(first + 1, last - 2) if self.words.is_plain(at, last))
        return next(inside, first)

    def _judge(self, first: int, last: int, *, introduced: bool) -> Name | None:
        """The name that the run is, None if it is none by its length, its words or what stands around it."""
        words, size = self.words, last - first
        composed = is_composed(self.markup.keys[first])
        if tuple(self.markup.keys[first:last]) in COUNTRIES or self._is_other(first, size, introduced, composed):
            return None
        if size < 2 and not composed:
            return self._given(first) if introduced and size == 1 else None
        known = words.surname(first) is not None or composed or words.has_name_word(first)
        if (
            size > LONGEST
            or not (known or introduced)
            or self._is_hidden(last, size)
            or self._ends_in_body(first, last)
        ):
            return None
        if self.markup.shouted(first) and not introduced and size > 4:
            return None
        return Name(first, last, introduced, known, words.is_plain(first, last))

    def _is_other(self, first: int, size: int, introduced: bool, composed: bool) -> bool:
        """Whether many are meant, by their place, or the place itself."""
        if introduced:
            return size == 2 and not composed and self._is_crowd(first)
        return names_district(self.words, first, size)

    def _is_crowd(self, first: int) -> bool:
        """Whether many are meant, by their place: "Nông dân Tân Biên được tập huấn"."""
        keys = self.markup.keys
        if self.words.is_frequent(first) or len(keys[first]) < 2:
            return False
        return tuple(keys[max(0, first - 2) : first]) in CROWDS

    def _given(self, index: int) -> Name | None:
        """The given name of "ông Tú", "Thiếu tá Kha"; who is meant is told elsewhere."""
        keys, behind = self.markup.keys, index + 1
        alone = behind >= len(keys) or not (keys[behind][0].isalnum() and self.markup.capital(behind))
        if not alone or len(keys[index]) < 2 or self.markup.shouted(index):
            return None
        listed = index in self.markup.marks["body"] or index in self.markup.marks["province"]
        return None if listed else Name(index, behind, introduced=True, known=False, short=True)

    def _is_hidden(self, last: int, size: int) -> bool:
        """Whether the last word hides who it was: "Trần Thị M."."""
        key = self.markup.keys[last - 1]
        return size > 1 and len(key) == 1 and key not in LETTERS

    def _ends_in_body(self, first: int, last: int) -> bool:
        """Whether a body begins behind the first word: "Phòng Nghiệp vụ | Y Sở Y tế", "Bí thư | Đoàn Sở Y tế"."""
        body, key = self.markup.marks["body"].get(first + 1), self.markup.keys[first]
        if body is None:
            return False
        return key == "đoàn" or (last - first > 1 and (body.last > last or len(key) == 1))
