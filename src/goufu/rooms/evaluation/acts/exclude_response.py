"""A bid is excluded, on a finding on file or on a clause of the documents; the ground is published with the result."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import EXCLUDED, FOUND, candidate_of, may_examine
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


class ExcludeResponseInput(ActInput):
    """Which bid, and what the panel says to it."""

    response: Annotated[BidRef, Private, Field(title="Bid")]
    clause: Annotated[
        str,
        Field(
            title="Clause of the documents that it does not meet", max_length=500,
            description="Only where no finding of law is on file. It is published with the result: name nobody.",
        ),
    ] = ""  # fmt: skip
    opinion: Annotated[LongText, Private, Field(title="Opinion of the panel")]


class ExcludeResponse(Act[Review, ExcludeResponseInput]):
    """Exclude a bid."""

    states = ("drawn", "consulting", "scoring", "ranking")
    by = (Authority("expert", within="pool_organ"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement", "publish_result")
    asks_nothing = "It rests on findings that the law gave when the bid was checked, or on a clause of the documents."
    routine = False

    def effect(self, case: Review, given: ExcludeResponseInput, moment: Moment, w: Writes) -> None:
        may_examine(case, w.holder)
        candidate = candidate_of(case, given.response)
        if candidate.standing == EXCLUDED:
            raise DoneAlready(
                "{bid} was excluded.", field="response", bid=candidate.bid, cure="Nothing remains to be done."
            )
        if candidate.standing != FOUND and not given.clause.strip():
            raise ReviewDoesNotFit(
                "Nothing on file bars {bid}.", field="clause", bid=candidate.bid,
                cure="Check it first; or name the clause of the documents that it does not meet.",
            )  # fmt: skip
        w.change(candidate, standing=EXCLUDED, clause=given.clause.strip())
        w.publish(
            provider=candidate.provider, provider_zh=candidate.name_zh, provider_en=candidate.name_en,
            grounds=candidate.findings,
        )  # fmt: skip
