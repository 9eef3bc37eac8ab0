"""The province gives a plan back to the county, with what must change."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import ImplementationPlan


class ReturnImplementationPlanInput(ActInput):
    """What must change."""

    reason: Annotated[LongText, Field(title="What must change")]


class ReturnImplementationPlan(Act[ImplementationPlan, ReturnImplementationPlanInput]):
    """Return the implementation plan."""

    states, leads_to = ("submitted",), "returned"
    by = Authority("province.officer")
    public = Publish("", "approve_implementation_plan")
    routine = False
    asks_nothing = "The province reviews the plans of its own programme; no article measures them."

    def effect(self, case: ImplementationPlan, given: ReturnImplementationPlanInput, moment: Moment, w: Writes) -> None:
        """Tell the county."""
        w.tell(case.organ, title=case.title, reason=given.reason)
