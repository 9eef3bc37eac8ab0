"""A later version of a plan is drawn up from the one in force."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.parts import PlanRef
from goufu.rooms.rollout.plans import nothing_at_work
from goufu.rooms.rollout.refusals import PlanDoesNotFit


class DraftNextVersionInput(ActInput):
    """From which version, and why."""

    implementation_plan: Annotated[PlanRef, Field(title="Version in force")]
    title: Annotated[Line, Field(title="Title of the plan")]
    reason: Annotated[LongText, Field(title="Why a new version")]


class DraftNextVersion(Act[ImplementationPlan, DraftNextVersionInput]):
    """Draft the next version of the plan."""

    opens = True
    parent = ("implementation_plan", ("approved",))
    repeats = True
    by = Authority("civil.officer")
    public = Publish("", "approve_implementation_plan")
    routine = False
    asks_nothing = "A county's own plan; the province reviews it before it holds."

    def effect(self, case: ImplementationPlan, given: DraftNextVersionInput, moment: Moment, w: Writes) -> None:
        """Take parts and money over; they are amended one by one."""
        before = ImplementationPlan.objects.filter(ref=given.implementation_plan, state="approved").first()
        if before is None or before.region != case.region:
            raise PlanDoesNotFit(
                "{ref} is not the plan in force of this division.", field="implementation_plan",
                ref=given.implementation_plan, cure="Name the division's own version in force.",
            )  # fmt: skip
        nothing_at_work(before.programme, case.region)
        w.change(
            case, programme=before.programme, title=given.title, parts=before.parts, money=before.money,
            follows_version=before.ref, organ=w.holder.organ, synthetic=before.synthetic,
        )  # fmt: skip
