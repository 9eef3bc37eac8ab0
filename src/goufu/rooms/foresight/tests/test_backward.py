"""Counting back by the articles that count forward: the latest day is lawful, the day after it is not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goufu.base.workdays import UncertainCalendar
from goufu.law import load_law
from goufu.law.methods import known_methods
from goufu.rooms.foresight.backward import Around, count_back, count_forward, fits, latest, ties_of

LAW, ON, HERE = load_law(), date(2026, 3, 2), "510322"
DAY = timedelta(days=1)
COUNTED = ("open_tender", "competitive_consultation", "competitive_negotiation", "single_source")
ENDS = st.dates(date(2024, 9, 1), date(2026, 12, 30))


def around(method: str) -> Around:
    return Around(LAW, ON, HERE, known_methods()[method], 60_000_000)


def next_working(day: date) -> date:
    return LAW.calendar.roll(day + DAY)


@pytest.mark.parametrize("method", COUNTED)
@given(ends=ENDS)
def test_begun_on_the_latest_day_it_is_lawful_and_on_the_next_it_is_not(method: str, ends: date) -> None:
    one = around(method)
    start = count_back(one, ends)[0].day
    assert start is not None
    assert count_forward(one, start)["signing"] <= ends
    try:
        too_late = count_forward(one, next_working(start))["signing"]
    except UncertainCalendar:
        return
    assert too_late > ends


@pytest.mark.parametrize("method", COUNTED)
@given(ends=ENDS)
def test_each_step_fits_on_its_latest_day_and_not_on_the_next(method: str, ends: date) -> None:
    one = around(method)
    days = {each.name: each.day for each in count_back(one, ends)}
    for tie in ties_of(one):
        day, then = days[tie.name], days[tie.until]
        assert day is not None
        assert then is not None
        assert fits(one, tie, day, then)
        assert latest(one, tie, then) == day
        assert next_working(day) > then or not fits(one, tie, next_working(day), then)


def test_a_consultation_for_a_service_that_ends_in_may() -> None:
    days = {each.name: each.day for each in count_back(around("competitive_consultation"), date(2026, 5, 31))}
    assert days["begins"] == date(2026, 6, 1)
    assert days["signing"] == date(2026, 5, 29), "the 31st is a Sunday"
    assert days["result"] == date(2026, 5, 18), "one working day of notice, seven for challenges, all over by the 29th"
    assert days["start"] is not None
    assert days["deadline"] is not None
    assert (days["deadline"] - days["start"]).days >= 10
    assert days["intention"] is not None
    assert (days["start"] - days["intention"]).days >= 30


def test_a_tender_must_begin_before_a_negotiation() -> None:
    starts = [count_back(around(name), date(2026, 5, 31))[0].day for name in ("open_tender", "competitive_negotiation")]
    assert starts[0] is not None
    assert starts[1] is not None
    assert starts[0] < starts[1]


def test_a_year_without_a_table_gives_no_day_and_is_named() -> None:
    steps = count_back(around("open_tender"), date(2027, 5, 31))
    assert {each.day for each in steps if each.name != "begins"} == {None}
    assert {each.missing for each in steps if each.name != "begins"} == {2027}


def test_what_a_step_rests_on_is_named() -> None:
    why = {each.name: {one.rule for one in each.why} for each in count_back(around("open_tender"), date(2026, 5, 31))}
    assert "m-open" in why["start"]
    assert why["intention"] == {"intent-30-days"}
    assert why["report"] == {"choose-5wd"}
