"""A position as printed -> office, body and province."""

import pytest

from events.identity.posts import Post, post_of


@pytest.mark.parametrize(
    ("position", "post"),
    [
        ("Phó Giám đốc Sở Nội vụ", Post("pho giam doc", "so noi vu", "ca mau")),
        ("PGĐ Sở Nội vụ tỉnh Cà Mau", Post("pho giam doc", "so noi vu", "ca mau")),
        ("Phó Chủ tịch UBND tỉnh", Post("pho chu tich", "uy ban nhan dan", "ca mau")),
        ("Giám đốc Sở Y tế tỉnh Gia Lai", Post("giam doc", "so y te", "gia lai")),
        ("Bí thư Huyện đoàn Năm Căn", Post("bi thu", "huyen doan nam can", "ca mau")),
        ("Trưởng Ban chỉ đạo về nhân quyền tỉnh Hòa Bình", Post("truong", "ban chi dao nhan quyen", "hoa binh")),
        ("Trưởng phòng Hậu cần", Post("truong", "phong hau can", "ca mau")),
        ("Phó Cục trưởng Cục Đối ngoại", Post("pho cuc truong", "cuc doi ngoai", "")),
        ("Trưởng phòng Báo chí, Cục Báo chí, Bộ Công an", Post("truong", "phong bao chi cuc bao chi bo cong an", "")),
        ("Nhà báo", Post("", "nha bao", "")),
        ("Giám đốc", Post("giam doc", "", "ca mau")),
    ],
)
def test_a_position_at_an_event_in_ca_mau(position, post):
    assert post_of(position, ["ca mau"]) == post


@pytest.mark.parametrize("provinces", [[], ["ca mau", "bac lieu"]])
def test_a_local_body_of_nobody_knows_which_province(provinces):
    assert post_of("Giám đốc Sở Nội vụ", provinces) == Post("giam doc", "so noi vu", None)
