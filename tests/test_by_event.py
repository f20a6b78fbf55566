"""Columns turned round: what each event has, in memory and packed."""

from array import array
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from events.by_event import ByEvent, Turned
from events.columns import Column

TOPICS = [(3, 10), (3, 12), (7, 10), (900, 11), (900, 12), (900, 4_000_000_000)]
PEOPLE = [(1, 9), (2, 12)]
rows = st.sets(st.tuples(st.integers(0, 2**40), st.integers(0, 2**32 - 1)), max_size=50).map(sorted)


def turned(**facets):
    return ByEvent.of({name: Column.of(given) for name, given in facets.items()})


def counted(by_event, name, among):
    """{value: number of the events that have it}"""
    column = by_event.columns[name]
    return {column.values[at]: count for at, count in column.counted(by_event.places(among)).items()}


def test_columns_share_their_events():
    by_event = turned(topics=TOPICS, people=PEOPLE)
    assert list(by_event.events) == [9, 10, 11, 12, 4_000_000_000]
    assert [list(pairwise(column.firsts)) for column in by_event.columns.values()] == [
        [(0, 0), (0, 2), (2, 3), (3, 5), (5, 6)],
        [(0, 1), (1, 1), (1, 1), (1, 2), (2, 2)],
    ]


def test_places_are_those_of_the_events_that_have_a_value():
    by_event = turned(topics=TOPICS, people=PEOPLE)
    assert by_event.places([8, 9, 11, 13, 4_000_000_000, 4_000_000_001]) == [0, 2, 4]
    assert by_event.places([]) == turned(topics=[]).places([1, 2]) == []


def test_values_are_counted_event_by_event():
    by_event = turned(topics=TOPICS, people=PEOPLE)
    assert counted(by_event, "topics", [9, 10, 11, 12, 13]) == {3: 2, 7: 1, 900: 2}
    assert counted(by_event, "topics", [4_000_000_000, 4_000_000_001]) == {900: 1}
    assert (counted(by_event, "topics", []), counted(by_event, "people", [9, 10, 12])) == ({}, {1: 1, 2: 1})


@given(rows, rows, st.sets(st.integers(0, 2**32 - 1)))
def test_what_is_counted_event_by_event_is_what_the_column_counts(some, others, more):
    columns = {"some": Column.of(some), "others": Column.of(others)}
    by_event = ByEvent.of(columns)
    among = BitMap([*(sequence for _value, sequence in some[::2]), *more])
    for name, column in columns.items():
        counts = {value: column[value].intersection_cardinality(among) for value in column.values}
        assert counted(by_event, name, among) == {value: count for value, count in counts.items() if count}


@given(rows, st.sets(st.integers(0, 2**32 - 1)))
def test_what_is_packed_comes_out_as_it_was(some, more):
    column = Column.of(some)
    made = Turned.of(column, array("I", sorted({sequence for _value, sequence in some} | more)))
    assert Turned.unpack(made.pack(), column) == made
