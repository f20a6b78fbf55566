import csv
from datetime import date
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from events.evidence import facts_of
from events.identity.bodies import DATA, body_key
from events.models import Event, Organizer, Presentation, Province, Report, Speaker, Topic
from events.models.event import SLOTS_A_DAY, slots_of
from events.models.organizer import organizer_key
from events.models.report import text_digest
from events.models.speaker import name_key
from events.models.topic import topic_key

pytestmark = pytest.mark.django_db


class TestEvent:
    def test_events_come_newest_first_those_of_a_day_as_they_came_and_the_undated_last(self):
        days = [date(2024, 5, 6), None, date(2023, 1, 1), date(2024, 5, 6), None, date(1850, 1, 1), date(2500, 1, 1)]
        events = [Event.objects.create(name=str(place), start_date=day) for place, day in enumerate(days)]

        assert [event.name for event in Event.objects.newest_first()] == ["6", "3", "0", "2", "5", "4", "1"]
        assert list(Event.objects.all()) == list(Event.objects.newest_first())
        assert len({event.sequence for event in events}) == 7

    def test_its_place_follows_its_date(self):
        early, late = (Event.objects.create(start_date=date(2024, month, 1)) for month in (1, 2))

        early.start_date = date(2024, 3, 1)
        early.save()

        assert list(Event.objects.newest_first()) == [early, late]

    def test_its_place_stays_while_its_date_does(self):
        event = Event.objects.create(start_date=date(2024, 1, 1))
        Event.objects.create(start_date=date(2024, 1, 1))
        before = event.sequence

        event.name = "Lớp tập huấn"
        event.save()

        assert event.sequence == before

    def test_a_day_holds_so_many_events_and_no_more(self):
        first, end = slots_of(date(2024, 1, 1))
        event = Event.objects.create(start_date=date(2024, 1, 1))
        Event.objects.filter(pk=event.pk).update(sequence=end - 1)

        assert end - first == SLOTS_A_DAY
        with pytest.raises(ValidationError):
            Event.objects.create(start_date=date(2024, 1, 1))

    @pytest.mark.parametrize(
        "values",
        [
            {"start_date": date(2024, 5, 6), "end_date": date(2024, 5, 6)},
            {"start_date": date(2024, 5, 6), "end_date": date(2024, 5, 5)},
            {"attendance_count": 100},
            {"attendance_qualifier": "over"},
        ],
    )
    def test_values_that_do_not_go_together_are_refused_by_form_and_database(self, values):
        with pytest.raises(ValidationError):
            Event(sequence=1, **values).full_clean()
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.create(**values)

    def test_values_that_go_together(self):
        values = {
            "start_date": date(2024, 5, 6),
            "end_date": date(2024, 5, 7),
            "attendance_count": 0,
            "attendance_qualifier": "exact",
        }

        Event.objects.create(**values).full_clean()

    def test_a_name_that_is_not_stated(self):
        event = Event.objects.create()

        assert (event.slug, event.get_absolute_url()) == ("-", f"/events/{event.pk}/-/")

    def test_its_address(self):
        event = Event.objects.create(name="Hội nghị tập huấn Đắk Lắk năm 2024")

        assert event.get_absolute_url() == f"/events/{event.pk}/hoi-nghi-tap-huan-dak-lak-nam-2024/"

    def test_an_empty_one_as_a_record(self):
        assert Event.objects.create().as_record() == {
            "name": None,
            "start_date": None,
            "end_date": None,
            "session": None,
            "scope": None,
            "provinces": [],
            "venue": None,
            "organizers": [],
            "attendance": None,
            "people": [],
            "topics": [],
        }

    def test_as_a_record_its_links_go_by_the_words_that_were_printed(self):
        event = Event.objects.create(attendance_count=0, attendance_qualifier="exact")
        bay = Speaker.objects.create(name="Trần Văn Bảy")
        event.participations.create(speaker=bay, printed_name="TRẦN VĂN BẢY", rank="Đại tá", part="chair")
        event.hostings.create(organizer=Organizer.objects.create(name="Sở Nội vụ"), printed_name="SỞ NỘI VỤ")
        event.hostings.create(organizer=Organizer.objects.create(name="Tỉnh đoàn"), place=1)
        event.presentations.create(topic=Topic.objects.create(title="Lưu trữ"), presenter=bay)

        record = event.as_record()

        assert record["attendance"] == {"count": 0, "qualifier": "exact"}
        assert record["people"] == [{"name": "TRẦN VĂN BẢY", "rank": "Đại tá", "positions": [], "part": "chair"}]
        assert record["organizers"] == ["SỞ NỘI VỤ", "Tỉnh đoàn"]
        assert record["topics"] == [{"title": "Lưu trữ", "presenter": "TRẦN VĂN BẢY"}]

    @pytest.mark.parametrize("number", [1, 3])
    def test_a_page_needs_the_same_queries_however_much_it_shows(self, number, django_assert_num_queries):
        event = Event.objects.create()
        for index in range(number):
            speaker = Speaker.objects.create(name=f"Trần Văn {index}")
            event.participations.create(speaker=speaker)
            event.hostings.create(organizer=Organizer.objects.create(name=f"Sở {index}"))
            event.presentations.create(topic=Topic.objects.create(title=f"Bài {index}"), presenter=speaker)
            event.provinces.add(Province.objects.exclude(merged_into=None)[index])
            Report.objects.create(event=event, text=str(index), text_sha256=str(index), original=b"")

        with django_assert_num_queries(6):
            facts_of(Event.objects.for_page().get())


class TestMetAtEvents:
    """Provinces, people, topics and bodies by the public events they were met at."""

    @pytest.fixture
    def met(self):
        """Of each kind: one met at two public events, one at one, one at a hidden event only, one nowhere."""
        events = [Event.objects.create(visibility="public" if public else "hidden") for public in (True, True, False)]
        names = {"twice": events[:2] + events[2:], "once": events[:1], "hidden": events[2:], "never": []}
        for index, (name, at) in enumerate(names.items()):
            speaker, topic = Speaker.objects.create(name=name), Topic.objects.create(title=name)
            organizer = Organizer.objects.create(name=name)
            province = Province.objects.order_by("statistics_code")[index]
            for event in at:
                event.participations.create(speaker=speaker)
                event.presentations.create(topic=topic)
                event.hostings.create(organizer=organizer)
                event.provinces.add(province)

    @pytest.mark.parametrize("model", [Speaker, Topic, Organizer])
    def test_each_kind_of_record(self, met, model):
        assert {str(record) for record in model.objects.met()} == {"twice", "once"}
        assert {str(record): record.event_count for record in model.objects.with_event_count()} == {
            "twice": 2,
            "once": 1,
            "hidden": 0,
            "never": 0,
        }

    def test_provinces(self, met):
        first, second = Province.objects.order_by("statistics_code")[:2]

        assert set(Province.objects.met()) == {first, second}
        assert [
            province.event_count for province in Province.objects.with_event_count().order_by("statistics_code")[:3]
        ] == [2, 1, 0]


class TestSpeaker:
    def test_names_sort_by_the_given_name_in_vietnamese_order(self):
        names = ["Trần Văn Ý", "Lê Thị Đào", "Đỗ Văn Dũng", "Nguyễn Thị Ân", "Bùi Văn An", "Lò Văn Ẵn", "Hà Văn Du"]
        for name in names:
            Speaker.objects.create(name=name)

        assert [speaker.name for speaker in Speaker.objects.all()] == [
            "Bùi Văn An",
            "Lò Văn Ẵn",
            "Nguyễn Thị Ân",
            "Hà Văn Du",
            "Đỗ Văn Dũng",
            "Lê Thị Đào",
            "Trần Văn Ý",
        ]

    def test_namesakes_are_the_same_up_to_capitals_blanks_and_the_place_of_a_tone(self):
        same = [Speaker.objects.create(name=name) for name in ("Lò Thị Hòa", "LÒ THỊ HOÀ", " Lò  Thị Hoà")]
        Speaker.objects.create(name="Lò Thị Hoa")

        assert set(Speaker.objects.namesakes("lò thị hòa")) == set(same)

    def test_one_met_at_an_event_cannot_be_deleted_unnoticed(self):
        speaker = Speaker.objects.create(name="Trần Văn Bảy")
        Event.objects.create().participations.create(speaker=speaker)

        with pytest.raises(models.ProtectedError):
            speaker.delete()


class TestKeys:
    """What two printings of the same share."""

    def test_of_a_person(self):
        assert name_key("LÒ THỊ HOÀ") == name_key("Lò  Thị Hòa") == "lò thị hòa"
        assert name_key("Lò Thị Hoa") != name_key("Lò Thị Hòa")

    def test_of_a_topic(self):
        assert topic_key("“Đạo lạ” và các hiện tượng") == topic_key("đạo lạ và các hiện tượng") != topic_key("Đạo lạ")
        assert len(topic_key("Rất dài " * 500)) == 500

    def test_of_a_body(self):
        assert organizer_key("Ban chỉ đạo Nhân quyền tỉnh X") == organizer_key("BAN CHỈ ĐẠO NHÂN QUYỀN TỈNH X")
        assert organizer_key("Ban Chỉ đạo về Nhân quyền của Chính phủ") == organizer_key("BCĐ Nhân quyền Chính phủ")

    def test_every_known_variant_of_a_body_belongs_to_one_body(self):
        with (DATA / "body_variants.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        names = [body_key(row["name"]) for row in rows]

        assert len(set(names)) == len(names)
        assert {variant: organizer_key(variant) for row in rows for variant in row["variants"].split("|")} == {
            variant: body_key(row["name"]) for row in rows for variant in row["variants"].split("|")
        }

    @pytest.mark.parametrize(("model", "column"), [(Organizer, "name"), (Topic, "title")])
    def test_a_form_refuses_a_second_record_of_the_same_key(self, model, column):
        first = model.objects.create(**{column: "Sở Nội vụ"})

        first.full_clean()
        with pytest.raises(ValidationError):
            model(**{column: "SỞ NỘI VỤ"}).full_clean(exclude=["sort_key", "key"])


class TestReport:
    def test_its_text_is_kept_composed_and_its_bytes_as_they_came(self):
        original = "Ho\u0300a Bi\u0300nh".encode()

        report = Report.of_bytes(original, original.decode(), source="bao-cao.txt")

        assert (report.text, report.original, report.source) == ("Hòa Bình", original, "bao-cao.txt")
        assert report.sha256 == sha256(original).hexdigest()

    def test_a_text_is_known_again_by_its_words_alone(self):
        assert text_digest("Hòa Bình\n\n Gia Lai \n") == text_digest("Ho\u0300a Bình\r\nGia Lai")
        assert text_digest("Hòa Bình Gia Lai") != text_digest("Hòa Bình\nGia Lai")

    def test_a_text_is_archived_once(self):
        Report.of_bytes(b"Gia Lai", "Gia Lai", event=Event.objects.create()).save()

        with pytest.raises(IntegrityError), transaction.atomic():
            Report.of_bytes(b"Gia Lai\n", "Gia Lai\n", event=Event.objects.create()).save()

    def test_the_current_ones_are_those_that_no_corrected_copy_replaced(self):
        event = Event.objects.create()
        first, second, third = (
            Report.objects.create(event=event, text_sha256=str(number), original=b"") for number in range(3)
        )
        first.replaced_by = third
        first.save()

        assert list(Report.objects.current()) == [second, third]

    def test_public_are_those_of_public_events(self):
        shown, _hidden = (
            Report.objects.create(
                event=Event.objects.create(visibility="public" if public else "hidden"),
                text_sha256=str(public),
                original=b"",
            )
            for public in (True, False)
        )

        assert list(Report.objects.public()) == [shown]


def test_a_presenter_who_is_deleted_leaves_the_topic_where_it_was():
    presenter = Speaker.objects.create(name="Trần Văn Bảy")
    Presentation.objects.create(
        event=Event.objects.create(), topic=Topic.objects.create(title="A"), presenter=presenter
    )

    presenter.delete()

    assert Presentation.objects.get().presenter is None


@pytest.mark.parametrize(
    ("model", "link", "field"),
    [(Speaker, "participations", "speaker"), (Organizer, "hostings", "organizer"), (Topic, "presentations", "topic")],
)
def test_a_record_is_linked_to_an_event_once(model, link, field):
    event, record = Event.objects.create(), model.objects.create()
    getattr(event, link).create(**{field: record})

    with pytest.raises(IntegrityError), transaction.atomic():
        getattr(event, link).create(**{field: record})
