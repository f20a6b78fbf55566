"""Where a name is introduced: behind a rank ("TS. |"), an honorific ("ông |") or a craft ("chuyên gia hang động |")."""

from collections.abc import Iterator

from events.reader.markup import Mark, Markup
from events.reader.name_words import NameWords
from events.reader.vocabulary import particles

LONGEST_FIELD = 4  # tokens from a degree to the name, "địa chất" between
ROLE_ENDS = ("viên", "gia", "giả")
NOT_BEHIND = ("hội", "đoàn", "phòng", "ty", "trẻ")  # "Hội Nhà báo"
PLACES = particles("introductions.places")


def find_introductions(words: NameWords) -> dict[int, int]:
    """Where the ranks and honorifics begin, by the tokens at which the names they introduce would."""
    markup, honorifics = words.markup, words.markup.marks["honorific"]
    begins = {mark.last: first for first, mark in honorifics.items() if not (first and _is_no_honorific(markup, first))}
    for first, mark in honorifics.items():
        for end in _farther_ends(words, mark):
            begins.setdefault(end, first)
    for rank in words.ranks.values():
        begins[rank.last] = rank.first
        dotted = rank.last < len(markup.keys) and markup.keys[rank.last] == "."
        if dotted:  # "TS. Nguyễn Văn An"
            begins[rank.last + 1] = rank.first
        begins.setdefault(_over_field(markup, rank.last + dotted), rank.first)
    return begins


def opens_with_body(markup: Markup, begin: int, index: int) -> bool:
    """Whether a body follows the role that begins at `begin`: "giảng viên | Khoa Luật" introduces nobody."""
    honorific = markup.marks["honorific"].get(begin)
    role = honorific is not None and honorific.last - honorific.first > 1 and markup.keys[index - 1] in ROLE_ENDS
    return role and index in markup.marks["body"]


def _is_no_honorific(markup: Markup, index: int) -> bool:
    """Whether the words name a body ("Hội Nhà báo") or are a surname: "đồng chí Già Chỉa Và"."""
    before = markup.keys[index - 1]
    surname = markup.keys[index] == "già" and markup.capital(index) and before not in ".!?"
    return surname or before in NOT_BEHIND


def _farther_ends(words: NameWords, mark: Mark) -> Iterator[int]:
    """Where else than right behind it an honorific may introduce a name: behind its full stop, its craft, its field."""
    markup, end = words.markup, mark.last
    if end < len(markup.keys) and markup.keys[end] == "." and markup.shouted(mark.first):  # "KS. Lê Văn An"
        yield end + 1
    if markup.keys[end - 1] in ROLE_ENDS:
        yield _over_craft(markup, end)
    if end - mark.first > 1 and end < len(markup.keys) and not markup.capital(end):
        field = _over_field(markup, end)
        if field > end and _is_full_name(words, end, field):
            yield field


def _over_field(markup: Markup, index: int) -> int:
    """Past the field of a degree: "TS địa chất | Lê Cảnh Toàn"; the same token where a name or another word is."""
    for at in range(index, min(len(markup.keys) - 1, index + LONGEST_FIELD)):
        if at > index and markup.marks["surname"].get(at) is not None and markup.capital(at + 1):
            return at
        small = not markup.capital(at) and markup.keys[at].isalpha()
        if not small or markup.keys[at] in PLACES or at in markup.marks["cue"]:
            break
    return index


def _over_craft(markup: Markup, index: int) -> int:
    """Past a foreigner's craft: "Chuyên gia hang động | Howard Limbert (Anh)"; the same token elsewhere."""
    limit = len(markup.keys) - 2
    at = index
    while at < min(limit, index + LONGEST_FIELD) and markup.keys[at].isalpha() and not markup.capital(at):
        at += 1
    named = index < at < limit and markup.capital(at) and markup.capital(at + 1) and markup.keys[at + 1].isalpha()
    if not named or markup.keys[at + 2] not in (",", "("):
        return index
    listed = any(at in markup.marks[kind] for kind in ("office", "body", "province", "surname"))
    return index if listed or markup.cues(index, at) else at


def _is_full_name(words: NameWords, honorific: int, index: int) -> bool:
    """Whether a name follows what a profession adds: "chuyên gia du lịch | Đỗ Gia An", "nhà báo trẻ | Hà Sen"."""
    if words.surname(index) is None or index in words.markup.marks["province"]:
        return False
    full = words.is_plain(index, words.run_end(index, len(words.markup.keys)))
    return full or words.markup.keys[honorific:index] == ["trẻ"]
