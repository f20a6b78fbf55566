"""RECORD -> DOUBT: how much an editor's look at an event is worth, and which event comes next.

An event's `doubt` counts what a person should decide: values that the reader is unsure of, values on which reports
disagree, proposals and suggestions that wait. It is None when there is nothing left to look at.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from events.evidence import EventFacts, Fact, State, facts_of
from events.models import Event, Kind, Proposal, Remark, Speaker, Suggestion, Visibility

MOST = 32_767  # what the column holds


@dataclass(frozen=True, slots=True)
class Doubt:
    """What of an event waits for an editor."""

    unsure: int
    disputed: int
    proposals: int
    suggestions: int
    remarks: int = 0

    @classmethod
    def of(cls, facts: EventFacts, proposals: int, suggestions: int, remarks: int = 0) -> "Doubt":
        unsure, told_otherwise = sum(fact.unsure for fact in facts.all()), sum(1 for _ in disputed(facts))
        return cls(unsure, told_otherwise, proposals, suggestions, remarks)

    @property
    def total(self) -> int:
        return self.unsure + self.disputed + 2 * (self.proposals + self.remarks) + self.suggestions


def doubt_of(event: Event) -> Doubt:
    """The doubts about an event that was fetched with for_page()."""
    proposals = Proposal.objects.waiting().filter(report__event=event).count()
    remarks = event.remarks.waiting().count()
    return Doubt.of(facts_of(event, to_editor=True, unsure_only=True), proposals, len(suggestions_of(event)), remarks)


def disputed(facts: EventFacts) -> Iterator[Fact]:
    """The values of which the reports say different things and no editor has decided."""
    held = {path for report in facts.event.linked("reports") for path in report.held}
    told = (fact for fact in facts.single.values() if fact.otherwise and fact.state == State.QUOTED)
    return (fact for fact in told if fact.path not in held)


def suggestions_of(event: Event) -> list[Suggestion]:
    """What waits to be decided about the event, fetched with its people, being the same as another, or one of them."""
    people = [link.speaker_id for link in event.participations.all()]
    itself = (Q(one_id=event.pk) | Q(other_id=event.pk)) & Q(kind=Kind.EVENT)
    someone = (Q(one_id__in=people) | Q(other_id__in=people)) & Q(kind=Kind.SPEAKER)
    return list(Suggestion.objects.waiting().filter(itself | someone))


def may_be_others(event: Event, suggestions: list[Suggestion]) -> list[Event | Speaker]:
    """The event, and those of its people, that the suggestions say may be the same as another."""
    named = {(each.kind, pk) for each in suggestions for pk in (each.one_id, each.other_id)}
    records = [(Kind.EVENT, event), *((Kind.SPEAKER, link.speaker) for link in event.participations.all())]
    return [record for kind, record in records if (kind, record.pk) in named]


def weigh(event: Event) -> None:
    """Bring the doubt about an event that was fetched with for_page() up to date."""
    doubt = doubt_of(event)
    settled = (event.checked_at and not (doubt.proposals or doubt.remarks)) or event.visibility == Visibility.DELETED
    weight = None if settled else min(doubt.total, MOST)
    if event.doubt != weight:
        Event.objects.filter(pk=event.pk).update(doubt=weight)


def weight_of_new(event: Event, suggestions: int) -> int:
    """The doubt about an event that is not stored yet and holds what for_page() would fetch."""
    return min(Doubt.of(facts_of(event, to_editor=True, unsure_only=True), 0, suggestions).total, MOST)


def next_after(event: Event | None) -> Event | None:
    """The event to look at after this one; the most doubtful of all after none."""
    waiting = Event.objects.to_review()
    if event is not None:
        waiting = waiting.exclude(pk=event.pk)
        if event.doubt is not None:
            less = Q(doubt__lt=event.doubt) | Q(doubt=event.doubt, sequence__lt=event.sequence)
            return waiting.filter(less).first() or waiting.first()
    return waiting.first()


def last_before(event: Event) -> Event | None:
    """The event to look at before this one, if any."""
    if event.doubt is None:
        return None
    more = Q(doubt__gt=event.doubt) | Q(doubt=event.doubt, sequence__gt=event.sequence)
    return Event.objects.to_review().filter(more).reverse().first()


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much of the archive waits for an editor."""

    events: int
    doubtful: int
    proposals: int
    suggestions: int
    remarks: int = 0


def waiting() -> Waiting:
    queue = Event.objects.to_review().order_by()
    return Waiting(
        events=queue.count(),
        doubtful=queue.filter(doubt__gt=0).count(),
        proposals=Proposal.objects.waiting().count(),
        suggestions=Suggestion.objects.waiting().count(),
        remarks=Remark.objects.waiting().count(),
    )
