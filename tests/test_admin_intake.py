"""Handing reports in at the desk: seen before anything is stored, then added by the rules of load_reports."""

from datetime import date

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.models import Arrival, Event, Report
from events.models.visibility import Visibility

from . import pages
from .test_joining import COPY, FIRST, RETOLD

pytestmark = pytest.mark.django_db
HAND_IN = "/en/admin/events/report/add/"
ADD = "/en/admin/events/report/arrivals/add/"


def log_in(client, role):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return user


@pytest.fixture
def archivist(client):
    return log_in(client, "archivist")


def hand_in(client, *, text="", files=(), published=""):
    uploads = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(HAND_IN, {"text": text, "files": uploads, "published": published}, follow=True)


def add(client, arrivals=None):
    chosen = [arrival.pk for arrival in arrivals or Arrival.objects.all()]
    return client.post(ADD, {"arrival": chosen}, follow=True)


class TestPaste:
    def test_the_reading_is_shown_and_nothing_is_stored(self, client, archivist):
        page = hand_in(client, text=FIRST.replace("\n", "\r\n"))

        assert "a new event" in page.text
        assert '<td lang="vi">Bùi Văn Mạnh</td>' in page.text
        assert '<mark class="count"' in page.text and "Hơn 200 đại biểu" in page.text
        assert (Event.objects.count(), Report.objects.count(), Arrival.objects.count()) == (0, 0, 1)

    def test_added_it_opens_the_event(self, client, archivist):
        hand_in(client, text=FIRST)

        answer = add(client)

        event = Event.objects.get()
        assert answer.redirect_chain[-1][0].endswith(reverse("admin:events_event_change", args=[event.pk]))
        assert (event.start_date, event.visibility) == (date(2024, 6, 13), Visibility.PUBLIC)
        assert Report.objects.get().text == FIRST
        assert not Arrival.objects.exists()

    def test_the_same_text_again_opens_the_record_that_has_it(self, client, archivist):
        hand_in(client, text=FIRST)
        add(client)

        page = hand_in(client, text=f"\n{FIRST}\n")

        assert "in the archive already:" in page.text
        assert reverse("admin:events_report_change", args=[Report.objects.get().pk]) in page.text

    @pytest.mark.parametrize(("text", "said"), [(COPY, "the same words as:"), (RETOLD, "joins:")])
    def test_what_becomes_of_it_is_told_before(self, client, archivist, text, said):
        hand_in(client, text=FIRST)
        add(client)

        assert said in hand_in(client, text=text).text
        assert Report.objects.count() == 1

    def test_two_pasted_texts_of_one_event_are_two_reports(self, client, archivist):
        for text in (FIRST, RETOLD):
            hand_in(client, text=text)
            add(client)

        assert Event.objects.get().reports.filter(replaced_by=None).count() == 2

    def test_discarded_it_is_forgotten(self, client, archivist):
        hand_in(client, text=FIRST)
        client.post(reverse("admin:events_arrival_discard", args=[Arrival.objects.get().pk]))

        assert (Arrival.objects.count(), Report.objects.count()) == (0, 0)

    def test_the_day_of_publication_gives_the_year(self, client, archivist):
        hand_in(client, text=FIRST.replace("13/6/2024", "13/6").replace(" năm 2024", ""), published="2023-06-14")
        add(client)

        assert Event.objects.get().start_date == date(2023, 6, 13)

    def test_nothing_at_all(self, client, archivist):
        assert "Paste a text or choose files." in hand_in(client).text

    def test_what_is_no_text(self, client, archivist):
        page = hand_in(client, text=" … ")

        assert "“pasted text”: the file is empty" in page.text
        assert not Arrival.objects.exists()


class TestUpload:
    def test_many_files_each_with_its_outcome(self, client, archivist):
        files = [
            ("a.html", pages.page()),
            ("b.zip", pages.zipped({"x.txt": FIRST, "../y.txt": FIRST})),
            ("c.warc.gz", pages.warc([(pages.URL, "text/html", "200 OK", b"<html><p>x</p></html>")])),
            ("d.txt", b""),
        ]

        page = hand_in(client, files=files)

        assert [arrival.name for arrival in Arrival.objects.order_by("pk")] == ["a.html", "b.zip/x.txt"]
        assert "“b.zip/../y.txt”: its path leads out of the archive" in page.text
        assert f"“c.warc.gz/{pages.URL}”: no article found on this page" in page.text
        assert "“d.txt”: the file is empty" in page.text
        assert Report.objects.count() == 0

    def test_all_are_added_a_few_at_a_time(self, client, archivist):
        files = [
            (f"{day}.txt", FIRST.replace("13/6", f"{day}/6").replace("năm 2024.", f"năm 2024 số {day}.").encode())
            for day in range(1, 26)
        ]
        hand_in(client, files=files)

        page = client.post(ADD, {"arrival": list(Arrival.objects.values_list("pk", flat=True))})
        first = Report.objects.count()
        form = page.context
        page = client.post(ADD, {"arrival": form["rest"], **form["counts"]})
        page = client.post(ADD, {"arrival": page.context["rest"], **page.context["counts"]}, follow=True)

        assert (first, form["done"], form["total"]) == (10, 10, 25)
        assert "Added 25, unchanged 0, updated 0, refused 0" in page.text
        assert Report.objects.count() == 25

    def test_a_page_brings_its_address_and_day(self, client, archivist):
        hand_in(client, files=[("a.html", pages.page())])
        add(client)

        report = Report.objects.get()
        assert (report.url, report.published_on, bytes(report.original)) == (pages.URL, date(2024, 5, 7), pages.page())

    def test_handed_in_twice_only_one_is_added(self, client, archivist):
        hand_in(client, files=[("a.txt", FIRST.encode()), ("b.txt", FIRST.encode())])

        assert "Added 1, unchanged 1, updated 0, refused 0" in add(client).text


class TestRoles:
    def test_a_contributors_event_is_hidden_until_an_archivist_looks(self, client):
        log_in(client, "contributor")
        hand_in(client, text=FIRST)
        add(client)

        assert Event.objects.get().visibility == Visibility.HIDDEN

    def test_what_would_change_a_record_waits_for_an_archivist(self, client, archivist):
        hand_in(client, text=FIRST)
        add(client)
        log_in(client, "contributor")
        hand_in(client, text=RETOLD)

        page = add(client)

        assert "changes a record; an archivist has to add it" in page.text
        assert (Report.objects.count(), Arrival.objects.count()) == (1, 1)
        client.force_login(archivist)
        add(client)
        assert (Report.objects.count(), Arrival.objects.count()) == (2, 0)

    def test_another_contributors_arrivals_are_not_seen(self, client):
        log_in(client, "contributor")
        hand_in(client, text=FIRST)
        arrival = Arrival.objects.get()
        other = User.objects.create_user("an", is_staff=True)
        other.groups.add(Group.objects.get(name="contributor"))
        client.force_login(other)

        assert client.get(reverse("admin:events_arrival", args=[arrival.pk])).status_code == 404
        add(client, [arrival])
        assert not Report.objects.exists()

    def test_who_may_add_nothing_sees_none_of_it(self, client):
        client.force_login(User.objects.create_user("an", is_staff=True))

        assert [client.get(HAND_IN).status_code, client.post(ADD).status_code] == [403, 403]


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_says_what_waits(client, archivist, number):
    files = [(f"{day}.txt", FIRST.replace("13/6", f"{day}/6").encode()) for day in range(1, number + 1)]
    hand_in(client, files=files)

    page = client.get(HAND_IN)

    assert [shown.arrival.name for shown in page.context["shown"]] == [name for name, _content in files]
