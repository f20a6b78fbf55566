import pytest

from events.reader.held_offices import HeldOffices
from events.reader.mentions import Mention
from events.reader.name_words import Name
from events.reader.ranks import find_ranks

from .conftest import Mark


def mention_at(mark: Mark, text: str, name: str) -> tuple[HeldOffices, Mention]:
    markup = mark(text)
    first = markup.keys.index(name.split()[0].lower())
    last = first + len(name.split())
    held = HeldOffices(markup, find_ranks(markup), {})
    return held, Mention(Name(first, last, introduced=False, known=True), first, last)


def printed(held: HeldOffices, mention: Mention) -> list[str]:
    return [held.markup.words(*office) for office in mention.offices]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Phó Giám đốc Sở Y tế Lê Văn Ngọt", ["Phó Giám đốc Sở Y tế"]),
        ("Phó Cục trưởng Cục Thú y, Bộ Nông nghiệp, Lê Văn Ngọt", ["Phó Cục trưởng Cục Thú y, Bộ Nông nghiệp"]),
        ("Thừa lệnh Bộ trưởng Bộ Y tế, Lê Văn Ngọt", []),
        ("Phó Giám đốc Sở Y tế dạy bài của Lê Văn Ngọt", []),
    ],
)
def test_offices_before(mark: Mark, text: str, offices: list[str]) -> None:
    held, mention = mention_at(mark, text, "Lê Văn Ngọt")
    held.take_before(mention, 0, {mention.first})
    assert printed(held, mention) == offices


def test_a_part_before_the_name(mark: Mark) -> None:
    held, mention = mention_at(mark, "Báo cáo viên là Phó Giám đốc Sở Y tế Lê Văn Ngọt", "Lê Văn Ngọt")
    held.take_before(mention, 0, {mention.first})
    assert mention.titled


@pytest.mark.parametrize(
    ("text", "offices", "whole"),
    [
        ("Lê Văn Ngọt, Phó Giám đốc Sở Y tế, dạy", ["Phó Giám đốc Sở Y tế"], "Lê Văn Ngọt, Phó Giám đốc Sở Y tế"),
        ("Lê Văn Ngọt (Phó Giám đốc Sở Y tế) dạy", ["Phó Giám đốc Sở Y tế"], "Lê Văn Ngọt (Phó Giám đốc Sở Y tế)"),
        ("Lê Văn Ngọt, 60 tuổi, cán bộ Sở Y tế, dạy", ["cán bộ Sở Y tế"], "Lê Văn Ngọt, 60 tuổi, cán bộ Sở Y tế"),
        ("Lê Văn Ngọt của Sở Y tế dạy", [], "Lê Văn Ngọt của Sở Y tế"),
        ("Lê Văn Ngọt dạy", [], "Lê Văn Ngọt"),
    ],
)
def test_offices_behind(mark: Mark, text: str, offices: list[str], whole: str) -> None:
    held, mention = mention_at(mark, text, "Lê Văn Ngọt")
    held.take_behind(mention, len(held.markup), {mention.first})
    assert (printed(held, mention), held.markup.words(mention.first, mention.last)) == (offices, whole)


def test_a_rank_behind(mark: Mark) -> None:
    held, mention = mention_at(mark, "Lê Văn Ngọt, Tiến sĩ, Viện trưởng Viện Thú y, dạy", "Lê Văn Ngọt")
    held.take_behind(mention, len(held.markup), {mention.first})
    assert mention.rank is not None
    assert held.markup.words(mention.rank.first, mention.rank.last) == "Tiến sĩ"
    assert printed(held, mention) == ["Viện trưởng Viện Thú y"]


def test_an_office_of_several(mark: Mark) -> None:
    held, mention = mention_at(mark, "Lê Văn Ngọt, hai Phó Giám đốc Sở Y tế, dạy", "Lê Văn Ngọt")
    held.take_behind(mention, len(held.markup), {mention.first})
    assert mention.plural


def test_the_office_right_before_the_next_name_is_not_this_ones(mark: Mark) -> None:
    held, mention = mention_at(
        mark, "Lê Văn Ngọt, Phó Giám đốc Sở Y tế, Giám đốc Bệnh viện tỉnh Hồ Thị Sen", "Lê Văn Ngọt"
    )
    following = held.markup.keys.index("hồ")
    held.take_behind(mention, following, {mention.first, following})
    assert printed(held, mention) == ["Phó Giám đốc Sở Y tế"]
