"""Invented newspaper pages, each with a habit that real ones have."""

import io
import zipfile

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HEADLINE = "Cà Mau: Tập huấn kỹ năng phòng cháy cho cán bộ cơ sở"
LEAD = "Sáng 6/5, tại huyện Năm Căn, Sở Nội vụ tỉnh Cà Mau tổ chức Hội nghị tập huấn công tác phòng cháy cấp cơ sở."
PARAGRAPHS = [
    "Phát biểu tại hội nghị, Đại tá Trần Văn Bảy, Phó Giám đốc Công an tỉnh Cà Mau đề nghị các địa phương chủ động "
    "phòng ngừa, gắn việc tuyên truyền với việc kiểm tra thường xuyên ở từng khu dân cư.",
    "Tại hội nghị, Thạc sĩ Võ Minh Tâm, Trưởng phòng Nghiệp vụ, Sở Nội vụ tỉnh Cà Mau đã trình bày chuyên đề về “Kỹ "
    "năng thoát nạn khi có cháy” cho hơn 120 đại biểu.",
    "Lớp học giúp cán bộ cơ sở nắm vững quy trình xử lý khi có sự cố, biết hướng dẫn người dân thoát nạn an toàn và sử "
    "dụng thành thạo các phương tiện chữa cháy tại chỗ trong những phút đầu tiên.",
]
CAPTION = "Đại tá Trần Văn Bảy phát biểu tại hội nghị. Ảnh: Thu Hà"
BYLINE = "Thu Hà"
CLOCK = "Thứ Tư, 25/11/2026 08:15"
META = (
    '<meta property="article:published_time" content="2024-05-07T09:30:00+07:00">'
    '<meta property="og:site_name" content="Báo Cà Mau">'
    '<meta name="author" content="Thu Hà"><link rel="canonical" href="https://camau.example/tin/1.html">'
)
URL = "https://camau.example/tin/1.html"


def article(paragraphs=PARAGRAPHS, caption=f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>",
            byline=f"<p class='author'><strong>{BYLINE}</strong></p>"):  # fmt: skip
    first, *others = (f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<h1 class='title'>{HEADLINE}</h1><h2 class='sapo'>{LEAD}</h2>"
        f"<div class='content'>{first}{caption}{''.join(others)}{byline}</div>"
    )


def page(body=None, head=META, encoding="utf-8"):
    """A page as a browser saves it: header with a clock, menu, the article, related news, footer."""
    html = (
        f"<!doctype html><html lang='vi'><head><meta charset='{encoding}'><title>{HEADLINE} | Báo Cà Mau</title>{head}"
        f"<script>var x = 1;</script></head><body><header><span class='date'>{CLOCK}</span><ul class='menu'>"
        "<li><a href='/'>Trang chủ</a></li><li><a href='/thoi-su'>Thời sự</a></li><li><a href='/xa-hoi'>Xã hội</a></li>"
        f"</ul></header><main><article>{article() if body is None else body}</article><aside class='related'>"
        "<h3>Tin liên quan</h3><ul><li><a href='/2'>Bạc Liêu mở lớp bồi dưỡng nghiệp vụ</a></li></ul></aside></main>"
        "<footer><p>Cơ quan của Tỉnh ủy Cà Mau. Giấy phép số 1/GP. Ghi rõ nguồn khi phát hành lại.</p></footer></body>"
        "</html>"
    )
    return html.encode(encoding)


TEXT = "\n".join([HEADLINE, LEAD, PARAGRAPHS[0], CAPTION, *PARAGRAPHS[1:], BYLINE])


def zipped(entries):
    """A ZIP archive of {name: bytes}."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def warc(records, gzip=True):
    """A WARC capture of [(address, content type, status, bytes)]."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=gzip)
    for address, kind, status, content in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(content), http_headers=headers)
        )
    return file.getvalue()
