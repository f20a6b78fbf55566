"""The body behind a name for which the person works: "cán bộ Sở Y tế", "…, Sở Nội vụ", "… của Sở Y tế"."""

from collections.abc import Container

from events.reader.bodies import UNITS
from events.reader.markup import Markup
from events.reader.vocabulary import pairs

EMPLOYED = pairs("employers.employed")  # "cán bộ", "công chức"
AFFILIATED = ("của", "thuộc")
SENT = (["đại", "diện"], ["đến", "từ"])  # no offices


def employer_end(markup: Markup, index: int, introductions: Container[int]) -> int | None:
    """The end of the body's head in "cán bộ Sở Y tế", "nguyên công chức phòng Nghiệp vụ"; None elsewhere.

    `introductions` are the tokens at which a name is introduced.
    """
    at = index + (markup.keys[index : index + 1] == ["nguyên"])
    if tuple(markup.keys[at : at + 2]) not in EMPLOYED:
        return None
    body = markup.marks["body"].get(at + 2)
    if body is not None and markup.keys[at + 2] not in UNITS:
        return body.last
    for head in (at + 3, at + 4):  # "cán bộ kỹ thuật Trạm Khuyến nông"
        body = markup.marks["body"].get(head)
        if body is not None and markup.capital(head):
            return None if markup.cues(at + 2, head) else body.last
    small = markup.keys[at + 2 : at + 3] == ["phòng"]
    field = at + 2 + small  # "công chức Tư pháp - Hộ tịch xã Mô Rai"
    return field + 1 if field < len(markup.keys) and markup.capital(field) and field not in introductions else None


def affiliation_end(markup: Markup, index: int, name_ends: int) -> int | None:
    """The end of the head of a body that is no office: "…, Sở Nội vụ", "… của Sở Y tế"; None elsewhere."""
    bodies = markup.marks["body"]
    if markup.keys[index : index + 2] in SENT and index + 2 in bodies:
        return bodies[index + 2].last
    if index < len(markup.keys) and markup.keys[index] in AFFILIATED:
        return bodies[index + 1].last if index + 1 in bodies and markup.capital(index + 1) else None
    return bodies[index].last if index in bodies and index > name_ends and markup.capital(index) else None
