"""What became of a report, or would."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from events.models import Event, Report


class Outcome(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one report or file; `reason` is given for a refusal, `report` otherwise."""

    path: Path | str
    outcome: Outcome
    report: Report | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would become of a report: "known", "corrects", "copies", "joins" or "new"; with what record."""

    what: str
    report: Report | None = None
    event: Event | None = None
    possible: tuple[int, ...] = ()
