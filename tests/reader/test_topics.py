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
        (f"Phát biểu khai mạc, ông Lê Văn Ngọt cho biết, học viên sẽ được {SEN} truyền đạt: băng bó; nẹp xương.",
         [("băng bó", "Hồ Thị Sen"), ("nẹp xương", "Hồ Thị Sen")]),
        (f"Đại biểu theo dõi phần trình bày của {SEN}, về những điều cấm khi sơ cứu.",
         [("những điều cấm khi sơ cứu", "Hồ Thị Sen")]),
        ("ThS Hồ Thị Sen chia sẻ nguy cơ gãy xương; hướng dẫn quy trình nẹp xương.",
         [("nguy cơ gãy xương", "Hồ Thị Sen"), ("quy trình nẹp xương", "Hồ Thị Sen")]),
        ("Học viên được quán triệt 3 chuyên đề: Băng bó vết thương; Nẹp xương ở tay, chân và Gọi cấp cứu.",
         [("Băng bó vết thương", None), ("Nẹp xương ở tay, chân", None), ("Gọi cấp cứu", None)]),
        ('Già làng Lê Văn Ngọt chia sẻ: "Nghe cán bộ nói về băng bó, tôi về kể lại".', []),
        ("Bà Hồ Thị Sen quán triệt nội quy lớp học.", []),
        ("Học viên được phổ biến các chuyên đề liên quan đến tình hình sơ cứu; cách gọi cấp cứu.",
         [("tình hình sơ cứu", None), ("cách gọi cấp cứu", None)]),
        (f"Lớp học có hai báo cáo viên:\n{SEN}: “Băng bó vết thương”.\nÔng Lê Văn Ngọt, y tá trưởng: “Nẹp xương gãy”.",
         [("Băng bó vết thương", "Hồ Thị Sen"), ("Nẹp xương gãy", "Lê Văn Ngọt")]),
        (f"Phần còn lại, “Gọi cấp cứu”, được giao cho {SEN}.", [("Gọi cấp cứu", "Hồ Thị Sen")]),
        (f"Đại biểu tìm hiểu cách băng bó và nẹp xương, qua phần trình bày của {SEN}.",
         [("cách băng bó và nẹp xương", "Hồ Thị Sen")]),
        (f"Tiếp đến là hai chuyên đề: Băng bó vết thương; Nẹp xương gãy, đều do {SEN} đảm nhiệm.",
         [("Băng bó vết thương", "Hồ Thị Sen"), ("Nẹp xương gãy", "Hồ Thị Sen")]),
        (f"Riêng chuyên đề gọi cấp cứu trên điện thoại do {SEN} đảm trách.",
         [("gọi cấp cứu trên điện thoại", "Hồ Thị Sen")]),
        ("Bà Hồ Thị Sen hướng dẫn cách bố trí phòng sơ cứu, kiểm tra thuốc và lập biên bản.",
         [("cách bố trí phòng sơ cứu, kiểm tra thuốc và lập biên bản", "Hồ Thị Sen")]),
        ("Bà Hồ Thị Sen hướng dẫn quy trình băng bó, giám sát.", [("quy trình băng bó, giám sát", "Hồ Thị Sen")]),
        ("Bà Hồ Thị Sen giới thiệu quy định mới và đề nghị các trạm nắm chắc.", [("quy định mới", "Hồ Thị Sen")]),
        ("Ông Lê Văn Ngọt trao học bổng cho học sinh và thông báo lớp thứ hai sẽ mở vào tháng 8.", []),
        ("Học viên được nghe diễn giả Lê Văn Ngọt trao đổi các nội dung: băng bó; nẹp xương.",
         [("băng bó", "Lê Văn Ngọt"), ("nẹp xương", "Lê Văn Ngọt")]),
        (f"Tại hội nghị, {SEN} đã trình bày chuyên đề về “Băng bó và chuyển thương”.", [("Băng bó và chuyển thương",
         "Hồ Thị Sen")]),
        ("Học viên được nghe báo cáo viên truyền đạt 3 chuyên đề gồm: Băng bó, Cố định xương gãy; Gọi cấp cứu.",
         [("Băng bó", None), ("Cố định xương gãy", None), ("Gọi cấp cứu", None)]),
        ("Nội dung tập huấn gồm: (1) Băng bó vết thương; (2) Cố định xương gãy.",
         [("Băng bó vết thương", None), ("Cố định xương gãy", None)]),
        ("Nội dung tập huấn gồm:\n+ Băng bó vết thương\n+ Cố định xương gãy",
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
        ("Hai chuyên đề mà TS Hồ Thị Sen mang đến là: Kỹ thuật băng bó; Kỹ thuật nẹp xương.",
         [("Kỹ thuật băng bó", "Hồ Thị Sen"), ("Kỹ thuật nẹp xương", "Hồ Thị Sen")]),
        ("Học viên được truyền đạt 3 nội dung là băng bó vết thương, nẹp xương gãy và kỹ năng thẩm tra, xác minh.",
         [("băng bó vết thương", None), ("nẹp xương gãy", None), ("kỹ năng thẩm tra, xác minh", None)]),
        ("Chị em được học se lanh, nhuộm chàm, thêu hoa văn trên giày.",
         [("se lanh", None), ("nhuộm chàm", None), ("thêu hoa văn trên giày", None)]),
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


NAMED = "Ngày 5/3/2021, Sở Y tế tổ chức hội nghị tập huấn sơ cấp cứu năm 2021 cho y tá.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hai chuyên đề khác là “Băng bó” và “Nẹp xương” do bà Hồ Thị Sen, Giám đốc Sở Y tế đảm nhiệm.",
            [("Băng bó", "Hồ Thị Sen"), ("Nẹp xương", "Hồ Thị Sen")],
        ),
        (
            "Bà Hồ Thị Sen, Giám đốc Sở Y tế là báo cáo viên. Bà trình bày các vấn đề: băng bó; nẹp xương.",
            [("băng bó", "Hồ Thị Sen"), ("nẹp xương", "Hồ Thị Sen")],
        ),
        (
            "Đồng chí Lê Văn Ngọt, Kiểm sát viên là báo cáo viên.\n"
            "Đồng chí Lê Văn Ngọt đã trao đổi, phân tích những lỗi thường gặp khi băng bó.",
            [("những lỗi thường gặp khi băng bó", "Lê Văn Ngọt")],
        ),
        ("Đồng chí Lê Văn Ngọt đã trao đổi, phân tích những lỗi thường gặp khi băng bó.", []),
        (
            "Sau phần truyền đạt, đại diện huyện Cái Nước và Ngọc Hiển đã chia sẻ cách làm chuyên mục.",
            [("cách làm chuyên mục", None)],
        ),
        ("Hơn 60 chị là tuyên truyền viên tổ truyền thông cộng đồng các thôn dự lớp học.", []),
        ("Từng hướng dẫn viên trở thành một “kênh” thông tin đối ngoại của tỉnh.", []),
        ("Bác sĩ Hồ Thị Sen hướng dẫn học viên đóng vai xử lý tình huống.", []),
        ("Lớp học chia thành 2 đợt: đợt 1 từ ngày 5-6/3/2021; đợt 2 từ ngày 12-13/3/2021.", []),
        (
            "Tại lớp tập huấn, các học viên được truyền đạt, trao đổi những nội dung cơ bản về: kỹ năng "
            "băng bó; cách nẹp xương; quy trình chuyển thương.",
            [("kỹ năng băng bó", None), ("cách nẹp xương", None), ("quy trình chuyển thương", None)],
        ),
        (
            "Học viên được tiếp thu 3 chuyên đề: Băng bó vết thương, Nẹp xương gãy, Gọi cấp cứu.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None), ("Gọi cấp cứu", None)],
        ),
        (
            "Trong 2 ngày, các học viên được các báo cáo viên truyền đạt các chuyên đề như: Băng bó vết "
            "thương; Nẹp xương gãy; Gọi cấp cứu.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None), ("Gọi cấp cứu", None)],
        ),
        (
            "Lớp tập huấn tập trung vào các nội dung: băng bó vết thương; nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Nội dung tập trung vào 3 vấn đề chính: băng bó vết thương, nẹp xương gãy và chuyển thương an toàn.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None), ("chuyển thương an toàn", None)],
        ),
        (
            "Các đại biểu đã nghe đồng chí Lê Văn Ngọt, Trưởng khoa Ngoại giới thiệu, quán triệt những nội "
            "dung cơ bản của Luật Khám bệnh; hướng dẫn lập hồ sơ chuyển thương.",
            [("những nội dung cơ bản của Luật Khám bệnh", "Lê Văn Ngọt"), ("lập hồ sơ chuyển thương", "Lê Văn Ngọt")],
        ),
        (
            "Chương trình tập huấn bao gồm các chuyên đề: Băng bó vết thương do TS Lê Văn Ngọt đảm nhận; "
            "Nẹp xương gãy do bà Hồ Thị Sen đảm nhận.",
            [("Băng bó vết thương", "Lê Văn Ngọt"), ("Nẹp xương gãy", "Hồ Thị Sen")],
        ),
        (
            "Với 3 chuyên đề: Băng bó vết thương, Nẹp xương gãy và Gọi cấp cứu, lớp tập huấn đã trang bị "
            "cho học viên nhiều kiến thức bổ ích.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None), ("Gọi cấp cứu", None)],
        ),
        (
            "Lớp học trang bị cho học viên kiến thức về băng bó vết thương, nẹp xương gãy, chuyển thương an toàn.",
            [("kiến thức về băng bó vết thương", None), ("nẹp xương gãy", None), ("chuyển thương an toàn", None)],
        ),
        (
            "Học viên được học về băng bó vết thương, nẹp xương gãy và chuyển thương an toàn.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None), ("chuyển thương an toàn", None)],
        ),
        ("TS Lê Văn Ngọt có bài giảng “Băng bó vết thương”.", [("Băng bó vết thương", "Lê Văn Ngọt")]),
        ("TS Lê Văn Ngọt mang đến lớp chuyên đề “Băng bó vết thương”.", [("Băng bó vết thương", "Lê Văn Ngọt")]),
        (
            "Đến với lớp học, TS Lê Văn Ngọt trình bày bài giảng về kỹ năng băng bó vết thương.",
            [("kỹ năng băng bó vết thương", "Lê Văn Ngọt")],
        ),
        (
            "Ngay sau lễ khai mạc, đại biểu nghe chuyên đề đầu tiên về kỹ năng băng bó do TS Lê Văn Ngọt truyền đạt.",
            [("kỹ năng băng bó", "Lê Văn Ngọt")],
        ),
        ("Buổi chiều, ông Lê Văn Ngọt giảng chuyên đề “Băng bó vết thương”.", [("Băng bó vết thương", "Lê Văn Ngọt")]),
        (
            "Các chuyên đề được triển khai gồm: Băng bó vết thương; Nẹp xương gãy.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None)],
        ),
        (
            "Hội nghị gồm 2 nội dung: chuyên đề 1 về băng bó vết thương; chuyên đề 2 về nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Học viên lần lượt được học các bài: Băng bó vết thương, Nẹp xương gãy, Gọi cấp cứu.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None), ("Gọi cấp cứu", None)],
        ),
        (
            "Trong đó, ông Lê Văn Ngọt phụ trách nội dung băng bó vết thương; bà Hồ Thị Sen phụ trách nội "
            "dung nẹp xương gãy.",
            [("băng bó vết thương", "Lê Văn Ngọt"), ("nẹp xương gãy", "Hồ Thị Sen")],
        ),
        (
            "Hai nội dung chính của hội nghị là kỹ năng băng bó vết thương và quy trình nẹp xương gãy.",
            [("kỹ năng băng bó vết thương", None), ("quy trình nẹp xương gãy", None)],
        ),
        (
            "Nội dung bồi dưỡng: băng bó vết thương – nẹp xương gãy – chuyển thương an toàn.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None), ("chuyển thương an toàn", None)],
        ),
        (
            "Những nội dung được truyền đạt tại hội nghị: băng bó vết thương; nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Tại hội nghị, các đại biểu được TS Lê Văn Ngọt - Trưởng khoa Ngoại phổ biến kỹ năng băng bó "
            "vết thương, quy trình nẹp xương gãy.",
            [("kỹ năng băng bó vết thương", "Lê Văn Ngọt"), ("quy trình nẹp xương gãy", "Lê Văn Ngọt")],
        ),
        (
            "Hội nghị đã nghe 02 báo cáo viên là TS Lê Văn Ngọt và ThS Hồ Thị Sen trình bày các chuyên đề: "
            "Băng bó vết thương; Nẹp xương gãy.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None)],
        ),
        (
            "Tại hội nghị, đại diện Bệnh viện tỉnh đã trình bày các nội dung về băng bó vết thương, nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Học viên được trang bị các kiến thức, kỹ năng về: băng bó vết thương; nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Trong chương trình, đại biểu được tìm hiểu về Luật Khám bệnh năm 2023; các quy định về hồ sơ "
            "chuyển thương; kỹ năng gọi cấp cứu.",
            [
                ("Luật Khám bệnh năm 2023", None),
                ("các quy định về hồ sơ chuyển thương", None),
                ("kỹ năng gọi cấp cứu", None),
            ],
        ),
        (
            "Các báo cáo viên đã truyền đạt những kiến thức cơ bản về sơ cấp cứu, trong đó tập trung vào "
            "các nội dung: băng bó vết thương; nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Lớp tập huấn diễn ra trong 2 ngày với các nội dung chính như: băng bó vết thương, nẹp xương "
            "gãy, chuyển thương an toàn.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None), ("chuyển thương an toàn", None)],
        ),
        (
            "TS Lê Văn Ngọt giới thiệu tổng quan về sơ cấp cứu; kỹ năng băng bó; ThS Hồ Thị Sen hướng dẫn "
            "nẹp xương gãy.",
            [
                ("tổng quan về sơ cấp cứu", "Lê Văn Ngọt"),
                ("kỹ năng băng bó", "Lê Văn Ngọt"),
                ("nẹp xương gãy", "Hồ Thị Sen"),
            ],
        ),
        (
            "Hội nghị đã triển khai 3 chuyên đề: chuyên đề thứ nhất: “Băng bó vết thương”, chuyên đề thứ "
            "hai: “Nẹp xương gãy”, chuyên đề thứ ba: “Gọi cấp cứu”.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None), ("Gọi cấp cứu", None)],
        ),
        (
            "Báo cáo viên đã cung cấp cho đại biểu một số nội dung: Băng bó vết thương; Nẹp xương gãy, nhằm "
            "nâng cao năng lực cho y tá.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None)],
        ),
        (
            "Ở chuyên đề “Băng bó vết thương”, TS Lê Văn Ngọt phân tích nhiều ca bệnh.",
            [("Băng bó vết thương", "Lê Văn Ngọt")],
        ),
        (
            "Các học viên sẽ được nghiên cứu, học tập 4 chuyên đề: Băng bó vết thương; Nẹp xương gãy; Gọi "
            "cấp cứu; Chuyển thương an toàn.",
            [
                ("Băng bó vết thương", None),
                ("Nẹp xương gãy", None),
                ("Gọi cấp cứu", None),
                ("Chuyển thương an toàn", None),
            ],
        ),
        (
            "Tại đây, học viên được lĩnh hội các chuyên đề: Băng bó vết thương; Nẹp xương gãy.",
            [("Băng bó vết thương", None), ("Nẹp xương gãy", None)],
        ),
        (
            "ThS Hồ Thị Sen đã chia sẻ với các học viên về kỹ năng băng bó vết thương.",
            [("kỹ năng băng bó vết thương", "Hồ Thị Sen")],
        ),
        (
            "ThS Hồ Thị Sen trực tiếp lên lớp với các nội dung: băng bó vết thương, nẹp xương gãy, chuyển "
            "thương an toàn.",
            [
                ("băng bó vết thương", "Hồ Thị Sen"),
                ("nẹp xương gãy", "Hồ Thị Sen"),
                ("chuyển thương an toàn", "Hồ Thị Sen"),
            ],
        ),
        (
            "Qua 2 ngày tập huấn, học viên đã được tiếp cận những nội dung cơ bản như: băng bó vết thương; "
            "nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Người học được trang bị: cách băng bó, cách nẹp xương, cách gọi cấp cứu.",
            [("cách băng bó", None), ("cách nẹp xương", None), ("cách gọi cấp cứu", None)],
        ),
        (
            "Buổi sáng, học viên nghe TS Hồ Thị Sen nói về kỹ thuật băng bó; buổi chiều, ThS Lê Văn Ngọt trình bày quy "
            "trình chuyển thương.",
            [("kỹ thuật băng bó", "Hồ Thị Sen"), ("quy trình chuyển thương", "Lê Văn Ngọt")],
        ),
        (
            "Buổi sáng dành cho kỹ thuật băng bó, buổi chiều dành cho quy trình chuyển thương.",
            [("kỹ thuật băng bó", None), ("quy trình chuyển thương", None)],
        ),
        ("Ngày đầu dành cho chuyên đề “Băng bó vết thương”.", [("Băng bó vết thương", None)]),
        (
            "Ngày thứ nhất, học viên học kỹ thuật băng bó; ngày thứ hai học cách nẹp xương.",
            [("kỹ thuật băng bó", None), ("cách nẹp xương", None)],
        ),
        (
            "TS Hồ Thị Sen mở đầu bằng chuyên đề Kỹ thuật băng bó. Tiếp đó, ông Lê Văn Ngọt nói về cách nẹp xương.",
            [("Kỹ thuật băng bó", "Hồ Thị Sen"), ("cách nẹp xương", "Lê Văn Ngọt")],
        ),
        ("Khép lại lớp học là bài giảng “Gọi cấp cứu” của bác sĩ Lê Văn Ngọt.", [("Gọi cấp cứu", "Lê Văn Ngọt")]),
        ("Phụ trách chuyên đề băng bó vết thương là TS Hồ Thị Sen.", [("băng bó vết thương", "Hồ Thị Sen")]),
        ("Người đứng lớp bài “Băng bó vết thương” là TS Hồ Thị Sen.", [("Băng bó vết thương", "Hồ Thị Sen")]),
        (
            "Băng bó vết thương, nẹp xương gãy và gọi cấp cứu là ba chuyên đề được truyền đạt tại lớp.",
            [("Băng bó vết thương", None), ("nẹp xương gãy", None), ("gọi cấp cứu", None)],
        ),
        (
            "Hai báo cáo viên lần lượt giới thiệu kỹ thuật băng bó, quy trình chuyển thương và cách gọi cấp cứu.",
            [("kỹ thuật băng bó", None), ("quy trình chuyển thương", None), ("cách gọi cấp cứu", None)],
        ),
        (
            "Đại biểu được phổ biến những điểm mới của Luật Dược; được hướng dẫn lập hồ sơ bệnh án điện tử.",
            [("những điểm mới của Luật Dược", None), ("lập hồ sơ bệnh án điện tử", None)],
        ),
        (
            "Bác sĩ Lê Văn Ngọt vừa nói vừa làm mẫu cách băng ép, cách ép tim.",
            [("cách băng ép", "Lê Văn Ngọt"), ("cách ép tim", "Lê Văn Ngọt")],
        ),
        (
            "Cả buổi sáng, bác sĩ Lê Văn Ngọt dành để nói về các dấu hiệu đột quỵ.",
            [("các dấu hiệu đột quỵ", "Lê Văn Ngọt")],
        ),
        (
            "TS Hồ Thị Sen điểm qua tình hình tai nạn trên địa bàn và trình bày kỹ thuật băng bó vết thương.",
            [("kỹ thuật băng bó vết thương", "Hồ Thị Sen")],
        ),
        (
            "Học viên được học lý thuyết về băng bó vết thương và thực hành trên mô hình.",
            [("băng bó vết thương", None)],
        ),
        (
            "Lớp tập huấn giới thiệu với bà con kỹ thuật ủ phân, cách tỉa cành, cách bao trái.",
            [("kỹ thuật ủ phân", None), ("cách tỉa cành", None), ("cách bao trái", None)],
        ),
        (
            "Báo cáo viên là TS Hồ Thị Sen với bài “Băng bó” và ThS Lê Văn Ngọt với bài “Nẹp xương”.",
            [("Băng bó", "Hồ Thị Sen"), ("Nẹp xương", "Lê Văn Ngọt")],
        ),
        (
            "Trọng tâm của đợt tập huấn này là kỹ thuật băng bó và cách nẹp xương.",
            [("kỹ thuật băng bó", None), ("cách nẹp xương", None)],
        ),
        (
            "Kỹ thuật băng bó vết thương được TS Hồ Thị Sen trình bày kèm nhiều hình ảnh.",
            [("Kỹ thuật băng bó vết thương", "Hồ Thị Sen")],
        ),
        (
            "Chuyên đề về băng bó vết thương được TS Hồ Thị Sen trình bày trong buổi sáng.",
            [("băng bó vết thương", "Hồ Thị Sen")],
        ),
        (
            "Công chức Phòng Nghiệp vụ hướng dẫn lập hồ sơ, đăng ký mã số, nộp báo cáo.",
            [("lập hồ sơ", None), ("đăng ký mã số", None), ("nộp báo cáo", None)],
        ),
        (
            "Hai chuyên đề cuối là Băng bó, nẹp xương và Gọi cấp cứu, do TS Hồ Thị Sen truyền đạt.",
            [("Băng bó, nẹp xương", "Hồ Thị Sen"), ("Gọi cấp cứu", "Hồ Thị Sen")],
        ),
        (
            "Báo cáo đầu tiên do TS Hồ Thị Sen trình bày, xoay quanh kỹ thuật băng bó.",
            [("kỹ thuật băng bó", "Hồ Thị Sen")],
        ),
        (
            "Đại biểu theo dõi phần trình bày của TS Hồ Thị Sen về kỹ thuật băng bó.",
            [("kỹ thuật băng bó", "Hồ Thị Sen")],
        ),
        (
            "Thiếu tá Hồ Thị Sen nói cả tiếng Kinh lẫn tiếng Mông, giới thiệu kỹ thuật băng bó; cách nẹp xương.",
            [("kỹ thuật băng bó", "Hồ Thị Sen"), ("cách nẹp xương", "Hồ Thị Sen")],
        ),
        ("57 học viên cho rằng nội dung “rất hữu ích”.", []),
        ("Sở trao Kỷ niệm chương “Vì sức khỏe nhân dân” cho 5 y tá.", []),
        ("Xen giữa các bài giảng về băng bó, nẹp xương là trò chơi.", []),
        ("Sở Y tế đã huấn luyện xong 96 y tá thôn bản.", []),
        ("Người có uy tín mỗi năm được cung cấp thông tin ít nhất một lần, được đi học hỏi kinh nghiệm.", []),
        ("Phần thảo luận nhóm do bà Hồ Thị Sen, chuyên gia độc lập, điều hành.", []),
        (
            "Bài giảng của TS Hồ Thị Sen về kỹ thuật băng bó được nhiều người ghi chép.",
            [("kỹ thuật băng bó", "Hồ Thị Sen")],
        ),
        (
            "Phần việc của bác sĩ Lê Văn Ngọt là kỹ thuật hồi sức tim phổi.",
            [("kỹ thuật hồi sức tim phổi", "Lê Văn Ngọt")],
        ),
        (
            "Chị Hồ Thị Sen, kỹ sư Trạm Khuyến nông, chỉ cho bà con cách tỉa cành, cách bao trái.",
            [("cách tỉa cành", "Hồ Thị Sen"), ("cách bao trái", "Hồ Thị Sen")],
        ),
        (
            "Bà Hồ Thị Sen, báo cáo viên của lớp, lần lượt đi qua từng phần: băng bó; nẹp xương.",
            [("băng bó", "Hồ Thị Sen"), ("nẹp xương", "Hồ Thị Sen")],
        ),
        ("Tiến sĩ Hồ Thị Sen phụ trách bốn tiết về kỹ thuật băng bó.", [("kỹ thuật băng bó", "Hồ Thị Sen")]),
        ("Học phần 1 do TS Hồ Thị Sen giảng có tên “Băng bó vết thương”.", [("Băng bó vết thương", "Hồ Thị Sen")]),
        (
            "Thông qua lớp học, học viên nắm được quy định về hành nghề, cách lập hồ sơ.",
            [("quy định về hành nghề", None), ("cách lập hồ sơ", None)],
        ),
        (
            "Lớp tập huấn đề cập đến ba nhóm vấn đề: băng bó vết thương, nẹp xương gãy, gọi cấp cứu.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None), ("gọi cấp cứu", None)],
        ),
        ("Ông nhấn mạnh ba nội dung: nắm chắc phác đồ; báo cáo kịp thời.", []),
        ("Bác sĩ Lê Văn Ngọt là người từng hướng dẫn hàng trăm y tá thôn bản trong tỉnh.", []),
        ("Cuối buổi, học viên được giải đáp thắc mắc về chế độ phụ cấp.", []),
        (
            "Học viên chia hai nhóm: nhóm một học kỹ thuật băng bó, nhóm hai học cách nẹp xương.",
            [("kỹ thuật băng bó", None), ("cách nẹp xương", None)],
        ),
        (
            "Nửa đầu buổi học là kỹ thuật băng bó, nửa sau là cách nẹp xương.",
            [("kỹ thuật băng bó", None), ("cách nẹp xương", None)],
        ),
        (
            "Chuyên đề “Băng bó” (TS Hồ Thị Sen trình bày) và chuyên đề “Nẹp xương” (ThS Lê Văn Ngọt trình bày).",
            [("Băng bó", "Hồ Thị Sen"), ("Nẹp xương", "Lê Văn Ngọt")],
        ),
        (
            "TS Hồ Thị Sen đảm nhận hai bài: Băng bó và Nẹp xương; ThS Lê Văn Ngọt đảm nhận bài Gọi cấp cứu.",
            [("Băng bó", "Hồ Thị Sen"), ("Nẹp xương", "Hồ Thị Sen"), ("Gọi cấp cứu", "Lê Văn Ngọt")],
        ),
        (
            "Mỗi buổi một chủ đề: băng bó vết thương, nẹp xương gãy, gọi cấp cứu.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None), ("gọi cấp cứu", None)],
        ),
        (
            "Cách chọn giống, cách làm đất đều được kỹ sư Lê Văn Ngọt hướng dẫn tỉ mỉ.",
            [("Cách chọn giống", "Lê Văn Ngọt"), ("cách làm đất", "Lê Văn Ngọt")],
        ),
        (
            "Lồng ghép trong buổi tập huấn là các chuyên đề về băng bó vết thương, nẹp xương gãy.",
            [("băng bó vết thương", None), ("nẹp xương gãy", None)],
        ),
        (
            "Lớp gồm các môn: giải phẫu, sinh lý, điều dưỡng cơ bản.",
            [("giải phẫu", None), ("sinh lý", None), ("điều dưỡng cơ bản", None)],
        ),
        ("Chuyên đề về băng bó vết thương sẽ do TS Hồ Thị Sen giảng.", [("băng bó vết thương", "Hồ Thị Sen")]),
        (
            "Bác sĩ Lê Văn Ngọt hướng dẫn cách nhận biết, xử trí sốt xuất huyết.",
            [("cách nhận biết, xử trí sốt xuất huyết", "Lê Văn Ngọt")],
        ),
        (
            "Bác sĩ Lê Văn Ngọt giới thiệu vai trò, nhiệm vụ của y tá, chế độ phụ cấp và quy chế phối hợp.",
            [
                ("vai trò, nhiệm vụ của y tá", "Lê Văn Ngọt"),
                ("chế độ phụ cấp", "Lê Văn Ngọt"),
                ("quy chế phối hợp", "Lê Văn Ngọt"),
            ],
        ),
        (
            "Các đại biểu được nghe giới thiệu Luật Khám bệnh, chữa bệnh, Luật Bảo hiểm y tế và các văn bản hướng dẫn.",
            [("Luật Khám bệnh, chữa bệnh", None), ("Luật Bảo hiểm y tế", None), ("các văn bản hướng dẫn", None)],
        ),
        ("Lãnh đạo Hội phân tích vai trò của chi hội.", []),
        ("Nội dung:\n1/ Kỹ thuật băng bó\n2/ Cách nẹp xương", [("Kỹ thuật băng bó", None), ("Cách nẹp xương", None)]),
        ("Nội dung:\n✅ Kỹ thuật băng bó\n✅ Cách nẹp xương", [("Kỹ thuật băng bó", None), ("Cách nẹp xương", None)]),
        ("Nội dung:\nI. Kỹ thuật băng bó\nII. Cách nẹp xương", [("Kỹ thuật băng bó", None), ("Cách nẹp xương", None)]),
        (
            "Hội nghị gồm 2 chuyên đề:\n1. Kỹ thuật băng bó - TS Hồ Thị Sen\n2. Nẹp xương - ThS Lê Văn Ngọt",
            [("Kỹ thuật băng bó", "Hồ Thị Sen"), ("Nẹp xương", "Lê Văn Ngọt")],
        ),
        (
            "Các báo cáo viên và nội dung trình bày:\n+ TS Hồ Thị Sen: Kỹ thuật băng bó\n+ ThS Lê Văn Ngọt: Nẹp xương",
            [("Kỹ thuật băng bó", "Hồ Thị Sen"), ("Nẹp xương", "Lê Văn Ngọt")],
        ),
        ("Cán bộ xã thường xuyên đến nhà hướng dẫn bà con làm hồ sơ, vận động con em đi học.", []),
        ("Chương trình văn nghệ gồm các tiết mục: hát ru, đờn ca tài tử, múa dân gian.", []),
        ("Cuộc thi có ba phần: chào hỏi, kiến thức, tài năng.", []),
        ("Kế hoạch gồm ba nội dung: khảo sát, lập đề án, trình phê duyệt.", []),
        ("Giải pháp trọng tâm là nâng cao nhận thức, củng cố mạng lưới.", []),
        ("Cuối buổi, y tá Lê Thị Na cho biết chị sẽ hướng dẫn lại cho đồng nghiệp cách băng bó.", []),
        ("Sở sẽ tiếp tục phổ biến các quy định mới, tăng cường kiểm tra, xử lý nghiêm vi phạm.", []),
        ("Ông Lê Văn Ngọt, Giám đốc Sở chia sẻ về những khó khăn của ngành trong năm qua.", []),
        (
            "Thời gian qua, Sở đã triển khai nhiều giải pháp, phổ biến Luật Khám bệnh tới người dân, hướng "
            "dẫn các trạm y tế lập hồ sơ.",
            [],
        ),
    ],
)
def test_many_ways_to_tell_what_was_taught(text: str, expected: Topics) -> None:
    assert topics(NAMED + text) == expected
