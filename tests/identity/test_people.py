"""Two mentions of one name, with the reasons for and against one person."""

from datetime import date

import pytest

from events.identity.bodies import DATA
from events.identity.likeness import weights
from events.identity.people import SURE, Choice, Seen, choose, compare, traits_of


def profile(*mentions):
    """What is known of a person from mentions (rank, positions, provinces, day)."""
    known = {}
    for rank, positions, provinces, day in mentions:
        for trait in traits_of(rank, positions, provinces):
            seen = known.get(trait, Seen(day, day))
            known[trait] = Seen(min(seen.first, day), max(seen.last, day))
    return known


def reasons(rank, positions, provinces, day, known):
    found = compare(traits_of(rank, positions, provinces), day, known)
    return {reason for reason, _words in found.reasons}, found.score >= SURE


CA_MAU, GIA_LAI = ["Cà Mau"], ["Gia Lai"]
DIRECTOR = ("", ["Giám đốc Sở Nội vụ tỉnh Cà Mau"], CA_MAU, date(2022, 3, 1))


@pytest.mark.parametrize(
    ("mention", "said", "sure"),
    [
        (("", ["GĐ Sở Nội vụ"], CA_MAU, date(2023, 5, 1)), {"same_post", "same_province"}, True),
        (("", ["Phó Giám đốc Sở Nội vụ Cà Mau"], [], date(2022, 4, 1)),
         {"same_body", "same_province", "near_in_time"}, True),
        (("", ["Giám đốc Sở Y tế"], CA_MAU, date(2022, 4, 1)), {"same_province", "near_in_time"}, False),
        (("", [], CA_MAU, date(2022, 4, 1)), {"met_there", "near_in_time"}, False),
        (("", ["Giám đốc Sở Nội vụ tỉnh Gia Lai"], GIA_LAI, date(2022, 6, 1)), {"two_provinces_at_once"}, False),
        (("", ["Giám đốc Sở Nội vụ tỉnh Gia Lai"], GIA_LAI, date(2029, 6, 1)), {"other_province"}, False),
        (("", [], [], date(2022, 4, 1)), set(), False),
    ],
)  # fmt: skip
def test_a_mention_beside_the_director_of_2022(mention, said, sure):
    assert reasons(*mention, profile(DIRECTOR)) == (said, sure)


def test_an_officers_rank_with_province_and_time_is_enough_an_academic_title_is_not():
    day = date(2024, 3, 1)
    officer = profile(("Đại tá", ["Trưởng phòng Hậu cần"], CA_MAU, day))
    scholar = profile(("Thạc sĩ", ["Trưởng phòng Hậu cần"], CA_MAU, day))

    assert reasons("Đại tá", ["Phó Giám đốc Công an tỉnh Cà Mau"], CA_MAU, day, officer)[1]
    assert not reasons("Thạc sĩ", ["Phó Giám đốc Công an tỉnh Cà Mau"], CA_MAU, day, scholar)[1]


@pytest.mark.parametrize(
    ("before", "now", "falls"),
    [("Đại tá", "Trung tá", True), ("Trung tá", "Đại tá", False), ("Thiếu tướng, TS", "Đại tá", True)],
)
def test_an_officer_does_not_fall(before, now, falls):
    known = profile((before, [], CA_MAU, date(2020, 1, 1)))

    assert ("rank_fell" in reasons(now, [], CA_MAU, date(2023, 1, 1), known)[0]) is falls


def test_of_two_who_may_be_meant_nobody_is_chosen():
    known = profile(DIRECTOR)
    of_both = ("", ["Giám đốc Sở Nội vụ tỉnh Gia Lai", "Giám đốc Sở Nội vụ tỉnh Cà Mau"], [], date(2022, 3, 2))
    other = profile(("", ["Giám đốc Sở Nội vụ tỉnh Gia Lai"], GIA_LAI, date(2022, 3, 1)))

    chosen = choose(traits_of(*of_both[:3]), of_both[3], [known, other])

    assert chosen.place is None
    assert [place for place, _ in chosen.possible] == [0, 1]


def test_of_two_records_of_one_person_the_first_is_chosen():
    known = profile(DIRECTOR)

    chosen = choose(traits_of("", ["Giám đốc Sở Nội vụ tỉnh Cà Mau"], CA_MAU), date(2022, 3, 2), [known, known])

    assert (chosen.place, [place for place, _ in chosen.possible]) == (0, [0, 1])


def test_the_likeliest_comes_first_and_the_impossible_not_at_all():
    traits = traits_of("", ["Giám đốc Sở Nội vụ tỉnh Cà Mau"], CA_MAU)
    elsewhere = profile(("", ["Giám đốc Sở Nội vụ tỉnh Gia Lai"], GIA_LAI, date(2022, 3, 1)))
    unknown = profile(("", [], CA_MAU, date(2020, 3, 1)))

    chosen = choose(traits, date(2022, 3, 2), [elsewhere, unknown, profile(DIRECTOR)])

    assert (chosen.place, [place for place, _ in chosen.possible]) == (2, [2, 1])


def test_nobody_is_known_by_the_name_alone():
    assert choose(traits_of("", [], []), None, [{}]) == Choice(None, chosen_of_nothing())


def chosen_of_nothing():
    return ((0, compare(frozenset(), None, {})),)


def test_every_weight_has_a_meaning_and_a_sign():
    assert (DATA / "weights.csv").exists()
    assert all(weights(of) and all(weights(of).values()) for of in ("person", "event", "name"))
