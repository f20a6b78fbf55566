from datetime import date

from events.reader.reading import Attendance, Fact, Part, Person, Qualifier, Reading, Span, Topic

READING = Reading(
    start_date=Fact(date(2021, 3, 5), Span(0, 8)),
    organizers=(Fact("Sở Y tế", Span(10, 17), unsure=True),),
    attendance=Fact(Attendance(60, Qualifier.OVER), Span(20, 26)),
    people=(Person(Fact("Hồ Thị Sen", Span(30, 40)), None, (), Fact(Part.CHAIR, None)),),
    topics=(Topic(Fact("Băng bó", Span(50, 57)), Fact("Hồ Thị Sen", Span(30, 40))),),
)


def test_the_json_of_a_reading() -> None:
    assert READING.to_json() == {
        "title": None, "name": None, "start_date": "2021-03-05", "end_date": None, "session": None, "scope": None,
        "provinces": [], "venue": None, "organizers": ["Sở Y tế"],
        "attendance": {"count": 60, "qualifier": "over"},
        "people": [{"name": "Hồ Thị Sen", "rank": None, "positions": [], "part": "chair"}],
        "topics": [{"title": "Băng bó", "presenter": "Hồ Thị Sen"}],
        "byline": None, "outlet": None,
        "evidence": [
            {"path": "start_date", "start": 0, "end": 8},
            {"path": "organizers.0", "start": 10, "end": 17},
            {"path": "attendance", "start": 20, "end": 26},
            {"path": "people.0.name", "start": 30, "end": 40},
            {"path": "topics.0.title", "start": 50, "end": 57},
            {"path": "topics.0.presenter", "start": 30, "end": 40},
        ],
        "unsure": ["organizers.0"],
    }  # fmt: skip
