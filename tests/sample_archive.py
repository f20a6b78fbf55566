"""An archive of invented reports, to see the pages with: many events, long names, several reports, doubts, gaps.

The readings are made beside the texts, so that the look of a page does not hang on what the reader reads today.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from django.contrib.auth import get_user_model
from django.utils import timezone

from events import loading
from events.loading import reports
from events.models import Event, Province, Report

FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Ksor", "Nông"]
MIDDLE = ["Văn", "Thị", "Quốc", "Thị Thanh", "Đức", "Minh", "Thị Hồng", "Ngọc", "Xuân", "Hữu"]
GIVEN = ["Ánh", "Bình", "Cường", "Đạt", "Hạnh", "Hòa", "Khuê", "Lượng", "Mười", "Nhuần", "Phượng", "Quyền", "Uyên", "Ý"]
RANKS = ["Thiếu tướng", "Đại tá", "Thượng tá", "PGS, TS", "Trung tướng", "", "", "", ""]
OFFICES = [
    "Phó Chủ tịch UBND tỉnh", "Giám đốc Sở Nội vụ", "Phó Trưởng Ban Tuyên giáo Tỉnh ủy", "Vụ trưởng Vụ Pháp chế",
    "Trưởng phòng Bảo vệ và Phát triển rừng, Chi cục Kiểm lâm", "Viện trưởng Viện Nghiên cứu chính sách tôn giáo",
    "Phó Chánh Văn phòng Thường trực về Nhân quyền Chính phủ kiêm Phó Cục trưởng Cục Đối ngoại, Bộ Công an",
]  # fmt: skip
BODIES = [
    "Văn phòng Thường trực về Nhân quyền Chính phủ", "Sở Nội vụ", "Ban Tuyên giáo Tỉnh ủy", "Bộ Tư pháp",
    "Hội Liên hiệp Phụ nữ tỉnh", "Cục Bảo vệ an ninh chính trị nội bộ, Bộ Công an",
    "Liên hiệp các tổ chức hữu nghị và Trung tâm Nghiên cứu quyền con người, Học viện Chính trị quốc gia Hồ Chí Minh",
]  # fmt: skip
TOPICS = [
    "Công tác nhân quyền trong tình hình mới", "Chuyển đổi số trong cơ quan nhà nước", "Bình đẳng giới",
    "Kỹ năng hòa giải ở cơ sở", "Phòng, chống thiên tai và tìm kiếm cứu nạn",
    "Bảo đảm quyền tự do tín ngưỡng, tôn giáo của đồng bào các dân tộc thiểu số ở vùng sâu, vùng xa",
    "Giải pháp tăng cường đấu tranh phản bác quan điểm, luận điệu sai trái, thù địch về các vấn đề nhân quyền trên "
    "không gian mạng trong bối cảnh cuộc Cách mạng công nghiệp lần thứ tư",
]  # fmt: skip
FIELDS = [
    "công tác nhân quyền", "công tác hòa giải ở cơ sở", "chuyển đổi số", "công tác phụ nữ", "phòng, chống thiên tai",
    "bồi dưỡng kiến thức quốc phòng và an ninh cho chức sắc, chức việc các tôn giáo và già làng, trưởng bản, người "
    "có uy tín trong đồng bào dân tộc thiểu số",
]  # fmt: skip
OUTLETS = ["VOV.VN", "Báo Công an nhân dân", "Cổng thông tin điện tử tỉnh", ""]


@dataclass
class Draft:
    """A text being written, with the evidence of what was said in it."""

    text: str = ""
    evidence: list[dict] = field(default_factory=list)

    def say(self, words: str, path: str = "") -> None:
        if path:
            end = len(self.text) + len(words)
            self.evidence.append({"path": path, "start": len(self.text), "end": end, "quote": words})
        self.text += words


class Reading:
    def __init__(self, record: dict):
        self.record = record

    def to_json(self) -> dict:
        return self.record


def load(text: str, record: dict, source: str) -> Report:
    read_report, reports.read_report = reports.read_report, lambda text, published=None: Reading(record)
    try:
        return loading.load_report(text.encode(), text, source=source)[0]
    finally:
        reports.read_report = read_report


def make_archive(number: int) -> None:
    """`number` events with their reports, the same every time; some checked, corrected, doubtful or told twice."""
    chance = Random(1954)
    provinces = list(Province.objects.values_list("name", flat=True))
    people = [
        {
            "name": f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}",
            "rank": chance.choice(RANKS) or None,
            "positions": chance.sample(OFFICES, chance.choice([1, 1, 2, 3])),
        }
        for _ in range(max(6, number // 3))
    ]
    for place in range(number):
        text, record = write(chance, place, provinces, people)
        report = load(text, record, f"bao-cao-{place:04}.txt")
        if place % 5 == 0:
            _check(report.event)
        if place % 7 == 3:
            _tell_again(report, place)


def write(chance: Random, place: int, provinces: list[str], people: list[dict]) -> tuple[str, dict]:
    province = provinces[(place * place) % len(provinces)]
    day = date(2025, 6, 20) - timedelta(days=19 * place + chance.randrange(9))
    scope, level = chance.choice([("national", "toàn quốc"), ("provincial", "cấp tỉnh"), ("grassroots", "cấp cơ sở")])
    name = f"Hội nghị tập huấn {chance.choice(FIELDS)} {level} năm {day.year}"
    some = chance.sample(people, min(len(people), chance.choice([1, 2, 3, 4, 8])))
    topics = chance.sample(TOPICS, chance.choice([1, 2, 3]))
    bodies = chance.sample(BODIES, chance.choice([1, 1, 2]))
    count, outlet = chance.randrange(40, 1900), chance.choice(OUTLETS)
    draft = Draft()
    draft.say(f"{province}: Khai mạc hội nghị tập huấn", "title")
    draft.say("\n\n")
    if stated := place % 11 != 8:
        draft.say(f"Ngày {day.day}/{day.month}", "start_date")
        draft.say(", tại ")
    else:
        draft.say("Tại ")
    draft.say(province, "provinces.0")
    draft.say(", ")
    for index, body in enumerate(bodies):
        draft.say(" phối hợp với " * (index > 0))
        draft.say(body, f"organizers.{index}")
    draft.say(" tổ chức ")
    draft.say(name, "name")
    draft.say(", với sự tham dự của ")
    draft.say(f"hơn {count} đại biểu", "attendance")
    draft.say(" là lãnh đạo, chuyên viên các sở, ban, ngành, đoàn thể và các xã, phường, thị trấn.\n\nDự hội nghị có ")
    for index, person in enumerate(some):
        draft.say("; " * (index > 0))
        if person["rank"]:
            draft.say(person["rank"], f"people.{index}.rank")
            draft.say(" ")
        draft.say(person["name"], f"people.{index}.name")
        for at, position in enumerate(person["positions"]):
            draft.say(", ")
            draft.say(position, f"people.{index}.positions.{at}")
    draft.say(".\n\nTại hội nghị, các đại biểu được nghe báo cáo viên ")
    draft.say("trình bày", "people.0.part")
    draft.say(" các chuyên đề: ")
    for index, topic in enumerate(topics):
        draft.say("; " * (index > 0))
        draft.say(topic, f"topics.{index}.title")
    draft.say(
        ". Các chuyên đề bám sát thực tiễn công tác ở địa phương, giúp cán bộ nắm vững chủ trương của Đảng, chính "
        "sách, pháp luật của Nhà nước và vận dụng vào nhiệm vụ được giao.\n\n"
    )
    draft.say("Hồng Vân", "byline")
    if outlet:
        draft.say(" / ")
        draft.say(outlet, "outlet")
    parts = ["presenter", "speaker", "chair", "attendee"]
    record = {
        "title": f"{province}: Khai mạc hội nghị tập huấn",
        "name": name,
        "start_date": day.isoformat() if stated else None,
        "end_date": (day + timedelta(days=1)).isoformat() if stated and place % 4 == 2 else None,
        "session": None,
        "provinces": [province],
        "venue": None,
        "organizers": bodies,
        "attendance": {"count": count, "qualifier": "over"},
        "scope": scope,
        "people": [{**person, "part": parts[index % 4]} for index, person in enumerate(some)],
        "topics": [{"title": topic, "presenter": some[0]["name"]} for topic in topics],
        "byline": "Hồng Vân",
        "outlet": outlet or None,
        "evidence": draft.evidence,
        "unsure": ["attendance", "people.0.positions.0"] if place % 6 == 1 else [],
    }
    return draft.text, record


def _check(event: Event) -> None:
    """As an editor does who knows the hall."""
    editor, _ = get_user_model().objects.get_or_create(
        username="bien-tap", defaults={"first_name": "Thu Hà", "last_name": "Nguyễn"}
    )
    Event.objects.filter(pk=event.pk).update(
        checked_by=editor, checked_at=timezone.now(), venue="Hội trường 25/7, Trung tâm Hội nghị tỉnh"
    )


def _tell_again(report: Report, place: int) -> None:
    """A second report of the same event, letter for letter as long, which counts the delegates otherwise."""
    counted = str(report.reading["attendance"]["count"])
    other = "3" * len(counted)
    text = report.text.replace("Khai mạc", "Bế giảng").replace(f"hơn {counted}", f"gần {other}")
    title = report.title.replace("Khai mạc", "Bế giảng")
    attendance = {"count": int(other), "qualifier": "nearly"}
    record = {**report.reading, "title": title, "outlet": "Báo Nhân Dân", "attendance": attendance}
    again = load(text, record, f"bao-cao-{place:04}-b.txt")
    double = again.event
    again.event, again.copy_of = report.event, None  # so like the first that it would count as its copy
    again.save()
    if double != report.event:
        double.delete()
