"""From texts to records, and again: an editor's word outlives newer readers and corrected copies.

EARLIER is a copy of TEXT in which nearly every fact is told otherwise. It stands for what an older reader made of
TEXT, or for a copy that TEXT corrects.
"""

import unicodedata
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from events.loading import Outcome, load_files, load_report
from events.models import (
    Event,
    Hosting,
    Organizer,
    Participation,
    Presentation,
    Proposal,
    Province,
    Report,
    SearchText,
    Speaker,
    Topic,
)
from events.models.event import slots_of
from events.models.report import text_digest

pytestmark = pytest.mark.django_db

TEXT = """\
Cà Mau: Tập huấn kỹ năng phòng cháy cho cán bộ cơ sở
Sáng 6/5/2024, tại Hội trường Nhà văn hóa huyện Năm Căn, Sở Nội vụ tỉnh Cà Mau phối hợp với Tỉnh đoàn Cà Mau tổ chức \
Hội nghị tập huấn công tác phòng cháy, chữa cháy cấp cơ sở năm 2024. Hơn 120 đại biểu tham dự.
Tham dự hội nghị có Đại tá Trần Văn Bảy, Phó Giám đốc Công an tỉnh Cà Mau; bà Lý Thị Sáu, Bí thư Huyện đoàn Năm Căn.
Phát biểu tại hội nghị, Đại tá Trần Văn Bảy đề nghị các địa phương chủ động phòng ngừa, gắn việc tuyên truyền với \
việc kiểm tra thường xuyên ở từng khu dân cư, từng cơ sở sản xuất, kinh doanh trên địa bàn.
Tại hội nghị, Thạc sĩ Võ Minh Tâm, Trưởng phòng Nghiệp vụ, Sở Nội vụ tỉnh Cà Mau đã trình bày chuyên đề về “Kỹ năng \
thoát nạn khi có cháy”.
Lớp học giúp cán bộ cơ sở nắm vững quy trình xử lý khi có sự cố, biết hướng dẫn người dân thoát nạn an toàn và sử dụng \
thành thạo các phương tiện chữa cháy tại chỗ trong những phút đầu tiên.
Thu Hà/Báo Cà Mau
"""
EARLIER = TEXT
for now_read, read_before in [
    ("Cà Mau: Tập huấn kỹ năng phòng cháy cho cán bộ cơ sở", "Năm Căn: Tập huấn kỹ năng phòng cháy"),
    ("Sáng 6/5/2024", "Chiều 7/5/2024"),
    ("Hội trường Nhà văn hóa huyện", "Hội trường UBND huyện"),
    ("Tỉnh đoàn Cà Mau tổ chức", "Sở Nội vụ tỉnh Bạc Liêu tổ chức"),
    ("cấp cơ sở năm 2024", "toàn quốc năm 2024"),
    ("Hơn 120", "Gần 110"),
    ("Đại tá Trần Văn Bảy, Phó Giám đốc", "Thượng tá Trần Văn Bảy, Phó Chánh Thanh tra"),
    ("Phát biểu tại hội nghị, Đại tá Trần Văn Bảy", "Các đại biểu"),
    ("bà Lý Thị Sáu", "bà Lâm Thị Út"),
    ("Kỹ năng thoát nạn khi có cháy", "Sơ cứu người bị bỏng"),
    ("Thu Hà/Báo Cà Mau", "Minh Châu/VOV.VN"),
]:
    assert now_read in EARLIER
    EARLIER = EARLIER.replace(now_read, read_before)

READ_EARLIER = {
    "title": "Năm Căn: Tập huấn kỹ năng phòng cháy",
    "name": "Hội nghị tập huấn công tác phòng cháy, chữa cháy toàn quốc năm 2024",
    "start_date": "2024-05-07",
    "end_date": None,
    "session": "afternoon",
    "scope": "national",
    "provinces": ["Bạc Liêu", "Cà Mau"],
    "venue": "Hội trường UBND huyện Năm Căn",
    "organizers": ["Sở Nội vụ tỉnh Cà Mau", "Sở Nội vụ tỉnh Bạc Liêu"],
    "attendance": {"count": 110, "qualifier": "nearly"},
    "people": [
        {
            "name": "Trần Văn Bảy",
            "rank": "Thượng tá",
            "positions": ["Phó Chánh Thanh tra Công an tỉnh Cà Mau"],
            "part": "attendee",
        },
        {"name": "Lâm Thị Út", "rank": None, "positions": ["Bí thư Huyện đoàn Năm Căn"], "part": "attendee"},
        {
            "name": "Võ Minh Tâm",
            "rank": "Thạc sĩ",
            "positions": ["Trưởng phòng Nghiệp vụ, Sở Nội vụ tỉnh Cà Mau"],
            "part": "presenter",
        },
    ],
    "topics": [{"title": "Sơ cứu người bị bỏng", "presenter": "Võ Minh Tâm"}],
    "byline": "Minh Châu",
    "outlet": "VOV.VN",
}
BAY = {
    "name": "Trần Văn Bảy",
    "rank": "Đại tá",
    "positions": ["Phó Giám đốc Công an tỉnh Cà Mau"],
    "part": "speaker",
}
SAU = {"name": "Lý Thị Sáu", "rank": None, "positions": ["Bí thư Huyện đoàn Năm Căn"], "part": "attendee"}
TAM = READ_EARLIER["people"][2]
READ = {
    "title": "Cà Mau: Tập huấn kỹ năng phòng cháy cho cán bộ cơ sở",
    "name": "Hội nghị tập huấn công tác phòng cháy, chữa cháy cấp cơ sở năm 2024",
    "start_date": "2024-05-06",
    "end_date": None,
    "session": "morning",
    "scope": "grassroots",
    "provinces": ["Cà Mau"],
    "venue": "Hội trường Nhà văn hóa huyện Năm Căn",
    "organizers": ["Sở Nội vụ tỉnh Cà Mau", "Tỉnh đoàn Cà Mau"],
    "attendance": {"count": 120, "qualifier": "over"},
    "people": [BAY, SAU, TAM],
    "topics": [{"title": "Kỹ năng thoát nạn khi có cháy", "presenter": "Võ Minh Tâm"}],
    "byline": "Thu Hà",
    "outlet": "Báo Cà Mau",
}


def load(text, *, source="nam-can.txt", published=None):
    return load_report(text.encode(), text, source=source, published=published)


def record_of(report):
    """What the archive holds of a report and its event."""
    event = Event.objects.for_page().get(pk=report.event_id)
    return {**event.as_record(), **Report.objects.get(pk=report.pk).as_record()}


def proposals():
    """{path: (in the record, read before, read now)} of the open proposals."""
    return {
        proposal.path: (proposal.record_value, proposal.read_before, proposal.read_now)
        for proposal in Proposal.objects.filter(decision="open")
    }


def contents():
    """Every row of the archive, for comparing before and after."""
    models = (Event, Report, Proposal, Organizer, Speaker, Topic, Hosting, Participation, Presentation, SearchText)
    models = (*models, Event.provinces.through)
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def _windows(text):
    """The text in Windows-1258, whose tones are marks after their letters."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    encoded = b""
    for character in text:
        split = unicodedata.normalize("NFD", character)
        letter = unicodedata.normalize("NFC", "".join(mark for mark in split if mark not in tones))
        encoded += (letter + "".join(mark for mark in split if mark in tones)).encode("cp1258")
    return encoded


@pytest.fixture(params=["a newer reader", "a corrected copy"])
def event(request):
    """The event as EARLIER was read; loading TEXT reads it anew, or corrects it."""
    report, _ = load(EARLIER)
    if request.param == "a newer reader":
        Report.objects.update(text=TEXT, text_sha256=text_digest(TEXT))
    return report.event


def load_again(event):
    """The record after loading TEXT, which must stay the record of this one event."""
    report, _ = load(TEXT)
    assert list(Event.objects.all()) == [event]
    return record_of(report)


class TestLoading:
    def test_a_new_text_is_added(self):
        report, outcome = load(TEXT)

        assert outcome == Outcome.ADDED
        assert record_of(report) == READ
        assert (report.text, bytes(report.original), report.source) == (TEXT, TEXT.encode(), "nam-can.txt")
        assert report.held == []
        assert proposals() == {}

    def test_the_words_of_the_evidence_stand_in_the_stored_text(self):
        text = unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n")

        report, _ = load(text)

        quotes = {item["path"]: report.text[item["start"] : item["end"]] for item in report.reading["evidence"]}
        assert quotes["venue"] == "Hội trường Nhà văn hóa huyện Năm Căn"
        assert quotes["people.0.name"] == "Trần Văn Bảy"
        assert record_of(report) == READ

    def test_the_same_again_changes_nothing(self):
        load(TEXT)
        before = contents()

        _, outcome = load(TEXT)

        assert outcome == Outcome.UNCHANGED
        assert contents() == before

    @pytest.mark.parametrize(
        "same",
        [
            TEXT.replace("\n", "\r\n"),
            unicodedata.normalize("NFD", TEXT),
            "\ufeff" + TEXT,
            "\n\n" + TEXT.replace("\n", "  \n\n") + "\n",
        ],
        ids=["CRLF", "NFD", "byte order mark", "outer blanks and empty lines"],
    )
    def test_the_same_text_in_other_bytes_or_another_file_changes_nothing(self, same):
        load(TEXT)
        before = contents()

        _, outcome = load(same, source="copy.txt")

        assert outcome == Outcome.UNCHANGED
        assert contents() == before

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1258"])
    def test_the_same_text_in_another_encoding_changes_nothing(self, encoding, tmp_path):
        load(TEXT)
        before = contents()
        file = tmp_path / "nam-can.txt"
        file.write_bytes(_windows(TEXT) if encoding == "cp1258" else TEXT.encode(encoding))

        assert [loaded.outcome for loaded in load_files([file])] == [Outcome.UNCHANGED]
        assert contents() == before

    def test_a_reading_that_changes_is_an_update_and_then_unchanged(self, event):
        _, first = load(TEXT)
        before = contents()
        _, second = load(TEXT)

        assert first in (Outcome.UPDATED, Outcome.ADDED)
        assert second == Outcome.UNCHANGED
        assert contents() == before

    def test_an_untouched_record_becomes_the_new_reading(self, event):
        assert record_of(event.reports.get()) == READ_EARLIER

        assert load_again(event) == READ
        assert proposals() == {}

    def test_the_index_follows(self, event):
        load(TEXT)

        folded = SearchText.objects.get().folded
        assert "ly thi sau" in folded
        assert "lam thi ut" not in folded

    def test_a_withdrawn_event_stays_withdrawn(self, event):
        event.visibility = "withdrawn"
        event.save()

        assert load_again(event) == READ
        assert not Event.objects.get().is_public

    def test_nothing_is_left_of_a_text_that_cannot_be_stored(self):
        full = Event.objects.create(start_date=date(2024, 5, 6))
        Event.objects.update(sequence=slots_of(full.start_date)[1] - 1)
        before = contents()

        with pytest.raises(ValidationError):
            load(TEXT)

        assert contents() == before

    def test_the_queries_for_a_report_are_few(self, django_assert_max_num_queries):
        with django_assert_max_num_queries(38):
            load(TEXT)
        with django_assert_max_num_queries(4):
            load(TEXT)


EDITED = [
    ("name", {"name": "Lớp tập huấn phòng cháy"}, "Lớp tập huấn phòng cháy"),
    ("name", {"name": ""}, None),
    ("start_date", {"start_date": date(2024, 5, 9)}, "2024-05-09"),
    ("start_date", {"start_date": None}, None),
    ("session", {"session": "evening"}, "evening"),
    ("session", {"session": ""}, None),
    ("scope", {"scope": "provincial"}, "provincial"),
    ("scope", {"scope": ""}, None),
    ("venue", {"venue": "Rạp Cà Mau"}, "Rạp Cà Mau"),
    ("venue", {"venue": ""}, None),
    ("attendance", {"attendance_count": 130, "attendance_qualifier": "exact"}, {"count": 130, "qualifier": "exact"}),
    ("attendance", {"attendance_count": None, "attendance_qualifier": ""}, None),
]


class TestEditorsValue:
    """An editor's value stays, all else follows the reading, and the difference is offered."""

    @pytest.mark.parametrize(("name", "columns", "value"), EDITED)
    def test_of_the_event(self, event, name, columns, value):
        for column, content in columns.items():
            setattr(event, column, content)
        event.save()

        assert load_again(event) == {**READ, name: value}
        assert proposals() == {name: (value, READ_EARLIER[name], READ[name])}

    def test_a_last_day(self, event):
        event.end_date = date(2024, 5, 8)
        event.save()

        assert load_again(event) == {**READ, "end_date": "2024-05-08"}
        assert proposals() == {}  # the reading says of the last day what it said before: nothing

    def test_a_last_day_before_the_first_day_now_read(self):
        later = TEXT.replace("Sáng 6/5/2024", "Sáng 16/5/2024")
        event = load(TEXT)[0].event
        event.end_date = date(2024, 5, 8)
        event.save()

        report, _ = load(later)

        assert record_of(report) == {**READ, "end_date": "2024-05-08"}
        assert proposals() == {"start_date": ("2024-05-06", "2024-05-06", "2024-05-16")}

    @pytest.mark.parametrize("name", ["title", "byline", "outlet"])
    @pytest.mark.parametrize("value", ["Tòa soạn", None])
    def test_of_the_report(self, event, name, value):
        Report.objects.update(**{name: value or ""})

        assert load_again(event) == {**READ, name: value}
        assert proposals() == {name: (value, READ_EARLIER[name], READ[name])}

    def test_one_that_a_reading_once_agreed_with_stays_when_the_next_reads_otherwise(self):
        load(TEXT)
        Event.objects.update(venue="Hội trường UBND huyện Năm Căn")

        load(TEXT.replace("Nhà văn hóa huyện", "UBND huyện"))
        third, _ = load(TEXT.replace("Nhà văn hóa huyện", "Huyện đoàn"))

        assert record_of(third) == {**READ, "venue": "Hội trường UBND huyện Năm Căn"}
        assert list(proposals()) == ["venue"]

    def test_an_added_province_stays_and_a_removed_one_stays_away(self, event):
        event.provinces.set(Province.objects.filter(name__in=["Bạc Liêu", "Kiên Giang"]))

        assert load_again(event)["provinces"] == ["Kiên Giang"]
        assert proposals() == {}

    def test_a_province_that_a_reading_newly_names_comes_in_beside_an_editors(self):
        earlier = TEXT.replace("Tỉnh đoàn Cà Mau", "Tỉnh đoàn Bạc Liêu").replace("tỉnh Cà Mau", "tỉnh Bạc Liêu")
        event = load(earlier)[0].event
        event.provinces.add(Province.objects.get(name="Kiên Giang"))

        report, _ = load(TEXT)

        assert "Kiên Giang" in record_of(report)["provinces"]
        assert "Cà Mau" in record_of(report)["provinces"]

    def test_an_added_organizer_stays_and_a_removed_one_stays_away(self, event):
        event.hostings.filter(printed_name="Sở Nội vụ tỉnh Cà Mau").delete()
        event.hostings.create(organizer=Organizer.objects.create(name="Công an tỉnh Cà Mau"), place=5)

        assert load_again(event)["organizers"] == ["Công an tỉnh Cà Mau", "Tỉnh đoàn Cà Mau"]
        assert proposals() == {}

    def test_an_added_topic_stays_and_a_removed_one_stays_away(self, event):
        report, _ = load(TEXT)
        event.presentations.all().delete()
        event.presentations.create(topic=Topic.objects.create(title="Diễn tập chữa cháy"))

        load(TEXT.replace("Sáng 6/5", "Sáng 5/5"))

        assert record_of(report)["topics"] == [{"title": "Diễn tập chữa cháy", "presenter": None}]

    def test_an_added_person_stays_and_a_removed_one_stays_away(self, event):
        event.participations.filter(printed_name="Võ Minh Tâm").delete()
        event.participations.create(
            speaker=Speaker.objects.create(name="Đặng Thị Liễu"), positions=["Nhà báo"], part="chair", place=9
        )
        added = {"name": "Đặng Thị Liễu", "rank": None, "positions": ["Nhà báo"], "part": "chair"}

        assert load_again(event)["people"] == [BAY, added, SAU]

    @pytest.mark.parametrize(
        ("leaf", "value"),
        [
            ("rank", "Trung tá"),
            ("rank", ""),
            ("positions", ["Phó Giám đốc Sở Nội vụ", "Đảng ủy viên"]),
            ("positions", []),
            ("part", "chair"),
        ],
    )
    def test_of_a_person(self, event, leaf, value):
        event.participations.filter(printed_name="Trần Văn Bảy").update(**{leaf: value})
        edited = {**BAY, leaf: value or None if leaf == "rank" else value}

        assert load_again(event) == {**READ, "people": [edited, SAU, TAM]}
        assert proposals() == {
            f"people.trần văn bảy.{leaf}": (edited[leaf], READ_EARLIER["people"][0][leaf], BAY[leaf])
        }

    def test_of_a_person_who_is_no_longer_read(self, event):
        event.participations.filter(printed_name="Lâm Thị Út").update(part="chair")
        ut = {**READ_EARLIER["people"][1], "part": "chair"}

        assert load_again(event)["people"] == [BAY, SAU, TAM, ut]
        assert proposals() == {"people.lâm thị út": (ut, READ_EARLIER["people"][1], None)}

    @pytest.mark.parametrize("chosen", ["Lý Thị Sáu", None])
    def test_presenter_of_a_topic(self, chosen):
        event = load(TEXT)[0].event
        event.presentations.update(presenter=chosen and Speaker.objects.get(name=chosen))

        report, _ = load(TEXT.replace("Thạc sĩ Võ Minh Tâm", "Thạc sĩ Võ Minh Tân"))

        assert record_of(report)["topics"] == [{"title": "Kỹ năng thoát nạn khi có cháy", "presenter": chosen}]
        assert proposals() == {"topics.ky nang thoat nan khi co chay.presenter": (chosen, "Võ Minh Tâm", "Võ Minh Tân")}


class TestExchangedRecord:
    """An editor led a link to another record, or renamed its record."""

    def test_speaker(self, event):
        other = Speaker.objects.create(name="Trần Văn Bẩy")
        event.participations.filter(printed_name="Trần Văn Bảy").update(speaker=other)

        assert load_again(event) == READ
        assert event.participations.get(printed_name="Trần Văn Bảy").speaker == other

    def test_speaker_of_the_same_name_who_presents(self, event):
        load(TEXT)
        namesake = Speaker.objects.create(name="Võ Minh Tâm")
        event.presentations.update(presenter=namesake)

        load(TEXT.replace("Sáng 6/5", "Sáng 5/5"))

        assert event.presentations.get().presenter == namesake

    def test_topic(self, event):
        load(TEXT)
        other = Topic.objects.create(title="Thoát nạn")
        event.presentations.update(topic=other)

        report, _ = load(TEXT.replace("Sáng 6/5", "Sáng 5/5"))

        assert record_of(report) == {**READ, "start_date": "2024-05-05"}
        assert event.presentations.get().topic == other

    def test_organizer(self, event):
        other = Organizer.objects.create(name="Ủy ban nhân dân tỉnh Cà Mau")
        event.hostings.filter(printed_name="Sở Nội vụ tỉnh Cà Mau").update(organizer=other)

        assert load_again(event) == READ
        assert event.hostings.get(printed_name="Sở Nội vụ tỉnh Cà Mau").organizer == other

    @pytest.mark.parametrize("name", ["organizers", "people", "topics"])
    def test_one_that_is_no_longer_read(self, event, name):
        if name == "organizers":
            event.hostings.filter(place=1).update(organizer=Organizer.objects.create(name="Sở Nội vụ Bạc Liêu cũ"))
        elif name == "people":
            event.participations.filter(place=1).update(speaker=Speaker.objects.create(name="Lâm Thị Út Em"))
        else:
            event.presentations.update(topic=Topic.objects.create(title="Sơ cứu"))

        assert load_again(event) == {**READ, name: [*READ[name], READ_EARLIER[name][-1 if name != "people" else 1]]}
        assert [(in_record, now) for in_record, _, now in proposals().values()] == [
            (READ_EARLIER[name][-1 if name != "people" else 1], None)
        ]

    def test_a_name_that_an_editor_corrected_is_found_again_when_the_reader_comes_to_read_it(self, event):
        misread = Speaker.objects.get(name="Lâm Thị Út")
        misread.name = "Lý Thị Sáu"
        misread.save()

        assert load_again(event) == READ
        assert event.participations.get(printed_name="Lý Thị Sáu").speaker == misread
        assert not Speaker.objects.exclude(pk=misread.pk).filter(name="Lý Thị Sáu").exists()

    def test_a_title_that_an_editor_corrected_is_found_again(self, event):
        misread = Topic.objects.get(title="Sơ cứu người bị bỏng")
        misread.title = "Kỹ năng thoát nạn khi có cháy"
        misread.save()

        assert load_again(event) == READ
        assert event.presentations.get().topic == misread

    def test_a_body_that_an_editor_corrected_is_found_again(self, event):
        misread = Organizer.objects.get(name="Sở Nội vụ tỉnh Bạc Liêu")
        misread.name = "Tỉnh đoàn Cà Mau"
        misread.save()

        assert load_again(event) == READ
        assert event.hostings.get(printed_name="Tỉnh đoàn Cà Mau").organizer == misread


class TestCheckedEvent:
    def test_everything_stays_and_every_difference_is_offered(self, event):
        event.checked_by, event.checked_at = User.objects.create_user("thuy"), timezone.now()
        event.save()

        assert load_again(event) == READ_EARLIER
        assert proposals().keys() == {
            *("title", "name", "start_date", "session", "scope", "venue", "attendance", "byline", "outlet"),
            "provinces.Bạc Liêu",
            "organizers.so noi vu bac lieu",
            "organizers.tinh doan ca mau",
            *(f"people.trần văn bảy.{leaf}" for leaf in ("rank", "positions", "part")),
            "people.lâm thị út",
            "people.lý thị sáu",
            "topics.so cuu nguoi bi bong",
            "topics.ky nang thoat nan khi co chay",
        }


class TestProposal:
    def test_it_goes_when_the_reading_comes_to_agree(self):
        load(EARLIER)
        Event.objects.update(venue="Rạp Năm Căn")
        load(TEXT)
        assert list(proposals()) == ["venue"]

        load(TEXT.replace("Hội trường Nhà văn hóa huyện Năm Căn", "Rạp Năm Căn"))

        assert proposals() == {}

    def test_it_stays_open_while_the_reading_still_says_so(self):
        load(EARLIER)
        Event.objects.update(venue="Rạp Năm Căn")
        load(TEXT)
        offered = proposals()

        report, _ = load(TEXT.replace("Sáng 6/5", "Sáng 5/5"))

        assert proposals() == offered
        assert Proposal.objects.get().report == report

    def test_one_that_was_refused_is_offered_again_only_when_the_reading_changes(self):
        load(EARLIER)
        Event.objects.update(venue="Rạp Năm Căn")
        load(TEXT)
        Proposal.objects.update(decision="refused", decided_by=User.objects.create_user("thuy"))

        load(TEXT.replace("Sáng 6/5", "Sáng 5/5"))
        assert Proposal.objects.get().decision == "refused"

        load(TEXT.replace("Nhà văn hóa huyện", "Huyện đoàn"))
        proposal = Proposal.objects.get(decision="open")
        assert (proposal.decision, proposal.decided_by, proposal.read_now) == (
            "open",
            None,
            "Hội trường Huyện đoàn Năm Căn",
        )


class TestCorrectedCopy:
    def test_it_replaces_the_earlier_one(self):
        earlier, _ = load(EARLIER)
        later, outcome = load(TEXT)

        earlier.refresh_from_db()
        assert (outcome, earlier.replaced_by, later.event) == (Outcome.ADDED, later, earlier.event)
        assert list(Report.objects.current()) == [later]

    def test_it_keeps_the_day_of_publication_and_the_address(self):
        undated = TEXT.replace("6/5/2024", "6/5").replace(" năm 2024", "")
        load(undated, published=date(2024, 5, 7))
        Report.objects.update(url="https://baocamau.example/1")

        later, _ = load(undated.replace("Hơn 120", "Hơn 130"))

        assert record_of(later)["start_date"] == "2024-05-06"
        assert (later.published_on, later.url) == (date(2024, 5, 7), "https://baocamau.example/1")

    def test_the_earlier_copy_has_no_say_any_more(self):
        earlier, _ = load(EARLIER)
        later, _ = load(TEXT)
        Report.objects.filter(pk=earlier.pk).update(reading=later.reading)

        _, outcome = load(EARLIER)

        assert outcome == Outcome.UPDATED
        assert record_of(later) == READ

    def test_another_file_name_is_another_report(self):
        first, _ = load(EARLIER, source="a.txt")
        second, _ = load(TEXT, source="b.txt")

        assert first.event != second.event

    def test_a_like_report_of_another_day_and_province_is_another_report(self):
        first, _ = load(TEXT)
        second, _ = load(TEXT.replace("Cà Mau", "Gia Lai").replace("6/5", "8/6"))

        assert first.event != second.event

    def test_another_text_under_the_same_name_is_another_report(self, seeds):
        texts = list(Report.objects.order_by("pk").values_list("text", flat=True))
        Event.objects.all().delete()

        events = {load(text, source="bao-cao.txt")[0].event for text in texts}

        assert len(events) == 3


class TestPublicationDay:
    UNDATED = TEXT.replace("6/5/2024", "6/5").replace(" năm 2024", "")

    def test_it_gives_the_year(self):
        report, _ = load(self.UNDATED, published=date(2023, 5, 7))

        assert record_of(report)["start_date"] == "2023-05-06"

    def test_told_later_it_is_an_update(self):
        load(self.UNDATED)

        report, outcome = load(self.UNDATED, published=date(2023, 5, 7))

        assert outcome == Outcome.UPDATED
        assert record_of(report)["start_date"] == "2023-05-06"

    def test_told_later_where_the_year_is_printed_it_is_kept(self):
        load(TEXT)

        _, outcome = load(TEXT, published=date(2024, 5, 7))

        assert outcome == Outcome.UPDATED
        assert Report.objects.get().published_on == date(2024, 5, 7)

    def test_told_otherwise_later_the_first_stands(self):
        load(self.UNDATED, published=date(2023, 5, 7))

        report, outcome = load(self.UNDATED, published=date(2022, 5, 7))

        assert outcome == Outcome.UNCHANGED
        assert report.published_on == date(2023, 5, 7)


class TestIdentity:
    def meet(self, *people):
        """The speakers of reports that each name one person."""
        speakers = []
        for number, person in enumerate(people):
            text = (
                f"Ngày {number + 1}/3/2024, tại tỉnh Cà Mau, Sở Nội vụ tổ chức Hội nghị tập huấn số {number}.\n"
                f"Phát biểu tại hội nghị, {person} nhấn mạnh tầm quan trọng của lớp học."
            )
            report, _ = load(text, source=f"{number}.txt")
            speakers.append(report.event.speakers.get())
        return speakers

    def test_the_same_name_and_rank_are_one_speaker(self):
        first, second = self.meet(
            "Đại tá Trần Văn Bảy, Trưởng phòng Hậu cần", "Đại tá Trần Văn Bảy, Phó Giám đốc Công an tỉnh Cà Mau"
        )

        assert first == second

    def test_the_same_name_and_office_are_one_speaker_whatever_the_spelling(self):
        first, second = self.meet(
            "ông Trần Văn Hòa, Giám đốc Sở Nội vụ tỉnh Cà Mau", "ông Trần Văn Hoà, Giám đốc Sở Nội Vụ tỉnh Cà Mau"
        )

        assert first == second

    def test_the_same_name_alone_is_two_speakers(self):
        first, second = self.meet(
            "ông Trần Văn Bảy, Giám đốc Sở Nội vụ tỉnh Cà Mau", "ông Trần Văn Bảy, Giám đốc Sở Y tế tỉnh Gia Lai"
        )

        assert first != second
        assert set(Speaker.objects.namesakes("Trần Văn Bảy")) == {first, second}

    def test_another_name_with_the_same_rank_and_office_is_another_speaker(self):
        first, second = self.meet(
            "Đại tá Trần Văn Bảy, Trưởng phòng Hậu cần", "Đại tá Trần Văn Báy, Trưởng phòng Hậu cần"
        )

        assert first != second

    def test_a_body_in_capitals_is_the_same_body(self):
        load(TEXT)
        load(
            TEXT.replace("Sở Nội vụ tỉnh Cà Mau phối", "SỞ NỘI VỤ TỈNH CÀ MAU phối").replace("6/5", "8/6"),
            source="b.txt",
        )

        assert Organizer.objects.get(key="so noi vu ca mau").events.count() == 2

    def test_known_variants_of_a_body_are_the_same_body(self):
        for number, name in enumerate(["Ban Chỉ đạo Nhân quyền Chính phủ", "Ban Chỉ đạo về Nhân quyền của Chính phủ"]):
            text = f"Ngày {number + 1}/3/2024, {name} tổ chức Hội nghị tập huấn công tác nhân quyền năm 2024."
            load(text, source=f"{number}.txt")

        assert [organizer.events.count() for organizer in Organizer.objects.all()] == [2]

    def test_a_topic_in_other_letters_is_the_same_topic(self):
        load(TEXT)
        load(TEXT.replace("Kỹ năng thoát nạn", "KỸ NĂNG THOÁT NẠN").replace("6/5", "8/6"), source="b.txt")

        assert Topic.objects.get().events.count() == 2


def test_the_three_seeds(seeds):
    dated = Event.objects.order_by("start_date").values_list(
        "provinces__name", "start_date", "attendance_count", "attendance_qualifier"
    )
    assert list(dated) == [
        ("Đắk Nông", date(2023, 7, 18), 300, "exact"),
        ("Hòa Bình", date(2024, 6, 13), None, ""),
        ("Gia Lai", date(2024, 10, 31), 200, "over"),
    ]
    assert (Speaker.objects.count(), Topic.objects.count()) == (8, 5)
    ky = Speaker.objects.get(name="Nguyễn Văn Kỷ")
    assert [
        (link.event.start_date.year, link.rank, link.positions) for link in ky.participations.order_by("event")
    ] == [
        (
            2024,
            "Thiếu tướng",
            ["Phó Cục trưởng Cục Đối ngoại", "Phó Chánh Văn phòng Thường trực về Nhân quyền Chính phủ"],
        ),
        (2023, "Thiếu tướng", ["Phó Chánh Văn phòng Thường trực về Nhân quyền Chính phủ"]),
    ]
    assert Topic.objects.get(key="cong tac nhan quyen trong tinh hinh moi").events.count() == 2
    assert sorted(organizer.events.count() for organizer in Organizer.objects.all()) == [1, 1, 1, 3]
