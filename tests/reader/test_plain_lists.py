import pytest

from events.reader.listing import Listing
from events.reader.plain_lists import in_plain_words

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cách băng bó vết thương", ["cách băng bó vết thương"]),
        (
            "kỹ năng băng bó, kỹ năng gọi cấp cứu, kỹ năng nẹp xương",
            ["kỹ năng băng bó", "kỹ năng gọi cấp cứu", "kỹ năng nẹp xương"],
        ),
        (
            "kỹ thuật băng bó, quy trình chuyển thương và cách gọi cấp cứu",
            ["kỹ thuật băng bó", "quy trình chuyển thương", "cách gọi cấp cứu"],
        ),
        (
            "băng bó vết thương, nẹp xương gãy và chuyển thương an toàn",
            ["băng bó vết thương", "nẹp xương gãy", "chuyển thương an toàn"],
        ),
        ("cách dùng bình bột, chăn chiên, xô nước", ["cách dùng bình bột, chăn chiên, xô nước"]),
        ("cách nhận biết, xử trí sốt xuất huyết tại nhà", ["cách nhận biết, xử trí sốt xuất huyết tại nhà"]),
        (
            "cách bố trí phòng bỏ phiếu, kiểm phiếu bầu cử xã và lập biên bản",
            ["cách bố trí phòng bỏ phiếu, kiểm phiếu bầu cử xã và lập biên bản"],
        ),
        ("nghiệp vụ y tá, từ băng bó đến nẹp xương", ["nghiệp vụ y tá"]),
        ("nghiệp vụ y tá, trong đó có băng bó", ["nghiệp vụ y tá"]),
    ],
)
def test_one_topic_or_several(mark: Mark, text: str, expected: list[str]) -> None:
    markup = mark(text)
    pieces = in_plain_words(markup, Listing(0, len(markup)))
    assert [markup.words(piece.first, piece.last) for piece in pieces] == expected


@pytest.mark.parametrize(
    ("text", "listed", "unsure"),
    [
        ("cách băng bó vết thương", False, False),
        ("những gì đã thấy ở xã", False, True),
        ("những gì đã thấy ở xã", True, False),
        ("cách dùng bình bột, chăn chiên, xô nước", False, True),
    ],
)
def test_what_is_doubtful(mark: Mark, text: str, listed: bool, unsure: bool) -> None:
    markup = mark(text)
    (piece,) = in_plain_words(markup, Listing(0, len(markup), listed=listed))
    assert piece.unsure is unsure
