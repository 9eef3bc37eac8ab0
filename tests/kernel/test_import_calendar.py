"""A year's calendar is entered by act: until then its days cannot be counted, and nobody guesses."""

from datetime import date, datetime

import pytest
from tests.cast import Cast, turned_down

from goufu.base.civil import SHANGHAI
from goufu.core.exceptions import BadInput, Taken, WrongOffice
from goufu.core.lawbook import the_law
from goufu.core.models import CalendarYear, RunningClock
from goufu.law.questions.contract_filing import ContractFiling

GIVEN = {
    "year": 2027,
    "free": ["2027-01-01", "2027-02-08", "2027-02-09", "2027-02-10"],
    "worked": ["2027-02-14"],
    "source": "国办发明电〔2026〕示例号",
}
STARTS = date(2026, 12, 30)


def imported(cast: Cast, who: str = "registrar", /, **changes: object) -> None:
    cast.do("import_calendar", getattr(cast, who), cast.register, **{**GIVEN, **changes})


def due(cast: Cast) -> date | None:
    return the_law().count(ContractFiling(start=STARTS), on=date(2026, 12, 30), at="510322").day


def test_a_period_into_the_year_is_open_until_the_calendar_is_there(cast: Cast):
    assert due(cast) is None
    imported(cast)
    assert due(cast) == date(2027, 1, 11)


def test_a_clock_started_before_has_no_day_and_one_started_after_has(cast: Cast):
    """Intention published on 20 December 2026: thirty days end in a year without table."""
    cast.clock.put(datetime(2026, 12, 20, 9, tzinfo=SHANGHAI))
    announce(cast)
    assert RunningClock.objects.get(kind="intention_period").due is None
    imported(cast)
    announce(cast)
    dues = RunningClock.objects.filter(kind="intention_period").values_list("due", flat=True)
    assert set(dues) == {None, date(2027, 1, 19)}


def announce(cast: Cast) -> None:
    cast.do(
        "publish_intention",
        cast.officer,
        purchase=cast.arranged_purchase(),
        title="项目",
        outline="概况",
        budget_fen=1,
        expected="2027-02",
    )


def test_the_head_of_finance_may_enter_it_too(cast: Cast):
    imported(cast, "finance_head")
    assert CalendarYear.objects.get().year == 2027


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"free": ["2027-01-02"]}, "free"),
        ({"worked": ["2027-02-15"]}, "worked"),
        ({"free": ["2026-12-31"]}, "free"),
        ({"year": 1999}, "year"),
        ({"worked": ["2027-02-30"]}, "worked.0"),
    ],
)
def test_a_day_of_the_wrong_kind_or_year_is_named(cast: Cast, change: dict[str, object], field: str):
    with turned_down(BadInput) as caught:
        imported(cast, **change)
    assert caught.value.field == field
    assert due(cast) is None


def test_a_year_is_entered_once(cast: Cast):
    imported(cast)
    with turned_down(Taken):
        imported(cast)


def test_an_officer_does_not_enter_it(cast: Cast):
    with turned_down(WrongOffice):
        imported(cast, "officer")
