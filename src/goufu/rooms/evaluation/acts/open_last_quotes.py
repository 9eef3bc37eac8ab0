"""After their deadline a quorum of both sides opens the last quotes; of several by one supplier the last counts."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.bid_may_be_read import BidMayBeRead
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.not_suspended import NotSuspended
from goufu.law.questions.opening_quorum import OpeningQuorum
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.findings import refusals, within_budget
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import EXCLUDED, FOUND, PASSED, remaining, state_after, tender_of
from goufu.rooms.evaluation.quotes import counting, opened_quotes, quote_shares_here
from goufu.rooms.procurement.interface import last_quote_shares

Asked = BidMayBeRead | NotSuspended | OpeningQuorum | EnoughSuppliers | QuoteWithinBudget
NO_LAST_QUOTE = "未在规定时间内提交最后报价 No last quote came in time"


class OpenLastQuotesInput(ActInput):
    """Shares brought along, besides those that officers have handed in themselves."""

    shares: Annotated[list[LongText], Private, Field(title="Further released shares", max_length=30)] = []


class OpenLastQuotes(Act[Review, OpenLastQuotesInput]):
    """Open the last quotes."""

    states, leads_to = ("quoting",), ("scoring", "ranking")
    by = (Authority("purchaser.officer", within="purchaser"), Authority("supervisor.officer"))
    public = Publish("procurement", "publish_result")
    findings = (QuoteWithinBudget,)

    def method(self, case: Review, given: OpenLastQuotesInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: OpenLastQuotesInput, moment: Moment) -> Iterator[Asked]:
        assert case.quotes_until is not None
        yield BidMayBeRead(at=moment.instant, deadline=case.quotes_until, opened=True)
        if moment.instant <= case.quotes_until:
            return  # nothing is counted before: a refusal must not tell how many came
        yield NotSuspended(until=tender_of(case).suspended_until, day=moment.day)
        shares = quote_shares_here(case, given.shares)
        one, one_needed, other, other_needed = last_quote_shares(case.tender, shares)
        yield OpeningQuorum(first_shares=one, first_needed=one_needed, second_shares=other, second_needed=other_needed)
        if one < one_needed or other < other_needed:
            return
        tender, quotes = tender_of(case), counting(case, opened_quotes(case, shares))
        yield EnoughSuppliers(count=len(quotes), stage=CompetitionStage.LAST_QUOTES)
        for _, quote in sorted(quotes.items()):
            yield within_budget(quote, tender)

    def effect(self, case: Review, given: OpenLastQuotesInput, moment: Moment, w: Writes) -> None:
        opened = opened_quotes(case, quote_shares_here(case, given.shares))
        quotes = counting(case, opened)
        judged = iter([each for each in w.rulings if isinstance(each.question, QuoteWithinBudget)])
        for candidate in remaining(case):
            if candidate.provider in quotes:
                _quoted(candidate, quotes[candidate.provider], refusals([next(judged)]), w)
            else:
                w.change(candidate, standing=EXCLUDED, clause=NO_LAST_QUOTE)
        w.change(case, state=state_after(tender_of(case), "last_quote"))
        w.publish(
            last_quotes=len(quotes),
            unopened=[
                {"sealed": each.sealed, "fault": each.fault, "whose": each.whose} for each in opened if each.fault
            ],
        )
        w.keep(quotes=quotes)


def _quoted(candidate: Candidate, quote: int, found: list[dict[str, str]], w: Writes) -> None:
    w.change(candidate, quote_fen=quote, quoted=True, findings=found, standing=FOUND if found else PASSED)
