"""The money of a plan that is being drafted is set anew, all years and sources at once."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.parts import PlanMoneyGiven, kept_money


class AmendPlanMoneyInput(ActInput):
    """The money as it shall stand."""

    money: Annotated[list[PlanMoneyGiven], Field(title="Money", min_length=1, max_length=100)]


class AmendPlanMoney(Act[ImplementationPlan, AmendPlanMoneyInput]):
    """Amend the money of the plan."""

    states, leads_to = ("drafted", "returned"), "drafted"
    by = Authority("civil.officer")
    public = Publish("", "approve_implementation_plan")
    routine = False
    asks_nothing = "A county's own plan; budget lines are judged where money is arranged."

    def effect(self, case: ImplementationPlan, given: AmendPlanMoneyInput, moment: Moment, w: Writes) -> None:
        """Keep the money in its order."""
        w.change(case, money=kept_money(given.money))
