"""The panel stops: the documents break mandatory rules, nobody is left, or no substitute can be had."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.panel_wait import PanelWait
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import own_seat


class StopReviewInput(ActInput):
    """Why."""

    reason: Annotated[
        LongText, Field(title="Reason", description="Published when the tender is terminated: name nobody.")
    ]


class StopReview(Act[Review, StopReviewInput]):
    """Stop the review."""

    states, leads_to = ("drawn", "consulting", "quoting", "scoring", "ranking", "ranked", "waiting"), "stopped"
    by = (Authority("expert", within="pool_organ"), Authority("supervisor.officer"))
    public = Publish("procurement", "fail_tender")
    stops = (PanelWait,)
    asks_nothing = "Stopping is always open to the panel; the purchaser then terminates the tender on a lawful ground."
    routine = False

    def effect(self, case: Review, given: StopReviewInput, moment: Moment, w: Writes) -> None:
        if "supervisor.officer" not in w.holder.roles:
            own_seat(case, w.holder)
        w.tell(case.purchaser, review=case.ref, tender=case.tender, title=case.title, reason=given.reason)
