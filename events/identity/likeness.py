"""Reasons for and against two being the same, each with its weight from data/weights.csv."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from events.identity.bodies import DATA


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two are the same: the sum of the weights of the reasons, each reason with the words it rests on."""

    score: float = 0.0
    reasons: tuple[tuple[str, str], ...] = ()

    def says(self, reason: str) -> bool:
        return any(reason == given for given, _ in self.reasons)


def likeness(of: str, reasons: Iterable[tuple[str, str]]) -> Likeness:
    """The likeness of two persons or two events for these reasons: (reason, words)."""
    given = tuple(reasons)
    return Likeness(sum(weights(of)[reason] for reason, _ in given), given)


@cache
def weights(of: str) -> dict[str, float]:
    with (DATA / "weights.csv").open(encoding="utf-8", newline="") as file:
        return {row["reason"]: float(row["weight"]) for row in csv.DictReader(file) if row["of"] == of}
