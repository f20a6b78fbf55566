"""Reports of an invented world in which it is known who is who, to measure by how well identity is found.

People share names, rise, change bodies and provinces; bodies are printed in many ways; events are retold, copied, held
in series, and beside others of the same day and place. The same seed gives the same reports, in the order of days.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from events.models import Report
from events.reader import vocabulary
from events.synthetic import WORDS

WORLD = json.loads((Path(__file__).parent / "data" / "known_truth.json").read_text(encoding="utf-8"))
FIRST, YEARS = date(2012, 1, 1), 12
NO_OFFICE, NO_PROVINCE_PRINTED = 0.06, 0.3  # shares of mentions
SHARED_NAMES = 0.25  # share of people who were given the name of another
NEXT_POST, ELSEWHERE, FAR_AWAY = 0.12, 0.3, 0.1  # a year; of these to another body; of those to another province


@dataclass(slots=True)
class Someone:
    pk: int
    name: str
    title: str
    province: str  # "" for one of a central body
    posts: list[tuple[int, tuple[str, ...], int]] = field(default_factory=list)  # since year, body's printings, office
    step: int = 0  # on the ladder of ranks


@dataclass(frozen=True, slots=True)
class Told:
    """A report not yet stored, and what is true of it: which event, of which report a copy, who and what is named."""

    report: Report
    event: int
    copy_of: int | None
    people: dict[str, int]
    bodies: dict[str, str]


class World:
    def __init__(self, events: int, seed: int = 1):
        self.dice = random.Random(seed)
        self.events = events
        self.provinces = [row["name"] for row in vocabulary.rows("provinces") if row["kind"] == "province"]
        self.surnames = [row["term"] for row in vocabulary.rows("surnames") if row["use"] == "frequent"]
        self.names: list[str] = []
        self.people = [self._someone(pk) for pk in range(max(40, events // 2))]
        self.by_province: dict[str, list[Someone]] = {}
        for person in self.people:
            self.by_province.setdefault(person.province, []).append(person)

    def reports(self) -> Iterator[Told]:
        """All reports, the earlier days first."""
        days = sorted(self.dice.randrange(YEARS * 365) for _ in range(self.events))
        number = 0
        for day in days:
            for happening in self._happenings(FIRST + timedelta(days=day)):
                yield from self._tellings(number, happening)
                number += 1

    def _someone(self, pk: int) -> Someone:
        dice = self.dice
        name = " ".join(map(dice.choice, (self.surnames, WORDS["middle"], WORDS["given"])))
        if self.names and dice.random() < SHARED_NAMES:
            name = dice.choice(self.names)
        self.names.append(name)
        province = "" if dice.random() < 0.12 else dice.choice(self.provinces)
        person = Someone(pk, name, dice.choice(["", "", "", *WORLD["titles"]]), province, step=dice.randrange(3))
        person.posts = [(0, self._body(province), dice.randrange(2))]
        for year in range(1, YEARS):
            if dice.random() < NEXT_POST:
                self._move(person, year)
        return person

    def _move(self, person: Someone, year: int) -> None:
        _, body, office = person.posts[-1]
        if self.dice.random() < ELSEWHERE:
            far = person.province and self.dice.random() < FAR_AWAY
            body = self._body(self.dice.choice(self.provinces) if far else person.province)
        person.posts.append((year, body, min(office + 1, 2)))

    def _body(self, province: str) -> tuple[str, ...]:
        forms = self.dice.choice(WORLD["local_bodies"] if province else WORLD["central_bodies"])
        return tuple(form.format(province) for form in forms)

    def _happenings(self, day: date) -> Iterator[dict]:
        """An event, at times with others of a series or of the neighbourhood on the same day."""
        dice = self.dice
        province = dice.choice(self.provinces)
        subject = dice.choice(WORDS["fields"])
        host = self._body(province)
        event = {"day": day, "province": province, "subject": subject, "hosts": [host], "number": 0, "session": ""}
        chance = dice.random()
        if chance < 0.03:
            yield from ({**event, "number": number} for number in (1, 2))
        elif chance < 0.05:
            for district in dice.sample(WORLD["districts"], 2):
                yield {**event, "hosts": [(f"UBND huyện {district}", f"Ủy ban nhân dân huyện {district}")]}
        elif chance < 0.07:
            yield from ({**event, "session": session} for session in ("morning", "afternoon"))
        else:
            if dice.random() < 0.4:
                event["hosts"] = [host, self._body(dice.choice(["", province]))]
            yield event

    def _tellings(self, number: int, event: dict) -> Iterator[Told]:
        dice = self.dice
        guests = [*self._some(event["province"], dice.choice([1, 2, 3])), *self._some("", dice.choice([0, 1, 1]))]
        present = list({person.name: person for person in guests}.values())
        subjects = dice.sample(WORDS["aspects"], 2)
        event = {**event, "present": present, "subjects": subjects, "count": dice.randrange(30, 400)}
        first = self._tell(number, event)
        yield first
        if dice.random() < 0.15:
            yield self._copy(first)
        for _ in range(dice.choice([0, 0, 0, 1, 1, 2])):
            yield self._tell(number, event)

    def _some(self, province: str, number: int) -> list[Someone]:
        known = self.by_province.get(province, [])
        return self.dice.sample(known, k=min(number, len(known)))

    def _tell(self, number: int, event: dict) -> Told:
        dice = self.dice
        left_out = dice.choice([0, 0, 1]) if len(event["present"]) > 1 else 0
        told = dice.sample(event["present"], k=len(event["present"]) - left_out)
        whos = {person.name: person.pk for person in told}
        people = [self._mention(person, event) for person in told]
        hosts = event["hosts"] if dice.random() < 0.85 else event["hosts"][:1]
        bodies = {dice.choice(forms): forms[0] for forms in hosts}
        record = {
            "title": f"{event['province']}: tập huấn {event['subject']}",
            "name": self._name(event), "start_date": self._day(event["day"]), "end_date": None,
            "session": event["session"] or None, "scope": None, "venue": None, "provinces": [event["province"]],
            "organizers": list(bodies), "attendance": {"count": event["count"], "qualifier": "over"}, "people": people,
            "topics": [{"title": aspect.format(event["subject"]), "presenter": None}
                       for aspect in dice.sample(event["subjects"], dice.choice([1, 2]))],
            "byline": None, "outlet": dice.choice(WORLD["outlets"]), "evidence": [], "unsure": [],
        }  # fmt: skip
        return Told(self._report(record, self._text(record, event)), number, None, whos, bodies)

    def _copy(self, told: Told) -> Told:
        """The same words in another outlet, with another headline and a last line."""
        record = {**told.report.reading, "outlet": self.dice.choice(WORLD["outlets"])}
        lines = told.report.text.splitlines()
        text = "\n".join([f"Tin {record['title'].lower()}", *lines[1:-1], f"Theo {record['outlet']}"])
        return Told(self._report(record, text), told.event, id(told), told.people, told.bodies)

    def _report(self, record: dict, text: str) -> Report:
        number = self.dice.getrandbits(60)
        return Report.of_bytes(text.encode(), text, source=f"{number}.txt", reading=record, reader_version="known")

    def _day(self, day: date) -> str:
        return (day + timedelta(days=self.dice.random() < 0.02)).isoformat()

    def _name(self, event: dict) -> str | None:
        if self.dice.random() < 0.04:
            return None
        series = f" số {event['number']}" if event["number"] else ""
        gathering = self.dice.choice(WORLD["gatherings"])
        tail = self.dice.choice(["", f" năm {event['day'].year}", f" cho cán bộ tỉnh {event['province']}"])
        return f"{gathering}{series} {self.dice.choice(['công tác ', 'về ', ''])}{event['subject']}{tail}"

    def _mention(self, person: Someone, event: dict) -> dict:
        dice = self.dice
        year = (event["day"] - FIRST).days // 365
        _, body, office = next(post for post in reversed(person.posts) if post[0] <= year)
        printed = dice.choice(body)
        if person.province == event["province"] and dice.random() < NO_PROVINCE_PRINTED:
            printed = printed.removesuffix(person.province).strip()
        position = f"{dice.choice(WORLD['offices'][office])} {printed}"
        armed = body[0] in {form.format(person.province) for form in WORLD["armed"]}
        rank = WORLD["officer_ranks"][min(person.step + year // 4, 4)] if armed else person.title
        told = [] if dice.random() < NO_OFFICE else [position]
        return {"name": person.name, "rank": rank or None, "positions": told, "part": "attendee"}

    def _text(self, record: dict, event: dict) -> str:
        dice = self.dice
        said = dice.sample(WORDS["sentences"], k=5)
        hosts = " và ".join(record["organizers"])
        lead = f"Ngày {record['start_date']}, {hosts} tổ chức {record['name'] or 'lớp học'}."
        people = "; ".join(f"{person['name']}, {', '.join(person['positions'])}" for person in record["people"])
        topics = "; ".join(topic["title"] for topic in record["topics"])
        body = [sentence.format(event["subject"]) + f" Hồ sơ {dice.randrange(10**9)}." for sentence in said]
        return "\n".join([record["title"], lead, f"Tham dự có {people}.", f"Các chuyên đề: {topics}.", *body, "PV"])
