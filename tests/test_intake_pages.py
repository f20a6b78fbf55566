"""Saved newspaper pages: what an extractor drops or gets wrong is there and right."""

import io
from datetime import date

import pytest
import trafilatura
from django.utils import translation

from events.intake import Refusal, read_upload
from events.intake.pages import read_page
from events.intake.refusal import Refused
from events.loading import Outcome, load_found
from events.models import Event, Report

from .pages import BYLINE, CAPTION, CLOCK, HEADLINE, LEAD, META, PARAGRAPHS, TEXT, URL, article, page, warc, zipped


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def read(name, content):
    """What a file holds: {name: text or reason}."""
    items = read_upload(name, io.BytesIO(content), len(content))
    return {item.name: item.reason if isinstance(item, Refusal) else item.text for item in items}


def linked_data(told):
    return f'<script type="application/ld+json">{told}</script>'


def refusal(content, url=""):
    with pytest.raises(Refused) as refused:
        read_page(content, url)
    return str(refused.value)


class TestPage:
    def test_the_article_comes_whole_and_in_its_order(self):
        text, captured = read_page(page())

        assert text == TEXT
        assert captured.to_json() == {
            "title": HEADLINE, "outlet": "Báo Cà Mau", "byline": BYLINE, "url": URL, "published": "2024-05-07",
        }  # fmt: skip

    def test_the_extractor_by_itself_drops_caption_lead_and_byline(self):
        """The faults that read_page() makes good: once the extractor has mended one, this tells."""
        extracted = trafilatura.extract(page())

        assert PARAGRAPHS[0] in extracted
        assert [said in extracted for said in (CAPTION, f"\n{BYLINE}")] == [False, False]

    def test_the_extractor_by_itself_takes_the_headers_clock_for_the_day(self):
        assert trafilatura.extract_metadata(page(head="")).date == "2026-11-25"

    def test_the_clock_of_the_header_is_no_day_of_publication(self):
        text, captured = read_page(page(head=""))

        assert captured.published is None
        assert CLOCK not in text

    @pytest.mark.parametrize(
        "head",
        [
            "<meta name='pubdate' content='2024-05-07 08:00'>",
            "<meta itemprop='datePublished' content='2024-05-07'>",
            linked_data('{"@type": "NewsArticle", "datePublished": "2024-05-07T01:00:00Z"}'),
            linked_data('{"@graph": [{"@type": "Article", "datePublished": "2024-05-07"}]}'),
            linked_data("{ broken") + "<meta name='date' content='2024-05-07'>",
        ],
    )
    def test_the_day_that_the_markup_tells(self, head):
        assert read_page(page(head=head))[1].published == "2024-05-07"

    @pytest.mark.parametrize(
        "head", ["<meta name='date' content='hôm nay'>", "<meta name='date' content='2024-13-45'>"]
    )
    def test_a_day_that_is_none(self, head):
        assert read_page(page(head=head))[1].published is None

    @pytest.mark.parametrize(
        "caption",
        [
            f"<table><tr><td><img src='b.jpg'></td></tr><tr><td class='caption'>{CAPTION}</td></tr></table>",
            f"<div class='PhotoCMS_Caption'><p>{CAPTION}</p></div>",
            f"<p class='img-desc'>{CAPTION}</p>",
        ],
    )
    def test_captions_as_newspapers_write_them(self, caption):
        assert CAPTION in read_page(page(article(caption=caption)))[0].splitlines()

    @pytest.mark.parametrize(
        "byline",
        [
            f"<div class='detail-author'>{BYLINE}</div>",
            f"<p style='text-align:right' class='tac-gia'><b>{BYLINE}</b></p>",
        ],
    )
    def test_bylines_as_newspapers_write_them(self, byline):
        assert read_page(page(article(byline=byline)))[0].splitlines()[-1] == BYLINE

    def test_what_stands_around_the_article_is_left_out(self):
        text, _ = read_page(page())

        assert "Tin liên quan" not in text and "Bạc Liêu" not in text and "Giấy phép" not in text

    def test_lines_broken_within_one_paragraph(self):
        body = f"<h1>{HEADLINE}</h1><div>{'<br>'.join([LEAD, *PARAGRAPHS])}</div>"

        assert read_page(page(body))[0].splitlines() == [HEADLINE, LEAD, *PARAGRAPHS]

    def test_where_it_was_captured_is_its_address_if_it_names_none(self):
        assert read_page(page(head=""), "https://camau.example/a")[1].url == "https://camau.example/a"

    def test_an_address_that_is_none_is_left_out(self):
        assert read_page(page(head="<link rel='canonical' href='javascript:alert(1)'>"))[1].url == ""

    def test_another_encoding(self):
        assert read_page(page(encoding="utf-16"))[0] == TEXT


class TestRefusal:
    def test_a_page_that_is_no_article(self):
        links = "".join(f"<li><a href='/{n}'>Tin số {n}</a></li>" for n in range(40))

        assert refusal(page(f"<h1>Thời sự</h1><ul>{links}</ul>")) == "no article found on this page"

    def test_another_language(self):
        french = "Le séminaire de formation des cadres a été organisé hier matin dans la salle de la préfecture. " * 8

        assert refusal(page(f"<h1>Séminaire</h1><p>{french}</p><p>{french}</p>", head="")) == "not in Vietnamese"

    @pytest.mark.parametrize(
        ("body", "head"),
        [
            (f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>{PARAGRAPHS[0]}</p><div>Đăng nhập để đọc tiếp</div>", META),
            (f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>{PARAGRAPHS[0]}</p>", META + '<script type="application/ld+json">'
             '{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'),
        ],
    )  # fmt: skip
    def test_a_paywalls_stub(self, body, head):
        assert refusal(page(body, head)) == "only the beginning of an article, the rest of which must be paid for"

    @pytest.mark.parametrize("content", [b"<", b"\x00\x01\x02", b"<html></html>", b"\x89PNG\r\n\x1a\n"])
    def test_what_is_no_page(self, content):
        assert refusal(content) in ("no article found on this page", "not a web page")

    def test_an_empty_file(self):
        assert read("a.html", b" \n") == {"a.html": "the file is empty"}


class TestZip:
    def test_texts_and_pages_come_pictures_and_frames_are_passed_over(self):
        archive = zipped({"tin/a.html": page(), "b.txt": "Tập huấn", "a.jpg": "x", "a_files/ad.html": "x"})

        assert read("x.zip", archive) == {"x.zip/tin/a.html": TEXT, "x.zip/b.txt": "Tập huấn"}

    @pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "a/../../b.txt", "..\\a.txt", "C:\\a.txt"])
    def test_a_path_that_climbs_out_is_refused_and_the_others_come(self, name):
        read_back = read("x.zip", zipped({name: "Tập huấn", "b.txt": "Tập huấn"}))

        assert read_back == {f"x.zip/{name}": "its path leads out of the archive", "x.zip/b.txt": "Tập huấn"}

    def test_a_bomb_is_refused_without_being_unpacked(self):
        read_back = read("x.zip", zipped({"a.txt": b"a" * 50_000_000, "b.txt": "Tập huấn"}))

        assert read_back == {"x.zip/a.txt": "unpacks to more than 8 MB, like a bomb", "x.zip/b.txt": "Tập huấn"}

    def test_an_archive_within_an_archive(self):
        assert read("x.zip", zipped({"y.zip": zipped({"a.txt": "Tập huấn"})})) == {
            "x.zip/y.zip": "an archive within an archive; load it by itself"
        }

    def test_a_damaged_entry_is_refused_and_the_others_come(self):
        archive = bytearray(zipped({"a.txt": "Tập huấn " * 50, "b.txt": "Tập huấn"}))
        archive[36:40] = b"\xff" * 4  # within the packed words of the first

        assert read("x.zip", bytes(archive)) == {"x.zip/a.txt": "damaged within the archive", "x.zip/b.txt": "Tập huấn"}

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"PK\x03\x04 broken", "not a whole ZIP archive"),
            (zipped({"a.jpg": "x"}), "holds no report (.txt, .html, .htm, .xhtml)"),
        ],
    )
    def test_an_archive_without_reports(self, content, reason):
        assert read("x.zip", content) == {"x.zip": reason}


class TestCapture:
    PICTURE = ("https://camau.example/a.jpg", "image/jpeg", "200 OK", b"x")
    PAGE = (URL, "text/html; charset=utf-8", "200 OK", page())

    @pytest.mark.parametrize(("name", "gzip"), [("a.warc", False), ("a.warc.gz", True)])
    def test_the_pages_come_what_they_fetched_is_passed_over(self, name, gzip):
        moved = ("https://camau.example/", "text/html", "301 Moved", b"")

        assert read(name, warc([moved, self.PICTURE, self.PAGE], gzip)) == {f"{name}/{URL}": TEXT}

    def test_a_page_without_article_is_refused_by_its_address(self):
        front = ("https://camau.example/", "text/html", "200 OK", b"<html><body><p>Trang</p></body></html>")

        assert read("a.warc.gz", warc([front, self.PAGE])) == {
            "a.warc.gz/https://camau.example/": "no article found on this page",
            f"a.warc.gz/{URL}": TEXT,
        }

    def test_what_came_before_a_broken_record_is_kept(self):
        whole = warc([self.PAGE, self.PICTURE], gzip=False)
        broken = whole + b"WARC/1.0\r\nno header at all"

        read_back = read("a.warc", broken)

        assert read_back[f"a.warc/{URL}"] == TEXT

    def test_a_capture_cut_off_in_its_page(self):
        assert read("a.warc.gz", warc([self.PAGE])[:-400]) == {
            f"a.warc.gz/{URL}": "a broken record: it ends before its end"
        }

    @pytest.mark.parametrize("content", [b"not a capture at all", b"\x1f\x8b\x08 nothing"])
    def test_what_is_no_capture(self, content):
        ((name, reason),) = read("a.warc", content).items()

        assert name == "a.warc" and ("broken after record 0" in reason or reason == "holds no captured page")

    def test_a_collection_gives_the_pages_that_it_lists(self):
        other = ("https://camau.example/khung.html", "text/html", "200 OK", page(head=""))
        listed = f'{{"format": "json-pages-1.0"}}\n{{"url": "{URL}", "title": "x"}}\n'
        wacz = zipped({"archive/data.warc.gz": warc([self.PAGE, other]), "pages/pages.jsonl": listed})

        assert read("a.wacz", wacz) == {f"a.wacz/{URL}": TEXT}

    def test_a_collection_without_a_capture(self):
        assert read("a.wacz", zipped({"datapackage.json": "{}"})) == {"a.wacz": "a WACZ collection without a capture"}


@pytest.mark.django_db
class TestLoading:
    def load(self, content, name="a.html"):
        (found,) = read_upload(name, io.BytesIO(content), len(content))
        return load_found(found)

    def test_the_page_gives_year_outlet_author_and_address(self):
        report, outcome = self.load(page())

        assert outcome == Outcome.ADDED
        assert (report.outlet, report.byline, report.url) == ("Báo Cà Mau", BYLINE, URL)
        assert report.published_on == date(2024, 5, 7)
        assert Event.objects.get().start_date == date(2024, 5, 6)
        assert (bytes(report.original), report.text) == (page(), TEXT)

    def test_the_same_page_again_changes_nothing(self):
        self.load(page())

        assert self.load(page(), "b.html")[1] == Outcome.UNCHANGED

    def test_the_text_alone_opens_the_record_that_has_it(self):
        report, _ = self.load(page())

        assert self.load(TEXT.encode(), "b.txt") == (report, Outcome.UNCHANGED)

    def test_the_page_of_a_text_tells_where_it_was_printed(self):
        report, _ = self.load(TEXT.encode(), "b.txt")

        again, outcome = self.load(page())

        assert (again, outcome, again.url) == (report, Outcome.UPDATED, URL)

    def test_the_telephones_edition_is_the_same_report(self):
        report, _ = self.load(page())

        again = self.load(page(head=META.replace("camau.example", "m.camau.example")), "b.html")

        assert again == (report, Outcome.UNCHANGED)

    def test_the_same_words_on_another_site_are_a_copy(self):
        report, _ = self.load(page())
        head = META.replace("camau.example", "baclieu.example").replace("Báo Cà Mau", "Báo Bạc Liêu")

        copy, outcome = self.load(page(head=head), "b.html")

        assert (outcome, copy.copy_of, copy.event, copy.outlet) == (Outcome.ADDED, report, report.event, "Báo Bạc Liêu")
        assert Report.objects.count() == 2

    def test_a_page_put_right_at_its_address_replaces_the_earlier(self):
        report, _ = self.load(page())

        later, _ = self.load(page(article([*PARAGRAPHS, "Hội nghị bế mạc cùng ngày."])), "b.html")

        report.refresh_from_db()
        assert report.replaced_by == later
