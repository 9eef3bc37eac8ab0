"""The deadlines of the procedure against a second calendar: the earliest (or latest) day that the law lets pass.

Each line is a deadline of the procedure as the statutes state it: from what to what, at least or at most how long.
The days are counted here by the `holidays` package, which shares neither code nor tables with the product.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from goufu.law import load_law
from goufu.law.kinds import ChallengeObject
from goufu.law.methods import known_methods
from goufu.law.question import Question
from goufu.law.questions.challenge_in_time import ChallengeInTime
from goufu.law.questions.clarification_in_time import ClarificationInTime
from goufu.law.questions.complaint_admissible import ComplaintAdmissible
from goufu.law.questions.contract_signed_in_time import ContractSignedInTime
from goufu.law.questions.documents_on_offer import DocumentsOnOffer
from goufu.law.questions.file_may_be_deleted import FileMayBeDeleted
from goufu.law.questions.intention_published import IntentionPublished
from goufu.law.questions.payment_term import PaymentTerm
from goufu.law.questions.response_period import ResponsePeriod
from goufu.law.verdict import Verdict

LAW = load_law()
CHINA = holidays.country_holidays("CN", years=(2024, 2025, 2026))
DAY = timedelta(days=1)
STARTS = st.dates(date(2025, 3, 3), date(2026, 10, 9))

Asked = Callable[[date, date], Question]


@dataclass(frozen=True)
class Deadline:
    """One line of the table."""

    rule: str
    least: bool
    count: int
    unit: str
    asked: Asked
    method: str = "competitive_consultation"

    def edge(self, start: date) -> date:
        """The first day that is long enough, or the last that is not too late."""
        if self.unit == "wd":
            return working_days_later(start, self.count)
        day = start + self.count * DAY
        return day if self.least else rolled(day)

    def verdict(self, start: date, end: date) -> set[Verdict]:
        ruling = LAW.ask(self.asked(start, end), on=date(2026, 3, 2), at="510322", method=known_methods()[self.method])
        return {answer.verdict for answer in ruling.answers if answer.rule == self.rule}


def working_days_later(start: date, count: int) -> date:
    day = start
    while count:
        day += DAY
        count -= CHINA.is_working_day(day)
    return day


def rolled(day: date) -> date:
    while not CHINA.is_working_day(day):
        day += DAY
    return day


def challenge(start: date, end: date) -> Question:
    return ChallengeInTime(ChallengeObject.RESULT, known=start, raised=end)


TABLE = (
    Deadline("intent-30-days", True, 30, "d", IntentionPublished),
    Deadline("m-open", True, 20, "d", ResponsePeriod, "open_tender"),
    Deadline("m-open", True, 20, "d", ResponsePeriod, "invited_tender"),
    Deadline("m-consultation", True, 10, "d", ResponsePeriod),
    Deadline("m-negotiation", True, 3, "wd", ResponsePeriod, "competitive_negotiation"),
    Deadline("m-consultation", True, 5, "wd", DocumentsOnOffer),
    Deadline("m-open", True, 5, "wd", DocumentsOnOffer, "open_tender"),
    Deadline("m-open", True, 15, "d", lambda a, b: ClarificationInTime(a, b, affects_responses=True), "open_tender"),
    Deadline("contract-30d", False, 30, "d", ContractSignedInTime),
    Deadline("challenge-7wd", False, 7, "wd", challenge),
    Deadline("complaint-15wd", False, 15, "wd", lambda a, b: ComplaintAdmissible(a, b, challenged_before=True)),
)
PASSING = {Verdict.ALLOWED}


@pytest.mark.parametrize("line", TABLE, ids=lambda line: f"{line.rule}-{line.method}-{line.count}{line.unit}")
@examples(max_examples=60)
@given(start=STARTS)
def test_the_edge_lies_where_a_second_calendar_puts_it(line: Deadline, start: date):
    edge = line.edge(start)
    beyond = edge - DAY if line.least else edge + DAY
    assert line.verdict(start, edge) == PASSING
    assert line.verdict(start, beyond) != PASSING
    assert line.verdict(start, beyond)


@examples(max_examples=60)
@given(start=STARTS, days=st.integers(0, 90))
def test_the_verdict_changes_once_and_only_at_the_edge(start: date, days: int):
    line = next(each for each in TABLE if each.rule == "m-consultation" and each.count == 10)
    assert (line.verdict(start, start + days * DAY) == PASSING) is (days >= 10)


@given(agreed=st.integers(1, 400), small=st.booleans())
def test_a_small_enterprise_is_not_made_to_wait_longer_than_sixty_days(agreed: int, small: bool):
    ruling = LAW.ask(PaymentTerm(agreed, provider_is_sme=small), on=date(2025, 7, 1), at="510322")
    found = {answer.verdict for answer in ruling.answers if answer.rule == "pay-sme-30-60"}
    assert bool(found & {Verdict.WARNED, Verdict.REFUSED}) is (small and agreed > 60)


@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.integers(-40, 40))
def test_a_file_may_go_after_fifteen_years_to_the_day(ended: date, off: int):
    year = ended.year + 15
    kept_until = ended.replace(year=year, day=28) if (ended.month, ended.day) == (2, 29) else ended.replace(year=year)
    ruling = LAW.ask(FileMayBeDeleted(ended, kept_until + off * DAY), on=ended, at="510322")
    allowed = {answer.verdict for answer in ruling.answers if answer.rule == "archive-15y"} == PASSING
    assert allowed is (off >= 0)


def test_planted_a_calendar_without_make_up_days_would_disagree():
    """The second calendar knows what a plain weekday count does not: 2025-01-26 is a Sunday that is worked."""
    assert CHINA.is_working_day(date(2025, 1, 26))
    assert not CHINA.is_working_day(date(2025, 10, 8))
    assert working_days_later(date(2025, 1, 24), 1) == date(2025, 1, 26)
