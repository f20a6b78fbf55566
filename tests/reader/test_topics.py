"""What was taught, by whom; aims and a speaker's words are no topics."""

import pytest

from events.reader import read_report

HELD = "Ngày 5/3/2021, Sở Y tế tổ chức hội nghị tập huấn sơ cấp cứu."
SEN = "ThS Hồ Thị Sen, Trưởng khoa Cấp cứu"
Topics = list[tuple[str, str | None]]


def topics(text: str) -> Topics:
    return [
        (topic.title.value, topic.presenter.value if topic.presenter else None) for topic in read_report(text).topics
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Tại hội nghị, {SEN} đã trình bày chuyên đề về “Băng bó và chuyển thương”.", [("Băng bó và chuyển thương",
         "Hồ Thị Sen")]),
        ("Học viên được nghe báo cáo viên truyền đạt 3 chuyên đề gồm: Băng bó, Cố định xương gãy; Gọi cấp cứu.",
         [("Băng bó", None), ("Cố định xương gãy", None), ("Gọi cấp cứu", None)]),
        ("Nội dung tập huấn gồm: (1) Băng bó vết thương; (2) Cố định xương gãy.",
         [("Băng bó vết thương", None), ("Cố định xương gãy", None)]),
        ("Nội dung tập huấn gồm:\n- Băng bó vết thương;\n- Cố định xương gãy.",
         [("Băng bó vết thương", None), ("Cố định xương gãy", None)]),
        ("Các học viên được hướng dẫn kỹ năng băng bó và chuyển thương.", [("kỹ năng băng bó và chuyển thương", None)]),
        (f"Chuyên đề “Băng bó” do {SEN} trình bày; chuyên đề “Gọi cấp cứu” do BS Lê Văn Ngọt đảm nhận.",
         [("Băng bó", "Hồ Thị Sen"), ("Gọi cấp cứu", "Lê Văn Ngọt")]),
        (f"Học viên được nghe {SEN} giới thiệu 2 nội dung: “Băng bó” và “Gọi cấp cứu”.",
         [("Băng bó", "Hồ Thị Sen"), ("Gọi cấp cứu", "Hồ Thị Sen")]),
        ("Lớp học có 2 chuyên đề chính: Kỹ thuật băng bó; Kỹ thuật gọi cấp cứu.",
         [("Kỹ thuật băng bó", None), ("Kỹ thuật gọi cấp cứu", None)]),
        (
            "Bài giảng về băng bó do ông Lê Văn Ngọt phụ trách, bài về gọi cấp cứu do bà Hồ Thị Sen phụ trách.",
            [("băng bó", "Lê Văn Ngọt"), ("gọi cấp cứu", "Hồ Thị Sen")],
        ),
        ("Buổi học đi vào hai phần việc: băng bó; nẹp xương.", [("băng bó", None), ("nẹp xương", None)]),
        (
            "Học viên lần lượt tìm hiểu cách băng bó, cách nẹp xương và cách gọi cấp cứu.",
            [("cách băng bó", None), ("cách nẹp xương", None), ("cách gọi cấp cứu", None)],
        ),
        (
            f"{SEN} truyền đạt cách băng bó; ông Lê Văn Ngọt trao đổi về cách nẹp xương.",
            [("cách băng bó", "Hồ Thị Sen"), ("cách nẹp xương", "Lê Văn Ngọt")],
        ),
        ("Hội nghị nhằm trang bị kiến thức sơ cứu cho y tá.", []),
        (f"Phát biểu khai mạc, {SEN} nhấn mạnh cần phổ biến kỹ năng băng bó tới mọi nhà.", []),
        ("Học viên được trang bị kiến thức về băng bó, qua đó tự tin hơn khi làm việc.",
         [("kiến thức về băng bó", None)]),
        ("Các đại biểu được nghe báo cáo viên trình bày các chuyên đề như: Kỹ thuật băng bó vết"
         " thương ở tay, chân và kỹ thuật gọi cấp cứu.",
         [("Kỹ thuật băng bó vết thương ở tay, chân", None), ("kỹ thuật gọi cấp cứu", None)]),
    ],
)  # fmt: skip
def test_topics(text: str, expected: Topics) -> None:
    assert topics(f"{HELD}\n{text}") == expected
