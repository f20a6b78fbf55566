import pytest

from events.reader.layout import Role
from events.reader.mention_finder import MentionFinder
from events.reader.parts import parts_in
from events.reader.ranks import find_ranks
from events.reader.sentences import Sentence

from .conftest import Mark


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ông Lê Văn Ngọt khẳng định sơ cấp cứu rất cần.", ["speaker"]),
        ("Bà Hồ Thị Sen, Giám đốc Sở Y tế dự và phát biểu chỉ đạo hội nghị.", ["speaker"]),
        ("Bà Hồ Thị Sen, Giám đốc Sở Y tế chủ trì hội nghị.", ["chair"]),
        ("Bà Hồ Thị Sen chủ trì và phát biểu khai mạc hội nghị.", ["speaker"]),
        ("Bà Hồ Thị Sen, Giám đốc Sở Y tế dự khai mạc.", ["attendee"]),
        ("Dưới sự chủ trì của bà Hồ Thị Sen, hội nghị thảo luận sôi nổi.", ["chair"]),
        ("Báo cáo viên của lớp là bà Hồ Thị Sen.", ["presenter"]),
        ("Học viên được bà Hồ Thị Sen hướng dẫn cách băng bó.", ["presenter"]),
        ("Chuyên đề do ông Lê Văn Ngọt và bà Hồ Thị Sen trình bày.", ["presenter", "presenter"]),
        ("Tham dự có ông Lê Văn Ngọt; bà Hồ Thị Sen.", ["attendee", "attendee"]),
        ("Ông Lê Văn Ngọt, trưởng dòng họ Lê ở xóm Mới vùng trên huyện Tân Lập khẳng định sẽ học.", ["speaker"]),
        ("Thầy giáo Lê Văn Ngọt góp chuyện: “Tôi đã học”.", ["speaker"]),
        ("Bà Hồ Thị Sen thông tin, tháng tới huyện mở 2 lớp.", ["speaker"]),
        ("Kế hoạch do ông Lê Văn Ngọt ký đặt ra 7 nhóm việc.", [None]),
        ("Phó Giám đốc Hồ Thị Sen sáng thứ Năm (14/11/2024) khai mạc hội nghị.", ["speaker"]),
        ("Bác sĩ Lê Văn Ngọt giúp bà con hiểu cách nẹp xương.", ["presenter"]),
        ("Đến kiểm tra và động viên lớp tập huấn có Đại tá Lê Văn Ngọt.", ["attendee"]),
        (
            "Tại điểm cầu Thành ủy có các đồng chí: Lê Văn Ngọt, Bí thư Thành ủy; Hồ Thị Sen, Chánh Văn phòng.",
            ["attendee", "attendee"],
        ),
        ("Ông Lê Văn Ngọt, Phó Chủ nhiệm Ủy ban Kiểm tra là báo cáo viên của lớp.", ["presenter"]),
        ("Theo báo cáo của bà Hồ Thị Sen, Trưởng phòng Nội vụ, lớp có 60 học viên.", ["speaker"]),
        ("Mô hình do Đại úy Lê Văn Ngọt đề xuất được nhân rộng.", [None]),
        ("Hội trao 2 căn nhà tặng hội viên Lê Văn Ngọt và Hồ Thị Sen.", [None, None]),
        ("Sở đã mời TS Lê Văn Ngọt, chuyên gia độc lập, làm báo cáo viên.", ["presenter"]),
        ("Báo cáo viên là Phó Chủ tịch Hội Luật gia tỉnh Lê Văn Ngọt.", ["presenter"]),
        ("Ông Lê Văn Ngọt, Chủ tịch UBND xã Đất Mũi hỏi về cử tri đi làm ăn xa.", ["speaker"]),
        ("Dẫn dắt khóa học là ThS Lê Văn Ngọt.", ["presenter"]),
        (
            "Dự có: ông Lê Văn Ngọt, Vụ trưởng Vụ Các việc lớn, nhỏ và vừa (Vụ 3); bà Hồ Thị Sen, Giám đốc.",
            ["attendee", "attendee"],
        ),
        (
            "Giảng viên của khóa học gồm TS Lê Văn Ngọt (Viện trưởng) và Đại tá Hồ Thị Sen.",
            ["presenter", "presenter"],
        ),
        ("Với sự tham dự của ông Lê Văn Ngọt, Phó Giám đốc, lớp học đã khai mạc.", ["attendee"]),
        ("Ông Lê Văn Ngọt, Phó Giám đốc Sở Y tế tặng hoa chúc mừng các giảng viên.", ["attendee"]),
        ("Kết luận hội nghị, ông Lê Văn Ngọt, Phó Giám đốc Sở Y tế giao các phòng tổng hợp.", ["speaker"]),
        ("Với vai trò giảng viên, ông Lê Văn Ngọt hướng dẫn y tá cách nẹp xương.", ["presenter"]),
        ("Lớp tập huấn vinh dự đón ông Lê Văn Ngọt, Phó Giám đốc Sở Y tế.", ["attendee"]),
        ("“Y tá phải giỏi sơ cứu” - ông Lê Văn Ngọt, Phó Giám đốc Sở Y tế chia sẻ.", ["speaker"]),
        ("Phần còn lại, “Băng bó”, được giao cho Trung tá Lê Văn Ngọt.", ["presenter"]),
        ("Đại biểu tìm hiểu cách băng bó, qua phần trình bày của Đại tá Lê Văn Ngọt.", ["presenter"]),
        (
            "Nghe kỹ phần trình bày của Thượng tá Lê Văn Ngọt, Trung tá Hồ Thị Sen cho rằng rất hữu ích.",
            ["presenter", "speaker"],
        ),
        ("Cả lớp ra thăm ruộng của ông Lê Văn Ngọt xem máy cấy.", [None]),
        ("Thay mặt doanh nghiệp, ông Lê Văn Ngọt ký cam kết không ép tài xế.", ["attendee"]),
        ("Ngày cuối cùng, luật sư Hồ Thị Sen trao đổi về trách nhiệm của y tá.", ["presenter"]),
        ("Trực tiếp nói chuyện với bà con, chị Hồ Thị Sen đã thông tin những quy định mới.", ["presenter"]),
        ("Bà Hồ Thị Sen, chủ vườn 2 ha ở ấp Mới đem cả cành bệnh tới nhờ “bắt mạch”.", ["attendee"]),
        ("Với sự hướng dẫn tận tình của nghệ nhân Hồ Thị Sen, 35 học viên đã hát được.", ["presenter"]),
        ("Truyền dạy cho lớp là nghệ nhân Hồ Thị Sen và nghệ nhân Lê Văn Ngọt.", ["presenter", "presenter"]),
        ("Ca sáng, bà Hồ Thị Sen trao đổi về thu, chi công đoàn.", ["presenter"]),
        ("Ông Lê Văn Ngọt, Chủ tịch Hội Luật gia dự và khai mạc lớp học.", ["speaker"]),
        ("Trung tá Lê Văn Ngọt trình bày tham luận “Băng bó khi xa nhà”.", ["presenter"]),
        ("Trung tá Lê Văn Ngọt trình bày tham luận.", ["speaker"]),
        ("Mở đầu là tham luận “Băng bó khi xa nhà” của TS Lê Văn Ngọt.", ["presenter"]),
        ("Đại tá Lê Văn Ngọt, người gây dựng lớp học, nay đã nghỉ hưu.", [None]),
        ("Ông Lê Văn Ngọt, cán bộ nghỉ hưu, phát biểu tại lớp học.", ["speaker"]),
        ("Buổi cuối, cô giáo Hồ Thị Sen, giáo viên Trường THPT Năm Căn, chấm bài.", ["attendee"]),
        ("Ngay sau phần khai mạc, Thượng tá Lê Văn Ngọt thông báo tình hình.", ["presenter"]),
        ("Tham vấn viên của hội nghị gồm ông Lê Văn Ngọt và bà Hồ Thị Sen.", ["presenter", "presenter"]),
        ("Giảng viên các bộ môn: TS Lê Văn Ngọt (tiếng Hàn), TS Hồ Thị Sen (tiếng Nga).", ["presenter", "presenter"]),
        ("Phó Chủ tịch UBND tỉnh Lê Văn Ngọt đã ký Kế hoạch số 12 về đào tạo y tá.", [None]),
        ("“Phải bình tĩnh” là lời dặn của bác sĩ Lê Văn Ngọt.", ["speaker"]),
        ("Sau phát biểu của Giám đốc Sở Y tế Lê Văn Ngọt, lớp học bắt đầu.", ["speaker"]),
        ("Học viên nghiên cứu bài phát biểu của ông Lê Văn Ngọt.", [None]),
        ("Trong vai trò diễn giả, nhà báo Lê Văn Ngọt kể chuyện nghề.", ["presenter"]),
        ("Tại buổi học, Bí thư Chi đoàn Lê Văn Ngọt xung phong làm nạn nhân.", ["attendee"]),
        ("Người truyền lửa cho lớp học là thầy Lê Văn Ngọt.", ["presenter"]),
        ("Em Hồ Thị Sen giành phần thưởng nhờ trả lời đúng cả ba câu.", ["attendee"]),
        ("Ngày thứ hai thuộc về ThS Lê Văn Ngọt, Sở Y tế, với bài giảng “Băng bó”.", ["presenter"]),
        ("Theo ông Lê Văn Ngọt, nền tảng đã có 8.500 bài giảng.", ["speaker"]),
        (
            "Dự có bà Hồ Thị Sen, Trưởng ban; các hướng dẫn viên: Trần Văn Hạt (Cà Mau), Thân Văn Ngọt.",
            ["attendee", "attendee", "attendee"],
        ),
        ("Lớp do ThS Lê Văn Ngọt và đội ngũ bác sĩ Trung tâm Tim mạch giảng dạy.", ["presenter"]),
        (
            "Sau bài phát biểu khai mạc của ông Lê Văn Ngọt, Phó Chủ tịch UBND huyện, bác sĩ Hồ Thị Sen (Trung tâm "
            "Y tế) đã phổ biến Luật An toàn thực phẩm.",
            ["speaker", "presenter"],
        ),
        ("Thay mặt đơn vị đăng cai, ông Lê Văn Ngọt giới thiệu tình hình của tỉnh.", ["speaker"]),
    ],
)
def test_parts(mark: Mark, text: str, parts: list[str]) -> None:
    markup = mark(text)
    sentence = Sentence(0, len(markup), Role.PARAGRAPH, 0)
    mentions = MentionFinder(markup, find_ranks(markup)).find(sentence)
    assert [told.part and str(told.part) for told in parts_in(markup, sentence, mentions)] == parts
