"""A mention: a name with the rank, the honorific and the offices that stand before or behind it in its sentence."""

from dataclasses import dataclass, field

from events.reader.name_words import Name
from events.reader.offices import Office
from events.reader.ranks import Rank


@dataclass(slots=True)
class Mention:
    """One naming of a person: the tokens [first, last) are all that is said of them in one go."""

    name: Name
    first: int
    last: int
    rank: Rank | None = None
    offices: list[Office] = field(default_factory=list)
    titled: bool = False  # called báo cáo viên
    known_teacher: bool = False  # called so in a sentence before
    shared: bool = False  # the offices were told once for several
    plural: bool = False  # "…, hai Phó Chủ tịch": the office of those before as well
    meant: Name | None = None
    joined: bool = False  # "và" joins it to one that more speaks for

    @property
    def person(self) -> Name:
        """The full name, which a given name only repeats."""
        return self.meant or self.name

    @property
    def supported(self) -> bool:
        """Whether more than a capitalised run speaks for a person."""
        told = self.name.introduced or self.joined or bool(self.offices) or self.rank is not None
        return told or (self.titled and self.name.known)
