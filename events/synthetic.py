"""Synthetic events of realistic Vietnamese, for measuring: reproducible by seed, written through the real models.

Names, bodies, offices and ranks come from the reader's own lists. What is met how often follows Zipf's law, as in the
archives of the press: a few bodies and topics everywhere, most of them once.
"""

import json
import random
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate, chain
from pathlib import Path

from django.db import transaction

from events import search
from events.additions import Additions
from events.cards import card_of
from events.models import (
    Event,
    Hosting,
    Organizer,
    Participation,
    Presentation,
    Province,
    Report,
    SearchText,
    Speaker,
    Topic,
)
from events.models.event import slots_of
from events.models.organizer import organizer_key
from events.models.speaker import name_key
from events.models.topic import topic_key
from events.reader import vocabulary
from events.reader.spelling import person_sort_key, sort_key, words

FIRST, LAST = date(2008, 1, 1), date(2026, 6, 30)
BATCH = 500
CHARACTERS = 3_000  # of a report

WORDS = json.loads((Path(__file__).parent / "data" / "synthetic_words.json").read_text(encoding="utf-8"))


@dataclass(slots=True)
class _Text:
    """A report's text as it grows, and the evidence of what it says."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    evidence: list[dict] = field(default_factory=list)

    def say(self, words_said: str, path: str = "") -> None:
        if path:
            self.evidence.append({"path": path, "start": self.size, "end": self.size + len(words_said)})
        self.parts.append(words_said)
        self.size += len(words_said)


class _Zipf:
    """Draws the places 0 … size - 1, the first ones most often."""

    def __init__(self, size: int, exponent: float = 1.0):
        self.weights = list(accumulate(1 / (place + 1) ** exponent for place in range(size)))

    def draw(self, dice: random.Random) -> int:
        return bisect(self.weights, dice.random() * self.weights[-1])

    def draw_several(self, dice: random.Random, number: int) -> list[int]:
        return list(dict.fromkeys(self.draw(dice) for _ in range(number)))


def fill(number: int, *, seed: int = 1, characters: int = CHARACTERS) -> Iterator[int]:
    """Add that many events to the archive, a batch a transaction; after each, how many were added in all.

    Each report has at least what is told of its event, and is filled up to that many characters.
    """
    maker = _Maker(number, seed, characters)
    added = 0
    while added < number:
        with transaction.atomic():
            added += maker.add(min(BATCH, number - added))
        yield added


class _Maker:
    def __init__(self, number: int, seed: int, characters: int):
        self.dice = random.Random(seed)
        self.characters = characters
        self.provinces = list(Province.objects.select_related("merged_into").order_by("pk"))
        self.ranks = [row["term"] for row in vocabulary.rows("ranks")]
        self.offices = [row["term"] for row in vocabulary.rows("offices")]
        self.taken: dict[int, int] = defaultdict(int)
        with transaction.atomic():
            self.speakers = self._make_speakers(max(8, number // 5))
            self.topics = self._make_topics(max(8, number // 3))
            self.organizers = self._make_organizers(max(8, min(number, 3_000)))
        self.province_zipf = _Zipf(len(self.provinces), 0.6)
        self.speaker_zipf = _Zipf(len(self.speakers), 0.9)
        self.topic_zipf = _Zipf(len(self.topics), 0.9)
        self.organizer_zipf = _Zipf(len(self.organizers), 0.9)
        self.field_zipf = _Zipf(len(WORDS["fields"]), 1.2)

    def _make_speakers(self, number: int) -> list[Speaker]:
        surnames = [row["term"] for row in vocabulary.rows("surnames")][:60]  # the most frequent stand first
        made = []
        for _ in range(number):
            name = " ".join(map(self.dice.choice, (surnames, WORDS["middle"], WORDS["given"])))
            made.append(Speaker(name=name, name_key=name_key(name), folded=words(name), sort_key=person_sort_key(name)))
        return Speaker.objects.bulk_create(made, batch_size=BATCH)

    def _make_topics(self, number: int) -> list[Topic]:
        titles: dict[str, str] = {}
        while len(titles) < number:
            title = self.dice.choice(WORDS["aspects"]).format(self.dice.choice(WORDS["fields"]))
            if len(titles) > 200:
                title += f" {self.dice.choice(WORDS['scenes'])} theo Kế hoạch số {self.dice.randint(1, number * 2)}"
            titles.setdefault(topic_key(title), title)
        known = _known(Topic, titles)
        made = [
            Topic(title=title, key=key, sort_key=sort_key(title)) for key, title in titles.items() if key not in known
        ]
        return [*known.values(), *Topic.objects.bulk_create(made, batch_size=BATCH, ignore_conflicts=False)]

    def _make_organizers(self, number: int) -> list[Organizer]:
        heads = [row["term"] for row in vocabulary.rows("bodies") if len(row["term"].split()) > 1]
        names: dict[str, str] = {}
        for place in range(number):
            name = f"{self.dice.choice(heads)} tỉnh {self.provinces[place % len(self.provinces)]}"
            names.setdefault(organizer_key(name), name)
        known = _known(Organizer, names)
        made = [
            Organizer(name=name, key=key, sort_key=sort_key(name)) for key, name in names.items() if key not in known
        ]
        return [*known.values(), *Organizer.objects.bulk_create(made, batch_size=BATCH)]

    def add(self, number: int) -> int:
        additions = Additions()
        for _ in range(number):
            plan = self._plan(additions)
            held = Event.provinces.through(event_id=plan["event"].pk, province_id=plan["province"].pk)
            links = chain.from_iterable(plan[name] for name in ("hostings", "participations", "presentations"))
            for row in (held, *links, *plan["reports"]):
                additions.add(row)
            additions.index(_search_text(plan))
        additions.finish()
        return number

    def _plan(self, additions: Additions) -> dict:
        """An event, which has its id, with all that belongs to it, to be added."""
        dice = self.dice
        start = None if dice.random() < 0.03 else FIRST + timedelta(days=dice.randrange((LAST - FIRST).days))
        subject = WORDS["fields"][self.field_zipf.draw(dice)]
        province = self.provinces[self.province_zipf.draw(dice)]
        name = f"Hội nghị tập huấn công tác {subject} năm {start.year if start else 'qua'}"
        count = dice.choice([None, *range(30, 400, 10)])
        event = additions.add(Event(
            name=name, start_date=start, sequence=self._sequence(start), attendance_count=count,
            attendance_qualifier=dice.choice(["exact", "over", "nearly", "about"]) if count else "",
            session=dice.choice(["", "", "morning", "afternoon"]),
        ))  # fmt: skip
        organizers = [
            self.organizers[place] for place in self.organizer_zipf.draw_several(dice, dice.choice([1, 1, 2]))
        ]
        speakers = [self.speakers[place] for place in self.speaker_zipf.draw_several(dice, dice.choice([1, 2, 3, 4]))]
        topics = [self.topics[place] for place in self.topic_zipf.draw_several(dice, dice.choice([1, 2, 2, 3, 4]))]
        hostings = [
            Hosting(event=event, organizer=body, printed_name=body.name, place=place)
            for place, body in enumerate(organizers)
        ]
        participations = [
            Participation(
                event=event, speaker=speaker, printed_name=speaker.name, place=place,
                rank=dice.choice(["", "", dice.choice(self.ranks)]),
                positions=[f"{dice.choice(self.offices)} {organizers[0]}"], part=dice.choice(Participation.Part.values),
            )
            for place, speaker in enumerate(speakers)
        ]  # fmt: skip
        presentations = [
            Presentation(event=event, topic=topic, printed_title=topic.title, place=place)
            for place, topic in enumerate(topics)
        ]
        plan = {
            "event": event, "province": province, "subject": subject,
            "hostings": hostings, "participations": participations, "presentations": presentations,
        }  # fmt: skip
        return {**plan, "reports": [self._report(plan)]}

    def _sequence(self, start: date | None) -> int:
        first, _end = slots_of(start)
        if first not in self.taken:
            self.taken[first] = Event.objects.next_sequence(start) - first
        self.taken[first] += 1
        return first + self.taken[first] - 1

    def _report(self, plan: dict) -> Report:
        event, text = plan["event"], _Text()
        if event.start_date:
            text.say("Ngày ")
            text.say(f"{event.start_date.day}/{event.start_date.month}/{event.start_date.year}", "start_date")
            text.say(", ")
        for place, link in enumerate(plan["hostings"]):
            text.say(" phối hợp với " if place else "")
            text.say(link.printed_name, f"organizers.{place}")
        text.say(" tại ")
        text.say(plan["province"].name, "provinces.0")
        text.say(" đã tổ chức ")
        text.say(event.name, "name")
        if event.attendance_count:
            text.say(" với ")
            text.say(f"{event.attendance_count} đại biểu", "attendance")
        text.say(".\n")
        for place, link in enumerate(plan["participations"]):
            text.say("Tham dự có " if place == 0 else "; ")
            if link.rank:
                text.say(link.rank, f"people.{place}.rank")
                text.say(" ")
            text.say(link.printed_name, f"people.{place}.name")
            text.say(", ")
            text.say(link.positions[0], f"people.{place}.positions.0")
        text.say(".\nCác đại biểu được nghe các chuyên đề: ")
        for place, link in enumerate(plan["presentations"]):
            text.say("; " if place else "")
            text.say(link.printed_title, f"topics.{place}.title")
        text.say(".\n")
        while text.size < self.characters:
            text.say(self.dice.choice(WORDS["sentences"]).format(plan["subject"]) + " ")
        text.say(f"\nHồ sơ số {event.sequence}.")
        whole = "".join(text.parts)
        record = {**_record(plan), "evidence": text.evidence, "unsure": []}
        return Report.of_bytes(
            whole.encode(), whole, event=event, source=f"synthetic-{event.sequence}.txt", reading=record,
            reader_version="synthetic",
        )  # fmt: skip


def _known(model: type[Topic] | type[Organizer], keys: Iterable[str]) -> dict:
    """The records of these keys that there are already, by their keys."""
    every = list(keys)
    chunks = (every[start : start + BATCH] for start in range(0, len(every), BATCH))
    return {record.key: record for chunk in chunks for record in model.objects.filter(key__in=chunk)}


def _record(plan: dict) -> dict:
    """What a reading says of the event and its report."""
    event = plan["event"]
    return {
        "title": None, "byline": None, "outlet": None, "name": event.name, "venue": None, "scope": None,
        "start_date": event.start_date and event.start_date.isoformat(), "end_date": None,
        "session": event.session or None, "provinces": [plan["province"].name],
        "organizers": [link.printed_name for link in plan["hostings"]],
        "attendance": event.attendance_count
        and {"count": event.attendance_count, "qualifier": event.attendance_qualifier},
        "people": [
            {"name": link.printed_name, "rank": link.rank or None, "positions": link.positions, "part": link.part}
            for link in plan["participations"]
        ],
        "topics": [{"title": link.printed_title, "presenter": None} for link in plan["presentations"]],
    }  # fmt: skip


def _search_text(plan: dict) -> SearchText:
    said = [
        *search.province_names(plan["province"]),
        *(link.printed_name for link in plan["hostings"]),
        *(" ".join([link.printed_name, link.rank, *link.positions]) for link in plan["participations"]),
        *(link.printed_title for link in plan["presentations"]),
        *(report.text for report in plan["reports"]),
    ]
    speakers = [link.speaker for link in plan["participations"]]
    card = card_of(plan["event"], [plan["province"]], speakers, len(plan["presentations"]))
    return search.text_of(plan["event"], said, card)
