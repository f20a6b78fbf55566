"""What bears a person's name and is none: streets, schools, posts, districts; "Trường Chính trị Trần Phú"."""

from events.reader.markup import Markup
from events.reader.name_words import Name, NameWords
from events.reader.office_holders import holds_office
from events.reader.vocabulary import particles

NAMESAKES = particles("namesakes.namesakes")  # what is named after people, and numbers before a street
NO_NAMESAKES = frozenset([("môi", "trường"), ("thị", "trường"), ("tác", "xã"), ("tấn", "xã")])
FREE = particles("namesakes.free")  # small words behind which a name stands by itself
LONGEST_BODY = 9  # tokens from a body's head to what it is called
SCHOOL_NEAR = 5  # tokens
SCHOOLS = frozenset(["trường", "đại", "thpt", "thcs", "học", "bệnh"])
WARDS = frozenset(["phường", "xã", "trấn", "khu"])
DISTRICTS = frozenset(["huyện", "quận", "phố", "tp"])


def is_namesake(markup: Markup, index: int) -> bool:
    """Whether the word before tells what bears a name: "Trường Lê Duẩn", not "Sở Nông nghiệp và Môi trường"."""
    keys = markup.keys
    return index > 0 and keys[index - 1] in NAMESAKES and (keys[index - 2], keys[index - 1]) not in NO_NAMESAKES


def names_body(words: NameWords, name: Name) -> bool:
    """Whether a body is called so: "Đồn Biên phòng Lộc An", "Trường Chính trị Trần Phú"; not a plain full name."""
    markup, before = words.markup, name.first - 1
    if before < 0 or not markup.keys[before].isalpha() or markup.breaks(name.first):
        return False
    if _names_school(markup, name):
        return True
    if name.plain or markup.keys[before] in FREE or words.has_middle(name) or holds_office(words, name):
        return False
    for head in range(before, max(-1, before - LONGEST_BODY), -1):
        if not markup.keys[head].isalpha():
            return False
        if head in markup.marks["body"] and markup.capital(head):
            return markup.marks["body"][head].last <= name.first
    return False


def names_district(words: NameWords, first: int, size: int) -> bool:
    """Whether a rare name only ends a place's: "huyện Nam | Trà My", "huyện Cư | M’gar"."""
    if size > 2 or not first or words.is_frequent(first) or not words.follows_capital(first):
        return False
    return size == 1 or words.markup.keys[first - 2] in WARDS | DISTRICTS


def _names_school(markup: Markup, name: Name) -> bool:
    """Whether a school's words end right before: "Trường Đại học | Trần Quốc Tuấn", "Trường THPT | Lê Quý Đôn"."""
    bodies = markup.marks["body"]
    near = range(max(0, name.first - SCHOOL_NEAR), name.first)
    return any(at in bodies and bodies[at].last == name.first and markup.keys[at] in SCHOOLS for at in near)
