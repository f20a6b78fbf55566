"""A facet's column: what is put in comes out, in memory and packed."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from events.columns import Column

ROWS = [(3, 10), (3, 12), (7, 10), (900, 11), (900, 12), (900, 4_000_000_000)]
rows = st.sets(st.tuples(st.integers(0, 2**40), st.integers(0, 2**32 - 1)), max_size=50).map(sorted)


def test_a_value_has_its_events():
    column = Column.of(ROWS)

    assert [column[value] for value in (2, 3, 7, 900, 901)] == [
        BitMap(), BitMap([10, 12]), BitMap([10]), BitMap([11, 12, 4_000_000_000]), BitMap(),
    ]  # fmt: skip


def test_values_come_by_the_number_of_their_events():
    assert list(Column.of(ROWS).by_size()) == [(2, 900, 3), (0, 3, 2), (1, 7, 1)]


def test_the_values_met_among_some_events():
    assert list(Column.of(ROWS).met_among(BitMap([10, 11]))) == [3, 7, 900]


def test_an_empty_column():
    column = Column.unpack(Column.of([]).pack())

    assert (column[1], list(column.by_size()), list(column.met_among(BitMap([1])))) == (BitMap(), [], [])


@given(rows)
def test_what_is_packed_comes_out_as_it_was(given_rows):
    column = Column.unpack(Column.of(given_rows).pack())

    assert [(value, sequence) for value in column.values for sequence in column[value]] == given_rows


def test_a_large_value_is_made_once():
    column = Column.of((1, sequence) for sequence in range(100))

    assert column[1] is column[1]
