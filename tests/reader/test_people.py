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
