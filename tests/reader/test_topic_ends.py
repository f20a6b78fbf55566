import pytest

from events.reader.topic_ends import aims, begins_part, topics_end

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("băng bó; nẹp xương", "băng bó; nẹp xương"),
        ("băng bó; nẹp xương nhằm cứu người", "băng bó; nẹp xương"),
        ("băng bó, qua đó giúp y tá tự tin", "băng bó,"),
        ("băng bó và đề nghị các trạm chuẩn bị", "băng bó"),
        ("băng bó; lãnh đạo Sở Y tế hướng dẫn nẹp xương", "băng bó"),
        ("băng bó; đại diện Sở Y tế hướng dẫn nẹp xương", "băng bó"),
        ("băng bó; buổi chiều, bác sĩ dạy nẹp xương", "băng bó"),
        ("băng bó, nhóm hai học nẹp xương", "băng bó"),
        ("băng bó, buổi sáng", "băng bó, buổi sáng"),
        ("băng bó, qua phần trình bày của các y tá", "băng bó"),
        ("băng bó do chuyên gia hướng dẫn", "băng bó"),
        ("băng bó do tai nạn", "băng bó do tai nạn"),
        ("băng bó, lớp học đã trang bị kỹ năng", "băng bó"),
        ("băng bó - khẳng định rằng", "băng bó"),
        ("“Băng bó nhằm cứu người”; nẹp xương", "“Băng bó nhằm cứu người”; nẹp xương"),
    ],
)
def test_where_the_topics_end(mark: Mark, text: str, expected: str) -> None:
    markup = mark(text)
    assert markup.words(0, topics_end(markup, 0, len(markup))) == expected


@pytest.mark.parametrize("text", ["băng bó; ông Ngọt dạy nẹp xương", "băng bó; còn ông Ngọt dạy nẹp xương"])
def test_they_end_where_the_words_of_another_person_begin(mark: Mark, text: str) -> None:
    markup = mark(text)
    others = frozenset([markup.keys.index("ông")])
    assert markup.words(0, topics_end(markup, 0, len(markup), others)) == "băng bó"


def test_aims(mark: Mark) -> None:
    markup = mark("giúp y tá, trợ giúp pháp lý, nhằm cứu người")
    assert [at for at in range(1, len(markup)) if aims(markup, at)] == [markup.keys.index("nhằm")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("buổi chiều", True),
        ("ngày thứ hai", True),
        ("phần sau", True),
        ("tiếp đó", True),
        ("tiếp theo", False),
        ("phần trước", False),
        ("băng bó", False),
    ],
)
def test_a_part_of_the_programme_begins(mark: Mark, text: str, expected: bool) -> None:
    markup = mark(text)
    assert (begins_part(markup, 0), begins_part(markup, len(markup))) == (expected, False)
