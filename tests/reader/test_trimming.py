import pytest

from events.reader.trimming import trim

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- chuyên đề về băng bó;", "băng bó"),
        ("Chuyên đề thứ hai là băng bó.", "băng bó"),
        ("Chuyên đề 2: Băng bó…", "Băng bó"),
        ("“Băng bó”", "Băng bó"),
        ("phòng chống “diễn biến hòa bình”", "phòng chống “diễn biến hòa bình”"),
        ("Nội dung được quan tâm nhất là băng bó", "băng bó"),
        ('mô hình "Trạm y tế xanh".', 'mô hình "Trạm y tế xanh"'),
        ("5 chuyên đề lý luận và 4 bài thực hành, trọng tâm là: băng bó", "băng bó"),
        ("Nội dung cơ bản của Luật Dược", "Nội dung cơ bản của Luật Dược"),
    ],
)
def test_trim(mark: Mark, text: str, expected: str) -> None:
    markup = mark(text)
    assert markup.words(*trim(markup, 0, len(markup))) == expected
