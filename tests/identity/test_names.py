"""Topics and bodies that two reports print otherwise."""

import pytest

from events.identity.names import POSSIBLE, beginning, compare


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ("ky nang hoa giai o co so", "ky nang hoa giai o xa co so", {"near_name"}),
        ("quyen con nguoi", "quyen con nguoi trong tinh hinh moi o nuoc ta", {"within"}),
        ("so noi vu ca mau", "so noi vu", {"same_words"}),
        ("so noi vu ca mau", "so noi vu bac lieu", {"same_words", "other_province"}),
        ("nghi quyet so 35 ve bao ve nen tang", "nghi quyet so 36 ve bao ve nen tang", {"near_name", "other_number"}),
        ("so noi vu ca mau", "so y te ca mau", set()),
    ],
)
def test_reasons(one, other, reasons):
    found = compare(one, other)

    assert {reason for reason, _words in found.reasons} == reasons
    assert (found.score >= POSSIBLE) == bool(reasons and not reasons & {"other_province", "other_number"})


def test_what_is_compared_begins_alike():
    assert beginning("ky nang hoa giai") == "ky nang"
    assert beginning("") == ""
