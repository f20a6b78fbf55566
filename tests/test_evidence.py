"""The facts of an event against its reports' readings; text, reading and record are made here, without the reader."""

from datetime import date

import pytest

from events.evidence import KINDS, Fact, Mark, Said, State, Words, facts_of
from events.models import Event, Hosting, Organizer, Participation, Presentation, Province, Report, Speaker, Topic
from events.models.report import text_digest
from events.reader.reading import Reading

pytestmark = pytest.mark.django_db

TEXT = (
    "Sáng 6/5/2024, tại Năm Căn, Sở Nội vụ Cà Mau mở lớp tập huấn. Đại tá Trần Văn Bảy, Trưởng phòng Hậu cần, "
    "trình bày chuyên đề Kỹ năng thoát nạn cho hơn 120 người."
)
READING = {
    "title": None, "name": None, "start_date": "2024-05-06", "end_date": None, "session": "morning", "scope": None,
    "provinces": ["Cà Mau"], "venue": "Năm Căn", "organizers": ["Sở Nội vụ Cà Mau"],
    "attendance": {"count": 120, "qualifier": "over"},
    "people": [
        {"name": "Trần Văn Bảy", "rank": "Đại tá", "positions": ["Trưởng phòng Hậu cần"], "part": "presenter"}
    ],
    "topics": [{"title": "Kỹ năng thoát nạn", "presenter": "Trần Văn Bảy"}],
    "byline": None, "outlet": None,
}  # fmt: skip
QUOTES = {
    "start_date": "6/5/2024", "session": "Sáng", "provinces.0": "Cà Mau", "venue": "Năm Căn",
    "organizers.0": "Sở Nội vụ Cà Mau", "attendance": "hơn 120 người", "people.0.name": "Trần Văn Bảy",
    "people.0.rank": "Đại tá", "people.0.positions.0": "Trưởng phòng Hậu cần", "people.0.part": "trình bày",
    "topics.0.title": "Kỹ năng thoát nạn", "topics.0.presenter": "Trần Văn Bảy",
}  # fmt: skip


def stretch(path, text=TEXT):
    start = text.index(QUOTES[path])
    return start, start + len(QUOTES[path])


def add_report(event, *, text=TEXT, unsure=(), **values):
    """A report of the event whose reading is READING with other values, where the text has their quotes."""
    reading = {**READING, **values}
    evidence = [
        {"path": path, "start": stretch(path, text)[0], "end": stretch(path, text)[1]}
        for path, quote in QUOTES.items()
        if quote in text
    ]
    return Report.objects.create(
        event=event, text=text, text_sha256=text_digest(text), original=text.encode(),
        reading={**reading, "evidence": evidence, "unsure": list(unsure)},
    )  # fmt: skip


@pytest.fixture
def event():
    """An event that holds what READING says."""
    event = Event.objects.create(
        start_date=date(2024, 5, 6),
        session="morning",
        venue="Năm Căn",
        attendance_count=120,
        attendance_qualifier="over",
    )
    event.provinces.add(Province.objects.get(name="Cà Mau"))
    bay = Speaker.objects.create(name="Trần Văn Bảy")
    Hosting.objects.create(
        event=event, organizer=Organizer.objects.create(name="SỞ NỘI VỤ CÀ MAU"), printed_name="Sở Nội vụ Cà Mau"
    )
    Participation.objects.create(
        event=event, speaker=bay, printed_name="Trần Văn Bảy", rank="Đại tá", positions=["Trưởng phòng Hậu cần"],
        part="presenter",
    )  # fmt: skip
    topic = Topic.objects.create(title="Kỹ năng thoát nạn")
    Presentation.objects.create(event=event, topic=topic, printed_title="Kỹ năng thoát nạn", presenter=bay)
    return event


def facts(event):
    return facts_of(Event.objects.for_page().get(pk=event.pk))


def words(report, path, *, unsure=False):
    return Words(report.pk, path, *stretch(path, report.text), unsure)


def test_every_quoted_fact_leads_to_its_words(event):
    report = add_report(event)

    found = facts(event)

    assert list(found.all()) == [
        Fact("name", None, State.NOT_STATED),
        Fact("start_date", "2024-05-06", State.QUOTED, (words(report, "start_date"),)),
        Fact("end_date", None, State.NOT_STATED),
        Fact("session", "morning", State.QUOTED, (words(report, "session"),)),
        Fact("scope", None, State.NOT_STATED),
        Fact("venue", "Năm Căn", State.QUOTED, (words(report, "venue"),)),
        Fact("attendance", {"count": 120, "qualifier": "over"}, State.QUOTED, (words(report, "attendance"),)),
        Fact("provinces.0", "Cà Mau", State.QUOTED, (words(report, "provinces.0"),)),
        Fact("organizers.0", "Sở Nội vụ Cà Mau", State.QUOTED, (words(report, "organizers.0"),)),
        Fact("people.0", "Trần Văn Bảy", State.QUOTED, (words(report, "people.0.name"),)),
        Fact("people.0.rank", "Đại tá", State.QUOTED, (words(report, "people.0.rank"),)),
        Fact("people.0.positions.0", "Trưởng phòng Hậu cần", State.QUOTED, (words(report, "people.0.positions.0"),)),
        Fact("people.0.part", "presenter", State.QUOTED, (words(report, "people.0.part"),)),
        Fact("topics.0", "Kỹ năng thoát nạn", State.QUOTED, (words(report, "topics.0.title"),)),
        Fact("topics.0.presenter", "Trần Văn Bảy", State.QUOTED, (words(report, "topics.0.presenter"),)),
    ]


def test_every_mark_leads_back_to_its_fact(event):
    report = add_report(event, unsure=["venue"])

    marks = facts(event).marks(report)

    shown = {mark.anchor: (TEXT[mark.start : mark.end], mark.kind, mark.unsure, mark.fact_anchor) for mark in marks}
    here = f"r{report.pk}"
    assert shown == {
        f"{here}-start_date": ("6/5/2024", "when", False, "fact-start_date"),
        f"{here}-session": ("Sáng", "when", False, "fact-session"),
        f"{here}-provinces-0": ("Cà Mau", "where", False, "fact-provinces-0"),
        f"{here}-venue": ("Năm Căn", "where", True, "fact-venue"),
        f"{here}-organizers-0": ("Sở Nội vụ Cà Mau", "body", False, "fact-organizers-0"),
        f"{here}-attendance": ("hơn 120 người", "count", False, "fact-attendance"),
        f"{here}-people-0-name": ("Trần Văn Bảy", "who", False, "fact-people-0"),
        f"{here}-people-0-rank": ("Đại tá", "who", False, "fact-people-0-rank"),
        f"{here}-people-0-positions-0": ("Trưởng phòng Hậu cần", "who", False, "fact-people-0-positions-0"),
        f"{here}-people-0-part": ("trình bày", "who", False, "fact-people-0-part"),
        f"{here}-topics-0-title": ("Kỹ năng thoát nạn", "what", False, "fact-topics-0"),
        f"{here}-topics-0-presenter": ("Trần Văn Bảy", "what", False, "fact-topics-0-presenter"),
    }


def test_an_edited_value_has_no_words_and_tells_what_the_report_says(event):
    report = add_report(event)
    event.venue = "Rạp Cà Mau"
    event.save()

    found = facts(event)

    assert found.single["venue"] == Fact("venue", "Rạp Cà Mau", State.EDITED, (), (Said(report, "Năm Căn"),))
    assert Mark(*stretch("venue"), f"r{report.pk}-venue", "where", False, None) in found.marks(report)


def test_an_emptied_value_is_edited(event):
    report = add_report(event)
    event.attendance_count, event.attendance_qualifier = None, ""
    event.save()

    said = Said(report, {"count": 120, "qualifier": "over"})
    assert facts(event).single["attendance"] == Fact("attendance", None, State.EDITED, (), (said,))


def test_a_value_that_no_report_states_is_not_stated(event):
    add_report(event, venue=None)
    event.venue = ""
    event.save()

    assert facts(event).single["venue"] == Fact("venue", None, State.NOT_STATED)


def test_an_edited_rank_office_part_and_presenter_have_no_words(event):
    add_report(event)
    event.participations.update(rank="Thượng tá", positions=["Phó Giám đốc Sở Nội vụ"], part="chair")
    event.presentations.update(presenter=Speaker.objects.create(name="Lý Thị Sáu"))

    found = facts(event)

    (person,), (topic,) = found.people, found.topics
    assert person.fact.state == State.QUOTED
    assert person.rank == Fact("people.0.rank", "Thượng tá", State.EDITED)
    assert person.positions == (Fact("people.0.positions.0", "Phó Giám đốc Sở Nội vụ", State.EDITED),)
    assert person.part == Fact("people.0.part", "chair", State.EDITED)
    assert topic.presenter == Fact("topics.0.presenter", "Lý Thị Sáu", State.EDITED)


def test_what_an_editor_added_by_hand_is_edited(event):
    add_report(event)
    event.provinces.add(Province.objects.get(name="Bạc Liêu"))
    event.hostings.create(organizer=Organizer.objects.create(name="Tỉnh đoàn Cà Mau"), place=1)
    event.participations.create(speaker=Speaker.objects.create(name="Lý Thị Sáu"), place=1)
    event.presentations.create(topic=Topic.objects.create(title="Sơ cứu"), place=1)

    found = facts(event)

    assert found.provinces[0].fact == Fact("provinces.0", "Bạc Liêu", State.EDITED)
    assert found.organizers[1].fact == Fact("organizers.1", "Tỉnh đoàn Cà Mau", State.EDITED)
    assert found.people[1].fact == Fact("people.1", "Lý Thị Sáu", State.EDITED)
    assert found.topics[1].fact == Fact("topics.1", "Sơ cứu", State.EDITED)


def test_links_led_to_other_records_go_by_their_names_and_keep_their_words(event):
    report = add_report(event)
    event.hostings.update(organizer=Organizer.objects.create(name="Sở Y tế tỉnh Cà Mau"))
    bay = Speaker.objects.create(name="Trần Văn Bẩy")
    event.participations.update(speaker=bay)
    event.presentations.update(topic=Topic.objects.create(title="Thoát nạn khi có cháy"), presenter=bay)

    found = facts(event)

    assert [items[0].fact for items in (found.organizers, found.people, found.topics)] == [
        Fact("organizers.0", "Sở Y tế tỉnh Cà Mau", State.EDITED, (words(report, "organizers.0"),)),
        Fact("people.0", "Trần Văn Bẩy", State.EDITED, (words(report, "people.0.name"),)),
        Fact("topics.0", "Thoát nạn khi có cháy", State.EDITED, (words(report, "topics.0.title"),)),
    ]
    assert found.topics[0].presenter == Fact(
        "topics.0.presenter", "Trần Văn Bẩy", State.EDITED, (words(report, "topics.0.presenter"),)
    )


def test_a_record_of_another_printing_of_the_same_name_is_shown_as_printed(event):
    report = add_report(event)
    Speaker.objects.filter(name="Trần Văn Bảy").update(name="TRẦN VĂN BẢY")

    (person,) = facts(event).people
    assert person.fact == Fact("people.0", "Trần Văn Bảy", State.QUOTED, (words(report, "people.0.name"),))


def test_a_value_whose_words_are_unsure_is_unsure(event):
    add_report(event, unsure=["venue", "people.0.rank"])

    found = facts(event)

    assert found.single["venue"].unsure
    assert found.people[0].rank.unsure
    assert not found.single["session"].unsure


def test_a_value_that_an_editor_set_is_not_unsure(event):
    add_report(event, unsure=["venue"])
    event.venue = "Rạp Cà Mau"
    event.save()

    assert not facts(event).single["venue"].unsure


def test_a_value_that_follows_from_another_has_no_words_of_its_own(event):
    add_report(event, scope="provincial")
    event.scope = "provincial"
    event.save()

    assert facts(event).single["scope"] == Fact("scope", "provincial", State.QUOTED)


def test_of_several_reports_each_gives_its_words_or_says_otherwise(event):
    first = add_report(event)
    second = add_report(event, text=f"{TEXT} (Theo Cà Mau Online)")
    third = add_report(event, text="Khoảng 250 người dự lớp tập huấn.",
                       venue="Đất Mũi", attendance={"count": 250, "qualifier": "about"})  # fmt: skip

    found = facts(event)

    assert found.single["venue"] == Fact(
        "venue", "Năm Căn", State.QUOTED, (words(first, "venue"), words(second, "venue")), (Said(third, "Đất Mũi"),)
    )
    assert found.single["attendance"].otherwise == (Said(third, {"count": 250, "qualifier": "about"}),)
    assert found.people[0].fact.words == (words(first, "people.0.name"), words(second, "people.0.name"))
    assert {mark.fact_anchor for mark in found.marks(second)} == {mark.fact_anchor for mark in found.marks(first)}
    assert found.marks(third) == []


def test_a_report_that_a_corrected_copy_replaced_gives_no_words(event):
    earlier = add_report(event)
    later = add_report(event, text=f"{TEXT} Kết thúc lớp học.")
    earlier.replaced_by = later
    earlier.save()

    found = facts(event)

    assert found.single["venue"].words == (words(later, "venue"),)
    assert {mark.fact_anchor for mark in found.marks(earlier)} == {None}


def test_an_event_without_reports(event):
    assert facts(event).single["venue"] == Fact("venue", "Năm Căn", State.EDITED)


def test_a_report_that_was_never_read(event):
    report = Report.objects.create(event=event, text="Chưa đọc", original=b"", text_sha256="0")

    assert facts(event).marks(report) == []


def test_every_path_of_a_reading_has_its_kind():
    assert KINDS.keys() == Reading.__dataclass_fields__.keys()


def test_the_queries_do_not_grow_with_the_facts(event, django_assert_num_queries):
    for number in range(9):
        event.participations.create(speaker=Speaker.objects.create(name=f"Lý Thị Sáu {number}"), place=number)
        event.presentations.create(topic=Topic.objects.create(title=f"Sơ cứu {number}"), place=number)
        event.hostings.create(organizer=Organizer.objects.create(name=f"Huyện đoàn {number}"), place=number)
        add_report(event, text=f"{TEXT} {number}")

    loaded = Event.objects.for_page().get(pk=event.pk)

    with django_assert_num_queries(0):
        facts_of(loaded)
