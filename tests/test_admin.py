"""Editing: every record opened, searched and changed in the admin; what readers see follows at once."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events import search
from events.models import Event, Organizer, Participation, Province, Report, Speaker, Topic

from .making import make_event

pytestmark = pytest.mark.django_db

RECORDS = [Event, Organizer, Province, Report, Speaker, Topic]
TEXT = "Sáng 6/5/2024, Sở Nội vụ tỉnh Cà Mau tổ chức lớp học có bà Lò Thị Hoà dự, số {} trong {}.\n"


@pytest.fixture
def lesson():
    return make_lessons(1)[0]


def make_lessons(number):
    return [
        make_event(
            f"Lớp hòa giải ở Đắk Nông số {place}", date(2024, 5, 6), provinces=["dak-nong"],
            people=["Lò Thị Hoà", *(f"Người số {n}" for n in range(1, place))], topics=[f"Kỹ năng hoà giải {place}"],
            organizers=[f"Sở Tư pháp {place}"], text=TEXT.format(place, number),
        )
        for place in range(1, number + 1)
    ]  # fmt: skip


def address(kind, page="changelist", *arguments):
    return reverse(f"admin:{kind._meta.app_label}_{kind._meta.model_name}_{page}", args=arguments)


def filled(page, **changed):
    """The data of the admin's form on this page as it stands, with changes; a value of None leaves a field out."""
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields = {field.html_name: field.value() for form in forms for field in form}
    known = {name: "" if value is None else value for name, value in fields.items() if value is not False}
    return {name: value for name, value in {**known, **changed}.items() if value is not None}


def change(client, record, **changed):
    """Save the record's form with changes, as an editor does; the page that answers."""
    there = address(type(record), "change", record.pk)
    answer = client.post(there, filled(client.get(there), **changed))
    assert answer.status_code == 302, answer.context["errors"]
    return answer


@pytest.mark.parametrize("kind", RECORDS)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_record_can_be_listed_and_opened(admin_client, lesson, kind, prefix):
    record = kind.objects.first()
    for page in (address(kind), address(kind, "change", record.pk), address(kind, "history", record.pk)):
        assert admin_client.get(prefix + page).status_code == 200, page


@pytest.mark.parametrize("kind", [Event, Organizer, Speaker, Topic])
def test_records_can_be_added(admin_client, kind):
    assert admin_client.get(address(kind, "add")).status_code == 200


def test_provinces_are_not_added_here(admin_client):
    assert admin_client.get(address(Province, "add")).status_code == 403


@pytest.mark.parametrize("kind", RECORDS)
@pytest.mark.parametrize("pk", ["999999", "abc", "²", "99999999999999999999999999"])
def test_what_is_not_there_leads_home_with_a_message(admin_client, kind, pk):
    answer = admin_client.get(f"{address(kind)}{pk}/change/")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


@pytest.mark.parametrize("kind", RECORDS)
def test_strangers_are_sent_to_the_door(client, kind, lesson):
    there = address(kind, "change", kind.objects.first().pk)
    assert client.get(there)["Location"] == f"/admin/login/?next={there}"


@pytest.mark.parametrize("kind", RECORDS)
def test_who_may_only_look_changes_nothing(client, kind, lesson):
    guest = User.objects.create_user("khach", is_staff=True)
    guest.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(guest)
    there = address(kind, "change", kind.objects.first().pk)
    assert client.get(there).status_code == 200
    assert client.post(there, {"name": "x"}).status_code == 403


@pytest.mark.parametrize(
    ("kind", "typed", "found"),
    [
        (Event, "dak nong hoà giải", ["Lớp hòa giải ở Đắk Nông số 1"]),
        (Event, "LAM DONG lop", ["Lớp hòa giải ở Đắk Nông số 1"]),
        (Event, "xyz", []),
        (Report, "so noi vu", ["1.txt"]),
        (Speaker, "lo thi hòa", ["Lò Thị Hoà"]),
        (Speaker, "hoa lo", ["Lò Thị Hoà"]),
        (Topic, "ky nang hòa", ["Kỹ năng hoà giải 1"]),
        (Organizer, "TU PHAP", ["Sở Tư pháp 1"]),
        (Province, "dak nong", ["Đắk Nông"]),
        (Province, "tp hcm", ["Hồ Chí Minh"]),
    ],
)
def test_the_search_is_folded(admin_client, lesson, kind, typed, found):
    Report.objects.update(source="1.txt")
    page = admin_client.get(address(kind), {"q": typed})
    assert [str(record) for record in page.context["cl"].result_list] == found


@pytest.mark.parametrize(
    ("model", "field", "typed", "found"),
    [
        ("participation", "speaker", "lo hòa", ["Lò Thị Hoà"]),
        ("presentation", "topic", "ky nang", ["Kỹ năng hoà giải 1"]),
        ("presentation", "presenter", "hoa", ["Lò Thị Hoà"]),
        ("hosting", "organizer", "so tu phap", ["Sở Tư pháp 1"]),
        ("event", "provinces", "dak nong", ["Đắk Nông"]),
    ],
)
def test_autocompletes_are_folded(admin_client, lesson, model, field, typed, found):
    asked = {"app_label": "events", "model_name": model, "field_name": field, "term": typed}
    answer = admin_client.get(reverse("admin:autocomplete"), asked)
    assert [row["text"] for row in answer.json()["results"]] == found


def found(client, typed):
    """How many events the public list finds."""
    return client.get("/events/", {"q": typed}).text.count('<article class="row">')


def test_a_changed_event_is_found_and_shown_at_once(admin_client, client, lesson):
    assert found(client, "thuy loi") == 0
    change(admin_client, lesson, name="Lớp thủy lợi", start_date="2024-05-07", venue="Nhà văn hóa")
    lesson.refresh_from_db()
    assert (lesson.name, lesson.start_date, lesson.venue) == ("Lớp thủy lợi", date(2024, 5, 7), "Nhà văn hóa")
    assert (found(client, "thuy loi"), found(client, "nha van hoa")) == (1, 1)
    assert "Lớp thủy lợi" in client.get(lesson.get_absolute_url()).text


def test_an_event_is_added_and_found_at_once(admin_client, client):
    there = address(Event, "add")
    data = filled(admin_client.get(there), name="Lớp mới nhập tay", provinces=[Province.objects.get(slug="ca-mau").pk])
    assert admin_client.post(there, data).status_code == 302
    event = Event.objects.get()
    assert (str(event), found(client, "nhap tay"), found(client, "ca mau")) == ("Lớp mới nhập tay", 1, 1)


def test_people_and_topics_are_added_changed_and_removed_beside_the_event(admin_client, client, lesson):
    speaker, topic = Speaker.objects.create(name="Kim Thị Sen"), Topic.objects.create(title="Sơ cứu")
    (link,), (old,) = lesson.participations.all(), lesson.presentations.all()
    change(
        admin_client,
        lesson,
        **{
            "participations-TOTAL_FORMS": 2,
            "participations-0-rank": "Đại tá",
            "participations-0-positions": "Trưởng phòng\n\n  Chánh án ",
            "participations-1-event": lesson.pk,
            "participations-1-speaker": speaker.pk,
            "participations-1-part": "chair",
            "participations-1-place": 1,
            "presentations-TOTAL_FORMS": 2,
            "presentations-0-DELETE": "on",
            "presentations-1-event": lesson.pk,
            "presentations-1-topic": topic.pk,
            "presentations-1-place": 0,
        },
    )
    link.refresh_from_db()
    assert (link.rank, link.positions) == ("Đại tá", ["Trưởng phòng", "Chánh án"])
    assert [str(other.speaker) for other in lesson.participations.all()] == ["Lò Thị Hoà", "Kim Thị Sen"]
    assert [str(other.topic) for other in lesson.presentations.all()] == ["Sơ cứu"]
    assert [found(client, typed) for typed in ("kim thi sen", "so cuu", "chanh an", str(old.topic))] == [1, 1, 1, 0]


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"end_date": "2024-05-01"}, "end"),
        ({"attendance_count": "30"}, "attendance"),
        ({"start_date": "hôm nay"}, "date"),
    ],
)
def test_a_wrong_value_is_said_and_nothing_is_saved(admin_client, lesson, changed, error):
    there = address(Event, "change", lesson.pk)
    answer = admin_client.post(there, filled(admin_client.get(there), name="Tên khác", **changed))
    assert (answer.status_code, bool(answer.context["errors"])) == (200, True), error
    lesson.refresh_from_db()
    assert lesson.name == "Lớp hòa giải ở Đắk Nông số 1"


def test_checking_keeps_who_and_when(admin_client, admin_user, client, lesson):
    before = timezone.now()
    change(admin_client, lesson, checked="on")
    lesson.refresh_from_db()
    checked_at = lesson.checked_at
    assert (lesson.checked_by, before <= checked_at <= timezone.now()) == (admin_user, True)
    other = User.objects.create_superuser("khac")
    client.force_login(other)
    change(client, lesson, venue="Nhà văn hóa")
    lesson.refresh_from_db()
    assert (lesson.checked_by, lesson.checked_at, lesson.venue) == (admin_user, checked_at, "Nhà văn hóa")
    assert admin_user.username in client.get(lesson.get_absolute_url()).text
    change(client, lesson, checked=None)
    lesson.refresh_from_db()
    assert (lesson.checked_by, lesson.checked_at) == (None, None)


def test_a_reports_text_is_never_edited(admin_client, lesson):
    report = lesson.reports.get()
    before = Report.objects.filter(pk=report.pk).values("text", "original", "sha256", "source", "reading").get()
    page = admin_client.get(address(Report, "change", report.pk))
    assert "text" not in page.context["adminform"].form.fields
    changes = {"text": "gian", "original": "gian", "sha256": "0", "source": "gian", "reading": "{}"}
    change(admin_client, report, title="Tựa mới", **changes)
    assert Report.objects.filter(pk=report.pk).values(*before).get() == before
    assert Report.objects.get(pk=report.pk).title == "Tựa mới"
    assert TEXT.format(1, 1).strip() in page.text


def test_a_reports_title_is_found_at_once(admin_client, client, lesson):
    change(admin_client, lesson.reports.get(), title="Tựa thủy lợi", url="https://example.org/1")
    assert found(client, "tua thuy loi") == 1


def test_a_report_is_never_deleted_here(admin_client, client, lesson):
    report = lesson.reports.get()
    assert admin_client.post(address(Report, "delete", report.pk), {"post": "yes"}).status_code == 403
    admin_client.post(address(Report), {"action": "delete_selected", "_selected_action": [report.pk], "post": "yes"})
    assert (Report.objects.get(), found(client, "so noi vu")) == (report, 1)


def test_the_reports_text_stands_beside_the_events_form(admin_client, lesson):
    page = admin_client.get(address(Event, "change", lesson.pk))
    assert "Sở Nội vụ tỉnh Cà Mau tổ chức lớp học" in page.text


@pytest.mark.parametrize("kind", RECORDS)
def test_view_on_site_leads_to_the_public_page(admin_client, lesson, kind):
    record = kind.objects.first()
    page = admin_client.get(address(kind, "change", record.pk))
    assert page.context["absolute_url"] in page.text
    answer = admin_client.get(page.context["absolute_url"])
    assert (answer.status_code, answer["Location"]) == (302, f"http://testserver{record.get_absolute_url()}")


def test_a_renamed_speaker_is_found_under_the_new_name_at_once(admin_client, client, lesson):
    speaker = Speaker.objects.get(name="Lò Thị Hoà")
    for page in ("/events/", "/speakers/", lesson.get_absolute_url()):
        assert "Lò Thị Hoà" in client.get(page).text
    change(admin_client, speaker, name="Lò Thị Huệ", aliases="Lò Huệ\n\nHuệ Lò")
    speaker.refresh_from_db()
    assert speaker.aliases == ["Lò Huệ", "Huệ Lò"]
    assert (found(client, "lo thi hue"), found(client, '"huệ lò"')) == (1, 1)
    for page in ("/events/", "/speakers/", lesson.get_absolute_url()):
        shown = client.get(page).text
        assert ("Lò Thị Huệ" in shown, ">Lò Thị Hoà</a>" in shown) == (True, False), page


def test_a_renamed_topic_and_organizer_are_found_at_once(admin_client, client, lesson):
    change(admin_client, Topic.objects.get(), title="Kỹ năng thủy lợi")
    change(admin_client, Organizer.objects.get(), name="Cục Kiểm lâm")
    assert (found(client, "ky nang thuy loi"), found(client, "kiem lam")) == (1, 1)


def test_a_renamed_presenter_is_shown_at_once(admin_client, client, lesson):
    presenter = Speaker.objects.create(name="Kim Thị Sen")
    lesson.presentations.update(presenter=presenter)
    search.index(lesson)
    assert "Kim Thị Sen" in client.get(lesson.get_absolute_url()).text
    change(admin_client, presenter, name="Kim Thị Sang")
    assert "Kim Thị Sang" in client.get(lesson.get_absolute_url()).text


def test_a_renamed_province_is_found_by_its_predecessors_events_too(admin_client, client, lesson):
    assert "Lâm Đồng" in client.get("/provinces/").text
    change(admin_client, Province.objects.get(slug="lam-dong"), name="Lâm Viên")
    assert (found(client, "lam vien"), "Lâm Viên" in client.get("/provinces/").text) == (1, True)


def test_two_records_of_one_name_are_refused(admin_client, lesson):
    topic = Topic.objects.create(title="Sơ cứu")
    there = address(Topic, "change", topic.pk)
    answer = admin_client.post(there, filled(admin_client.get(there), title="KỸ NĂNG HÒA GIẢI 1"))
    assert (answer.status_code, list(answer.context["adminform"].form.errors)) == (200, ["title"])


def test_who_was_met_cannot_be_deleted(admin_client, lesson):
    for kind in (Speaker, Topic, Organizer):
        record = kind.objects.first()
        admin_client.post(address(kind, "delete", record.pk), {"post": "yes"})
        assert kind.objects.filter(pk=record.pk).exists()


def test_what_was_never_met_is_deleted_and_its_page_gone(admin_client, client):
    topic = Topic.objects.create(title="Sơ cứu")
    assert client.get(topic.get_absolute_url()).status_code == 200
    admin_client.post(address(Topic, "delete", topic.pk), {"post": "yes"})
    assert client.get(f"/topics/{topic.pk}/so-cuu/").status_code == 404


def test_namesakes_are_shown_beside_a_speaker(admin_client, lesson):
    speaker, other = Speaker.objects.get(), Speaker.objects.create(name="LÒ THỊ HÒA")
    page = admin_client.get(address(Speaker, "change", speaker.pk))
    comparison = reverse("admin:events_suggestion_compare", args=["speaker", speaker.pk, other.pk])
    assert f'href="{comparison}"' in page.text


def queries_of(client, there):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(there).status_code == 200, there
    return len(queries)


@pytest.mark.parametrize("kind", [Event, Organizer, Report, Speaker, Topic])
def test_a_list_takes_no_more_queries_for_more_rows(admin_client, kind):
    make_lessons(1)
    queries_of(admin_client, address(kind))  # content types are remembered from here on
    with_one = queries_of(admin_client, address(kind))
    make_lessons(3)
    assert queries_of(admin_client, address(kind)) == with_one <= 12


@pytest.mark.parametrize("kind", [Event, Organizer, Province, Report, Speaker, Topic])
def test_a_form_takes_no_more_queries_for_more_rows(admin_client, kind):
    def opened():
        shared = {Speaker: "Lò Thị Hoà", Province: "Đắk Nông"}
        record = kind.objects.get(name=shared[kind]) if kind in shared else kind.objects.order_by("-pk").first()
        return queries_of(admin_client, address(kind, "change", record.pk))

    for event in make_lessons(1):
        add_people(event, 1)
    opened()
    with_one = opened()
    for event in make_lessons(3):
        add_people(event, 3)
    assert opened() == with_one <= 25


def add_people(event, number):
    for place in range(number):
        speaker = Speaker.objects.create(name=f"Khách {event.pk}-{place}")
        Participation.objects.create(event=event, speaker=speaker, place=10 + place)
        topic = Topic.objects.create(title=f"Chuyên đề {event.pk}-{place}")
        event.presentations.create(topic=topic, presenter=speaker)
        event.hostings.create(organizer=Organizer.objects.create(name=f"Trường {event.pk}-{place}"))
