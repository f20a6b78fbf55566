import pytest

from events.reader.venue_begins import begins_behind, labelled_begin, names_place, told_before

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Địa điểm: Hội trường Sở", "điểm", "Hội trường Sở"),
        ("Địa điểm diễn ra lớp tập huấn sơ cấp cứu là Nhà thiếu nhi", "điểm", "Nhà thiếu nhi"),
        ("Nơi học là trụ sở Sở", "nơi", "trụ sở Sở"),
        ("Điểm cầu chính đặt tại trụ sở Sở", "điểm", "trụ sở Sở"),
        ("Một điểm mới của lớp là Nhà thiếu nhi", "điểm", None),
        ("Nơi ông sống là trụ sở Sở", "nơi", None),
    ],
)
def test_labels(mark: Mark, text: str, word: str, place: str | None) -> None:
    markup = mark(text)
    begin = labelled_begin(markup, markup.keys.index(word), len(markup))
    assert (begin and markup.words(begin, len(markup))) == place


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Sáng 5/3, hội trường xã chật kín người", "chật", "hội trường xã chật kín người"),
        ("Hội trường Tỉnh ủy, nơi diễn ra lớp học", "nơi", "Hội trường Tỉnh ủy, nơi diễn ra lớp học"),
        ("Học viên ngồi chật kín hội trường", "chật", None),
        ("Đất Mũi, nơi bà con sống", "nơi", None),
    ],
)
def test_places_told_before(mark: Mark, text: str, word: str, place: str | None) -> None:
    markup = mark(text)
    begin = told_before(markup, 0, markup.keys.index(word))
    assert (None if begin is None else markup.words(begin, len(markup))) == place


@pytest.mark.parametrize(
    ("text", "word", "begins"),
    [
        ("mở lớp tại hội trường Sở", "tại", True),
        ("mở lớp tại các xã vùng sâu", "tại", False),
        ("mở lớp tại các xã Đất Mũi và Viên An", "tại", True),
        ("nghe kể tại hội nghị này", "tại", False),
        ("trường đóng tại thành phố Sóc Trăng", "tại", False),
        ("Gần 90 người về hội trường xã", "về", True),
        ("Gần 90 người về quê ăn Tết", "về", False),
        ("Sở Y tế về xã Đất Mũi mở lớp", "về", True),
        ("Sở Y tế chọn Trường THPT Đầm Dơi", "chọn", True),
        ("trực tuyến từ Hội trường Tỉnh ủy", "từ", True),
        ("xe chạy từ Hội trường Tỉnh ủy", "từ", False),
    ],
)
def test_places_behind_prepositions(mark: Mark, text: str, word: str, begins: bool) -> None:
    markup = mark(text)
    assert begins_behind(markup, markup.keys.index(word), chaired=False) is begins


def test_a_place_of_a_video_conference_counts_where_the_chair_sits(mark: Mark) -> None:
    markup = mark("chủ trì tại điểm cầu Sở Y tế")
    assert [begins_behind(markup, 2, chaired=chaired) for chaired in (True, False)] == [True, False]


def test_places(mark: Mark) -> None:
    texts = ("số 12 Lý Bôn", "3 xã Đất Mũi", "Đất Mũi", "12 học viên", "hội nghị", "điểm trường", "điểm mới")
    assert [text for text in texts if names_place(mark(text), 0)] == [
        "số 12 Lý Bôn", "3 xã Đất Mũi", "Đất Mũi", "điểm trường",
    ]  # fmt: skip
