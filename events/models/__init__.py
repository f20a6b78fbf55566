"""The records, one noun a file."""

from .event import Event
from .organizer import Hosting, Organizer
from .province import Province
from .report import Proposal, Report
from .search_text import Change, PackedBitmap, SearchText
from .speaker import Participation, Speaker
from .topic import Presentation, Topic

__all__ = [
    "Change",
    "Event",
    "Hosting",
    "Organizer",
    "PackedBitmap",
    "Participation",
    "Presentation",
    "Proposal",
    "Province",
    "Report",
    "SearchText",
    "Speaker",
    "Topic",
]
