"""The province approves a plan: from now on everybody may read it, and it replaces the version before."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.plans import put_in_force


class ApproveImplementationPlanInput(ActInput):
    """By which document, and what the province has to say."""

    document: Annotated[str, Field(title="Document of the approval", max_length=200)] = ""
    opinion: Annotated[LongText, Field(title="Opinion of the review")]


class ApproveImplementationPlan(Act[ImplementationPlan, ApproveImplementationPlanInput]):
    """Approve the implementation plan."""

    states, leads_to = ("submitted",), "approved"
    by = Authority("province.officer")
    not_by_who = ("draft_implementation_plan", "draft_next_version", "submit_implementation_plan")
    public = Publish("")
    asks_nothing = "The province reviews the plans of its own programme; no article measures them."

    def effect(
        self, case: ImplementationPlan, given: ApproveImplementationPlanInput, moment: Moment, w: Writes
    ) -> None:
        """Number the version and publish what it says."""
        w.change(case, document=given.document, version=put_in_force(case, w), approved_on=moment.day)
        w.publish(
            plan_title=case.title, version=case.version, plan_parts=case.parts, plan_money=case.money,
            follows_version=case.follows_version,
        )  # fmt: skip
        w.tell(case.organ, title=case.title, version=case.version, opinion=given.opinion)
