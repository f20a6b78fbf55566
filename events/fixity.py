"""Whether what the archive holds is still what came in: bytes against their digest, text against its own."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.models import Report
from events.models.report import text_digest


@dataclass(frozen=True, slots=True)
class Checked:
    """A report and what is wrong with it; "" if it is sound."""

    report: Report
    fault: str


def check_all() -> Iterator[Checked]:
    """Every report of the archive, one by one."""
    reports = Report.objects.order_by("pk").only("source", "original", "sha256", "text", "text_sha256")
    for report in reports.iterator(chunk_size=100):
        yield Checked(report, _fault(report))


def _fault(report: Report) -> str:
    if hashlib.sha256(report.original).hexdigest() != report.sha256:
        return _("the bytes are not those that came")
    if text_digest(report.text) != report.text_sha256:
        return _("the text is not the one that was read")
    return ""
