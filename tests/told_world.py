"""Report files of a small invented world, to load: new events, and all that is not plain.

Reports that join an event, copies, corrected files, files loaded again, bodies and topics printed in several ways,
namesakes, files that hold no report; neighbours in the folder as well as far apart. The same seed gives the same files.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

PROVINCES = ["Cà Mau", "Hòa Bình", "Sơn La", "Gia Lai", "An Giang"]
BODIES = [
    ("Sở Nội vụ tỉnh {}", "Sở Nội vụ {}"), ("Ban Chỉ đạo Nhân quyền tỉnh {}", "BCĐ về nhân quyền tỉnh {}"),
    ("Công an tỉnh {}", "Công an {}"), ("Sở Tư pháp tỉnh {}", "Sở Tư pháp {}"),
]  # fmt: skip
FIELDS = ["phòng cháy", "nhân quyền", "lưu trữ", "tôn giáo", "bình đẳng giới", "chuyển đổi số"]
NAMES = [
    "Trần Văn Bảy",
    "Lý Thị Sáu",
    "Bùi Văn Mạnh",
    "Hà Thị Nụ",
    "Võ Minh Tâm",
    "Đỗ Thị Hoà",
    "Lò Văn Pản",
    "Y Thông",
]
OFFICES = ["Giám đốc {}", "Phó Giám đốc {}", "Trưởng phòng Nghiệp vụ, {}"]
TITLES = ["ông", "bà", "Đại tá", "Trung tá", "Thạc sĩ"]
TOPICS = [
    "Kỹ năng tuyên truyền về {}", "Kỹ năng tuyên truyền về {} ở xã, cơ sở", "Những điểm mới của pháp luật về {}",
    "Công tác {} trong tình hình mới", "Công tác {} trong tình hình mới ở vùng cao",
]  # fmt: skip
OUTLETS = ["Báo Cà Mau", "VOV.VN", "Báo Sơn La", "TTXVN"]
REFUSED = {"empty": b" \n", "latin": "Fêtes à Genève".encode("latin-1"), "program": b"\x7fELF\x02\x01\x01\x00"}


class World:
    def __init__(self, seed: int):
        self.dice = random.Random(seed)

    def write(self, folder: Path, events: int) -> list[Path]:
        """The files in the order of their names."""
        files = []
        for number, (name, content) in enumerate(self._files(events)):
            place = folder / f"{number:05}"
            place.mkdir(parents=True)
            (place / name).write_bytes(content)
            files.append(place / name)
        return files

    def _files(self, events: int) -> Iterator[tuple[str, bytes]]:
        dice, written = self.dice, []
        for number in range(events):
            event = self._event()
            name, text = f"{number}.txt", self._report(event)
            written.append((name, text, event))
            yield name, text.encode()
            yield from self._more(dice.choice(written if dice.random() < 0.5 else written[-3:]))
            if dice.random() < 0.03:
                yield f"{number}-bad.txt", dice.choice(list(REFUSED.values()))

    def _more(self, earlier: tuple[str, str, dict]) -> Iterator[tuple[str, bytes]]:
        """What else may come of an event that was told before."""
        dice, (name, text, event) = self.dice, earlier
        kind = dice.choice(["nothing"] * 6 + ["again", "retold", "retold", "copied", "corrected", "near"])
        if kind == "again":
            yield dice.choice([name, f"again-{name}"]), text.replace("\n", "\r\n").encode()
        elif kind == "retold":
            yield f"retold-{dice.randrange(10**6)}.txt", self._report(event).encode()
        elif kind == "copied":
            yield f"copied-{name}", text.replace(text.splitlines()[-1], f"Theo {dice.choice(OUTLETS)}").encode()
        elif kind == "corrected":
            yield name, text.replace(f"{event['count']} đại biểu", f"{event['count'] + 7} đại biểu").encode()
        elif kind == "near":
            other = {**event, "field": dice.choice(FIELDS), "day": event["day"] + timedelta(days=dice.randrange(3))}
            yield f"near-{dice.randrange(10**6)}.txt", self._report(other).encode()

    def _event(self) -> dict:
        dice = self.dice
        province = dice.choice(PROVINCES)
        people = [
            (name, dice.choice(TITLES), dice.choice(OFFICES), dice.choice(BODIES))
            for name in dice.sample(NAMES, k=dice.randint(1, 4))
        ]
        return {
            "province": province, "field": dice.choice(FIELDS), "people": people, "bodies": dice.sample(BODIES, k=2),
            "day": date(2024, 1, 1) + timedelta(days=dice.randrange(60)), "count": dice.randrange(40, 400),
            "topics": dice.sample(TOPICS, k=2), "session": dice.choice(["Sáng", "Chiều", "Ngày"]),
        }  # fmt: skip

    def _report(self, event: dict) -> str:
        """One telling of the event: what it leaves out and how it prints the bodies differs from telling to telling."""
        dice, province, field = self.dice, event["province"], event["field"]
        hosts = " phối hợp với ".join(dice.choice(forms).format(province) for forms in event["bodies"])
        told = event["people"][: dice.randint(1, len(event["people"]))]
        people = "; ".join(
            f"{title} {name}, {office.format(dice.choice(forms).format(province))}"
            for name, title, office, forms in told
        )
        topics = "; ".join(topic.format(field) for topic in event["topics"][: dice.randint(1, 2)])
        own = " ".join(f"{dice.choice(FIELDS)} {dice.randrange(10_000)}" for _ in range(60))
        return "\n".join([
            f"{province}: tập huấn {field}",
            f"{event['session']} {event['day']:%d/%m/%Y}, tại tỉnh {province}, {hosts} tổ chức Hội nghị tập huấn công "
            f"tác {field} năm 2024 cho {event['count']} đại biểu.",
            f"Tham dự hội nghị có {people}.",
            f"Tại hội nghị, {told[0][1]} {told[0][0]} đã trình bày các chuyên đề: {topics}.",
            f"Theo hồ sơ của Ban Tổ chức: {own}.",
            f"Thu Hà/{dice.choice(OUTLETS)}",
        ])  # fmt: skip
