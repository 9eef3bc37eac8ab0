"""A quote that looks too low is examined: the supplier explains its costs, the panel says whether they are proven."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.abnormally_low import AbnormallyLow
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.findings import refusals
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import EXCLUDED, FOUND, PASSED, candidate_of, declared_seat, tender_of
from goufu.rooms.evaluation.ranking import low_price
from goufu.rooms.evaluation.refusals import DoneAlready


class ReviewLowPriceInput(ActInput):
    """What the supplier said, and what the panel thinks of it."""

    response: Annotated[BidRef, Private, Field(title="Bid")]
    minutes_given: Annotated[int, Private, Field(title="Minutes given to explain", strict=True, ge=1, le=100_000)]
    explanation: Annotated[LongText, Private, Field(title="Explanation of the supplier")]
    opinion: Annotated[LongText, Private, Field(title="Opinion of the panel")]
    proven: Annotated[bool, Private, Field(title="The supplier proved that it can deliver at this price")]


class ReviewLowPrice(Act[Review, ReviewLowPriceInput]):
    """Examine an abnormally low quote."""

    states = ("scoring", "ranking")
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")
    findings = (AbnormallyLow,)
    routine = False

    def method(self, case: Review, given: ReviewLowPriceInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: ReviewLowPriceInput, moment: Moment) -> Iterator[AbnormallyLow]:
        candidate = candidate_of(case, given.response)
        yield low_price(case, candidate, recorded=True, proven=given.proven, doubts=True)

    def effect(self, case: Review, given: ReviewLowPriceInput, moment: Moment, w: Writes) -> None:
        declared_seat(case, w.holder)
        candidate = candidate_of(case, given.response)
        if candidate.standing == EXCLUDED:
            raise DoneAlready(
                "{bid} was excluded.", field="response", bid=candidate.bid, cure="Nothing remains to be done."
            )
        found = refusals(w.rulings)
        w.change(
            candidate, low_reviewed=True, low_proven=given.proven, findings=found, standing=FOUND if found else PASSED,
        )  # fmt: skip
        w.keep(found=found)
