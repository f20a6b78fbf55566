"""Invented reports of a given length, reproducible by seed: a lead, people, topics, and sentences of such reports.

Plain ones name as many people and topics as the archive's generated reports do; dense ones are nothing else.
"""

import json
import random
from pathlib import Path

from events.reader.vocabulary import provinces, rows

WORDS = json.loads((Path(__file__).parents[2] / "events" / "data" / "synthetic_words.json").read_text(encoding="utf-8"))
LENGTH = 3_000


def invented_reports(number: int, *, seed: int = 1, length: int = LENGTH, dense: bool = False) -> list[str]:
    """So many reports of about that many characters each."""
    dice = random.Random(seed)
    return [_report(dice, length, dense) for _ in range(number)]


def _report(dice: random.Random, length: int, dense: bool) -> str:
    field, place = dice.choice(WORDS["fields"]), dice.choice(sorted(set(provinces().values())))
    day = f"{dice.randint(1, 28)}/{dice.randint(1, 12)}/{dice.randint(2012, 2025)}"
    body = f"{dice.choice(['Sở Nội vụ', 'Ban Dân tộc', 'Công an', 'Hội Nông dân', 'Sở Tư pháp'])} tỉnh {place}"
    lines = [
        f"{place}: Tập huấn công tác {field} cho cán bộ cơ sở",
        f"Sáng {day}, tại Hội trường UBND tỉnh, {body} tổ chức Hội nghị tập huấn công tác {field} cho "
        f"{dice.randint(40, 400)} đại biểu.",
    ]
    told = [_people(dice, field), _speech(dice, field), _topics(dice, field), _speech(dice, field)]
    lines += [] if dense else told
    while (size := sum(map(len, lines))) < length:
        lines.append(dice.choice((_people, _topics, _speech, _sentences) if dense else (_sentences,))(dice, field))
    lines[-1] = lines[-1][: max(40, len(lines[-1]) - (size - length))]
    return "\n".join([*lines, _name(dice)])


def _name(dice: random.Random) -> str:
    surnames = [row["term"] for row in rows("surnames") if row["use"] == "frequent"]
    return " ".join(map(dice.choice, (surnames, WORDS["middle"], WORDS["given"])))


def _person(dice: random.Random) -> str:
    office = dice.choice(["Giám đốc Sở Tư pháp", "Phó Chủ tịch UBND tỉnh", "Trưởng phòng Nghiệp vụ, Sở Nội vụ"])
    return f"{dice.choice(['ông', 'bà', 'đồng chí', 'TS', 'Đại tá'])} {_name(dice)}, {office}"


def _people(dice: random.Random, field: str) -> str:
    return "Tham dự hội nghị có " + "; ".join(_person(dice) for _ in range(dice.randint(2, 5))) + "."


def _topics(dice: random.Random, field: str) -> str:
    titles = [dice.choice(WORDS["aspects"]).format(dice.choice(WORDS["fields"])) for _ in range(dice.randint(2, 5))]
    return f"Các đại biểu được nghe {_person(dice)} trình bày các chuyên đề: " + "; ".join(titles) + "."


def _speech(dice: random.Random, field: str) -> str:
    return f"Phát biểu tại hội nghị, {_person(dice)} nhấn mạnh: " + dice.choice(WORDS["sentences"]).format(field)


def _sentences(dice: random.Random, field: str) -> str:
    return " ".join(dice.choice(WORDS["sentences"]).format(field) for _ in range(3))
