"""A second officer reads what the first one wrote down and answers for it too: nobody decides alone."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.rooms.evaluation.without_panel import OFFICERS, sit


class CountersignReviewInput(ActInput):
    """Whether you agree, and if not, why."""

    agrees: Annotated[bool, Field(title="I agree with what was found")]
    reason: Annotated[
        str, Field(title="Why not, where you do not agree", description="Published with the result: name nobody.",
                   max_length=2000),
    ] = ""  # fmt: skip


class CountersignReview(Act[Review, CountersignReviewInput]):
    """Countersign the review."""

    states, leads_to = ("filled_in",), ("received", "stopped")
    by = Authority("purchaser.officer", within="purchaser")
    not_by_who = ("fill_in_selection", "record_negotiation")
    public = Publish("procurement", "publish_result")
    asks_nothing = "The law was asked when the page was filled in; a second pair of eyes is a rule of the platform."

    def effect(self, case: Review, given: CountersignReviewInput, moment: Moment, w: Writes) -> None:
        if not given.agrees and not given.reason.strip():
            raise ReviewDoesNotFit(
                "Say why you do not agree.", field="reason", cure="The first officer then fills in the page anew."
            )
        w.change(case, state="received" if given.agrees else "stopped")
        sit(case, w.holder, OFFICERS, w)
        w.tell(case.purchaser, review=case.ref, tender=case.tender, title=case.title)
