import pytest

from events.reader.behind import informs, verbs_behind

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("chủ trì và phát biểu khai mạc hội nghị", ["chairs", "speaks", "speaks"]),
        (", chuyên gia độc lập, làm báo cáo viên", ["presents"]),
        ("với vai trò giảng viên", ["presents"]),
        ("thông tin, tháng tới huyện mở lớp", ["speaks"]),
        ("dự và khai mạc lớp học", ["attends", "speaks"]),
        ("trình bày tham luận: “Băng bó”", ["presents"]),
        ("mang cả cành bệnh tới nhờ xem", []),
    ],
)
def test_verbs_behind(mark: Mark, text: str, verbs: list[str]) -> None:
    markup = mark(text)
    assert verbs_behind(markup, 0, len(markup)) == verbs


def test_news_are_no_lesson(mark: Mark) -> None:
    assert [informs(mark(text), 0) for text in ("thông tin: lớp có 40 người", "thông tin về lớp")] == [True, False]
