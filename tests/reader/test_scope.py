import pytest

from events.reader import read_report


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Bộ Y tế tổ chức Hội nghị tập huấn sơ cấp cứu toàn quốc năm 2022.", "national"),
        ("Sở Y tế tổ chức Hội nghị tập huấn sơ cấp cứu cấp cơ sở năm 2022.", "grassroots"),
        ("Sở Y tế tổ chức Hội nghị tập huấn sơ cấp cứu cho cán bộ trong tỉnh.", "provincial"),
        ("Sở Y tế tổ chức Hội nghị tập huấn sơ cấp cứu.", None),
    ],
)
def test_scope(text: str, scope: str | None) -> None:
    read = read_report(text).scope
    assert (read and str(read.value)) == scope
