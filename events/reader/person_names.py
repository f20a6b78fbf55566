"""Where people's names stand: runs of capitalised words that open with a surname or follow a rank or "ông".

Kinh names ("Nguyễn Thị Thanh Hương") and those of other peoples ("Y Ngọc", "H'Yim Kđoh", "Giàng A Páo").
"""

from collections.abc import Iterator
from typing import NamedTuple

from events.reader.markup import Mark, Markup
from events.reader.ranks import Rank
from events.reader.vocabulary import pairs, particles

LONGEST = 6
LONGEST_FIELD = 4  # tokens from a degree to the name, "địa chất" between
ROLE_ENDS = ("viên", "gia", "giả")
NAMESAKES = particles("person_names.namesakes")  # what is named after people, and numbers before a street
PLACES = particles("person_names.places")
FREE = particles("person_names.free")  # small words behind which a name stands by itself
ACTS = ("speaks", "presents", "chairs", "attends", "teaches", "discusses")
NAME_WORDS = (["văn"], ["thị"])
LONGEST_OFFICE = 14  # tokens from an office to who holds it
NUMBERED = particles("person_names.numbered")  # "khu vực 3", "Trung đoàn 5"
LONGEST_BODY = 9  # tokens from a body's head to what it is called
NEVER_SURNAMES = particles("person_names.never_surnames")  # "Báo Tiếng Dân"
MIDDLES = particles("person_names.middles")  # "Thị", "Văn", "Đức"
COMMITTEES = frozenset(["ủy", "đoàn"])  # "Huyện ủy", "Huyện đoàn"
COUNTRIES = pairs("person_names.countries")  # "chuyên gia Hàn Quốc"
NO_NAMESAKES = frozenset([("môi", "trường"), ("thị", "trường"), ("tác", "xã"), ("tấn", "xã")])
STOPS = frozenset(",;:.")
CROWDS = pairs("person_names.crowds")  # "nông dân", "học viên"
SCHOOLS = frozenset(["trường", "đại", "thpt", "thcs", "học", "bệnh"])
LETTERS = frozenset("aiouyơư")  # names of one letter: "Rơ Châm Y"
FIRMS = frozenset(["ty", "tnhh", "phần", "cp", "mtv", "viên", "htx", "mại", "vụ", "nghiệp"])
VILLAGES = frozenset(["thôn", "ấp", "bản", "khóm", "xóm", "buôn"])
WARDS = frozenset(["phường", "xã", "trấn", "khu"])
DISTRICTS = frozenset(["huyện", "quận", "phố", "tp"])


class Name(NamedTuple):
    """The tokens [first, last) of a name; `introduced` by a rank or an honorific, `known` by its surname.

    `plain` is a name of three or four words with one of the frequent surnames, hardly anything but a person.
    """

    first: int
    last: int
    introduced: bool
    known: bool
    plain: bool = False
    short: bool = False  # "ông Tú": a given name alone


class NameFinder:
    """Finds the names in a stretch of tokens; `ends` are where ranks and honorifics end, `begins` by those ends."""

    def __init__(self, markup: Markup, ranks: dict[int, Rank]) -> None:
        self.markup = markup
        self.ranks = ranks
        self.heads = [markup.marks[kind] for kind in ("office", "body", "province")]
        self.begins = {
            mark.last: first
            for first, mark in markup.marks["honorific"].items()
            if not (first and self._is_no_honorific(first))
        }
        for first, mark in markup.marks["honorific"].items():
            if mark.last < len(markup) and markup.keys[mark.last] == "." and markup.shouted(first):  # "KS. Lê Văn An"
                self.begins.setdefault(mark.last + 1, first)
            if markup.keys[mark.last - 1] in ROLE_ENDS:
                self.begins.setdefault(self._over_craft(mark.last), first)
            if mark.last - first > 1 and mark.last < len(markup) and not markup.capital(mark.last):
                field = self._over_field(mark.last)
                if field > mark.last and self._is_full_name(mark.last, field):
                    self.begins.setdefault(field, first)
        for rank in ranks.values():
            self.begins[rank.last] = rank.first
            dotted = rank.last < len(markup) and markup.keys[rank.last] == "."
            if dotted:  # "TS. Nguyễn Văn An"
                self.begins[rank.last + 1] = rank.first
            self.begins.setdefault(self._over_field(rank.last + dotted), rank.first)

    def _is_no_honorific(self, index: int) -> bool:
        """Whether the words name a body ("Hội Nhà báo") or are a surname: "đồng chí Già Chỉa Và"."""
        before = self.markup.keys[index - 1]
        surname = self.markup.keys[index] == "già" and self.markup.capital(index) and before not in ".!?"
        return surname or before in ("hội", "đoàn", "phòng", "ty", "trẻ")

    def _over_field(self, index: int) -> int:
        """Past the field of a degree: "TS địa chất | Lê Cảnh Toàn"; the same token where a name or another word is."""
        markup = self.markup
        for at in range(index, min(len(markup) - 1, index + LONGEST_FIELD)):
            if at > index and markup.marks["surname"].get(at) is not None and markup.capital(at + 1):
                return at
            if (
                markup.capital(at)
                or not markup.keys[at].isalpha()
                or markup.keys[at] in PLACES
                or at in markup.marks["cue"]
            ):
                break
        return index

    def _over_craft(self, index: int) -> int:
        """Past a foreigner's craft: "Chuyên gia hang động | Howard Limbert (Anh)"; the same token elsewhere."""
        markup, limit = self.markup, len(self.markup) - 2
        at = index
        while at < min(limit, index + LONGEST_FIELD) and markup.keys[at].isalpha() and not markup.capital(at):
            at += 1
        named = index < at < limit and markup.capital(at) and markup.capital(at + 1) and markup.keys[at + 1].isalpha()
        if not named or markup.keys[at + 2] not in (",", "(") or any(at in heads for heads in self.heads):
            return index
        return index if at in markup.marks["surname"] or markup.cues(index, at) else at

    def _is_full_name(self, honorific: int, index: int) -> bool:
        """Whether a name follows what a profession adds: "chuyên gia du lịch | Đỗ Gia An", "nhà báo trẻ | Hà Sen"."""
        if self._surname(index) is None or index in self.markup.marks["province"]:
            return False
        full = self._is_frequent(index) and self._run(index, len(self.markup)) - index in (3, 4)
        return full or self.markup.keys[honorific:index] == ["trẻ"]

    def find(self, first: int, last: int) -> Iterator[Name]:
        """The names among the tokens [first, last), in their order."""
        done = first
        for index in self.markup.capitals_in(first, last):
            if index < done:
                continue
            name = self._name_at(index, last) if self._may_begin(index) else None
            if name is None and self._is_namesake(index):
                name = self._tail(index, self._run(index, last))  # "Bí thư Chi bộ bản Nậm Pung | Lò Văn An"
            if name is not None:
                yield name
                done = name.last
            else:
                done = self._skip(index)

    def _skip(self, index: int) -> int:
        """Past an office, a rank, a body's head or a province, whose words are no names."""
        if index in self.ranks:
            return self.ranks[index].last
        if index and (self.markup.keys[index - 1].isdecimal() or self._is_namesake(index)):
            return self._run(index, len(self.markup))  # a street, a school
        if index in self.begins and index not in self.markup.marks["office"]:
            return index
        last = index
        for heads in self.heads:
            mark = heads.get(index)
            if mark is not None and mark.last > last:
                last = mark.last
        return last

    def _name_at(self, index: int, limit: int) -> Name | None:
        markup = self.markup
        if index in self.ranks:
            return None
        introduced = index in self.begins and not self._is_body_of_role(index)
        honorific = markup.marks["honorific"].get(index)
        honours = honorific is not None and self.begins.get(honorific.last) == index
        if honours and not introduced and index + 1 < limit and markup.capital(index + 1):
            return None  # "Ông" is a surname as well: "ông Ông Thế Vinh"
        if index and markup.keys[index - 1].isdigit():
            return self._numbered(index, limit)
        if index in markup.marks["office"] or (not introduced and self._is_head(index)):
            return None
        last = self._run(index, limit)
        if not introduced and self._is_namesake(index):
            person = Name(index, last, False, True)
            if markup.keys[index - 1] == "ty" and last - index in (3, 4) and self._surname(index):
                return person if self._held_by(person) else None  # "Phó Giám đốc Công ty | Thạch Sa Ngọt nhấn mạnh"
            return self._headman(index, last) or self._after_place(index, last)
        if not introduced and index and markup.keys[index - 1] in COMMITTEES and self._opens_with_place(index, last):
            return self._after_district(index, last)
        if not introduced and last - index > 4 and markup.keys[index + 1] not in ("thị", "văn"):
            return self._tail(index, last) or self._found(index, last, introduced)
        return self._found(index, last, introduced)

    def _found(self, index: int, last: int, introduced: bool) -> Name | None:
        """The name in the run, if it is one and nothing is called so."""
        if not introduced and index and self._goes_on_capitals(index):
            index = self._frequent_inside(index, last)
        name = self._judge(index, last, introduced)
        return None if name is None or self._names_body(name) else name

    def _goes_on_capitals(self, index: int) -> bool:
        """Whether a capitalised word stands right before: "Thành ủy Móng | Cái Lý Văn Phùng"."""
        markup = self.markup
        return markup.capital(index - 1) and markup.keys[index - 1].isalpha() and not markup.breaks(index)

    def _frequent_inside(self, first: int, last: int) -> int:
        """Where a name of three or four words with a frequent surname begins at the end of a run; else its begin."""
        own = self._surname(first)
        longest = 4 + self.markup.shouted(first - 1)  # "Sở LĐ-TBXH Trịnh Nguyễn Hoàng Kha"
        if own is not None and own.value == "frequent" and 3 <= last - first <= longest:
            return first
        for at in range(first + 1, last - 2):
            surname = self._surname(at)
            if last - at in (3, 4) and surname is not None and surname.value == "frequent":
                return at
        return first

    def _names_body(self, name: Name) -> bool:
        """Whether a body is called so: "Đồn Biên phòng Lộc An", "Trường Chính trị Trần Phú"; not a plain full name."""
        markup, before = self.markup, name.first - 1
        if name.introduced or before < 0 or not markup.keys[before].isalpha() or markup.breaks(name.first):
            return False
        if self._names_school(name):
            return True
        if name.plain or markup.keys[before] in FREE or self._has_middle(name) or self._held_by(name):
            return False
        for head in range(before, max(-1, before - LONGEST_BODY), -1):
            if not markup.keys[head].isalpha():
                return False
            if head in markup.marks["body"] and markup.capital(head):
                return markup.marks["body"][head].last <= name.first
        return False

    def _names_school(self, name: Name) -> bool:
        """Whether a school's words end right before: "Trường Đại học | Trần Quốc Tuấn", "Trường THPT | Lê Quý Đôn"."""
        bodies = self.markup.marks["body"]
        near = range(max(0, name.first - 5), name.first)
        return any(at in bodies and bodies[at].last == name.first and self.markup.keys[at] in SCHOOLS for at in near)

    def _has_middle(self, name: Name) -> bool:
        """Whether a known surname and a frequent middle name make a person: "Cù Thị Mai", not "A Pa Chải"."""
        keys = self.markup.keys[name.first : name.last]
        return name.known and len(keys) in (3, 4) and len(keys[0]) > 1 and keys[1] in MIDDLES

    def _held_by(self, name: Name) -> bool:
        """Whether an office that no comma precedes stands before the body, and a verb behind the name."""
        markup = self.markup
        cue = markup.marks["cue"].get(name.last)
        if cue is None or cue.value not in ACTS or self._names_firm(name):
            return False
        for at in range(name.first - 1, max(-1, name.first - 2 * LONGEST_BODY), -1):
            if at in markup.marks["office"]:
                return not (at and markup.keys[at - 1] in (",", "-", "–")) or self._ends_office(at - 1)
            if not markup.keys[at][0].isalnum():
                return False
        return False

    def _names_firm(self, name: Name) -> bool:
        """Whether two words with no frequent surname are what a firm is called: "Công ty TNHH | Hoa Sen"."""
        before = self.markup.keys[name.first - 1]
        return name.last - name.first == 2 and before in FIRMS and not self._is_frequent(name.first)

    def _ends_office(self, comma: int) -> bool:
        """Whether another office stands before the comma: "Thứ trưởng, Phó Chủ nhiệm Ủy ban Dân tộc | Y Thông"."""
        offices = self.markup.marks["office"]
        return any(at in offices and offices[at].last == comma for at in range(max(0, comma - 4), comma))

    def _may_begin(self, index: int) -> bool:
        """Whether a name can begin here at all: with a surname, an apostrophe, behind a rank, "ông" or a place."""
        keys = self.markup.keys
        if index in self.markup.marks["surname"] or index in self.begins or not keys[index].isalpha():
            return True
        return (index > 0 and keys[index - 1] in PLACES) or self._has_name_word(index)

    def _has_name_word(self, index: int) -> bool:
        """Whether "Văn" or "Thị" makes a name of words with an unlisted surname: "Đạo Văn Thìn"."""
        markup = self.markup
        if markup.keys[index + 1 : index + 2] not in NAME_WORDS or index + 2 >= len(markup):
            return False
        if index in markup.marks["body"]:
            return False
        return markup.capital(index + 1) and markup.capital(index + 2) and markup.keys[index + 2][0].isalpha()

    def _is_body_of_role(self, index: int) -> bool:
        """ "giảng viên Khoa Luật": behind a role a body's head is no name."""
        honorific = self.markup.marks["honorific"].get(self.begins[index])
        role = (
            honorific is not None and honorific.last - honorific.first > 1 and self.markup.keys[index - 1] in ROLE_ENDS
        )
        return role and index in self.markup.marks["body"]

    def _is_head(self, index: int) -> bool:
        """Whether a body or a province begins here; "Đoàn", "Ban" and "Hội" may still be the surname of three words."""
        if index in self.markup.marks["province"]:
            return True
        body = self.markup.marks["body"].get(index)
        return body is not None and not (
            body.last == index + 1
            and self.markup.keys[index] not in NEVER_SURNAMES
            and self._run(index, min(index + 4, len(self.markup))) >= index + 3
        )

    def _run(self, first: int, limit: int) -> int:
        """The end of the capitalised words from `first` that can be one name."""
        markup, index = self.markup, first
        shouted = markup.shouted(first)
        while index < min(limit, first + LONGEST + 1) and markup.keys[index][0].isalpha() and markup.capital(index):
            if index > first and self._breaks(index, first, shouted):
                break
            index += 1
            if index < limit - 1 and index == first + 1 and markup.keys[index] == "-" and not markup.spaced(index):
                index += 1  # "Y-Thông Niê"
            elif self._is_hyphened(first, index, limit):
                index += 2  # "Kim Young-soo"
        return index

    def _is_hyphened(self, first: int, index: int, limit: int) -> bool:
        """Whether a small syllable hangs on a foreigner's name: "Kim Young | -soo"."""
        markup, surname = self.markup, self._surname(first)
        if surname is not None and surname.value == "frequent":
            return False
        if index + 1 >= limit or markup.keys[index] != "-" or markup.spaced(index) or markup.spaced(index + 1):
            return False
        return markup.keys[index + 1].isalpha() and not markup.capital(index + 1)

    def _breaks(self, index: int, first: int, shouted: bool) -> bool:
        markup = self.markup
        ranked = index in self.ranks and index > first + 1  # "Đỗ Tiến Sỹ" is a name
        if index in markup.marks["office"] or ranked or markup.shouted(index) != shouted:
            return len(markup.keys[index]) > 1 or index in markup.marks["office"]
        body = markup.marks["body"].get(index)
        if body is None or index < first + 2:
            return False
        # "Nguyễn Văn Hội" and "Lê Trường Giang" end in a name, "Nguyễn Văn An Sở Tư pháp" in a body
        return body.last > index + 1 or self._goes_on_small(index)

    def _goes_on_small(self, index: int) -> bool:
        """Whether small words that are no verb follow the capitals: "Sở Tư pháp"."""
        markup = self.markup
        while index < len(markup) and markup.keys[index][0].isalpha() and markup.capital(index):
            index += 1
        return index < len(markup) and markup.keys[index][0].isalpha() and index not in markup.marks["cue"]

    def _numbered(self, first: int, limit: int) -> Name | None:
        """The name behind an office of a numbered body: "Chánh án TAND khu vực 3 Lê An Vũ"; not "116 Nguyễn Chánh"."""
        last = self._run(first, limit)
        told = self.markup.keys[first - 2] in NUMBERED or self.markup.keys[first + 1 : first + 2] == ["văn"]
        held = told and self._is_governed(first)
        plain = self._is_frequent(first) and last - first in (3, 4)
        return Name(first, last, False, True, plain=True) if held and plain else None

    def _is_governed(self, index: int) -> bool:
        """Whether an office stands before, no sign that ends it between."""
        offices = self.markup.within("office", max(0, index - LONGEST_OFFICE), index)
        return bool(offices) and STOPS.isdisjoint(self.markup.keys[offices[-1].last : index])

    def _is_namesake(self, index: int) -> bool:
        """Whether the word before tells what bears a name: "Trường Lê Duẩn", not "Sở Nông nghiệp và Môi trường"."""
        keys = self.markup.keys
        return index > 0 and keys[index - 1] in NAMESAKES and (keys[index - 2], keys[index - 1]) not in NO_NAMESAKES

    def _tail(self, first: int, last: int) -> Name | None:
        """The full name at the end of capitals behind an office: "Giám thị Trại giam Xuân Lộc | Lê Văn An"."""
        for at in (last - 3, last - 4):
            if (
                at > first
                and self._is_frequent(at)
                and self.markup.keys[at + 1] in MIDDLES
                and self._is_governed(first)
            ):
                return Name(at, last, False, True, plain=True)
        return None

    def _headman(self, first: int, last: int) -> Name | None:
        """The name behind a village's office: "Trưởng thôn Vàng Dỉ Sò", not "Trưởng thôn Phú Hòa"."""
        surname, office = self._surname(first), self.markup.marks["office"].get(first - 2)
        if surname is None or office is None or office.last != first:
            return None
        cue = self.markup.marks["cue"].get(last)
        sure = last - first in (3, 4) or (last - first == 2 and cue is not None and cue.value in ACTS)
        return Name(first, last, False, True, surname.value == "frequent" and last - first > 2) if sure else None

    def _of_ward(self, first: int, last: int) -> bool:
        """Whether a person's name stands behind an office of a ward or commune that is not named.

        "Bí thư Đảng ủy phường | Bùi Quang Khởi | yêu cầu", not "tại phường Trần Hưng Đạo".
        """
        markup, size = self.markup, last - first
        cue = markup.marks["cue"].get(last)
        if markup.keys[first - 1] not in WARDS | VILLAGES or not self._is_frequent(first) or size not in (3, 4):
            return False
        if not (markup.keys[first + 1] in ("thị", "văn") or (cue is not None and cue.value in ACTS)):
            return False
        return self._is_governed(first)

    def _after_place(self, first: int, last: int) -> Name | None:
        """The name behind a place of one to three words: "huyện Trà Cú Sơn Thị Hiền"."""
        surname = self._surname(first) if self.markup.keys[first - 1] in DISTRICTS else None
        if surname and last - first == 3:
            return Name(first, last, False, True)  # "Phó Chủ tịch UBND huyện Bùi Văn An"
        # "quận | Nguyễn Thị Minh Hằng", but "quận Ngô Quyền | Lê An"
        placed = self._surname(first + 1) or self._surname(first + 2)
        plain = surname is not None and surname.value == "frequent" and last - first == 4
        if plain and ([self.markup.keys[first + 1]] in NAME_WORDS or not placed):
            return Name(first, last, False, True)
        if self._of_ward(first, last):
            return Name(first, last, False, True, plain=True)
        if last - first == 3 and self._is_frequent(first):
            return None  # "tại phường Trần Hưng Đạo"
        return self._after_district(first, last) if self.markup.keys[first - 1] in PLACES else None

    def _opens_with_place(self, first: int, last: int) -> bool:
        """Whether a committee's district opens the run: "Huyện ủy Mai Sơn Lò Văn Ngọt", not "Tỉnh ủy Lê Văn Ngọt"."""
        own, third = self._surname(first), self.markup.keys[min(first + 2, last - 1)]
        composed = third in ("y", "a") or "'" in third or "’" in third  # "Mai Sơn Y Ngọt"
        return last - first > 4 or own is None or own.value != "frequent" or composed

    def _after_district(self, first: int, last: int) -> Name | None:
        splits = [at for at in (first + 2, first + 1, first + 3) if 2 <= last - at <= 4 and self._surname(at)]
        if not splits or self._names_district(splits[0], last - splits[0]):
            return None
        return Name(splits[0], last, False, True)

    def _is_frequent(self, index: int) -> bool:
        surname = self._surname(index)
        return surname is not None and surname.value == "frequent"

    def _surname(self, index: int) -> Mark | None:
        mark = self.markup.marks["surname"].get(index)
        return mark if mark is not None and mark.value != "end" else None

    def _given(self, index: int) -> Name | None:
        """The given name of "ông Tú", "Thiếu tá Kha"; who is meant is told elsewhere."""
        keys, behind = self.markup.keys, index + 1
        alone = behind >= len(keys) or not (keys[behind][0].isalnum() and self.markup.capital(behind))
        if not alone or len(keys[index]) < 2 or self.markup.shouted(index):
            return None
        return (
            None
            if index in self.markup.marks["body"] or index in self.markup.marks["province"]
            else Name(index, behind, True, False, short=True)
        )

    def _is_crowd(self, first: int, surname: Mark | None) -> bool:
        """Whether many are meant, by their place: "Nông dân Tân Biên được tập huấn"."""
        rare = surname is None or surname.value != "frequent"
        return (
            rare and len(self.markup.keys[first]) > 1 and tuple(self.markup.keys[max(0, first - 2) : first]) in CROWDS
        )

    def _names_district(self, first: int, size: int) -> bool:
        """Whether a rare name only ends a place's: "huyện Nam | Trà My", "huyện Cư | M’gar"."""
        if size > 2 or self._is_frequent(first) or not first or not self._goes_on_capitals(first):
            return False
        return size == 1 or self.markup.keys[first - 2] in WARDS | DISTRICTS

    def _judge(self, first: int, last: int, introduced: bool) -> Name | None:
        size = last - first
        if tuple(self.markup.keys[first:last]) in COUNTRIES:
            return None
        surname = self._surname(first)
        composed = "'" in self.markup.keys[first] or "’" in self.markup.keys[first]
        known = surname is not None or composed or self._has_name_word(first)
        if size == 2 and introduced and not composed and self._is_crowd(first, surname):
            return None
        if not introduced and self._names_district(first, size):
            return None
        if size < 2 and not composed:
            return self._given(first) if introduced and size == 1 else None
        if size > 1 and len(self.markup.keys[last - 1]) == 1 and self.markup.keys[last - 1] not in LETTERS:
            return None  # "Trần Thị M." hides who it was
        body = self.markup.marks["body"].get(first + 1)
        if size > 1 and body is not None and (body.last > last or len(self.markup.keys[first]) == 1):
            return None  # "Phòng Nghiệp vụ | Y Sở Y tế"
        if size > LONGEST or not (known or introduced) or (body is not None and self.markup.keys[first] == "đoàn"):
            return None  # "Bí thư Đoàn Sở Y tế"
        if self.markup.shouted(first) and not introduced and size > 4:
            return None
        plain = surname is not None and surname.value == "frequent" and 3 <= size <= 4
        return Name(first, last, introduced, known, plain)
