import pytest

from events.reader.layout import Role
from events.reader.mention_finder import MentionFinder
from events.reader.ranks import find_ranks
from events.reader.sentences import Sentence
from events.reader.taught_by import taught_by

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Còn phong tục và luật tục của người Mường do TS Hồ Thị Sen, Trưởng khoa, giảng.",
            ("phong tục và luật tục của người Mường", ["Hồ Thị Sen"]),
        ),
        ("Riêng việc dùng phần mềm do Viễn thông Cà Mau hướng dẫn.", ("việc dùng phần mềm", [])),
        ("ThS Hồ Thị Sen, Trưởng khoa Cấp cứu: “Băng bó vết thương”.", None),  # may stand under a picture
        ("Bà Hồ Thị Sen, y tá xã: “Tôi thấy rất bổ ích”.", None),
        ("Lớp tập huấn do ông Lê Văn Ngọt giảng dạy.", None),
        ("Kế hoạch do ông Lê Văn Ngọt ký.", None),
    ],
)
def test_taught_by(mark: Mark, text: str, told: tuple[str, list[str]] | None) -> None:
    markup = mark(text)
    sentence = Sentence(0, len(markup), Role.PARAGRAPH, 0)
    mentions = MentionFinder(markup, find_ranks(markup)).find(sentence)
    point = next(at for at, key in enumerate(markup.keys) if key in ("do", ":"))
    lesson = taught_by(markup, sentence, point, mentions)
    read = lesson and (
        markup.words(lesson.listing.first, lesson.listing.last),
        [markup.words(one.name.first, one.name.last) for one in lesson.presenters],
    )
    assert read == told
