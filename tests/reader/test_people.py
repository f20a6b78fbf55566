"""People as a whole: names, ranks, offices and parts of invented people."""

import pytest

from events.reader import read_report

HELD = "Ngày 5/3/2021, Sở Y tế tổ chức hội nghị tập huấn sơ cấp cứu."
Told = tuple[str, str | None, list[str], str]


def people(text: str) -> list[Told]:
    return [
        (
            person.name.value,
            person.rank.value if person.rank else None,
            [office.value for office in person.positions],
            str(person.part.value),
        )
        for person in read_report(text).people
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phát biểu khai mạc, ông Lê Văn Ngọt, Phó Giám đốc Sở Y tế nhấn mạnh vai trò của y tá.",
            [("Lê Văn Ngọt", None, ["Phó Giám đốc Sở Y tế"], "speaker")],
        ),
        (
            "Dự hội nghị có Thượng tá Lê Văn Ngọt, Phó Chính ủy Bộ CHQS tỉnh; bà Hồ Thị Sen - Chủ tịch Hội LHPN huyện.",
            [
                ("Lê Văn Ngọt", "Thượng tá", ["Phó Chính ủy Bộ CHQS tỉnh"], "attendee"),
                ("Hồ Thị Sen", None, ["Chủ tịch Hội LHPN huyện"], "attendee"),
            ],
        ),
        (
            "Chủ trì hội nghị có các đồng chí: Lê Văn Ngọt, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy; "
            "Hồ Thị Sen, Giám đốc Sở Y tế.",
            [
                ("Lê Văn Ngọt", None, ["Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Dân vận Tỉnh ủy"], "chair"),
                ("Hồ Thị Sen", None, ["Giám đốc Sở Y tế"], "chair"),
            ],
        ),
        (
            "Học viên được nghe TS.BS Lê Văn Ngọt, Trưởng khoa Cấp cứu, Bệnh viện Bạch Mai truyền đạt cách băng bó.",
            [("Lê Văn Ngọt", "TS.BS", ["Trưởng khoa Cấp cứu, Bệnh viện Bạch Mai"], "presenter")],
        ),
        (
            "Giám đốc Sở Y tế Lê Văn Ngọt cho biết, tỉnh còn thiếu y tá.",
            [("Lê Văn Ngọt", None, ["Giám đốc Sở Y tế"], "speaker")],
        ),
        (
            "Theo bà Hồ Thị Sen, nguyên Giám đốc Sở Y tế, sơ cấp cứu phải làm ngay.",
            [("Hồ Thị Sen", None, ["nguyên Giám đốc Sở Y tế"], "speaker")],
        ),
        (
            "Tới dự có bà H'Yim Niê, Phó Chủ tịch HĐND tỉnh; ông Y Thông Kbuôr; bà Giàng Thị Mỷ và ông Rơ Châm Jứt.",
            [
                ("H'Yim Niê", None, ["Phó Chủ tịch HĐND tỉnh"], "attendee"),
                ("Y Thông Kbuôr", None, [], "attendee"),
                ("Giàng Thị Mỷ", None, [], "attendee"),
                ("Rơ Châm Jứt", None, [], "attendee"),
            ],
        ),
        (
            "Lớp học do BSCKII Lê Văn Ngọt, Giám đốc kiêm Bí thư Đảng ủy Bệnh viện huyện giảng dạy.",
            [("Lê Văn Ngọt", "BSCKII", ["Giám đốc", "Bí thư Đảng ủy Bệnh viện huyện"], "presenter")],
        ),
        (
            "Tham dự có các Phó Giám đốc Sở Y tế: Lê Văn Ngọt, Hồ Thị Sen.",
            [
                ("Lê Văn Ngọt", None, ["Phó Giám đốc Sở Y tế"], "attendee"),
                ("Hồ Thị Sen", None, ["Phó Giám đốc Sở Y tế"], "attendee"),
            ],
        ),
        (
            "Báo cáo viên: ThS Lê Văn Ngọt (Bệnh viện huyện); bà Hồ Thị Sen.",
            [("Lê Văn Ngọt", "ThS", [], "presenter"), ("Hồ Thị Sen", None, [], "presenter")],
        ),
        (
            "Lãnh đạo Hội Nhà báo và ông Đỗ Tiến Sỹ, Tổng Giám đốc Đài Tiếng nói Việt Nam tham dự.",
            [("Đỗ Tiến Sỹ", None, ["Tổng Giám đốc Đài Tiếng nói Việt Nam"], "attendee")],
        ),
        ("Hội nghị học tập bài viết của Tổng Bí thư Lê Văn Ngọt.", []),
        ("Học viên tham quan Trường THPT Lê Văn Ngọt ở đường Hồ Thị Sen.", []),
        ("Ông Ngọt và bà Sen chia sẻ niềm vui.", []),
        (
            "Dự có ông Lê Văn Ngọt, Phó Giám đốc Sở Y tế. Thay mặt Sở, ông Lê Văn Ngọt cảm ơn các báo cáo viên.",
            [("Lê Văn Ngọt", None, ["Phó Giám đốc Sở Y tế"], "speaker")],
        ),
        (
            "Dự có ông Lê Văn Ngọt, Phó Giám đốc Sở Y tế.\nThạc sĩ Lê Văn Ngọt, Phó Giám đốc Sở Y"
            " tế tỉnh Cà Mau tại lớp học",
            [("Lê Văn Ngọt", "Thạc sĩ", ["Phó Giám đốc Sở Y tế tỉnh Cà Mau"], "attendee")],
        ),
    ],
)
def test_people(text: str, expected: list[Told]) -> None:
    assert people(f"{HELD}\n{text}") == expected


def test_an_unknown_surname_is_doubtful() -> None:
    names = [person.name for person in read_report(f"{HELD} Dự có ông Bun Thong Xay và ông Lê Văn Ngọt.").people]
    assert [(name.value, name.unsure) for name in names][-1] == ("Lê Văn Ngọt", False)


HELD = "Ngày 5/3/2023, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu.\n"


@pytest.mark.parametrize(
    ("text", "people"),  # name; rank; offices; part
    [
        (
            "Tới dự có đồng chí Lê Văn Ngọt, UVBTV, Trưởng Ban Tuyên giáo Tỉnh ủy.",
            ["Lê Văn Ngọt;-;UVBTV/Trưởng Ban Tuyên giáo Tỉnh ủy;attendee"],
        ),
        (
            "Dự hội nghị có các đồng chí: Lê Văn Ngọt - Ủy viên Ban Thường vụ, Bí thư Huyện ủy; Hồ Thị Sen "
            "- Phó Chủ tịch HĐND huyện.",
            [
                "Lê Văn Ngọt;-;Ủy viên Ban Thường vụ/Bí thư Huyện ủy;attendee",
                "Hồ Thị Sen;-;Phó Chủ tịch HĐND huyện;attendee",
            ],
        ),
        ("Chủ trì hội nghị: Đồng chí Lê Văn Ngọt - Giám đốc Sở.", ["Lê Văn Ngọt;-;Giám đốc Sở;chair"]),
        ("Giám đốc Sở Y tế Lê Văn Ngọt phát biểu khai mạc.", ["Lê Văn Ngọt;-;Giám đốc Sở Y tế;speaker"]),
        (
            "Theo bác sĩ CKII Hồ Thị Sen, Giám đốc Trung tâm Y tế, đây là việc khó.",
            ["Hồ Thị Sen;bác sĩ CKII;Giám đốc Trung tâm Y tế;speaker"],
        ),
        ("“Chúng tôi sẽ học”, anh Lê Văn Ngọt, y tá xã Đất Mũi, nói.", ["Lê Văn Ngọt;-;-;speaker"]),
        (
            "Đồng chí Lê Văn Ngọt, Phó Giám đốc Sở Y tế phát biểu chỉ đạo tại lễ khai giảng.",
            ["Lê Văn Ngọt;-;Phó Giám đốc Sở Y tế;speaker"],
        ),
        (
            "Phát biểu tại lễ khai mạc, PGS, TS Hồ Thị Sen, Viện trưởng Viện Dinh dưỡng cho biết kết quả.",
            ["Hồ Thị Sen;PGS, TS;Viện trưởng Viện Dinh dưỡng;speaker"],
        ),
        ("Lớp học do GS.TS Lê Văn Ngọt trực tiếp giảng dạy.", ["Lê Văn Ngọt;GS.TS;-;presenter"]),
        (
            "Trực tiếp giảng dạy lớp học là TS Lê Văn Ngọt, Trưởng khoa Ngoại, Bệnh viện Quân y 5.",
            ["Lê Văn Ngọt;TS;Trưởng khoa Ngoại, Bệnh viện Quân y 5;presenter"],
        ),
        (
            "Tham gia truyền đạt tại hội nghị có Thượng tá Lê Văn Ngọt, Phó Trưởng phòng Tham mưu Công an tỉnh.",
            ["Lê Văn Ngọt;Thượng tá;Phó Trưởng phòng Tham mưu Công an tỉnh;presenter"],
        ),
        (
            "Báo cáo viên gồm: TS Lê Văn Ngọt; ThS Hồ Thị Sen.",
            ["Lê Văn Ngọt;TS;-;presenter", "Hồ Thị Sen;ThS;-;presenter"],
        ),
        (
            "Trung tướng Lê Văn Ngọt, Phó Tổng Tham mưu trưởng QĐND Việt Nam đến dự, phát biểu chỉ đạo.",
            ["Lê Văn Ngọt;Trung tướng;Phó Tổng Tham mưu trưởng QĐND Việt Nam;speaker"],
        ),
        (
            "Đại biểu dự có bà Hồ Thị Sen, Trưởng Đại diện UNFPA tại Việt Nam; ông John Smith, Giám đốc dự án.",
            ["Hồ Thị Sen;-;Trưởng Đại diện UNFPA tại Việt Nam;attendee", "John Smith;-;Giám đốc dự án;attendee"],
        ),
        ("Đồng chí Lê Văn Ngọt được giao làm lớp trưởng.", ["Lê Văn Ngọt;-;-;attendee"]),
        ("Thay mặt học viên, bà Hồ Thị Sen (xã Đất Mũi) phát biểu cảm tưởng.", ["Hồ Thị Sen;-;-;speaker"]),
        (
            "Hòa thượng Thích Minh Sen, Phó Chủ tịch Hội đồng Trị sự tham dự lớp học.",
            ["Thích Minh Sen;-;Phó Chủ tịch Hội đồng Trị sự;attendee"],
        ),
        ("Linh mục Giuse Lê Văn Ngọt chia sẻ niềm vui khi được học.", ["Giuse Lê Văn Ngọt;-;-;speaker"]),
        (
            "Dự lớp tập huấn có ông Y Ngọt Niê, Phó Chủ tịch UBND tỉnh; bà H'Sen Mlô, Trưởng Ban Dân tộc.",
            ["Y Ngọt Niê;-;Phó Chủ tịch UBND tỉnh;attendee", "H'Sen Mlô;-;Trưởng Ban Dân tộc;attendee"],
        ),
        (
            "Tại buổi khai mạc, Phó Chủ tịch Thường trực UBND huyện Trần Đề Thạch Ngọt yêu cầu học viên đi học đủ.",
            ["Thạch Ngọt;-;Phó Chủ tịch Thường trực UBND huyện Trần Đề;speaker"],
        ),
        (
            "Ông Lê Văn Ngọt, nguyên Giám đốc, chuyên gia cao cấp, chia sẻ kinh nghiệm cứu nạn.",
            ["Lê Văn Ngọt;-;nguyên Giám đốc/chuyên gia cao cấp;presenter"],
        ),
        (
            "Quyền Giám đốc Sở Y tế Hồ Thị Sen ghi nhận ý kiến của các đại biểu.",
            ["Hồ Thị Sen;-;Quyền Giám đốc Sở Y tế;speaker"],
        ),
        (
            "Kết luận hội nghị, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Cà Mau Lê Văn Ngọt giao Sở Y tế theo dõi.",
            ["Lê Văn Ngọt;-;Phó Bí thư Tỉnh ủy/Chủ tịch UBND tỉnh Cà Mau;speaker"],
        ),
        ("Dẫn chương trình là chị Hồ Thị Sen, Phó Bí thư Đoàn xã.", ["Hồ Thị Sen;-;Phó Bí thư Đoàn xã;chair"]),
        ("Lễ khai mạc có sự hiện diện của bà Hồ Thị Sen - Giám đốc Sở.", ["Hồ Thị Sen;-;Giám đốc Sở;attendee"]),
        (
            "Đại tá Lê Văn Ngọt, Giám đốc Công an tỉnh Cà Mau và bà Hồ Thị Sen, Giám đốc Sở Tư pháp đồng chủ trì.",
            ["Lê Văn Ngọt;Đại tá;Giám đốc Công an tỉnh Cà Mau;chair", "Hồ Thị Sen;-;Giám đốc Sở Tư pháp;chair"],
        ),
        (
            "Đồng chí Lê Văn Ngọt – Phó Vụ trưởng Vụ Pháp chế – Bộ Y tế giới thiệu Luật Khám bệnh.",
            ["Lê Văn Ngọt;-;Phó Vụ trưởng Vụ Pháp chế – Bộ Y tế;presenter"],
        ),
        (
            "Cũng tại lớp tập huấn, chuyên gia Lê Văn Ngọt đến từ Bệnh viện Bạch Mai giải đáp thắc mắc.",
            ["Lê Văn Ngọt;-;-;presenter"],
        ),
        (
            "Các học viên đã được nghe TS.BS Lê Văn Ngọt, Trưởng Bộ môn Cấp cứu, Trường Đại học Y Dược Cần "
            "Thơ truyền đạt kiến thức.",
            ["Lê Văn Ngọt;TS.BS;Trưởng Bộ môn Cấp cứu, Trường Đại học Y Dược Cần Thơ;presenter"],
        ),
        (
            "“Phải làm thật”, đó là lời anh Lê Văn Ngọt, Bí thư Đoàn xã tại lễ khai mạc lớp tập huấn.",
            ["Lê Văn Ngọt;-;Bí thư Đoàn xã;speaker"],
        ),
        (
            "“Phải làm thật” là khẳng định của bà Hồ Thị Sen, Giám đốc Sở Y tế.",
            ["Hồ Thị Sen;-;Giám đốc Sở Y tế;speaker"],
        ),
        (
            "Ông Lê Ngọc Thạch Ngọt, Phó Giám đốc Sở Y tế cho biết, lớp còn dài. “Mai học tiếp”, ông Thạch Ngọt nói.",
            ["Lê Ngọc Thạch Ngọt;-;Phó Giám đốc Sở Y tế;speaker"],
        ),
        (
            "Nhóm của ông Lê Văn Ngọt, Trưởng thôn 3, phát hiện một vết nứt sau trạm y tế.",
            ["Lê Văn Ngọt;-;Trưởng thôn 3;attendee"],
        ),
        (
            "Báo cáo viên gồm: ThS. tâm lý Hồ Mai Thảo Sen, giảng viên Trường Đại học Y; ông Lê Văn Ngọt, Trưởng "
            "trạm Y tế.",
            ["Hồ Mai Thảo Sen;ThS;giảng viên Trường Đại học Y;presenter", "Lê Văn Ngọt;-;Trưởng trạm Y tế;presenter"],
        ),
        (
            "Chị Hồ Thị Sen, giáo viên dạy tiếng dân tộc trực tiếp lên lớp.",
            ["Hồ Thị Sen;-;giáo viên dạy tiếng dân tộc;presenter"],
        ),
        (
            "Anh Lê Văn Ngọt, hướng dẫn viên sơ cấp cứu của tỉnh Hội dạy băng bó.",
            ["Lê Văn Ngọt;-;hướng dẫn viên sơ cấp cứu của tỉnh Hội;presenter"],
        ),
        ("Dự khai mạc có ông Lê Văn Ngọt, Trưởng Đoàn Hội thẩm.", ["Lê Văn Ngọt;-;Trưởng Đoàn Hội thẩm;attendee"]),
        (
            "Ông Lê Văn Ngọt ở thôn 3, xã Trà Sen, huyện Ngọc Hiển chia sẻ cảm nhận sau lớp học.",
            ["Lê Văn Ngọt;-;-;speaker"],
        ),
        ("Phụ trách lớp là bác sĩ Hồ Thị Sen.", ["Hồ Thị Sen;bác sĩ;-;presenter"]),
        ("Người trực tiếp truyền nghề là nghệ nhân Hồ Thị Sen, 70 tuổi.", ["Hồ Thị Sen;-;-;presenter"]),
        (
            "Có các báo cáo viên: Lê Văn Ngọt (Sở Nội vụ), Hồ Thị Sen (Sở Tư pháp).",
            ["Lê Văn Ngọt;-;-;presenter", "Hồ Thị Sen;-;-;presenter"],
        ),
        ("Ông Lê Văn Ngọt (bìa trái), Giám đốc Sở Y tế dự lớp học.", ["Lê Văn Ngọt;-;Giám đốc Sở Y tế;attendee"]),
        (
            "Trao đổi với chúng tôi, anh Lê Văn Ngọt – một học viên của lớp – không giấu được niềm vui.",
            ["Lê Văn Ngọt;-;-;speaker"],
        ),
        ("Câu hỏi của chị Hồ Thị Sen, y tá xã Đất Mũi được trả lời ngay.", ["Hồ Thị Sen;-;-;speaker"]),
        (
            "Ông Lê Văn Ngọt, nay là Giám đốc Công ty TNHH Hoa Ngọt phát biểu.",
            ["Lê Văn Ngọt;-;Giám đốc Công ty TNHH Hoa Ngọt;speaker"],
        ),
    ],
)
def test_many_sentences(text: str, people: list[str]) -> None:
    read = read_report(HELD + text).people
    told = [
        (p.name.value, p.rank.value if p.rank else "-", "/".join(one.value for one in p.positions) or "-", p.part.value)
        for p in read
    ]
    assert [";".join(one) for one in told] == people


def test_abbreviated_office_is_the_same() -> None:
    caption = "Ông Lê Văn Ngọt, Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn tỉnh Cà Mau dự. "
    told = read_report(f"{HELD} {caption}Phó Giám đốc Sở NN&PTNT tỉnh Lê Văn Ngọt phát biểu.").people[0]
    assert [one.value for one in told.positions] == ["Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn tỉnh Cà Mau"]
