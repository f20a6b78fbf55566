import pytest

from events.reader import read_report

CLASS = "lớp tập huấn kỹ năng hòa giải năm 2023"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CLASS} vừa được Sở Tư pháp Cà Mau mở tại huyện Cái Nước.", ["Sở Tư pháp Cà Mau"]),
        (f"{CLASS.capitalize()} tại nơi làm việc vừa được Sở Tư pháp mở.", ["Sở Tư pháp"]),
        (
            f"Sáng 5/3, diễn ra {CLASS}. Đứng ra tổ chức là Sở Tư pháp và Hội Luật gia tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Sáng 5/3, diễn ra {CLASS}. Cùng tổ chức còn có Hội Luật gia tỉnh.", ["Hội Luật gia tỉnh"]),
        (
            f"Sáng 5/3, diễn ra {CLASS}. Chủ trì tổ chức là Sở Tư pháp; phối hợp tổ chức có Hội Luật gia tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Sáng 5/3, diễn ra {CLASS}. Sở Tư pháp là đơn vị tổ chức.", ["Sở Tư pháp"]),
        (
            f"Sáng 5/3, diễn ra {CLASS}. Sở Tư pháp là cơ quan chủ trì, Hội Luật gia tỉnh là đơn vị phối hợp.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        ("Sở Tư pháp, trong các ngày 4, 6 và 8/3, đã huấn luyện xong 96 hòa giải viên.", ["Sở Tư pháp"]),
        ("Sáng 5/3, Phòng Tư pháp xã Đất Mũi tập huấn cho thành viên 12 tổ hòa giải.", ["Phòng Tư pháp xã Đất Mũi"]),
        ("Sáng 5/3, Sở Tư pháp bồi dưỡng nghiệp vụ cho 60 hòa giải viên.", ["Sở Tư pháp"]),
        (f"Thực hiện Tiểu dự án 1, Dự án 4 thuộc Chương trình quốc gia, Sở Tư pháp mở {CLASS}.", ["Sở Tư pháp"]),
        (
            f"Hội Luật gia huyện Cái Nước (tỉnh Cà Mau) phối hợp với Phòng Tư pháp mở {CLASS}.",
            ["Hội Luật gia huyện Cái Nước", "Phòng Tư pháp"],
        ),
        (f"Theo Hội Luật gia tỉnh, đơn vị này đã cùng Sở Tư pháp mở {CLASS}.", ["Hội Luật gia tỉnh", "Sở Tư pháp"]),
        (f"Tin từ Sở Tư pháp cho biết, cơ quan này vừa mở {CLASS}.", ["Sở Tư pháp"]),
        (f"Nguồn tin từ Sở Tư pháp, sở này vừa mở {CLASS}.", ["Sở Tư pháp"]),
        (f"Hội Người mù nhờ sinh viên tình nguyện Trường Đại học Luật về mở {CLASS}.", ["Hội Người mù"]),
        (f"Hội Người mù mời giảng viên Trường Đại học Luật về dạy {CLASS}.", ["Hội Người mù"]),
        (
            f"{CLASS.capitalize()} do Sở Tư pháp đứng ra mở, Hội Luật gia Năm Căn - Cà Mau đồng tổ chức.",
            ["Sở Tư pháp", "Hội Luật gia Năm Căn - Cà Mau"],
        ),
        (
            f"Ngày 5/3, 60 người dự {CLASS}. Hội Luật gia chủ trì, phối hợp cùng Sở Tư pháp tổ chức sự kiện này.",
            ["Hội Luật gia", "Sở Tư pháp"],
        ),
        (f"{CLASS.capitalize()} diễn ra sáng 5/3. Từ năm 2019 đến nay, Hội Luật gia đã mở 40 lớp tập huấn.", []),
        (f"Ngày 5/3, {CLASS} khai mạc dưới sự chủ trì của Sở Tư pháp.", ["Sở Tư pháp"]),
        (f"{CLASS.capitalize()} do Sở Tư pháp chủ trì vừa khép lại.", ["Sở Tư pháp"]),
        (
            f"{CLASS.capitalize()} do Sở Tư pháp phối hợp với Đại sứ quán Na Uy tại Việt Nam tổ chức.",
            ["Sở Tư pháp", "Đại sứ quán Na Uy tại Việt Nam"],
        ),
        (f"Với sự đăng cai của UBND huyện Cái Nước, {CLASS} diễn ra sáng 5/3.", ["UBND huyện Cái Nước"]),
        (f"Sở Tư pháp hôm 5-3 bế mạc {CLASS}.", ["Sở Tư pháp"]),
        (
            f"{CLASS.capitalize()} có sự phối hợp tổ chức của Sở Tư pháp và Hội Luật gia tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        ("Hơn 60 hòa giải viên được Sở Tư pháp tập huấn kỹ năng hòa giải trong hai ngày 4 và 5/3.", ["Sở Tư pháp"]),
        (
            f"Hơn 60 hòa giải viên vừa hoàn thành {CLASS} do Sở Tư pháp cùng Hội Luật gia tỉnh phối hợp thực hiện.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Đơn vị đăng cai {CLASS} lần này là UBND huyện Cái Nước.", ["UBND huyện Cái Nước"]),
        (f"Liên minh Hợp tác xã tỉnh, dưới sự bảo trợ của UBND tỉnh, khai mạc {CLASS}.", ["Liên minh Hợp tác xã tỉnh"]),
        (
            f"Ban Tổ chức lớp học gồm Sở Tư pháp và Hội Luật gia tỉnh. {CLASS.capitalize()} mở ngày 5/3.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Sở Tư pháp tổ chức {CLASS}, phối hợp với Hội Luật gia tỉnh.", ["Sở Tư pháp", "Hội Luật gia tỉnh"]),
        (
            f"Sở Tư pháp đã mở {CLASS} cùng với sự tham gia tổ chức của Hội Luật gia tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Chủ nhà của {CLASS} là Sở Tư pháp.", ["Sở Tư pháp"]),
        (f"Bên mở {CLASS} là Sở Tư pháp.", ["Sở Tư pháp"]),
        (
            f"Nằm trong chuỗi hoạt động hưởng ứng Ngày Pháp luật, {CLASS} được Sở Tư pháp khai mạc sáng 5/3.",
            ["Sở Tư pháp"],
        ),
    ],
)
def test_organises(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in read_report(text).organizers] == expected
