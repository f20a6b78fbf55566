"""The records, one noun a file."""

from .batch import Batch, Rereading
from .event import Event
from .organizer import Hosting, Organizer
from .province import Province
from .report import Proposal, Report
from .search_text import Change, PackedColumn, SearchText
from .speaker import Participation, Speaker
from .topic import Presentation, Topic
from .visibility import TextShown, Visibility

__all__ = [
    "Batch",
    "Change",
    "Event",
    "Hosting",
    "Organizer",
    "PackedColumn",
    "Participation",
    "Presentation",
    "Proposal",
    "Province",
    "Report",
    "Rereading",
    "SearchText",
    "Speaker",
    "TextShown",
    "Topic",
    "Visibility",
]
