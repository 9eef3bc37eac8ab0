"""Every period ends on the day that a second, independent calendar gives, and every period is in the table below."""

from collections.abc import Callable
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goufu.law import load_law
from goufu.law.facts import all_questions, build
from goufu.law.methods import known_methods
from goufu.law.question import Period

LAW = load_law()
ON = date(2026, 3, 2)
HERE = "510322"
CHINA = holidays.country_holidays("CN", years=(2024, 2025, 2026))
STARTS = st.dates(date(2024, 1, 1), date(2026, 10, 9))
DAY = timedelta(days=1)

WORKING = {
    "ActiveDisclosure": 20, "ApplicantPublication": 2, "ApplicationAnswer": 7,
    "ChallengeAnswer": 7, "ChallengeWindow": 7, "ComplaintCopies": 8, "ComplaintDecision": 30,
    "ComplaintExplanation": 5, "ComplaintIntake": 5,
    "ComplaintWindow": 15, "ContractChangePublication": 2, "ContractFiling": 7, "ContractPublication": 2,
    "CreditEntry": 5, "FrameworkFiling": 7, "FrameworkUsersTold": 3, "FundingOppositions": 5,
    "InquiryAnswer": 3, "LosersBondReturn": 5, "OutageExtension": 1, "PanelWait": 3, "PaymentOnInvoice": 10,
    "ReportToBuyer": 2, "ResultNotice": 1, "ResultPublication": 2, "WinnerBondReturn": 5, "WinnerChoice": 5,
}  # fmt: skip
CALENDAR = {"ComplaintSuspension": 30, "ContractSigning": 30, "IntentionPeriod": 30, "PaymentDue": 30}
YEARS = {"ArchiveKeeping": 15, "RatingValidity": 5}
BY_METHOD = {
    ("CallNotice", "open_tender"): 5, ("CallNotice", "competitive_consultation"): 3,
    ("CallNotice", "competitive_negotiation"): 3,
}  # fmt: skip
"""Working days that hang on the method."""
AGREED = {"DeliveryBondReturn", "FollowUpDue", "Inspection", "PaymentDue"}


def working_days_later(start: date, count: int) -> date:
    day = start
    while count:
        day += DAY
        count -= CHINA.is_working_day(day)
    return day


def calendar_days_later(start: date, count: int) -> date:
    day = start + count * DAY
    while not CHINA.is_working_day(day):
        day += DAY
    return day


def due(name: str, start: date, on: date = ON, **facts: object) -> date | None:
    question = build(all_questions()[name], {"start": start, **facts})
    assert isinstance(question, Period)
    return LAW.count(question, on=on, at=HERE).day


def test_no_period_is_missing_from_the_tables() -> None:
    periods = {name for name, each in all_questions().items() if issubclass(each, Period)}
    assert periods == {*WORKING, *CALENDAR, *YEARS, *AGREED, *(name for name, _ in BY_METHOD)}


@pytest.mark.parametrize(("which", "count"), BY_METHOD.items())
@given(start=STARTS)
def test_working_days_of_a_method_end_where_another_calendar_ends_them(
    which: tuple[str, str], count: int, start: date
) -> None:
    question = build(all_questions()[which[0]], {"start": start})
    assert isinstance(question, Period)
    method = known_methods()[which[1]]
    assert LAW.count(question, on=ON, at=HERE, method=method).day == working_days_later(start, count)


@pytest.mark.parametrize(("name", "count"), WORKING.items())
@given(start=STARTS)
def test_working_days_end_where_another_calendar_ends_them(name: str, count: int, start: date) -> None:
    assert due(name, start) == working_days_later(start, count)


@pytest.mark.parametrize(("name", "count"), CALENDAR.items())
@given(start=STARTS)
def test_calendar_days_end_on_a_working_day(name: str, count: int, start: date) -> None:
    assert due(name, start) == calendar_days_later(start, count)


@pytest.mark.parametrize(("name", "count"), YEARS.items())
@given(start=STARTS)
def test_years_end_on_the_same_day_of_the_year(name: str, count: int, start: date) -> None:
    found = due(name, start)
    assert found is not None
    assert (found.year, found.month) == (start.year + count, start.month)
    assert found.day == start.day or (start.month, start.day, found.day) == (2, 29, 28)


@given(start=STARTS, agreed=st.integers(1, 60))
def test_what_was_agreed_is_counted_as_agreed(start: date, agreed: int) -> None:
    assert due("Inspection", start, agreed_days=agreed) == calendar_days_later(start, agreed)
    assert due("PaymentDue", start, agreed_days=agreed) == calendar_days_later(start, agreed)


@given(start=STARTS, agreed=st.integers(61, 365))
def test_small_enterprises_are_never_paid_later_than_sixty_days(start: date, agreed: int) -> None:
    sixty = calendar_days_later(start, 60)
    assert due("PaymentDue", start, agreed_days=agreed, provider_is_sme=True) == sixty


@pytest.mark.parametrize("on", [date(2025, 5, 31), date(2025, 6, 1)])
def test_the_change_of_the_payment_regulation_leaves_no_gap(on: date) -> None:
    periods: list[Callable[[], date | None]] = [
        lambda: due("Inspection", date(2025, 7, 1), on, agreed_days=10),
        lambda: due("PaymentDue", date(2025, 7, 1), on, provider_is_sme=True),
    ]
    assert [each() for each in periods] == [date(2025, 7, 11), date(2025, 7, 31)]


def test_before_december_2023_an_invoice_had_thirty_days() -> None:
    assert due("PaymentOnInvoice", date(2024, 1, 8), on=date(2023, 11, 1)) == date(2024, 2, 7)


@pytest.mark.parametrize("name", [*WORKING, "ContractSigning", "ComplaintSuspension"])
def test_a_period_that_runs_into_a_year_without_a_table_is_left_open(name: str) -> None:
    assert due(name, date(2026, 12, 31)) is None
