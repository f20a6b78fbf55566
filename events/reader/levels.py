"""The levels of administration, from the province to the village: "xã Bản Mù, huyện Trạm Tấu, tỉnh Yên Bái"."""

from events.reader.markup import Markup
from events.reader.vocabulary import particles

LEVELS = particles("levels.levels")  # "tỉnh", "huyện", "xã"
LEVEL_PARTS = particles("levels.level_parts")  # "tỉnh | ủy", "huyện | đoàn", "xã | hội"
LEVEL_WORDS = LEVELS | LEVEL_PARTS
COMMUNES = frozenset(["xã", "trấn", "phường", "bản", "thôn"])
VILLAGES = frozenset(["thôn", "bản", "ấp", "buôn", "xóm", "khóm", "làng", "khu", "tdp"])
PLACES = LEVELS | COMMUNES | VILLAGES
NEARER = {
    "tỉnh": frozenset(["huyện", "xã", "phố", "phường"]),
    "tp": frozenset(["quận", "huyện", "phường"]),
    "huyện": COMMUNES, "thị": COMMUNES,
    "xã": VILLAGES, "phường": VILLAGES,
}  # fmt: skip


def is_wider(markup: Markup, comma: int, limit: int) -> bool:
    """Whether a place of the next level follows the comma: "UBND xã Bản Mù, huyện Trạm Tấu"."""
    if comma + 2 >= limit:
        return False
    if not markup.capital(comma + 2) and comma + 1 not in markup.marks["province"]:
        return False
    nearer = NEARER.get(markup.keys[comma + 1], frozenset())
    return not nearer.isdisjoint(markup.keys[max(0, comma - 6) : comma])


def ends_place(markup: Markup, index: int) -> bool:
    """Whether a place is told in full before the comma, so that small words belong to it no more: "xã Trà Don, kể"."""
    at = index - 1
    while at > 0 and markup.capital(at):
        at -= 1
    return at < index - 1 and markup.keys[at] in PLACES and not markup.capital(at)
