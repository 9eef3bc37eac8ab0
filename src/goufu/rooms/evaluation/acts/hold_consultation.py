"""The panel talks with one supplier, apart from the others."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import EXCLUDED, candidate_of, declared_seat
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


class HoldConsultationInput(ActInput):
    """With whom, and what was said."""

    response: Annotated[BidRef, Private, Field(title="Bid")]
    minutes: Annotated[LongText, Private, Field(title="Minutes", description="Nobody outside the panel reads them.")]


class HoldConsultation(Act[Review, HoldConsultationInput]):
    """Hold the talk with one supplier."""

    states = ("consulting",)
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")
    asks_nothing = "That every supplier was talked with, each apart, is asked when the talks are closed."
    repeats = True

    def effect(self, case: Review, given: HoldConsultationInput, moment: Moment, w: Writes) -> None:
        declared_seat(case, w.holder)
        candidate = candidate_of(case, given.response)
        if candidate.standing == EXCLUDED:
            raise ReviewDoesNotFit(
                "{bid} was excluded.", field="response", bid=candidate.bid, cure="Talk with the others."
            )
        w.change(candidate, talked=True)
