import pytest

from events.reader import read_report

NAME = "hội nghị tập huấn kỹ năng hòa giải ở cơ sở"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ngày 5/3, Sở Tư pháp tổ chức {NAME}.", ["Sở Tư pháp"]),
        (f"Ngày 5/3, Sở Tư pháp phối hợp với Hội Luật gia tỉnh mở {NAME}.", ["Sở Tư pháp", "Hội Luật gia tỉnh"]),
        (
            f"Ngày 5/3, Cục Công tác phía Nam, Bộ Tư pháp phối hợp cùng UBND huyện Cái Nước tổ chức {NAME}.",
            ["Cục Công tác phía Nam, Bộ Tư pháp", "UBND huyện Cái Nước"],
        ),
        (
            f"{NAME.capitalize()} do Hội Luật gia huyện và Phòng Tư pháp tổ chức ngày 5/3.",
            ["Hội Luật gia huyện", "Phòng Tư pháp"],
        ),
        (f"{NAME.capitalize()} được Sở Tư pháp tỉnh Cà Mau tổ chức ngày 5/3.", ["Sở Tư pháp tỉnh Cà Mau"]),
        (f"Ngày 5/3, được sự đồng ý của UBND tỉnh, Sở Tư pháp mở {NAME}.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp, ngày 5/3, tại huyện Cái Nước, đã khai mạc {NAME}.", ["Sở Tư pháp"]),
        (f"{NAME.capitalize()} khai mạc ngày 5/3. Đơn vị tổ chức là Sở Tư pháp.", ["Sở Tư pháp"]),
        (
            f"Ngày 5/3, Sở Tư pháp tổ chức {NAME} với sự phối hợp của Hội Luật gia tỉnh.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (
            f"Sở Tư pháp cùng Hội Luật gia tỉnh là hai đơn vị đồng tổ chức {NAME}.",
            ["Sở Tư pháp", "Hội Luật gia tỉnh"],
        ),
        (f"Phòng Tư pháp huyện Cái Nước chiều qua 13/6 tổ chức {NAME}.", ["Phòng Tư pháp huyện Cái Nước"]),
        (f"Ngày 5/3, tại Hội trường 2/9, Trung tâm Hội nghị tỉnh, Sở Tư pháp tổ chức {NAME}.", ["Sở Tư pháp"]),
        (f"Ngày 5/3, Sở Tư pháp phối hợp với Save the Children tổ chức {NAME}.", ["Sở Tư pháp", "Save the Children"]),
        (f"Hội Luật gia tỉnh được sự phối hợp của Sở Tư pháp tổ chức {NAME}.", ["Hội Luật gia tỉnh", "Sở Tư pháp"]),
        (f"Trong khuôn khổ Dự án Công lý, Sở Tư pháp khai mạc {NAME}.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp và Hội Luật gia liên kết mở {NAME}.", ["Sở Tư pháp", "Hội Luật gia"]),
        (f"Sở Tư pháp tổ chức {NAME}. Trước đó, Hội Luật gia cũng tổ chức một lớp tương tự.", ["Sở Tư pháp"]),
        (f"Sở Tư pháp lần lượt mở 3 {NAME}.", ["Sở Tư pháp"]),
        (f"Ngày 5/3, Cục trưởng Cục Bổ trợ tư pháp chủ trì {NAME}.", []),
        (f"Ngày 5/3, {NAME} diễn ra với sự tài trợ của UNDP.", []),
        (
            f"Sáng 5/3, tại TP Cà Mau, tỉnh Cà Mau, Ban Dân vận Tỉnh ủy, Sở Nội vụ tổ chức {NAME}.",
            ["Ban Dân vận Tỉnh ủy", "Sở Nội vụ"],
        ),
    ],
)
def test_organizers(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in read_report(text).organizers] == expected
