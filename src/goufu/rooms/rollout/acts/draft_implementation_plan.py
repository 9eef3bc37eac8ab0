"""The county's civil affairs office draws up its implementation plan."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.parts import PlanMoneyGiven, PlanPartGiven, ProgrammeRef, kept_money, kept_parts
from goufu.rooms.rollout.plans import nothing_at_work, programme_runs


class DraftImplementationPlanInput(ActInput):
    """The plan as far as it is drawn up; parts are amended one by one until it is submitted."""

    programme: Annotated[ProgrammeRef, Field(title="Programme")]
    title: Annotated[Line, Field(title="Title of the plan")]
    parts: Annotated[list[PlanPartGiven], Field(title="Parts", min_length=1, max_length=200)]
    money: Annotated[list[PlanMoneyGiven], Field(title="Money", max_length=100)] = []
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class DraftImplementationPlan(Act[ImplementationPlan, DraftImplementationPlanInput]):
    """Draft the implementation plan."""

    opens = True
    parent = ("candidacy", ("accepted",))
    repeats = True
    by = Authority("civil.officer")
    public = Publish("", "approve_implementation_plan")
    routine = False
    asks_nothing = "A county's own plan; the province reviews it before it holds."

    def effect(self, case: ImplementationPlan, given: DraftImplementationPlanInput, moment: Moment, w: Writes) -> None:
        """Keep parts and money in their order."""
        programme_runs(given.programme)
        nothing_at_work(given.programme, case.region)
        w.change(
            case, programme=given.programme, title=given.title, parts=kept_parts(given.parts),
            money=kept_money(given.money), organ=w.holder.organ,
        )  # fmt: skip
