"""A member is missing in mid-review and no substitute is left: the review waits, some days at most."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.panel_made_whole import PanelMadeWhole
from goufu.law.questions.panel_wait import PanelWait
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import substitutes, tender_of


class InterruptReviewInput(ActInput):
    """What happened."""

    reason: Annotated[LongText, Private, Field(title="Reason", description="Who is missing, and until when.")]


class InterruptReview(Act[Review, InterruptReviewInput]):
    """Interrupt the review until a member is back."""

    states, leads_to = ("drawn", "consulting", "scoring", "ranking"), "waiting"
    by = (Authority("supervisor.officer"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement", "publish_result")
    routine = False

    def method(self, case: Review, given: InterruptReviewInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: InterruptReviewInput, moment: Moment) -> Iterator[PanelMadeWhole]:
        yield PanelMadeWhole(substitutes=len(substitutes(case)), waits=True)

    def effect(self, case: Review, given: InterruptReviewInput, moment: Moment, w: Writes) -> None:
        w.change(case, waits_from=case.state)

    def starts(self, case: Review, given: InterruptReviewInput, moment: Moment) -> Iterator[PanelWait]:
        yield PanelWait(start=moment.day)
