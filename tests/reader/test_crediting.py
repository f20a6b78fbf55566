"""Who presented one topic of a list, told with the topic itself."""

import pytest

from events.reader import read_report

LEAD = "Ngày 5/3/2021, Sở Y tế tổ chức hội nghị tập huấn sơ cấp cứu.\n"
BAND, CALL = "Băng bó vết thương", "Gọi cấp cứu"


@pytest.mark.parametrize(
    "told",
    [
        f"Nội dung gồm: {BAND} do ông Lê Văn Ngọt trình bày; {CALL} do bà Hồ Thị Sen hướng dẫn.",
        f"Nội dung gồm: (1) {BAND}, báo cáo viên: ông Lê Văn Ngọt; (2) {CALL}, báo cáo viên: bà Hồ Thị Sen.",
        f"Nội dung gồm: {BAND} (TS Lê Văn Ngọt); {CALL} (BS Hồ Thị Sen).",
        f"Các đại biểu đã nghe: TS Lê Văn Ngọt trình bày chuyên đề “{BAND}”; BS Hồ Thị Sen trình bày “{CALL}”.",
        f"Chuyên đề 1: {BAND} do ông Lê Văn Ngọt trình bày. Chuyên đề 2: {CALL} do bà Hồ Thị Sen trình bày.",
        f"Các đại biểu đã nghe:\n- Một là, {BAND} do ông Lê Văn Ngọt trình bày;"
        f"\n- Hai là, {CALL} do bà Hồ Thị Sen dạy.",
        f"Học viên được nghe 2 chuyên đề: “{BAND}” do ông Lê Văn Ngọt, Giám đốc Trung tâm Y tế huyện trình bày;"
        f" “{CALL}” do bà Hồ Thị Sen trình bày.",
        f"Lớp học gồm 2 chuyên đề: {BAND}; {CALL}. Chuyên đề 1 do ông Lê Văn Ngọt giảng dạy;"
        " chuyên đề 2 do bà Hồ Thị Sen giảng dạy.",
    ],
)
def test_each_topic_has_its_presenter(told: str) -> None:
    topics = read_report(LEAD + told).topics
    assert [(topic.title.value, topic.presenter.value if topic.presenter else None) for topic in topics] == [
        (BAND, "Lê Văn Ngọt"),
        (CALL, "Hồ Thị Sen"),
    ]


def test_two_presenters_are_none() -> None:
    told = f"Nội dung gồm: {BAND} do ông Lê Văn Ngọt và bà Hồ Thị Sen trình bày; {CALL}."
    assert [topic.presenter for topic in read_report(LEAD + told).topics] == [None, None]


def test_a_list_of_teachers_is_no_list_of_topics() -> None:
    told = "Lớp học được giảng dạy bởi các chuyên gia: TS Lê Văn Ngọt - Trưởng khoa Ngoại; BS Hồ Thị Sen."
    assert read_report(LEAD + told).topics == ()
