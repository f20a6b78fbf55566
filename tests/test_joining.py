"""One event, many reports: what joins it, what is a copy, what an editor is asked about."""

from io import StringIO

import pytest
from django.core.management import call_command

from events.loading import Outcome, load_report
from events.models import Event, Kind, Participation, Proposal, Report, Sketch, Speaker, Suggestion, Topic, Trait

pytestmark = pytest.mark.django_db

FIRST = """\
Hòa Bình: Tập huấn công tác nhân quyền cho cán bộ cơ sở
Sáng 13/6/2024, Ban Chỉ đạo Nhân quyền tỉnh Hòa Bình tổ chức Hội nghị tập huấn công tác nhân quyền cấp cơ sở năm 2024.
Hơn 200 đại biểu tham dự.
Phát biểu tại hội nghị, ông Bùi Văn Mạnh, Phó Chủ tịch UBND tỉnh Hòa Bình nhấn mạnh vai trò của cán bộ cơ sở trong \
việc bảo đảm quyền con người ở từng xã, từng thôn bản, nhất là ở vùng đồng bào dân tộc thiểu số.
Lớp học giúp cán bộ nắm vững chủ trương của Đảng, chính sách, pháp luật của Nhà nước về quyền con người và vận dụng \
vào nhiệm vụ được giao ở địa phương mình trong thời gian tới.
Lan Anh/Báo Hòa Bình
"""
RETOLD = """\
Nâng cao năng lực bảo vệ quyền con người ở cơ sở
Ngày 13/6/2024, tại tỉnh Hòa Bình, BCĐ về nhân quyền tỉnh Hòa Bình đã mở Hội nghị tập huấn công tác nhân quyền cấp cơ \
sở với sự tham gia của 250 đại biểu.
Phát biểu tại hội nghị, ông Bùi Văn Mạnh, Phó Chủ tịch UBND tỉnh và bà Hà Thị Nụ, Giám đốc Sở Tư pháp tỉnh Hòa Bình đề \
nghị các địa phương bố trí nguồn lực.
Quốc Việt/VOV.VN
"""
COPY = FIRST.replace("Lan Anh/Báo Hòa Bình", "Lan Anh/Báo Sơn La")
KNOWN_BY = [(Trait, ("speaker", "kind", "value", "token", "first_on")), (Sketch, ("report", "value"))]
OTHER_DAY = RETOLD.replace("13/6/2024", "20/8/2024")
AFTERNOON = RETOLD.replace("Ngày 13/6/2024", "Chiều 13/6/2024")


def load(text, source):
    return load_report(text.encode(), text, source=source)[0]


def record_of(event):
    return Event.objects.for_page().get(pk=event.pk).as_record()


def suggestions():
    return [
        (row.kind, row.one_id, row.other_id, {reason for reason, _ in row.reasons}) for row in Suggestion.objects.all()
    ]


class TestRetold:
    def test_it_joins_the_event_with_its_own_reading(self):
        first, second = load(FIRST, "a.txt"), load(RETOLD, "b.txt")

        assert list(Event.objects.all()) == [first.event]
        assert second.event == first.event
        assert second.copy_of is None
        assert second.reading["attendance"] == {"count": 250, "qualifier": "exact"}
        assert suggestions() == []

    def test_the_first_report_has_the_say_and_the_second_adds(self):
        first = load(FIRST, "a.txt")
        before = record_of(first.event)

        load(RETOLD, "b.txt")

        after = record_of(first.event)
        assert [person["name"] for person in after["people"]] == ["Bùi Văn Mạnh", "Hà Thị Nụ"]
        assert {**after, "people": after["people"][:1]} == before
        assert Speaker.objects.count() == 2
        assert Proposal.objects.count() == 0

    def test_what_an_editor_decided_stays(self):
        event = load(FIRST, "a.txt").event
        event.venue, event.session, event.attendance_count = "Rạp Hòa Bình", "", 180
        event.save()

        load(RETOLD, "b.txt")

        after = record_of(event)
        assert (after["venue"], after["session"], after["attendance"]["count"]) == ("Rạp Hòa Bình", None, 180)

    def test_the_same_again_changes_nothing(self):
        load(FIRST, "a.txt")
        load(RETOLD, "b.txt")
        before = (list(Report.objects.values()), list(Participation.objects.values()), list(Topic.objects.values()))

        outcomes = [load_report(text.encode(), text, source="c.txt")[1] for text in (FIRST, RETOLD)]

        assert outcomes == [Outcome.UNCHANGED] * 2
        after = (list(Report.objects.values()), list(Participation.objects.values()), list(Topic.objects.values()))
        assert after == before

    def test_in_whatever_order_they_come_the_event_has_both(self):
        event = load(RETOLD, "b.txt").event
        load(FIRST, "a.txt")

        record = record_of(event)
        assert {person["name"] for person in record["people"]} == {"Bùi Văn Mạnh", "Hà Thị Nụ"}
        assert (record["attendance"]["count"], record["session"]) == (250, "morning")

    def test_the_page_shows_both_and_what_they_say_differently(self, client):
        event = load(FIRST, "a.txt").event
        second = load(RETOLD, "b.txt")

        page = client.get(event.get_absolute_url()).content.decode()

        assert "Báo Hòa Bình" in page and "VOV.VN" in page
        assert f'<a href="#report-{second.pk}" lang="vi">VOV.VN</a>' in page
        assert "250" in page


class TestCopy:
    def test_it_is_one_witness_and_says_where_it_was_copied(self, client):
        first, copy = load(FIRST, "a.txt"), load(COPY, "b.txt")

        assert copy.copy_of == first
        assert copy.event == first.event
        assert [report.pk for report in Event.objects.for_page().get().reports.all()] == [first.pk]
        page = client.get(first.event.get_absolute_url()).content.decode()
        assert f'<a href="{copy.get_absolute_url()}" lang="vi">Báo Sơn La</a>' in page
        assert 'class="tabs"' not in page

    def test_its_own_page_leads_to_the_original(self, client):
        first, copy = load(FIRST, "a.txt"), load(COPY, "b.txt")

        page = client.get(copy.get_absolute_url()).content.decode()

        assert f'<a href="{first.get_absolute_url()}" lang="vi">Báo Hòa Bình</a>' in page

    def test_it_changes_nothing_of_the_event(self):
        event = load(FIRST, "a.txt").event
        before = record_of(event)

        load(COPY, "b.txt")

        assert record_of(event) == before

    def test_a_copy_of_a_copy_is_one_of_the_first(self):
        first = load(FIRST, "a.txt")
        load(COPY, "b.txt")

        third = load(COPY.replace("Báo Sơn La", "Báo Lai Châu"), "c.txt")

        assert third.copy_of == first

    def test_the_same_text_with_another_day_and_province_is_another_event(self):
        first = load(FIRST, "a.txt")

        other = load(FIRST.replace("Hòa Bình", "Sơn La").replace("13/6", "14/7"), "b.txt")

        assert other.copy_of is None
        assert other.event != first.event


class TestAnotherEvent:
    def test_of_another_day(self):
        load(FIRST, "a.txt")
        load(OTHER_DAY, "b.txt")

        assert Event.objects.count() == 2
        assert suggestions() == []

    def test_a_doubtful_one_is_suggested_with_reasons(self):
        first, second = load(FIRST, "a.txt"), load(AFTERNOON, "b.txt")

        assert first.event != second.event
        ((kind, one, other, reasons),) = suggestions()
        assert (kind, one, other) == (Kind.EVENT, first.event_id, second.event_id)
        assert {"same_day", "same_province", "other_session"} <= reasons


def test_an_archive_from_before_learns_by_reindex():
    first = load(FIRST, "a.txt")
    made = [sorted(model.objects.values_list(*columns)) for model, columns in KNOWN_BY]
    for model, _columns in KNOWN_BY:
        model.objects.all().delete()

    call_command("reindex", stdout=StringIO())

    assert [sorted(model.objects.values_list(*columns)) for model, columns in KNOWN_BY] == made
    assert load(COPY, "b.txt").copy_of == first


@pytest.mark.parametrize("number", [1, 3])
def test_loading_beside_events_of_the_day_takes_as_many_queries(number, django_assert_max_num_queries):
    for place in range(number):
        load(FIRST.replace("công tác nhân quyền", f"phòng, chống bệnh dại đợt {place}"), f"{place}.txt")

    with django_assert_max_num_queries(58):
        load(RETOLD, "b.txt")


def test_a_topic_printed_nearly_alike_is_suggested():
    for text, title, source in [
        (FIRST, "Kỹ năng hòa giải ở cơ sở", "a.txt"), (OTHER_DAY, "Kỹ năng hoà giải ở xã, cơ sở", "b.txt"),
    ]:  # fmt: skip
        taught = f"Tại hội nghị, ông Bùi Văn Mạnh, Phó Chủ tịch UBND tỉnh đã trình bày chuyên đề về “{title}”.\n"
        load(text.replace("Phát biểu", f"{taught}Phát biểu", 1), source)

    one, other = Topic.objects.order_by("pk")
    assert (Kind.TOPIC, one.pk, other.pk, {"near_name"}) in suggestions()
