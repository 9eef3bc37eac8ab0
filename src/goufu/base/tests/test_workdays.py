"""Working days against an independent table, and the laws of counting."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goufu.base.errors import BadValue
from goufu.base.workdays import UncertainCalendar, WorkCalendar, after_years, read_table, shipped_table

CALENDAR = WorkCalendar()
DAYS = st.dates(date(2024, 1, 1), date(2026, 9, 30))


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_day_of_the_year_agrees_with_an_independent_table(year: int) -> None:
    independent = holidays.country_holidays("CN", years=year)
    day = date(year, 1, 1)
    while day.year == year:
        assert CALENDAR.is_working(day) == independent.is_working_day(day), day
        day += timedelta(days=1)


def test_documents_issued_on_friday_13_june_2025_are_out_three_working_days_on_the_next_wednesday() -> None:
    assert CALENDAR.after_working_days(date(2025, 6, 13), 3) == date(2025, 6, 18)


def test_a_make_up_sunday_counts_as_a_working_day() -> None:
    assert CALENDAR.after_working_days(date(2025, 4, 26), 1) == date(2025, 4, 27)


def test_a_period_ending_in_the_spring_festival_ends_on_the_first_working_day_after_it() -> None:
    assert CALENDAR.after_calendar_days(date(2025, 1, 20), 10) == date(2025, 2, 5)


def test_a_year_without_a_table_is_uncertain_and_named() -> None:
    with pytest.raises(UncertainCalendar) as caught:
        CALENDAR.after_working_days(date(2026, 12, 30), 3)
    assert caught.value.year == 2027
    assert "2027" in caught.value.text("zh")


def test_an_imported_year_fills_the_gap() -> None:
    class Overlay:
        def years(self) -> dict[int, dict[date, bool]]:
            return {2027: {date(2027, 1, 1): False, date(2027, 1, 3): True}}

    assert WorkCalendar(Overlay()).after_working_days(date(2026, 12, 30), 2) == date(2027, 1, 3)


def test_each_shipped_table_says_where_it_was_read() -> None:
    for year in (2024, 2025, 2026):
        table = shipped_table(year)
        assert table is not None
        assert table.source
        assert str(year) in table.notice


@pytest.mark.parametrize(
    "text", ["year = 2027", "not toml", 'year=2027\nfree=[2026-01-01]\nworked=[]\nnotice="n"\nsource="s"\nstanding="c"']
)
def test_a_calendar_file_that_is_not_one_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_table(text)


@given(DAYS, st.integers(1, 40))
def test_n_working_days_later_exactly_n_working_days_are_complete(start: date, count: int) -> None:
    try:
        end = CALENDAR.after_working_days(start, count)
    except UncertainCalendar:
        return
    assert CALENDAR.working_days_between(start, end) == count
    assert CALENDAR.is_working(end)


@given(DAYS, st.integers(1, 30), st.integers(1, 30))
def test_working_days_add_up(start: date, first: int, second: int) -> None:
    halfway = CALENDAR.after_working_days(start, first)
    assert CALENDAR.after_working_days(halfway, second) == CALENDAR.after_working_days(start, first + second)


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(0, 40))
def test_years_keep_month_and_day_but_for_leap_days(start: date, count: int) -> None:
    end = after_years(start, count)
    assert (end.year, end.month) == (start.year + count, start.month)
    assert end.day == start.day or (start.month, start.day, end.day) == (2, 29, 28)
