"""The printed names of one body share a key, those of two do not."""

import csv

import pytest

from events.identity.bodies import DATA, body_key, known_body_key, province_at_end

SAME = [
    ("Ban Chỉ đạo về nhân quyền tỉnh Hòa Bình", "BCĐ Nhân quyền tỉnh Hoà Bình", "Ban chỉ đạo Nhân quyền Hòa Bình"),
    ("Sở Giáo dục và Đào tạo tỉnh Đắk Lắk", "Sở GD&ĐT tỉnh Đăk Lăk", "SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐẮK LẮK",
     "Sở GDĐT Đắc Lắc"),
    ("Sở Lao động - Thương binh và Xã hội Sơn La", "Sở LĐ-TB&XH tỉnh Sơn La", "Sở LĐTBXH tỉnh Sơn La"),
    ("UBND thành phố Cần Thơ", "Ủy ban nhân dân TP. Cần Thơ", "UBND TP Cần Thơ"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu", "Ủy ban MTTQ tỉnh Lai Châu", "UBMTTQ Việt Nam tỉnh Lai Châu"),
    ("Thành ủy Thành phố Hồ Chí Minh", "Thành ủy TPHCM", "Thành ủy TP. HCM"),
    ("Hội Liên hiệp Phụ nữ tỉnh Bến Tre", "Hội LHPN tỉnh Bến Tre", "HLHPN Bến Tre", "Hội LHPN Việt Nam tỉnh Bến Tre"),
    ("Công an tỉnh Gia Lai", "CA tỉnh Gia Lai", "Công an Gia Lai"),
    ("Văn phòng Thường trực về Nhân quyền Chính phủ", "VPTT Nhân quyền của Chính phủ"),
]  # fmt: skip
OTHER = [
    ("Sở Nội vụ tỉnh Cà Mau", "Sở Nội vụ tỉnh Bạc Liêu"),
    ("Sở Nội vụ tỉnh Cà Mau", "Sở Ngoại vụ tỉnh Cà Mau"),
    ("Công an tỉnh Hòa Bình", "Công an thành phố Hòa Bình"),
    ("UBND tỉnh Hưng Yên", "UBND thành phố Hưng Yên"),
    ("Ban Chỉ đạo Nhân quyền tỉnh Hòa Bình", "Văn phòng Ban Chỉ đạo Nhân quyền tỉnh Hòa Bình"),
    ("Bộ Tư pháp", "Sở Tư pháp"),
    ("Huyện ủy Mường La", "Huyện ủy Mường Lát"),
]


@pytest.mark.parametrize("printings", SAME, ids=lambda printings: printings[0])
def test_the_printings_of_one_body_share_a_key(printings):
    assert len({body_key(name) for name in printings}) == 1


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_bodies_do_not(one, other):
    assert body_key(one) != body_key(other)


def test_a_name_that_no_rule_makes_another_is_looked_up():
    assert known_body_key("Ban Chỉ đạo Nhân quyền Trung ương") == body_key("Ban Chỉ đạo Nhân quyền Chính phủ")
    assert known_body_key("Sở Nội vụ tỉnh Cà Mau") == "so noi vu ca mau"


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("so noi vu ca mau", ("so noi vu", "ca mau")),
        ("uy ban nhan dan hue", ("uy ban nhan dan", "hue")),
        ("cong an ba ria vung tau", ("cong an", "ba ria vung tau")),
        ("bo cong an", ("bo cong an", "")),
        ("", ("", "")),
    ],
)
def test_the_province_that_a_name_ends_in(key, parts):
    assert province_at_end(key) == parts


def test_every_rule_is_of_a_known_kind_and_stands_once():
    with (DATA / "body_rules.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert {row["rule"] for row in rows} == {"word", "phrase", "drop"}
    assert len({row["printed"] for row in rows}) == len(rows)
    assert [row for row in rows if (row["rule"] == "drop") == bool(row["means"])] == []


def test_the_example_of_every_word_holds_the_word():
    with (DATA / "body_rules.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["rule"] == "word"]

    held = {
        row["printed"]: body_key(row["means"]) in body_key(row["example"]) for row in rows if row["printed"] != "tp"
    }
    assert held == dict.fromkeys(held, True)


@pytest.mark.parametrize("name", [name for printings in SAME for name in printings])
def test_a_key_is_its_own_key(name):
    assert body_key(body_key(name)) == body_key(name)
