"""Small counts of people are kept back, and cannot be found by subtraction."""

from hypothesis import given
from hypothesis import strategies as st

from goufu.rooms.delivery.counts import SMALLEST_CELL, shown_cells, shown_count

tables = st.dictionaries(st.text(min_size=1, max_size=5), st.integers(0, 40), min_size=1, max_size=8)


def test_four_people_are_not_shown_and_five_are():
    assert shown_count(4) is None
    assert shown_count(5) == 5


def test_nobody_is_shown_as_nobody():
    assert shown_count(0) == 0


def test_one_hidden_count_takes_the_next_smallest_with_it():
    shown = shown_cells({"children": 3, "elderly": 40, "disabled": 12})
    assert shown.cells == {"children": None, "elderly": 40, "disabled": None}
    assert shown.total == 55


def test_the_total_is_hidden_when_nothing_else_can_be():
    assert shown_cells({"children": 3, "elderly": 0}).total is None


@given(tables)
def test_no_count_under_five_is_shown_anywhere(table):
    shown = shown_cells(table)
    assert all(each == 0 or each >= SMALLEST_CELL for each in [shown.total, *shown.cells.values()] if each is not None)


@given(tables)
def test_no_hidden_count_can_be_found_by_subtraction(table):
    shown = shown_cells(table)
    hidden = [name for name, count in shown.cells.items() if count is None]
    if shown.total is not None:
        assert len(hidden) != 1


@given(tables)
def test_what_is_shown_is_true(table):
    shown = shown_cells(table)
    assert all(count in (None, table[name]) for name, count in shown.cells.items())
    assert shown.total in (None, sum(table.values()))
