"""The records, one noun a file."""

from .arrival import Arrival
from .batch import Batch, Rereading
from .event import Event
from .merge import Merge
from .organizer import Hosting, Organizer
from .province import Province
from .remark import Remark
from .report import Proposal, Report, Sketch
from .search_text import Change, PackedColumn, SearchText
from .speaker import Participation, Speaker
from .suggestion import Kind, Suggestion
from .topic import Presentation, Topic
from .trait import Trait
from .visibility import TextShown, Visibility

__all__ = [
    "Arrival",
    "Batch",
    "Change",
    "Event",
    "Hosting",
    "Kind",
    "Merge",
    "Organizer",
    "PackedColumn",
    "Participation",
    "Presentation",
    "Proposal",
    "Province",
    "Remark",
    "Report",
    "Rereading",
    "SearchText",
    "Sketch",
    "Speaker",
    "Suggestion",
    "TextShown",
    "Topic",
    "Trait",
    "Visibility",
]
