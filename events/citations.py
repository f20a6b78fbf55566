"""How an event or a report is cited: in the Vietnamese manner, and as BibTeX, RIS and CSL-JSON."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from events.models import Event, Report

ARCHIVE = "Kỷ yếu Tập huấn"
IN_BIBTEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
IN_BIBTEX |= {sign: f"\\{sign}" for sign in "{}$&#%_"}


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation is made of. Vietnamese names are kept whole: no part of them is a family name to sort by."""

    key: str
    is_report: bool
    title: str
    authors: tuple[str, ...]
    published_in: str  # the outlet, or the archive
    day: date | None  # of publication, or of the event
    place: str
    url: str  # where it was published, or its page here
    archived_url: str
    archived_on: date


def citation_of(record: Event | Report, origin: str) -> Citation:
    """`origin`: "https://archive.example"; an event was fetched with its provinces and hosts."""
    here = origin + record.get_absolute_url()
    common = {"archived_url": here, "archived_on": timezone.localdate(record.added_at)}
    if isinstance(record, Report):
        day = record.published_on or record.event.start_date
        return Citation(
            f"report-{record.pk}", True, str(record), tuple(filter(None, [record.byline])), record.outlet, day, "",
            record.url or here, **common,
        )  # fmt: skip
    return Citation(
        f"event-{record.pk}", False, str(record), tuple(link.organizer.name for link in record.hostings.all()), ARCHIVE,
        record.start_date, ", ".join(province.name for province in record.provinces.all()), here, **common,
    )  # fmt: skip


def vietnamese(citation: Citation) -> str:
    """As Vietnamese works cite: “Hồng Vân (18/7/2023), “Khai mạc …”, VOV.VN, https://…, lưu tại Kỷ yếu Tập huấn …"."""
    day = f"{citation.day.day}/{citation.day.month}/{citation.day.year}" if citation.day else "không rõ ngày"
    parts = [f"“{citation.title}”", citation.place, citation.published_in, citation.url]
    if citation.authors:
        parts.insert(0, f"{', '.join(citation.authors)} ({day})")
    else:
        parts[0] += f" ({day})"
    if citation.url != citation.archived_url:
        kept = citation.archived_on
        parts.append(f"lưu tại {ARCHIVE} ngày {kept.day}/{kept.month}/{kept.year}: {citation.archived_url}")
    return ", ".join(filter(None, parts)) + "."


def bibtex(citation: Citation) -> str:
    fields = {
        "title": f"{{{_in_bibtex(citation.title)}}}",
        "author": " and ".join(f"{{{_in_bibtex(author)}}}" for author in citation.authors),
        ("journal" if citation.is_report else "howpublished"): _in_bibtex(citation.published_in),
        "address": _in_bibtex(citation.place),
        "year": citation.day and str(citation.day.year),
        "date": citation.day and citation.day.isoformat(),
        "url": citation.url,
        "urldate": citation.archived_on.isoformat(),
        "note": "" if citation.url == citation.archived_url else f"{ARCHIVE}: \\url{{{citation.archived_url}}}",
        "language": "vietnamese",
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'article' if citation.is_report else 'misc'}{{{citation.key},\n{body}}}\n"


def ris(citation: Citation) -> str:
    lines = [
        ("TY", "NEWS" if citation.is_report else "CONF"),
        ("ID", citation.key),
        ("TI", citation.title),
        *(("AU", author) for author in citation.authors),
        ("T2" if citation.is_report else "PB", citation.published_in),
        ("CY", citation.place),
        ("PY", citation.day and str(citation.day.year)),
        ("DA", citation.day and f"{citation.day:%Y/%m/%d}"),
        ("UR", citation.url),
        ("L2", "" if citation.url == citation.archived_url else citation.archived_url),
        ("Y2", f"{citation.archived_on:%Y/%m/%d}"),
        ("LA", "vi"),
        ("ER", " "),
    ]
    return "".join(f"{tag}  - {_one_line(value)}\r\n".replace("-  \r", "- \r") for tag, value in lines if value)


def csl_json(citation: Citation) -> str:
    item = {
        "id": citation.key,
        "type": "article-newspaper" if citation.is_report else "event",
        "title": citation.title,
        "author": [{"literal": author} for author in citation.authors],
        ("container-title" if citation.is_report else "publisher"): citation.published_in,
        "event-place": citation.place,
        "issued": citation.day and _date_parts(citation.day),
        "accessed": _date_parts(citation.archived_on),
        "URL": citation.url,
        "archive": ARCHIVE,
        "archive_location": citation.archived_url,
        "language": "vi",
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=1) + "\n"


def _date_parts(day: date) -> dict:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _in_bibtex(text: str) -> str:
    return "".join(IN_BIBTEX.get(sign, sign) for sign in _one_line(text))


def _one_line(text: str) -> str:
    return re.sub(r"\s*[\r\n]+\s*", " ", text)


FORMS: dict[str, tuple[str, Callable[[Citation], str]]] = {
    "bib": ("application/x-bibtex", bibtex),
    "ris": ("application/x-research-info-systems", ris),
    "csl.json": ("application/vnd.citationstyles.csl+json", csl_json),
}
