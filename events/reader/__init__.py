"""REPORT TEXT -> READING. Pure, typed Python: no Django, no database, no network.

read_report() finds the layout first, then the terms of the closed lists and the sentences, then each fact in turn.
"""

from datetime import date

from events.reader.attendance import read_attendance
from events.reader.credits import read_byline, read_outlet
from events.reader.dates import read_dates
from events.reader.event_names import find_name
from events.reader.event_years import year_in
from events.reader.layout import Layout, find_layout
from events.reader.lines import Line
from events.reader.markup import Markup
from events.reader.missing_years import Years
from events.reader.organizers import read_organizers
from events.reader.people import find_tellings, read_people, with_presenters
from events.reader.places import read_provinces
from events.reader.reading import Reading
from events.reader.scope import read_scope
from events.reader.sentences import Sentence, split_sentences
from events.reader.sessions import read_session
from events.reader.source import Source
from events.reader.stamps import read_postings
from events.reader.topics import read_topics
from events.reader.venues import read_venue

READER_VERSION = "1"

Words = tuple[int, int]  # the tokens [first, last)


def read_report(text: str, published: date | None = None) -> Reading:
    """What the report says, each value with its words; `published` gives the year to days printed without one."""
    source = Source(text)
    markup = Markup(source)
    layout = find_layout(source.text)
    return _read_facts(markup, layout, split_sentences(markup, layout), published)


def _read_facts(markup: Markup, layout: Layout, sentences: list[Sentence], published: date | None) -> Reading:
    headline = _words(markup, layout.title) if layout.title else None
    name = find_name(markup, sentences, headline)
    event = (name.first, name.last) if name else None
    when = read_dates(markup, sentences, _years(markup, layout, event, headline, published))
    organizers = read_organizers(markup, sentences, headline)
    tellings = find_tellings(markup, sentences)
    people = read_people(markup, tellings)
    taught = read_topics(markup, sentences, tellings, people)
    return Reading(
        title=markup.source.quote(layout.title.start, layout.title.end) if layout.title else None,
        name=markup.quote(name.first, name.last, name.unsure) if name else None,
        start_date=when.start,
        end_date=when.end,
        session=read_session(markup, sentences, when.at, event[0] if event else None),
        scope=read_scope(markup, event, sentences),
        provinces=read_provinces(markup, layout, sentences, organizers, people),
        venue=read_venue(markup, sentences, tellings, event),
        organizers=organizers,
        attendance=read_attendance(markup, sentences, headline),
        people=with_presenters(people, taught.presenters),
        topics=taught.topics,
        byline=read_byline(markup.source, layout),
        outlet=read_outlet(markup.source, layout),
    )


def _words(markup: Markup, line: Line) -> Words:
    return markup.token_at(line.start), markup.token_at(line.end)


def _years(
    markup: Markup, layout: Layout, event: Words | None, headline: Words | None, published: date | None
) -> Years:
    """What missing years are read from: the conference's name or else the headline, and the days of posting."""
    named = (year_in(markup, *words) for words in (event, headline) if words)
    postings = read_postings([stamp.text for stamp in layout.stamps])
    return Years(next((year for year in named if year), None), postings, published)
