"""Who teaches or learns in a clause that names nobody: "công chức Phòng Tư pháp trình bày …", "bà con nghe …"."""

from events.reader.before import names_act
from events.reader.markup import Mark, Markup
from events.reader.vocabulary import pairs, particles

FAR = 30  # tokens between a subject's first word and its verb
TEACHERS = pairs("subjects.teachers")  # "công chức", "báo cáo viên", "hai người"
LEARNERS = pairs("subjects.learners")  # "học viên", "bà con", "người học"
STARTS = frozenset(noun[0] for noun in TEACHERS | LEARNERS)
STOPS = frozenset(";:.")
DETERMINERS = particles("subjects.determiners")  # "các", "hai", "nhóm", "những"
ACTS = ("speaks", "organises", "chairs", "attends", "joins", "happens")


def teachers_before(markup: Markup, first: int, verb: int) -> bool:
    """Whether the verb's subject teaches by what it is."""
    return _subject_before(markup, first, verb, TEACHERS)


def learners_before(markup: Markup, first: int, verb: int) -> bool:
    """Whether the verb's subject has come to learn."""
    return _subject_before(markup, first, verb, LEARNERS)


def begins_teacher(markup: Markup, index: int) -> bool:
    """Whether the words at the token tell of teachers: "do | chuyên gia Bệnh viện Nhi", "do | hai cán bộ"."""
    while index < len(markup.keys) and markup.keys[index] in DETERMINERS:
        index += 1
    return index < len(markup.keys) and _is_noun(markup, index, TEACHERS)


def _subject_before(markup: Markup, first: int, verb: int, nouns: frozenset[tuple[str, ...]]) -> bool:
    keys, cues = markup.keys, markup.marks["cue"]
    for index in range(verb - 1, max(first, verb - FAR) - 1, -1):
        if keys[index] in STOPS or (index in cues and _acts(markup, cues[index])):
            return False
        if keys[index] in STARTS and _opens_clause(markup, index, first) and _is_noun(markup, index, nouns):
            return True
    return False


def _acts(markup: Markup, cue: Mark) -> bool:
    return cue.value in ACTS and not markup.capital(cue.first) and not names_act(markup, cue.first)


def _opens_clause(markup: Markup, index: int, first: int) -> bool:
    if index == first or not markup.keys[index - 1][0].isalnum():
        return True
    return markup.keys[index - 1] in DETERMINERS


def _is_noun(markup: Markup, index: int, nouns: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(markup.keys[index : index + size]) in nouns for size in (3, 2, 1))
