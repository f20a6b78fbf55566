import pytest

from events.reader.event_extents import name_end

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sơ cấp cứu năm 2022 tại huyện", "sơ cấp cứu năm 2022"),
        ("sơ cấp cứu năm 2021 - 2022 khu vực miền Trung", "sơ cấp cứu năm 2021 - 2022 khu vực miền Trung"),
        ("Luật Dược năm 2016 và Luật Trẻ em tại huyện", "Luật Dược năm 2016 và Luật Trẻ em"),
        ("sơ cấp cứu cho 40 y tá tại huyện", "sơ cấp cứu"),
        ("sơ cấp cứu cho người bị nạn tại huyện", "sơ cấp cứu cho người bị nạn"),
        ("sơ cấp cứu cho y tá đợt 2 tại huyện", "sơ cấp cứu cho y tá đợt 2"),
        ("nâng cao năng lực cho y tá về sơ cấp cứu tại huyện", "nâng cao năng lực cho y tá về sơ cấp cứu"),
        ("y tá xã, viên chức các trạm năm 2022 do Sở mở", "y tá xã, viên chức các trạm năm 2022"),
        ("với chủ đề “Sơ cấp cứu” cho y tá", "với chủ đề “Sơ cấp cứu”"),
        ("“Sơ cấp cứu” vào ngày 5/3", "“Sơ cấp cứu”"),
        ("chăm sóc người bệnh tại nhà cho y tá", "chăm sóc người bệnh tại nhà"),
        ("sơ cấp cứu tại Năm Căn", "sơ cấp cứu"),
        ("quản lý nhà nước đối với hội, quỹ", "quản lý nhà nước đối với hội, quỹ"),
    ],
)
def test_extents(mark: Mark, text: str, name: str) -> None:
    markup = mark(text)
    assert markup.words(0, name_end(markup, 0, len(markup))) == name
