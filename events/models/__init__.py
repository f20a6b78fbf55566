"""The records, one noun a file."""

from .event import Event
from .organizer import Hosting, Organizer
from .province import Province
from .report import Proposal, Report
from .search_text import SearchText
from .speaker import Participation, Speaker
from .topic import Presentation, Topic

__all__ = [
    "Event",
    "Hosting",
    "Organizer",
    "Participation",
    "Presentation",
    "Proposal",
    "Province",
    "Report",
    "SearchText",
    "Speaker",
    "Topic",
]
